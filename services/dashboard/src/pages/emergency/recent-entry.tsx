import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { moment } from "../../lib/era";
import { Notice } from "../../parts/notice";
import { useSession } from "../../session/session";
import { entryWords as words } from "../../words/emergency";
import { type Entry, stateOf } from "./entry";

/** On the home page: an operator who is inside, or was in the last week, and why. */
export function RecentEntry({ entries }: { entries: readonly Entry[] }) {
  const { say, language } = useLanguage();
  const { space } = useSession();
  const [entry] = entries;
  const state = entry && stateOf(entry, Date.now());
  // Whoever has entered sees it over every page.
  if (!entry || state === "past" || space.emergency) return null;
  const inside = state === "inside";
  return (
    <Notice title={say(inside ? words.insideNow : words.wasInside)}>
      <p>
        {entry.operator}　{say(words.from(moment(entry.beganAt, language)))}{" "}
        {say(words.to(moment(entry.endsAt, language)))}
      </p>
      <p className="break-words whitespace-pre-wrap">
        {say(words.reason)}: {entry.reason}
      </p>
      <Link href="/administration/emergencies" className="inline-flex min-h-11 items-center text-main underline">
        {say(words.all)}
      </Link>
    </Notice>
  );
}

import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Empty } from "../../parts/empty";
import { Section } from "../../parts/section";
import { areaWords as words } from "../../words/area";
import { type AgendaEntry, KINDS } from "./agenda";

export function AgendaList({ entries }: { entries: readonly AgendaEntry[] }) {
  const { say, language } = useLanguage();
  const link = (
    <Link href="/council" className="inline-flex min-h-11 items-center text-main underline underline-offset-4">
      {say(words.toSchedule)}
    </Link>
  );
  return (
    <Section title={say(words.tasks)} action={link}>
      {entries.length === 0 ? (
        <Empty action={link}>{say(words.noTasks)}</Empty>
      ) : (
        <ul>
          {entries.map((it) => (
            <li
              key={it.id}
              className="grid gap-x-5 gap-y-1 border-b border-gray-400 py-2.5 sm:grid-cols-[13.5rem_5.5rem_1fr_10rem]"
            >
              <span className="font-bold">
                {it.kind === "meeting" ? say(words.on(day(it.due, language))) : say(words.until(day(it.due, language)))}
                {it.late && <span className="block text-red-1000">！ {say(words.late)}</span>}
              </span>
              <span className="text-quiet">{say(KINDS[it.kind])}</span>
              <span>{it.title}</span>
              <span className="text-quiet">
                {it.owner !== null && (it.owner ? say(words.owner(it.owner)) : say(words.noOwner))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

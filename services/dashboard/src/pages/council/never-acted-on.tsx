import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { stageWords } from "../../words/council";
import { lookBackWords as words } from "../../words/look-back";
import { useThemes } from "./use-themes";

export const NeverParts = graphql(`
  fragment NeverParts on Theme { id fiscalYear title stage reason }
`);

interface NeverActedOnProps {
  council: string;
  themes: readonly FragmentOf<typeof NeverParts>[];
  /** Titles of this year's themes. */
  present: readonly string[];
  reload: () => Promise<void>;
}

/** Themes that were raised and never acted on; each can be proposed once more. */
export function NeverActedOn({ council, themes, present, reload }: NeverActedOnProps) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const records = useThemes({ council, decisions: [], onSaved: reload });
  const again = ({ title, reason, fiscalYear: of }: (typeof themes)[number]) =>
    records.open(say(words.again), {
      title,
      source: "LOOK_BACK",
      reason: say(words.againReason(say(fiscalYear(of)), reason)),
    });
  return (
    <Section title={say(words.never)} tight>
      {themes.length === 0 && <p>{say(words.noNever)}</p>}
      <ul>
        {themes.map((it) => (
          <li
            key={it.id}
            className="grid items-center gap-x-6 gap-y-1 border-b border-gray-400 py-2 md:grid-cols-[12rem_8rem_1fr_auto] print:grid-cols-[9rem_6rem_1fr]"
          >
            <span>{say(fiscalYear(it.fiscalYear))}</span>
            <span className="text-quiet">{say(stageWords[it.stage])}</span>
            <span>
              <strong>{it.title}</strong>
              {it.reason && <span className="block text-quiet">{it.reason}</span>}
            </span>
            {present.includes(it.title) ? (
              <span>{say(words.proposed)}</span>
            ) : (
              writes && (
                <Button of={it.title} className="no-print justify-self-start" onClick={() => again(it)}>
                  {say(words.again)}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {records.form}
    </Section>
  );
}

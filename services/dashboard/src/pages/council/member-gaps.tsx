import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { common } from "../../words/common";
import { memberWords as words } from "../../words/council";
import type { Kind } from "./member-parts";

interface MemberGapsProps {
  gaps: {
    kinds: readonly { asked: number; members: number; need: "CORE" | "RECOMMENDED" | "OPTIONAL" | null; kind: Kind }[];
    fewContacts: readonly { contacts: number; body: { id: string; name: string } }[];
  };
}

/** Kinds of the guideline that nobody stands for, and bodies that one person's leaving would cut off. */
export function MemberGaps({ gaps }: MemberGapsProps) {
  const { say } = useLanguage();
  const missing = gaps.kinds.filter((it) => it.members === 0);
  if (missing.length === 0 && gaps.fewContacts.length === 0) return <p className="mb-6">✓ {say(words.noGaps)}</p>;
  return (
    <Section title={say(words.gaps)}>
      <div className="grid gap-6 md:grid-cols-2">
        <div>
          <h3 className="font-bold">{say(words.missing)}</h3>
          <ul className="list-disc ps-6">
            {missing.map(({ kind, need, asked }) => (
              <li key={kind.key}>
                {say(kind.name)}
                <span className="text-quiet">
                  {need && `（${say(words[need])}）`}
                  {!kind.verified && ` ${say(words.unverified)}`}
                  {asked > 0 && ` ${say(words.asked)}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="font-bold">{say(words.few)}</h3>
          {gaps.fewContacts.length === 0 && <p>{say(common.none)}</p>}
          <ul className="list-disc ps-6">
            {gaps.fewContacts.map(({ body, contacts }) => (
              <li key={body.id}>
                {body.name}（{say(words.contacts(contacts))}）
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

import { useState } from "react";
import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { administrationWords } from "../../words/administration";
import { enterWords as words } from "../../words/emergency";
import { EnterForm } from "./enter-form";
import { StayRow } from "./stay-row";

/** An operator's page: where they are now, and the way into another space. */
export function EnterSpace() {
  const { say } = useLanguage();
  const { me } = useSession();
  const [said, setSaid] = useState<Words>();
  const entered = me.spaces.filter((it) => it.emergency);
  return (
    <>
      <p className="mb-4 max-w-4xl">{say(words.help)}</p>
      {said && <Notice look="good">{say(said)}</Notice>}
      <Section title={say(words.now)}>
        {entered.length === 0 && <p>{say(words.nowhere)}</p>}
        <ul>
          {entered.map((it) => (
            <StayRow key={it.id} space={it} onLeft={() => setSaid(words.left(it.name))} />
          ))}
        </ul>
      </Section>
      <Section title={say(words.enterTitle)}>
        <EnterForm onEntered={setSaid} />
      </Section>
      <p>
        {say(words.past)}{" "}
        <Link href="/administration/audit" className="inline-flex min-h-11 items-center text-main underline">
          {say(administrationWords.audit)}
        </Link>
      </p>
    </>
  );
}

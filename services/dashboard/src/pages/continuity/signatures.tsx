import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { useSession } from "../../session/session";
import { handoverWords as words } from "../../words/continuity";
import type { Handover } from "./handover-parts";

const Sign = graphql(`
  mutation SignHandover($input: SignHandoverInput!) {
    signHandover(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

const PARTS = [
  ["GIVER", words.signGiver, words.givenOn],
  ["TAKER", words.signTaker, words.takenOn],
] as const;

interface SignaturesProps {
  handover: Handover;
  signatures: readonly { part: "GIVER" | "TAKER"; createdAt: string }[];
  onSigned: () => Promise<void>;
}

export function Signatures({ handover, signatures, onSigned }: SignaturesProps) {
  const { say, language } = useLanguage();
  const { writes } = useSession();
  const { busy, failure, send } = useSend();
  const sign = (part: "GIVER" | "TAKER") =>
    send(async () => {
      const input = { handover: handover.id, version: handover.version, part };
      accepted((await ask(Sign, { input })).signHandover);
      await onSigned();
    });
  return (
    <>
      <ul className="my-2 flex flex-wrap gap-x-8 gap-y-2">
        {PARTS.map(([part, label, signed]) => {
          const signature = signatures.find((it) => it.part === part);
          return (
            <li key={part}>
              {signature
                ? `✓ ${say(signed(day(signature.createdAt, language)))}`
                : writes && (
                    <Button disabled={busy} onClick={() => void sign(part)}>
                      {say(label)}
                    </Button>
                  )}
            </li>
          );
        })}
      </ul>
      <FailureNotice failure={failure} />
    </>
  );
}

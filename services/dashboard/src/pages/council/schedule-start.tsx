import type { ReactNode } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { FailureNotice } from "../../parts/failure-notice";
import { useSession } from "../../session/session";
import { scheduleWords as words } from "../../words/council";

const Start = graphql(`
  mutation StartSchedule($council: ID, $year: Int!) {
    startSchedule(council: $council, fiscalYear: $year) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface ScheduleStartProps {
  council: string;
  onStarted: () => Promise<void>;
  /** The button that adds one. */
  add: ReactNode;
}

export function ScheduleStart({ council, onStarted, add }: ScheduleStartProps) {
  const { say } = useLanguage();
  const { year } = useYear();
  const { writes } = useSession();
  const { busy, failure, send } = useSend();
  const start = () =>
    send(async () => {
      accepted((await ask(Start, { council, year })).startSchedule);
      await onStarted();
    });
  return (
    <>
      <Empty
        action={
          writes && (
            <>
              <Button look="first" disabled={busy} onClick={() => void start()}>
                {say(words.start)}
              </Button>
              {add}
            </>
          )
        }
      >
        {say(words.empty)}
      </Empty>
      <FailureNotice failure={failure} />
    </>
  );
}

import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { moment } from "../lib/era";
import { Button } from "../parts/button";
import { FailureNotice } from "../parts/failure-notice";
import { useSession } from "../session/session";
import { useStay } from "../session/use-stay";
import { enterWords as words } from "../words/emergency";

/** Over every page of a space that an operator has entered in an emergency: so that they never forget where they are. */
export function EmergencyBanner() {
  const { say, language } = useLanguage();
  const { space } = useSession();
  const { until, over, leave, goBack } = useStay(space.id);
  const { busy, failure, send } = useSend();
  return (
    <section aria-label={say(words.banner)} className="no-print border-t-4 border-red-1000 bg-red-50">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2">
        <div>
          <p className="font-bold">
            <span className="me-3">
              <span aria-hidden="true">！ </span>
              {say(over ? words.over(space.name) : words.inside(space.name))}
            </span>
            {!over && until && <span className="inline-block">{say(words.until(moment(until, language)))}</span>}
          </p>
          <p>{say(over ? words.overHelp : words.recorded)}</p>
        </div>
        <Button
          look="danger"
          disabled={busy}
          onClick={() =>
            void send(async () => {
              if (!over) await leave();
              await goBack();
            })
          }
        >
          {say(over ? words.back : words.leave)}
        </Button>
      </div>
      <div className="mx-auto max-w-7xl px-4">
        <FailureNotice failure={failure} />
      </div>
    </section>
  );
}

import { navigate } from "wouter/use-browser-location";
import type { Standing } from "../../api/auth";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { useSession } from "../../session/session";
import { useStay } from "../../session/use-stay";
import { enterWords as words } from "../../words/emergency";
import { kindWords } from "../../words/states";

interface StayRowProps {
  space: Standing;
  onLeft: () => void;
}

/** A space that the operator is inside of: until when, the way there, and the way out. */
export function StayRow({ space, onLeft }: StayRowProps) {
  const { say, language } = useLanguage();
  const { choose, refresh } = useSession();
  const { until, over, leave } = useStay(space.id);
  const { busy, failure, send } = useSend();
  return (
    <li className="border-b border-gray-400 py-2.5">
      <div className="grid items-center gap-x-6 gap-y-2 md:grid-cols-[1fr_1fr_auto]">
        <span>
          <strong>{space.name}</strong>
          <span className="block text-quiet">{say(kindWords[space.kind])}</span>
        </span>
        <span>{over ? say(words.over(space.name)) : until && say(words.until(moment(until, language)))}</span>
        <span className="flex flex-wrap gap-2">
          {!over && (
            <Button
              look="first"
              of={space.name}
              onClick={() => {
                choose(space.id);
                navigate("/");
              }}
            >
              {say(words.go)}
            </Button>
          )}
          <Button
            of={space.name}
            disabled={busy}
            onClick={() =>
              void send(async () => {
                if (!over) await leave();
                onLeft();
                await refresh();
              })
            }
          >
            {say(words.leave)}
          </Button>
        </span>
      </div>
      <FailureNotice failure={failure} />
    </li>
  );
}

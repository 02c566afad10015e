import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Notice } from "../../parts/notice";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { presenceWords, attendanceWords as words } from "../../words/meeting";
import type { Presence, SeatsProps } from "./attendance-parts";
import { PresenceRow } from "./presence-row";
import { usePresences } from "./use-presences";

const KINDS = Object.keys(presenceWords) as Presence[];

/** A roll call: everybody is marked on one page, then all of it is saved. */
export function Presences(props: SeatsProps) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const { presence, typed, conflicts, mark, markRest, save, settle, busy, failure, saved } = usePresences(props);
  const { seats } = props;
  const counts = KINDS.map((it) => ({ it, count: seats.filter((seat) => presence(seat) === it).length }));
  return (
    <>
      <p className="mb-2 text-[1.125rem]" aria-live="polite">
        <strong>
          {counts.map(({ it, count }) => say(words.count(say(presenceWords[it]), count))).join(say(words.comma))}
        </strong>
        <span className="ms-3 text-quiet">{say(words.ofRoster(seats.length))}</span>
      </p>
      {writes && (
        <Button className="no-print mb-3" onClick={markRest}>
          {say(words.allPresent)}
        </Button>
      )}
      <ul>
        {seats.map((seat) => (
          <PresenceRow
            key={seat.person.id}
            seat={seat}
            presence={presence(seat)}
            conflict={conflicts.get(seat.person.id)}
            onMark={writes ? (value) => mark(seat.person.id, value) : undefined}
            onSettle={(mine) => void settle(seat, mine)}
          />
        ))}
      </ul>
      <FailureNotice failure={failure} />
      {saved && typed === 0 && <Notice look="good">{say(common.saved)}</Notice>}
      {writes && (
        // Stays in sight under a long roster.
        <div className="no-print sticky bottom-0 bg-white py-3">
          <Button look="first" disabled={busy || typed === 0} onClick={() => void save()}>
            {say(busy ? common.saving : words.save(typed))}
          </Button>
        </div>
      )}
    </>
  );
}

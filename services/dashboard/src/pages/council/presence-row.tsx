import { useId } from "react";
import type { ConflictFound } from "../../api/outcome";
import { useLanguage } from "../../language/language";
import { ConflictView } from "../../parts/conflict-view";
import { optionsOf } from "../../record/field-spec";
import { presenceWords, attendanceWords as words } from "../../words/meeting";
import type { Presence, Seat } from "./attendance-parts";

interface PresenceRowProps {
  seat: Seat;
  presence: Presence;
  conflict: ConflictFound | undefined;
  /** Without it, the row is only read. */
  onMark: ((presence: Presence) => void) | undefined;
  onSettle: (mine: boolean) => void;
}

/** One person of a roll call. */
export function PresenceRow({ seat, presence, conflict, onMark, onSettle }: PresenceRowProps) {
  const { say } = useLanguage();
  const id = useId();
  const options = optionsOf(presenceWords, say);
  return (
    <li className="border-b border-gray-400 py-1.5">
      <div className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-[1fr_1fr_12rem]">
        <label htmlFor={onMark && id} className="font-bold">
          {seat.person.name}
        </label>
        <span className="text-quiet">{seat.body}</span>
        {onMark ? (
          <select
            id={id}
            value={presence}
            className="min-h-11 w-full rounded-lg border border-line bg-white px-3"
            onChange={(event) => {
              const chosen = options.find((it) => it.value === event.target.value);
              if (chosen) onMark(chosen.value);
            }}
          >
            {options.map((it) => (
              <option key={it.value} value={it.value}>
                {it.label}
              </option>
            ))}
          </select>
        ) : (
          <span>{say(presenceWords[presence])}</span>
        )}
      </div>
      {seat.attendance?.comment && <p className="ps-4 text-quiet">{seat.attendance.comment}</p>}
      {conflict && (
        <ConflictView
          conflict={conflict}
          names={{ presence: words.presence }}
          onTheirs={() => onSettle(false)}
          onMine={() => onSettle(true)}
        />
      )}
    </li>
  );
}

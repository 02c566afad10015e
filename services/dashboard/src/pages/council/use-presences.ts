import { useState } from "react";
import { ask } from "../../api/ask";
import { accepted, type ConflictFound, over } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { type Presence, SaveAttendance, type Seat, type SeatsProps } from "./attendance-parts";

/** What was marked and is not saved yet. What cannot be saved stays, with the reason beside it. */
export function usePresences({ council, meeting, seats, reload }: SeatsProps) {
  const { busy, failure, send } = useSend();
  const [marks, setMarks] = useState<ReadonlyMap<string, Presence>>(new Map());
  const [conflicts, setConflicts] = useState<ReadonlyMap<string, ConflictFound>>(new Map());
  const [saved, setSaved] = useState(false);

  const kept = (seat: Seat): Presence => seat.attendance?.presence ?? "UNKNOWN";
  const presence = (seat: Seat) => marks.get(seat.person.id) ?? kept(seat);
  const changed = seats.filter((it) => presence(it) !== kept(it));

  const drop = (person: string) => {
    setMarks((before) => new Map([...before].filter(([it]) => it !== person)));
    setConflicts((before) => new Map([...before].filter(([it]) => it !== person)));
  };

  const write = async (seat: Seat, change: { record: string; version: number } | null) => {
    const { reply = null, repliedOn = null, comment = "" } = seat.attendance ?? {};
    const input = {
      meeting: meeting.id,
      person: seat.person.id,
      presence: presence(seat),
      reply,
      repliedOn,
      comment,
    };
    const outcome = accepted((await ask(SaveAttendance, { change, council, year: meeting.fiscalYear, input })).saved);
    if (outcome.__typename !== "Conflict") return drop(seat.person.id);
    setConflicts((before) => new Map([...before, [seat.person.id, outcome]]));
  };

  const save = () =>
    send(async () => {
      for (const seat of changed) {
        const { id, version } = seat.attendance ?? {};
        await write(seat, id && version !== undefined ? { record: id, version } : null);
      }
      await reload();
      setSaved(true);
    });

  return {
    presence,
    typed: changed.length,
    conflicts,
    mark: (person: string, value: Presence) => setMarks((before) => new Map([...before, [person, value]])),
    /** Everybody who is not marked yet has come. */
    markRest: () =>
      setMarks((before) => {
        const rest = seats.filter((it) => presence(it) === "UNKNOWN");
        return new Map([...before, ...rest.map((it) => [it.person.id, "PRESENT"] as const)]);
      }),
    save,
    /** After a conflict: what was typed is written over the other, or given up. */
    settle: (seat: Seat, mine: boolean) =>
      send(async () => {
        const conflict = conflicts.get(seat.person.id);
        if (!mine || !conflict) drop(seat.person.id);
        else await write(seat, over(conflict));
        await reload();
      }),
    busy,
    failure,
    saved,
  };
}

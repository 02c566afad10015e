import { type FragmentOf, graphql } from "../../api/graphql";
import { saving } from "../../record/saving";

export const AttendanceParts = graphql(`
  fragment AttendanceParts on Attendance { id version fiscalYear meeting person presence reply repliedOn comment }
`);

export const SaveAttendance = saving("Attendance");

type Attendance = FragmentOf<typeof AttendanceParts>;
export type Presence = Attendance["presence"];

/** Somebody who is expected at a meeting, and what is known of them. */
export interface Seat {
  person: { id: string; name: string; mail: string };
  body: string;
  attendance: Attendance | undefined;
}

export interface SeatsProps {
  council: string;
  meeting: { id: string; fiscalYear: number; deadline: string | null };
  seats: readonly Seat[];
  reload: () => Promise<void>;
}

import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { CopyButton } from "../../parts/copy-button";
import { optionsOf } from "../../record/field-spec";
import { useRecords } from "../../record/use-records";
import { useSession } from "../../session/session";
import { replyWords, attendanceWords as words } from "../../words/meeting";
import { SaveAttendance, type SeatsProps } from "./attendance-parts";
import { outstanding } from "./expected";

/** Answers to a meeting in writing: how many are outstanding, and until when. */
export function WrittenAnswers({ council, meeting, seats, reload }: SeatsProps) {
  const { say, language } = useLanguage();
  const { today } = useYear();
  const { writes } = useSession();
  const records = useRecords({
    saving: SaveAttendance,
    council,
    year: meeting.fiscalYear,
    onSaved: reload,
    add: words.answer,
    blank: { meeting: meeting.id, person: "", presence: "UNKNOWN", reply: null, repliedOn: today, comment: "" },
    fields: [
      { name: "reply", label: words.reply, kind: "choice", required: true, options: optionsOf(replyWords, say) },
      { name: "repliedOn", label: words.repliedOn, kind: "day", required: true },
      { name: "comment", label: words.comment, kind: "long" },
    ],
  });
  const known = seats.flatMap((it) => it.attendance ?? []);
  const open = outstanding(
    seats.map((it) => it.person),
    known,
  );
  const mails = seats.filter((it) => !it.attendance?.reply && it.person.mail).map((it) => it.person.mail);
  const late = meeting.deadline !== null && meeting.deadline < today && open > 0;
  return (
    <>
      <p className="mb-1 text-[1.125rem] font-bold">{say(words.answered(seats.length - open, seats.length, open))}</p>
      <p className="mb-1">
        {optionsOf(replyWords, say)
          .map(({ value, label }) => say(words.count(label, known.filter((it) => it.reply === value).length)))
          .join(say(words.comma))}
      </p>
      {meeting.deadline && (
        <p className="mb-3">
          {say(words.until(day(meeting.deadline, language)))}
          {late && <strong className="ms-3 text-red-1000">{say(words.late)}</strong>}
        </p>
      )}
      {writes && mails.length > 0 && (
        <p className="no-print mb-3">
          <CopyButton text={mails.join(", ")} label={words.copyMails(mails.length)} />
        </p>
      )}
      <ul>
        {seats.map(({ person, body, attendance }) => (
          <li
            key={person.id}
            className="grid items-center gap-x-6 gap-y-1 border-b border-gray-400 py-2 md:grid-cols-[10rem_1fr_1.4fr_auto]"
          >
            <strong>{person.name}</strong>
            <span className="text-quiet">{body}</span>
            <span>
              <strong>{attendance?.reply ? say(replyWords[attendance.reply]) : `！ ${say(words.notAnswered)}`}</strong>
              {attendance?.repliedOn && <span className="ms-3">{day(attendance.repliedOn, language)}</span>}
              {attendance?.comment && <span className="block whitespace-pre-wrap">{attendance.comment}</span>}
            </span>
            {attendance?.reply
              ? records.edit(attendance, person.name)
              : writes && (
                  <Button
                    of={person.name}
                    className="justify-self-start"
                    onClick={() => {
                      const values = { ...attendance, person: person.id, repliedOn: today };
                      records.open(say(words.answerOf(person.name)), values, attendance);
                    }}
                  >
                    {say(words.answer)}
                  </Button>
                )}
          </li>
        ))}
      </ul>
      {records.form}
    </>
  );
}

import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { optionsOf, orNone } from "../../record/field-spec";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { meetingStateWords, modeWords, paperWords, meetingWords as words } from "../../words/meeting";

export const SaveMeeting = saving("Meeting");

interface MeetingsOptions {
  council: string;
  groups: readonly { id: string; name: string }[];
  papers: readonly { id: string; title: string; createdAt: string }[];
  onSaved: () => Promise<void>;
}

/** The form of meetings, on their list and on the page of one. */
export function useMeetings({ council, groups, papers, onSaved }: MeetingsOptions) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  return useRecords({
    saving: SaveMeeting,
    council,
    year,
    onSaved,
    add: words.add,
    blank: {
      name: "",
      day: today,
      mode: "IN_PERSON",
      state: "PLANNED",
      place: "",
      agenda: "",
      deadline: null,
      workingGroup: null,
      papers: [],
    },
    fields: [
      { name: "name", label: words.name, kind: "line", required: true },
      { name: "day", label: words.day, kind: "day", required: true },
      { name: "mode", label: words.mode, kind: "choice", options: optionsOf(modeWords, say) },
      { name: "state", label: words.state, kind: "choice", options: optionsOf(meetingStateWords, say) },
      { name: "place", label: words.place, kind: "line" },
      { name: "deadline", label: words.deadline, kind: "day" },
      {
        name: "workingGroup",
        label: words.group,
        kind: "choice",
        options: orNone(
          say(words.whole),
          groups.map((it) => ({ value: it.id, label: it.name })),
        ),
      },
      { name: "agenda", label: words.agenda, kind: "long" },
      {
        name: "papers",
        label: paperWords.fromCouncil,
        kind: "many",
        options: papers.map((it) => ({ value: it.id, label: `${it.title}　${day(it.createdAt, language)}` })),
      },
    ],
  });
}

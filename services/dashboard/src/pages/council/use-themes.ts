import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { optionsOf, orNone } from "../../record/field-spec";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { sourceWords, stageWords, themeWords as words } from "../../words/council";

const Save = saving("Theme");

interface ThemesOptions {
  council: string;
  decisions: readonly { id: string; text: string }[];
  onSaved: () => Promise<void>;
}

/** The form of themes, which are proposed on two pages. */
export function useThemes({ council, decisions, onSaved }: ThemesOptions) {
  const { say } = useLanguage();
  const { year } = useYear();
  return useRecords({
    saving: Save,
    council,
    year,
    onSaved,
    add: words.add,
    blank: {
      title: "",
      stage: "PROPOSED",
      source: "DATA",
      decision: null,
      reason: "",
      interest: "",
      feasibility: "",
      longTerm: false,
      askedOfAreas: false,
    },
    fields: [
      { name: "title", label: words.title, kind: "line", required: true },
      { name: "stage", label: words.stage, kind: "choice", options: optionsOf(stageWords, say) },
      { name: "source", label: words.source, kind: "choice", options: optionsOf(sourceWords, say) },
      {
        name: "decision",
        label: words.decision,
        kind: "choice",
        options: orNone(
          say(words.none),
          decisions.map((it) => ({ value: it.id, label: it.text })),
        ),
      },
      { name: "longTerm", label: words.longTerm, kind: "check" },
      { name: "askedOfAreas", label: words.askedOfAreas, kind: "check" },
      { name: "reason", label: words.reason, kind: "long" },
      { name: "interest", label: words.interest, kind: "long" },
      { name: "feasibility", label: words.feasibility, kind: "long" },
    ],
  });
}

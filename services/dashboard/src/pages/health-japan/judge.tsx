import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { optionsOf } from "../../record/field-spec";
import { saving } from "../../record/saving";
import { useEditor } from "../../record/use-editor";
import { gradeWords, planWords, targetWords as words } from "../../words/health-japan";
import { gradeLetter } from "./grade-letter";
import type { Target } from "./plan-parts";

const Query = graphql(`
  query TargetAssessments($year: Int!) {
    targetAssessments(fiscalYear: $year, first: 500) { nodes { id version fiscalYear target grade reason } }
  }
`);

const Save = saving("TargetAssessment");

interface JudgeProps {
  target: Target;
  onSaved: () => Promise<void>;
}

/** Grades a target against the rule, with the reason: one judgement a year, and the latest year's holds. */
export function Judge({ target, onSaved }: JudgeProps) {
  const { say } = useLanguage();
  const { present } = useYear();
  const query = useQuery(Query, { year: target.judgement?.fiscalYear ?? present });
  const editor = useEditor({
    saving: Save,
    council: null,
    year: present,
    onSaved: async () => {
      await Promise.all([query.reload(), onSaved()]);
    },
    fields: [
      {
        name: "grade",
        label: planWords.grade,
        kind: "choice",
        required: true,
        options: optionsOf(gradeWords, say).map(({ value, label }) => ({
          value,
          label: `${gradeLetter(value)}　${label}`,
        })),
      },
      { name: "reason", label: words.reason, hint: words.reasonHelp, kind: "long", required: true },
    ],
  });
  const written = query.data?.targetAssessments.nodes.find((it) => it.target === target.target);
  const label = say(written ? words.changeJudgement : words.judge);
  return (
    <>
      <Button
        className="no-print"
        disabled={!query.data}
        onClick={() => {
          if (!written) return editor.open(label, { target: target.target, grade: target.grade, reason: "" });
          const { id, version, fiscalYear, ...content } = written;
          editor.open(label, content, { id, version, fiscalYear });
        }}
      >
        {label}
      </Button>
      <FailureNotice failure={query.failure} onRetry={() => void query.reload()} />
      {editor.form}
    </>
  );
}

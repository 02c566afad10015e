import { graphql } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { optionsOf } from "../../record/field-spec";
import { useEditor } from "../../record/use-editor";
import { useSession } from "../../session/session";
import { sourceWords, stageWords, themeWords as words } from "../../words/council";

const Query = graphql(`
  query Themes($year: Int!, $council: ID!) {
    themes(fiscalYear: $year, council: $council, first: 200) {
      nodes { id version title stage source reason interest feasibility longTerm askedOfAreas decision }
    }
    decisions(council: $council, first: 200) { nodes { id text } }
  }
`);

const Save = graphql(
  `
    mutation SaveTheme($change: ChangeInput, $council: ID, $year: Int!, $input: ThemeInput!) {
      saved: saveTheme(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [ConflictParts],
);

const STAGES = ["PROPOSED", "INTEREST", "FEASIBILITY", "PRIORITY", "DECIDED", "DROPPED"] as const;

/** Themes from the first proposal to the council's decision, a column a stage. */
export function Themes({ council }: { council: string }) {
  const { say } = useLanguage();
  const { year } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, { year, council });
  const decisions = query.data?.decisions.nodes ?? [];
  const editor = useEditor({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    fields: [
      { name: "title", label: words.title, kind: "line", required: true },
      { name: "stage", label: words.stage, kind: "choice", options: optionsOf(stageWords, say) },
      { name: "source", label: words.source, kind: "choice", options: optionsOf(sourceWords, say) },
      {
        name: "decision",
        label: words.decision,
        kind: "choice",
        options: [{ value: "", label: say(words.none) }, ...decisions.map((it) => ({ value: it.id, label: it.text }))],
      },
      { name: "longTerm", label: words.longTerm, kind: "check" },
      { name: "askedOfAreas", label: words.askedOfAreas, kind: "check" },
      { name: "reason", label: words.reason, kind: "long" },
      { name: "interest", label: words.interest, kind: "long" },
      { name: "feasibility", label: words.feasibility, kind: "long" },
    ],
  });
  const blank = { title: "", reason: "", interest: "", feasibility: "", longTerm: false, askedOfAreas: false };
  const action = writes && (
    <Button
      look="first"
      onClick={() =>
        editor.open(say(words.add), { ...blank, stage: "PROPOSED" as const, source: "DATA" as const, decision: null })
      }
    >
      {say(words.add)}
    </Button>
  );
  return (
    <Loaded query={query}>
      {({ themes }) => (
        <>
          {themes.nodes.length === 0 ? (
            <Empty action={action}>{say(words.empty)}</Empty>
          ) : (
            <>
              {action}
              <p className="my-3 text-quiet">{say(words.help)}</p>
              <div className="grid gap-3 md:grid-cols-3 xl:grid-cols-6">
                {STAGES.map((stage) => (
                  <section key={stage} className="rounded-lg border border-line bg-soft p-3">
                    <h2 className="mb-2 font-bold">{say(stageWords[stage])}</h2>
                    <ul className="grid gap-2">
                      {themes.nodes
                        .filter((it) => it.stage === stage)
                        .map(({ id, version, ...theme }) => (
                          <li key={id} className="rounded-lg border border-line bg-white p-3">
                            {writes ? (
                              <button
                                type="button"
                                className="text-start font-bold text-main underline"
                                onClick={() => editor.open(theme.title, theme, { id, version })}
                              >
                                {theme.title}
                              </button>
                            ) : (
                              <strong>{theme.title}</strong>
                            )}
                            <p className="text-[1rem] text-quiet">
                              {say(sourceWords[theme.source])}
                              {theme.longTerm && ` ／ ${say(words.longTerm)}`}
                            </p>
                            {theme.decision && (
                              <p className="text-[1rem]">✓ {decisions.find((it) => it.id === theme.decision)?.text}</p>
                            )}
                          </li>
                        ))}
                    </ul>
                  </section>
                ))}
              </div>
            </>
          )}
          {editor.form}
        </>
      )}
    </Loaded>
  );
}

import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { RecordList } from "../../record/record-list";
import { useSession } from "../../session/session";
import { sourceWords, stageWords, themeWords as words } from "../../words/council";
import { useThemes } from "./use-themes";

const Query = graphql(`
  query Themes($year: Int!, $council: ID!) {
    themes(fiscalYear: $year, council: $council, first: 200) {
      nodes { id version title stage source reason interest feasibility longTerm askedOfAreas decision }
    }
    decisions(council: $council, first: 200) { nodes { id text } }
  }
`);

const STAGES = ["PROPOSED", "INTEREST", "FEASIBILITY", "PRIORITY", "DECIDED", "DROPPED"] as const;

/** Themes from the first proposal to the council's decision, a column a stage. */
export function Themes({ council }: { council: string }) {
  const { say } = useLanguage();
  const { year } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, { year, council });
  const decisions = query.data?.decisions.nodes ?? [];
  const records = useThemes({ council, decisions, onSaved: query.reload });
  return (
    <Loaded query={query}>
      {({ themes }) => (
        <RecordList records={records} count={themes.nodes.length} empty={words.empty}>
          <p className="my-3 text-quiet">{say(words.help)}</p>
          <div className="grid gap-3 md:grid-cols-3 xl:grid-cols-6">
            {STAGES.map((stage) => (
              <section key={stage} className="rounded-lg border border-line bg-soft p-3">
                <h2 className="mb-2 font-bold">{say(stageWords[stage])}</h2>
                <ul className="grid gap-2">
                  {themes.nodes
                    .filter((it) => it.stage === stage)
                    .map((theme) => (
                      <li key={theme.id} className="rounded-lg border border-line bg-white p-3">
                        {writes ? (
                          <button
                            type="button"
                            className="text-start font-bold text-main underline"
                            onClick={() => records.open(theme.title, theme, theme)}
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
        </RecordList>
      )}
    </Loaded>
  );
}

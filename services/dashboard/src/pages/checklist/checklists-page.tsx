import { Link, useLocation } from "wouter";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { CoverageBar, CoverageLegend } from "../../parts/coverage-bar";
import { Empty } from "../../parts/empty";
import { FailureNotice } from "../../parts/failure-notice";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { checklistWords as words } from "../../words/checklist";
import { listWords } from "../../words/states";
import { CoverageParts } from "./parts";

const Query = graphql(
  `
    query Checklists($year: Int!, $space: ID!) {
      checklists(fiscalYear: $year, space: $space, first: 10) {
        nodes { id kindOfList coverage { ...CoverageParts } }
      }
    }
  `,
  [CoverageParts],
);

const Start = graphql(`
  mutation StartChecklist($year: Int!, $list: ChecklistKind!) {
    startChecklist(fiscalYear: $year, list: $list) {
      __typename
      ... on ChecklistStarted { checklist { id } }
      ... on Refused { message { ja en } }
    }
  }
`);

/** The lists of the space in a year: one for a prefecture, two for an area. */
export default function ChecklistsPage() {
  const { say } = useLanguage();
  const { year } = useYear();
  const { space, writes } = useSession();
  const [, go] = useLocation();
  const { busy, failure, send } = useSend();
  const query = useQuery(Query, { year, space: `Space:${space.id}` });
  const kinds =
    space.kind === "prefecture" ? (["PREFECTURE"] as const) : (["AREA_ONE_TO_TWO", "AREA_TWO_TO_THREE"] as const);
  const start = (list: (typeof kinds)[number]) =>
    send(async () => {
      const started = accepted((await ask(Start, { year, list })).startChecklist);
      go(`/checklists/${started.checklist.id}`);
    });
  return (
    <Page title={say(words.title)} about={say(fiscalYear(year))}>
      {kinds.length > 1 && <p className="mb-4">{say(words.which)}</p>}
      <FailureNotice failure={failure} />
      <Loaded query={query} rows={3}>
        {({ checklists }) =>
          kinds.map((kind) => {
            const list = checklists.nodes.find((it) => it.kindOfList === kind);
            const percent = Math.round(100 * (list?.coverage.share ?? 0));
            return (
              <Section key={kind} title={say(listWords[kind])}>
                {list ? (
                  <>
                    <p className="text-[1.125rem]">
                      {say(words.done(list.coverage.done, list.coverage.applicable, percent))}
                      <strong className="ms-4">{say(words.unanswered(list.coverage.unanswered))}</strong>
                    </p>
                    <CoverageBar counts={list.coverage} className="my-2 max-w-2xl" />
                    <CoverageLegend />
                    <Link
                      href={`/checklists/${list.id}`}
                      className="mt-2 inline-flex min-h-11 items-center rounded-lg bg-main px-5 font-bold text-white hover:bg-blue-1000"
                    >
                      {say(writes ? words.open : words.read)}
                    </Link>
                  </>
                ) : (
                  <Empty
                    action={
                      writes && (
                        <Button look="first" disabled={busy} onClick={() => void start(kind)}>
                          {say(words.start)}
                        </Button>
                      )
                    }
                  >
                    {say(writes ? words.notStarted : words.cannotStart)}
                  </Empty>
                )}
              </Section>
            );
          })
        }
      </Loaded>
    </Page>
  );
}

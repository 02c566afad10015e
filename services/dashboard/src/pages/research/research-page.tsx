import { Link } from "wouter";
import { graphql, type ResultOf } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { useSession } from "../../session/session";
import { researchWords as words } from "../../words/research";
import { Places } from "../issues/places";
import { OwnRight } from "./own-right";
import { Research } from "./research";
import { ResearchFailure } from "./research-failure";

const Query = graphql(`
  query Research {
    # Open data are answered to nobody as well: asking who is there tells that a right has ended.
    viewer { role }
    editions {
      fiscalYear
      label { ja en }
      resultSet { id methodVersion methodNote { ja en } rowsSha256 dataset { synthetic } }
    }
    indicators { code name { ja en } positive { ja en } verified caution { ja en } }
  }
`);

type Basics = ResultOf<typeof Query>;

/** A year that has been computed. */
export interface Computed {
  fiscalYear: number;
  label: { ja: string; en: string };
  set: NonNullable<Basics["editions"][number]["resultSet"]>;
}

export type Indicator = Basics["indicators"][number];

const computed = (editions: Basics["editions"]): Computed[] =>
  editions.flatMap(({ fiscalYear, label, resultSet }) => (resultSet ? [{ fiscalYear, label, set: resultSet }] : []));

/** Ratios of several indicators, years and areas as a table, with what a paper needs to cite them. */
export default function ResearchPage() {
  const { say } = useLanguage();
  const { space } = useSession();
  const query = useQuery(Query, {});
  return (
    <Page title={say(words.title)}>
      <OwnRight />
      <p className="mb-4 max-w-4xl">{say(words.intro)}</p>
      <ResearchFailure failure={query.failure} onRetry={() => void query.reload()} />
      {(query.data || !query.failure) && (
        <Loaded query={{ ...query, failure: undefined }}>
          {({ editions, indicators }) => {
            const years = computed(editions);
            const newest = years.at(-1);
            if (!newest) {
              const toJobs = (
                <Link href="/administration/jobs" className="text-main underline">
                  {say(words.toJobs)}
                </Link>
              );
              return <Empty action={space.role === "operator" && toJobs}>{say(words.noData)}</Empty>;
            }
            return (
              <Places year={newest.fiscalYear}>
                {(places) => <Research years={years} indicators={indicators} places={places} />}
              </Places>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}

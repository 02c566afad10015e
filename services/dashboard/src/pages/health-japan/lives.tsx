import { lazy, Suspense } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { calendarYear } from "../../lib/era";
import { Empty } from "../../parts/empty";
import { FigureTable } from "../../parts/figure-table";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { Skeleton } from "../../parts/skeleton";
import { lifeWords, livesWords as words } from "../../words/healthy-life";
import { LivesParts } from "./lives-parts";
import { livesSentence, livesSource, livesTable } from "./lives-table";

const LivesChart = lazy(() => import("./lives-chart"));

const Query = graphql(
  `
    query HealthyLives {
      nation: healthyLife { sex points { year years } }
      healthyLives { ...LivesParts }
    }
  `,
  [LivesParts],
);

interface LivesProps {
  sex: "MALE" | "FEMALE";
  /** The prefecture that is shown above; 0 is the nation. */
  prefecture: number;
}

/** Every prefecture over the years, with those that have increased told apart. */
export function Lives({ sex, prefecture }: LivesProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, {});
  return (
    <Section title={say(words.section)}>
      <Loaded query={query} rows={8}>
        {({ healthyLives, nation }) => {
          const lives = healthyLives.filter((it) => it.sex === sex);
          const years = lives[0]?.points.map((it) => it.year) ?? [];
          const [from, to] = [years.at(0), years.at(-1)];
          if (from === undefined || to === undefined) return <Empty>{say(words.empty)}</Empty>;
          const title = say(words.title(say(lifeWords[sex]), say(calendarYear(from)), say(calendarYear(to))));
          const source = say(lifeWords.source(livesSource(lives)));
          const table = livesTable(lives, say);
          return (
            <>
              <p className="my-3 text-[1.125rem] font-bold">{say(livesSentence(lives))}</p>
              <p className="my-3">{say(words.help)}</p>
              <Suspense fallback={<Skeleton />}>
                <LivesChart
                  name={`renkei-healthy-lives-${sex.toLowerCase()}`}
                  title={title}
                  source={source}
                  table={table}
                  lives={lives}
                  nation={nation.find((it) => it.sex === sex)?.points ?? []}
                  own={lives.find((it) => it.prefecture.code === prefecture)}
                />
              </Suspense>
              <details>
                <summary className="min-h-11 py-2 text-main underline underline-offset-4">{say(words.table)}</summary>
                <FigureTable title={title} table={table} />
                <p className="mt-2 break-words text-quiet">{source}</p>
              </details>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

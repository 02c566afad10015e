import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { areaWords as words } from "../../words/area";
import { worst } from "../issues/worst";
import { WorstParts } from "../issues/worst-parts";

const Editions = graphql(`
  query NewestEdition { editions { fiscalYear resultSet { id } } }
`);

const Ratios = graphql(
  `
    query StandingOut($code: ID!, $year: Int!) {
      area(code: $code, fiscalYear: $year) {
        ratios(
          fiscalYear: $year
          first: 400
          classes: [SIGNIFICANTLY_HIGH, SIGNIFICANTLY_LOW]
          sex: [MALE, FEMALE]
        ) {
          nodes { ...WorstParts }
        }
      }
    }
  `,
  [WorstParts],
);

/** How many issues are proposed. */
const PROPOSED = 3;

/** Health issues that stand out, in a sentence each. */
export function StandingOut({ code }: { code: string }) {
  const { say } = useLanguage();
  const editions = useQuery(Editions, {});
  return (
    <Section title={say(words.issues)}>
      <p className="text-quiet">{say(words.issuesHelp)}</p>
      <Loaded query={editions} rows={3}>
        {(data) => {
          const newest = data.editions.findLast((it) => it.resultSet)?.fiscalYear;
          return newest ? <Sentences code={code} year={newest} /> : <p className="my-3">{say(words.noRatios)}</p>;
        }}
      </Loaded>
      <Link href="/issues" className="inline-flex min-h-11 items-center text-main underline underline-offset-4">
        {say(words.toIssues)}
      </Link>
    </Section>
  );
}

function Sentences({ code, year }: { code: string; year: number }) {
  const { say } = useLanguage();
  const query = useQuery(Ratios, { code, year });
  return (
    <Loaded query={query} rows={3}>
      {({ area }) => {
        const found = worst(area.ratios.nodes).slice(0, PROPOSED);
        if (found.length === 0) return <p className="my-3">{say(words.noIssues)}</p>;
        return (
          <ol className="my-3 list-decimal ps-8">
            {found.map((it) => (
              <li key={`${it.indicator.code} ${it.sex}`} className="py-1.5 text-[1.125rem]">
                {say(it.sentence)}
              </li>
            ))}
          </ol>
        );
      }}
    </Loaded>
  );
}

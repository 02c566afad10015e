import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Loaded } from "../../parts/loaded";
import { issueWords as words } from "../../words/issues";
import { Choices } from "./choices";
import type { IssuesContext } from "./issues-frame";
import { RatioMap } from "./ratio-map";
import { RatioParts } from "./ratio-parts";
import { RatioView } from "./ratio-view";
import { type Place, useChoices } from "./use-choices";

const Query = graphql(
  `
    query ByIndicator($year: Int!, $prefecture: Int!, $indicators: [ID!]!, $sex: [Sex!]!) {
      ratios(
        first: 100
        filter: { fiscalYear: $year, prefecture: $prefecture, indicators: $indicators, sex: $sex }
      ) {
        nodes { ...RatioParts }
      }
    }
  `,
  [RatioParts],
);

interface ByIndicatorProps {
  context: IssuesContext;
  places: readonly Place[];
}

/** One indicator in all areas of a prefecture, each against the references and never against another area. */
export function ByIndicator({ context, places }: ByIndicatorProps) {
  const { say } = useLanguage();
  const choices = useChoices(context.code, places, context.indicators);
  const { prefecture, within, sex, indicator } = choices;
  const query = useQuery(Query, { year: context.year, prefecture, indicators: [indicator], sex: [sex] });
  const name = context.indicators.find((it) => it.code === indicator)?.name;
  const where = within[0]?.prefecture.name;
  return (
    <>
      <Choices of={["indicator"]} choices={choices} places={places} indicators={context.indicators} />
      <p className="my-3">{say(words.notComparable)}</p>
      <Loaded query={query} rows={10}>
        {({ ratios }) => {
          const title = say(
            words.indicatorTitle(
              name ? say(name) : indicator,
              where ? say(where) : "",
              say(words[sex]),
              say(fiscalYear(context.year)),
            ),
          );
          const file = `renkei-${indicator}-${prefecture}-${sex.toLowerCase()}-${context.year}`;
          return (
            <>
              <RatioView
                name={file}
                title={title}
                ratios={ratios.nodes}
                labelOf={(it) => it.area.name}
                context={context}
              />
              <RatioMap
                name={`${file}-map`}
                title={title}
                prefecture={prefecture}
                ratios={ratios.nodes}
                context={context}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

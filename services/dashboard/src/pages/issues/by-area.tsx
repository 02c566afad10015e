import { useState } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { issueWords as words } from "../../words/issues";
import { Choices } from "./choices";
import { chosen, FILTERS, type Filter } from "./chosen";
import type { IssuesContext } from "./issues-frame";
import { RatioParts } from "./ratio-parts";
import { RatioView } from "./ratio-view";
import { type Place, useChoices } from "./use-choices";

const Query = graphql(
  `
    query ByArea($year: Int!, $codes: [String!]!, $sex: [Sex!]!) {
      ratios(first: 200, filter: { fiscalYear: $year, areaCodes: $codes, sex: $sex }) { nodes { ...RatioParts } }
    }
  `,
  [RatioParts],
);

interface ByAreaProps {
  context: IssuesContext;
  places: readonly Place[];
}

/** All indicators of one area against the prefecture and the nation, side by side. */
export function ByArea({ context, places }: ByAreaProps) {
  const { say } = useLanguage();
  const [filter, setFilter] = useState<Filter>("candidates");
  const choices = useChoices(context.code, places, context.indicators);
  const { area, sex } = choices;
  const query = useQuery(Query, { year: context.year, codes: area ? [area.code] : [], sex: [sex] });
  return (
    <>
      <Choices of={["area"]} choices={choices} places={places} indicators={context.indicators} />
      <Field
        className="no-print max-w-md"
        label={say(words.show)}
        value={filter}
        options={FILTERS.map((it) => ({ value: it, label: say(words[it]) }))}
        onChange={(value) => setFilter(FILTERS.find((it) => it === value) ?? filter)}
      />
      <Loaded query={query} rows={10}>
        {({ ratios }) => {
          const shown = chosen(ratios.nodes, filter);
          if (shown.length === 0) return <p className="my-4">{say(words.none)}</p>;
          return (
            <RatioView
              name={`renkei-${area?.code ?? ""}-${sex.toLowerCase()}-${context.year}`}
              title={say(words.areaTitle(area?.name ?? "", say(words[sex]), say(fiscalYear(context.year))))}
              ratios={shown}
              labelOf={(it) => say(it.indicator.name)}
              context={context}
            />
          );
        }}
      </Loaded>
    </>
  );
}

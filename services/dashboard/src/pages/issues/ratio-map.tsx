import { useCallback, useMemo } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { framed } from "../../lib/picture";
import { Loaded } from "../../parts/loaded";
import { OutlineParts, type Outlines } from "../../parts/outline-parts";
import { PictureFrame } from "../../parts/picture-frame";
import { Section } from "../../parts/section";
import { issueWords as words } from "../../words/issues";
import type { IssuesContext } from "./issues-frame";
import { drawMap } from "./map-drawing";
import type { Ratio } from "./ratio-parts";
import { tableOf } from "./table-of";

const Query = graphql(
  `
    query OutlinesOfRatios($prefecture: Int!) {
      boundaries(level: AREA, prefecture: $prefecture) { ...OutlineParts }
    }
  `,
  [OutlineParts],
);

interface RatioMapProps {
  name: string;
  title: string;
  prefecture: number;
  ratios: readonly Ratio[];
  context: IssuesContext;
}

/** The areas of a prefecture against the nation, where they lie; nothing where no outlines were imported. */
export function RatioMap({ prefecture, ...shown }: RatioMapProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, { prefecture });
  return (
    <Loaded query={query} rows={8}>
      {({ boundaries }) =>
        boundaries && (
          <Section title={say(words.map)}>
            <Drawn outlines={boundaries} {...shown} />
          </Section>
        )
      }
    </Loaded>
  );
}

interface DrawnProps extends Omit<RatioMapProps, "prefecture"> {
  outlines: Outlines;
}

function Drawn({ name, title, ratios, context, outlines }: DrawnProps) {
  const { say } = useLanguage();
  const whole = say(words.mapTitle(title));
  const source = `${say(words.source(say(fiscalYear(context.year)), context.synthetic))} ${say(words.outlines(outlines.source))}`;
  const nation = useMemo(() => ratios.filter((it) => it.reference === "NATION"), [ratios]);
  const draw = useCallback(
    (width: number) =>
      framed(drawMap(outlines, nation, Math.min(width, 800)), { title: whole, legend: say(words.mapLegend), source }),
    [outlines, nation, whole, source, say],
  );
  const table = tableOf(nation, (it) => it.area.name, say);
  return <PictureFrame name={name} label={whole} source={source} table={table} draw={draw} />;
}

import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { DownloadButton } from "../../parts/download-button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { common } from "../../words/common";
import { lookBackWords as words } from "../../words/look-back";
import { NeverActedOn, NeverParts } from "./never-acted-on";
import { YearBack, YearBackParts } from "./year-back";

const Query = graphql(
  `
    query LookBack($year: Int!, $council: ID!) {
      lookBack(council: $council, fiscalYear: $year) {
        years { ...YearBackParts }
        neverActedOn { ...NeverParts }
      }
      themes(fiscalYear: $year, council: $council, first: 200) { nodes { title } }
    }
  `,
  [YearBackParts, NeverParts],
);

/** Three years on one sheet, made of the records alone. */
export function LookBack({ council }: { council: string }) {
  const { say } = useLanguage();
  const { year } = useYear();
  const query = useQuery(Query, { year, council });
  return (
    <Loaded query={query} rows={8}>
      {({ lookBack: { years, neverActedOn }, themes }) => {
        const sum = (of: (it: (typeof years)[number]) => readonly unknown[]) =>
          years.reduce((total, it) => total + of(it).length, 0);
        const [meetings, projects, open] = [
          sum((it) => it.meetings),
          sum((it) => it.projects),
          sum((it) => it.openDecisions),
        ];
        if (meetings + projects + open + sum((it) => it.outcomes) + neverActedOn.length === 0) return <Nothing />;
        return (
          <>
            <div className="no-print mb-4 flex flex-wrap gap-3">
              <Button onClick={() => window.print()}>{say(words.print)}</Button>
              <DownloadButton path={`/documents/look-back/${year}/pdf?council=${council}`} label={say(common.pdf)} />
              <DownloadButton path={`/documents/look-back/${year}/xlsx?council=${council}`} label={say(common.xlsx)} />
            </div>
            <p className="mb-2 text-[1.125rem] print:text-[1em]">
              {say(
                words.summary(
                  say(fiscalYear(year - years.length)),
                  say(fiscalYear(year - 1)),
                  meetings,
                  projects,
                  open,
                  neverActedOn.length,
                ),
              )}
            </p>
            <p className="no-print mb-6 text-quiet">{say(words.help)}</p>
            {years.map((it) => (
              <YearBack key={it.fiscalYear} year={it} />
            ))}
            <NeverActedOn
              council={council}
              themes={neverActedOn}
              present={themes.nodes.map((it) => it.title)}
              reload={query.reload}
            />
          </>
        );
      }}
    </Loaded>
  );
}

function Nothing() {
  const { say } = useLanguage();
  const link = "inline-flex min-h-11 items-center text-main underline underline-offset-4";
  return (
    <Empty
      action={
        <>
          <Link href="/council/minutes" className={link}>
            {say(words.toMinutes)}
          </Link>
          <Link href="/council/projects" className={`ms-4 ${link}`}>
            {say(words.toProjects)}
          </Link>
        </>
      }
    >
      {say(words.empty)}
    </Empty>
  );
}

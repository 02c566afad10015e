import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { ownCouncil } from "../../lib/own-council";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { areaWords as words } from "../../words/area";
import { TakeIssue } from "./take-issue";

const Query = graphql(`
  query StandingOut($area: ID!) {
    healthIssues(area: $area) {
      sentence { ja en }
      caveat { ja en }
      themes { indicator sex title { ja en } reason { ja en } }
    }
    councils(first: 50) { nodes { id spaceId } }
  }
`);

/** Health issues that stand out, up to three, in a sentence each; each can become a theme of the council. */
export function StandingOut({ code }: { code: string }) {
  const { say } = useLanguage();
  const { space } = useSession();
  const query = useQuery(Query, { area: code });
  return (
    <Section title={say(words.issues)}>
      <p className="text-quiet">{say(words.issuesHelp)}</p>
      <Loaded query={query} rows={3}>
        {({ healthIssues: found, councils }) => {
          if (!found) return <p className="my-3">{say(words.noRatios)}</p>;
          const council = ownCouncil(councils.nodes, space)?.id;
          return (
            <>
              <p className="my-3 text-[1.125rem]">{say(found.sentence)}</p>
              <ol className="my-3 list-decimal ps-8">
                {found.themes.map((it) => (
                  <li key={`${it.indicator} ${it.sex}`} className="py-2">
                    <p className="text-[1.125rem] font-bold">{say(it.title)}</p>
                    <p>{say(it.reason)}</p>
                    <TakeIssue
                      of={{ area: code, indicator: it.indicator, sex: it.sex }}
                      council={council}
                      title={say(it.title)}
                    />
                  </li>
                ))}
              </ol>
              <p className="text-quiet">{say(found.caveat)}</p>
            </>
          );
        }}
      </Loaded>
      <Link href="/issues" className="inline-flex min-h-11 items-center text-main underline underline-offset-4">
        {say(words.toIssues)}
      </Link>
    </Section>
  );
}

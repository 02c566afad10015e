import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { Section } from "../../parts/section";
import { guestWords as words } from "../../words/guest";

const Query = graphql(`
  query Papers {
    councils(first: 20) {
      nodes { id name papers(first: 50) { nodes { id title body createdAt } } }
    }
  }
`);

/** What a guest sees: the papers of their councils, and nothing else. */
export function PapersHome() {
  const { say, language } = useLanguage();
  const query = useQuery(Query, {});
  return (
    <Page title={say(words.title)}>
      <Loaded query={query}>
        {({ councils }) =>
          councils.nodes.map((council) => (
            <Section key={council.id} title={council.name}>
              {council.papers.nodes.length === 0 && <Empty>{say(words.empty)}</Empty>}
              {council.papers.nodes.map((paper) => (
                <details key={paper.id} className="border-b border-gray-400 py-2">
                  <summary className="min-h-11 py-1.5">
                    <strong>{paper.title}</strong>
                    <span className="ms-4 text-quiet">{day(paper.createdAt, language)}</span>
                  </summary>
                  <p className="max-w-4xl whitespace-pre-wrap">{paper.body}</p>
                </details>
              ))}
            </Section>
          ))
        }
      </Loaded>
    </Page>
  );
}

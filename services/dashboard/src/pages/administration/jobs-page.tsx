import { useEffect } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { standardiseWords, jobWords as words } from "../../words/administration";
import { AdministrationFrame } from "./administration-frame";
import { ImportEdition } from "./import-edition";
import { JobParts, JobRow } from "./job-row";
import { ResultSetParts, ResultSets } from "./result-sets";
import { EditionParts, StandardiseForm } from "./standardise-form";

const Query = graphql(
  `
    query Jobs {
      jobs(first: 30) { nodes { ...JobParts } }
      resultSets(first: 20) { nodes { ...ResultSetParts } }
      editions { ...EditionParts }
    }
  `,
  [JobParts, ResultSetParts, EditionParts],
);

const BETWEEN_MS = 2000;

/** The queue with its bars, and which result is shown. Asked again while something runs: proxies cut long connections. */
export default function JobsPage() {
  const { say } = useLanguage();
  const query = useQuery(Query, {});
  const { data, reload } = query;
  const busy = data?.jobs.nodes.some((it) => it.state === "RUNNING" || it.state === "QUEUED") ?? false;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void reload(), BETWEEN_MS);
    return () => clearInterval(timer);
  }, [busy, reload]);
  return (
    <AdministrationFrame part="jobs">
      <Section title={say(words.importTitle)}>
        <ImportEdition onStarted={reload} />
      </Section>
      <Loaded query={query}>
        {({ jobs, resultSets, editions }) => (
          <>
            <Section title={say(standardiseWords.title)}>
              <StandardiseForm editions={editions} onStarted={reload} />
            </Section>
            <Section title={say(words.jobs)}>
              {jobs.nodes.length === 0 && <p>{say(words.empty)}</p>}
              <ul>
                {jobs.nodes.map((it) => (
                  <JobRow key={it.id} job={it} reload={reload} />
                ))}
              </ul>
            </Section>
            <ResultSets sets={resultSets.nodes} reload={reload} />
          </>
        )}
      </Loaded>
    </AdministrationFrame>
  );
}

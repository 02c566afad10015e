import type { ReactNode } from "react";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { common } from "../../words/common";
import { fieldWords, projectStateWords, projectWords as words } from "../../words/plan";

export const ProjectParts = graphql(`
  fragment ProjectParts on Project {
    id version fiscalYear title field state theme description
    aim aimMet employers community workplace measured effect issues
  }
`);

interface ProjectCardProps {
  project: FragmentOf<typeof ProjectParts>;
  theme: string | undefined;
  /** The button that changes it. */
  edit: ReactNode;
}

/** One project: what it is, and how it is judged. */
export function ProjectCard({ project, theme, edit }: ProjectCardProps) {
  const { say } = useLanguage();
  const { employers, community, workplace, aimMet } = project;
  const met = aimMet === null ? words.unknown : aimMet ? words.met : words.notMet;
  return (
    <li className="rounded-lg border border-line p-4">
      <h3 className="text-[1.1875rem] font-bold">{project.title}</h3>
      <p className="text-quiet">
        <strong className="text-ink">{say(projectStateWords[project.state])}</strong> ／{" "}
        {say(fieldWords[project.field])}
        {theme && ` ／ ${theme}`}
      </p>
      <p className="my-2 whitespace-pre-wrap">{project.description}</p>
      <h4 className="mt-3 font-bold">{say(words.evaluation)}</h4>
      <p>
        <strong>{say(met)}</strong> ／ {say(project.measured ? words.isMeasured : words.notMeasured)}
      </p>
      {(employers !== null || community !== null || workplace !== null) && (
        <p>{say(words.reached(employers ?? 0, community ?? 0, workplace ?? 0))}</p>
      )}
      <dl className="my-2 grid gap-x-4 sm:grid-cols-[5rem_1fr] [&_dt]:font-bold">
        {(["aim", "effect", "issues"] as const).map((it) => (
          <div key={it} className="contents">
            <dt>{say(words[it])}</dt>
            <dd className="whitespace-pre-wrap">{project[it] || say(common.empty)}</dd>
          </div>
        ))}
      </dl>
      {edit}
    </li>
  );
}

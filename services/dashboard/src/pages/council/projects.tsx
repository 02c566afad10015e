import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { optionsOf, orNone } from "../../record/field-spec";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { common } from "../../words/common";
import { fieldWords, projectStateWords, projectWords as words } from "../../words/plan";
import { Activities, ActivityParts } from "./activities";
import { ProjectCard, ProjectParts } from "./project-card";
import { reached } from "./reached";

const Query = graphql(
  `
    query Projects($year: Int!, $council: ID!) {
      projects(fiscalYear: $year, council: $council, first: 200) { nodes { ...ProjectParts } }
      activities(fiscalYear: $year, council: $council, first: 200) { nodes { ...ActivityParts } }
      themes(council: $council, first: 200) { nodes { id title } }
    }
  `,
  [ProjectParts, ActivityParts],
);

const Save = saving("Project");

/** The year's joint projects with their evaluation, and what else was done. */
export function Projects({ council }: { council: string }) {
  const { say } = useLanguage();
  const { year } = useYear();
  const query = useQuery(Query, { year, council });
  const themes = query.data?.themes.nodes ?? [];
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: {
      title: "",
      field: "CHECKUP",
      state: "PLANNED",
      theme: null,
      description: "",
      aim: "",
      aimMet: null,
      employers: null,
      community: null,
      workplace: null,
      measured: false,
      effect: "",
      issues: "",
    },
    fields: [
      { name: "title", label: words.name, kind: "line", required: true },
      { name: "field", label: words.field, kind: "choice", options: optionsOf(fieldWords, say) },
      { name: "state", label: words.state, kind: "choice", options: optionsOf(projectStateWords, say) },
      {
        name: "theme",
        label: words.theme,
        kind: "choice",
        options: orNone(
          say(common.none),
          themes.map((it) => ({ value: it.id, label: it.title })),
        ),
      },
      { name: "description", label: words.description, kind: "long" },
      { name: "aim", label: words.aim, kind: "long" },
      { name: "aimMet", label: words.aimMet, kind: "maybe" },
      { name: "employers", label: words.employers, kind: "number" },
      { name: "community", label: words.community, kind: "number" },
      { name: "workplace", label: words.workplace, kind: "number" },
      { name: "measured", label: words.measured, kind: "check" },
      { name: "effect", label: words.effect, hint: words.forLookBack, kind: "long" },
      { name: "issues", label: words.issues, hint: words.forLookBack, kind: "long" },
    ],
  });
  return (
    <Loaded query={query}>
      {({ projects, activities }) => {
        const sum = reached(projects.nodes);
        return (
          <>
            <Section title={say(words.title)}>
              <RecordList records={records} count={projects.nodes.length} empty={words.empty}>
                {sum.projects > 0 && (
                  <p className="mb-4 text-[1.125rem]">
                    {say(words.sum(sum.projects, sum.employers, sum.people, sum.measured))}
                  </p>
                )}
                <ul className="grid gap-4 lg:grid-cols-2 print:grid-cols-1">
                  {projects.nodes.map((it) => (
                    <ProjectCard
                      key={it.id}
                      project={it}
                      theme={themes.find((theme) => theme.id === it.theme)?.title}
                      edit={records.edit(it, it.title)}
                    />
                  ))}
                </ul>
              </RecordList>
            </Section>
            <Activities council={council} activities={activities.nodes} reload={query.reload} />
          </>
        );
      }}
    </Loaded>
  );
}

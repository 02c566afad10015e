import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { spaceKinds, spacesWords as words } from "../../words/administration";
import { AdministrationFrame } from "./administration-frame";
import { OnboardingForm } from "./onboarding-form";

const Query = graphql(`
  query Spaces { spaces(first: 500) { nodes { id kind code name } } }
`);

/** Makes the spaces of a prefecture from one file. */
export default function SpacesPage() {
  const { say } = useLanguage();
  const query = useQuery(Query, {});
  return (
    <AdministrationFrame part="spaces">
      <p className="mb-4 max-w-4xl">{say(words.help)}</p>
      <OnboardingForm onDone={query.reload} />
      <Section title={say(words.list)}>
        <Loaded query={query}>
          {({ spaces }) => (
            <table className="w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3">
              <thead className="bg-soft">
                <tr>
                  <th scope="col">{say(words.kind)}</th>
                  <th scope="col">{say(words.code)}</th>
                  <th scope="col">{say(words.name)}</th>
                </tr>
              </thead>
              <tbody>
                {spaces.nodes.map((it) => (
                  <tr key={it.id} className="border-b border-gray-400">
                    <td>{say(spaceKinds[it.kind])}</td>
                    <td>{it.code}</td>
                    <td>{it.name}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      </Section>
    </AdministrationFrame>
  );
}

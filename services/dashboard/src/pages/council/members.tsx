import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { DownloadButton } from "../../parts/download-button";
import { Loaded } from "../../parts/loaded";
import { memberWords as words } from "../../words/council";
import { Bodies } from "./bodies";
import { MemberGaps } from "./member-gaps";
import { BodyParts, KindParts, PersonParts } from "./member-parts";

const Query = graphql(
  `
    query Members($year: Int!, $council: ID!) {
      bodies(council: $council, first: 200) { nodes { ...BodyParts } }
      people(council: $council, first: 300) { nodes { ...PersonParts } }
      memberKinds { ...KindParts }
      councilGaps(council: $council, fiscalYear: $year) {
        kinds { asked members need kind { ...KindParts } }
        fewContacts { contacts body { id name } }
      }
    }
  `,
  [BodyParts, PersonParts, KindParts],
);

/** Who sits in the council, and who is missing. */
export function Members({ council }: { council: string }) {
  const { say } = useLanguage();
  const { year } = useYear();
  const query = useQuery(Query, { year, council });
  return (
    <Loaded query={query}>
      {({ bodies, people, memberKinds, councilGaps }) => (
        <>
          <div className="no-print mb-4 flex flex-wrap gap-3">
            <DownloadButton
              path={`/documents/roster/${year}/pdf?council=${council}`}
              label={`${say(words.roster)} PDF`}
            />
            <DownloadButton
              path={`/documents/roster/${year}/xlsx?council=${council}`}
              label={`${say(words.roster)} xlsx`}
            />
            <DownloadButton
              path={`/documents/letters/${year}/pdf?council=${council}`}
              label={`${say(words.letters)} PDF`}
            />
          </div>
          <MemberGaps gaps={councilGaps} />
          <Bodies
            council={council}
            bodies={bodies.nodes.filter((it) => !it.leftOn || it.leftOn >= `${year}-04-01`)}
            people={people.nodes}
            kinds={memberKinds}
            reload={query.reload}
          />
        </>
      )}
    </Loaded>
  );
}

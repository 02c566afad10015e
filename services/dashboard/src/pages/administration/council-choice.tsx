import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { peopleWords as words } from "../../words/administration";

const Query = graphql(`
  query CouncilsForGuests { councils(first: 100) { nodes { id name } } }
`);

interface CouncilChoiceProps {
  value: string;
  onChange: (council: string) => void;
}

/** The council whose papers a guest will see. */
export function CouncilChoice({ value, onChange }: CouncilChoiceProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, {});
  return (
    <Loaded query={query} rows={1}>
      {({ councils }) =>
        councils.nodes.length === 0 ? (
          <p className="my-3">{say(words.noCouncil)}</p>
        ) : (
          <Field
            label={say(words.council)}
            required
            value={value}
            options={councils.nodes.map((it) => ({ value: it.id, label: it.name }))}
            onChange={onChange}
          />
        )
      }
    </Loaded>
  );
}

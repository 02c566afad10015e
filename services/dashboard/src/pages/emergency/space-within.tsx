import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { spaceKinds } from "../../words/administration";
import { enterWords as words } from "../../words/emergency";

const Query = graphql(`
  query SpacesWithin($id: ID!) {
    space(id: $id) { id kind code name below { space { id kind code name } } }
  }
`);

const ORDER = ["PREFECTURE", "AREA", "MUNICIPALITY", "PLATFORM"] as const;

interface SpaceWithinProps {
  prefecture: string;
  value: string;
  onChange: (space: string, name: string) => void;
}

/** A prefecture's own space, its areas and its municipalities. */
export function SpaceWithin({ prefecture, value, onChange }: SpaceWithinProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, { id: prefecture });
  return (
    <Loaded query={query} rows={1}>
      {({ space }) => {
        const all = space ? [space, ...space.below.map((it) => it.space)] : [];
        // A space that moved from one area to another has several links.
        const spaces = [...new Map(all.map((it) => [it.id, it])).values()].toSorted(
          (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.code.localeCompare(b.code),
        );
        return (
          <Field
            label={say(words.space)}
            required
            value={value}
            options={spaces.map((it) => ({ value: it.id, label: `${it.name}（${say(spaceKinds[it.kind])}）` }))}
            onChange={(id) => onChange(id, spaces.find((it) => it.id === id)?.name ?? "")}
          />
        );
      }}
    </Loaded>
  );
}

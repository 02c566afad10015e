import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { enterWords as words } from "../../words/emergency";
import { SpaceWithin } from "./space-within";

const Query = graphql(`
  query PrefectureSpaces { spaces(kind: PREFECTURE, first: 100) { nodes { id name } } }
`);

export interface Chosen {
  prefecture: string;
  space: string;
  name: string;
}

interface SpaceChoiceProps {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** One of a nation's spaces: first the prefecture, then its own space or one below. */
export function SpaceChoice({ chosen, onChange }: SpaceChoiceProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, {});
  return (
    <Loaded query={query} rows={2}>
      {({ spaces }) =>
        spaces.nodes.length === 0 ? (
          <Empty
            action={
              <Link href="/administration/spaces" className="text-main underline">
                {say(words.toSpaces)}
              </Link>
            }
          >
            {say(words.noSpaces)}
          </Empty>
        ) : (
          <div className="grid max-w-4xl gap-x-6 sm:grid-cols-2">
            <Field
              label={say(words.prefecture)}
              required
              value={chosen.prefecture}
              options={spaces.nodes.map((it) => ({ value: it.id, label: it.name }))}
              onChange={(prefecture) => onChange({ prefecture, space: "", name: "" })}
            />
            {chosen.prefecture && (
              <SpaceWithin
                prefecture={chosen.prefecture}
                value={chosen.space}
                onChange={(space, name) => onChange({ ...chosen, space, name })}
              />
            )}
          </div>
        )
      }
    </Loaded>
  );
}

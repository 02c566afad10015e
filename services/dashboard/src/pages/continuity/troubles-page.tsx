import { graphql } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { useEditor } from "../../record/use-editor";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { troubleWords as words } from "../../words/continuity";
import { ContinuityFrame } from "./continuity-frame";

const Query = graphql(`
  query Troubles {
    troubles(first: 200) { nodes { id version fiscalYear group text wanted resolvedOn } }
    troubleGuidance { group name { ja en } text { ja en } }
  }
`);

const Save = graphql(
  `
    mutation SaveTrouble($change: ChangeInput, $council: ID, $year: Int!, $input: TroubleInput!) {
      saved: saveTrouble(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [ConflictParts],
);

/** Troubles, the open ones first, each with guidance. */
export default function TroublesPage() {
  const { say, language } = useLanguage();
  const { year } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, {});
  const guidance = query.data?.troubleGuidance ?? [];
  const editor = useEditor({
    saving: Save,
    council: null,
    year,
    onSaved: query.reload,
    fields: [
      {
        name: "group",
        label: words.group,
        kind: "choice",
        required: true,
        options: guidance.map((it) => ({ value: it.group, label: say(it.name) })),
      },
      { name: "resolvedOn", label: words.resolvedOn, kind: "day" },
      { name: "text", label: words.text, kind: "long", required: true },
      { name: "wanted", label: words.wanted, kind: "long" },
    ],
  });
  const blank = { group: "WHERE_TO_BEGIN" as const, text: "", wanted: "", resolvedOn: null };
  const action = writes && (
    <Button look="first" onClick={() => editor.open(say(words.add), blank)}>
      {say(words.add)}
    </Button>
  );
  return (
    <ContinuityFrame part="troubles">
      <p className="mb-4 text-quiet">{say(words.help)}</p>
      <Loaded query={query}>
        {({ troubles }) => (
          <>
            {troubles.nodes.length === 0 ? <Empty action={action}>{say(words.empty)}</Empty> : action}
            <ul className="mt-3">
              {troubles.nodes
                .toSorted((a, b) => (a.resolvedOn ?? "").localeCompare(b.resolvedOn ?? ""))
                .map(({ id, version, fiscalYear, ...it }) => {
                  const help = guidance.find((other) => other.group === it.group);
                  return (
                    <li key={id} className="border-b border-gray-400 py-4">
                      <p className="text-quiet">
                        {help && say(help.name)}　
                        <strong className="text-ink">
                          {it.resolvedOn ? say(words.resolved(day(it.resolvedOn, language))) : say(words.open)}
                        </strong>
                      </p>
                      <p className="text-[1.125rem] whitespace-pre-wrap">{it.text}</p>
                      {it.wanted && (
                        <p>
                          <strong>{say(words.wanted)}</strong>　{it.wanted}
                        </p>
                      )}
                      {help && !it.resolvedOn && (
                        <p className="my-1 border-s-4 border-main ps-3">
                          <strong>{say(words.guidance)}</strong>　{say(help.text)}
                        </p>
                      )}
                      {writes && (
                        <Button
                          of={it.text}
                          className="mt-2"
                          onClick={() => editor.open(say(words.text), it, { id, version, fiscalYear })}
                        >
                          {say(common.edit)}
                        </Button>
                      )}
                    </li>
                  );
                })}
            </ul>
            {editor.form}
          </>
        )}
      </Loaded>
    </ContinuityFrame>
  );
}

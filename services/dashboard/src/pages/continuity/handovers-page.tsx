import { graphql } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { useEditor } from "../../record/use-editor";
import { useSession } from "../../session/session";
import { handoverWords as words } from "../../words/continuity";
import { ContinuityFrame } from "./continuity-frame";
import { HandoverParts } from "./handover-parts";
import { Pack } from "./pack";

const Query = graphql(
  `
    query Handovers {
      handovers(first: 50) { nodes { ...HandoverParts } }
    }
  `,
  [HandoverParts],
);

const Save = graphql(
  `
    mutation SaveHandover($change: ChangeInput, $council: ID, $year: Int!, $input: HandoverInput!) {
      saved: saveHandover(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [ConflictParts],
);

/** Handovers, newest first, each with its pack and signatures. */
export default function HandoversPage() {
  const { say } = useLanguage();
  const { year } = useYear();
  const { writes, me } = useSession();
  const query = useQuery(Query, {});
  const editor = useEditor({
    saving: Save,
    council: null,
    year,
    onSaved: query.reload,
    fields: [
      { name: "fromName", label: words.fromName, kind: "line", required: true },
      { name: "toName", label: words.toName, kind: "line", required: true },
      { name: "letter", label: words.letter, kind: "long" },
      { name: "questions", label: words.questions, kind: "long" },
      { name: "nextYear", label: words.nextYear, kind: "long" },
    ],
  });
  const blank = { fromName: me.account.name, toName: "", letter: "", questions: "", nextYear: "" };
  const action = writes && (
    <Button look="first" onClick={() => editor.open(say(words.add), blank)}>
      {say(words.add)}
    </Button>
  );
  return (
    <ContinuityFrame part="handovers">
      <Loaded query={query}>
        {({ handovers }) => (
          <>
            {handovers.nodes.length === 0 ? <Empty action={action}>{say(words.empty)}</Empty> : action}
            {handovers.nodes
              .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
              .map((handover) => (
                <Pack
                  key={`${handover.id} ${handover.version}`}
                  handover={handover}
                  onEdit={() => {
                    const { id, version, fiscalYear, createdAt: _, ...input } = handover;
                    editor.open(say(words.of(input.fromName, input.toName)), input, { id, version, fiscalYear });
                  }}
                />
              ))}
            {editor.form}
          </>
        )}
      </Loaded>
    </ContinuityFrame>
  );
}

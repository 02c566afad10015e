import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
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

const Save = saving("Handover");

/** Handovers, newest first, each with its pack and signatures. */
export default function HandoversPage() {
  const { say } = useLanguage();
  const { year } = useYear();
  const { me } = useSession();
  const query = useQuery(Query, {});
  const records = useRecords({
    saving: Save,
    council: null,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: { fromName: me.account.name, toName: "", letter: "", questions: "", nextYear: "" },
    fields: [
      { name: "fromName", label: words.fromName, kind: "line", required: true },
      { name: "toName", label: words.toName, kind: "line", required: true },
      { name: "letter", label: words.letter, kind: "long" },
      { name: "questions", label: words.questions, kind: "long" },
      { name: "nextYear", label: words.nextYear, kind: "long" },
    ],
  });
  return (
    <ContinuityFrame part="handovers">
      <Loaded query={query}>
        {({ handovers }) => (
          <RecordList records={records} count={handovers.nodes.length} empty={words.empty}>
            {handovers.nodes
              .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
              .map((it) => (
                <Pack
                  key={`${it.id} ${it.version}`}
                  handover={it}
                  edit={(title) => records.edit(it, title, say(words.of(it.fromName, it.toName)))}
                />
              ))}
          </RecordList>
        )}
      </Loaded>
    </ContinuityFrame>
  );
}

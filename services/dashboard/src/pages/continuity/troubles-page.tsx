import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { troubleWords as words } from "../../words/continuity";
import { ContinuityFrame } from "./continuity-frame";

const Query = graphql(`
  query Troubles {
    troubles(first: 200) { nodes { id version fiscalYear group text wanted resolvedOn } }
    troubleGuidance { group name { ja en } text { ja en } }
  }
`);

const Save = saving("Trouble");

/** Troubles, the open ones first, each with guidance. */
export default function TroublesPage() {
  const { say, language } = useLanguage();
  const { year } = useYear();
  const query = useQuery(Query, {});
  const guidance = query.data?.troubleGuidance ?? [];
  const records = useRecords({
    saving: Save,
    council: null,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: { group: "WHERE_TO_BEGIN", text: "", wanted: "", resolvedOn: null },
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
  return (
    <ContinuityFrame part="troubles">
      <p className="mb-4 text-quiet">{say(words.help)}</p>
      <Loaded query={query}>
        {({ troubles }) => (
          <RecordList records={records} count={troubles.nodes.length} empty={words.empty}>
            <ul>
              {troubles.nodes
                .toSorted((a, b) => (a.resolvedOn ?? "").localeCompare(b.resolvedOn ?? ""))
                .map((it) => {
                  const help = guidance.find((other) => other.group === it.group);
                  return (
                    <li key={it.id} className="border-b border-gray-400 py-4">
                      <p className="text-quiet">
                        {help && say(help.name)}
                        <strong className="ms-4 text-ink">
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
                      <div className="mt-2">{records.edit(it, it.text, say(words.text))}</div>
                    </li>
                  );
                })}
            </ul>
          </RecordList>
        )}
      </Loaded>
    </ContinuityFrame>
  );
}

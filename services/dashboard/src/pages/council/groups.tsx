import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { orNone } from "../../record/field-spec";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { common } from "../../words/common";
import { groupWords as words } from "../../words/council";

const Query = graphql(`
  query Groups($council: ID!) {
    workingGroups(council: $council, first: 100) {
      nodes { id version fiscalYear name purpose theme from to members }
    }
    themes(council: $council, first: 200) { nodes { id title } }
    people(council: $council, first: 300) { nodes { id name department } }
  }
`);

const Save = saving("WorkingGroup");

export function Groups({ council }: { council: string }) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const query = useQuery(Query, { council });
  const people = query.data?.people.nodes ?? [];
  const themes = query.data?.themes.nodes ?? [];
  const groups = useRecords({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: { name: "", purpose: "", theme: null, from: today, to: null, members: [] },
    fields: [
      { name: "name", label: words.name, kind: "line", required: true },
      {
        name: "theme",
        label: words.theme,
        kind: "choice",
        options: orNone(
          say(common.none),
          themes.map((it) => ({ value: it.id, label: it.title })),
        ),
      },
      { name: "from", label: words.from, kind: "day" },
      { name: "to", label: words.to, kind: "day" },
      { name: "purpose", label: words.purpose, kind: "long" },
      {
        name: "members",
        label: words.members,
        kind: "many",
        options: people.map((it) => ({ value: it.id, label: `${it.name}　${it.department}` })),
      },
    ],
  });
  return (
    <Loaded query={query}>
      {({ workingGroups }) => (
        <RecordList records={groups} count={workingGroups.nodes.length} empty={words.empty}>
          <ul className="grid gap-4 lg:grid-cols-2">
            {workingGroups.nodes.map((group) => (
              <li key={group.id} className="rounded-lg border border-line p-4">
                <h2 className="text-[1.1875rem] font-bold">{group.name}</h2>
                <p>{group.purpose}</p>
                <p className="text-quiet">
                  {themes.find((it) => it.id === group.theme)?.title}{" "}
                  {say(
                    words.since(group.from ? day(group.from, language) : "", group.to ? day(group.to, language) : ""),
                  )}
                </p>
                <p className="mt-2 font-bold">{say(words.count(group.members.length))}</p>
                <p className="mb-3">
                  {group.members.map((it) => people.find((person) => person.id === it)?.name).join("、")}
                </p>
                {groups.edit(group, group.name)}
              </li>
            ))}
          </ul>
        </RecordList>
      )}
    </Loaded>
  );
}

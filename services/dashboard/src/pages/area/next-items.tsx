import { Link } from "wouter";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { StateMark } from "../../parts/state-mark";
import { areaWords as words } from "../../words/area";

export const NextItemParts = graphql(`
  fragment NextItemParts on Row {
    key
    hidden
    state
    item { number text { ja en } hint { ja en } }
    answer { start }
  }
`);

/** How many items are shown: as many as one can keep in mind. */
const SHOWN = 5;
const ORDER = ["STARTED", "NOT_YET", "UNANSWERED"];

interface NextItemsProps {
  list: { id: string; rows: FragmentOf<typeof NextItemParts>[] | null } | undefined;
}

/** The items to take up next: those with a planned start first, then what is under way. */
export function NextItems({ list }: NextItemsProps) {
  const { say } = useLanguage();
  const rank = (it: FragmentOf<typeof NextItemParts>) => `${it.answer?.start ?? "9999"} ${ORDER.indexOf(it.state)}`;
  const items = (list?.rows ?? [])
    .filter((it) => !it.hidden && ORDER.includes(it.state))
    .toSorted((a, b) => rank(a).localeCompare(rank(b)))
    .slice(0, SHOWN);
  const link = (
    <Link
      href={list ? `/checklists/${list.id}` : "/checklists"}
      className="inline-flex min-h-11 items-center text-main underline underline-offset-4"
    >
      {say(words.toList)}
    </Link>
  );
  return (
    <Section title={say(words.items)} action={link}>
      {items.length === 0 ? (
        <p>{say(list ? words.noItems : words.noList)}</p>
      ) : (
        <ul>
          {items.map(({ key, item, state }) => (
            <li key={key} className="border-b border-gray-400 py-3">
              <div className="flex flex-wrap items-start justify-between gap-x-5">
                <p className="max-w-4xl text-[1.125rem]">
                  <strong className="me-3">{item?.number}</strong>
                  {item && say(item.text)}
                </p>
                <StateMark state={state} />
              </div>
              {item?.hint && <p className="mt-1 border-s-4 border-gray-400 ps-3 text-quiet">{say(item.hint)}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

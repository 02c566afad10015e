import { useState } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { minutesWords as words } from "../../words/council";

const Query = graphql(`
  query SearchRecords($words: String!) {
    searchRecords(words: $words, first: 50) {
      totalCount
      nodes { recordId excerpt fiscalYear kindName { ja en } }
    }
  }
`);

/** Finds words in what was written down, in any year. */
export function Search() {
  const { say } = useLanguage();
  const [typed, setTyped] = useState("");
  const [sought, setSought] = useState("");
  return (
    <search className="mb-8 block rounded-lg bg-soft p-4">
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setSought(typed.trim());
        }}
      >
        <Field
          className="w-full max-w-xl"
          type="search"
          label={say(words.search)}
          hint={say(words.searchHelp)}
          value={typed}
          onChange={setTyped}
        />
        <div className="mb-3 flex gap-2">
          <Button type="submit" look="first">
            {say(words.find)}
          </Button>
          {sought && (
            <Button look="plain" onClick={() => setSought("")}>
              {say(words.clear)}
            </Button>
          )}
        </div>
      </form>
      {sought && <Found sought={sought} />}
    </search>
  );
}

function Found({ sought }: { sought: string }) {
  const { say } = useLanguage();
  const query = useQuery(Query, { words: sought });
  return (
    <Loaded query={query} rows={3}>
      {({ searchRecords }) => (
        <div aria-live="polite">
          <p className="font-bold">
            {say(searchRecords.totalCount ? words.found(searchRecords.totalCount) : words.notFound)}
          </p>
          <ul>
            {searchRecords.nodes.map((it) => (
              <li key={it.recordId} className="border-b border-gray-400 py-2">
                <span className="me-4 text-quiet">
                  {say(it.kindName)} {say(fiscalYear(it.fiscalYear))}
                </span>
                {it.excerpt}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}

import { useJson } from "../../api/use-json";
import { useLanguage } from "../../language/language";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loaded";
import { exportWords as words } from "../../words/research";

/** As `/research/dictionary` tells it. */
interface Columns {
  columns: { name: string; type: string; unit: string; ja: string; en: string }[];
}

/** What the columns of the files mean. */
export function Dictionary() {
  const { say } = useLanguage();
  const query = useJson<Columns>("/research/dictionary");
  return (
    <details className="mt-4 rounded-lg border border-gray-400 px-4">
      <summary className="min-h-11 py-2 font-bold">{say(words.dictionary)}</summary>
      <Loaded query={query} rows={3}>
        {(dictionary) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section className="overflow-x-auto" tabIndex={0} aria-label={say(words.dictionary)}>
              <table className="border-collapse [&_td]:px-3 [&_td]:py-1 [&_th]:px-3 [&_th]:py-1">
                <thead className="bg-soft">
                  <tr>
                    <th scope="col">{say(words.column)}</th>
                    <th scope="col">{say(words.meaning)}</th>
                    <th scope="col">{say(words.unit)}</th>
                    <th scope="col">{say(words.type)}</th>
                  </tr>
                </thead>
                <tbody>
                  {dictionary.columns.map((it) => (
                    <tr key={it.name} className="border-b border-gray-400">
                      <th scope="row" className="font-normal">
                        <code>{it.name}</code>
                      </th>
                      <td>{say(it)}</td>
                      <td className="whitespace-nowrap">{it.unit}</td>
                      <td>{it.type}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <Button
              className="no-print my-3"
              onClick={() =>
                saveFile(
                  "dictionary.json",
                  new Blob([JSON.stringify(dictionary, null, 2)], { type: "application/json" }),
                )
              }
            >
              {say(words.takeDictionary)}
            </Button>
          </>
        )}
      </Loaded>
    </details>
  );
}

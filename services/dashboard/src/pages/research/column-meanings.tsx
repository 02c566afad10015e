import { useLanguage } from "../../language/language";
import { resultWords as words } from "../../words/research";

const MEANINGS = [
  "means",
  "meansClass",
  "meansQ",
  "meansSmoothed",
  "meansQuarter",
  "meansFunnel",
  "meansNone",
] as const;

export function ColumnMeanings() {
  const { say } = useLanguage();
  return (
    <details className="rounded-lg border border-gray-400 px-4">
      <summary className="min-h-11 py-2 font-bold">{say(words.meaning)}</summary>
      <ul className="max-w-4xl list-disc ps-6 pb-4 [&>li]:py-1">
        {MEANINGS.map((it) => (
          <li key={it}>{say(words[it])}</li>
        ))}
      </ul>
    </details>
  );
}

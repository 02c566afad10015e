import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { funnelWords as words } from "../../words/funnel";
import type { Compared } from "./funnel-parts";
import { span } from "./funnel-table";

interface MaskedAreasProps {
  areas: readonly Compared[];
  prefectures: ReadonlyMap<number, string>;
}

/** Areas that cannot stand in the picture, with what is known of them: they are not at 0 and not at 100. */
export function MaskedAreas({ areas, prefectures }: MaskedAreasProps) {
  const { say } = useLanguage();
  return (
    <Section title={say(words.maskedTitle)}>
      {areas.length === 0 ? (
        <p>{say(words.noneMasked)}</p>
      ) : (
        <table className="w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5">
          <caption className="sr-only">{say(words.maskedTitle)}</caption>
          <thead className="bg-soft">
            <tr>
              <th scope="col">{say(words.area)}</th>
              <th scope="col">{say(words.prefecture)}</th>
              <th scope="col">{say(words.bounds)}</th>
              <th scope="col">{say(words.because)}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((it) => (
              <tr key={it.code} className="border-b border-gray-400">
                <th scope="row" className="font-normal">
                  {it.name}
                </th>
                <td>{prefectures.get(it.prefectureCode)}</td>
                <td>{span(it.ratioLow, it.ratioHigh, say) || "―"}</td>
                <td>{it.noPoint && say(it.noPoint)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

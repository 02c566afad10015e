import { useLanguage } from "../../language/language";
import type { Ratio } from "./ratio-parts";

export function Sentences({ ratios }: { ratios: readonly Ratio[] }) {
  const { say } = useLanguage();
  return (
    <ul className="list-disc ps-6">
      {ratios.map((it) => (
        <li key={`${it.area.code} ${it.indicator.code} ${it.reference}`} className="py-1">
          {say(it.sentence)}
        </li>
      ))}
    </ul>
  );
}

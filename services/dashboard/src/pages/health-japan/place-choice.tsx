import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { planWords as words } from "../../words/health-japan";
import type { Prefectures } from "./prefectures";

interface PlaceChoiceProps {
  prefectures: Prefectures;
  prefecture: number;
  onChange: (prefecture: string) => void;
}

/** The nation or a prefecture. */
export function PlaceChoice({ prefectures, prefecture, onChange }: PlaceChoiceProps) {
  const { say } = useLanguage();
  return (
    <Field
      label={say(words.place)}
      value={`${prefecture}`}
      options={[
        { value: "0", label: say(words.nation) },
        ...[...prefectures.names].map(([code, name]) => ({ value: `${code}`, label: say(name) })),
      ]}
      onChange={onChange}
    />
  );
}

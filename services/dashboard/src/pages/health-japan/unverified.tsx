import { useLanguage } from "../../language/language";
import { planWords as words } from "../../words/health-japan";

/** Marks what was not yet checked against its source. */
export function Unverified() {
  const { say } = useLanguage();
  return (
    <span className="ms-1 inline-block rounded border border-line bg-white px-1 text-[0.9375rem] font-normal whitespace-nowrap">
      {say(words.unverified)}
    </span>
  );
}

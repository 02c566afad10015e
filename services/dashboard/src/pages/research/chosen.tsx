import { useLanguage } from "../../language/language";
import { researchWords as words } from "../../words/research";

/** What is ticked in a list that scrolls, where ticks go out of sight. */
export function Chosen({ names }: { names: readonly string[] }) {
  const { say } = useLanguage();
  return (
    <p role="status">
      {say(words.chosen(names.length))}
      {names.length > 0 && `: ${names.join("、")}`}
    </p>
  );
}

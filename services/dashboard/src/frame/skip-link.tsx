import { useLanguage } from "../language/language";
import { common } from "../words/common";

/** The first thing that Tab reaches. */
export function SkipLink() {
  const { say } = useLanguage();
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:bg-white focus:p-3"
    >
      {say(common.skip)}
    </a>
  );
}

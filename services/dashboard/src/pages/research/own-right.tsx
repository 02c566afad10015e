import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Notice } from "../../parts/notice";
import { useSession } from "../../session/session";
import { researchWords as words } from "../../words/research";

/** Until when a researcher is one: the right ends by itself, and nobody should be surprised. */
export function OwnRight() {
  const { say, language } = useLanguage();
  const { space } = useSession();
  if (space.role !== "researcher" || !space.valid_to) return null;
  return (
    <Notice title={say(words.right)}>
      <p>{say(words.rightUntil(day(space.valid_to, language)))}</p>
    </Notice>
  );
}

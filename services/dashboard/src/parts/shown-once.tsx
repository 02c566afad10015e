import { useLanguage } from "../language/language";
import type { Words } from "../language/words";
import { CopyButton } from "./copy-button";
import { Notice } from "./notice";

interface ShownOnceProps {
  title?: Words;
  about: Words;
  text: string;
}

/** A secret that is never shown again, to be copied now. */
export function ShownOnce({ title, about, text }: ShownOnceProps) {
  const { say } = useLanguage();
  return (
    <Notice look="good" title={title && say(title)}>
      <p>{say(about)}</p>
      <code data-testid="link" className="my-2 block break-all">
        {text}
      </code>
      <CopyButton text={text} />
    </Notice>
  );
}

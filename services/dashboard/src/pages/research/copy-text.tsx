import { useRef, useState } from "react";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { Button } from "../../parts/button";
import { exportWords as words } from "../../words/research";

/** A text with a button that copies it. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const { say } = useLanguage();
  const place = useRef<HTMLQuoteElement>(null);
  const [said, setSaid] = useState<Words>();
  const copy = async () => {
    if (place.current) getSelection()?.selectAllChildren(place.current);
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      // Inside offices pages may come without TLS, where browsers have no clipboard: the text stays selected.
      setSaid(words.notCopied);
    }
  };
  return (
    <div className="my-2 max-w-4xl">
      <blockquote ref={place} className="border-s-4 border-line bg-soft px-3 py-2 break-words whitespace-pre-wrap">
        {text}
      </blockquote>
      <div className="no-print mt-2 flex flex-wrap items-center gap-3">
        <Button onClick={() => void copy()}>{label}</Button>
        <span role="status">{said && say(said)}</span>
      </div>
    </div>
  );
}

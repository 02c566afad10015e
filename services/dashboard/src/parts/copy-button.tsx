import { useState } from "react";
import { useLanguage } from "../language/language";
import type { Words } from "../language/words";
import { common } from "../words/common";
import { Button } from "./button";

interface CopyButtonProps {
  text: string;
  label?: Words;
}

/** Puts a text on the clipboard; not shown where the browser has none, as without https. */
export function CopyButton({ text, label = common.copy }: CopyButtonProps) {
  const { say } = useLanguage();
  const [copied, setCopied] = useState<string>();
  if (!navigator.clipboard) return null;
  return (
    <>
      <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}>{say(label)}</Button>
      <span aria-live="polite" className="ms-3">
        {copied === text && `✓ ${say(common.copied)}`}
      </span>
    </>
  );
}

import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLanguage } from "../language/language";
import { common } from "../words/common";
import { Button } from "./button";

interface DialogProps {
  title: string;
  /** Without it, the dialog stays till its work is done. */
  onClose?: () => void;
  children: ReactNode;
}

/** A modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { say } = useLanguage();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      className="m-auto max-h-[92dvh] w-[min(46rem,calc(100vw-1rem))] overflow-y-auto rounded-xl border-2 border-line p-5 backdrop:bg-black/50"
    >
      <div className="mb-3 flex items-start justify-between gap-3">
        <h2 id={id} className="text-[1.375rem] leading-snug font-bold">
          {title}
        </h2>
        {onClose && (
          <Button look="plain" className="shrink-0" onClick={onClose}>
            {say(common.close)}
          </Button>
        )}
      </div>
      {children}
    </dialog>
  );
}

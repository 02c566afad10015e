import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";

/** The frame of pages before a space is chosen. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex items-center justify-between border-b border-line px-4 py-2">
        <p className="text-[1.125rem] font-bold">Renkei 連携</p>
        <LanguageSwitch />
      </header>
      <main className="mx-auto max-w-xl px-4 py-8">{children}</main>
    </>
  );
}

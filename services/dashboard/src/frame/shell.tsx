import type { ReactNode } from "react";
import { useLanguage } from "../language/language";
import { common } from "../words/common";

interface ShellProps {
  /** After the name of the program: whose pages these are. */
  about: ReactNode;
  actions: ReactNode;
  /** Below the bar, in the head of the page. */
  below?: ReactNode;
  children: ReactNode;
}

/** Head and content of every page that stands in a frame; the first thing that Tab reaches leads past the head. */
export function Shell({ about, actions, below, children }: ShellProps) {
  const { say } = useLanguage();
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:bg-white focus:p-3"
      >
        {say(common.skip)}
      </a>
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2">
          <p>
            <span className="font-bold">Renkei 連携</span>
            {about}
          </p>
          <div className="no-print flex flex-wrap items-center gap-x-2">{actions}</div>
        </div>
        {below}
      </header>
      <main id="content" className="mx-auto max-w-7xl px-4 py-6">
        {children}
      </main>
    </>
  );
}

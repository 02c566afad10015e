import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage } from "../language/language";
import { LanguageSwitch } from "../session/language-switch";
import { common } from "../words/common";
import { SkipLink } from "./skip-link";

/** What stands around the pages of open data for whoever has not signed in. */
export function OpenFrame({ children }: { children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2">
          <p>
            <span className="font-bold">Renkei 連携</span>
            <span className="ms-2 inline-block text-[1.125rem] font-bold">{say(common.openData)}</span>
          </p>
          <div className="no-print flex flex-wrap items-center gap-x-2">
            <LanguageSwitch />
            <Link href="/" className="inline-flex min-h-11 items-center px-2 text-main underline">
              {say(common.signIn)}
            </Link>
          </div>
        </div>
      </header>
      <main id="content" className="mx-auto max-w-7xl px-4 py-6">
        {children}
        <p className="mt-8 border-t border-line pt-3 text-quiet">{say(common.openDataNote)}</p>
      </main>
    </>
  );
}

import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage } from "../language/language";
import { LanguageSwitch } from "../session/language-switch";
import { common } from "../words/common";
import { Shell } from "./shell";

/** What stands around the pages of open data for whoever has not signed in. */
export function OpenFrame({ children }: { children: ReactNode }) {
  const { say } = useLanguage();
  const actions = (
    <>
      <LanguageSwitch />
      <Link href="/" className="inline-flex min-h-11 items-center px-2 text-main underline">
        {say(common.signIn)}
      </Link>
    </>
  );
  const about = <span className="ms-2 inline-block text-[1.125rem] font-bold">{say(common.openData)}</span>;
  return (
    <Shell about={about} actions={actions}>
      {children}
      <p className="mt-8 border-t border-line pt-3 text-quiet">{say(common.openDataNote)}</p>
    </Shell>
  );
}

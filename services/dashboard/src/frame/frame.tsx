import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage } from "../language/language";
import { LanguageSwitch } from "../session/language-switch";
import { useSession } from "../session/session";
import { roleWords } from "../words/states";
import { Admitted } from "./admitted";
import { EmergencyBanner } from "./emergency-banner";
import { Navigation } from "./navigation";
import { SkipLink } from "./skip-link";
import { YearChoice } from "./year-choice";

/** What stands around every page: whose space it is, which year, and the way to the other pages. */
export function Frame({ children }: { children: ReactNode }) {
  const { say } = useLanguage();
  const { space, me } = useSession();
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2">
          <p>
            <span className="font-bold">Renkei 連携</span>
            <span className="mx-2 inline-block text-[1.125rem] font-bold">{space.name}</span>
            <span className="inline-block text-quiet">{say(roleWords[space.role])}</span>
          </p>
          <div className="no-print flex flex-wrap items-center gap-x-2">
            <YearChoice />
            <LanguageSwitch />
            <Link href="/account" className="inline-flex min-h-11 items-center px-2 text-main underline">
              {me.account.name}
            </Link>
          </div>
        </div>
        <Navigation />
        {space.emergency && <EmergencyBanner />}
      </header>
      <main id="content" className="mx-auto max-w-7xl px-4 py-6">
        <Admitted>{children}</Admitted>
      </main>
    </>
  );
}

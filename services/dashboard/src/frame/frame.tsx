import type { ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage } from "../language/language";
import { LanguageSwitch } from "../session/language-switch";
import { useSession } from "../session/session";
import { roleWords } from "../words/states";
import { Admitted } from "./admitted";
import { EmergencyBanner } from "./emergency-banner";
import { Navigation } from "./navigation";
import { Shell } from "./shell";
import { YearChoice } from "./year-choice";

/** What stands around every page: whose space it is, which year, and the way to the other pages. */
export function Frame({ children }: { children: ReactNode }) {
  const { say } = useLanguage();
  const { space, me } = useSession();
  const about = (
    <>
      <span className="mx-2 inline-block text-[1.125rem] font-bold">{space.name}</span>
      <span className="inline-block text-quiet">{say(roleWords[space.role])}</span>
    </>
  );
  const actions = (
    <>
      <YearChoice />
      <LanguageSwitch />
      <Link href="/account" className="inline-flex min-h-11 items-center px-2 text-main underline">
        {me.account.name}
      </Link>
    </>
  );
  const below = (
    <>
      <Navigation />
      {space.emergency && <EmergencyBanner />}
    </>
  );
  return (
    <Shell about={about} actions={actions} below={below}>
      <Admitted>{children}</Admitted>
    </Shell>
  );
}

import type { ReactNode } from "react";
import { useLanguage } from "../../language/language";
import { Page } from "../../parts/page";
import { SubPages } from "../../parts/sub-pages";
import { useSession } from "../../session/session";
import { administrationWords as words } from "../../words/administration";

const PARTS = [
  "people",
  "spaces",
  "provider",
  "tokens",
  "webhooks",
  "emergencies",
  "audit",
  "catalogue",
  "jobs",
] as const;

interface AdministrationFrameProps {
  part: (typeof PARTS)[number];
  children: ReactNode;
}

export function AdministrationFrame({ part, children }: AdministrationFrameProps) {
  const { say } = useLanguage();
  const { space } = useSession();
  // Only who runs the platform runs its jobs and corrects what all read; only who has spaces below makes them; and what
  // programs are told of is done in spaces of bodies.
  const shown = PARTS.filter((it) => {
    if (it === "jobs" || it === "catalogue") return space.role === "operator";
    if (it === "webhooks") return space.kind !== "platform";
    return it !== "spaces" || space.kind === "platform" || space.kind === "prefecture";
  });
  return (
    <Page title={say(words[part])}>
      <SubPages
        label={say(words.parts)}
        pages={shown.map((it) => ({
          href: it === "people" ? "/administration" : `/administration/${it}`,
          label: say(words[it]),
          here: it === part,
        }))}
      />
      {children}
    </Page>
  );
}

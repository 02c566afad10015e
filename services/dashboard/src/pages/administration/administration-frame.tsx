import type { ReactNode } from "react";
import { useLanguage } from "../../language/language";
import { Page } from "../../parts/page";
import { SubPages } from "../../parts/sub-pages";
import { useSession } from "../../session/session";
import { administrationWords as words } from "../../words/administration";

const PARTS = ["people", "spaces", "tokens", "webhooks", "audit", "jobs"] as const;

interface AdministrationFrameProps {
  part: (typeof PARTS)[number];
  children: ReactNode;
}

export function AdministrationFrame({ part, children }: AdministrationFrameProps) {
  const { say } = useLanguage();
  const { space } = useSession();
  // Only who runs the platform runs its jobs; only who has spaces below makes them.
  const shown = PARTS.filter((it) => {
    if (it === "jobs") return space.role === "operator";
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

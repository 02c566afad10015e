import type { ReactNode } from "react";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Page } from "../../parts/page";
import { SubPages } from "../../parts/sub-pages";
import { continuityWords as words } from "../../words/continuity";

const PARTS = ["handovers", "troubles", "levels"] as const;

interface ContinuityFrameProps {
  part: (typeof PARTS)[number];
  children: ReactNode;
}

export function ContinuityFrame({ part, children }: ContinuityFrameProps) {
  const { say } = useLanguage();
  const { year } = useYear();
  return (
    <Page title={say(words[part])} about={say(fiscalYear(year))}>
      <SubPages
        label={say(words.parts)}
        pages={PARTS.map((it) => ({
          href: it === "handovers" ? "/continuity" : `/continuity/${it}`,
          label: say(words[it]),
          here: it === part,
        }))}
      />
      {children}
    </Page>
  );
}

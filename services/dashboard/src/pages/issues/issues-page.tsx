import type { ReactNode } from "react";
import { useLanguage } from "../../language/language";
import { Page } from "../../parts/page";
import { SubPages } from "../../parts/sub-pages";
import { issueWords as words } from "../../words/issues";

const PARTS = [
  ["byArea", "/issues"],
  ["byIndicator", "/issues/indicator"],
  ["trend", "/issues/trend"],
  ["funnel", "/issues/funnel"],
  ["healthJapan", "/issues/health-japan"],
  ["healthyLife", "/issues/healthy-life"],
] as const;

export type IssuesPart = (typeof PARTS)[number][0];

interface IssuesPageProps {
  part: IssuesPart;
  about?: string | undefined;
  children: ReactNode;
}

/** The pages of health issues under one title. */
export function IssuesPage({ part, about, children }: IssuesPageProps) {
  const { say } = useLanguage();
  return (
    <Page title={say(words.title)} about={about}>
      <SubPages
        label={say(words.parts)}
        pages={PARTS.map(([it, href]) => ({ href, label: say(words[it]), here: it === part }))}
      />
      {children}
    </Page>
  );
}

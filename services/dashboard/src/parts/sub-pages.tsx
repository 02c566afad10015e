import { Link } from "wouter";
import { useLanguage } from "../language/language";
import { common } from "../words/common";

interface SubPage {
  href: string;
  label: string;
  here: boolean;
}

interface SubPagesProps {
  label: string;
  pages: readonly SubPage[];
}

/** The pages of one subject, as a row of links. */
export function SubPages({ label, pages }: SubPagesProps) {
  return (
    <nav aria-label={label} className="no-print mb-6">
      <Links pages={pages} />
    </nav>
  );
}

interface GroupedPagesProps {
  label: string;
  groups: readonly { name: string; pages: readonly SubPage[] }[];
}

/** Many pages of one subject, a row for each group of them; on a narrow screen behind a button. */
export function GroupedPages({ label, groups }: GroupedPagesProps) {
  const { say } = useLanguage();
  const here = groups.flatMap((it) => it.pages).find((it) => it.here);
  const rows = groups.map((group) => (
    <li key={group.name} className="grid items-center gap-x-3 sm:grid-cols-[8.5rem_1fr]">
      <span className="font-bold text-quiet">{group.name}</span>
      <Links pages={group.pages} />
    </li>
  ));
  return (
    <nav aria-label={label} className="no-print mb-6">
      <ul className="hidden gap-y-1.5 sm:grid">{rows}</ul>
      <details key={here?.href} className="rounded-lg border border-gray-400 sm:hidden">
        <summary className="min-h-11 px-3 py-2 font-bold">{say(common.otherPages(label))}</summary>
        <ul className="grid gap-y-3 px-3 pb-3">{rows}</ul>
      </details>
    </nav>
  );
}

function Links({ pages }: { pages: readonly SubPage[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {pages.map((it) => (
        <li key={it.href}>
          <Link
            href={it.href}
            aria-current={it.here ? "page" : undefined}
            className={`inline-flex min-h-11 items-center rounded-full border-2 px-4 ${it.here ? "border-main bg-blue-50 font-bold" : "border-gray-400 hover:bg-blue-50"}`}
          >
            {it.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { useLanguage } from "../language/language";
import { useSession } from "../session/session";
import { common } from "../words/common";

const PAGES = [
  ["/", "home"],
  ["/checklists", "checklists"],
  ["/council", "council"],
  ["/issues", "issues"],
  ["/research", "research"],
  ["/nation", "nation"],
  ["/continuity", "continuity"],
  ["/administration", "administration"],
] as const;

/** The pages, as a row; on a narrow screen behind a button. */
export function Navigation() {
  const { say } = useLanguage();
  const { space, administers } = useSession();
  const [path] = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  const shown = PAGES.filter(([, name]) => {
    if (name === "administration") return administers;
    // Open data are for everybody but guests, who came for papers.
    if (name === "issues" || name === "research") return space.role !== "guest";
    // Prefectures come to it from their home.
    if (name === "nation") return space.kind === "platform" || space.role === "researcher";
    if (space.kind === "platform" || space.role === "researcher") return false;
    return name === "home" || space.role !== "guest";
  });
  const links = shown.map(([href, name]) => {
    const here = href === "/" ? path === "/" : path.startsWith(href);
    return (
      <li key={href}>
        <Link
          href={href}
          aria-current={here ? "page" : undefined}
          className={`flex min-h-12 items-center border-b-4 px-4 hover:bg-blue-50 ${here ? "border-main font-bold" : "border-transparent"}`}
        >
          {say(common[name])}
        </Link>
      </li>
    );
  });
  return (
    <nav aria-label={say(common.pages)} className="no-print mx-auto max-w-7xl">
      <ul className="hidden flex-wrap sm:flex">{links}</ul>
      <details ref={menu} className="border-t border-gray-300 sm:hidden">
        <summary className="min-h-12 px-4 py-2.5 font-bold">{say(common.menu)}</summary>
        <ul className="pb-2">{links}</ul>
      </details>
    </nav>
  );
}

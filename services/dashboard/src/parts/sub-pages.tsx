import { Link } from "wouter";

interface SubPagesProps {
  label: string;
  pages: readonly { href: string; label: string; here: boolean }[];
}

/** The pages of one subject, as a row of links. */
export function SubPages({ label, pages }: SubPagesProps) {
  return (
    <nav aria-label={label} className="no-print mb-6">
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
    </nav>
  );
}

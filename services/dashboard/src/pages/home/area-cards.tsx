import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { home } from "../../words/home";
import { LevelFact, OpenFact, TouchedFact } from "./area-facts";
import type { AreaRow } from "./rows";
import { SectionBars } from "./section-bars";
import { StandingMark } from "./standing-mark";

/** The table for a narrow screen. */
export function AreaCards({ rows }: { rows: readonly AreaRow[] }) {
  const { say } = useLanguage();
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {rows.map((row) => (
        <li key={row.id} className="rounded-lg border border-line p-4">
          <h3 className="text-[1.1875rem] font-bold">
            <Link href={`/areas/${row.id}`} className="text-main underline underline-offset-4">
              {row.name}
            </Link>
          </h3>
          <dl className="mt-2 grid grid-cols-[7.5rem_1fr] gap-y-2 [&_dt]:text-quiet">
            <dt>{say(home.standing)}</dt>
            <dd>
              <StandingMark standing={row.place?.standing ?? "UNKNOWN"} />
            </dd>
            <dt>{say(home.level)}</dt>
            <dd>
              <LevelFact row={row} />
            </dd>
            <dt className="col-span-2">{say(home.coverage)}</dt>
            <dd className="col-span-2">
              <SectionBars list={row.list} />
            </dd>
            <dt>{say(home.touched)}</dt>
            <dd>
              <TouchedFact row={row} />
            </dd>
            <dt>{say(home.open)}</dt>
            <dd>
              <OpenFact row={row} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

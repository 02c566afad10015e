import { useState } from "react";
import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { type Sorting, sorted, turned } from "../../lib/sort";
import { CoverageLegend } from "../../parts/coverage-bar";
import { Field } from "../../parts/field";
import { Section } from "../../parts/section";
import { SortHead } from "../../parts/sort-head";
import { home } from "../../words/home";
import { AreaCards } from "./area-cards";
import { LevelFact, OpenFact, TouchedFact } from "./area-facts";
import { type AreaRow, type Column, sortValue } from "./rows";
import { SectionBars } from "./section-bars";
import { StandingMark } from "./standing-mark";

const COLUMNS = [
  ["code", home.area, "ascending"],
  ["standing", home.standing, "ascending"],
  ["level", home.level, "descending"],
  ["coverage", home.coverage, "descending"],
  ["touched", home.touched, "descending"],
  ["open", home.open, "descending"],
] as const;

export function AreaTable({ rows }: { rows: readonly AreaRow[] }) {
  const { say } = useLanguage();
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "code", direction: "ascending" });
  const shown = sorted(rows, (row) => sortValue(row, sorting.by), sorting.direction);
  return (
    <Section title={say(home.table)}>
      <CoverageLegend />
      <div className="lg:hidden">
        <Field
          label={say(home.sort)}
          value={sorting.by}
          options={COLUMNS.map(([key, words]) => ({ value: key, label: say(words) }))}
          onChange={(value) => {
            const column = COLUMNS.find(([key]) => key === value);
            if (column) setSorting({ by: column[0], direction: column[2] });
          }}
        />
        <AreaCards rows={shown} />
      </div>
      <div className="hidden lg:block">
        <p className="mb-2 text-quiet">{say(home.sortHelp)}</p>
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b-2 border-line bg-soft">
              {COLUMNS.map(([key, words, first]) => (
                <SortHead
                  key={key}
                  label={say(words)}
                  direction={sorting.by === key ? sorting.direction : undefined}
                  onTurn={() => setSorting(turned(sorting, key, first))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className="border-b border-gray-400 align-top [&>*]:px-3 [&>*]:py-3">
                <th scope="row" className="text-[1.125rem]">
                  <Link href={`/areas/${row.id}`} className="text-main underline underline-offset-4">
                    {row.name}
                  </Link>
                </th>
                <td>
                  <StandingMark standing={row.place?.standing ?? "UNKNOWN"} />
                </td>
                <td>
                  <LevelFact row={row} />
                </td>
                <td className="min-w-72">
                  <SectionBars list={row.list} />
                </td>
                <td className="whitespace-nowrap">
                  <TouchedFact row={row} />
                </td>
                <td>
                  <OpenFact row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

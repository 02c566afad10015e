import { Fragment } from "react";
import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { planWords as words } from "../../words/health-japan";
import { Arrival, Baseline, Goal, Newest } from "./figures";
import { GapBar } from "./gap-bar";
import { gradeLetter } from "./grade-letter";
import { GradeMark } from "./grade-mark";
import type { ShownTargets } from "./targets";
import { Unverified } from "./unverified";

/** With their widths: what stands in them may not push the table out of the page. */
const COLUMNS = [
  ["target", "w-[16%]"],
  ["grade", "w-[12%]"],
  ["indicator", "w-[10%]"],
  ["baseline", "w-[12%]"],
  ["newest", "w-[13%]"],
  ["goal", "w-[13%]"],
  ["way", "w-[14%]"],
  ["arrival", "w-[10%]"],
] as const;

/** Targets down, by field; an indicator a row. Screens too narrow for it have cards. */
export function TargetTable({ title, shown, ofPrefecture, addressOf }: ShownTargets) {
  const { say } = useLanguage();
  const fields = [...new Set(shown.map((it) => it.field.ja))];
  const groups = fields.map((key) => ({ key, targets: shown.filter((it) => it.field.ja === key) }));
  return (
    <table className="hidden w-full table-fixed border-collapse break-words lg:table [&_td]:px-2 [&_td]:py-2 [&_th]:px-2 [&_th]:py-2">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="border-b-2 border-line bg-soft">
          {COLUMNS.map(([it, width]) => (
            <th key={it} scope="col" className={width}>
              {say(words[it])}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, targets }) => (
        <tbody key={key}>
          <tr>
            <th scope="rowgroup" colSpan={COLUMNS.length} className="border-b-2 border-line pt-5! text-[1.125rem]">
              {targets[0] && say(targets[0].field)}
            </th>
          </tr>
          {targets.map((target) => (
            <Fragment key={target.target}>
              {target.indicators.map((it, at) => (
                <tr key={it.key} className="border-b border-gray-400 align-top">
                  {at === 0 && (
                    <>
                      <th scope="rowgroup" rowSpan={target.indicators.length}>
                        <Link href={addressOf(target.target)} className="text-main underline underline-offset-4">
                          {target.number} {say(target.name)}
                        </Link>
                        {!target.verified && <Unverified />}
                      </th>
                      <td rowSpan={target.indicators.length}>
                        <GradeMark grade={target.grade} />
                        {target.judgement && (
                          <span className="block">
                            {say(words.judged(say(fiscalYear(target.judgement.fiscalYear))))}
                          </span>
                        )}
                      </td>
                    </>
                  )}
                  <td>
                    {say(it.name)}
                    {target.indicators.length > 1 && (
                      <span className="block text-quiet">
                        {say(words.grade)} {gradeLetter(it.grade)}
                      </span>
                    )}
                  </td>
                  <td>
                    <Baseline indicator={it} ofPrefecture={ofPrefecture} />
                  </td>
                  <td>
                    <Newest indicator={it} />
                  </td>
                  <td>
                    <Goal indicator={it} target={target} />
                  </td>
                  <td>
                    <GapBar indicator={it} />
                  </td>
                  <td>
                    <Arrival indicator={it} target={target} />
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  );
}

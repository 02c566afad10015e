import type { Target } from "./plan-parts";

const HEADS = ["目標", "区分", "年", "性別", "値", "分子", "分母", "標準誤差", "出典"];
const SEXES = { MALE: "男性", FEMALE: "女性", BOTH: "総数" } as const;

/** A form to be filled in elsewhere: a row an indicator, as the import reads it. Its headings are Japanese in any language. */
export function templateOf(targets: readonly Target[], year: number): string {
  const rows = targets.flatMap(({ target, indicators }) =>
    indicators.map((it) => [target, it.key, `${year}`, SEXES[it.sex], "", "", "", "", ""]),
  );
  return `\uFEFF${[HEADS, ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}

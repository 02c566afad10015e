import { expect, test } from "vitest";
import type { Words } from "../../language/words";
import type { AreaMap, Compared } from "./funnel-parts";
import { funnelSentences } from "./funnel-sentences";
import { funnelTable } from "./funnel-table";

const area = (code: string, more: Partial<Compared>): Compared => ({
  code,
  name: `圏域${code}`,
  prefectureCode: 26,
  ratio: 114.2,
  lower95: 108.1,
  upper95: 120.5,
  ratioLow: 114.2,
  ratioHigh: 114.2,
  noPoint: null,
  point: point("FAR_HIGH", null),
  ...more,
});
const point = (verdict: "FAR_HIGH" | "WITHIN", adjustedVerdict: "HIGH" | null) => ({
  size: 1234.4,
  smoothed: 112,
  smoothedLower95: 107,
  smoothedUpper95: 117,
  verdict,
  adjustedVerdict,
});
const masked = area("2602", { ratio: null, lower95: null, upper95: null, ratioLow: 45, ratioHigh: 88, point: null });
const all = (areas: Compared[], phi: number | null): Pick<AreaMap, "areas" | "summary"> => ({
  areas,
  summary: {
    withPoint: areas.filter((it) => it.point).length,
    withoutPoint: areas.filter((it) => !it.point).length,
    median: 100,
    lowest: 90,
    highest: 115,
    between: 4,
    phi,
    bottomQuarter: null,
    topQuarter: null,
  },
});
const japanese = (text: Words | { ja: string }) => ("ja" in text ? text.ja : text[0]);

test("with more variation than chance explains, the widened funnel judges", () => {
  const own = area("2601", { point: point("FAR_HIGH", "HIGH") });
  expect(funnelSentences(all([own, masked], 6.04), own, japanese)).toEqual([
    "圏域2601の標準化該当比は114.2です（95％信頼区間 108.1～120.5）。",
    "ファンネルの判定は「95％の範囲より高い」です。",
    "値のある1圏域のうち、99.8％の範囲より高い圏域は0、低い圏域は0です。",
    "圏域間のばらつき（分散）は、偶然だけで説明できる大きさの6.0倍です（過分散 φ）。",
    "値のない圏域が1あります。下の「図に点のない圏域」に示します。",
  ]);
  expect(funnelSentences(all([area("2601", {})], null), undefined, japanese)).toEqual([
    "値のある1圏域のうち、99.8％の範囲より高い圏域は1、低い圏域は0です。",
  ]);
});

test("a masked area is told by its bounds, and its cells hold no point", () => {
  expect(funnelSentences(all([masked], null), masked, japanese)[0]).toBe(
    "圏域2602は秘匿されたセルがあるため、図に点がありません。比は45.0～88.0の間にあります。",
  );
  const { heads, rows } = funnelTable([masked], new Map([[26, "京都府"]]), japanese);
  expect(rows[0]).toHaveLength(heads.length);
  expect(rows[0]).toEqual(["圏域2602", "京都府", "45.0～88.0（秘匿のため幅）", "", "", "", "", ""]);
});

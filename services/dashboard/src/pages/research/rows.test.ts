import { expect, test } from "vitest";
import { pick, type Words } from "../../language/words";
import { MAIN, MORE } from "./columns";
import type { ComparedArea } from "./map-parts";
import { type Question, readQuestion } from "./question";
import { only, type Row, rowsOf } from "./rows";
import { tableCsv } from "./table-csv";

const area = (code: string, more: Partial<ComparedArea> = {}): ComparedArea => ({
  prefectureCode: Number(code.slice(0, 2)),
  code,
  name: `圏域${code}`,
  ratio: 120.04,
  lower95: 113.3,
  upper95: 127,
  ratioLow: null,
  ratioHigh: null,
  class: "SIGNIFICANTLY_HIGH",
  maskedShare: 0,
  excess: 200.4,
  excessLow: null,
  excessHigh: null,
  noPoint: null,
  point: {
    size: 1250,
    z: 7.071,
    p: 1.5e-12,
    q: 0.04,
    smoothed: 112,
    smoothedLower95: 108.1,
    smoothedUpper95: 116,
    above: 0.999,
    local: null,
    quarter: 4,
    verdict: "FAR_HIGH",
    adjustedVerdict: null,
  },
  ...more,
});
const masked = area("2602", {
  ratio: null,
  lower95: null,
  upper95: null,
  ratioLow: 45,
  ratioHigh: 88.26,
  class: "UNDETERMINED",
  maskedShare: 0.125,
  excess: null,
  excessLow: -80,
  excessHigh: -10,
  noPoint: { ja: "秘匿のため", en: "masked" },
  point: null,
});
const map = {
  fiscalYear: 2021,
  sex: "MALE" as const,
  reference: "NATION" as const,
  resultSetId: "ResultSet:1",
  note: { ja: "", en: "" },
  summary: {} as never,
};
const question = (more: Partial<Question>): Question => ({ ...readQuestion(new URLSearchParams()), ...more });
const say = (text: Words | { ja: string; en: string }) => pick(text, "ja");
const cells = (row: Row) => [...MAIN, ...MORE].map((it) => it.cell(row, say));
const rows = rowsOf([{ indicator: "smoking", maps: [{ ...map, areas: [area("2601"), masked] }] }], question({}));

test("rows stay in the order of codes, and of several prefectures only those asked for are there", () => {
  const found = [{ indicator: "smoking", maps: [{ ...map, areas: [area("2601"), area("2701"), masked] }] }];
  const codes = (more: Partial<Question>) => rowsOf(found, question(more)).map((it) => it.area.code);
  expect(codes({})).toEqual(["2601", "2701", "2602"]);
  expect(codes({ scope: "prefectures", prefectures: [26, 13] })).toEqual(["2601", "2602"]);
});

test("significant rows and rows without a value can be read alone", () => {
  expect(only(rows, "ALL")).toHaveLength(2);
  expect(only(rows, "SIGNIFICANT").map((it) => it.area.code)).toEqual(["2601"]);
  expect(only(rows, "MASKED").map((it) => it.area.code)).toEqual(["2602"]);
});

test("figures have limits and signs; what is masked has bounds, and nothing is ever zero", () => {
  const [known, hidden] = rows as [Row, Row];
  expect(cells(known)).toEqual([
    "令和3年度",
    "男性",
    "120.0",
    "113.3～127.0",
    "有意に高い",
    "112.0（108.1～116.0）",
    "0.040",
    "0.0",
    "200",
    "7.07",
    "<0.001",
    "99.9",
    "第4（高い）",
    "▲▲ 99.8％の範囲より高い",
    "―",
    "―",
  ]);
  expect(cells(hidden).slice(2, 9)).toEqual([
    "45.0～88.3（秘匿のため幅）",
    "―",
    "判定不能",
    "―",
    "―",
    "12.5",
    "-80～-10",
  ]);
  const bare: Row = { ...hidden, area: { ...masked, ratioLow: null, ratioHigh: null } };
  expect(cells(bare)[2]).toBe("― 秘匿のため");
});

test("the table as CSV has every figure unrounded with its unit, and an empty cell where there is none", () => {
  const names = { indicator: () => "喫煙", prefecture: () => "京都府" };
  const [heads = [], known = [], hidden = []] = tableCsv(rows, names, say);
  const of = (row: string[], head: string) => row[heads.indexOf(head)];
  expect(of(known, "ratio [基準＝100]")).toBe("120.04");
  expect(of(known, "prefecture")).toBe("京都府");
  expect(of(hidden, "ratio [基準＝100]")).toBe("");
  expect(of(hidden, "ratio_high [基準＝100]")).toBe("88.26");
  expect(of(hidden, "result_set")).toBe("ResultSet:1");
  expect(new Set([heads.length, known.length, hidden.length])).toEqual(new Set([31]));
});

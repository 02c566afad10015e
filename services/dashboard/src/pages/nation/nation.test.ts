import { expect, test } from "vitest";
import type { Bilingual, Words } from "../../language/words";
import { LEVELS } from "../../lib/level";
import { countsOf, linesOf } from "./counts-of";
import type { Counts, Nation } from "./nation-parts";
import { nationSentences } from "./nation-sentences";
import { fileRows } from "./nation-table";
import { referenceTable } from "./references";

const STANDINGS = ["HELD", "PLANNED", "NOT_HELD", "NOT_SET_UP", "UNKNOWN"] as const;

/** Counts with so many places at each level, weakest first, all of them with a council that has met. */
function counts(...levels: number[]): Counts {
  const assessed = levels.reduce((sum, it) => sum + it, 0);
  return {
    places: assessed,
    assessed,
    levels: LEVELS.map((level, at) => ({ level, count: levels[at] ?? 0 })),
    standings: STANDINGS.map((standing, at) => ({ standing, count: at === 0 ? assessed : 0 })),
    oneToTwoDone: 3,
    oneToTwoApplicable: 12,
    twoToThreeDone: 0,
    twoToThreeApplicable: 0,
  };
}

const publishedAt = "2026-11-25T01:00:00Z";
const shown = (name: string, it: Counts) => ({ own: false, name, publishedAt, masked: false, counts: it });
const hidden = (name: string) => ({ own: false, name, publishedAt, masked: true, counts: null });
const nation = (prefectures: Nation["prefectures"], total: Counts | null): Nation => ({
  fiscalYear: 2026,
  maskBelow: 3,
  prefectures,
  total,
  references: [
    { text: { ja: "都道府県", en: "prefectures" }, percent: 33, from: "TWO_2", source: "手引き", verified: true },
    { text: { ja: "保健所設置市", en: "cities" }, percent: 10, from: "TWO_2", source: "手引き", verified: false },
  ],
});
const japanese = (text: Words | Bilingual) => ("ja" in text ? text.ja : text[0]);

const open = nation(
  [shown("京都府", counts(0, 1, 1, 2, 2)), shown("大阪府", counts(0, 0, 0, 4))],
  counts(0, 1, 1, 6, 2),
);
const closed = nation([shown("京都府", counts(0, 1, 1, 2, 2)), hidden("大阪府")], null);

test("the total is told with its n, and the share at the level of the survey", () => {
  expect(nationSentences(open).map(japanese)).toEqual([
    "令和8年度の数を公表したのは47都道府県のうち2都道府県です。",
    "合わせて10の圏域などのうち、協議会を開催したのは10（100％）です。",
    "自己評価のある10の圏域などのうち、レベル2-②以上は2（20％）です。",
  ]);
});

test("a total that would give a masked prefecture away is not told as nothing", () => {
  expect(nationSentences(closed).map(japanese)).toEqual([
    "令和8年度の数を公表したのは47都道府県のうち2都道府県です（このうち1は数を伏せています）。",
    "合計を出すと伏せた都道府県の数がわかってしまうため、合計は示していません。",
  ]);
  expect(nationSentences(closed)[0]?.[1]).toContain("(masked: 1)");
});

test("in the file a masked cell says so and is never 0", () => {
  const [heads = [], kyoto = [], osaka = [], total = []] = fileRows(closed, japanese, () => "いつ");
  expect(new Set([heads.length, kyoto.length, osaka.length, total.length])).toEqual(new Set([22]));
  expect(heads.slice(0, 6)).toEqual([
    "都道府県",
    "公表した日時",
    "圏域など（n）",
    "自己評価あり（n）",
    "成長イメージ 未設置",
    "成長イメージ 1-①",
  ]);
  expect(kyoto.slice(0, 6)).toEqual(["京都府", "いつ", "6", "6", "0", "1"]);
  expect(kyoto.slice(-6)).toEqual(["3", "12", "25", "0", "0", "―"]);
  expect(new Set(osaka.slice(2))).toEqual(new Set(["伏せ"]));
  expect(new Set(total.slice(2))).toEqual(new Set(["伏せ"]));
});

test("the survey's figures stand below the published share, the unverified one marked", () => {
  expect(referenceTable(open, japanese).rows).toEqual([
    ["公表された圏域などのうち、レベル2-②以上", "20", "10", "この画面の合計（令和8年度（2026））"],
    ["都道府県", "33", "収録なし", "手引き"],
    ["保健所設置市", "10（要確認）", "収録なし", "手引き"],
  ]);
  expect(referenceTable(closed, japanese).rows[0]?.slice(1, 3)).toEqual(["伏せ", "伏せ"]);
});

test("what would be published is counted of the lists of areas; without places there is nothing", () => {
  const { assessed, levels, standings } = counts(0, 2);
  const years = [{ assessed, levels, standings }];
  const totals = [
    { list: "AREA_ONE_TO_TWO" as const, places: 6, coverage: { applicable: 60, done: 20 } },
    { list: "AREA_TWO_TO_THREE" as const, places: 6, coverage: { applicable: 306, done: 30 } },
  ];
  const counted = countsOf({ years, totals });
  expect(counted && linesOf(counted, japanese)).toEqual([
    ["圏域など", ["6"]],
    ["成長イメージ（自己評価あり 2）", ["未設置：0", "1-①：2", "1-②：0", "2-①：0", "2-②：0", "2-③：0", "3：0"]],
    ["協議会", ["開催：2", "開催予定：0", "未開催：0", "未設置：0", "不明：0"]],
    ["レベル1→2の項目", ["実施済み 20／60"]],
    ["レベル2→3の項目", ["実施済み 30／306"]],
  ]);
  expect(countsOf({ years, totals: [] })).toBeUndefined();
});

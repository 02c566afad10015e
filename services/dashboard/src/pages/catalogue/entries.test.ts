import { expect, test } from "vitest";
import { type Entry, entriesOf, has, variablesOf } from "./entries";

const text = (ja: string) => ({ ja, en: ja });

test("each part asks for one catalogue", () => {
  const asked = variablesOf("AREA_ONE_TO_TWO");
  expect(asked).toMatchObject({ list: "AREA_ONE_TO_TWO", items: true, levels: false, kinds: false, targets: false });
  expect(variablesOf("SECOND")).toMatchObject({ term: "SECOND", items: false, targets: true });
});

test("levels are corrected by their label, kinds by their key", () => {
  const level = { level: "TWO_1", label: "2-①", text: text("共有している"), verified: true, source: "資料4" } as const;
  expect(entriesOf({ growthLevels: [level] })[0]).toMatchObject({ catalogue: "growth_level", name: "2-①" });
  const kind = { key: "labour", organisations: ["労働局", "労働基準監督署"], name: text("労働"), verified: false };
  expect(entriesOf({ memberKinds: [kind] })[0]).toMatchObject({
    name: "labour",
    number: ["1", "1"],
    about: { ja: "労働局、労働基準監督署" },
  });
});

test("an entry is found by words of either language in any width, or by its number", () => {
  const entry: Entry = {
    catalogue: "checklist_item",
    name: "prefecture.1.1",
    number: ["1.1", "1.1"],
    about: undefined,
    text: { ja: "担当者を配置している。", en: "Officers are assigned." },
    verified: true,
    source: "",
  };
  expect(["担当者", "ＯＦＦＩＣＥＲ", " 1.1 ", ""].map((it) => has(entry, it))).toEqual([true, true, true, true]);
  expect(has(entry, "予算")).toBe(false);
});

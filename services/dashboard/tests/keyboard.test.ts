import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focused, tabTo } from "./help/walk.ts";
import { type World, world } from "./help/world.ts";

const AREA = "tango-admin@example.jp";

let it: World;
before(async () => {
  it = await world({ ratios: true });
});
after(() => it?.end());

test("on the area's home, a proposed issue becomes a theme of the council without a mouse", async () => {
  const page = await it.enter(AREA);
  await page.getByRole("heading", { name: "健康課題の候補" }).waitFor();
  await page
    .getByRole("button", { name: /^協議会のテーマに加える/ })
    .first()
    .waitFor({ timeout: 60_000 });
  await tabTo(page, focused(page, "協議会のテーマに加える"), 200);
  await page.keyboard.press("Enter");
  await page.getByText("根拠とともに、今年度のテーマ（提案）に加えました。").waitFor();
  await tabTo(page, focused(page, "テーマを開く"), 200);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "テーマ", level: 2 }).or(page.getByText("提案")).first().waitFor();
});

test("on the page of health issues, what is shown is chosen and its table saved without a mouse", async () => {
  const page = await it.enter(AREA);
  await tabTo(page, focused(page, "健康課題"));
  await page.keyboard.press("Enter");
  await page.locator("figure svg").first().waitFor();
  const named = (label: string) => () =>
    page.evaluate((wanted) => {
      const it = document.activeElement;
      return it instanceof HTMLSelectElement && (it.labels[0]?.textContent ?? "").startsWith(wanted);
    }, label);
  await tabTo(page, named("性別"));
  await page.keyboard.press("ArrowDown");
  await page.getByRole("img", { name: /女性/ }).first().waitFor();
  await tabTo(page, focused(page, "表をCSVで保存"));
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  assert.match((await saved).suggestedFilename(), /female-2021\.csv$/);
});

test("the focus is seen wherever it stands, and a link leads past the menu", async () => {
  const page = await it.enter(AREA);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(it.origin);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement?.textContent ?? "");
  assert.match(first, /本文へ/);
  for (let at = 0; at < 12; at++) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const it = document.activeElement ?? document.body;
      // Past the last element the browser's own buttons have their turn.
      return it === document.body ? "elsewhere" : getComputedStyle(it).outlineStyle;
    });
    assert.notEqual(outline, "none", `press ${at}`);
  }
});

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
  // Past the last element the walk begins anew, at the link that leads past the menu.
  await tabTo(page, focused(page, "本文へ移る"), 200);
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

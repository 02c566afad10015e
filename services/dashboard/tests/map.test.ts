import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "./help/axe.ts";
import { importWhole } from "./help/imports.ts";
import { MADE_UP, ON_SERVICES } from "./help/program.ts";
import { overflow, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

let it: World;
before(async () => {
  it = await world({ ratios: true, maps: true });
  if (ON_SERVICES) await importWhole(await it.enter("operator@localhost"), it.origin, MADE_UP);
});
after(() => it?.end());

for (const language of ["ja", "en"] as const) {
  test(`a prefecture sees its areas where they lie, and goes to one by keyboard, in ${language}`, async () => {
    const page = await it.enter("pref-admin@example.jp", language);
    const area = page.locator("svg a").filter({ hasText: "丹後" });
    await area.waitFor();
    assert.equal(await page.locator("svg a").count(), 6);
    assert.deepEqual(await violations(page), []);
    await picture(page, `map-home-${language}`);
    await page.setViewportSize({ width: 375, height: 800 });
    assert.equal(await overflow(page), 0);
    await picture(page, `map-home-${language}-375`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await area.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/areas\//);
  });
}

test("an indicator is shown on the map, and saved as SVG, PNG and table", async () => {
  const page = await it.enter("pref-admin@example.jp");
  await visit(page, `${it.origin}/issues/indicator?indicator=smoking&prefecture=26`);
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: /地図/ }) });
  await section.getByRole("img").first().waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, "map-indicator");
  const saved = page.waitForEvent("download");
  await section.getByRole("button", { name: "図をSVGで保存" }).click();
  assert.match((await saved).suggestedFilename(), /\.svg$/);
  assert.match((await section.locator("figure svg").first().textContent()) ?? "", /国土数値情報/);
  await page.setViewportSize({ width: 375, height: 800 });
  assert.equal(await overflow(page), 0);
  await picture(page, "map-indicator-375");
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { overflow, settled } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

let it: World;
before(async () => {
  it = await world({ ratios: true });
});
after(() => it?.end());

const PAGES = {
  "pref-admin@example.jp": [
    "/",
    "AREA",
    "/checklists",
    "/council",
    "/council/members",
    "/issues",
    "/issues/indicator?indicator=smoking",
    "/continuity",
    "/administration",
    "/administration/spaces",
    "/administration/tokens",
    "/administration/audit",
    "/nowhere",
  ],
  "tango-admin@example.jp": [
    "/",
    "/checklists",
    "LIST",
    "/council",
    "/council/meetings",
    "/council/minutes",
    "/council/members",
    "/council/groups",
    "/council/themes",
    "/issues",
    "/issues/indicator",
    "/issues/trend?indicator=smoking",
    "/continuity",
    "/continuity/troubles",
    "/continuity/levels",
    "/account",
  ],
  "operator@localhost": [
    "/",
    "/administration",
    "/administration/spaces",
    "/administration/audit",
    "/administration/jobs",
  ],
} as const;

/** Addresses with an id in them: the area's longer list, an area of the prefecture. */
const LINKS: Record<string, readonly [on: string, to: string]> = {
  LIST: ["/checklists", "/checklists/"],
  AREA: ["/", "/areas/"],
};

async function addressOf(page: Page, path: string): Promise<string> {
  const link = LINKS[path];
  if (!link) return path;
  await page.goto(it.origin + link[0]);
  return (await page.locator(`a[href^="${link[1]}"]`).last().getAttribute("href")) ?? "";
}

for (const language of ["ja", "en"] as const) {
  for (const [mail, paths] of Object.entries(PAGES)) {
    test(`no barrier that axe knows, on any page of ${mail} in ${language}; nothing cut off at 375 pixels or 200 %`, async () => {
      const page = await it.enter(mail, language);
      const wrong: string[] = [];
      for (const path of paths) {
        const address = await addressOf(page, path);
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${it.origin}${address}`);
        await settled(page);
        if (address.startsWith("/issues")) await page.locator("figure svg").first().waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
        wrong.push(...(await violations(page)).map((found) => `${address} ${found}`));
        const name = `page-${mail.split("@")[0]}${address
          .replace(/[?].*/, "")
          .replace(/Checklist.*/, "list")
          .replace(/Space.*/, "one")
          .replaceAll("/", "-")}-${language}`;
        await picture(page, name);
        // 1280 pixels at 200 % are 640, at 375 a telephone.
        for (const width of [640, 375]) {
          await page.setViewportSize({ width, height: 800 });
          await page.waitForTimeout(150);
          const over = await overflow(page);
          if (over > 0) wrong.push(`${address} is ${over} pixels wider than ${width}`);
        }
        await picture(page, `${name}-375`);
      }
      assert.deepEqual(wrong, []);
    });
  }

  test(`no barrier before signing in, in ${language}`, async () => {
    const page = await it.open(language);
    await page.goto(`${it.origin}/sign-in`);
    await settled(page);
    assert.deepEqual(await violations(page), []);
    await page.setViewportSize({ width: 375, height: 800 });
    assert.equal(await overflow(page), 0);
    await picture(page, `sign-in-${language}`);
  });
}

test("forms in dialogs have no barrier either", async () => {
  const page = await it.enter("tango-admin@example.jp");
  for (const [path, button] of [
    ["/council", "予定を追加する"],
    ["/council/groups", "ワーキンググループを追加する"],
    ["/continuity/levels", "自己評価を記録する"],
  ] as const) {
    await page.goto(`${it.origin}${path}`);
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("dialog").waitFor();
    assert.deepEqual(await violations(page), [], path);
  }
  await picture(page, "dialog");
});

test("pictures are saved as SVG and PNG, and their table as CSV with its source", async () => {
  const page = await it.enter("pref-admin@example.jp");
  await page.goto(`${it.origin}/issues/indicator?indicator=smoking&prefecture=26`);
  await page.locator("figure svg").first().waitFor();
  for (const [button, ending] of [
    ["図をSVGで保存", "svg"],
    ["図をPNGで保存", "png"],
    ["表をCSVで保存", "csv"],
  ] as const) {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const file = await saved;
    assert.match(file.suggestedFilename(), new RegExp(`^renkei-smoking-26-male-2021\\.${ending}$`));
    const content = readFileSync(await file.path());
    if (ending === "png") assert.equal(content.subarray(1, 4).toString(), "PNG");
    else assert.match(content.toString(), /架空のデータ（試用）/);
  }
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

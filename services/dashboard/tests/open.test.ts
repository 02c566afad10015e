import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers } from "./help/barriers.ts";
import { settled, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

let it: World;
before(async () => {
  it = await world({ ratios: true });
});
after(() => it?.end());

const PAGES = [
  ["by-area", "/issues?area=2601"],
  ["by-indicator", "/issues/indicator?indicator=smoking&prefecture=26"],
  ["trend", "/issues/trend?indicator=smoking&area=2601"],
  ["funnel", "/issues/funnel?indicator=smoking&area=2601"],
  ["health-japan", "/issues/health-japan?prefecture=26"],
  ["target", "/issues/health-japan/third/2-2-3-3?prefecture=26"],
  ["healthy-life", "/issues/healthy-life?prefecture=26"],
] as const;

test("whoever has not signed in reads the open data, and nothing else", async () => {
  const page = await it.open();
  await visit(page, it.origin);
  await page.getByRole("link", { name: "公開データを見る（サインイン不要）" }).click();
  await page.getByRole("heading", { level: 1, name: "健康課題" }).waitFor();
  await page.locator("figure svg").first().waitFor();
  await page.getByText("架空のデータ", { exact: false }).first().waitFor();
  await picture(page, "open");
  await page.getByRole("link", { name: "サインイン", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "サインイン" }).waitFor();
  for (const path of ["/council", "/research", "/administration", "/checklists", "/issuesx"]) {
    await page.goto(it.origin + path);
    await page.getByRole("heading", { level: 1, name: "サインイン" }).waitFor();
  }
});

test("a target is read with its values, and there is nothing to write", async () => {
  const page = await it.open();
  await visit(page, `${it.origin}/issues/health-japan/third/2-2-3-3?prefecture=26`);
  await page.getByRole("cell", { name: "NDBから計算" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "値を入力する" }).count(), 0);
});

for (const language of ["ja", "en"] as const) {
  test(`no barrier that axe knows on an open page in ${language}, and nothing cut off at 375 pixels or 200 %`, async () => {
    const page = await it.open(language);
    const wrong: string[] = [];
    for (const [name, address] of PAGES) {
      await page.goto(it.origin + address);
      await settled(page);
      wrong.push(...(await barriers(page, `open-${name}-${language}`)));
    }
    assert.deepEqual(wrong, []);
  });
}

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { run } from "./help/program.ts";
import { picture, type World, world } from "./help/world.ts";

/** The published workbooks of checkups in fiscal year 2021, where they lie beside the project; else made-up ones. */
const PUBLISHED = new URL("../../../../shared/data/ndb/09", import.meta.url).pathname;

let it: World;
before(async () => {
  it = await world({ ratios: true });
});
after(() => it?.end());

test("an operator imports workbooks, watches the bar, and the ratios are shown", async () => {
  const folder = join(it.program.ndb, "new");
  const real = existsSync(PUBLISHED);
  if (real) cpSync(PUBLISHED, folder, { recursive: true });
  else run(["ndb", "synthesize", "--fiscal-year", "2020", "--output", folder]);
  const page = await it.enter("operator@localhost");
  await page.goto(`${it.origin}/administration/jobs`);
  await page.getByLabel(/^フォルダー名/).fill("new");
  await page.getByRole("button", { name: "取り込みを始める" }).click();
  await page.getByText("処理を始めました。").waitFor();
  const first = page.getByRole("listitem").filter({ hasText: "ワークブックの取り込み" }).first();
  await first.getByText("実行中").or(first.getByText("✓ 完了")).first().waitFor();
  const bar = first.getByRole("progressbar");
  await bar.waitFor();
  const steps: number[] = [];
  while (!(await first.getByText("✓ 完了").isVisible())) {
    steps.push(Number(await bar.getAttribute("value")));
    assert.equal(await first.getByText("！ 失敗").count(), 0);
    await page.waitForTimeout(200);
  }
  await picture(page, "jobs");
  assert.deepEqual(
    steps,
    steps.toSorted((a, b) => a - b),
    "the bar never goes back",
  );
  await page
    .getByRole("listitem")
    .filter({ hasText: "標準化該当比の計算" })
    .first()
    .getByText("✓ 完了")
    .waitFor({ timeout: 120_000 });
  await page.goto(`${it.origin}/issues/indicator?indicator=smoking&prefecture=26`);
  await page.locator("figure svg").first().waitFor();
  if (!real) return;
  // README.md has the figure: 丹後, men, smoking, beside 京都府.
  await page.getByRole("row", { name: /丹後/ }).getByText("113.9").first().waitFor();
});

test("workbooks that cannot be read fail with a reason, and can be run again", async () => {
  const folder = join(it.program.ndb, "broken");
  mkdirSync(folder);
  writeFileSync(join(folder, "table.xlsx"), "this is no workbook");
  const page = await it.enter("operator@localhost");
  await page.goto(`${it.origin}/administration/jobs`);
  await page.getByLabel(/^フォルダー名/).fill("broken");
  await page.getByRole("button", { name: "取り込みを始める" }).click();
  const failed = page.getByRole("listitem").filter({ hasText: "！ 失敗" }).first();
  await failed.getByText("失敗の理由").waitFor({ timeout: 60_000 });
  await picture(page, "jobs-failed");
  await failed.getByRole("button", { name: /^もう一度実行する/ }).waitFor();
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

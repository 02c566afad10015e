import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { beginImport, computedAfter, importWhole } from "./help/imports.ts";
import { run } from "./help/program.ts";
import { visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

/** Published workbooks of checkups, where they lie beside the project; else made-up ones are read. 09 is of fiscal year 2021. */
const edition = (number: string) => new URL(`../../../../shared/data/ndb/${number}`, import.meta.url).pathname;
const real = existsSync(edition("09"));

let it: World;
before(async () => {
  it = await world({ ratios: true });
});
after(() => it?.end());

test("an operator imports workbooks, watches the bar, and the ratios are shown", async () => {
  const folder = join(it.program.ndb, "new");
  if (real) cpSync(edition("09"), folder, { recursive: true });
  else run(["ndb", "synthesize", "--fiscal-year", "2020", "--output", folder]);
  const page = await it.enter("operator@localhost");
  const { job: first, computed } = await beginImport(page, it.origin, "new");
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
  await computedAfter(page, computed);
  await page.goto(`${it.origin}/issues/indicator?indicator=smoking&prefecture=26`);
  await page.locator("figure svg").first().waitFor();
  if (!real) return;
  // README.md has the figure: 丹後, men, smoking, beside 京都府.
  await page.getByRole("row", { name: /丹後/ }).getByText("113.9").first().waitFor();
});

test("an officer takes what stands out in two years of an area into the council's themes, with its evidence", async () => {
  // Made-up checkups hold no issue on purpose: there is nothing to take.
  if (!real) return;
  cpSync(edition("08"), join(it.program.ndb, "before"), { recursive: true });
  await importWhole(await it.enter("operator@localhost"), it.origin, "before");
  const page = await it.enter("tango-admin@example.jp");
  await visit(page, it.origin);
  const take = page.getByRole("button", { name: /^協議会のテーマに加える/ }).first();
  await take.scrollIntoViewIfNeeded();
  await picture(page, "area-home-issues");
  const title = (await take.getAttribute("aria-label"))?.replace(/^協議会のテーマに加える /, "") ?? "";
  await take.click();
  await page.getByRole("link", { name: "テーマを開く" }).click();
  await page.getByRole("button", { name: title }).waitFor();
  await picture(page, "theme-taken");
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

import type { Locator, Page } from "playwright-core";
import { visit } from "./walk.ts";

const jobs = (page: Page, kind: string): Locator => page.getByRole("listitem").filter({ hasText: kind });
const imports = (page: Page) => jobs(page, "ワークブックの取り込み");
const computations = (page: Page) => jobs(page, "標準化該当比の計算");

/** An operator asks for an import. Answers with its job, newest first in the list, and with how many computations stood there before. */
export async function beginImport(page: Page, origin: string, folder: string) {
  await visit(page, `${origin}/administration/jobs`);
  const [imported, computed] = [await imports(page).count(), await computations(page).count()];
  await page.getByLabel(/^フォルダー名/).fill(folder);
  await page.getByRole("button", { name: "取り込みを始める" }).click();
  await page.getByText("処理を始めました。").waitFor();
  await imports(page).nth(imported).waitFor();
  return { job: imports(page).first(), computed };
}

/** Waits till the ratios of an import are computed. */
export async function computedAfter(page: Page, before: number): Promise<void> {
  await computations(page).nth(before).waitFor({ timeout: 120_000 });
  await computations(page).first().getByText("✓ 完了").waitFor({ timeout: 120_000 });
}

/** Imports a folder of workbooks, with its ratios. */
export async function importWhole(page: Page, origin: string, folder: string): Promise<void> {
  const { computed } = await beginImport(page, origin, folder);
  await computedAfter(page, computed);
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { dialog, overflow, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const REASON = "管理者が全員異動したため、後任の担当者を招待する（架空）";

let it: World;
let operator: Page;
before(async () => {
  it = await world({ ratios: true });
  operator = await it.enter("operator@localhost");
});
after(() => it?.end());

/** What is wrong with the page as it stands, in the size of a computer and of a telephone. */
async function barriers(page: Page, name: string): Promise<string[]> {
  const wrong = (await violations(page)).map((found) => `${name} ${found}`);
  await picture(page, name);
  await page.setViewportSize({ width: 375, height: 800 });
  await page.waitForTimeout(150);
  const over = await overflow(page);
  if (over > 0) wrong.push(`${name} is ${over} pixels wider than 375`);
  await picture(page, `${name}-375`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return wrong;
}

async function choosesTango(page: Page): Promise<void> {
  await page.getByLabel(/^都道府県/).selectOption({ index: 1 });
  const space = page.getByLabel(/^場/);
  const name = await space.locator("option", { hasText: "丹後" }).first().textContent();
  await space.selectOption({ label: name ?? "" });
}

test("an operator enters a space for a reason that is long enough, and works there under a banner", async () => {
  await visit(operator, `${it.origin}/administration/emergencies`);
  await operator.getByText("いま立ち入っている場はありません。", { exact: false }).waitFor();
  await choosesTango(operator);
  await operator.getByLabel(/^立ち入る理由/).fill("急ぎ");
  await operator.getByRole("button", { name: "内容を確かめる" }).click();
  await operator.getByText("理由は10文字以上で書いてください（いま2文字）。").waitFor();
  assert.deepEqual(await barriers(operator, "emergency-short"), []);
  await operator.getByLabel(/^立ち入る理由/).fill(REASON);
  await operator.getByLabel(/^立ち入る時間/).selectOption({ label: "30分" });
  await operator.getByRole("button", { name: "内容を確かめる" }).click();
  await dialog(operator).getByText(REASON).waitFor();
  assert.deepEqual(await barriers(operator, "emergency-confirm"), []);
  await dialog(operator).getByRole("button", { name: "立ち入る", exact: true }).click();
  await operator.getByText(/に立ち入りました（.*まで）。/).waitFor();
  await operator.getByRole("button", { name: /^この場に移る/ }).waitFor();
  assert.deepEqual(await barriers(operator, "emergency-entered"), []);

  await operator.getByRole("button", { name: /^この場に移る/ }).click();
  await operator.getByRole("heading", { level: 1, name: "今月の仕事" }).waitFor();
  const banner = operator.getByRole("region", { name: "緊急の立ち入り" });
  await banner.getByText(/まで$/).waitFor();
  assert.deepEqual(await barriers(operator, "emergency-inside"), []);
  await operator.getByRole("link", { name: "管理", exact: true }).click();
  await operator.getByRole("button", { name: "招待する", exact: true }).waitFor();
  await operator.reload();
  await banner.getByText(/まで$/).waitFor();
});

test("everybody of the space reads who is inside and why, also a viewer", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.getByText("運営者がこの場に立ち入っています").waitFor();
  await page.getByText(REASON, { exact: false }).waitFor();
  assert.deepEqual(await barriers(page, "emergency-home"), []);
  await page.getByRole("link", { name: "立ち入りの記録を見る" }).click();
  await page.getByText("いま立ち入っています", { exact: false }).waitFor();
  await page.getByText(REASON, { exact: false }).waitFor();
  assert.deepEqual(await barriers(page, "emergency-list"), []);
  await page.getByRole("link", { name: "監査記録" }).click();
  await page.getByText("緊急に立ち入った").first().waitFor();
  await page.getByText("運営者（緊急の立ち入り）", { exact: false }).first().waitFor();

  await visit(page, `${it.origin}/administration`);
  await page.getByLabel(/^氏名/).fill("閲覧 三郎");
  await page.getByLabel(/^メールアドレス/).fill("saburo@example.jp");
  await page.getByLabel(/^役割/).selectOption("VIEWER");
  await page.getByRole("button", { name: "招待する", exact: true }).click();
  const link = (await page.getByTestId("link").textContent()) ?? "";
  const viewer = await it.open();
  await viewer.goto(link.trim());
  await viewer.getByLabel("パスワード", { exact: false }).first().fill("one more tall teapot walks");
  await viewer.getByRole("button", { name: "招待を受ける" }).click();
  await viewer.getByText("運営者がこの場に立ち入っています").waitFor();
  await visit(viewer, `${it.origin}/account`);
  await viewer.getByRole("link", { name: "運営者の立ち入りの記録" }).click();
  await viewer.getByText(REASON, { exact: false }).waitFor();
  assert.equal(await viewer.getByRole("link", { name: "監査記録" }).count(), 0, "administration is not theirs");
});

test("the operator leaves, and the space reads that it has ended", async () => {
  await operator.getByRole("button", { name: "立ち去る" }).click();
  await operator.getByText("いま立ち入っている場はありません。", { exact: false }).waitFor();
  assert.equal(await operator.getByRole("region", { name: "緊急の立ち入り" }).count(), 0);
  const page = await it.enter("tango-admin@example.jp");
  await page.getByText("運営者がこの場に立ち入りました").waitFor();
  await visit(page, `${it.origin}/administration/emergencies`);
  await page.getByText("終了", { exact: true }).first().waitFor();
  assert.equal(await page.getByText("いま立ち入っています", { exact: false }).count(), 0);
});

/** Asks as whoever looks at the page, in their space. */
async function asked(page: Page, query: string, variables: object): Promise<unknown> {
  return page.evaluate(async (body) => {
    const space = sessionStorage.getItem("renkei-space") ?? "";
    const headers = { "content-type": "application/json", "renkei-space": space };
    return (await fetch("/graphql", { method: "POST", headers, body })).json();
  }, JSON.stringify({ query, variables }));
}

test("an operator corrects words, which every space reads at once; who was faster is not overwritten unseen", async () => {
  await operator.getByRole("link", { name: "文言の訂正" }).click();
  await operator.getByLabel(/^カタログ/).selectOption({ label: "成長イメージのレベル" });
  await operator.getByLabel(/^文言・番号で探す/).fill("2-①");
  await operator.getByText("7件中1件").waitFor();
  assert.deepEqual(await barriers(operator, "catalogue"), []);
  await operator.getByRole("button", { name: "文言を直す 2-①" }).click();
  await dialog(operator)
    .getByLabel(/^日本語の文言/)
    .fill("試験のために\n直した文言");
  await dialog(operator)
    .getByLabel(/^根拠とした原典/)
    .fill("試験の資料 1頁");
  assert.deepEqual(await barriers(operator, "catalogue-form"), []);
  await dialog(operator).getByRole("button", { name: "内容を確かめる" }).click();
  await dialog(operator).getByText("試験のために直した文言").waitFor();
  assert.deepEqual(await barriers(operator, "catalogue-check"), []);
  await asked(operator, "mutation($input: CorrectCatalogueInput!) { correctCatalogue(input: $input) { __typename } }", {
    input: {
      catalogue: "growth_level",
      name: "2-①",
      ja: "ほかの運営者の文言",
      en: "Words of another",
      verified: true,
      source: "資料",
    },
  });
  await dialog(operator).getByRole("button", { name: "すべての場で直す" }).click();
  await dialog(operator).getByText("先にほかの人が書き換えました").waitFor();
  await dialog(operator).getByText("ほかの運営者の文言").waitFor();
  await dialog(operator).getByText("試験のために直した文言").waitFor();
  assert.deepEqual(await barriers(operator, "catalogue-conflict"), []);
  await dialog(operator).getByRole("button", { name: "あなたの入力で保存する" }).click();
  await operator.getByText("2-① の文言を直しました。すべての場に示されています。").waitFor();
  await operator.getByText("試験のために直した文言").waitFor();

  const page = await it.enter("tango-admin@example.jp");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const told = JSON.stringify(await asked(page, "{ growthLevels { label text { ja } } }", {}));
  assert.match(told, /"2-①","text":\{"ja":"試験のために直した文言"\}/);
  assert.equal(await page.getByRole("link", { name: "文言の訂正" }).count(), 0);
});

test("an operator computes the ratios of a year by another method, and takes the first result back", async () => {
  await visit(operator, `${it.origin}/administration/jobs`);
  await operator.getByLabel(/^信頼区間と検定の方法/).selectOption({ label: "ポアソン正確法" });
  await operator.getByRole("button", { name: "計算し直す" }).click();
  await dialog(operator).getByText("令和3年度（2021）", { exact: false }).waitFor();
  assert.deepEqual(await barriers(operator, "standardise"), []);
  await dialog(operator).getByRole("button", { name: "計算を始める" }).click();
  await operator.getByText("処理を始めました。").waitFor();
  const job = operator.getByRole("listitem").filter({ hasText: "標準化該当比の計算" }).first();
  await job.getByRole("progressbar").waitFor();
  const made = operator.getByRole("listitem").filter({ hasText: "ポアソン正確法" });
  await made.getByText("✓ 表示中").waitFor({ timeout: 60_000 });
  await job.getByText("✓ 完了").waitFor();
  assert.deepEqual(await barriers(operator, "standardised"), []);
  const first = operator.getByRole("listitem").filter({ hasText: "スコア法" });
  await first.getByRole("button", { name: /^この結果に切り替える/ }).click();
  await first.getByText("✓ 表示中").waitFor();
});

test("no barrier that axe knows on the operator's pages in English", async () => {
  const page = await it.enter("operator@localhost", "en");
  await visit(page, `${it.origin}/administration/emergencies`);
  await page.getByText("You are inside no other space.", { exact: false }).waitFor();
  const wrong = await barriers(page, "emergency-en");
  await visit(page, `${it.origin}/administration/catalogue`);
  await page
    .getByRole("button", { name: /^Correct/ })
    .first()
    .click();
  wrong.push(...(await barriers(page, "catalogue-form-en")));
  await visit(page, `${it.origin}/administration/jobs`);
  await page.getByRole("button", { name: "Compute anew" }).click();
  wrong.push(...(await barriers(page, "standardise-en")));
  const area = await it.enter("tango-admin@example.jp", "en");
  await visit(area, `${it.origin}/administration/emergencies`);
  await area.getByText("Ended").waitFor();
  wrong.push(...(await barriers(area, "emergency-list-en")));
  assert.deepEqual(wrong, []);
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

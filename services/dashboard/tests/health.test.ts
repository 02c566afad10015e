import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { barriers } from "./help/barriers.ts";
import { focused, settled, tabTo } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const PREFECTURE = "pref-admin@example.jp";
const AREA = "tango-admin@example.jp";
/** HbA1c of 8.0 % and more, which NDB Open Data gives as the plan wants it. */
const POOR = "/issues/health-japan/third/2-2-3-3";

let it: World;
before(async () => {
  it = await world({ ratios: true });
});
after(() => it?.end());

const PAGES = [
  ["health-japan", "/issues/health-japan"],
  ["health-japan-second", "/issues/health-japan?term=SECOND&prefecture=0"],
  ["target", POOR],
  ["target-many", "/issues/health-japan/second/5-2-1?prefecture=0"],
  ["healthy-life", "/issues/healthy-life"],
  ["healthy-life-nation", "/issues/healthy-life?prefecture=0&sex=FEMALE"],
  ["funnel", "/issues/funnel?indicator=smoking&area=2601"],
  ["by-area", "/issues?area=2601"],
] as const;

async function drawn(page: Page, address: string): Promise<void> {
  await settled(page);
  if (!address.includes("health-japan")) await page.locator("figure svg").first().waitFor();
}

for (const language of ["ja", "en"] as const) {
  test(`no barrier that axe knows in ${language}, and nothing cut off at 375 pixels or 200 %`, async () => {
    const page = await it.enter(PREFECTURE, language);
    const wrong: string[] = [];
    for (const [name, address] of PAGES) {
      await page.goto(it.origin + address);
      await drawn(page, address);
      wrong.push(...(await barriers(page, `${name}-${language}`)));
    }
    assert.deepEqual(wrong, []);
  });
}

test("an officer finds a target by its field, enters counts, and the grade follows", async () => {
  const page = await it.enter(PREFECTURE);
  await page.goto(`${it.origin}/issues`);
  await page.getByRole("link", { name: "健康日本21" }).click();
  await page.getByRole("heading", { name: "評価ごとの項目数（全51項目）" }).waitFor();
  await page.getByLabel("領域").selectOption("糖尿病");
  const rows = page.getByRole("table").getByRole("link");
  assert.equal(await rows.count(), 4, "the field has four targets");
  await rows.filter({ hasText: "血糖コントロール不良者の減少" }).click();
  await page.getByRole("heading", { name: /血糖コントロール不良者の減少/ }).waitFor();
  await page.getByRole("cell", { name: "NDBから計算" }).waitFor();

  await page.getByLabel("どの年度の値ですか").selectOption("2024");
  await page.getByRole("button", { name: "値を入力する" }).click();
  const dialog = page.getByRole("dialog");
  assert.deepEqual(await violations(page), []);
  await picture(page, "enter-figure");
  await dialog.getByLabel(/^該当者数/).fill("9");
  await dialog.getByLabel(/^対象者数/).fill("0");
  await dialog.getByLabel(/^出典/).fill("県の集計（試験）");
  await dialog.getByRole("button", { name: "保存する" }).click();
  await dialog.getByText("分母が0です。", { exact: false }).waitFor();
  await dialog.getByLabel(/^対象者数/).fill("1000");
  await dialog.getByRole("button", { name: "保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  const entered = page.getByRole("row", { name: /令和6年度（2024）/ });
  await entered.getByText("0.9", { exact: true }).waitFor();
  await entered.getByText("9／1,000").waitFor();
  await entered.getByText("入力", { exact: true }).waitFor();
  await page.getByText("評価A：", { exact: false }).waitFor();
  await page.getByText(/^目標に到達/).waitFor();
  await picture(page, "target-entered");

  // The same year again is the same record, and takes a decimal.
  await page.getByLabel("どの年度の値ですか").selectOption("2024");
  await page.getByRole("button", { name: "修正する" }).click();
  assert.equal(await dialog.getByLabel(/^該当者数/).inputValue(), "9");
  await dialog.getByLabel(/^該当者数/).fill("");
  await dialog.getByLabel(/^対象者数/).fill("");
  await dialog.getByLabel(/^値/).fill("1.15");
  await dialog.getByRole("button", { name: "保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  await entered.getByText("1.15", { exact: true }).waitFor();
});

test("a grade is changed with a reason, and both are seen in the list", async () => {
  const page = await it.enter(PREFECTURE);
  await page.goto(`${it.origin}${POOR}`);
  await page.getByRole("button", { name: "評価を変える" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^評価/).selectOption("D");
  await dialog.getByLabel(/^理由/).fill("受診者の偏りが大きいため（試験）");
  await dialog.getByRole("button", { name: "保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("受診者の偏りが大きいため（試験）").waitFor();
  await page.getByRole("button", { name: "変えた評価を修正する" }).waitFor();
  await page.getByRole("link", { name: "目標の一覧へ戻る" }).click();
  const row = page.getByRole("row", { name: /2-2-3-3/ });
  await row.getByText("悪化している").waitFor();
  await row.getByText(/に人が判断$/).waitFor();
  await page.getByLabel("評価", { exact: true }).selectOption("D");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "表をCSVで保存" }).click();
  const file = await saved;
  assert.equal(file.suggestedFilename(), "renkei-health-japan-third-26.csv");
  const content = readFileSync(await file.path(), "utf8");
  assert.match(content, /2-2-3-3,血糖コントロール不良者の減少,.*,1\.15,令和6年度（2024）,入力,1,/);
  assert.match(content, /架空のデータ（試用）/);
});

test("a file with a wrong row says which and changes nothing; a right one is taken", async () => {
  const page = await it.enter(PREFECTURE);
  await page.goto(`${it.origin}/issues/health-japan`);
  const give = async (rows: string[]) => {
    const text = ["目標,区分,年,性別,値,分子,分母,標準誤差,出典", ...rows].join("\n");
    const file = { name: "values.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.getByLabel("ファイル（CSV・xlsx）").setInputFiles(file);
    await page.getByRole("button", { name: "内容を確かめる" }).click();
  };
  const right = "third.2-1-5-1,all,2022,総数,17.4,,,,県民健康調査（試験）";
  await give([right, "third.9-9-9,all,2022,総数,1,,,,県民健康調査（試験）"]);
  const wrong = page.getByRole("row", { name: /目標の番号が一覧にありません/ });
  assert.equal(await wrong.getByRole("cell").first().textContent(), "3");
  assert.equal(await page.getByRole("button", { name: "この内容で取り込む" }).count(), 0);
  await picture(page, "import-errors");
  await give([right]);
  await page.getByText("新しい値 1件、置き換える値 0件、同じ値 0件").waitFor();
  await page.getByRole("button", { name: "この内容で取り込む" }).click();
  await page.getByText("取り込みました。").waitFor();
  await page
    .getByRole("row", { name: /2-1-5-1/ })
    .getByText("17.4％")
    .waitFor();
});

test("the form that is saved is read back, row by row", async () => {
  const page = await it.enter(PREFECTURE);
  await page.goto(`${it.origin}/issues/health-japan`);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "記入用CSVを保存" }).click();
  const lines = readFileSync(await (await saved).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  const row = lines.find((line) => line.startsWith("third.2-1-5-1,"));
  const filled = `${row?.replace(/,,,,,$/, ",16.9,,,,試験")}`;
  const file = {
    name: "form.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([lines[0], filled].join("\r\n")),
  };
  await page.getByLabel("ファイル（CSV・xlsx）").setInputFiles(file);
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await page.getByText("新しい値 1件、置き換える値 0件、同じ値 0件").waitFor();
});

test("of another prefecture nothing can be entered", async () => {
  const page = await it.enter(PREFECTURE);
  await page.goto(`${it.origin}${POOR}?prefecture=27`);
  await page.getByRole("heading", { name: /血糖コントロール不良者の減少/ }).waitFor();
  assert.equal(await page.getByRole("button", { name: /値を入力する|評価を変える/ }).count(), 0);
  await page.getByRole("link", { name: "目標の一覧へ戻る" }).click();
  await page.getByRole("heading", { name: /大阪府の状況/ }).waitFor();
  assert.equal(await page.getByText("ファイルから取り込む", { exact: true }).count(), 0);
});

test("healthy life is told beside the nation, by keyboard for men and for women", async () => {
  const page = await it.enter(AREA);
  await page.goto(`${it.origin}/issues/healthy-life`);
  await page.getByText("京都府の健康寿命は、令和4年（2022）に72.14年です。", { exact: false }).waitFor();
  await page.getByText("上位4分の1（11都道府県）の平均は73.29年、下位4分の1は71.75年", { exact: false }).waitFor();
  await page.locator("figure svg").first().waitFor();
  await page.getByLabel("性別").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText("京都府の健康寿命は、令和4年（2022）に75.78年です。", { exact: false }).waitFor();
  assert.match(page.url(), /sex=FEMALE/);
  await tabTo(page, focused(page, "表をCSVで保存"));
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = await saved;
  assert.equal(file.suggestedFilename(), "renkei-healthy-life-26-female.csv");
  assert.match(readFileSync(await file.path(), "utf8"), /令和4年（2022）,75\.78,75\.45,0\.33/);
});

test("the funnel marks one area, tells where it lies, and lists apart what has no point", async () => {
  const page = await it.enter(AREA);
  await page.goto(`${it.origin}/issues/funnel?indicator=smoking`);
  await page.locator("figure svg").first().waitFor();
  const funnel = page.locator("figure svg").first();
  await funnel.getByText(/^丹後 [\d.]+$/).waitFor();
  await page.getByText(/^丹後の標準化該当比は[\d.]+です（95％信頼区間/).waitFor();
  await page.getByText(/^ファンネルの判定は「.+」です。$/).waitFor();
  await page.getByRole("heading", { name: "図に点のない圏域" }).waitFor();
  await page.getByLabel("圏域", { exact: true }).selectOption({ label: "中丹" });
  await funnel.getByText(/^中丹 [\d.]+$/).waitFor();
  await page.getByText("似た圏域を示せません", { exact: false }).waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "表をCSVで保存" }).first().click();
  const file = await saved;
  assert.equal(file.suggestedFilename(), "renkei-funnel-smoking-male-2021.csv");
  assert.match(readFileSync(await file.path(), "utf8"), /丹後,京都府,[\d.]+,/);
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { importWhole } from "./help/imports.ts";
import { MADE_UP, ON_SERVICES } from "./help/program.ts";
import { focused, overflow, settled, tabTo } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const MAIL = "ken@univ.example.jp";
const ASKED = "indicators=smoking,waist&years=2021&sexes=MALE,FEMALE&reference=NATION&scope=prefectures&prefectures=27";

let it: World;
/** The researcher's window, from the first test to the last. */
let researcher: Page;
before(async () => {
  it = await world({ ratios: true });
  if (ON_SERVICES) await importWhole(await it.enter("operator@localhost"), it.origin, MADE_UP);
});
after(() => it?.end());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What a press of a button saves. */
async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const download = await file;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

test("an operator gives somebody the role of researcher till a day, who accepts and begins at research", async () => {
  const operator = await it.enter("operator@localhost");
  await operator.goto(`${it.origin}/administration`);
  await operator.getByLabel(/^氏名/).fill("研究 健");
  await operator.getByLabel(/^メールアドレス/).fill(MAIL);
  await operator.getByLabel(/^役割/).selectOption("RESEARCHER");
  await operator.getByText("研究者は、公開されたデータ", { exact: false }).waitFor();
  await operator.getByLabel(/^終了日/).fill(inDays(60));
  await operator.getByRole("button", { name: "招待する", exact: true }).click();
  const link = (await operator.getByTestId("link").textContent()) ?? "";
  await operator.getByText(/^権限は.*まで$/).waitFor();
  await picture(operator, "research-invited");

  researcher = await it.open();
  await researcher.goto(link.trim());
  await researcher.getByText("研究者", { exact: false }).first().waitFor();
  await researcher.getByLabel("パスワード", { exact: false }).first().fill("a tall green teapot reads");
  await researcher.getByRole("button", { name: "招待を受ける" }).click();
  await researcher.getByRole("heading", { level: 1, name: "研究" }).waitFor();
  assert.equal(new URL(researcher.url()).pathname, "/research");
  await researcher.getByText("研究者として使っています。").waitFor();
  await researcher.getByText(/^研究者として使えるのは.*までです。/).waitFor();
  const pages = await researcher.getByRole("navigation", { name: "ページ" }).getByRole("link").allTextContents();
  assert.deepEqual([...new Set(pages)], ["健康課題", "研究", "全国の状況"]);
});

test("the researcher is told what is lacking, chooses by keyboard, and reads the table", async () => {
  const page = researcher;
  await page.getByRole("button", { name: "この条件で表を作る" }).click();
  await page.getByRole("alert").getByText("指標を1つ以上選んでください。").waitFor();
  await picture(page, "research-lacking");
  await page.getByLabel("指標を探す").fill("喫煙");
  await tabTo(page, () => page.evaluate(() => document.activeElement?.getAttribute("type") === "checkbox"));
  await page.keyboard.press("Space");
  await page.getByText(/^選択中（1）: 習慣的な喫煙/).waitFor();
  await page.getByLabel("圏域の範囲").selectOption("prefectures");
  await page.getByRole("checkbox", { name: "大阪府" }).check();
  await page.getByText("選択中（1）: 大阪府").waitFor();
  await tabTo(page, focused(page, "この条件で表を作る"));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "結果の表" }).waitFor();
  assert.match(page.url(), /indicators=smoking&years=2021&sexes=MALE%2CFEMALE&.*prefectures=27/);
  const rows = page.getByRole("table").first().getByRole("row");
  // Eight areas, men and women, and the head.
  assert.equal(await rows.count(), 17);
  await page.getByText(/^16行（8圏域）。/).waitFor();
  await page.getByText("架空のデータ（試用）", { exact: false }).first().waitFor();
  assert.equal(await page.getByRole("columnheader", { name: "p値", exact: true }).count(), 0);
  await page.getByLabel("検定・秘匿・ファンネルの列も出す").check();
  await page.getByRole("columnheader", { name: "p値", exact: true }).waitFor();
  await page.getByRole("heading", { name: "全圏域の要約と、圏域の間の差" }).waitFor();
});

test("CSV, Parquet and Arrow are taken away, and the citation names the file and its result sets", async () => {
  const page = researcher;
  const shown = await saved(page, "表をCSVで保存");
  const table = shown.content.toString();
  assert.match(table, /^\uFEFFfiscal_year/);
  assert.match(table, /架空のデータ（試用）.*結果セット: 2021 ResultSet:/);
  for (const [value, name, magic] of [
    ["csv", "CSV", "fiscal_year,"],
    ["parquet", "Parquet", "PAR1"],
    ["arrow", "Arrow", "ARROW1"],
  ] as const) {
    await page.getByLabel("ファイルの形式").selectOption(value);
    const file = await saved(page, `${name}ファイルを保存`);
    assert.ok(file.content.length > 1000, `${name} has ${file.content.length} bytes`);
    assert.equal(file.content.subarray(0, magic.length).toString(), magic);
    const [id = "", ending] = file.name.split(".");
    assert.equal(ending, value);
    await page.getByText(`引用番号 ${id}`, { exact: false }).waitFor();
  }
  const cited = JSON.parse((await saved(page, "引用ファイル（citation.json）を保存")).content.toString()) as {
    format: string;
    request: object;
    sets: { result_set: string; rows_sha256: string }[];
  };
  const [set] = cited.sets;
  assert.equal(cited.format, "arrow");
  assert.ok(cited.request, "the file can be made again from it");
  assert.ok(table.includes(`ResultSet:${set?.result_set}`), "the table comes from the same result set");
  await page.getByText(set?.rows_sha256 ?? "").waitFor();
  await page.getByRole("button", { name: "ファイルの引用を写す" }).click();
  await page.getByText(/^写しました。|^写せませんでした。/).waitFor();
  await page.getByText("ファイルの列の意味").click();
  await page.getByRole("rowheader", { name: "masked_share" }).waitFor();
  await picture(page, "research-files");
});

test("the operator finds the downloads in the audit trail, moves the last day, and then ends the right", async () => {
  const operator = await it.enter("operator@localhost");
  await operator.goto(`${it.origin}/administration/audit`);
  await operator.getByText("research.export").first().waitFor();
  assert.equal(await operator.getByText("research.export").count(), 3);
  await operator.getByText(/research\.export renkei-[0-9a-f]{16} format=parquet result_sets=/).waitFor();
  await picture(operator, "research-audit");

  await operator.goto(`${it.origin}/administration`);
  await operator.getByRole("button", { name: "役割と終了日を変える 研究 健" }).click();
  const dialog = operator.getByRole("dialog", { name: "研究 健さんの役割と終了日" });
  await picture(operator, "change-member");
  assert.deepEqual(await violations(operator), []);
  assert.equal(await dialog.getByLabel(/^終了日/).inputValue(), inDays(60));
  await dialog.getByLabel(/^終了日/).fill(inDays(-2));
  await dialog.getByRole("button", { name: "保存する" }).click();
  await dialog.getByText("終了日は今日以降にしてください。", { exact: false }).waitFor();
  await dialog.getByLabel(/^終了日/).fill("2099-03-31");
  await dialog.getByRole("button", { name: "保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  await operator.getByText("令和81年3月31日まで", { exact: true }).waitFor();

  await operator.getByRole("button", { name: "権限を終わらせる 研究 健" }).click();
  await operator.getByRole("dialog").getByRole("button", { name: "権限を終わらせる" }).click();
  await operator.getByRole("dialog").waitFor({ state: "detached" });
  await researcher.getByLabel("指標を探す").fill("");
  await researcher.getByRole("checkbox", { name: /腹囲/ }).first().check();
  await researcher.getByRole("button", { name: "この条件で表を作る" }).click();
  await researcher.getByText("この結果は見られません").waitFor();
  await picture(researcher, "research-ended");
});

test("an administrator of an area gives a colleague another role, and nobody is made a guest of", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.goto(`${it.origin}/administration`);
  await page.getByLabel(/^氏名/).fill("試験 三郎");
  await page.getByLabel(/^メールアドレス/).fill("saburo@example.jp");
  await page.getByLabel(/^役割/).selectOption("VIEWER");
  await page.getByRole("button", { name: "招待する", exact: true }).click();
  const link = (await page.getByTestId("link").textContent()) ?? "";
  const other = await it.open();
  await other.goto(link.trim());
  await other.getByLabel("パスワード", { exact: false }).first().fill("a tall green teapot sings");
  await other.getByRole("button", { name: "招待を受ける" }).click();
  await other.getByText("閲覧者", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "役割と終了日を変える 試験 三郎" }).click();
  const dialog = page.getByRole("dialog");
  const roles = await dialog.getByLabel("役割").locator("option").allTextContents();
  assert.equal(
    roles.some((role) => role.startsWith("ゲスト")),
    false,
    `${roles}`,
  );
  await dialog.getByLabel("役割").selectOption("EDITOR");
  await dialog.getByRole("button", { name: "保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  await other.reload();
  await other.getByText("編集者", { exact: true }).waitFor();
});

for (const language of ["ja", "en"] as const) {
  test(`no barrier that axe knows on the page of research in ${language}; nothing cut off at 375 pixels or 200 %`, async () => {
    const wrong: string[] = [];
    for (const mail of ["operator@localhost", "tango-admin@example.jp"]) {
      const page = await it.enter(mail, language);
      for (const path of ["/research", `/research?${ASKED}`]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${it.origin}${path}`);
        await settled(page);
        if (path.includes("?")) await page.getByRole("table").first().waitFor();
        await page.waitForLoadState("networkidle");
        wrong.push(...(await violations(page)).map((found) => `${mail} ${path} ${found}`));
        const name = `research-${mail.split("@")[0]}${path.includes("?") ? "-result" : ""}-${language}`;
        await picture(page, name);
        for (const width of [640, 375]) {
          await page.setViewportSize({ width, height: 800 });
          await page.waitForTimeout(150);
          const over = await overflow(page);
          if (over > 0) wrong.push(`${path} is ${over} pixels wider than ${width}`);
        }
        await picture(page, `${name}-375`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test("an officer of an area reads and saves the table, and is told who takes files away", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.goto(`${it.origin}/research?${ASKED}`);
  await page.getByText(/^32行（8圏域）。/).waitFor();
  await page.getByText("取り出せるのは、運営者が役割「研究者」を付けた人です。", { exact: false }).waitFor();
  assert.equal(await page.getByRole("button", { name: "CSVファイルを保存" }).count(), 0);
  const { content } = await saved(page, "表をCSVで保存");
  // A head, the rows, an empty line, the source.
  assert.equal(content.toString().trimEnd().split("\r\n").length, 1 + 32 + 2);
  await page.getByLabel("表に出す行").selectOption("SIGNIFICANT");
  const classes = await page.getByRole("table").first().locator("tbody tr").allTextContents();
  assert.ok(classes.every((row) => row.includes("有意に")));
});

test("neighbours that were not imported are told by the gateway's own sentence", async () => {
  const page = await it.enter("operator@localhost");
  await page.goto(`${it.origin}/research`);
  await page.getByRole("checkbox", { name: /喫煙/ }).first().check();
  await page.getByLabel("圏域の範囲").selectOption("neighbours");
  await page.getByLabel("都道府県").selectOption("27");
  await page.getByLabel("中心にする圏域").selectOption({ index: 1 });
  await page.getByRole("button", { name: "この条件で表を作る" }).click();
  await page.getByRole("alert").getByText("renkei areas import", { exact: false }).waitFor();
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { barriers } from "./help/barriers.ts";
import { dialog, focused, settled, tabTo, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const OPERATOR = "operator@localhost";
const KYOTO = "pref-admin@example.jp";
const SMALL = "tokushima@example.jp";
/** A prefecture of which only two areas take part: fewer than are shown. */
const FILE = [
  "種別,コード,名称,医療計画,上位コード,管理者氏名,管理者メール",
  `都道府県,36,徳島県,,,徳島 一郎,${SMALL}`,
  "二次医療圏,3601,東部,8,36,,",
  "二次医療圏,3603,南部,8,36,,",
].join("\n");
const HIDDEN = "▨ 伏せています（0でも未記入でもありません）";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

/** The row of a prefecture in the table of growth levels. */
const levels = (page: Page, prefecture: string) =>
  page
    .getByRole("table", { name: /^レベルごとの圏域などの数/ })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: prefecture }) });

async function saved(page: Page, button: string): Promise<{ name: string; content: string }> {
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await file;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), "utf8") };
}

test("where nobody has published, it is said what to do, to an operator by the menu", async () => {
  const page = await it.enter(OPERATOR);
  await page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name: "全国の状況" }).first().click();
  await page.getByText("この年度の数を公表した都道府県は、まだありません。", { exact: false }).waitFor();
  assert.equal(await page.getByRole("button", { name: "公表する" }).count(), 0);
  await picture(page, "nation-empty");
});

test("a prefecture reads exactly what would leave it, and publishes its counts", async () => {
  const page = await it.enter(KYOTO);
  await page.getByRole("link", { name: "全国の状況を見る" }).click();
  await page.getByText(/の数は、まだ公表していません。$/).waitFor();
  await picture(page, "nation-not-published");
  await page.getByRole("button", { name: "公表する" }).click();
  const asked = dialog(page);
  await asked.getByText("次の数だけが、この都道府県の外に出ます。").waitFor();
  await asked.getByText("圏域や市の名前、1つ1つの回答、会議、氏名、メモは出ません。").waitFor();
  await asked.getByText("圏域などが3未満の都道府県の数は、ほかの場からは「伏せ」と見えます。").waitFor();
  const counts = await asked.getByRole("definition").getByRole("listitem").allTextContents();
  assert.equal(counts[0], "6");
  assert.deepEqual(await violations(page), []);
  await picture(page, "nation-publish");
  // Who steps back has published nothing.
  await asked.getByRole("button", { name: "やめる" }).click();
  await page.getByText(/の数は、まだ公表していません。$/).waitFor();
  await page.getByRole("button", { name: "公表する" }).click();
  await asked.getByRole("button", { name: "公表する" }).click();
  await asked.waitFor({ state: "detached" });
  await page.getByText(/の数を公表しています（.*に公表）。$/).waitFor();
  const cells = await levels(page, "京都府").getByRole("cell").allTextContents();
  assert.equal(cells[0], "6");
  const counted = cells.slice(2).reduce((sum, cell) => sum + Number(cell), 0);
  assert.equal(counted, Number(cells[1]), "the levels add up to the areas that have assessed themselves");
  const said = counts.slice(1, 8).map((it) => it.replace(/^.+：/, ""));
  assert.deepEqual(cells.slice(2), said, "what was said before is what was published");
  await page.getByRole("rowheader", { name: "レベル2-②以上の割合（2021年調査）：都道府県" }).waitFor();
  await picture(page, "nation-published");
});

test("a prefecture of two areas is masked to the others, and nowhere is it a zero", async () => {
  const operator = await it.enter(OPERATOR);
  await visit(operator, `${it.origin}/administration/spaces`);
  const file = { name: "spaces.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
  await operator.getByLabel("ファイル（CSV・xlsx）").setInputFiles(file);
  await operator.getByRole("button", { name: "内容を確かめる" }).click();
  await operator.getByRole("button", { name: "この内容で登録する" }).click();
  await operator.getByText("登録しました。").waitFor();
  const link = (await operator.getByText(/#invitation=/).textContent()) ?? "";
  it.program.invitations.set(SMALL, link.split("#invitation=")[1]?.trim() ?? "");

  const own = await it.enter(SMALL);
  await visit(own, `${it.origin}/nation`);
  await own.getByRole("button", { name: "公表する" }).click();
  await dialog(own).getByRole("button", { name: "公表する" }).click();
  await dialog(own).waitFor({ state: "detached" });
  await own.getByText("圏域などが3未満のため、ほかの場からは「伏せ」と見えます。").waitFor();
  assert.equal((await levels(own, "徳島県").getByRole("cell").allTextContents())[0], "2", "its own counts it sees");

  const page = await it.enter(KYOTO);
  await visit(page, `${it.origin}/nation`);
  assert.deepEqual(await levels(page, "徳島県").getByRole("cell").allTextContents(), [HIDDEN]);
  await page.getByText("47都道府県のうち2都道府県です（このうち1は数を伏せています）", { exact: false }).waitFor();
  await page.getByText("合計は示していません。", { exact: false }).waitFor();
  await picture(page, "nation-masked");
  const { name, content } = await saved(page, "すべての表をCSVで保存");
  assert.match(name, /^renkei-nation-\d{4}\.csv$/);
  assert.match(content, /^徳島県,[^,]+(,伏せ){20}\r$/m);
  assert.match(content, /^公表した都道府県の合計（伏せたものを含む）,(,伏せ){20}\r$/m);
  assert.match(content, /^京都府[^,]*,[^,]+,6,/m);
  assert.match(content, /「伏せ」は0でも欠測でもありません/);

  // To whom neither belongs, the other is masked with it.
  await visit(operator, `${it.origin}/nation`);
  for (const prefecture of ["京都府", "徳島県"]) {
    assert.deepEqual(await levels(operator, prefecture).getByRole("cell").allTextContents(), [HIDDEN]);
  }
});

for (const language of ["ja", "en"] as const) {
  test(`no barrier that axe knows in ${language}, and nothing cut off at 375 pixels or 200 %`, async () => {
    const page = await it.enter(KYOTO, language);
    const wrong: string[] = [];
    for (const [name, address] of [
      ["nation", "/nation"],
      ["healthy-lives", "/issues/healthy-life"],
    ] as const) {
      await page.goto(it.origin + address);
      await settled(page);
      if (name === "healthy-lives") await page.locator("figure svg").nth(1).waitFor();
      wrong.push(...(await barriers(page, `${name}-${language}`)));
    }
    assert.deepEqual(wrong, []);
  });
}

test("what was published is taken back after a warning, and others no longer see it", async () => {
  const page = await it.enter(KYOTO);
  await visit(page, `${it.origin}/nation`);
  await page.getByRole("button", { name: "公表を取りやめる" }).click();
  await dialog(page).getByText("ほかの場からすぐに見えなくなり", { exact: false }).waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, "nation-take-back");
  await dialog(page).getByRole("button", { name: "公表を取りやめる" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await page.getByText(/の数は、まだ公表していません。$/).waitFor();
  assert.equal(await levels(page, "京都府").count(), 0);
  const operator = await it.enter(OPERATOR);
  await visit(operator, `${it.origin}/nation`);
  await levels(operator, "徳島県").waitFor();
  assert.equal(await levels(operator, "京都府").count(), 0);
  await page.getByRole("link", { name: "監査記録を見る" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/administration/audit");
});

test("figure 12 has a box for each prefecture, by code, and says in words who has increased and who has no value", async () => {
  const page = await it.enter(KYOTO);
  await visit(page, `${it.origin}/issues/healthy-life`);
  await page.getByRole("heading", { name: "都道府県ごとの推移（図12）" }).waitFor();
  await page
    .getByText(/平成25年（2013）より増加した.*47都道府県.*（値のない都道府県: 令和4年（2022）は\d+、/)
    .waitFor();
  const figure = page.locator("figure").nth(1);
  const texts = await figure.locator("svg text").evaluateAll((all) =>
    all.map((it) => ({
      text: it.textContent ?? "",
      x: it.getBoundingClientRect().x,
      y: it.getBoundingClientRect().y,
    })),
  );
  const read = texts.toSorted((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x).map((it) => it.text);
  const names = read.filter((it) => /^[^（]+[都道府県]$/.test(it));
  assert.equal(names.length, 47);
  assert.deepEqual([names[0], names[25], names[46]], ["北海道", "京都府", "沖縄県"]);
  await figure.getByText("青い太枠＝京都府", { exact: false }).waitFor();
  await page.getByText("47都道府県の表を見る").click();
  const table = page.getByRole("table", { name: /^都道府県別の健康寿命の推移（男性/ });
  await table
    .getByRole("row", { name: /^京都府/ })
    .getByText("72.14")
    .waitFor();
  assert.ok((await table.getByRole("cell", { name: "値なし" }).count()) > 0, "a missing value says so");

  await page.getByLabel("性別").selectOption("FEMALE");
  await page.getByRole("table", { name: /^都道府県別の健康寿命の推移（女性/ }).waitFor();
  const women = page.locator("figure").nth(1);
  for (const [button, ending] of [
    ["図をSVGで保存", "svg"],
    ["図をPNGで保存", "png"],
  ] as const) {
    const file = page.waitForEvent("download");
    await women.getByRole("button", { name: button }).click();
    assert.equal((await file).suggestedFilename(), `renkei-healthy-lives-female.${ending}`);
  }
  await women.getByRole("button", { name: "図をPNGで保存" }).focus();
  await tabTo(page, focused(page, "表をCSVで保存"));
  const file = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const content = readFileSync(await (await file).path(), "utf8");
  assert.match(content, /^京都府,.*,75\.78,/m);
  assert.match(content, /出典: 厚生労働省/);
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

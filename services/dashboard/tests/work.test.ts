import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focused, tabTo } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const AREA = "tango-admin@example.jp";
const PREFECTURE = "pref-admin@example.jp";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

test("the table of areas sorts by keyboard and leads to one area", async () => {
  const page = await it.enter(PREFECTURE);
  await page.getByRole("heading", { name: "圏域の一覧" }).waitFor();
  await picture(page, "home-prefecture");
  await tabTo(page, focused(page, "成長イメージ"));
  await page.keyboard.press("Enter");
  assert.equal(await page.getByRole("columnheader", { name: "成長イメージ" }).getAttribute("aria-sort"), "descending");
  const names = () => page.getByRole("rowheader").allTextContents();
  assert.equal((await names())[0], "丹後（架空）");
  await page.keyboard.press("Enter");
  assert.equal((await names())[0], "山城南（架空）");
  await tabTo(page, focused(page, "南丹（架空）"));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "3年間の動き" }).waitFor();
  await page.getByText("都道府県に見えるのは状態・日付・担当者の有無だけです。", { exact: false }).first().waitFor();
  await picture(page, "area-drill-down");
});

test("an area officer fills a checklist by keyboard alone, and the prefecture's number moves", async () => {
  const page = await it.enter(AREA);
  await tabTo(page, focused(page, "チェックリスト"));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "進捗チェックリスト" }).waitFor();
  const list = page.getByRole("link", { name: "開いて記入する" }).first();
  await list.waitFor();
  await tabTo(page, focused(page, "開いて記入する"));
  await page.keyboard.press("Enter");
  await page.getByRole("toolbar").first().waitFor();
  const before = await page.getByText(/^実施済み \d/).textContent();
  await tabTo(page, () => page.evaluate(() => document.activeElement?.closest("[data-item]") !== null));
  const started = Date.now();
  const items = await page.getByRole("toolbar").count();
  for (let at = 0; at < items; at++) {
    await page.keyboard.press("2");
    // A choice or a reason opens details instead of going on: one more key leads on.
    await page.keyboard.press("ArrowDown");
  }
  const seconds = (Date.now() - started) / 1000;
  assert.ok(seconds < 300, `${seconds} seconds for ${items} items`);
  await page.getByText("保存中…").first().waitFor({ state: "detached", timeout: 60_000 });
  await page.reload();
  await page.getByRole("toolbar").first().waitFor();
  assert.ok(before?.startsWith("実施済み 0"), `${before}`);
  const answered = await page.getByRole("button", { name: "着手", pressed: true }).count();
  assert.ok(answered > 0, "answers are there after the page was loaded anew");
  await picture(page, "checklist");

  const home = await it.enter(PREFECTURE);
  await home.getByRole("link", { name: "丹後（架空）" }).first().click();
  await home.getByText(/項目ごとの状態: 二次医療圏版 レベル1→2/).waitFor();
  const low = home.locator("section").filter({ hasText: "レベル1→2" });
  assert.equal(await low.getByText("このチェックリストはまだ始められていません。").count(), 0);
});

test("the level 2→3 list is filled by digits within five minutes", async () => {
  const page = await it.enter(AREA);
  await page.goto(`${it.origin}/checklists`);
  await page.getByRole("link", { name: "開いて記入する" }).last().click();
  await page.getByRole("toolbar").first().waitFor();
  const items = await page.getByRole("toolbar").count();
  assert.ok(items >= 51, `${items} items`);
  await page.getByRole("toolbar").first().getByRole("button").first().focus();
  const started = Date.now();
  const writing = () => page.evaluate(() => document.activeElement?.tagName === "TEXTAREA");
  for (let at = 0; at < items; at++) {
    await page.keyboard.press("1");
    // An item that asks for a text opens where it is written.
    if (!(await writing())) continue;
    await page.keyboard.type("掲示と広報紙で伝えた。");
    await tabTo(page, focused(page, "保存する"));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest("[data-item]") !== null);
  }
  await page.getByText("保存中…").first().waitFor({ state: "detached", timeout: 120_000 });
  assert.ok(Date.now() - started < 300_000);
  await page.getByText(/^実施済み (\d+)／\1項目（100％）$/).waitFor();
  const home = await it.enter(PREFECTURE);
  await home
    .getByRole("row", { name: /丹後/ })
    .getByText(/^実施済み (\d+)／\1項目（100％）$/)
    .waitFor();
});

test("a proposal is confirmed by C, and contradicted by X with a reason", async () => {
  const page = await it.enter(AREA);
  await page.goto(`${it.origin}/checklists`);
  await page.getByRole("link", { name: "開いて記入する" }).last().click();
  const first = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("toolbar", { name: "1.1 の状態", exact: true }) });
  await first.getByRole("button", { name: "実施済み" }).focus();
  await page.keyboard.press("c");
  await first.getByText("提案を確認しました").waitFor();
  const third = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("toolbar", { name: "1.3 の状態", exact: true }) });
  await third.getByRole("button", { name: "実施済み" }).focus();
  await page.keyboard.press("x");
  await third.getByLabel(/違う理由/).fill("参照した事例は別の事業のものです。");
  await third.getByRole("button", { name: "理由を保存する" }).click();
  await third.getByText("提案と違います: 参照した事例は別の事業のものです。").waitFor();
});

test("of two who write at once, the second is shown both texts", async () => {
  const [one, two] = [await it.enter(AREA), await it.enter(AREA)];
  const open = async (page: typeof one, note: string) => {
    await page.goto(`${it.origin}/checklists`);
    await page.getByRole("link", { name: "開いて記入する" }).last().click();
    await page.getByRole("button", { name: "9.1 詳しく", exact: true }).click();
    await page.getByLabel(/^メモ/).fill(note);
  };
  await open(one, "先に書いた文");
  await open(two, "後から書いた文");
  await one.getByRole("button", { name: "保存する" }).click();
  await one.getByText("保存中…").waitFor({ state: "detached" });
  await two.getByRole("button", { name: "保存する" }).click();
  const conflict = two.getByRole("alert").filter({ hasText: "先にほかの人が書き換えました" });
  await conflict.getByText("先に書いた文").waitFor();
  await conflict.getByText("後から書いた文").waitFor();
  await picture(two, "checklist-conflict");
  await conflict.getByRole("button", { name: "あなたの入力で保存する" }).click();
  await conflict.waitFor({ state: "detached" });
});

test("without a network, answers stay on the page and are sent later", async () => {
  const page = await it.enter(AREA);
  await page.goto(`${it.origin}/checklists`);
  await page.getByRole("link", { name: "開いて記入する" }).last().click();
  await page.getByRole("toolbar").first().waitFor();
  await page.context().setOffline(true);
  await page.getByRole("toolbar", { name: "9.2 の状態", exact: true }).getByRole("button", { name: "未着手" }).click();
  await page.getByText("1件の回答がまだ保存できていません。", { exact: false }).waitFor();
  await page.getByText("通信できません").first().waitFor();
  await picture(page, "offline");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "もう一度保存する" }).click();
  await page.getByText("保存できていません").first().waitFor({ state: "detached" });
});

test("a meeting is added, its minutes written, and a word of them found", async () => {
  const page = await it.enter(AREA);
  await page.goto(`${it.origin}/council/meetings`);
  await page.getByRole("button", { name: "会議を追加する" }).click();
  await page.getByLabel(/^会議名/).fill("臨時の打合せ（試験）");
  await page.getByRole("button", { name: "保存する" }).click();
  await page.getByRole("heading", { name: "臨時の打合せ（試験）" }).waitFor();
  await page.getByRole("link", { name: "議事録・決定事項" }).click();
  await page.getByRole("button", { name: "議事録を追加する" }).click();
  await page.getByLabel(/^表題/).fill("臨時の打合せ");
  await page.getByLabel(/^本文/).fill("受動喫煙対策の掲示物をつくることにした。");
  await page.getByRole("button", { name: "保存する" }).click();
  await page.getByText("臨時の打合せ", { exact: true }).first().waitFor();
  await page.getByRole("searchbox").fill("掲示物");
  await page.getByRole("button", { name: "探す", exact: true }).click();
  await page.getByText("1件見つかりました。").waitFor();
  await page.getByRole("link", { name: "年間スケジュール" }).click();
  await page.getByRole("table").waitFor();
  await picture(page, "schedule");
});

test("documents are saved for the space that is chosen", async () => {
  const page = await it.enter(AREA);
  await page.goto(`${it.origin}/council`);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "PDFで保存" }).click();
  assert.match((await saved).suggestedFilename(), /^renkei-schedule-2026\.pdf$|^renkei-schedule-\d{4}\.pdf$/);
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

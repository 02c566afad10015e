import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { overflow, settled } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const AREA = "tango-admin@example.jp";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

const go = async (page: Page, path: string) => {
  await page.goto(`${it.origin}${path}`);
  await settled(page);
};
const dialog = (page: Page) => page.getByRole("dialog");
const save = async (page: Page) => {
  await dialog(page).getByRole("button", { name: "保存する" }).click();
  await dialog(page).waitFor({ state: "detached" });
};

/** A meeting of this year, made through its form; then its page. */
async function meeting(page: Page, name: string, mode: string): Promise<void> {
  await go(page, "/council/meetings");
  await page.getByRole("button", { name: "会議を追加する" }).click();
  await dialog(page)
    .getByLabel(/^会議名/)
    .fill(name);
  await dialog(page).getByLabel("開催方法").selectOption(mode);
  const day = await dialog(page)
    .getByLabel(/^開催日/)
    .inputValue();
  await dialog(page)
    .getByLabel(/^回答期限/)
    .fill(day);
  await save(page);
  await page.getByRole("link", { name: `資料・出欠・決定事項 ${name}` }).click();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
  await settled(page);
}

test("a meeting is held: agenda, a paper from a file, a roll call, and a decision with owner and due date", async () => {
  const page = await it.enter(AREA);
  await meeting(page, "臨時の協議会（試験）", "IN_PERSON");
  await page.getByRole("button", { name: "資料を追加する" }).click();
  const pdf = { name: "資料.pdf", mimeType: "application/pdf", buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff]) };
  await dialog(page)
    .getByLabel(/^テキストファイル/)
    .setInputFiles(pdf);
  await dialog(page).getByText("このファイルは文章として読み込めません", { exact: false }).waitFor();
  const text = {
    name: "資料1.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("健診受診率の表（試験）\n1 事業所の数"),
  };
  await dialog(page)
    .getByLabel(/^テキストファイル/)
    .setInputFiles(text);
  await page.waitForFunction(() => document.querySelector("dialog textarea")?.textContent !== undefined);
  assert.equal(await dialog(page).getByLabel(/^題名/).inputValue(), "資料1");
  assert.deepEqual(await violations(page), []);
  await dialog(page).getByRole("button", { name: "資料を追加する" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await page.getByText("資料1", { exact: true }).click();
  await page.getByText("1 事業所の数", { exact: false }).waitFor();

  await page.getByRole("combobox", { name: "架空 六郎" }).selectOption("ABSENT");
  await page.getByRole("button", { name: "未記入の人を全員「出席」にする" }).click();
  await page.getByRole("button", { name: /^出欠を保存する（\d+人分）$/ }).click();
  await page.getByText("保存しました。").waitFor();
  await page.reload();
  await page.getByText(/^出席 \d+人、代理出席 0人、欠席 1人、未記入 0人$/).waitFor();

  await page.getByRole("button", { name: "決定事項を追加する" }).click();
  await dialog(page)
    .getByLabel(/^決定した内容/)
    .fill("説明会を10か所で開く（試験）。");
  await dialog(page).getByLabel("担当者").fill("架空 次郎");
  await dialog(page).getByLabel("期限").fill("2027-01-29");
  await save(page);
  const decision = page.getByRole("listitem").filter({ hasText: "説明会を10か所で開く（試験）。" });
  await decision.getByText("架空 次郎").waitFor();
  await decision.getByText(/^期限 令和9年1月29日/).waitFor();
  await picture(page, "council-meeting");
});

test("of a meeting in writing, who has not answered is counted, and the list of meetings says so", async () => {
  const page = await it.enter(AREA);
  await meeting(page, "書面の協議会（試験）", "WRITTEN");
  const sentence = page.getByText(/^\d+人のうち0人が回答しました。未回答は\d+人です。$/);
  const all = Number(/^\d+/.exec((await sentence.textContent()) ?? "")?.[0]);
  assert.ok(all > 5, `${all} people`);
  await page.getByRole("button", { name: "回答を記入する 架空 六郎" }).click();
  await dialog(page).getByRole("button", { name: "保存する" }).click();
  assert.equal(await dialog(page).count(), 1, "an answer is asked for");
  await dialog(page)
    .getByLabel(/^回答 ?必須|^回答必須/)
    .selectOption("AGREE");
  await dialog(page).getByLabel("意見").fill("異議ありません（試験）。");
  await save(page);
  await page.getByText(`${all}人のうち1人が回答しました。未回答は${all - 1}人です。`).waitFor();
  await page.getByText("承認 1人、不承認 0人、保留 0人").waitFor();
  await page.getByText("異議ありません（試験）。").waitFor();
  await picture(page, "council-written");
  await page.getByRole("link", { name: "会議の一覧へ" }).click();
  await page.getByText(`書面の回答 未回答${all - 1}人`, { exact: false }).waitFor();
});

test("of two who call the roll at once, the second sees what the first wrote", async () => {
  const one = await it.enter(AREA);
  await meeting(one, "出欠の重なり（試験）", "IN_PERSON");
  const two = await it.enter(AREA);
  await two.goto(one.url());
  const mark = (page: Page, value: string) => page.getByRole("combobox", { name: "架空 一郎" }).selectOption(value);
  const send = (page: Page) => page.getByRole("button", { name: /^出欠を保存する/ }).click();
  await mark(two, "ABSENT");
  await mark(one, "PRESENT");
  await send(one);
  await one.getByText("保存しました。").waitFor();
  await send(two);
  const conflict = two.getByRole("alert").filter({ hasText: "先にほかの人が書き換えました" });
  await conflict.waitFor();
  await conflict.getByRole("button", { name: "あなたの入力で保存する" }).click();
  await conflict.waitFor({ state: "detached" });
  await one.reload();
  await one.getByText(/欠席 1人/).waitFor();
});

test("an amendment of the outline is a version of its own, and only an approved one is in force", async () => {
  const page = await it.enter(AREA);
  await go(page, "/council/outline");
  await page.getByText("単独設置", { exact: false }).first().waitFor();
  await page
    .getByRole("button", { name: /^改正案を作る/ })
    .first()
    .click();
  await dialog(page).getByLabel(/^題名/).fill("令和8年改正（試験）");
  assert.match(await dialog(page).getByLabel(/^本文/).inputValue(), /第1条/);
  await save(page);
  const version = page.getByRole("listitem").filter({ hasText: "令和8年改正（試験）" });
  await version.getByText("案（承認前）").waitFor();
  assert.equal(await page.getByText("✓ 現行").count(), 1);
  await version.getByRole("button", { name: "修正する" }).click();
  await dialog(page).getByLabel("承認者").fill("架空 所長");
  const past = "2026-05-01";
  await dialog(page)
    .getByLabel(/^承認日/)
    .fill(past);
  await save(page);
  await version.getByText("✓ 現行").waitFor();
  assert.equal(await page.getByText("以前の版").count(), 1);
  await picture(page, "council-outline");
});

test("a goal has steps by year, and this year's are marked", async () => {
  const page = await it.enter(AREA);
  await go(page, "/council/plan");
  await page.getByRole("button", { name: "目標を追加する" }).click();
  await dialog(page)
    .getByLabel(/^目標（3年後/)
    .fill("禁煙を支える職場を50にする（試験）");
  const boxes = dialog(page).getByRole("group", { name: "年度ごとの段階" }).getByRole("textbox");
  assert.equal(await boxes.count(), 4);
  await boxes.nth(0).fill("現状を聞く（試験）\n\n");
  await boxes.nth(1).fill("講座を開く（試験）\n手引きを配る（試験）");
  await picture(page, "council-goal-form");
  await save(page);
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "禁煙を支える職場" }) });
  assert.equal(await card.getByRole("listitem").count(), 5, "two years and three steps: empty lines are not sent");
  await card.getByText("今年度").waitFor();
});

test("a project is judged: aim, numbers, measured effect", async () => {
  const page = await it.enter(AREA);
  await go(page, "/council/projects");
  await page.getByRole("button", { name: "共同事業を追加する" }).click();
  const form = dialog(page);
  await form.getByLabel(/^事業名/).fill("職場の血圧計（試験）");
  await form.getByLabel("状態").selectOption("DONE");
  await form.getByLabel(/^目標を達成/).selectOption("true");
  await form.getByLabel(/^参加した事業場/).fill("12");
  await form.getByLabel(/^参加者数・職域側/).fill("340");
  await form.getByLabel(/^健康上の効果/).check();
  await form.getByRole("button", { name: "保存する" }).click();
  await form.getByText("効果を測定した事業には", { exact: false }).waitFor();
  await form.getByLabel(/^効果/).fill("血圧を測る人が増えた（試験）。");
  await save(page);
  const card = page.getByRole("listitem").filter({ hasText: "職場の血圧計（試験）" });
  await card.getByText("✓ 目標を達成").waitFor();
  await card.getByText("事業場 12か所、地域側 0人、職域側 340人").waitFor();
  await page.getByText(/実施中・実施済みの事業は\d+件/).waitFor();
  await picture(page, "council-projects");
});

test("the look-back fills itself, prints on one sheet, and brings back a theme that was forgotten", async () => {
  const page = await it.enter(AREA);
  await go(page, "/council/look-back");
  await page.getByText(/までの3年間に、会議を3回開き、共同事業を2件行いました。/).waitFor();
  await page.getByText("冬の運動不足は誰も担当していない（架空）。").waitFor();
  await page.getByText("事業所側の健診データの提供を健保に頼む（架空）。", { exact: false }).waitFor();
  await picture(page, "council-look-back");
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(sheet.match(/\/Type \/Page\b/g)?.length, 1, "one sheet of A4");
  const never = page.getByRole("listitem").filter({ hasText: "冬の運動不足" }).last();
  await never.getByRole("button", { name: "今年度のテーマとして提案する" }).click();
  assert.match(await dialog(page).getByLabel("理由").inputValue(), /^令和\d+年度（\d+）に挙がったテーマ。/);
  await save(page);
  await page.getByText("✓ 今年度のテーマにあります").waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "PDFで保存" }).click();
  assert.match((await saved).suggestedFilename(), /look-back/);
});

test("a checklist is adapted: an item added, one hidden with a reason, and shown again", async () => {
  const page = await it.enter(AREA);
  await go(page, "/checklists");
  await page.getByRole("link", { name: "開いて記入する" }).last().click();
  await page.getByRole("toolbar").first().waitFor();
  await page.getByText("項目をこの場に合わせる", { exact: false }).click();
  await page.getByText("架空ケーブルテレビの健康番組", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "この場の項目を追加する" }).click();
  await dialog(page).getByLabel(/^区分/).selectOption({ index: 2 });
  await dialog(page).getByLabel(/^文言/).fill("朝市で血圧を測る（試験）。");
  assert.deepEqual(await violations(page), []);
  await save(page);
  assert.equal(await page.getByText("朝市で血圧を測る（試験）。").count(), 2, "in the overview, and among the items");

  const toolbar = page.getByRole("toolbar", { name: "9.2 の状態", exact: true });
  await page.getByRole("button", { name: "9.2 詳しく", exact: true }).click();
  await page.getByRole("button", { name: "言い換える・非表示にする 9.2" }).click();
  await dialog(page)
    .getByLabel(/^この場では表示しない/)
    .check();
  await dialog(page).getByRole("button", { name: "保存する" }).click();
  await dialog(page).getByText("表示しない理由を書いてください。", { exact: false }).waitFor();
  await dialog(page).getByLabel(/^理由/).fill("ほかの会議で扱うため（試験）。");
  await save(page);
  await toolbar.waitFor({ state: "detached" });
  await picture(page, "checklist-adapted");
  const hidden = page.getByRole("listitem").filter({ hasText: "ほかの会議で扱うため（試験）。" });
  await hidden.getByRole("button", { name: "修正する" }).click();
  await dialog(page).getByRole("button", { name: "取り下げる" }).click();
  await toolbar.waitFor();
});

test("at the change of the year, answers that stand as before are kept at once, and what changed is told", async () => {
  const page = await it.enter(AREA);
  await go(page, "/");
  const next = await page.getByLabel("年度").locator("option").first().getAttribute("value");
  await page.getByLabel("年度").selectOption(next);
  await page.getByRole("link", { name: "チェックリスト", exact: true }).click();
  await page.getByRole("button", { name: "この年度のチェックリストを始める" }).last().click();
  await page.getByRole("toolbar").first().waitFor();
  const head = page.getByText(/^前年度の回答を引き継ぐ（\d+項目）$/);
  await head.click();
  await picture(page, "checklist-previous");
  await page.getByRole("button", { name: "すべて外す" }).click();
  const first = page.getByRole("checkbox", { name: /^1\.1 / });
  await first.check();
  await page.getByRole("button", { name: "選んだ1項目を前年度と同じにする" }).click();
  await page.getByText("1項目を前年度と同じにしました。").waitFor();
  const second = page.getByRole("toolbar", { name: "1.2 の状態", exact: true });
  await second.getByRole("button", { name: "未着手" }).click();
  await page.getByText(/^前年度から変わった項目（1項目）$/).click();
  await page.getByRole("row", { name: /^1\.2 .* 実施済み 未着手$/ }).waitFor();
});

test("a calendar reads the dates by the address that is shown once, till it ends", async () => {
  const page = await it.enter(AREA);
  await go(page, "/council");
  await page.getByText("自分のカレンダーに予定を表示する").click();
  await page.getByRole("button", { name: "購読用のURLを作る" }).click();
  const url = ((await page.getByTestId("link").textContent()) ?? "").trim();
  const read = () => page.request.get(url);
  assert.match(await (await read()).text(), /^BEGIN:VCALENDAR/);
  await page.getByRole("button", { name: "コピーする" }).waitFor();
  await picture(page, "council-feed");
  await page.getByRole("button", { name: "購読用のURLを使えなくする" }).click();
  await page.getByText("購読用のURLを使えなくしました。", { exact: false }).waitFor();
  assert.equal(await page.getByTestId("link").count(), 0);
  assert.equal((await read()).status(), 404);
});

test("the weekly letter is chosen on the page of the account", async () => {
  const page = await it.enter(AREA);
  await go(page, "/account");
  await page.getByRole("button", { name: "受け取る", pressed: true }).waitFor();
  await page.getByRole("button", { name: "受け取らない" }).click();
  await page.getByText("お知らせメールを受け取らない設定にしました。").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "受け取らない", pressed: true }).waitFor();
});

test("a webhook is only taken where the operator allows it, and the reason is told", async () => {
  const page = await it.enter(AREA);
  await go(page, "/administration/webhooks");
  await page.getByText("送り先はまだありません。", { exact: false }).waitFor();
  await page.getByLabel(/^送り先のURL/).fill("https://hook.example.jp/renkei");
  await page.getByRole("button", { name: "送り先を追加する" }).click();
  await page.getByText("運営者に RENKEI_WEBHOOK_HOSTS", { exact: false }).waitFor();
});

test("what was put away is taken back by the button that is shown then", async () => {
  const page = await it.enter(AREA);
  await go(page, "/council/themes");
  await page.getByRole("button", { name: "治療と仕事の両立" }).click();
  await dialog(page).getByRole("button", { name: "取り下げる" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "治療と仕事の両立" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "元に戻す" }).click();
  await page.getByRole("button", { name: "治療と仕事の両立" }).waitFor();
});

const PAGES = [
  "/council",
  "/council/meetings",
  "MEETING",
  "/council/outline",
  "/council/themes",
  "/council/projects",
  "/council/plan",
  "/council/look-back",
  "LIST",
  "/account",
  "/administration/webhooks",
];

for (const language of ["ja", "en"] as const) {
  test(`no barrier that axe knows on the pages of the council in ${language}; nothing cut off at 375 pixels or 200 %`, async () => {
    const page = await it.enter(AREA, language);
    const wrong: string[] = [];
    for (const name of PAGES) {
      await page.setViewportSize({ width: 1280, height: 900 });
      let path = name;
      if (name === "MEETING" || name === "LIST") {
        await go(page, name === "LIST" ? "/checklists" : "/council/meetings");
        const link = name === "LIST" ? 'a[href^="/checklists/"]' : 'a[href^="/council/meetings/"]';
        path = (await page.locator(link).last().getAttribute("href")) ?? "";
      }
      await go(page, path);
      // What stands behind a heading that opens is looked at too; the menu of a narrow screen is another test's.
      await page.locator("main details").evaluateAll((all) => {
        for (const details of all) details.setAttribute("open", "");
      });
      await page.waitForTimeout(150);
      wrong.push(...(await violations(page)).map((found) => `${name} ${found}`));
      const shown = `desk-council${(path === name ? name : `-${name.toLowerCase()}`).replaceAll("/", "-")}-${language}`;
      await picture(page, shown);
      for (const width of [640, 375]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(150);
        const over = await overflow(page);
        if (over > 0) wrong.push(`${name} is ${over} pixels wider than ${width}`);
      }
      await picture(page, `${shown}-375`);
    }
    assert.deepEqual(wrong, []);
  });
}

test("crisis mode keeps the year to its minimum and says what it did", async () => {
  const page = await it.enter(AREA);
  await go(page, "/council");
  await page.getByText("健康危機・災害のとき").click();
  await page.getByRole("button", { name: "健康危機対応を始める" }).click();
  await dialog(page).getByLabel(/^理由/).fill("感染症の流行（試験）");
  assert.deepEqual(await violations(page), []);
  await dialog(page).getByRole("button", { name: "健康危機対応を始める" }).click();
  await page
    .getByText(/^健康危機対応を始めました。続ける予定 \d+件、取りやめた予定 \d+件、書面開催に変えた会議 \d+件。$/)
    .waitFor();
  await page.getByText("健康危機対応中", { exact: false }).first().waitFor();
  await picture(page, "council-crisis");
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

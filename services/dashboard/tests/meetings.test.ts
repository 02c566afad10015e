import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { dialog, save, settled, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const AREA = "tango-admin@example.jp";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

const go = (page: Page, path: string) => visit(page, `${it.origin}${path}`);

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
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("dialog textarea")?.value);
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
  assert.equal(await dialog(page).locator("select:invalid").count(), 1, "an answer is asked for");
  await dialog(page)
    .getByLabel(/^回答必須/)
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

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

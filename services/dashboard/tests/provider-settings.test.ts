import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { dialog, overflow, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const SECRET = "a-secret-that-nobody-reads-again";

let it: World;
let page: Page;
before(async () => {
  it = await world();
  page = await it.enter("tango-admin@example.jp");
});
after(() => it?.end());

async function noBarrier(name: string): Promise<void> {
  assert.deepEqual(await violations(page), [], name);
  await picture(page, name);
  await page.setViewportSize({ width: 375, height: 800 });
  await page.waitForTimeout(150);
  assert.ok((await overflow(page)) <= 0, `${name} is wider than 375 pixels`);
  await picture(page, `${name}-375`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const set = () => page.getByRole("button", { name: /^(設定する|この内容に変える)$/ }).click();
const stated = (text: string) => page.getByRole("definition").filter({ hasText: text });

test("an administrator reads what to tell the provider, and what was typed stays when it is refused", async () => {
  await page.getByRole("link", { name: "管理", exact: true }).click();
  await page.getByRole("link", { name: "組織のアカウント" }).click();
  await page.getByText("まだ設定されていません。", { exact: false }).waitFor();
  await page.getByText(new RegExp(`^${it.origin}/auth/oidc/[0-9a-f-]{36}/callback$`)).waitFor();
  await noBarrier("provider-empty");
  await page.getByLabel(/^発行者/).fill("login.example.jp");
  await page.getByLabel(/^クライアントID/).fill("renkei");
  await page.getByLabel(/^クライアントシークレット/).fill(SECRET);
  await page.getByLabel(/^ボタンに示す名前/).fill("県庁アカウントで続ける");
  await set();
  await page.getByText("https:// で始まるURL", { exact: false }).waitFor();
  assert.equal(await page.getByLabel(/^発行者/).inputValue(), "login.example.jp");
  assert.equal(await page.getByLabel(/^クライアントシークレット/).inputValue(), SECRET);
  await noBarrier("provider-refused");
});

test("once set, the secret is never shown again, and stays when another thing changes", async () => {
  await page.getByLabel(/^発行者/).fill("https://login.example.jp");
  await set();
  await page.getByText("設定しました。").waitFor();
  await stated("設定済み（表示できません）").waitFor();
  await page.getByText(new RegExp(`^${it.origin}/sign-in\\?space=[0-9a-f-]{36}$`)).waitFor();
  await noBarrier("provider-set");
  await page.reload();
  await stated("https://login.example.jp").waitFor();
  assert.equal(await page.getByLabel(/^クライアントシークレット/).inputValue(), "");
  assert.ok(!(await page.content()).includes(SECRET));
  await page.getByLabel(/^ボタンに示す名前/).fill("職員アカウントで続ける");
  await set();
  await stated("職員アカウントで続ける").waitFor();
  await stated("設定済み（表示できません）").waitFor();
});

test("another issuer means another secret: the page says so before it is gone", async () => {
  await page.getByLabel(/^発行者/).fill("https://accounts.example.jp");
  await page.getByText("いまのシークレットは消えます。", { exact: false }).waitFor();
  await set();
  await stated("https://accounts.example.jp").waitFor();
  await stated("なし").waitFor();
});

test("an invitation shows the button, and its removal is asked twice", async () => {
  await visit(page, `${it.origin}/administration`);
  await page.getByLabel(/^氏名/).fill("組織 花子");
  await page.getByLabel(/^メールアドレス/).fill("hanako@example.jp");
  await page.getByRole("button", { name: "招待する", exact: true }).click();
  const invited = await it.open();
  await invited.goto(((await page.getByTestId("link").textContent()) ?? "").trim());
  await invited.getByRole("button", { name: "職員アカウントで続ける" }).waitFor();

  await visit(page, `${it.origin}/administration/provider`);
  await page.getByRole("button", { name: "この設定を外す" }).click();
  await dialog(page).getByText("パスワードを決めていない人はサインインできなくなります。", { exact: false }).waitFor();
  await noBarrier("provider-remove");
  await dialog(page).getByRole("button", { name: "やめる", exact: true }).click();
  await stated("https://accounts.example.jp").waitFor();
  await page.getByRole("button", { name: "この設定を外す" }).click();
  await dialog(page).getByRole("button", { name: "この設定を外す" }).click();
  await page.getByText("組織のアカウントの設定を外しました。", { exact: false }).waitFor();
  assert.equal(await page.getByLabel(/^発行者/).inputValue(), "");
});

test("no barrier in English either, and an operator has the page too", async () => {
  page = await it.enter("operator@localhost", "en");
  await visit(page, `${it.origin}/administration/provider`);
  await page.getByText("Nothing is set:", { exact: false }).waitFor();
  await noBarrier("provider-en");
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { CLIENT, provider } from "./help/provider.ts";
import { visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const MAIL = "hanako@pref.example.jp";
const LABEL = "職員アカウントで続ける";

let it: World;
let there: { issuer: string; stop: () => void } | undefined;
before(async () => {
  it = await world();
});
after(async () => {
  there?.stop();
  await it?.end();
});

/** What a person does on the provider's own pages. */
async function atProvider(page: Page): Promise<void> {
  await page.locator("input[name=login]").fill("hanako");
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("an administrator sets the provider, and somebody who was invited comes in by it", async () => {
  const admin = await it.enter("tango-admin@example.jp");
  await visit(admin, `${it.origin}/administration/provider`);
  const back = await admin.getByText(/\/auth\/oidc\/[0-9a-f-]{36}\/callback$/).textContent();
  const user = { sub: "hanako", email: MAIL, email_verified: true, name: "山田 花子" };
  there = await provider([back?.trim() ?? ""], [user]);
  await admin.getByLabel(/^発行者/).fill(there.issuer);
  await admin.getByLabel(/^クライアントID/).fill(CLIENT.id);
  await admin.getByLabel(/^クライアントシークレット/).fill(CLIENT.secret);
  await admin.getByLabel(/^ボタンに示す名前/).fill(LABEL);
  await admin.getByRole("button", { name: "設定する", exact: true }).click();
  await admin.getByText("設定しました。").waitFor();
  const staff = await admin.getByText(/\/sign-in\?space=[0-9a-f-]{36}$/).textContent();

  await visit(admin, `${it.origin}/administration`);
  await admin.getByLabel(/^氏名/).fill("山田 花子");
  await admin.getByLabel(/^メールアドレス/).fill(MAIL);
  await admin.getByLabel(/^役割/).selectOption("EDITOR");
  await admin.getByRole("button", { name: "招待する", exact: true }).click();
  const link = (await admin.getByTestId("link").textContent()) ?? "";

  const page = await it.open();
  await page.goto(link.trim());
  await picture(page, "provider-invited");
  await page.getByRole("button", { name: LABEL }).click();
  await atProvider(page);
  await page.getByText("編集者", { exact: true }).waitFor();
  assert.equal(new URL(page.url()).origin, it.origin);

  const later = await it.open();
  await later.goto(staff?.trim() ?? "");
  await later.getByRole("link", { name: "組織のアカウントでサインイン" }).click();
  await atProvider(later);
  await later.getByText("編集者", { exact: true }).waitFor();
  await later.getByRole("link", { name: "山田 花子" }).waitFor();
});

test("somebody whom the provider knows and nobody invited is told what to do", async () => {
  const admin = await it.enter("tango-admin@example.jp");
  await visit(admin, `${it.origin}/administration`);
  await admin.getByRole("button", { name: /^権限を終わらせる 山田 花子/ }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "権限を終わらせる" }).click();
  await admin.getByRole("dialog").waitFor({ state: "detached" });
  await visit(admin, `${it.origin}/administration/provider`);
  const staff = await admin.getByText(/\/sign-in\?space=[0-9a-f-]{36}$/).textContent();
  const page = await it.open();
  await page.goto(staff?.trim() ?? "");
  await page.getByRole("link", { name: "組織のアカウントでサインイン" }).click();
  await atProvider(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await picture(page, "provider-stranger");
});

test("nothing came from another host but the provider, and nothing was against the policy", () => {
  const others = it.complaints.filter((complaint) => !there || !complaint.includes(there.issuer));
  assert.deepEqual(others, []);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { totp } from "./help/totp.ts";
import { PASSWORD, picture, type World, world } from "./help/world.ts";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

test("a new prefecture officer comes from the invitation to the first roll-up", async () => {
  const page = await it.open();
  await page.goto(`${it.origin}/sign-in#invitation=${it.program.invitations.get("pref-admin@example.jp")}`);
  await page.getByRole("heading", { name: "招待を受ける" }).waitFor();
  assert.equal(new URL(page.url()).hash, "", "the secret is gone from the address");
  await picture(page, "sign-in-invitation");
  await page.getByLabel("氏名").fill("試験 花子");
  await page.getByLabel("パスワード", { exact: false }).first().fill("short");
  await page.getByRole("button", { name: "招待を受ける" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("氏名").inputValue(), "試験 花子", "what was typed stays");
  await page.getByLabel("パスワード", { exact: false }).first().fill(PASSWORD);
  await page.getByRole("button", { name: "招待を受ける" }).click();

  await page.getByRole("heading", { name: "二段階認証の設定" }).waitFor();
  await page.getByText("読み取れないとき").click();
  const secret = (await page.getByTestId("secret").textContent()) ?? "";
  await picture(page, "sign-in-enrol");
  await page.getByLabel("アプリに表示された6桁のコード").fill(totp(secret, Date.now()));
  await page.getByRole("button", { name: "有効にする" }).click();
  await page.getByRole("heading", { name: "リカバリーコード" }).waitFor();
  const codes = await page.locator("ol li").allInnerTexts();
  assert.equal(codes.length, 10);
  await picture(page, "sign-in-codes");
  await page.getByRole("button", { name: "保管しました" }).click();
  await page.getByText("6圏域のうち4圏域で協議会が開催されています。").waitFor();

  await page.getByRole("link", { name: "試験 花子" }).click();
  await page.getByRole("button", { name: "サインアウト", exact: true }).click();
  await page.getByText("サインアウトしました。").waitFor();
  await page.getByLabel("メールアドレス").fill("pref-admin@example.jp");
  await page.getByLabel("パスワード", { exact: false }).first().fill(PASSWORD);
  await page.getByRole("button", { name: "サインイン", exact: true }).click();
  await page.getByLabel(/認証アプリの6桁のコード/).fill(codes[0] ?? "");
  await page.getByRole("button", { name: "確認する" }).click();
  await page.getByText("6圏域のうち4圏域で協議会が開催されています。").waitFor();
});

test("an invitation that was used says what to do", async () => {
  const page = await it.open("en");
  await page.goto(`${it.origin}/sign-in#invitation=${it.program.invitations.get("pref-admin@example.jp")}`);
  await page.getByText("This invitation has expired or was used.", { exact: false }).waitFor();
});

test("a session that ends in the middle of a page keeps the page, and goes on after signing in", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.getByRole("link", { name: "チェックリスト", exact: true }).click();
  await page.getByRole("link", { name: "開いて記入する" }).last().click();
  await page.getByRole("button", { name: "1.2 詳しく", exact: true }).click();
  await page.getByLabel(/^メモ/).fill("まだ保存していない文");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "保存する" }).click();
  const dialog = page.getByRole("dialog", { name: "サインインの期限が切れました" });
  await dialog.waitFor();
  await picture(page, "session-ended");
  await dialog.getByLabel("メールアドレス").fill("tango-admin@example.jp");
  await dialog.getByLabel("パスワード", { exact: false }).first().fill(PASSWORD);
  await dialog.getByRole("button", { name: "サインイン", exact: true }).click();
  await dialog.getByLabel(/認証アプリの6桁のコード/).fill(it.recoveryCode("tango-admin@example.jp"));
  await dialog.getByRole("button", { name: "確認する" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.getByLabel(/^メモ/).inputValue(), "まだ保存していない文");
  await page.getByRole("button", { name: "もう一度保存する" }).click();
  await page.getByText("保存できていません").waitFor({ state: "detached" });
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

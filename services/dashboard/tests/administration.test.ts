import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { picture, type World, world } from "./help/world.ts";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

const template = () =>
  execFileSync(process.env["RENKEI_BIN"] ?? "", ["space", "template", "--prefecture", "13"], { encoding: "utf8" });

test("an operator tries a file of spaces, reads what is wrong by row, and then makes them", async () => {
  const page = await it.enter("operator@localhost");
  await page.getByRole("link", { name: "場の一括登録" }).click();
  const give = async (text: string) => {
    const file = { name: "spaces.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.getByLabel("ファイル（CSV・xlsx）").setInputFiles(file);
    await page.getByRole("button", { name: "内容を確かめる" }).click();
  };
  const right = template();
  const lines = right.trimEnd().split("\n");
  await give([...lines, lines.at(-1)?.replace(/^[^,]*/, "nonsense") ?? ""].join("\n"));
  await page.getByText("！ 誤り").first().waitFor();
  assert.equal(await page.getByRole("button", { name: "この内容で登録する" }).count(), 0);
  await picture(page, "onboarding-errors");
  await give(right);
  await page.getByRole("button", { name: "この内容で登録する" }).click();
  await page.getByText("登録しました。").waitFor();
  await page.getByRole("cell", { name: "東京都", exact: true }).first().waitFor();
  await picture(page, "onboarding-done");
});

test("an administrator invites a colleague, who accepts the link and reads the area", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.goto(`${it.origin}/administration`);
  await page.getByLabel(/^氏名/).fill("試験 次郎");
  await page.getByLabel(/^メールアドレス/).fill("jiro@example.jp");
  await page.getByLabel(/^役割/).selectOption("VIEWER");
  await page.getByRole("button", { name: "招待する", exact: true }).click();
  const link = (await page.getByTestId("link").textContent()) ?? "";
  await page.getByText("試験 次郎").first().waitFor();
  await picture(page, "people");

  const other = await it.open();
  await other.goto(link.trim());
  await other.getByLabel("パスワード", { exact: false }).first().fill("another tall teapot walks");
  await other.getByRole("button", { name: "招待を受ける" }).click();
  await other.getByRole("heading", { name: "今月の仕事" }).waitFor();
  assert.equal(await other.getByRole("link", { name: "管理", exact: true }).count(), 0);
  await other.goto(`${it.origin}/council/meetings`);
  await other
    .getByRole("heading", { name: /協議会/ })
    .first()
    .waitFor();
  assert.equal(await other.getByRole("button", { name: "会議を追加する" }).count(), 0, "a viewer reads");

  await page.reload();
  await page.getByRole("button", { name: "権限を終わらせる 試験 次郎" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "権限を終わらせる" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await other.getByRole("link", { name: "議事録・決定事項" }).click();
  await other.getByText("見つかりません").first().waitFor();
  await picture(other, "right-revoked");
});

test("a token is shown once", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.goto(`${it.origin}/administration/tokens`);
  await page.getByLabel(/^用途/).fill("庁内の集計");
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^期限/).fill(soon);
  await page.getByRole("button", { name: "作る", exact: true }).click();
  await page.getByText(/^rnk_/).waitFor();
  await page.reload();
  await page.getByText("庁内の集計").first().waitFor();
  assert.equal(await page.getByText(/^rnk_/).count(), 0);
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

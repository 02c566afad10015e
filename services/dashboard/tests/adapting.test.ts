import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { dialog, save, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const AREA = "tango-admin@example.jp";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

const go = (page: Page, path: string) => visit(page, `${it.origin}${path}`);

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
  const added = page.getByRole("listitem").filter({ hasText: "朝市で血圧を測る（試験）。" });
  assert.equal(await added.count(), 2, "in the overview, and among the items");

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

test("a space has another name, withdraws its consent, and lets the prefecture take part in its council", async () => {
  const page = await it.enter(AREA);
  await go(page, "/administration");
  await page.getByRole("textbox", { name: /^場の名称/ }).fill("丹後（架空・試験）");
  await page.getByRole("button", { name: "名称を変える" }).click();
  await page.getByText("名称を変えました。").waitFor();
  await page.getByRole("banner").getByText("丹後（架空・試験）").waitFor();
  await page.getByRole("button", { name: "同意をやめる" }).click();
  await page.getByText("いまは同意していません（名称を示さない）。").waitFor();
  await page.getByRole("button", { name: "同意する" }).click();
  await page.getByText("いまは同意しています（名称を示す）。").waitFor();

  await go(page, "/council/outline");
  await page.getByText("共同開催の相手はいません。").waitFor();
  await page.getByLabel("加える場").selectOption({ index: 1 });
  await page.getByRole("button", { name: "相手に加える" }).click();
  await page.getByRole("button", { name: /^外す / }).click();
  await page.getByText("共同開催の相手はいません。").waitFor();
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { dialog, overflow, save, visit } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

const AREA = "tango-admin@example.jp";

let it: World;
before(async () => {
  it = await world();
});
after(() => it?.end());

const go = (page: Page, path: string) => visit(page, `${it.origin}${path}`);

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
      await page.locator("main :not(nav) > details").evaluateAll((all) => {
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

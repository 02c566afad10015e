import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./help/axe.ts";
import { overflow, settled } from "./help/walk.ts";
import { picture, type World, world } from "./help/world.ts";

let it: World;
let guest: Page;
before(async () => {
  it = await world();
});
after(() => it?.end());

/** Asks as whoever looks at the page, in their space. */
async function asked(page: Page, query: string, variables: object): Promise<Record<string, unknown>> {
  const reply = await page.evaluate(async (body) => {
    const space = sessionStorage.getItem("renkei-space") ?? "";
    const headers = { "content-type": "application/json", "renkei-space": space };
    return (await fetch("/graphql", { method: "POST", headers, body })).json();
  }, JSON.stringify({ query, variables }));
  return reply as Record<string, unknown>;
}

test("an area invites a guest to the papers of its council, who accepts and begins there", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.goto(`${it.origin}/administration`);
  await page.getByLabel(/^氏名/).fill("外部 委員");
  await page.getByLabel(/^メールアドレス/).fill("iin@union.example.jp");
  await page.getByLabel(/^役割/).selectOption("GUEST");
  await page.getByText("ゲストは、選んだ協議会の資料だけを見られます。").waitFor();
  await page.getByLabel(/^資料を見せる協議会/).selectOption({ index: 1 });
  await picture(page, "guest-invited");
  await page.getByRole("button", { name: "招待する", exact: true }).click();
  const link = (await page.getByTestId("link").textContent()) ?? "";

  guest = await it.open();
  await guest.goto(link.trim());
  await guest.getByLabel("パスワード", { exact: false }).first().fill("a tall green teapot listens");
  await guest.getByRole("button", { name: "招待を受ける" }).click();
  await guest.getByRole("heading", { level: 1, name: "会議の資料" }).waitFor();
  await guest.getByText("ゲスト", { exact: true }).waitFor();
});

test("a guest sees only papers: what is laid before the council is there, and every other path says there is nothing", async () => {
  const page = await it.enter("tango-admin@example.jp");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const { data } = (await asked(page, "{ councils(first: 1) { nodes { id name } } }", {})) as {
    data: { councils: { nodes: { id: string; name: string }[] } };
  };
  const [council] = data.councils.nodes;
  await asked(page, "mutation($input: AddPaperInput!) { addPaper(input: $input) { __typename } }", {
    input: { council: council?.id, title: "第1回 次第（架空）", body: "1 開会\n2 健康課題について" },
  });
  await guest.reload();
  await guest.getByRole("heading", { level: 2, name: council?.name ?? "" }).waitFor();
  await guest.getByText("第1回 次第（架空）").click();
  await guest.getByText("2 健康課題について", { exact: false }).waitFor();
  await picture(guest, "guest-papers");
  const links = await guest.getByRole("navigation").getByRole("link").allTextContents();
  assert.deepEqual([...new Set(links)], ["ホーム"]);
  for (const path of [
    "/checklists",
    "/council",
    "/council/minutes",
    "/issues",
    "/issues/trend",
    "/research",
    "/continuity",
    "/administration",
    "/administration/audit",
    "/areas/1",
  ]) {
    await guest.goto(`${it.origin}${path}`);
    await guest.getByText("このページはありません。").waitFor();
  }
  await picture(guest, "guest-nothing");
  await guest.getByRole("main").getByRole("link", { name: "ホームへ" }).click();
  await guest.getByRole("heading", { level: 1, name: "会議の資料" }).waitFor();
});

test("a guest's own account is there, and no barrier in either language", async () => {
  const wrong: string[] = [];
  for (const language of ["日本語", "English"]) {
    const turn = guest.getByRole("button", { name: language });
    if (await turn.count()) await turn.click();
    for (const path of ["/", "/account", "/research"]) {
      await guest.setViewportSize({ width: 1280, height: 900 });
      await guest.goto(`${it.origin}${path}`);
      await settled(guest);
      wrong.push(...(await violations(guest)).map((found) => `${path} ${found}`));
      await guest.setViewportSize({ width: 375, height: 800 });
      if ((await overflow(guest)) > 0) wrong.push(`${path} is too wide in ${language}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.equal(await guest.evaluate(() => document.documentElement.lang), "en", "the second round was in English");
});

test("nothing came from another host, and nothing was against the policy", () => {
  assert.deepEqual(it.complaints, []);
});

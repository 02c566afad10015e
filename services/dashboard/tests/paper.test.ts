import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { overflow, settled } from "./help/walk.ts";
import { type World, world } from "./help/world.ts";

/** The printable width of A4 with margins of 12 mm, in CSS pixels. */
const WIDTH = Math.floor(((210 - 2 * 12) / 25.4) * 96);

let it: World;
before(async () => {
  it = await world({ ratios: true });
});
after(() => it?.end());

const PAGES = {
  "pref-admin@example.jp": ["/", "/issues/indicator?indicator=smoking"],
  "tango-admin@example.jp": ["/", "/council", "/council/members", "/issues", "/continuity", "/continuity/levels"],
} as const;

for (const [mail, paths] of Object.entries(PAGES)) {
  test(`what ${mail} prints fits on A4, without menus and buttons`, async () => {
    const page = await it.enter(mail);
    for (const path of paths) {
      await page.setViewportSize({ width: WIDTH, height: 1000 });
      await page.emulateMedia({ media: "print" });
      await page.goto(`${it.origin}${path}`);
      await settled(page);
      if (path.startsWith("/issues")) await page.locator("figure svg").first().waitFor();
      assert.ok((await overflow(page)) <= 0, `${path} is wider than the paper`);
      assert.equal(await page.getByRole("navigation").first().isVisible(), false, path);
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
      assert.ok(pages >= 1 && pages <= 8, `${path}: ${pages} pages`);
    }
  });
}

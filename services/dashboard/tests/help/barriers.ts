import type { Page } from "playwright-core";
import { violations } from "./axe.ts";
import { overflow } from "./walk.ts";
import { picture } from "./world.ts";

/** What a page that stands there bars somebody from: by axe, wide and at 375 pixels; by what is cut off at 375, or at 200 % of 1280. */
export async function barriers(page: Page, name: string): Promise<string[]> {
  const wrong = (await violations(page)).map((found) => `${name} ${found}`);
  await picture(page, name);
  for (const width of [640, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(200);
    const over = await overflow(page);
    if (over > 0) wrong.push(`${name} is ${over} pixels wider than ${width}`);
  }
  wrong.push(...(await violations(page)).map((found) => `${name} at 375 pixels: ${found}`));
  await picture(page, `${name}-375`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return wrong;
}

import type { Locator, Page } from "playwright-core";

/** Presses Tab till the focus stands where the test wants it. */
export async function tabTo(page: Page, reached: () => Promise<boolean>, most = 80): Promise<void> {
  for (let at = 0; at < most; at++) {
    await page.keyboard.press("Tab");
    if (await reached()) return;
  }
  throw new Error(`not reached by ${most} presses of Tab`);
}

/** Whether the focused element has this text or name. */
export const focused = (page: Page, text: string) => () =>
  page.evaluate((wanted) => {
    const it = document.activeElement;
    return (it?.getAttribute("aria-label") ?? it?.textContent ?? "").trim().startsWith(wanted);
  }, text);

/** Whether nothing is cut off at the side. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Waits for a page's content, in either language. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page
    .getByText(/^(読み込んでいます…|Loading…)$/)
    .first()
    .waitFor({ state: "detached" });
}

/** Goes to a page and waits for its content. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

export const dialog = (page: Page): Locator => page.getByRole("dialog");

/** Saves the form of a record; it closes when that is done. */
export async function save(page: Page): Promise<void> {
  await dialog(page).getByRole("button", { name: "保存する" }).click();
  await dialog(page).waitFor({ state: "detached" });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 AA, and with it JIS X 8341-3:2016 AA. */
export async function violations(page: Page): Promise<string[]> {
  // The page's policy refuses scripts that are added to it, so the rules run beside it.
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
  )) as { violations: Violation[] };
  return found.violations.map(
    (v) => `${v.id}: ${v.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join("\n")}`,
  );
}

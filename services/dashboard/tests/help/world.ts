import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { type Program, start } from "./program.ts";
import { totp } from "./totp.ts";

export const PASSWORD = "tall green teapot walks";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A browser before the real program, which serves the pages itself. */
export interface World {
  origin: string;
  program: Program;
  browser: Browser;
  /** A new browser window of somebody who has accepted their invitation and is signed in. */
  enter: (mail: string, language?: "ja" | "en") => Promise<Page>;
  /** A window of nobody. */
  open: (language?: "ja" | "en") => Promise<Page>;
  /** A recovery code of somebody who has entered, each time another. */
  recoveryCode: (mail: string) => string;
  /** What pages complained of: policy violations, exceptions, requests to other hosts. */
  complaints: string[];
  end: () => Promise<void>;
}

export async function world({ ratios = false, maps = false } = {}): Promise<World> {
  const program = await start({ ratios, maps });
  const origin = program.url;
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });
  const complaints: string[] = [];
  const kept = new Map<string, State>();
  const codes = new Map<string, string[]>();

  const open = async (language: "ja" | "en" = "ja", storageState?: State) => {
    const locale = language === "ja" ? "ja-JP" : "en-GB";
    const context = await browser.newContext({
      locale,
      viewport: { width: 1280, height: 900 },
      ...(storageState ? { storageState } : {}),
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
    page.on("console", (line) => {
      if (line.type() === "error" && /Content.Security.Policy/i.test(line.text())) complaints.push(line.text());
    });
    page.on("request", (it) => {
      if (!it.url().startsWith(origin) && !/^(data|blob):/.test(it.url())) {
        complaints.push(`request to ${it.url()} from ${page.url()}`);
      }
    });
    return page;
  };

  const enter = async (mail: string, language: "ja" | "en" = "ja") => {
    const state = kept.get(mail) ?? (await accept(origin, program, mail, browser, codes));
    kept.set(mail, state);
    const page = await open(language, state);
    await page.goto(origin);
    return page;
  };

  const end = async () => {
    await browser.close();
    await program.stop();
  };
  const recoveryCode = (mail: string) => codes.get(mail)?.pop() ?? "";
  return { origin, program, browser, enter, open, recoveryCode, complaints, end };
}

/** Accepts an invitation without looking at the pages: they have a test of their own. */
async function accept(
  origin: string,
  program: Program,
  mail: string,
  browser: Browser,
  codes: Map<string, string[]>,
): Promise<State> {
  const context = await browser.newContext();
  const post = async (path: string, data: object) => {
    const reply = await context.request.post(`${origin}${path}`, { data, headers: { origin } });
    if (!reply.ok()) throw new Error(`${path}: ${reply.status()} ${await reply.text()}`);
    return (await reply.json()) as { secret?: string; recovery_codes?: string[] };
  };
  const token = program.invitations.get(mail);
  await post("/auth/invitation/accept", { token, name: "試験 花子", password: PASSWORD });
  const { secret = "" } = await post("/auth/totp/start", {});
  const confirmed = await post("/auth/totp/confirm", { code: totp(secret, Date.now()) });
  codes.set(mail, confirmed.recovery_codes ?? []);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A picture for whoever reads the tests, where RENKEI_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["RENKEI_PICTURES"];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Program {
  url: string;
  /** Mail address → secret of the invitation. */
  invitations: Map<string, string>;
  stop: () => Promise<void>;
}

const binary = () => {
  const path = process.env["RENKEI_BIN"];
  if (!path) throw new Error("RENKEI_BIN names the renkei binary that the tests drive");
  return path;
};

export async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : failed(new Error("no port"))));
    });
  });
}

/** The real program on a folder of its own, with the made-up prefecture; with a made-up edition of workbooks, where ratios are asked for. */
export async function start(origin: string, ratios: boolean): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "renkei-dashboard-"));
  const data = join(folder, "data");
  const run = (...args: string[]) => execFileSync(binary(), args, { encoding: "utf8" });
  const seeded = run("seed", "demo", "--data", data, "--public-url", origin);
  if (ratios) run("ndb", "synthesize", "--fiscal-year", "2021", "--prefectures", "27", "--output", join(folder, "ndb"));
  const port = await freePort();
  const args = ["up", "--data", data, "--port", `${port}`, "--public-url", origin];
  if (ratios) args.push("--ndb", join(folder, "ndb"));
  const child = spawn(binary(), args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const ready = new Promise<void>((done, failed) => {
    child.once("exit", (code) => failed(new Error(`renkei ended with ${code}: ${said}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes(ratios ? "準備ができました" : "#invitation=")) done();
    });
  });
  await ready;
  const invitations = new Map<string, string>();
  for (const [, mail = "", secret = ""] of seeded.matchAll(/(\S+@\S+)\t\S*#invitation=(\S+)/g)) {
    invitations.set(mail, secret);
  }
  const first = /operator@localhost[\s\S]*?#invitation=(\S+)/.exec(said)?.[1];
  if (first) invitations.set("operator@localhost", first);
  return {
    url: `http://127.0.0.1:${port}`,
    invitations,
    stop: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embedded } from "./embedded.ts";
import { outlines } from "./outlines.ts";
import { services } from "./services.ts";

export interface Program {
  url: string;
  /** Mail address → secret of the invitation. */
  invitations: Map<string, string>;
  /** Folder whose subfolders may be imported; empty unless ratios were asked for. */
  ndb: string;
  stop: () => Promise<void>;
}

/** What a way of running the program is given: a folder of its own, a free port, its address. */
export interface Ground {
  folder: string;
  port: number;
  origin: string;
  ndb: string;
  /** Arguments of `renkei boundaries import`, where maps were asked for. */
  maps: string[];
}

/** What is running, and what it said of whom it invited. */
export interface Running {
  processes: ChildProcess[];
  said: string;
}

/** Whether the program runs as services. */
export const ON_SERVICES = process.env["RENKEI_ON"] === "services";
/** The folder of made-up workbooks that is there for services. */
export const MADE_UP = "made-up";

/** What the world holds besides the made-up prefecture. */
export interface Wanted {
  /** A made-up edition of workbooks. */
  ratios: boolean;
  /** Outlines of its areas. */
  maps: boolean;
}

const binary = () => {
  const path = process.env["RENKEI_BIN"];
  if (!path) throw new Error("RENKEI_BIN names the renkei binary that the tests drive");
  return path;
};

/** Runs a command to its end, and says what it printed. */
export const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  execFileSync(binary(), args, { encoding: "utf8", env: { ...process.env, RUST_LOG: "error", ...env } });

/** Starts a service, and waits till `ready` is true of what it has printed. */
export async function begin(args: string[], env: NodeJS.ProcessEnv, ready: (said: string) => boolean) {
  const child = spawn(binary(), args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, RUST_LOG: "error", ...env },
  });
  let said = "";
  await new Promise<void>((done, failed) => {
    child.once("exit", (code) => failed(new Error(`renkei ${args[0]} ended with ${code}: ${said}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (ready(said)) done();
    });
    if (ready(said)) done();
  });
  return { child, said };
}

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : failed(new Error("no port"))));
    });
  });
}

/**
 * The real program with its pages inside, in a world of its own with the made-up prefecture: embedded, or as services on
 * PostgreSQL and Redis where RENKEI_ON is "services" (DATABASE_URL, REDIS_URL). With a made-up edition of workbooks in its
 * folder, where they are asked for.
 */
export async function start({ ratios, maps }: Wanted): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "renkei-dashboard-"));
  const ndb = join(folder, "ndb");
  // Embedded, the program takes the folder itself in; as services, an operator asks for a folder in it.
  const edition = ON_SERVICES ? join(ndb, MADE_UP) : ndb;
  if (ratios) run(["ndb", "synthesize", "--fiscal-year", "2021", "--prefectures", "27", "--output", edition]);
  const port = await freePort();
  const ground = {
    folder,
    port,
    origin: `http://127.0.0.1:${port}`,
    ndb: ratios ? ndb : "",
    maps: maps ? outlines(folder) : [],
  };
  const { processes, said } = await (ON_SERVICES ? services : embedded)(ground);
  const invitations = new Map<string, string>();
  for (const [, mail = "", secret = ""] of said.matchAll(/([\w.-]+@[\w.]+)[^@]*?#invitation=(\S+)/g)) {
    invitations.set(mail, secret);
  }
  const stop = async () => {
    await Promise.all(
      processes.map((child) => {
        const ended = new Promise((done) => child.once("exit", done));
        child.kill("SIGTERM");
        return ended;
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: ground.origin, invitations, ndb, stop };
}

import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { begin, type Ground, type Running, run } from "./program.ts";

/** `renkei gateway` and `renkei worker` on a new database of the PostgreSQL at DATABASE_URL and the Redis at REDIS_URL. */
export async function services({ folder, port, origin, ndb, maps }: Ground): Promise<Running> {
  const { DATABASE_URL: owner = "", REDIS_URL: redis = "" } = process.env;
  const name = `renkei_pages_${randomBytes(6).toString("hex")}`;
  execFileSync("psql", [owner, "--quiet", "--command", `create database ${name}`]);
  const url = new URL(owner);
  url.pathname = `/${name}`;
  const env = {
    RENKEI_DATABASE_URL: url.href,
    RENKEI_REDIS_URL: redis,
    RENKEI_SECRET_KEY: randomBytes(32).toString("base64"),
    RENKEI_PUBLIC_URL: origin,
    RENKEI_FILES: join(folder, "files"),
    ...(ndb ? { RENKEI_NDB: ndb } : {}),
  };
  run(["migrate"], env);
  const seeded = run(["seed", "demo"], env);
  if (maps.length) run(["boundaries", "import", ...maps], env);
  const invited = run(["operator", "invite", "--name", "運営者", "--mail", "operator@localhost"], env);
  const worker = begin(["worker"], env, () => true);
  const gateway = begin(["gateway", "--port", `${port}`], env, () => true);
  const processes = [(await worker).child, (await gateway).child];
  await answering(origin);
  return { processes, said: `${seeded}\noperator@localhost ${invited}` };
}

async function answering(origin: string): Promise<void> {
  for (const last = Date.now() + 30_000; Date.now() < last; ) {
    const there = await fetch(`${origin}/readyz`).then(
      (it) => it.ok,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("the gateway does not answer");
}

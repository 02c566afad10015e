import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** The OpenID provider of the tests: the certified package `oidc-provider`, with pages of its own. */
const SCRIPT = new URL("../../../../libs/testkit/node/oidc.mjs", import.meta.url);

export const CLIENT = { id: "renkei", secret: "a-secret-that-only-tests-know-0123456789" };

interface User {
  /** Name to sign in with, with any password. */
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

/** Starts a provider on a port of its own; RENKEI_NODE_SERVERS names the folder with its packages. */
export async function provider(redirects: string[], users: User[]): Promise<{ issuer: string; stop: () => void }> {
  const cwd = process.env["RENKEI_NODE_SERVERS"];
  if (!cwd) throw new Error("RENKEI_NODE_SERVERS names the folder that infra/dev/node.sh prints");
  const child = spawn("node", ["--input-type=module", "--eval", readFileSync(SCRIPT, "utf8")], {
    cwd,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const clients = [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: redirects,
      token_endpoint_auth_method: "client_secret_basic",
      id_token_signed_response_alg: "RS256",
    },
  ];
  child.stdin.write(`${JSON.stringify({ clients, users, claims_in_token: false, tls: null })}\n`);
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as { event: string; port: number };
    if (told.event === "listening") {
      return { issuer: `http://127.0.0.1:${told.port}`, stop: () => child.kill() };
    }
  }
  throw new Error("the provider does not start");
}

import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

/** As the program is to send it with the built page: nothing may come from another host. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".txt": "text/plain",
};
const dist = new URL("../../dist", import.meta.url).pathname;
const BEHIND =
  /^\/(graphql|auth|documents|calendar|uploads|spaces\/export\.zip|research\/(ratios|citation|dictionary))(\/|\?|$)/;

function file(path: string): { body: Buffer; type: string } {
  const wanted = normalize(path).replace(/^(\.\.)+/, "");
  if (extname(wanted)) return { body: readFileSync(join(dist, wanted)), type: TYPES[extname(wanted)] ?? "" };
  return { body: readFileSync(join(dist, "index.html")), type: TYPES[".html"] ?? "" };
}

/** The built page and the real program under one origin, as the binary will serve them. */
export async function serve(port: number, program: () => string): Promise<() => Promise<void>> {
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    const path = asked.url ?? "/";
    if (BEHIND.test(path)) {
      const onward = request(new URL(path, program()), { method: asked.method, headers: asked.headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      });
      onward.once("error", () => answer.destroy());
      asked.pipe(onward);
      return;
    }
    try {
      const { body, type } = file(path.split("?")[0] ?? "/");
      answer.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
}

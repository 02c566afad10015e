// An OpenID provider for tests: the certified package `oidc-provider` with its own login and consent pages.
//
// The first line on standard input is the setup; each line on standard output is an event. `{"rotate":true}` on a later
// line gives it new keys. It ends with its standard input, so it never outlives the test, however that ends.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { createInterface } from 'node:readline';

// The package prints notices to standard output, which is for events.
console.info = () => {};
console.warn = () => {};
const { default: Provider } = await import('oidc-provider');

const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const input = createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
const setup = JSON.parse((await lines.next()).value);

const keys = () => ({
  keys: [
    ['rsa', { modulusLength: 2048 }, 'RS256'],
    ['ec', { namedCurve: 'P-256' }, 'ES256'],
  ].map(([kind, options, alg]) => {
    const { privateKey } = generateKeyPairSync(kind, options);
    return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg, use: 'sig' };
  }),
});

const provider = (issuer) => new Provider(issuer, {
  jwks: keys(),
  clients: setup.clients,
  cookies: { keys: [randomUUID()] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  // Whether claims come with the token or must be fetched: providers differ.
  conformIdTokenClaims: !setup.claims_in_token,
  pkce: { methods: ['S256'], required: () => true },
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'HS256'] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => {
    const user = setup.users.find((it) => it.sub === id);
    return user && { accountId: id, claims: () => user };
  },
}).callback();

let handler;
const handle = (request, response) => handler(request, response);
const server = setup.tls ? https.createServer(setup.tls, handle) : http.createServer(handle);
server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const issuer = `${setup.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  handler = provider(issuer);
  tell({ event: 'listening', port });
  for await (const line of lines) {
    if (JSON.parse(line).rotate) {
      handler = provider(issuer);
      tell({ event: 'rotated' });
    }
  }
  process.exit(0);
});

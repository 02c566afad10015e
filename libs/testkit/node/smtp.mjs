// An SMTP server for tests: the package `smtp-server`, which takes every mail and tells what it was sent.
//
// The first line on standard input is the setup; each line on standard output is an event. It ends with its standard
// input, so it never outlives the test, however that ends.
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const setup = JSON.parse((await lines.next()).value);

const refusal = (text, responseCode) => Object.assign(new Error(text), { responseCode });
const off = [];
if (setup.encryption !== 'starttls') off.push('STARTTLS');
if (!setup.login) off.push('AUTH');

const server = new SMTPServer({
  secure: setup.encryption === 'implicit',
  ...(setup.tls ?? {}),
  disabledCommands: off,
  authOptional: !setup.login,
  // Logging in before the line is encrypted is for the loopback address, where nobody listens.
  allowInsecureAuth: true,
  disableReverseLookup: true,
  logger: false,
  onAuth({ username, password }, _, done) {
    const right = username === setup.login.user && password === setup.login.password;
    done(right ? null : refusal(`${username} may not come in`, 535), { user: username });
  },
  onRcptTo({ address }, _, done) {
    done(address.startsWith('nobody@') ? refusal(`${address} does not live here`, 550) : null);
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      tell({
        event: 'mail',
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map((it) => it.address),
        encrypted: session.secure,
        user: session.user ?? null,
        raw: Buffer.concat(parts).toString('latin1'),
      });
      done();
    });
  },
});
// A client that turns away in the middle (it does not trust us, say) is not our fault.
server.on('error', () => {});
server.listen(0, '127.0.0.1', async () => {
  tell({ event: 'listening', port: server.server.address().port });
  for await (const _ of lines);
  process.exit(0);
});

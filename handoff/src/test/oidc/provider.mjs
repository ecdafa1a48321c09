// A real OpenID Connect provider for OidcIT: prints its address, logs in whoever a form names, ends with its standard input.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [callbacks, clientSecret] = process.argv.slice(2);
const people = {
  anna: { email: 'anna@hafenkontor.example', email_verified: true, name: 'Anna Harms' },
  eve: { email: 'anna@hafenkontor.example', email_verified: false, name: 'Eve' },
  new: { email: 'jörn.meyer+desk@hafenkontor.example', email_verified: true, name: 'Jörn Meyer' },
};

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://localhost:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{ client_id: 'lotse', client_secret: clientSecret, redirect_uris: callbacks.split(','), grant_types: ['authorization_code'] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  cookies: { keys: ['only for tests'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  features: { devInteractions: { enabled: true } },
});
server.on('request', provider.callback());
console.log(issuer);
process.stdin.on('end', () => process.exit(0)).resume();

// An OpenID Connect provider for OidcHttpIT: port, address of the product, folder of the npm packages.
// Whoever posts {person, amr} to the interaction is that person. A person "x" has the verified address x@ministry.example; "x!" has the same, unverified.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [port, product, packages] = process.argv.slice(2);
const { Provider } = await import(pathToFileURL(join(packages, 'oidc-provider/lib/index.js')).href);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'tifawt', client_secret: 'a secret: of the test/only', redirect_uris: [`${product}/api/v1/session/oidc/back`] }],
  claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (ctx, person) => ({
    accountId: person,
    claims: () => ({ sub: person, email: `${person.replace('!', '')}@Ministry.example`, email_verified: !person.endsWith('!') }),
  }),
  loadExistingGrant: async (ctx) => {
    const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (ctx.method !== 'POST' || !ctx.path.startsWith('/interaction/')) return next();
  const body = [];
  for await (const part of ctx.req) body.push(part);
  const form = new URLSearchParams(Buffer.concat(body).toString());
  const amr = form.get('amr')?.split(' ');
  const result = form.has('person') ? { login: { accountId: form.get('person'), ...(amr && { amr }) } } : { error: 'access_denied' };
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
});

createServer(provider.callback()).listen(Number(port), '127.0.0.1', () => console.log('listening'));
process.stdin.on('end', () => process.exit()).resume(); // ends with the test

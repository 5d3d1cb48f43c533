import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../support/spawned.ts';
import { emptyGround, plain } from './called.ts';

/** Starting a program takes seconds, more when the machine is busy. */
const SLOW = 120_000;

const APP_ID = '11111111-2222-4333-8444-555555555555';

const asked: (string | undefined)[] = [];
let known = true;

/** As App Service answers the programs that it runs, for their managed identities. */
const service = createServer((req, res) => {
  asked.push(`${req.headers['x-identity-header']} ${decodeURIComponent(req.url ?? '')}`);
  const expires_on = Math.floor(Date.now() / 1000) + 3600;
  const answer = known
    ? { access_token: 'token', expires_on, resource: 'r', token_type: 'Bearer' }
    : { error: 'invalid_request', error_description: 'Identity not found' };
  res.writeHead(known ? 200 : 400, { 'content-type': 'application/json' });
  res.end(JSON.stringify(answer));
});

let ground: Awaited<ReturnType<typeof emptyGround>>;

beforeEach(async () => {
  ground = await emptyGround();
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
  await ground.remove();
});

async function doctor(): Promise<string> {
  const address = service.address();
  const port = typeof address === 'object' ? address?.port : '';
  const { out } = await run('npm', ['run', '-s', 'griot', '--', 'doctor'], {
    ...ground.env,
    TEAMS_APP_TYPE: 'UserAssignedMSI',
    TEAMS_APP_ID: APP_ID,
    TEAMS_TENANT_ID: '66666666-7777-4888-8999-000000000000',
    IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
    IDENTITY_HEADER: 'header-of-the-service',
  });
  return plain(out);
}

it('griot doctor asks App Service for the managed identity of Teams, and says when it has none', {
  timeout: SLOW,
}, async () => {
  expect(await doctor()).toContain('✓ Teams : Entra reconnaît l’application (UserAssignedMSI)');
  expect(asked[0]).toMatch(/^header-of-the-service \/msi\/token\?/);
  expect(asked[0]).toContain(`client_id=${APP_ID}`);
  expect(asked[0]).toContain('resource=https://api.botframework.com');
  known = false;
  expect(await doctor()).toContain(
    `✗ Teams : cette machine d’Azure n’a pas l’identité managée ${APP_ID}`,
  );
});

import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../adapters/database/engines.ts';
import { type TemporaryRegister, temporaryRegister } from '../../test/support/temporaryRegister.ts';
import type { Database } from '../kernel/database.ts';
import { isSecretKnown, noteSecret } from './secretWatch.ts';

const NOW = Temporal.Instant.from('2027-03-08T09:00:00Z');
const FIRST = Buffer.alloc(32, 1);
const OTHER = Buffer.alloc(32, 2);

let register: TemporaryRegister;
let database: Database;

beforeEach(async () => {
  register = await temporaryRegister();
  database = await openDatabase(register.url);
});

afterEach(async () => {
  await database.close();
  await register.remove();
});

describe('the secret that lies beside the register', () => {
  const noted = (secret: Buffer, days = 0) =>
    noteSecret(database, secret, NOW.add({ hours: 24 * days }));

  it('is known from its first start on', async () => {
    expect(await isSecretKnown(database.client, undefined)).toBe(true);
    expect(await noted(FIRST)).toBe(true);
    expect(await noted(FIRST)).toBe(true);
    expect(await isSecretKnown(database.client, FIRST)).toBe(true);
  });

  it('is missed when its file is gone, or holds another', async () => {
    await noted(FIRST);
    expect(await isSecretKnown(database.client, undefined)).toBe(false);
    expect(await noted(OTHER)).toBe(false);
    expect(await noted(OTHER, 1)).toBe(false);
    expect(await isSecretKnown(database.client, OTHER)).toBe(false);
  });

  it('is itself again when it is put back', async () => {
    await noted(FIRST);
    await noted(OTHER, 1);
    expect(await noted(FIRST, 2)).toBe(true);
    expect(await noted(OTHER, 119)).toBe(false);
    expect(await noted(OTHER, 122)).toBe(false);
  });

  it('is missed no more once no link of it would be good', async () => {
    await noted(FIRST);
    await noted(OTHER, 1);
    expect(await noted(OTHER, 122)).toBe(true);
    expect(await isSecretKnown(database.client, OTHER)).toBe(true);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../kernel/locale/translate.ts';
import { variablesOf } from './environment.ts';
import { failureOf } from './failures.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'griot-env-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const SAID = 'DEMO=false\r\nMAIL_FROM="Secrétariat <seg@example.org>"\r\nPORT=3979 \r\n';

const read = (bytes: Buffer) => {
  const file = join(folder, '.env');
  writeFileSync(file, bytes);
  return variablesOf(file);
};

describe('the file of variables', () => {
  it.each([
    ['UTF-8', Buffer.from(SAID)],
    ['UTF-8 behind a mark, as Notepad writes it', Buffer.from(`\ufeff${SAID}`)],
    ['UTF-16, Notepad’s « Unicode »', Buffer.from(`\ufeff${SAID}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${SAID}`, 'utf16le').swap16()],
    ['the eight bits of Windows', Buffer.from(SAID, 'latin1')],
  ])('is read whole, from its first line, in %s', (_, bytes) => {
    expect(read(bytes)).toEqual({
      DEMO: 'false',
      MAIL_FROM: 'Secrétariat <seg@example.org>',
      PORT: '3979',
    });
  });

  it.each([
    ['TEAMS_APP_SECRET=a~b#c', 'a~b#c'],
    ["TEAMS_APP_SECRET = it's#1 # le nouveau", "it's#1"],
    ['export TEAMS_APP_SECRET=a\\nb#c\r', 'a\\nb#c'],
    ['TEAMS_APP_SECRET=a # b#c', 'a'],
    ['TEAMS_APP_SECRET=a #b', 'a'],
    ['TEAMS_APP_SECRET="a#b" # c', 'a#b'],
    ["TEAMS_APP_SECRET='a#b'", 'a#b'],
    ['TEAMS_APP_SECRET=# rien', ''],
    ['# TEAMS_APP_SECRET=a#b\nTEAMS_APP_SECRET=c', 'c'],
  ])('keeps a « # » that no space precedes: %s', (line, value) => {
    const said = read(Buffer.from(`PORT=1\n${line}\nDEMO=false\n`));
    expect(said).toEqual({ PORT: '1', TEAMS_APP_SECRET: value, DEMO: 'false' });
  });

  it('that cannot be read is told, with what to do', () => {
    let told: readonly string[] = [];
    try {
      variablesOf(folder);
    } catch (error) {
      told = failureOf(translator('fr'), error).lines;
    }
    expect(told).toEqual([expect.stringContaining('ne peut pas être lu (EISDIR)')]);
    expect(told[0]).toContain('le droit de le lire');
  });
});

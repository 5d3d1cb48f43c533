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

/** What whoever starts Griot reads of it. */
function linesOf(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    return failureOf(translator('fr'), error).lines;
  }
}

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

  it.each([
    ['B="abc\nSMTP_URL=smtp://mail\nMAIL_FROM="d@e.fr"\n', 'la valeur de B n’est pas refermé'],
    ['A=1\nSMTP_URL: smtp://mail?requireTLS=false\n', 'La ligne 2'],
    ['A=1\r\n\r\n# b\r\nset DEMO=false\r\n', 'La ligne 4'],
    ['SMTP_URL smtp://mail\n', 'La ligne 1'],
  ])('in which something would not be read is told where: %j', (text, told) => {
    expect(linesOf(() => read(Buffer.from(text)))).toEqual([expect.stringContaining(told)]);
  });

  it.each([
    'KEY="-----BEGIN KEY-----\nMIIBVgIBADANBg\nAQAB==\n-----END KEY-----"\nPORT=1\n',
    '\n  # remarque : SMTP_URL\nexport PORT=1\n  A.B = "c: d" # e\n\t\n',
    'PORT=1',
    '',
  ])('in which all is understood is read: %j', (text) => {
    expect(() => read(Buffer.from(text))).not.toThrow();
  });

  it('that cannot be read is told, with what to do', () => {
    const told = linesOf(() => variablesOf(folder));
    expect(told).toEqual([expect.stringContaining('ne peut pas être lu (EISDIR)')]);
    expect(told[0]).toContain('le droit de le lire');
  });
});

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands.ts';
import { emptyGround, griot } from '../cli/called.ts';

const TEAMS_APP_ID = '11111111-2222-4333-8444-555555555555';
const URL_OPTION = ['--url', 'https://griot.example.org'];

let ground: Awaited<ReturnType<typeof emptyGround>>;
let out: string;

beforeEach(async () => {
  ground = await emptyGround();
  out = join(ground.folder, 'griot.zip');
});

afterEach(() => ground.remove());

const write = (...options: readonly string[]) =>
  griot(
    {
      ...ground.env,
      TEAMS_APP_ID,
      TEAMS_APP_TYPE: 'UserAssignedMSI',
      TEAMS_TENANT_ID: TEAMS_APP_ID,
    },
    ['teams', 'manifest', '--out', out, ...options],
  );

async function unzipped() {
  const files = unzipSync(await readFile(out));
  const json = (name: string) => JSON.parse(Buffer.from(files[name] ?? []).toString('utf8'));
  return { files, manifest: json('manifest.json'), english: json('en.json') };
}

function faults(schema: string, content: object): string[] {
  const file = new URL(`schemas/${schema}-1.30.schema.json`, import.meta.url);
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    allErrors: true,
    unicodeRegExp: false,
  });
  // Of draft 4, of which it uses nothing that has changed since.
  const validate = ajv.compile({ ...JSON.parse(readFileSync(file, 'utf8')), $schema: undefined });
  validate(content);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The width and height that a PNG says. */
const sizeOf = (png: Uint8Array | undefined): number[] => {
  const bytes = Buffer.from(png ?? []);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('griot teams manifest', () => {
  it('writes a package that keeps Microsoft’s schemas, in French and in English', async () => {
    const { out: said, code } = await write(...URL_OPTION);
    expect(code).toBe(0);
    expect(said).toContain('est écrit');
    const { files, manifest, english } = await unzipped();
    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
    ]);
    expect(faults('MicrosoftTeams', manifest)).toEqual([]);
    expect(faults('MicrosoftTeams.Localization', english)).toEqual([]);
    expect(faults('MicrosoftTeams', { ...manifest, bots: [{}] })).not.toEqual([]);
    expect(sizeOf(files['color.png'])).toEqual([192, 192]);
    expect(sizeOf(files['outline.png'])).toEqual([32, 32]);
  });

  it('proposes commands that Griot has, each told in both languages', async () => {
    await write(...URL_OPTION);
    const { manifest, english } = await unzipped();
    const [bot] = manifest.bots;
    expect(bot.botId).toBe(TEAMS_APP_ID);
    const [{ commands: proposed }] = bot.commandLists;
    const words = commands.flatMap((command) => command.words);
    for (const [at, { title, description }] of proposed.entries()) {
      expect(words).toContain(title);
      const told = english[`bots[0].commandLists[0].commands[${at}].description`];
      expect(told).not.toBe(description);
      expect(told.length).toBeLessThanOrEqual(128);
    }
    expect(proposed).toHaveLength(12);
  });

  it('says what is wanting', async () => {
    expect((await write()).remarks).toContain('PUBLIC_URL');
    const unnamed = await griot(ground.env, ['teams', 'manifest', '--out', out, ...URL_OPTION]);
    expect(unnamed.remarks).toContain('TEAMS_APP_ID');
    expect(unnamed.code).toBe(2);
  });
});

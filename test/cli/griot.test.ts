import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { griot, run, type Spawned, start } from '../support/spawned.ts';

/** Starting a program takes seconds, more when the machine is busy. */
const SLOW = 120_000;

let folder: string;
let env: Record<string, string>;
let talking: Spawned | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'griot-cli-'));
  env = { DATABASE_URL: `file:${join(folder, 'griot.db')}` };
});

afterEach(async () => {
  if (talking?.child.exitCode === null) talking.child.kill('SIGKILL');
  talking = undefined;
  await rm(folder, { recursive: true });
});

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const buttons = z.array(z.object({ id: z.string(), label: z.string() }));
const reply = z.object({ text: z.string(), private: z.boolean(), buttons });
const answer = z.object({
  reply: reply.optional(),
  preview: reply.optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  duplicate: z.boolean().optional(),
  sent: z
    .array(
      z.object({
        channel: z.string(),
        to: z.string(),
        subject: z.string(),
        buttons: buttons.optional(),
      }),
    )
    .optional(),
});

/** Writes a line and waits for its answer. */
async function ask(line: object | string): Promise<z.infer<typeof answer>> {
  if (!talking) throw new Error('nobody is listening');
  talking.child.stdin.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
  return answer.parse(JSON.parse(await talking.until(/.*\n/)));
}

const idOf = (shown: z.infer<typeof buttons> | undefined, label: string): string =>
  shown?.find((button) => button.label === label)?.id ?? `no button ${label}`;

const coordonnateur = 'coordonnateur@example.org';

describe('griot say --json -', () => {
  it('answers each line before the next is written, in a register it has made itself', {
    timeout: SLOW,
  }, async () => {
    talking = start('npm', ['run', '-s', 'griot', '--', 'say', '--json', '-'], env);
    const now = '2027-02-20T09:00';
    const plan =
      'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD';
    const preview = await ask({ as: coordonnateur, now, text: plan });
    expect(preview.reply?.text).toContain('jeudi 4 mars 2027');
    expect(preview.sent).toEqual([]);

    const press = idOf(preview.reply?.buttons, 'Confirmer');
    const confirmed = await ask({ as: coordonnateur, press });
    expect(confirmed.reply?.text).toContain('GEC-2027-03');
    const mails = confirmed.sent?.filter(({ channel }) => channel === 'mail') ?? [];
    expect(mails.map(({ to }) => to)).toContain('martin.keller@example.org');
    const announced = confirmed.sent?.find(({ channel }) => channel === 'web');
    expect(announced?.to).toBe('GEC');

    const present = {
      as: 'lars.johansson@example.org',
      press: idOf(announced?.buttons, 'Présent'),
    };
    const said = { ...present, channel: 'GEC', id: 'once' };
    expect((await ask(said)).error).toBeUndefined();
    expect(await ask(said)).toMatchObject({ duplicate: true, sent: [] });

    expect(await ask('{"as":')).toMatchObject({ error: { code: 'input.invalidJson' } });
    expect(await ask({ as: coordonnateur })).toMatchObject({
      error: { code: 'input.invalidJson' },
    });
    expect(await ask({ as: coordonnateur, text: 'aide', now: 'hier' })).toMatchObject({
      error: { code: 'input.invalidNow' },
    });
    expect(await ask({ as: coordonnateur, text: 'aide', channel: 'GT-LUNE' })).toMatchObject({
      error: { code: 'input.unknownChannel' },
    });
    const stranger = await ask({ as: 'inconnu@example.org', text: 'mes réunions' });
    expect(stranger.error?.code).toBe('access.unknownPerson');
    expect(stranger.reply?.text).toContain('annuaire');

    const later = await ask({ as: coordonnateur, now: '2027-03-03T08:00', text: 'aide' });
    expect(later.sent?.map(({ to }) => to)).toContain('martin.keller@example.org');

    talking.child.stdin.end();
    expect(await talking.ended).toBe(0);
  });
});

describe('griot say', () => {
  it('prints the reply alone, and confirms a preview when it may', { timeout: SLOW }, async () => {
    const as = ['say', '--as', coordonnateur, '--now', '2027-02-20T09:00', '--yes'];
    const line = 'planifie une réunion du GEC le 4 mars à 10h au PNUD';
    const { code, out, err } = await run('node', griot(...as, ...line.split(' ')), env);
    expect(code).toBe(0);
    expect(plain(out)).toMatch(/^Aperçu[\s\S]+GEC-2027-03/);
    expect(plain(err).trim()).toMatch(/^17 courriels envoyés\. 1 message de chat envoyé\.$/);
  });

  it('writes one line of JSON, and takes who speaks from the register of a real installation', {
    timeout: SLOW,
  }, async () => {
    env = { ...env, DEMO: 'false' };
    const { code, out, err } = await run(
      'node',
      griot('say', '--json', '--as', coordonnateur, 'mes', 'réunions'),
      env,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answer.parse(JSON.parse(out)).error?.code).toBe('access.unknownPerson');
  });

  it('does not raise its voice when nobody reads it any more', { timeout: SLOW }, async () => {
    const spawned = start('node', griot('--help'), env);
    spawned.child.stdout.destroy();
    await once(spawned.child, 'exit');
    expect(spawned.err()).toBe('');
  });
});

describe('griot understand', () => {
  const understand = async (...args: string[]) => {
    const { code, out, err } = await run('node', griot('understand', '--now', ...args), env);
    return { code, out: plain(out).trim(), err };
  };

  it('prints the date it understands as JSON, or what is wrong with it, without a register', {
    timeout: SLOW,
  }, async () => {
    const now = '2027-02-20T09:00';
    expect(await understand(now, '--json', 'jeudi 4 mars de 10h à 12h30')).toEqual({
      code: 0,
      out: '{"start":"2027-03-04T10:00","end":"2027-03-04T12:30"}',
      err: '',
    });
    expect(await understand(now, '--json', 'jeudi 12 mars')).toEqual({
      code: 0,
      out: '{"error":{"code":"date.weekdayMismatch"}}',
      err: '',
    });
    expect(await understand('2027-02-20', 'jeudi 4 mars à 10h')).toMatchObject({
      out: 'Le jeudi 4 mars 2027 à 10 h 00.',
    });
    expect((await run('ls', [folder], {})).out).toBe('');
  });
});

describe('griot doctor, migrate and demo', () => {
  it('tell what is missing, make it, and tell that all is well', { timeout: SLOW }, async () => {
    const before = await run('node', griot('doctor'), env);
    expect(before.code).toBe(1);
    expect(plain(before.out)).toMatch(/✗ Base de données : .* n’existe pas encore/);

    expect(plain((await run('node', griot('migrate'), env)).out)).toMatch(/appliquée.* à la base/);

    const demo = plain((await run('node', griot('demo'), env)).out);
    expect(demo).toContain('vient d’être chargé');
    expect(demo).toMatch(
      /^SEG +Amadou Coulibaly +coordonnateur@example\.org +Coordonnateur ; secrétariat/m,
    );
    expect(demo.split('\n')).toHaveLength(60 + 4);

    const after = await run('node', griot('doctor'), env);
    expect(after.code).toBe(0);
    expect(plain(after.out)).toContain('✓ Annuaire : 20 organisations, 60 personnes, 20 groupes');
    expect(plain(after.out)).not.toContain('✗');

    const unreachable = await run('node', griot('doctor'), {
      ...env,
      SMTP_URL: 'smtp://127.0.0.1:1',
    });
    expect(unreachable.code).toBe(1);
    expect(plain(unreachable.out)).toMatch(/✗ Courriel : 127\.0\.0\.1:1 ne répond pas/);
  });
});

describe('griot, called wrongly', () => {
  it.each([
    [['parle'], 'La commande parle n’existe pas.'],
    [['say', '--qui', 'x'], 'L’option --qui n’existe pas.'],
    [['say', 'aide'], 'Dites au nom de qui vous parlez'],
    [['understand', '--now', 'hier', 'demain'], '« hier » n’est pas un instant.'],
    [['understand'], 'Il manque un argument : phrase.'],
  ])('%j says so in French and ends with 2', { timeout: SLOW }, async (args, sentence) => {
    const { code, out, err } = await run('node', griot(...args), env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(plain(err)).toContain(sentence);
    expect(err).not.toMatch(/error:|^\s+at /m);
  });

  it('shows its help in French', { timeout: SLOW }, async () => {
    const { code, out } = await run('node', griot('say', '--help'), env);
    expect(code).toBe(0);
    expect(plain(out)).toMatch(/^Usage : griot say/);
    expect(out).not.toMatch(/display help|Options:|Commands:|Arguments:/);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandLine } from '../../src/cli/commandLine.ts';
import { endingOf } from '../../src/cli/ending.ts';
import { translator } from '../../src/kernel/locale/translate.ts';

let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'griot-cli-'));
  env = { DATABASE_URL: `file:${join(folder, 'griot.db')}` };
});

afterEach(() => rm(folder, { recursive: true }));

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Calls `griot …` as `src/cli.ts` does, without a process of its own. */
async function griot(args: readonly string[], input: readonly (object | string)[] = []) {
  const out: string[] = [];
  const remarks: string[] = [];
  let code = 0;
  const t = translator('fr');
  const lines = input.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const program = commandLine({
    env,
    t,
    input: Readable.from(lines.map((line) => `${line}\n`)),
    print: (text) => out.push(plain(text)),
    remark: (text) => remarks.push(plain(text)),
    setExitCode: (set) => {
      code = set;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const ending = await endingOf(error, t);
    if (ending.unexpected) throw error;
    remarks.push(...ending.lines.map(plain));
    code = ending.exitCode;
  }
  return { out: out.join('\n'), answers: out, remarks: remarks.join('\n'), code };
}

const buttons = z.array(z.object({ id: z.string(), label: z.string() }));
const reply = z.object({
  text: z.string(),
  private: z.boolean(),
  buttons,
  form: z.object({ id: z.string() }).optional(),
});
const sent = z.object({
  channel: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string().optional(),
  buttons: buttons.optional(),
});
const answer = z.object({
  reply: reply.optional(),
  preview: reply.optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  duplicate: z.boolean().optional(),
  sent: z.array(sent).optional(),
});

async function say(...lines: (object | string)[]) {
  const { answers, code } = await griot(['say', '--json', '-'], lines);
  return { code, answers: answers.map((line) => answer.parse(JSON.parse(line))) };
}

const idOf = (shown: z.infer<typeof buttons> | undefined, label: string): string =>
  shown?.find((button) => button.label === label)?.id ?? `no button ${label}`;

const coordonnateur = 'coordonnateur@example.org';
const now = '2027-02-20T09:00';
const plan =
  'gec planifier jeudi 4 mars à 10h, salle de conférence du PNUD, objet : revue du CREDD';

describe('griot say --json -', () => {
  it('says and presses in turn, with what left meanwhile, in a register it has made itself', async () => {
    const first = await say({ as: coordonnateur, now, text: plan });
    const [preview] = first.answers;
    expect(preview?.reply?.text).toContain('jeudi 4 mars 2027');
    expect(preview?.reply?.private).toBe(true);
    expect(preview?.sent).toEqual([]);

    const press = idOf(preview?.reply?.buttons, 'Confirmer');
    const [confirmed] = (await say({ as: coordonnateur, now, press })).answers;
    expect(confirmed?.reply?.text).toContain('GEC-2027-03');
    const mailed = confirmed?.sent?.filter(({ channel }) => channel === 'mail') ?? [];
    expect(mailed.map(({ to }) => to)).toContain('martin.keller@example.org');
    const announced = confirmed?.sent?.find(({ channel }) => channel === 'web');
    expect(announced).toMatchObject({ to: 'GEC', subject: 'GEC-2027-03 – revue du CREDD' });
    expect(announced?.buttons?.map(({ label }) => label)).toContain('Excusé');
  });

  it('acts once on a line that is delivered twice', async () => {
    const twice = { as: coordonnateur, now, text: plan, id: 'once' };
    const { answers } = await say(twice, twice);
    expect(answers[0]?.reply?.buttons).toHaveLength(3);
    expect(answers[1]).toMatchObject({ duplicate: true, sent: [] });
  });

  it('moves to the moment of each line, and does what has come due', async () => {
    const { answers } = await griot(
      ['say', '--json', '--yes', '-'],
      [
        { as: coordonnateur, now, text: plan },
        { as: coordonnateur, now: '2027-03-03T08:00', text: 'aide' },
        { as: coordonnateur, text: 'aide' },
      ],
    );
    const [, later, still] = answers.map((line) => answer.parse(JSON.parse(line)));
    expect(later?.sent?.map(({ to }) => to)).toContain('martin.keller@example.org');
    expect(still?.sent).toEqual([]);
  });

  it('speaks in the channel of a group', async () => {
    const { answers } = await say({
      as: coordonnateur,
      now,
      channel: 'GEC',
      text: 'planifier jeudi 4 mars à 10h, lieu : PNUD',
    });
    expect(answers[0]?.reply?.text).toContain('Groupe exécutif de coopération');
  });

  it('says what is wrong with a line and goes on', async () => {
    const { answers, code } = await say(
      '{"as":',
      '',
      '[]',
      { as: coordonnateur },
      { as: coordonnateur, text: 'aide', press: 'x' },
      { as: coordonnateur, text: 'aide', now: 'hier' },
      { as: coordonnateur, text: 'aide', now, channel: 'GT-LUNE' },
      { as: coordonnateur, text: 'blablabla' },
      { as: coordonnateur, press: 'rien?x=1' },
      { as: 'inconnu@example.org', text: 'mes réunions' },
      { as: coordonnateur, submit: { id: 'rien', values: {} } },
      { as: coordonnateur, text: 'aide' },
    );
    expect(answers.map(({ error }) => error?.code)).toEqual([
      'input.invalidJson',
      'input.invalidJson',
      'input.invalidJson',
      'input.invalidJson',
      'input.invalidNow',
      'input.unknownChannel',
      'command.unknown',
      'button.unknown',
      'access.unknownPerson',
      'button.unknown',
      undefined,
    ]);
    expect(answers.slice(0, 6).every(({ reply }) => reply === undefined)).toBe(true);
    expect(answers[8]?.reply?.text).toContain('annuaire');
    expect(code).toBe(0);
  });

  it('answers every line even when the register cannot be opened, and ends with 1', async () => {
    await writeFile(join(folder, 'griot.db'), 'Ceci est une lettre. '.repeat(50));
    const { answers, code } = await say({ as: coordonnateur, text: 'aide' });
    expect(answers[0]?.error).toMatchObject({ code: 'incident' });
    expect(answers[0]?.error?.message).toContain('n’est pas une base de données de Griot');
    expect(code).toBe(1);
  });
});

describe('griot say', () => {
  const as = ['say', '--as', coordonnateur, '--now', now];

  it('prints the reply in plain text with its buttons', async () => {
    const { out, remarks, code } = await griot([...as, plan]);
    expect(out).toMatch(/^Aperçu/);
    expect(out).toContain('[Confirmer] [Modifier] [Abandonner]');
    expect({ remarks, code }).toEqual({ remarks: '', code: 0 });
  });

  it('confirms a preview when it may, and says apart what left', async () => {
    const { out, remarks } = await griot([...as, '--yes', ...plan.split(' ')]);
    expect(out).toMatch(/^Aperçu[\s\S]+GEC-2027-03/);
    expect(remarks).toBe('17 courriels envoyés. 1 message de chat envoyé.');
  });

  it('confirms in the language of whoever speaks, and nothing that is no preview', async () => {
    const english = ['say', '--json', '--yes', '--as', 'grace.thompson@example.org', '--now', now];
    const { answers } = await griot([...english, 'mes', 'réunions']);
    const told = answer.parse(JSON.parse(answers[0] ?? ''));
    expect(told.preview).toBeUndefined();
    expect(told.reply?.text).not.toMatch(/réunion/i);
  });

  it('leaves a register empty when the demo is not wanted', async () => {
    env = { ...env, DEMO: 'false' };
    const { answers } = await griot([...as, '--json', 'mes', 'réunions']);
    expect(answer.parse(JSON.parse(answers[0] ?? '')).error?.code).toBe('access.unknownPerson');
  });
});

describe('griot understand', () => {
  const understand = async (...args: string[]) =>
    (await griot(['understand', '--now', ...args])).out;

  it.each([
    [
      ['2027-02-20', '--json', 'jeudi 4 mars de 10h à 12h30'],
      '{"start":"2027-03-04T10:00","end":"2027-03-04T12:30"}',
    ],
    [['2027-02-20', '--json', 'jeudi', '12', 'mars'], '{"error":{"code":"date.weekdayMismatch"}}'],
    [['2027-02-20', '--json', 'bla'], '{"error":{"code":"date.missing"}}'],
    [['2027-02-20', 'jeudi 4 mars à 10h'], 'Le jeudi 4 mars 2027 à 10 h 00.'],
    [['2027-02-20', 'jeudi 4 mars de 10h à 12h30'], 'Le jeudi 4 mars 2027, de 10 h 00 à 12 h 30.'],
    [['2027-02-20', 'fin mars'], 'Pour le mercredi 31 mars 2027.'],
    [['2027-02-20T23:30-05:00', '--json', 'demain 10h'], '{"start":"2027-02-21T10:00"}'],
  ])('%j gives %s', async (args, said) => {
    expect(await understand(...args)).toBe(said);
  });

  it('says in French what is wrong', async () => {
    expect(await understand('2027-02-20', 'jeudi 12 mars')).toContain('vendredi');
  });
});

describe('griot doctor, migrate and demo', () => {
  it('tell what is missing, make it, and tell that all is well', async () => {
    const before = await griot(['doctor']);
    expect(before.code).toBe(1);
    expect(before.out).toMatch(/✗ Base de données : .* n’existe pas encore/);

    expect((await griot(['migrate'])).out).toMatch(/appliquée.* à la base/);
    expect((await griot(['migrate'])).out).toContain('est à jour');
    expect((await griot(['doctor'])).out).toContain('✗ Annuaire : il est vide');

    const demo = (await griot(['demo'])).out;
    expect(demo).toContain('vient d’être chargé');
    expect(demo).toMatch(
      /^SEG +Amadou Coulibaly +coordonnateur@example\.org +Coordonnateur ; secrétariat/m,
    );
    expect(demo.split('\n')).toHaveLength(60 + 3);
    expect((await griot(['demo'])).out).toContain('rien n’y a été chargé');

    const after = await griot(['doctor']);
    expect(after.code).toBe(0);
    expect(after.out).toContain('✓ Annuaire : 20 organisations, 60 personnes, 20 groupes');
    expect(after.out).not.toContain('✗');
  });

  it('finds an SMTP server that does not answer, and a wrong configuration', async () => {
    await griot(['demo']);
    env = { ...env, SMTP_URL: 'smtp://griot:secret@127.0.0.1:1' };
    const unreachable = await griot(['doctor']);
    expect(unreachable.code).toBe(1);
    expect(unreachable.out).toMatch(/✗ Courriel : 127\.0\.0\.1:1 ne répond pas/);
    expect(unreachable.out).not.toContain('secret');
    env = { ...env, PORT: 'abc' };
    expect(await griot(['doctor'])).toMatchObject({
      code: 2,
      remarks: expect.stringContaining('PORT : « abc » ne convient pas'),
    });
  });

  it('finds messages that could not be sent', async () => {
    await griot(['demo']);
    await failMessage();
    const { out, code } = await griot(['doctor']);
    expect(out).toContain('✗ Envois : 1 en échec');
    expect(code).toBe(1);
  });
});

async function failMessage(): Promise<void> {
  const { openDatabase } = await import('../../adapters/database/engines.ts');
  const database = await openDatabase(env.DATABASE_URL ?? '');
  const at = new Date('2027-02-20T09:00:00Z');
  await database.client.outboxMessage.create({
    data: {
      dedupeKey: 'k',
      transport: 'mail',
      recipient: 'x@example.org',
      subject: 's',
      payload: '{}',
      status: 'failed',
      notBefore: at,
      createdAt: at,
    },
  });
  await database.close();
}

describe('griot, called wrongly', () => {
  it.each([
    [['parle'], 'La commande parle n’existe pas.'],
    [['say', '--qui', 'x'], 'L’option --qui n’existe pas.'],
    [['say', '--as'], 'Il manque une valeur à l’option --as <adresse>.'],
    [['say', 'aide'], 'Dites au nom de qui vous parlez'],
    [['understand', '--now', 'hier', 'demain'], '« hier » n’est pas un instant.'],
    [['understand'], 'Il manque un argument : phrase.'],
    [['doctor', 'vite'], 'Il y a trop d’arguments.'],
  ])('%j says so in French and ends with 2', async (args, sentence) => {
    const { code, out, remarks } = await griot(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(remarks).toContain(sentence);
    expect(remarks).not.toMatch(/error:/);
  });

  it.each([[['--help']], [['say', '--help']], [['help', 'doctor']], [[]]])(
    'shows its help in French: %j',
    async (args) => {
      const { code, out } = await griot(args);
      expect(code).toBe(0);
      expect(out).toMatch(/^Usage : griot/);
      expect(out).not.toMatch(/display help|Options:|Commands:|Arguments:|\[command\]/);
    },
  );
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { griot as call, emptyGround } from './called.ts';

let ground: Awaited<ReturnType<typeof emptyGround>>;
let env: Record<string, string>;

beforeEach(async () => {
  ground = await emptyGround();
  env = ground.env;
});

afterEach(() => ground.remove());

const griot = (args: readonly string[], input: readonly (object | string)[] = []) =>
  call(env, args, input);

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
    await writeFile(join(ground.folder, 'griot.db'), 'Ceci est une lettre. '.repeat(50));
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

  it('tells everybody of a change at once: no server need run to do it later', async () => {
    await griot([...as, '--yes', ...plan.split(' ')]);
    const move = 'reporter GEC-2027-03 au 11 mars à 10h'.split(' ');
    const { out, remarks } = await griot([...as, '--yes', ...move]);
    expect(out).toContain('17 mises à jour partent à l’instant.');
    expect(remarks).toContain('17 courriels envoyés.');
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

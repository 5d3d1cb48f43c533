import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const CODE = 'GEC-2027-03';

describe('a meeting that was called off', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SWISS, `présent ${CODE}`);
    await griot.say(SEG, `odj ajouter ${CODE} Budget (10 min)`);
  });
  afterAll(() => griot.stop());

  const confirm = async (line: string) => {
    await griot.say(SEG, line);
    return griot.say(SEG, { press: 'Confirmer' });
  };
  const kept = async () => (await griot.mails(SWISS)).map(({ raw }) => raw);
  const sequences = async () =>
    (await kept()).map((raw) => decoded(raw).match(/SEQUENCE:(\d+)/)?.[1]);

  it('cannot be restored while it holds', async () => {
    expect((await griot.say(SEG, `rétablir ${CODE}`)).error?.code).toBe('meeting.nothingToRestore');
  });

  it('holds again with its answers, its agenda, its UID and a higher SEQUENCE', async () => {
    await confirm(`annuler ${CODE} motif : deuil national`);
    const { reply } = await confirm(`rétablir ${CODE}`);
    expect(reply.text).toContain('est rétablie');
    await griot.advance('2027-02-20T09:02');
    const mails = await kept();
    expect(mails.at(-1)).toContain('method=REQUEST');
    expect(await sequences()).toEqual(['0', '1', '2']);
    const uids = mails.map((raw) => decoded(raw).match(/UID:(\S+)/)?.[1]);
    expect(new Set(uids).size).toBe(1);
    expect((await griot.say(SEG, `présences ${CODE}`)).reply.text).toContain('présence confirmée');
    expect((await griot.say(SEG, `odj ${CODE}`)).reply.text).toContain('Budget');
  });

  it('is reminded of again', async () => {
    const left = await griot.advance('2027-02-25T08:00');
    expect(left.filter(({ channel }) => channel === 'mail')).toHaveLength(16);
  });

  it('and restored twice at once is restored once', async () => {
    await confirm(`annuler ${CODE} motif : grève`);
    const preview = await griot.say(SEG, `rétablir ${CODE}`);
    const confirmer = preview.reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    await griot.say(SEG, { press: confirmer });
    const again = await griot.say(SEG, { press: confirmer });
    expect(again.reply.text).toContain('déjà maintenue');
    const left = await griot.advance('2027-02-25T08:10');
    expect(left.filter(({ channel }) => channel === 'mail')).toHaveLength(17);
  });

  it('is not restored once its hour is past', async () => {
    await confirm(`annuler ${CODE} motif : grève`);
    await griot.advance('2027-03-04T10:30');
    expect((await griot.say(SEG, `rétablir ${CODE}`)).error?.code).toBe('meeting.hourPast');
  });

  it('is for its coordinator and the secretariat to restore', async () => {
    expect((await griot.say(SWISS, `rétablir ${CODE}`)).error?.code).toBe('access.refused');
  });
});

/** The calendar part of a mail, which is base64. */
function decoded(raw: string): string {
  const [, part = ''] = /text\/calendar[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/u.exec(raw) ?? [];
  return Buffer.from(part, 'base64').toString('utf8');
}

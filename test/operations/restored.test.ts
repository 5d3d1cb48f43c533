import { describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { griotsPutBack } from './putBackGriot.ts';

const COORDINATOR = 'coordonnateur@example.org';
const MEMBER = 'martin.keller@example.org';

const { griotAt, copyOf } = griotsPutBack();

/** The mail that a member has of what is asked, at that moment and confirmed. */
async function mailOf(griot: Griot, line: string, at: string) {
  await griot.say(COORDINATOR, line);
  await griot.say(COORDINATOR, { press: 'Confirmer' });
  await griot.advance(at);
  const raw = (await griot.mails(MEMBER)).at(-1)?.raw ?? '';
  return { sequence: await sequenceIn(raw), id: /^Message-ID: (.*)$/im.exec(raw)?.[1] };
}

async function sequenceIn(raw: string): Promise<number> {
  const { simpleParser } = await import('mailparser');
  const { attachments } = await simpleParser(Buffer.from(raw, 'latin1'));
  const calendar = attachments.find(({ contentType }) => contentType === 'text/calendar');
  return Number(/^SEQUENCE:(\d+)/m.exec(calendar?.content.toString() ?? '')?.[1]);
}

describe('a register put back to an older copy', () => {
  it('has its next changes taken by the calendars, which know later ones of the same meeting', async () => {
    const griot = await griotAt('2027-02-22T09:00');
    await mailOf(griot, 'gec planifier jeudi 18 mars à 10h, pnud', '2027-02-22T09:10');
    const copy = await copyOf(griot, 'first.db');
    await mailOf(griot, 'reporter GEC-2027-03 au 19 mars à 10h', '2027-02-22T09:20');
    const known = await mailOf(griot, 'reporter GEC-2027-03 au 22 mars à 10h', '2027-02-22T09:30');
    expect(known.sequence).toBe(2);

    const again = await griotAt('2027-02-22T10:00', copy);
    const moved = await mailOf(again, 'reporter GEC-2027-03 au 23 mars à 10h', '2027-02-22T10:10');
    expect(moved.sequence).toBeGreaterThan(known.sequence);

    const third = await griotAt('2027-02-22T11:00', copy);
    const line = 'reporter GEC-2027-03 au 24 mars à 10h';
    const last = await mailOf(third, line, '2027-02-22T11:10');
    expect(last.sequence).toBeGreaterThan(moved.sequence);
    // Some programs throw away a second mail under the same Message-ID.
    expect(new Set([known.id, moved.id, last.id]).size).toBe(3);
  });

  it('is numbered as before when nothing was put back', async () => {
    const griot = await griotAt('2027-02-22T09:00');
    const line = 'gec planifier jeudi 18 mars à 10h, pnud';
    expect((await mailOf(griot, line, '2027-02-22T09:10')).sequence).toBe(0);
    await copyOf(griot, 'second.db');
    const moved = 'reporter GEC-2027-03 au 19 mars à 10h';
    expect((await mailOf(griot, moved, '2027-02-22T09:20')).sequence).toBe(1);
  });

  it('is known as one once, and numbered from then on', async () => {
    const griot = await griotAt('2027-02-22T09:00');
    await mailOf(griot, 'gec planifier jeudi 18 mars à 10h, pnud', '2027-02-22T09:10');
    const back = await griotAt('2027-02-22T10:00', await copyOf(griot, 'third.db'));
    const line = 'reporter GEC-2027-03 au 19 mars à 10h';
    const first = await mailOf(back, line, '2027-02-22T10:10');
    const { version } = await back.database.client.revision.findUniqueOrThrow({
      where: { id: 'restored' },
    });
    expect(first.sequence).toBe(Number(version) + 1);
    expect(await back.database.client.revision.count({ where: { id: 'copied' } })).toBe(0);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '../../adapters/console/consoleChat.ts';
import { momentOf } from '../../src/cli/moment.ts';
import { touchDirectory } from '../../src/directory/store.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { AWA, COORDINATOR, plain, told } from './told.ts';

let griot: Griot;

/** A Friday; the demo's own decisions are closed, so that only those of the test are followed. */
beforeEach(async () => {
  griot = await startGriot({ now: '2027-03-12T07:00' });
  await withoutGroupDigests();
  await griot.app.runJobs();
  await griot.say(COORDINATOR, 'clore D-2026-002');
  await griot.say(COORDINATOR, 'clore D-2026-003');
});

afterEach(() => griot.stop());

/** Weeks go by in these tests: what groups are told on Mondays is none of their business. */
const withoutGroupDigests = (): Promise<void> =>
  griot.database.transaction(async (tx) => {
    await tx.group.updateMany({ data: { digestDay: null } });
    await touchDirectory(tx);
  });

const decide = async (line: string): Promise<string> =>
  /D-2027-\d+/u.exec(told(await griot.say(COORDINATOR, line)))?.[0] ?? '';

const remindersTo = (sent: readonly Sent[], to: string): string[] =>
  sent
    .filter(
      (one) =>
        one.channel !== 'mail' &&
        one.to === to &&
        /à échéance|action en retard/u.test(plain(one.subject)),
    )
    .map(({ text = '' }) => plain(text));

/** The days on which somebody is written to of what is due, day by day. */
async function remindedDays(from: string, days: number, to: string): Promise<string[]> {
  const start = momentOf(`${from}T20:00`);
  const found: string[] = [];
  for (let ahead = 0; ahead < days; ahead += 1) {
    const moment = start.add({ days: ahead });
    const sent = await griot.advance(moment.toPlainDateTime().toString());
    if (remindersTo(sent, to).length > 0) found.push(moment.toPlainDate().toString());
  }
  return found;
}

describe('an owner is reminded', () => {
  it('a week before, on the day, then each week that it is late, on working days', async () => {
    await griot.say(AWA, 'digest personnel non');
    await decide('gec décision Écrire la note @Awa Ballo échéance 31 mars');
    expect(await remindedDays('2027-03-13', 40, AWA)).toEqual([
      '2027-03-24',
      '2027-03-31',
      '2027-04-07',
      '2027-04-14',
      '2027-04-21',
    ]);
  });

  it('of what is late in the list of the week, for whoever receives it, and nowhere else', async () => {
    await decide('gec décision Écrire la note @Awa Ballo échéance 31 mars');
    for (const day of ['24', '31']) await griot.advance(`2027-03-${day}T20:00`);
    expect(await remindedDays('2027-04-01', 20, AWA)).toEqual([]);
    const weeks = griot.sent.filter(
      ({ to, subject, channel }) =>
        to === AWA && channel === 'mail' && /semaine : une action, en retard/u.test(plain(subject)),
    );
    expect(weeks).toHaveLength(3);
  });

  it('in one message of all that is due, each line with its buttons', async () => {
    const one = await decide('gec décision Écrire la note @Awa Ballo échéance 31 mars');
    const other = await decide('GT-SANTE décision Vérifier les stocks @Awa Ballo échéance 31 mars');
    await griot.advance('2027-03-24T12:00');
    const [text = '', ...more] = remindersTo(await griot.advance('2027-03-31T12:00'), AWA);
    expect(more).toEqual([]);
    expect(text).toContain('À échéance aujourd’hui (2)');
    expect(text).toContain(`[${one} : fait] [Reporter] [Ce n’est pas moi] [Commenter]`);
    expect(text).toContain(`[${other} : fait]`);
  });

  it('no more once it is done, and anew when it is postponed', async () => {
    const code = await decide('gec décision Écrire la note @Awa Ballo échéance 31 mars');
    await griot.say(AWA, `reporter ${code} au 14 avril motif : en attente`);
    expect(await remindedDays('2027-03-13', 30, AWA)).toEqual(['2027-04-07']);
    await griot.say(AWA, `clore ${code}`);
    expect(await remindedDays('2027-04-12', 20, AWA)).toEqual([]);
  });

  it('not before the end of the silence he asked for, then once of what is late', async () => {
    await griot.say(AWA, 'digest personnel non');
    await decide('gec décision Écrire la note @Awa Ballo échéance 18 mars');
    await griot.advance('2027-03-12T12:00');
    const answer = told(await griot.say(AWA, 'silence jusqu’à lundi 22 mars'));
    expect(answer).toContain('aucun rappel de vos actions avant le lundi 22 mars 2027');
    expect(await remindedDays('2027-03-13', 12, AWA)).toEqual(['2027-03-22']);
  });

  it('as the titulaire of an organisation that owns it', async () => {
    await decide('gec action Publier les données @Coopération américaine échéance 31 mars');
    expect(await remindedDays('2027-03-22', 11, 'grace.thompson@example.org')).toEqual([]);
    const english = griot.sent.filter(
      ({ to, subject, channel }) =>
        to === 'grace.thompson@example.org' && /due/u.test(subject) && channel === 'mail',
    );
    expect(english).toHaveLength(2);
  });

  it('never twice of the same step, whatever the hours at which Griot runs, and by how many', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 8 }),
        async (gaps) => {
          const code = await decide('gec décision Écrire la note @Awa Ballo sous 10 jours');
          for (const hours of gaps) {
            griot.clock.set(griot.clock.now().add({ hours }));
            await Promise.all([griot.app.runJobs(), griot.app.runJobs()]);
          }
          const { id } = await griot.database.client.decision.findUniqueOrThrow({
            where: { code },
          });
          const told = await griot.database.client.followUpNotice.findMany({
            where: { decisionId: id },
          });
          const keys = told.map(({ personId, dueOn, step }) => `${personId} ${dueOn} ${step}`);
          expect(new Set(keys).size).toBe(keys.length);
          const rows = await griot.database.client.outboxMessage.groupBy({
            by: ['dedupeKey'],
            _count: true,
          });
          expect(rows.every(({ _count }) => _count === 1)).toBe(true);
          await griot.say(COORDINATOR, `clore ${code}`);
        },
      ),
      { numRuns: 4 },
    );
  });
});

describe('the ladder', () => {
  const GIULIA = 'giulia.ferrari@example.org';
  const LARS = 'lars.johansson@example.org';

  /** Whom each day of that many tells of a delay. */
  async function risen(from: string, days: number): Promise<string[]> {
    const start = momentOf(`${from}T20:00`);
    const found: string[] = [];
    for (let ahead = 0; ahead < days; ahead += 1) {
      const moment = start.add({ days: ahead });
      const sent = await griot.advance(moment.toPlainDateTime().toString());
      for (const { to, subject, channel } of sent) {
        if (channel !== 'mail' || !/de retard :|du retard/u.test(plain(subject))) continue;
        found.push(`${moment.toPlainDate().toString().slice(5)} ${to.split('@')[0]}`);
      }
    }
    return found;
  }

  it('is climbed once a rung, the owner told the day before', async () => {
    await decide('GT-AGRI décision Écrire la note @Awa Ballo échéance 18 mars');
    const told = await risen('2027-03-13', 62);
    expect(told.slice(0, 4)).toEqual([
      '03-24 awa.ballo',
      '03-25 giulia.ferrari',
      '04-09 awa.ballo',
      '04-12 lars.johansson',
    ]);
    expect(told.filter((one) => one.includes('giulia'))).toHaveLength(1);
    const point = await griot.database.client.waitingPoint.findFirst({
      where: { origin: 'escalated' },
    });
    expect(point?.groupId).toBe('gec');
  });

  it('brings to the GEC no more what has been closed meanwhile', async () => {
    const code = await decide('GT-AGRI décision Écrire la note @Awa Ballo échéance 18 mars');
    await risen('2027-03-13', 62);
    const open = { where: { origin: 'escalated', closedAt: null } } as const;
    expect(await griot.database.client.waitingPoint.count(open)).toBe(1);
    await griot.say(AWA, `${code} faite hier`);
    expect(await griot.database.client.waitingPoint.count(open)).toBe(1);
    await griot.say(GIULIA, `clore ${code}`);
    expect(await griot.database.client.waitingPoint.count(open)).toBe(0);
  });

  it('says, after a stop, the day on which it will really be told', async () => {
    await decide('GT-AGRI décision Écrire la note @Awa Ballo échéance 18 mars');
    const sent = await griot.advance('2027-03-29T09:30');
    const { text = '' } =
      sent.find(
        ({ subject, channel }) =>
          channel !== 'mail' && plain(subject).includes('sera informé du retard'),
      ) ?? {};
    expect(plain(text)).toContain('Le mardi 30 mars 2027, le coordonnateur du groupe en');
    expect(plain(text)).not.toContain('25 mars');
  });

  it('stops with a reason, which the card keeps, and nobody above hears', async () => {
    const code = await decide('GT-AGRI décision Écrire la note @Awa Ballo échéance 18 mars');
    const refused = await griot.say(GIULIA, `escalade arrêter ${code}`);
    expect(refused.error?.code).toBe('escalation.reasonMissing');
    await griot.say(GIULIA, `escalade arrêter ${code} motif : en attente du Gouvernement`);
    expect(await risen('2027-03-13', 30)).toEqual([]);
    expect(told(await griot.say(GIULIA, `historique ${code}`))).toContain(
      'en attente du Gouvernement',
    );
  });

  it.each(['stop relances', 'arrête les relances de', 'suspendez les relances de la décision'])(
    'stops as « %s … » says it, with its reason',
    async (words) => {
      const code = await decide('GT-AGRI décision Écrire la note @Awa Ballo échéance 18 mars');
      const refused = await griot.say(GIULIA, `${words} ${code}`);
      expect(refused.error?.code).toBe('escalation.reasonMissing');
      const stopped = told(await griot.say(GIULIA, `${words} ${code} motif : en attente`));
      expect(stopped).toContain('sont arrêtées : en attente');
    },
  );

  it.each([
    'n’arrêtez pas les relances de',
    'faut-il arrêter les relances de',
    'qui a stoppé les relances de',
  ])('does not stop as « %s … » says it', async (words) => {
    const code = await decide('GT-AGRI décision Écrire la note @Awa Ballo échéance 18 mars');
    const { error } = await griot.say(GIULIA, `${words} ${code}`);
    expect(error?.code).not.toBe('escalation.reasonMissing');
  });

  it('is set for each group', async () => {
    await griot.say(GIULIA, 'escalade gt-agri 2, 0, 0');
    await decide('GT-AGRI décision Écrire la note @Awa Ballo échéance 18 mars');
    expect(await risen('2027-03-13', 40)).toEqual(['03-19 awa.ballo', '03-22 giulia.ferrari']);
    expect((await griot.say(GIULIA, 'escalade gt-agri 15, 5')).error?.code).toBe(
      'escalation.ladder',
    );
    expect((await griot.say(AWA, 'escalade gec 1, 2, 3')).error?.code).toBe('access.refused');
  });

  it('never tells a confidential body’s delay outside it', async () => {
    await griot.say(COORDINATOR, 'ga décision Préparer la rencontre échéance 18 mars');
    const told = await risen('2027-03-13', 62);
    const inside = new Set(['coordonnateur', 'lars.johansson']);
    expect(told.every((one) => inside.has(one.split(' ')[1] ?? ''))).toBe(true);
    expect(await griot.database.client.waitingPoint.count()).toBe(0);
    expect(LARS).toBeDefined();
  });
});

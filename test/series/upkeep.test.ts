import { expect, it } from 'vitest';
import { momentOf } from '../../src/cli/moment.ts';
import { UPKEEP } from '../../src/series/upkeep.ts';
import { startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

it('what a change late on a Friday makes known of a series leaves on Monday morning', async () => {
  const griot = await startGriot({ now: '2027-02-19T09:00' });
  await griot.say(SEG, 'gec série premier jeudi du mois à 10h à partir de mai');
  await griot.say(SEG, { press: 'Confirmer' });
  griot.clock.set(momentOf('2027-02-19T23:00').toInstant());
  await griot.say(SEG, 'profil fonction : Coordinateur du secrétariat');
  await griot.say(SEG, { press: 'Confirmer' });
  await griot.app.runJobs();
  const due = await griot.database.client.job.findMany({
    where: { kind: UPKEEP, status: 'pending' },
  });
  await griot.stop();
  expect(due.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2027-02-22T08:00:00.000Z']);
});

it('whoever takes over a seat on a day said long before is invited that morning, and the other is thanked', async () => {
  const griot = await startGriot({ now: '2027-02-22T09:00' });
  const confirmed = async (line: string) => {
    await griot.say(SEG, line);
    expect((await griot.say(SEG, { press: 'Confirmer' })).error).toBeUndefined();
  };
  await confirmed('gec série 2e jeudi du mois à 10h');
  await confirmed('siège gec titulaire @Martin Keller jusqu’au 31 mars');
  // The change is seen, and the series looked after for it, weeks before that day.
  for (const moment of ['2027-02-22T09:01', '2027-02-22T09:30', '2027-03-31T20:00']) {
    await griot.advance(moment);
  }
  const before = griot.sent.length;
  await griot.advance('2027-04-01T00:10');
  expect(griot.sent.length).toBe(before);
  const letters = (await griot.advance('2027-04-01T08:00')).filter(
    ({ channel, subject }) => channel === 'mail' && subject?.includes('réunions'),
  );
  await griot.stop();
  expect(letters.map(({ to }) => to).sort()).toEqual([
    'fatou.kone@example.org',
    'martin.keller@example.org',
  ]);
});

it('a seat that is given back while a meeting is held leaves on its list whoever said he comes', async () => {
  const griot = await startGriot({ now: '2027-02-22T10:00' });
  const confirmed = async (who: string, line: string) => {
    await griot.say(who, line);
    expect((await griot.say(who, { press: 'Confirmer' })).error).toBeUndefined();
  };
  await confirmed(
    'adama.kante@example.org',
    'gt-sante série premier mardi du mois à 15h à partir de mars, salle de l’OMS',
  );
  await griot.advance('2027-03-01T09:00');
  await griot.advance('2027-03-02T14:30');
  await griot.say('awa.ballo@example.org', 'présent GT-SANTE-2027-03');
  await griot.advance('2027-03-02T15:10');
  await confirmed(SEG, 'siège GT-SANTE libérer @Awa Ballo');
  await griot.advance('2027-03-02T15:11');
  await griot.advance('2027-03-02T15:25');
  const { reply } = await griot.say(SEG, 'présences GT-SANTE-2027-03');
  await griot.stop();
  expect(reply.text).toMatch(/Awa Ballo.*présence confirmée/u);
});

it('shows in the channel a meeting of the year to come that its rule puts on a day off, with those who sit in for others', async () => {
  const griot = await startGriot({ now: '2027-02-20T09:00' });
  await griot.say(SEG, 'gec série le 1er du mois à 10h, fériés : lendemain');
  await griot.say(SEG, { press: 'Confirmer' });
  const MARTIN = 'martin.keller@example.org';
  await griot.say(MARTIN, 'remplacez-moi du 1er au 31 mai 2028 par Fatou Koné');
  expect((await griot.say(MARTIN, { press: 'Confirmer' })).error).toBeUndefined();
  await griot.advance('2027-02-22T09:00');
  await griot.advance('2027-04-20T09:00');
  const card = griot.sent.filter(({ to, text }) => to === 'GEC' && text?.includes('GEC-2028-05'));
  const told = (await griot.mails()).filter(({ subject }) => subject.includes('GEC-2028-05'));
  const invited = told.filter(({ recipient }) => recipient === 'fatou.kone@example.org');
  await griot.stop();
  expect(told).toHaveLength(18);
  expect(card).toHaveLength(1);
  expect(card[0]?.text).toContain('mardi 2 mai 2028');
  expect(invited.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Invitation\s: GEC-2028-05/u),
  ]);
});

it('tells its invitees that it ends, were Griot down for a fortnight as soon as that was confirmed', async () => {
  const griot = await startGriot({ now: '2027-02-22T09:00' });
  const confirmed = async (line: string) => {
    await griot.say(SEG, line);
    expect((await griot.say(SEG, { press: 'Confirmer' })).error).toBeUndefined();
  };
  await confirmed('gec série 2e jeudi du mois à 10h à partir de juin');
  await griot.advance('2027-02-22T10:00');
  await confirmed('série terminer GEC');
  const left = await griot.advance('2027-03-08T09:00');
  await griot.stop();
  const mails = left.filter(({ channel, to }) => channel === 'mail' && to.includes('keller'));
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('GEC')]);
});

import { simpleParser } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importInto } from '../../src/cli/importReviews.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'aissata.diarra';
const LEAD = 'lars.johansson';
const OTHER_CHAIR = 'awa.ballo';

let griot: Griot;

const answer = (who: string, act: Act) => griot.say(`${who}@example.org`, act);
const said = async (who: string, act: Act): Promise<string> =>
  plain((await answer(who, act)).reply.text);

beforeAll(async () => {
  griot = await startGriot({ now: '2027-11-08T09:00' });
  await answer(SEG, 'calendrier rythme GEC premier jeudi du mois à 10h, fériés : veille');
  await answer(SEG, 'mandat Chef de file GT-EAU @Awa Ballo');
  await answer(SEG, { press: 'Confirmer' });
});
afterAll(() => griot.stop());

describe('the calendar of all', () => {
  it('is validated by the GEC’s Chef de file, not by whoever chairs another group', async () => {
    const refused = await answer(OTHER_CHAIR, 'calendrier 2028 valider');
    expect(refused.error?.code).toBe('access.refused');
    expect(plain(refused.reply.text)).toContain('Lars Johansson');
    const { reply } = await answer(LEAD, 'calendrier 2028 valider');
    const id = reply.buttons?.find(({ label }) => label === 'Valider')?.id ?? '';
    expect((await answer(OTHER_CHAIR, { press: id })).error?.code).toBe('access.refused');
    const seen = await answer(OTHER_CHAIR, 'calendrier 2028');
    expect(seen.reply.buttons?.map(({ label }) => label)).not.toContain('Valider');
  });

  it('is submitted to the GEC’s Chef de file alone, by a letter that says what to type', async () => {
    const from = griot.sent.length;
    expect(await said(SEG, 'soumettre le calendrier 2028')).toBe(
      'Le calendrier 2028 est soumis à Lars Johansson.',
    );
    const told = griot.sent.slice(from);
    expect(new Set(told.map(({ to }) => to)).size).toBe(1);
    const mail = (await griot.mails(`${LEAD}@example.org`)).at(-1);
    const { text = '' } = await simpleParser(Buffer.from(mail?.raw ?? '', 'latin1'));
    const letter = plain(text).replace(/\s+/gu, ' ');
    expect(letter).toContain('vous soumet, pour validation, le calendrier 2028 des rencontres');
    expect(letter).toContain('pour le valider : « calendrier 2028 valider »');
    expect(letter).toContain('Le Secrétariat exécutif du GEC');
  });

  it('keeps in the audit as what it was validated, and says of which year', async () => {
    await answer(LEAD, 'valider le calendrier 2028');
    expect(await said(LEAD, { press: 'Valider' })).toContain('Le calendrier 2028 est validé');
    const line = await griot.database.client.audit.findFirst({
      where: { action: 'annual.validate' },
    });
    expect(line?.capacity).toBe('chair');
    expect(line?.mandateId).not.toBeNull();
    expect(await said(SEG, 'journal annuaire')).toContain('calendrier annuel 2028 validé');
  });
});

describe('a review that names only a confidential group', () => {
  const TITLE = 'Retraite des ambassadeurs';

  beforeAll(async () => {
    const day = { year: 2028, month: 5, day: 4 };
    const from = Temporal.PlainDate.from(day);
    const event = { summary: TITLE, from, to: from, location: '', uid: 'retreat', recurs: false };
    await importInto(
      griot.database,
      { events: [{ ...event, categories: ['GA'] }] },
      { t: translator('fr'), now: griot.clock.now(), dryRun: false },
    );
  });

  it('is read by those of the group alone, in the list and in the journal', async () => {
    expect(await said(LEAD, 'calendrier harmonisé 2028')).toContain(TITLE);
    for (const line of ['calendrier harmonisé 2028', 'journal annuaire', 'calendrier 2028 GEC']) {
      expect(await said(SEG, line)).not.toContain(TITLE);
    }
  });
});

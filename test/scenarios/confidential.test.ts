import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const CHAIR = 'lars.johansson@example.org';
const KEEPER = 'coordonnateur@example.org';
const AMBASSADOR = 'martin.keller@example.org';
const FATOU = 'fatou.kone@example.org';
const SEG = 'mariam.sidibe@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await griot.say(KEEPER, 'ga planifier jeudi 4 mars à 10h');
  await griot.say(KEEPER, { press: 'Confirmer' });
});
afterAll(() => griot.stop());

const codeOf = async (who: string, line: string): Promise<string | undefined> =>
  (await griot.say(who, line)).error?.code;

describe('a confidential group', () => {
  it('is opened by its chair, to whom he names, who is told', async () => {
    expect(await codeOf(FATOU, 'réunion GA-2027-03')).toBe('meeting.unknown');
    const { reply, sent } = await griot.say(CHAIR, 'confidentiel GA autoriser @Fatou Koné');
    expect(reply.text).toContain('GA est ouvert à Fatou Koné');
    expect(sent.map(({ to, subject }) => [to, subject])).toContainEqual([
      FATOU,
      'GA vous est ouvert',
    ]);
    expect((await griot.say(FATOU, 'réunion GA-2027-03')).reply.text).toContain('4 mars 2027');
    expect(await codeOf(FATOU, 'odj ajouter GA-2027-03 Point divers')).toBe('access.refused');
  });

  it('is opened by nobody else: not by its members, nor by whoever keeps its secretariat', async () => {
    for (const who of [AMBASSADOR, KEEPER, FATOU]) {
      expect(await codeOf(who, 'confidentiel GA autoriser @Aminata Cissé')).toBe('access.refused');
    }
    expect(await codeOf(SEG, 'confidentiel GA autoriser @Mariam Sidibé')).toBe('group.missing');
  });

  it('says to its own to whom it is open', async () => {
    const { reply } = await griot.say(AMBASSADOR, 'confidentiel GA');
    expect(reply.text).toContain('Fatou Koné');
    expect(reply.buttons).toEqual([]);
  });

  it('is closed again at once, and tells nothing any more', async () => {
    const { reply } = await griot.say(CHAIR, 'confidentiel GA');
    const press = reply.buttons.find(({ label }) => label === 'Retirer Fatou Koné')?.id ?? '';
    expect(await codeOf(AMBASSADOR, 'confidentiel GA retirer @Fatou Koné')).toBe('access.refused');
    expect((await griot.say(CHAIR, { press })).error).toBeUndefined();
    expect(await codeOf(FATOU, 'réunion GA-2027-03')).toBe('meeting.unknown');
    expect(await codeOf(CHAIR, 'confidentiel GA retirer @Fatou Koné')).toBe('group.notAdmitted');
  });

  it('is opened until a day, which is the last', async () => {
    await griot.say(CHAIR, 'confidentiel GA autoriser @Fatou Koné jusqu’au 1er mars');
    await griot.advance('2027-03-01T23:30');
    expect(await codeOf(FATOU, 'réunion GA-2027-03')).toBeUndefined();
    await griot.advance('2027-03-02T00:01');
    expect(await codeOf(FATOU, 'réunion GA-2027-03')).toBe('meeting.unknown');
  });

  it('is kept by whom its chair names for that, of the SEG or not', async () => {
    const line = 'confidentiel GA autoriser @Mariam Sidibé pour le secrétariat';
    expect((await griot.say(CHAIR, line)).error).toBeUndefined();
    expect(await codeOf(SEG, 'odj ajouter GA-2027-03 Point divers')).toBeUndefined();
    expect((await griot.say(SEG, 'ga planifier jeudi 11 mars à 10h')).error).toBeUndefined();
    await griot.say(CHAIR, 'confidentiel GA retirer @Mariam Sidibé');
    expect(await codeOf(SEG, 'odj GA-2027-03')).toBe('meeting.unknown');
  });

  it('sends no stand-in whom its chair has not named', async () => {
    const { error } = await griot.say(AMBASSADOR, 'excusé GA-2027-03');
    expect(error).toBeUndefined();
    const named = await griot.say(AMBASSADOR, 'excusé GA-2027-03 remplacé par Oumar Dembélé');
    expect(named.reply.text).toContain('ne sont ouvertes qu’à ses membres');
    const invited = await griot.mails('oumar.dembele@example.org');
    expect(invited).toEqual([]);
  });

  it('is not one of the groups that are open to the secretariat', async () => {
    expect(await codeOf(KEEPER, 'confidentiel GEC')).toBe('group.notConfidential');
  });

  it('gives no context to whoever stands in its channel by mistake', async () => {
    const inside = await griot.say(SEG, 'réunions', { channel: 'GA' });
    const outside = await griot.say(SEG, 'réunions');
    expect(inside.reply).toEqual(outside.reply);
    expect((await griot.say(SEG, 'digest', { channel: 'GA' })).error?.code).toBe('group.missing');
  });
});

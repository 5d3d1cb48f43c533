import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { AISSATA, COORDINATOR, HELENE, plain, sayAll, told } from './told.ts';

let griot: Griot;
let code: string;

/** Coordinates SGT-ELEVAGE. */
const BAKARY = 'bakary.diawara@example.org';
/** Coordinates GT-AGRI, its parent. */
const GIULIA = 'giulia.ferrari@example.org';
/** Chairs COORD-GT. */
const LARS = 'lars.johansson@example.org';

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  const answer = await griot.say(BAKARY, 'sgt-elevage décision Financer la filière élevage');
  code = /D-2027-\d+/u.exec(told(answer))?.[0] ?? '';
});

afterAll(() => griot.stop());

const say = (as: string, line: string) => griot.say(as, line.replace('D-2027-001', code));

const answered = async (as: string, line: string): Promise<string> =>
  told(await say(as, line)).replaceAll(code, 'D-2027-001');

describe('a decision passed on from level to level', () => {
  it('comes on the ordre du jour of the other body, whose coordinator is told', async () => {
    const answer = await say(BAKARY, 'transmettre D-2027-001 à GT-AGRI : avec la note du groupe');
    expect(told(answer)).toContain('Elle viendra au prochain ordre du jour du groupe GT-AGRI');
    expect([...new Set(answer.sent.map(({ to }) => to))]).toEqual([GIULIA]);
    const point = await griot.database.client.waitingPoint.findFirstOrThrow();
    expect(point).toMatchObject({ groupId: 'gt-agri', origin: 'transmitted', sourceCode: code });
  });

  it('is read by those of the other body, who did not see it before', async () => {
    expect(await answered(GIULIA, 'D-2027-001')).toContain(
      'SGT-ELEVAGE → GT-AGRI, le vendredi 12 mars 2027 (avec la note du groupe) : en attente de réponse',
    );
    expect((await say('cheick.berthe@example.org', 'D-2027-001')).error).toBeDefined();
  });

  it('twice changes nothing', async () => {
    expect(await answered(BAKARY, 'transmettre D-2027-001 à gt-agri')).toContain(
      'a déjà été transmise au groupe GT-AGRI',
    );
    expect(await griot.database.client.transmission.count()).toBe(1);
  });

  it('goes on upward, by whoever holds it', async () => {
    expect(await answered(GIULIA, 'transmettre D-2027-001 à COORD-GT')).toContain(
      'D-2027-001 est transmise au groupe COORD-GT.',
    );
    const rows = await griot.database.client.transmission.findMany({ orderBy: { sentAt: 'asc' } });
    expect(rows.map(({ fromGroupId, toGroupId }) => [fromGroupId, toGroupId])).toEqual([
      ['sgt-elevage', 'gt-agri'],
      ['gt-agri', 'coord-gt'],
    ]);
  });

  it('is answered, and the answer comes back to everybody below', async () => {
    const { sent } = await say(LARS, 'répondre D-2027-001 : accord, budget du second semestre');
    expect([...new Set(sent.map(({ to }) => to))].sort()).toEqual([BAKARY, GIULIA].sort());
    expect(plain(sent.at(-1)?.text ?? '')).toContain('accord, budget du second semestre');
    for (const as of [BAKARY, GIULIA, LARS]) {
      expect(await answered(as, 'D-2027-001')).toContain(
        'GT-AGRI → COORD-GT, le vendredi 12 mars 2027 : réponse du vendredi 12 mars 2027, par Lars Johansson (Union européenne) : accord, budget du second semestre',
      );
    }
    const [closed] = await griot.database.client.waitingPoint.findMany({
      where: { groupId: 'coord-gt' },
    });
    expect(closed?.closedAt).not.toBeNull();
  });

  it('is not answered twice', async () => {
    expect((await say(LARS, 'répondre D-2027-001 : encore')).error?.code).toBe('passage.noneWaits');
  });

  it.each([
    ['transmettre D-2027-001', 'passage.groupMissing'],
    ['transmettre D-2027-001 à GT-LUNE', 'group.unknown'],
    ['transmettre D-2027-001 à SGT-ELEVAGE', 'passage.alreadyThere'],
    ['transmettre D-2027-999 à GEC', 'decision.unknown'],
    ['transmettre', 'decision.codeMissing'],
  ])('« %s » is a clear sentence: %s', async (line, fault) => {
    expect((await say(COORDINATOR, line)).error?.code).toBe(fault);
  });

  it('is not told outside a confidential body', async () => {
    const secret = await sayAll(griot, COORDINATOR, 'ga décision Préparer la rencontre');
    const [hidden = ''] = /D-GA-2027-\d+/u.exec(secret) ?? [];
    const { error } = await griot.say(COORDINATOR, `transmettre ${hidden} à GEC`);
    expect(error?.code).toBe('passage.confidential');
    expect(await griot.database.client.transmission.count()).toBe(2);
  });

  it('to a confidential body, and back, is told to nobody who does not know that body', async () => {
    const own = told(
      await griot.say(COORDINATOR, 'gec décision Préparer le dialogue @Aïssata Diarra'),
    );
    const [asked = ''] = /D-2027-\d+/u.exec(own) ?? [];
    await sayAll(
      griot,
      COORDINATOR,
      `transmettre ${asked} au GA`,
      `répondre ${asked} : accord des ambassadeurs`,
    );
    for (const line of ['digest gec', asked, `historique ${asked}`]) {
      expect(await answered(HELENE, line)).not.toMatch(/\bGA\b|ambassadeurs/u);
    }
    const letters = griot.sent.filter(({ to }) => to === AISSATA || to === HELENE);
    expect(letters).not.toEqual([]);
    expect(letters.map(({ subject, text = '' }) => subject + text).join('\n')).not.toMatch(
      /\bGA\b|ambassadeurs/u,
    );
    expect(await answered(AISSATA, `journal ${asked}`)).not.toMatch(/instance/u);
    expect(await answered(COORDINATOR, `journal ${asked}`)).toMatch(
      /réponse de l’instance saisie/u,
    );
    const monday = await griot.advance('2027-03-15T08:00');
    const digests = monday.filter(({ to, channel }) => to === 'GEC' && channel !== 'mail');
    expect(digests).toHaveLength(1);
    expect(digests[0]?.text).not.toMatch(/\bGA\b|ambassadeurs/u);
  });
});

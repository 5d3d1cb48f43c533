import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import {
  AISSATA,
  COORDINATOR,
  GRACE,
  HELENE,
  hold,
  MOUSSA,
  OUTSIDER,
  plain,
  sayAll,
  told,
} from './told.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await hold(griot, 'GEC-2027-03', '2027-03-11T10:00:00Z');
  await sayAll(
    griot,
    COORDINATOR,
    'décision GEC-2027-03 Écrire la note @Awa Ballo échéance 20 mars',
    'décision GEC-2027-03 Publier la liste @Moussa Diarra échéance 15 mars',
    'décision GT-SANTE Vérifier les stocks @Awa Ballo',
    'ga décision Préparer la rencontre échéance 14 mars',
    'clore D-2027-003',
    'gec décision Sans date',
  );
  await griot.advance('2027-03-25T09:00');
});

afterAll(() => griot.stop());

/** The codes of a list, in its order. */
const codes = (text: string): string[] =>
  [...text.matchAll(/^- (D-(?:[A-Z]+-)?\d{4}-\d{3})/gmu)].map(([, code]) => code ?? '');

const list = async (as: string, line: string): Promise<string> =>
  codes(told(await griot.say(as, line))).join(' ');

describe('the decisions of one’s own group', () => {
  const OF_HEALTH = 'adama.kante@example.org';

  it.each([
    ['décisions closes de mon groupe', 'D-2027-003'],
    ['décisions de notre groupe', ''],
    ['décisions en retard dans mon GT', ''],
  ])('« %s »', async (line, expected) => {
    const answer = told(await griot.say(OF_HEALTH, line));
    expect(answer).not.toContain('ne contient');
    expect(answer).toContain('GT-SANTE');
    expect(codes(answer).join(' ')).toBe(expected);
  });

  it.each(['décisions de mon organisation', 'que doit faire notre agence ?'])(
    'or organisation: « %s »',
    async (line) => {
      const answer = told(await griot.say(GRACE, line));
      expect(answer).toContain('D-2027-001');
      expect(answer).not.toContain('D-2027-002');
    },
  );

  it('are asked of which, when he has several', async () => {
    const { error } = await griot.say(COORDINATOR, 'décisions de mon groupe');
    expect(error?.code).toBe('group.missing');
  });
});

describe('a list of decisions', () => {
  it('of the open ones begins with the longest delay, and ends with those without a due date', async () => {
    const expected = 'D-2026-002 D-2027-002 D-2027-001 D-2026-003 D-2027-004';
    expect(await list(COORDINATOR, 'décisions gec')).toBe(expected);
  });

  it.each([
    ['décisions en retard', 'D-2026-002 D-GA-2027-001 D-2027-002 D-2027-001'],
    ['décisions en retard gec', 'D-2026-002 D-2027-002 D-2027-001'],
    ['gec décisions en retard', 'D-2026-002 D-2027-002 D-2027-001'],
    ['decision en retard du gec', 'D-2026-002 D-2027-002 D-2027-001'],
    ['quelles sont les décisions en retard de Moussa Diarra ?', 'D-2026-002 D-2027-002'],
    ['décisions closes', 'D-2027-003 D-2026-001'],
    ['décisions closes santé', 'D-2027-003'],
    ['décisions de @Awa Ballo', 'D-2027-001'],
    ['toutes les décisions de @Awa Ballo', 'D-2027-001'],
    ['décisions toutes de @Awa Ballo', 'D-2027-003 D-2027-001'],
    ['décisions GEC-2027-03', 'D-2027-004 D-2027-002 D-2027-001'],
    ['décisions gec liste', 'D-2027-002'],
    ['décisions ga', 'D-GA-2027-001'],
  ])('« %s » holds %s', async (line, expected) =>
    expect(await list(COORDINATOR, line)).toBe(expected),
  );

  it('holds only what the reader may see', async () => {
    const expected = 'D-2026-002 D-2027-002 D-2027-001';
    expect(await list(HELENE, 'décisions en retard gec')).toBe(expected);
    expect(await list(AISSATA, 'décisions en retard')).toBe(expected);
    expect(await list(OUTSIDER, 'décisions')).toBe('');
    expect(await list('adama.kante@example.org', 'décisions toutes')).toBe('D-2027-003');
  });

  it.each([
    [OUTSIDER, 'décisions gec', 'access.member'],
    [AISSATA, 'décisions GEC-2099-01', 'meeting.unknown'],
    [COORDINATOR, 'décisions GT-XYZ', 'group.unknown'],
    ['nobody@example.org', 'décisions', 'access.unknownPerson'],
  ])('is refused to %s by « %s »: %s', async (as, line, code) =>
    expect((await griot.say(as, line)).error?.code).toBe(code),
  );

  it('that is empty has a sentence of its own', async () => {
    expect(told(await griot.say(COORDINATOR, 'décisions en retard GT-EAU'))).toContain(
      'Aucune décision en retard : tout est à jour.',
    );
    expect(told(await griot.say(COORDINATOR, 'décisions gec licorne'))).toContain(
      'Aucune décision ne contient « licorne ».',
    );
    expect(told(await griot.say(COORDINATOR, 'décisions gec de janvier 2026'))).toContain(
      'Du 1er janvier 2026 au 31 janvier 2026.\nAucune décision ne correspond à cette demande.',
    );
  });

  it('is told in English to whoever reads English', async () => {
    const answer = plain((await griot.say(GRACE, 'décisions en retard gec')).reply.text);
    expect(answer).toContain('Overdue decisions – GEC');
    expect(answer).toContain('(5 days late)');
  });

  it('takes the group of the channel', async () => {
    const answer = await griot.say(COORDINATOR, 'décisions closes', { channel: 'GT-SANTE' });
    expect(codes(told(answer))).toEqual(['D-2027-003']);
  });
});

describe('a long list', () => {
  it('comes a page at a time, every line once', async () => {
    for (let index = 0; index < 20; index += 1) {
      await griot.say(COORDINATOR, `décision GT-EAU Point ${index} échéance 30 juin`);
    }
    const first = await griot.say(COORDINATOR, 'décisions gt-eau');
    expect(told(first)).toContain('Décisions 1 à 12 sur 20.');
    const second = await griot.say(COORDINATOR, { press: 'Suite' });
    expect(told(second)).toContain('Décisions 13 à 20 sur 20.');
    const all = [...codes(told(first)), ...codes(told(second))];
    expect(new Set(all).size).toBe(20);
    expect(second.reply.buttons.map(({ label }) => label)).not.toContain('Suite');
    expect(told(await griot.say(COORDINATOR, 'décisions gt-eau page 9'))).toContain(
      'Il n’y a pas d’autre décision dans cette liste.',
    );
  });
});

describe('one’s own actions', () => {
  it('are the open decisions one owns, in any group, late ones first', async () => {
    const answer = told(await griot.say(MOUSSA, 'mes actions'));
    expect(codes(answer)).toEqual(['D-2026-002', 'D-2027-002']);
    expect(answer).toContain('2 actions ouvertes, dont 2 en retard.');
  });

  it('are closed by one press', async () => {
    const answer = await griot.say(MOUSSA, 'mes actions');
    const done = answer.reply.buttons.find(({ label }) => plain(label) === 'D-2027-002 : fait');
    expect(told(await griot.say(MOUSSA, { press: done?.id ?? '' }))).toContain(
      'D-2027-002 : faite le jeudi 25 mars 2027, à confirmer.',
    );
    expect(await list(MOUSSA, 'mes actions')).toBe('D-2026-002');
    await griot.say(MOUSSA, 'rouvrir D-2027-002');
  });

  it('are none for most people', async () => {
    expect(told(await griot.say(OUTSIDER, 'mes actions'))).toContain('vous êtes à jour');
  });
});

describe('what awaits somebody', () => {
  it('is his actions', async () => {
    expect(await list(MOUSSA, 'qu’ai-je à faire ?')).toBe('D-2026-002 D-2027-002');
    expect(await list(MOUSSA, "qu'ai je a faire")).toBe('D-2026-002 D-2027-002');
  });

  it('is the meetings to answer as well', async () => {
    await griot.say(COORDINATOR, 'gec planifier jeudi 8 avril à 10h au PNUD');
    await griot.say(COORDINATOR, { press: 'Confirmer' });
    const answer = await griot.say(HELENE, 'qu’ai-je à faire ?');
    expect(told(answer)).toContain('GEC-2027-04');
    expect(answer.reply.buttons.map(({ label }) => label)).toContain('Présent');
  });

  it('is nothing, said in so many words', async () => {
    expect(told(await griot.say(OUTSIDER, 'qu’ai-je à faire ?'))).toContain('Rien ne vous attend');
  });
});

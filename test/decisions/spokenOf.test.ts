import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';

/** « celle du PNUD », « la 4 », « la dernière ». */
describe('a decision that is spoken of vaguely', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    for (const line of [
      'décision gec Écrire la note @PNUD',
      'action gec Préparer les revues @Camille Rousseau',
      'action gec Relire la charte @Camille Rousseau',
    ]) {
      await griot.say(SEG, line);
    }
  });
  afterAll(() => griot.stop());

  const labels = async (line: string, who = SEG) => {
    const { reply } = await griot.say(who, line);
    return reply.buttons.map(({ label }) => label).filter((label) => !label.startsWith('Voir'));
  };
  const told = async (line: string) => (await griot.say(SEG, line)).reply.text;
  const open = () => griot.database.client.decision.count({ where: { year: 2027, phase: 'open' } });

  it.each([
    ['celle du PNUD', 'Écrire la note'],
    ['où en est celle du PNUD', 'Écrire la note'],
    ['la 2', 'Préparer les revues'],
    ['la dernière', 'Relire la charte'],
    ['la dernière décision du gec', 'Relire la charte'],
  ])('« %s » shows it', async (line, text) => expect(await told(line)).toContain(text));

  it.each([
    ['celle du PNUD est faite', ['D-2027-001 est faite']],
    ['la 2 c fait', ['D-2027-002 c fait']],
    ['celle de Camille Rousseau est faite', ['D-2027-002 est faite', 'D-2027-003 est faite']],
  ])('« %s » asks before anything changes', async (line, presses) => {
    expect((await labels(line)).sort()).toEqual(presses);
    expect(await open()).toBe(3);
  });

  it('« la décision 2 est faite » shows it with its buttons, and writes nothing down', async () => {
    expect(await told('la décision 2 est faite')).toContain('Rien n’est encore changé');
    expect(await open()).toBe(3);
  });

  it('is none when nobody has it', async () => {
    expect((await griot.say(SEG, 'la 99')).error?.code).toBe('decision.codeMissing');
    expect((await griot.say(SWISS, 'celle de Fatou Koné')).error?.code).toBe(
      'decision.codeMissing',
    );
  });

  it.each([
    ['qui fait la note', 'D-2027-001'],
    ['t ou sur la note', 'D-2027-001'],
    ['décision ouverte pnud', 'D-2027-001'],
    ['combien on a de décisions ouvertes', 'D-2027-003'],
  ])('« %s » lists', async (line, code) => expect(await told(line)).toContain(code));

  it('« clos les décisions du PNUD » closes none', async () => {
    expect((await griot.say(SEG, 'clos les décisions du PNUD')).error?.code).toBe(
      'decision.oneAtATime',
    );
    expect(await open()).toBe(3);
  });

  it.each([
    ['D-2027-002 priorité haute', '→ haute'],
    ['D-2027-002 => UNICEF', '→ UNICEF'],
    ['D-2027-002 #budget', '→ #budget'],
  ])('« %s » corrects it', async (line, change) => expect(await told(line)).toContain(change));
});

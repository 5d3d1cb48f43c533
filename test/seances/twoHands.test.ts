import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const COLLEAGUE = 'aissata.diarra@example.org';
const CODE = 'GEC-2027-03';

describe('a séance that is opened before its hour', () => {
  it('has what a colleague records meanwhile as its own', async () => {
    const griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    griot.clock.set(Temporal.Instant.from('2027-03-04T09:52:00Z'));
    await griot.say(SEG, 'on commence');
    const { reply } = await griot.say(COLLEAGUE, 'décision : relire la matrice, BAD');
    expect(plain(reply.text)).toContain(`Réunion : ${CODE}`);
    griot.clock.set(Temporal.Instant.from('2027-03-04T11:00:00Z'));
    await griot.say(SEG, 'clore');
    expect(plain((await griot.say(SEG, `cr ${CODE}`)).reply.text)).toContain(
      '1 décision ou action',
    );
    await griot.stop();
  });
});

describe('two who take notes of one meeting', () => {
  let griot: Griot;

  const say = async (line: string, as = SEG): Promise<string> => {
    const { reply, error } = await griot.say(as, line);
    return error?.code ?? plain(reply.text);
  };
  const html = async (): Promise<string> => {
    const row = await griot.database.client.storedFile.findFirstOrThrow({
      where: { name: { endsWith: '.html' } },
      orderBy: { createdAt: 'desc' },
    });
    return plain(
      Buffer.from(row.content)
        .toString('utf8')
        .replace(/<[^>]+>/gu, ' '),
    ).replace(/\s+/gu, ' ');
  };
  const at = (hour: string) => griot.clock.set(Temporal.Instant.from(`2027-03-04T${hour}:00Z`));

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await say(`odj ajouter ${CODE} 1) Matrice des réformes 2) Divers`);
    at('10:02');
    for (const line of ['on commence', 'présents PNUD, GIZ', 'point 1']) await say(line);
  });
  afterAll(() => griot.stop());

  it('lose nothing: what one of them decides in his own conversation is in the compte rendu, where it was said', async () => {
    at('10:10');
    expect(await say('décision : relire la matrice, BAD', COLLEAGUE)).toContain('D-2027-001');
    await say(`décision ${CODE} : à abandonner`, COLLEAGUE);
    await say('abandonner D-2027-002 motif : doublon', COLLEAGUE);
    at('10:20');
    await say('décision : publier la liste');
    for (const line of ['point 2', 'info : rien à signaler', 'clore']) await say(line);
    expect(await say(`cr ${CODE}`)).toContain('2 décisions et actions');
    const text = await html();
    const places = [
      'Matrice des réformes',
      'Relire la matrice',
      'Publier la liste',
      'Rien à signaler',
    ];
    const found = places.map((one) => text.lastIndexOf(one, text.indexOf('Relevé')));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found[0]).toBeGreaterThan(0);
    expect(text).not.toContain('abandonner');
  });

  it('are told so, of what is decided after it was written', async () => {
    at('10:40');
    await say(`décision ${CODE} : prévenir la SHA`, COLLEAGUE);
    expect(await say(`cr actualiser ${CODE}`)).toContain('Version : 2');
    expect(await html()).toContain('Prévenir la SHA');
  });

  it.each([
    ['corriger 1 décision : publier la note', 'seance.anotherLine'],
    ['corriger 2 info : la GIZ remercie', 'seance.anotherLine'],
    ['corriger 3 présents BAD', 'seance.anotherLine'],
  ])('« %s » takes nothing out of the book', async (line, code) => {
    await say(`séance rouvrir ${CODE}`);
    const before = await griot.database.client.seanceEntry.count();
    expect(await say(line)).toBe(code);
    expect(await griot.database.client.seanceEntry.count()).toBe(before);
  });

  it.each([
    ['corriger 3 info : publier la liste', '3. Corrigé. Information'],
    ['corriger 1 présents PNUD, BAD', '1. Corrigé. Présents'],
    ['corriger 5 action : relancer la BAD', '5. Corrigé. Action'],
  ])('« %s » says otherwise what was said', async (line, told) => {
    expect(await say(line)).toContain(told);
  });
});

import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const MEMBER = 'camille.rousseau@example.org';
const CODE = 'GEC-2027-03';

/** A compte rendu and the book from which it was written, which may say more since. */
describe('a compte rendu that is older than its book', () => {
  let griot: Griot;

  beforeEach(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, `odj ajouter ${CODE} Revue du CREDD`);
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    for (const line of [
      `séance ouvrir ${CODE}`,
      'présents tous',
      'point 1',
      'info : l’UE demande un délai',
      'décision : transmettre la matrice @Aïssata Diarra échéance 31 mars',
    ]) {
      await griot.say(SEG, line);
    }
  });
  afterEach(() => griot.stop());

  const said = async (act: Act, who = SEG): Promise<string> =>
    plain((await griot.say(who, act)).reply.text);

  it('says, before it is circulated, that the séance is still open', async () => {
    await griot.say(SEG, `cr ${CODE}`);
    const preview = await said('cr diffuser');
    expect(preview).toContain(`La séance ${CODE} est encore ouverte`);
    expect(preview).not.toContain('diffère');
  });

  it('says how many lines are not in it, and offers to write it again', async () => {
    await griot.say(SEG, `cr ${CODE}`);
    await griot.say(SEG, 'décision : publier la note @BAD échéance 2 avril');
    await griot.say(SEG, 'info : la BAD soutient la demande');
    await griot.say(SEG, 'clore');
    const preview = await said(`cr diffuser ${CODE}`);
    expect(preview).toContain('2 lignes diffèrent entre cette version et ce que disent');
    expect(preview).not.toContain('encore ouverte');
    await griot.say(SEG, { press: 'Actualiser d’après le livre' });
    expect(await said(`cr diffuser ${CODE}`)).not.toMatch(/diff[èe]re/u);
  });

  it('says nothing of a book that says the same', async () => {
    await griot.say(SEG, 'clore');
    await griot.say(SEG, `cr ${CODE}`);
    expect(await said(`cr diffuser ${CODE}`)).not.toMatch(/diff[èe]re|encore ouverte/u);
  });

  const accepted = async (text: string, number: number): Promise<void> => {
    await griot.say(MEMBER, `cr amender ${CODE} point 1 : ${text}`);
    await griot.say(SEG, `cr accepter ${CODE} ${number}`);
    await griot.say(SEG, { press: `Accepter ${number}` });
  };

  it('keeps the amendments that were accepted when it is written again', async () => {
    await griot.say(SEG, 'clore');
    await griot.say(SEG, `cr ${CODE}`);
    await griot.say(SEG, `cr diffuser ${CODE}`);
    await griot.say(SEG, { press: 'Confirmer' });
    await accepted('« délai » → « report »', 1);
    await accepted('ajouter : la GIZ approuve', 2);
    await accepted('« la matrice » → « la matrice des revues »', 3);
    expect(await said(`cr diffuser ${CODE}`)).not.toMatch(/diff[èe]re/u);
    await griot.say(SEG, `séance rouvrir ${CODE}`);
    await griot.say(SEG, 'info : la BAD soutient la demande');
    await griot.say(SEG, 'clore');
    const written = await said(`cr actualiser ${CODE}`);
    expect(written).toContain('Version : 5');
    expect(written).not.toContain('n’a pas pu être repris');
    const versions = await said(`cr versions ${CODE}`);
    expect(versions).toContain('+ La BAD soutient la demande.');
    expect(versions).not.toContain('délai');
    expect(versions).not.toContain('− La GIZ approuve.');
  });

  it('says which one could not be made again', async () => {
    await griot.say(SEG, 'clore');
    await griot.say(SEG, `cr ${CODE}`);
    await griot.say(SEG, `cr diffuser ${CODE}`);
    await griot.say(SEG, { press: 'Confirmer' });
    await accepted('« délai » → « report »', 1);
    await griot.say(SEG, `séance rouvrir ${CODE}`);
    await griot.say(SEG, 'corriger 3 l’UE demande du temps');
    await griot.say(SEG, 'clore');
    expect(await said(`cr actualiser ${CODE}`)).toContain(
      'L’amendement 1, pourtant accepté, n’a pas pu être repris',
    );
  });
});

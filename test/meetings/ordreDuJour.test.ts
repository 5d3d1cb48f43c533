import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';
const MEMBER = 'camille.rousseau@example.org';
const CODE = 'GEC-2027-03';

describe('an ordre du jour', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-10T09:00' });
  });
  afterAll(() => griot.stop());

  const say = (text: Act, as = SEG) => griot.say(as, text);
  const said = async (text: Act, as = SEG) => plain((await say(text, as)).reply.text);
  const error = async (text: Act, as = SEG) => (await say(text, as)).error?.code;
  const mailTo = async (address: string): Promise<string> => {
    const { subject, text = '' } = await simpleParser(
      (await griot.mails(address)).at(-1)?.raw ?? '',
    );
    return plain(`${subject}\n${text}`);
  };

  it('begins with the recurring points of its group', async () => {
    expect(await said('odj modèle GEC')).toContain('n’a pas de points récurrents');
    expect(await error('odj modèle GEC ajouter Divers', MEMBER)).toBe('access.refused');
    await say('odj modèle GEC ajouter Adoption de l’ordre du jour (5 min)');
    await say('odj modèle GEC ajouter À retirer');
    await say('odj modèle GEC ajouter Divers (10 min)');
    expect(await said('odj modèle GEC retirer 2')).not.toContain('À retirer');
    expect(await error('odj modèle GEC retirer 9')).toBe('odj.noSuchPoint');
    await say('gec planifier jeudi 4 mars à 10h');
    await say({ press: 'Confirmer' });
    const text = await said(`odj ${CODE}`);
    expect(text).toContain('1. Adoption de l’ordre du jour (5 min)');
    expect(text).toContain('2. Divers (10 min)');
  });

  it('takes what members propose; the secretariat refuses with a reason, which reaches them', async () => {
    await say(`odj proposer ${CODE} Point sur les voyages (15 min)`, MEMBER);
    expect(await error(`odj refuser ${CODE} 3 motif : hors sujet`, MEMBER)).toBe('access.refused');
    expect(await error(`odj refuser ${CODE} 3`)).toBe('odj.reasonMissing');
    expect(await said(`odj refuser ${CODE} 3 motif : hors du mandat`)).toContain('est refusé');
    expect(await mailTo(MEMBER)).toContain('hors du mandat');
    expect(await error(`odj refuser ${CODE} 7 motif : rien`)).toBe('odj.noSuchPoint');
  });

  it('has two points made one', async () => {
    await say(`odj proposer ${CODE} Revue du CREDD (20 min)`, MEMBER);
    await say(`odj proposer ${CODE} Calendrier des revues (10 min)`, MEMBER);
    await say(`odj fusionner ${CODE} 4 avec 3`);
    const text = await said(`odj ${CODE}`);
    expect(text).toContain('3. Revue du CREDD ; Calendrier des revues (30 min)');
  });

  it('is submitted by the secretariat and validated by the chair', async () => {
    expect(await said(`odj valider ${CODE}`)).toContain('soumis à Lars Johansson');
    expect(await mailTo(CHAIR)).toContain('Revue du CREDD');
    expect(await said(`odj valider ${CODE}`, CHAIR)).toContain('partira avec le rappel');
    expect(await said(`odj valider ${CODE}`, CHAIR)).toContain('déjà validé');
    expect(await error(`odj valider ${CODE}`, MEMBER)).toBe('access.refused');
  });

  it('leaves with the reminder of the week before', async () => {
    await griot.advance('2027-02-25T08:00');
    expect(await mailTo(MEMBER)).toContain('3. Revue du CREDD ; Calendrier des revues (30 min)');
  });

  it('once sent, is sent again only when it is confirmed, with what changed', async () => {
    await say(`odj ajouter ${CODE} Budget du SEG (10 min)`);
    await say(`odj retirer ${CODE} 2`);
    const text = await said(`odj valider ${CODE}`, CHAIR);
    expect(text).toContain('Ajouté : Budget du SEG (10 min)');
    expect(text).toContain('Retiré : Divers (10 min)');
    const { sent } = await say({ press: 'Confirmer' }, CHAIR);
    expect(sent).toHaveLength(17);
    const mail = await mailTo(MEMBER);
    expect(mail).toContain('ODJ modifié');
    expect(mail).toContain('Ajouté : Budget du SEG');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const TEAM = 'aissata.diarra@example.org';
const AFD = 'camille.rousseau@example.org';
const SEG = 'coordonnateur@example.org';

describe('who may do what', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = TEAM): Promise<string> =>
    plain((await griot.say(who, line)).reply.text);

  it.each([
    ['qui peut modifier l’annuaire ?', 'le secrétariat.'],
    ['bonjour, qui peut inscrire un nouveau membre ?', 'le secrétariat.'],
    [
      'qui peut ajouter un membre au GT Eau ?',
      'le coordonnateur du groupe GT-EAU (Élodie Garnier) et le secrétariat.',
    ],
    ['qui a le droit de planifier le GEC ?', 'le Chef de file (Lars Johansson) et le secrétariat.'],
    [
      'ai-je le droit de clore une décision ?',
      'le responsable de la décision, le coordonnateur du groupe et le secrétariat.',
    ],
    ['qui peut valider l’ordre du jour ?', 'le coordonnateur du groupe et le secrétariat.'],
    ['who can publier le calendrier annuel ?', 'le secrétariat.'],
  ])('« %s » is answered from the matrix', async (line, who) => {
    expect(await said(line)).toBe(`Qui peut le faire : ${who}`);
  });

  it.each([
    'qui peut venir au GEC ?',
    'qui peut relire la note ?',
    'qui peut présider jeudi ?',
    'qui peut reporter la matrice ?',
    'je peux reporter la réunion du GEC',
    'qui a planifié le GEC ?',
  ])('« %s » asks for no right', async (line) => {
    expect(await said(line)).not.toContain('Qui peut le faire');
  });

  it.each([
    ['que peut faire un membre ?', 'Droits : les membres du groupe'],
    ['que peut faire le chef de file ?', 'Droits : le Chef de file'],
    ['quels sont les droits du coordonnateur', 'Droits : le coordonnateur du groupe'],
  ])('« %s » lists the commands', async (line, title) => {
    expect(await said(line)).toContain(title);
  });

  it('a member plans no meeting, and a coordinator does', async () => {
    expect(await said('que peut faire un membre ?')).not.toContain('planifier, reporter');
    expect(await said('que peut faire un coordonnateur ?')).toContain('planifier, reporter');
  });

  it.each(['que peut faire Camille ?', 'droits humains', 'que peut-on faire demain ?'])(
    '« %s » lists nothing',
    async (line) => expect(await said(line)).not.toContain('Droits :'),
  );

  it('« droits de Camille Rousseau » shows where she sits', async () => {
    expect(await said('droits de Camille Rousseau')).toContain('titulaire GEC');
  });

  it('names nobody of a confidential group to whoever is outside it', async () => {
    const line = 'qui peut planifier une réunion du GA ?';
    expect(await said(line, SEG)).toContain('Lars Johansson');
    expect(await said(line, AFD)).toBe(
      'Qui peut le faire : le coordonnateur du groupe et le secrétariat.',
    );
  });

  it('« comment changer le titulaire d’un groupe ? » is helped with seats, and moves no meeting', async () => {
    expect(await said('comment changer le titulaire d’un groupe ?')).toContain('Aide : siège');
    expect(await said('comment changer la date du GEC ?')).toContain('Aide : reporter');
  });

  it('« comptes rendus ? » is of minutes, and nobody is called so', async () => {
    expect(await said('comptes rendus ?')).not.toContain('dans l’annuaire');
    expect(await said('comptes de Camille Rousseau')).toContain('Camille Rousseau');
  });
});

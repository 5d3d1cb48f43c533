import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

describe('« retire-la », said of whoever has just been invited', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line, SEG);
  const invited = async () => {
    const people = await griot.database.client.attendee.findMany({
      where: { meeting: { code: 'GEC-2027-03' } },
      include: { person: true },
    });
    return people.map(({ person }) => person.email);
  };

  it.each(['retire-la', 'retire la', 'enlève-la', 'non, enlève-la finalement'])(
    'leaves the preview of an invitation: « %s »',
    async (line) => {
      await said('inviter Fatou Koné à GEC-2027-03');
      expect((await said(line)).text).toContain('rien n’a été envoyé');
      expect((await griot.say(SEG, { press: 'Confirmer' })).error).toBeDefined();
      expect(await invited()).not.toContain('fatou.kone@example.org');
    },
  );

  it('previews that she is not invited, once she has been', async () => {
    await said('inviter Fatou Koné à GEC-2027-03');
    await griot.say(SEG, { press: 'Confirmer' });
    expect((await said('retire-la')).text).toContain('Aperçu du retrait d’invitation');
    expect(await invited()).toContain('fatou.kone@example.org');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await invited()).not.toContain('fatou.kone@example.org');
  });

  it.each(['retire-la de la liste de diffusion', 'retire-la ?', 'ne la retire pas', 'retire-la'])(
    'is said of nobody, when anything else is said or was done since: « %s »',
    async (line) => {
      await said('odj ajouter GEC-2027-03 Budget');
      expect((await said(line)).text).not.toContain('invité');
      await said('odj retirer GEC-2027-03 1');
    },
  );
});

describe('« ce point », « mon point », of an ordre du jour', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h');
    await heard(griot, 'odj ajouter GEC-2027-03 Budget', SEG);
  });
  afterAll(() => griot.stop());

  const said = (line: string) => heard(griot, line, SEG);

  it('is the one that the speaker has just put there', async () => {
    await griot.advance('2027-03-08T09:01');
    await said('odj ajouter GEC-2027-03 Matrice');
    expect((await said('mets ce point en premier')).text).toMatch(/1\. Matrice\n2\. Budget/u);
    await griot.advance('2027-03-08T09:02');
    await said('odj ajouter GEC-2027-03 Sites');
    const { text } = await said('retire mon point');
    expect(text).toContain('Sites');
    expect(text).toMatch(/1\. Matrice\n2\. Budget/u);
    expect(text).not.toContain('3. ');
  });

  it('is asked for when none is obvious', async () => {
    await said('odj échanger GEC-2027-03 1 et 2');
    expect((await said('mets ce point en premier')).error).toBe('odj.noSuchTitle');
    expect((await said('retire mon point')).error).toBe('odj.noSuchTitle');
  });

  it.each([
    'retire mon point de vue',
    'retire mon point ?',
    'mets ce point en premier dans le compte rendu',
    'ne retire pas mon point',
  ])('« %s » changes none', async (line) => {
    await said('odj ajouter GEC-2027-03 Essai');
    await said(line);
    expect((await said('odj GEC-2027-03')).text).toMatch(/3\. Essai/u);
    await said('odj retirer GEC-2027-03 3');
  });
});

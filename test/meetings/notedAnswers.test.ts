import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const SECRETARY = 'mariam.sidibe@example.org';
const CHAIR = 'lars.johansson@example.org';
const TITULAR = 'martin.keller@example.org';
const ALTERNATE = 'fatou.kone@example.org';
const GIZ = 'katrin.schafer@example.org';

describe('the answer of somebody who gave it elsewhere', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, 'oui');
  });
  afterAll(() => griot.stop());

  const text = async (who: string, act: Act) => plain((await griot.say(who, act)).reply.text);
  const code = async (who: string, line: string) => (await griot.say(who, line)).error?.code;
  const attendance = () => text(SEG, 'présences gec');

  it('is noted by the secretariat after a preview, which writes nothing', async () => {
    const { reply, sent } = await griot.say(
      SEG,
      'M. Keller ne viendra pas au gec du 4, il envoie Mme Koné',
    );
    expect(plain(reply.text)).toContain('Martin Keller (Coopération suisse) : absence excusée');
    expect(reply.text).toContain('Fatou Koné recevra une invitation');
    expect(sent).toEqual([]);
    expect(await attendance()).toContain('17 réponses en attente');
  });

  it('is shown as noted, and whoever it is of is told, with how to change it', async () => {
    await griot.say(SEG, 'M. Keller ne viendra pas au gec du 4, il envoie Mme Koné');
    const { sent } = await griot.say(SEG, { press: 'Confirmer' });
    const mails = sent.filter(({ channel }) => channel === 'mail').map(({ to }) => to);
    expect(mails.sort()).toEqual([ALTERNATE, TITULAR]);
    const letter = (await griot.mails(TITULAR)).at(-1);
    expect(letter?.subject).toMatch(/^Votre réponse/u);
    expect(letter?.raw).not.toContain('method=');
    expect(await attendance()).toContain('Martin Keller : excuse (noté par le secrétariat)');
    expect((await griot.say(SEG, { press: 'Confirmer' })).sent).toEqual([]);
  });

  it('is in the journal as noted for him', async () => {
    expect(await text(SEG, 'journal GEC-2027-03')).toMatch(
      /réponse notée pour quelqu’un d’autre, par Amadou Coulibaly.*Martin Keller/u,
    );
  });

  it('gives way to his own', async () => {
    await griot.say(TITULAR, 'présent GEC-2027-03');
    expect(await attendance()).toMatch(/Martin Keller : présence confirmée$/mu);
  });

  it('is his own once he says the same', async () => {
    await griot.say(SEG, 'la GIZ confirme sa présence au GEC');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await attendance()).toContain('Katrin Schäfer : présence confirmée (noté');
    await griot.say(GIZ, 'présent GEC-2027-03');
    expect(await attendance()).toMatch(/Katrin Schäfer : présence confirmée$/mu);
  });

  it('warns of what he had answered himself', async () => {
    expect(await text(SEG, 'la GIZ sera absente au GEC')).toContain(
      'Katrin Schäfer a déjà répondu en personne : présence confirmée.',
    );
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('is not noted over an answer given since the preview', async () => {
    await griot.say(SEG, 'le PNUD a appelé : absent');
    await griot.say('helene.rakotomalala@example.org', 'présente GEC-2027-03');
    const { reply, sent } = await griot.say(SEG, { press: 'Confirmer' });
    expect(reply.text).toContain('Rien n’est noté de plus');
    expect(sent).toEqual([]);
  });

  it('says whom it leaves out, of several, who have answered themselves since', async () => {
    await griot.say(SEG, 'la BAD et la Banque mondiale seront absentes au GEC');
    await griot.say('kwame.mensah@example.org', 'présent GEC-2027-03');
    expect(await text(SEG, { press: 'Confirmer' })).toContain(
      'Sauf pour Kwame Mensah : une réponse a été donnée en personne depuis l’aperçu.',
    );
    expect(await attendance()).toMatch(/Kwame Mensah : présence confirmée$/mu);
  });

  it('stays his own when only his stand-in is new', async () => {
    await griot.say(TITULAR, 'excusé GEC-2027-03');
    const line = 'répondre pour Martin Keller : excusé GEC-2027-03 remplacé par Fatou Koné';
    expect(await text(SEG, line)).not.toContain('remplacerait sa réponse');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await attendance()).toMatch(/Martin Keller : excuse(?!.*noté)/u);
    await griot.say(TITULAR, 'présent GEC-2027-03');
  });

  it('is noted by whoever leads the body too, and by nobody else', async () => {
    expect(await text(CHAIR, 'le PAM sera absent au gec')).toContain('Tomás Oliveira (PAM)');
    await griot.say(CHAIR, { press: 'Confirmer' });
    expect(await attendance()).toContain('Tomás Oliveira : excuse (noté par Lars Johansson)');
    for (const line of [
      'le PAM sera présent au GEC',
      'le PAM a appelé : présent',
      'répondre pour Katrin Schäfer : excusé GEC-2027-03',
    ]) {
      expect(await code(TITULAR, line)).toBe('access.refused');
    }
  });

  it('is of somebody invited: an alternate is proposed in the place of his titular', async () => {
    const { error, reply } = await griot.say(SEG, 'Mme Koné sera là au GEC');
    expect(error?.code).toBe('meeting.notInvitedThere');
    expect(reply.buttons.map(({ label }) => label)[0]).toContain('répondre pour Martin Keller');
    expect(await code(SEG, 'Mme Koulibaly sera là au GEC')).toBe('person.unknown');
    expect(await code(SEG, 'la CEDEAO sera là au GEC')).toBe('person.unknown');
  });

  it('names a stand-in of the same organisation', async () => {
    expect(await code(SEG, 'M. Keller sera absent au gec, remplacé par Drissa Togo')).toBe(
      'meeting.standInNotOf',
    );
    expect(await text(SEG, 'M. Keller sera absent au gec, remplacé par son suppléant')).toContain(
      'Fatou Koné recevra une invitation',
    );
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('is asked of whom, when several are invited for the organisation', async () => {
    await griot.say(SEG, 'invite Fatou Koné au gec');
    await griot.say(SEG, { press: 'Confirmer' });
    const { error, reply } = await griot.say(SEG, 'la Coopération suisse sera absente au GEC');
    expect(error?.code).toBe('meeting.whoseAnswer');
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      'Martin Keller (Coopération suisse)',
      'Fatou Koné (Coopération suisse)',
    ]);
    expect(await text(SEG, { press: 'Fatou Koné (Coopération suisse)' })).toContain(
      'Fatou Koné (Coopération suisse) : absence excusée',
    );
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('may be of several at once', async () => {
    expect(await text(SEG, 'l’AFD, la FAO et l’OMS seront présents au GEC')).toMatch(
      /Camille Rousseau \(AFD\), .*\(FAO\) et .*\(OMS\) : présence/u,
    );
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('is of no meeting of ambassadors for whoever may not know of it', async () => {
    await griot.say(CHAIR, 'ga planifier vendredi 5 mars à 10h');
    await griot.say(CHAIR, 'oui');
    expect(await text(SECRETARY, 'M. Johansson a appelé : présent')).toContain(': GEC-2027-03');
    await griot.say(SECRETARY, { press: 'Abandonner' });
    const line = 'répondre pour Lars Johansson : présent GA-2027-03';
    expect(await code(SECRETARY, line)).toBe('meeting.unknown');
  });

  it('holds for the meeting that was previewed', async () => {
    await griot.say(SEG, 'l’AFD sera présente au GEC');
    const preview = (await griot.say(SEG, 'l’AFD sera présente au GEC')).reply.buttons[0];
    await griot.say(CHAIR, 'reporter GEC-2027-03 au 5 mars à 10h');
    await griot.say(CHAIR, { press: 'Confirmer' });
    const { error } = await griot.say(SEG, { press: preview?.id ?? '' });
    expect(error?.code).toBe('meeting.moved');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const SWISS = 'martin.keller@example.org';
const HEALTH = 'adama.kante@example.org';
const OUTSIDER = 'bintou.fofana@example.org';

describe('what is said in an ordinary sentence', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
  });
  afterAll(() => griot.stop());

  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const told = async (who: string, line: string): Promise<string> =>
    plain((await griot.say(who, line)).reply.text);

  it('plans without a verb, for whoever may', async () => {
    const preview = await told(SEG, 'réunion de la Troïka vendredi 10 h');
    expect(preview).toContain('Aperçu de la réunion : Troïka');
    expect(preview).toContain('vendredi 26 février 2027, 10 h 00');
    await griot.say(SEG, { press: 'Abandonner' });
    const { error } = await griot.say(SWISS, 'réunion du GEC vendredi 5 mars 10 h');
    expect(error?.code).toBe('meeting.noneOn');
  });

  it('shows the meeting that is told, when there is one', async () => {
    expect(await told(SEG, 'réunion du GEC jeudi 4 mars à 10h')).toContain('GEC-2027-03 –');
  });

  it('needs no group from whoever convenes one alone', async () => {
    const preview = await told(
      HEALTH,
      'planifie une réunion mardi prochain de 9h à 11h sur le VIH',
    );
    expect(preview).toContain('Santé');
    expect(preview).toContain('Objet : VIH');
    await griot.say(HEALTH, { press: 'Abandonner' });
  });

  it('never takes « je viens pas » for a presence', async () => {
    expect(await told(SWISS, 'je viens pas au GEC')).toContain('votre absence à GEC-2027-03');
  });

  it.each([
    'je serai absent à GEC-2027-03, Fatou Koné me remplace',
    'je ne pourrai pas venir au GEC du 4 mars, mon suppléant me représentera',
    'Bonjour, je serai absent à la réunion GEC-2027-03. Mme Fatou Koné me remplacera.',
  ])('invites the stand-in of « %s »', async (line) => {
    const answer = await told(SWISS, line);
    expect(answer).toContain('Fatou Koné');
    expect(answer).not.toContain('Qui vous remplacera');
    await griot.say(SWISS, 'je serai là');
  });

  it('counts the stand-in on the card of the group’s channel, in the same change', async () => {
    await griot.say(SWISS, 'excusé GEC-2027-03 remplacé par Fatou Koné');
    const card = griot.sent.filter(({ to }) => to === 'GEC').at(-1);
    expect(plain(card?.text ?? '')).toContain('1 excuse et 17 réponses en attente');
    await griot.say(SWISS, 'je serai là');
  });

  it('answers the only meeting one is invited to, and asks which when there are two', async () => {
    expect(await told(SWISS, 'je serai là')).toContain('votre présence à GEC-2027-03');
    expect((await griot.say(SWISS, 'je serai absent jeudi 11 mars')).error?.code).toBe(
      'meeting.noneThatDay',
    );
    await griot.say(SEG, 'gec planifier jeudi 18 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    expect((await griot.say(SWISS, 'je serai là')).error?.code).toBe('meeting.missing');
    const pressed = await griot.say(SWISS, { press: 'GEC-2027-03-2 – 18 mars 2027' });
    expect(pressed.reply.text).toContain('GEC-2027-03-2');
    expect(await told(SWISS, 'je serai absent au GEC du 18 mars')).toContain('GEC-2027-03-2');
  });

  it('calls off the meeting of the day that is said, and no other', async () => {
    expect(await told(SEG, 'annule le GEC du 18 mars, motif : deuil')).toContain('GEC-2027-03-2');
    await griot.say(SEG, { press: 'Abandonner' });
    const { error } = await griot.say(SEG, 'annule le GEC du 25 mars, motif : deuil');
    expect(error?.code).toBe('meeting.noneOn');
    await griot.say(SEG, 'réunions');
    expect((await griot.say(SEG, 'annule')).error?.code).toBe('meeting.missing');
  });

  it('keeps « supprime le point 1 de l’ordre du jour » away from the meeting', async () => {
    await griot.say(SEG, 'ajoute à l’odj de GEC-2027-03 le point Calendrier des revues (15 min)');
    const answer = await told(SEG, 'supprime le point 1 de l’ordre du jour de GEC-2027-03');
    expect(answer).toContain('Le point 1 est retiré : Calendrier des revues');
  });

  it('tells nobody that an invitation awaits when none does', async () => {
    expect((await griot.say(OUTSIDER, 'je serai là')).error?.code).toBe('meeting.noInvitation');
  });

  it('is answered by courtesy when it is one', async () => {
    expect(await told(SWISS, 'merci beaucoup')).toBe('Je vous en prie.');
    expect(await told(SWISS, 'Bonjour Griot')).toContain('Bonjour Martin Keller.');
  });
});

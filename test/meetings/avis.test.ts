import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';
import { heard, SEG, startPlanned } from '../support/planned.ts';

const SWISS = 'martin.keller@example.org';

describe('a message to those invited to a meeting', () => {
  let griot: Griot;

  beforeEach(async () => {
    griot = await startPlanned(
      'gec planifier jeudi 18 mars à 10h, pnud',
      'gt-eau planifier mercredi 24 mars à 9h',
    );
  });
  afterEach(() => griot.stop());

  const said = (line: string, by = SEG) => heard(griot, line, by);

  it.each([
    ['message aux invités du GEC : le parking est fermé', 'Le parking est fermé.'],
    ['préviens les participants du gec du 18 que le parking est fermé', 'Le parking est fermé.'],
    [
      'préviens les participants du gec que le parking est fermé et qu’il faut un badge',
      'Le parking est fermé et il faut un badge.',
    ],
    ['informe tous les invités du GEC qu’il faut un badge !', 'Il faut un badge !'],
    ['envoie un message aux participants du gec : badge obligatoire', 'Badge obligatoire.'],
    ['dis aux invités du gec d’apporter leur badge', 'Merci d’apporter votre badge.'],
    ['préviens les participants que le parking est fermé GEC-2027-03', 'Le parking est fermé.'],
    ['message aux invités du GEC : lisez la note « Bilan »', 'Lisez la note « Bilan ».'],
    ['message aux invités du gec : « Badge obligatoire »', 'Badge obligatoire.'],
    [
      'message aux invités du gec : le lien est https://a.example.org/b',
      'https://a.example.org/b\n',
    ],
    [
      'message aux invités du gec : nous confirmons que le parking est fermé et que le badge suffit',
      'que le parking est fermé et que le badge suffit.',
    ],
    [
      'dis aux invités du gec d’apporter leur dossier et de leur répondre',
      'Merci d’apporter votre dossier et de leur répondre.',
    ],
    ['dis aux invités du gec de se garer derrière', 'Merci de vous garer derrière.'],
    ['message aux invités du gec : préparez l’état d’avancement', 'Préparez l’état d’avancement.'],
    ['préviens les participants de la réunion du 18 que la note est prête', 'La note est prête.'],
    ['message aux invités GEC-2027-03 : eau coupée', 'Eau coupée.'],
    ['message aux invités de la réunion du GEC du 18 mars à 10h : eau coupée', 'Eau coupée.'],
    ['préviens les participants de la réunion de jeudi 18 mars que l’eau manque', 'L’eau manque.'],
    [
      'préviens les participants du gec que le point sera repris au GEC-2027-04',
      'Le point sera repris au GEC-2027-04.',
    ],
  ])('is shown word for word before it leaves: « %s »', async (line, text) => {
    const preview = await said(line);
    expect(preview.text).toContain('Aperçu du message aux invités : GEC-2027-03');
    expect(preview.text).toContain(text);
    expect(preview.text).toContain('17 personnes le recevront');
    expect(preview.text).toContain('Rien n’est encore envoyé');
  });

  it('reaches each once, by mail and chat, but whoever has excused himself', async () => {
    await said('excusé GEC-2027-03', SWISS);
    await said('message aux invités du GEC : le parking est fermé');
    const { sent } = await griot.say(SEG, { press: 'Confirmer' });
    const mails = sent.filter(({ channel }) => channel === 'mail');
    expect(new Set(mails.map(({ to }) => to)).size).toBe(16);
    expect(mails).toHaveLength(16);
    expect(mails.map(({ to }) => to)).not.toContain(SWISS);
    expect(plain(mails[0]?.subject ?? '')).toContain('GEC-2027-03, message aux invités');
    const received = (await griot.mails('lars.johansson@example.org')).at(-1);
    const letter = plain((await simpleParser(received?.raw ?? '')).text ?? '');
    expect(letter).toContain('Amadou Coulibaly vous fait savoir');
    expect(letter).toContain('Le parking est fermé.');
    expect(received?.raw).not.toContain('text/calendar');
    const again = await griot.say(SEG, { press: 'Confirmer' });
    expect(again.sent).toEqual([]);
  });

  it('is of the meeting that was just shown, or asked of which', async () => {
    await said('réunions');
    const which = await said('préviens les participants que le parking est fermé');
    expect(which.error).toBe('meeting.missing');
    await said('gt eau du 24');
    const { text } = await said('préviens les participants que le parking est fermé');
    expect(text).toContain('Aperçu du message aux invités : GT-EAU-2027-03');
  });

  it.each([
    'préviens les participants du cocktail que le traiteur est en retard',
    'préviens les participants du GT Forêts que le parking est fermé',
    'préviens les participants du PNUD que le parking est fermé',
    'préviens les participants du gec sauf Keller que le parking est fermé',
    'message aux participants du GEC et du GT Eau : le parking est fermé',
  ])('is for nobody else than those it names: « %s »', async (line) => {
    await said('gt eau du 24');
    const { text, error } = await said(line);
    expect(error).toBe('meeting.tellsWhom');
    expect(text).not.toContain('Aperçu');
  });

  it('is for whoever leads the body', async () => {
    expect((await said('message aux invités du GEC : bonjour', SWISS)).error).toBe(
      'access.refused',
    );
  });

  it('says nothing of a meeting that is called off meanwhile', async () => {
    await said('message aux invités du GEC : le parking est fermé');
    await said('annuler GEC-2027-03 motif : deuil national');
    await said('oui');
    const { sent } = await griot.say(SEG, { press: 'Confirmer' });
    expect(sent.filter(({ subject = '' }) => subject.includes('message aux invités'))).toEqual([]);
  });

  it('says nothing of a meeting that moves meanwhile: « jeudi » may be another day', async () => {
    const { reply } = await griot.say(SEG, 'message aux invités du GEC : le parking ferme jeudi');
    const confirm = reply.buttons?.find(({ label }) => label === 'Confirmer')?.id ?? '';
    await said('reporter GEC-2027-03 au vendredi 26 mars');
    await griot.say(SEG, { press: 'Confirmer' });
    const { sent, error } = await griot.say(SEG, { press: confirm });
    expect(error?.code).toBe('meeting.toldBefore');
    expect(sent.filter(({ subject = '' }) => subject.includes('message aux invités'))).toEqual([]);
  });

  it.each([
    'préviens les invités du gec que la réunion est annulée',
    'préviens les participants que le gec est reporté au 25',
    'préviens les invités que la salle a changé : salle B',
    'préviens les invités du gec que nous changeons de salle : salle B',
    'préviens Keller que le parking est fermé',
    'les participants du gec disent que le parking est fermé',
    'as-tu prévenu les participants du gec que le parking est fermé ?',
    'ne préviens pas les participants du gec que le parking est fermé',
    'préviens les participants du gec',
  ])('is not « %s »', async (line) => {
    expect((await said(line)).text).not.toContain('Aperçu du message aux invités');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Act, type Griot, type SayOptions, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const HEALTH = 'adama.kante@example.org';

/** What one says of a preview that waits, after something else has been said. */
describe('a preview that waits', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await say('gec jeudi 18 mars à 10h, pnud');
    await say({ press: 'Confirmer' });
  });
  afterAll(() => griot.stop());
  // What one test leaves open is forgotten for the next.
  beforeEach(() => later(61));

  const say = async (act: Act, who = SEG, options?: SayOptions) => {
    const { reply, error } = await griot.say(who, act, options);
    return {
      text: reply.text.replace(/[\u00a0\u202f]/gu, ' '),
      error: error?.code,
      buttons: reply.buttons.map(({ label }) => label),
    };
  };
  const later = (minutes: number) =>
    griot.advance(griot.clock.now().add({ minutes }).toString().slice(0, 16));

  it.each([
    'turlututu chapeau pointu',
    'réunions',
    'aide',
    'aide planifier',
    'mes actions',
    'merci',
  ])('is corrected after « %s »', async (between) => {
    await say('gt eau jeudi 25 mars à 10h');
    await say(between);
    expect((await say('plutôt le 26 à 11h, à la BM')).text).toMatch(
      /Eau.*vendredi 26 mars 2027, 11 h 00.*Lieu : BM/su,
    );
    await say(between);
    expect((await say('11h au lieu de 10h et durée 1h30')).text).toContain('11 h 00 – 12 h 30');
  });

  it('stays what is spoken of when a correction of it is refused', async () => {
    await say('gec à 11h au lieu de 10h');
    expect((await say('plutôt à 10h')).error).toBe('meeting.noChange');
    expect((await say('plutôt à 9h')).text).toContain('jeudi 18 mars 2027, 9 h 00');
  });

  it('is not confirmed by « oui » for all that', async () => {
    await say('gt eau jeudi 25 mars à 10h');
    await say('réunions');
    expect((await say('oui')).text).toContain('rien n’est fait');
  });

  it.each(['réunion GEC-2027-03', 'présences GEC-2027-03', 'créneaux GEC'])(
    'is asked about after « %s », of which one may speak too',
    async (between) => {
      await say('gt eau jeudi 25 mars à 10h');
      await say(between);
      const asked = await say('plutôt à 11h');
      expect(asked.text).toMatch(/Parlez-vous de cet aperçu \?.*Réunion GT-EAU/su);
      const corrected = await say({ press: 'C’est celui-ci' });
      expect(corrected.text).toContain('jeudi 25 mars 2027, 11 h 00');
      expect(corrected.text).not.toContain('GEC');
    },
  );

  it('is never passed over for a meeting that was planned before it', async () => {
    await say('gt santé lundi 22 mars à 10h');
    await say({ press: 'Confirmer' });
    await later(1);
    await say('gt eau jeudi 25 mars à 10h');
    await say('réunion GEC-2027-03');
    expect((await say('plutôt le 26')).text).toContain('Parlez-vous de cet aperçu');
  });

  it('is named among the others when several wait and none is obvious', async () => {
    await say('gt eau jeudi 25 mars à 10h');
    await say('gt agri jeudi 25 mars à 15h');
    await say('réunion GEC-2027-03');
    const asked = await say('plutôt à 11h');
    expect(asked.text).toMatch(/Réunion GT-AGRI.*Réunion GT-EAU/su);
    expect(asked.buttons).toEqual(['C’est celui-ci', 'C’est celui-ci']);
  });

  it('is the last one that was shown, and no older one once that is given up', async () => {
    await say('gt eau jeudi 25 mars à 10h');
    await say('gt agri jeudi 25 mars à 15h');
    expect((await say('plutôt à 16h')).text).toContain('Économie agricole');
    await say({ press: 'Abandonner' });
    expect((await say('plutôt à 11h')).text).toContain('Parlez-vous de cet aperçu');
  });

  it('is asked about a quarter of an hour later, and forgotten after an hour', async () => {
    await say('gt eau jeudi 25 mars à 10h');
    await later(16);
    expect((await say('plutôt à 11h')).text).toContain('Parlez-vous de cet aperçu');
    await later(45);
    expect((await say('plutôt à 11h')).error).toBe('command.unknown');
  });

  it('is of its place: elsewhere, nothing reaches it', async () => {
    await say('gt eau jeudi 25 mars à 10h', SEG, { channel: 'GEC' });
    expect((await say('plutôt à 11h')).error).toBe('command.unknown');
    expect((await say('plutôt à 11h', SEG, { channel: 'GEC' })).text).toContain('11 h 00');
  });

  it('is of its author: what another says is about nothing', async () => {
    await say('gt-sante planifier jeudi 25 mars à 10h');
    expect((await say('plutôt à 11h', HEALTH)).error).toBe('command.unknown');
  });

  it.each(['le 26 ?', 'Moussa arrive le 26', 'le 26 le ministre vient', 'merci pour le 26'])(
    '« %s » corrects nothing',
    async (line) => {
      await say('gt eau jeudi 25 mars à 10h');
      expect((await say(line)).text).not.toContain('Aperçu');
    },
  );

  it('« ajoute Fatou Koné » invites her besides, « sans Fatou Koné » no longer', async () => {
    await say('gt eau jeudi 25 mars à 10h');
    expect((await say('le 24 à 11h et ajoute Fatou Koné')).text).toMatch(
      /mercredi 24 mars 2027, 11 h 00.*6 personnes de 6 organisations, dont Fatou Koné/su,
    );
    expect((await say('ajoute Mme Diarra')).error).toBe('person.ambiguous');
    expect((await say('ajoute Mme Inconnue')).error).toBe('person.unknown');
    expect((await say('enlève Camille Rousseau')).error).toBe('meeting.notGuest');
    expect((await say('sans Fatou Koné')).text).toContain('5 personnes de 5 organisations');
  });

  it.each(['ajoute un point sur le forage', 'ajoute la salle', 'sans délai', 'supprime le GEC'])(
    '« %s » invites nobody',
    async (line) => {
      await say('gt eau jeudi 25 mars à 10h');
      expect((await say(line)).text).not.toContain('GT-EAU');
      expect((await say(line)).text).not.toContain('dont ');
    },
  );

  it('who is invited to a meeting that moves is said to change apart; one just planned invites more', async () => {
    await say('gec à 11h au lieu de 10h');
    const apart = await say('ajoute Fatou Koné');
    expect(apart.error).toBe('meeting.guestsApart');
    expect(apart.buttons).toEqual(['inviter Fatou Koné à GEC-2027-03']);
    await say('plutôt à 12h');
    await say('oui');
    expect((await say('ajoute aussi Fatou Koné')).text).toContain('Fatou Koné');
    await say({ press: 'Abandonner' });
  });

  it('of a cancellation is said to be corrected by no hour, and no older one is taken for it', async () => {
    await say('gt eau jeudi 25 mars à 10h');
    await say('annuler GEC-2027-03 motif : deuil');
    expect((await say('plutôt à 11h')).error).toBe('meeting.notByWord');
    expect((await say('finalement on verra')).error).toBe('command.unknown');
  });

  it('of a series is corrected, and no older one is taken for it', async () => {
    await say('gt eau jeudi 25 mars à 10h');
    await say('gec tous les 1er jeudis du mois à 10h');
    expect((await say('plutôt à 11h')).text).toContain('premier jeudi du mois, de 11 h 00');
    expect((await say('finalement on verra')).error).toBe('command.unknown');
  });

  it('a line that is delivered again changes nothing of what « oui » answers', async () => {
    await say('gt eau jeudi 25 mars à 10h', SEG, { id: 'once' });
    await say('gt eau jeudi 25 mars à 10h', SEG, { id: 'once' });
    expect((await say('le 24')).text).toContain('mercredi 24 mars 2027');
  });
});

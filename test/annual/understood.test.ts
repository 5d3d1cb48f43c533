import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'aissata.diarra';

let griot: Griot;

const answer = (act: Act) => griot.say(`${SEG}@example.org`, act);
const said = async (act: Act): Promise<string> => plain((await answer(act)).reply.text);

beforeAll(async () => {
  griot = await startGriot({ now: '2026-11-09T09:00' });
  await answer('rythme GEC premier jeudi du mois à 10h, fériés : veille');
});
afterAll(() => griot.stop());

const YEAR = 'Calendrier 2027 — 1er trimestre';
const OF_THE_GEC = 'Calendrier 2027 — GEC';

describe('a calendar is asked for', () => {
  it.each([
    ['calendrier 2027', YEAR],
    ['calendrier de 2027', YEAR],
    ['calendrier gec 2027', OF_THE_GEC],
    ['calendrier du GEC en 2027', OF_THE_GEC],
    ['dates du GEC en 2027', OF_THE_GEC],
    ['calendrier 2027 T2', 'Calendrier 2027 — 2e trimestre'],
    ['propose un calendrier pour 2027', YEAR],
    ['calendrier 2027 validé ?', YEAR],
    ['le calendrier 2027 est-il déjà publié ?', YEAR],
    ['calendrier rythmes', 'Rythme des groupes'],
    ['rythmes', 'Rythme des groupes'],
    ['aide calendrier', 'Aide : calendrier annuel'],
    ['exporter le calendrier 2027', 'Voici le calendrier 2027'],
    ['calendrier 2027 soumettre', 'Le calendrier 2027 est soumis à'],
    ['soumettre le calendrier 2027', 'Le calendrier 2027 est soumis à'],
    ['envoie le calendrier 2027 au chef de file', 'Le calendrier 2027 est soumis à'],
    ['envoie le calendrier 2027 au chef de file en pdf', 'Voici le calendrier 2027'],
    ['envoie-moi le calendrier 2027', 'Voici le calendrier 2027'],
    ['rythme GT-SANTE premier mardi du mois à 15h', 'GT-SANTE : le premier mardi du mois'],
  ])('as « %s »', async (line, expected) => {
    expect(await said(line)).toContain(expected);
  });

  it('as « valider le calendrier 2027 », which is for the Chef de file', async () => {
    expect((await answer('valider le calendrier 2027')).error?.code).toBe('access.refused');
  });

  it.each([
    ['calendrier 2027 2e semestre', 'annual.unread'],
    ['calendrier 2027 mars', 'annual.unread'],
    ['calendrier 2027 GEC quelque chose', 'annual.unread'],
    ['calendrier rythme GEC premier jeudi du mois à 10h, sauf en août', 'annual.rhythmExcept'],
    ['rythme GEC premier jeudi du mois à 10h, salle du PNUD', 'annual.rhythmUnread'],
    ['rythme GEC premier jeudi du mois à 10h, objet : revue', 'annual.rhythmUnread'],
    ['rythme GEC premier jeudi du mois à 10h, invités : Fatou Koné', 'annual.rhythmUnread'],
    ['rythme GEC premier jeudi du mois à 10h, fériés : comme on peut', 'annual.rhythmUnread'],
    ['rythme GEC premier jeudi du mois à 10h, fériés : veille, au PNUD', 'annual.rhythmUnread'],
    ['rythme GEC premier jeudi du mois à 10h avec Fatou Koné', 'annual.rhythmUnread'],
    ['rythme GEC sans réunion en août', 'annual.rhythmUnread'],
    ['rythme GEC premier jeudi du mois à 10h à partir de mars', 'annual.rhythmBounded'],
    ['rythme GEC premier jeudi du mois à 10h jusqu’au 30 juin', 'annual.rhythmBounded'],
    ['rythme GEC premier jeudi du mois à 10h, 10 séances', 'annual.rhythmBounded'],
    ['rythme GEC premier jeudi du mois à 10h heure de Paris', 'annual.rhythmZone'],
    ['calendrier 2025 soumettre', 'annual.past'],
  ])('and « %s » is refused: what is not understood is not passed over', async (line, code) => {
    expect((await answer(line)).error?.code).toBe(code);
  });

  it('names the words of a rhythm that are refused', async () => {
    expect(await said('rythme GEC premier jeudi du mois à 10h, salle du PNUD')).toContain(
      '« salle du PNUD » n’entre pas dans un rythme : je n’ai rien changé.',
    );
  });

  it.each([
    'rythme du GEC : la réunion se tient chaque premier jeudi du mois à 10h, svp',
    'rythme GEC le premier jeudi du mois de 10h à 12h, durée : 2h, fériés : la veille',
    'rythme GEC premier jeudi du mois à 10h sauf jours fériés',
    'rythme GEC premier jeudi du mois à 10h, heure de Bamako',
    'rythme GEC premier jeudi du mois à 10h, fériés : veille',
  ])('and « %s » is taken whole', async (line) => {
    expect(await said(line)).toContain('GEC : le premier jeudi du mois, de 10 h 00');
  });

  it('leaves « calendrier » and « calendrier de mars 2027 » to the coming meetings', async () => {
    expect(await said('calendrier')).not.toContain('Calendrier 20');
    expect((await answer('calendrier de mars 2027')).error?.code).not.toBe('annual.unread');
  });

  it('offers nothing more to do with a year that is past', async () => {
    await answer('calendrier 2025 ajouter GEC 6 mars à 10h');
    const { reply } = await answer('calendrier 2025');
    expect(reply.buttons?.map(({ label }) => label) ?? []).not.toContain(
      'Soumettre au Chef de file',
    );
  });
});

describe('a date is changed', () => {
  it.each([
    ['décaler GEC 6 mai au 20 mai', 'jeudi 20 mai 2027, 10 h 00'],
    ['avancer GEC 20 mai au 19 mai', '→ mercredi 19 mai 2027'],
    ['reporter GEC 19 mai au 20 mai', '→ jeudi 20 mai 2027'],
    ['repousser GEC 20 mai au 27 mai', '→ jeudi 27 mai 2027'],
    ['annuler GEC 2 septembre', 'la réunion du jeudi 2 septembre 2027, 10 h 00, n’aura pas lieu'],
    ['rétablir GEC 2 septembre', 'jeudi 2 septembre 2027, 10 h 00'],
    ['supprimer GEC 2 septembre', 'la réunion du jeudi 2 septembre 2027, 10 h 00, n’aura pas lieu'],
  ])('by « %s »', async (line, expected) => {
    expect(await said(`calendrier 2027 ${line}`)).toContain(expected);
  });

  it.each([
    ['calendrier 2027 déplacer GEC 1er juillet au 8', '→ jeudi 8 juillet 2027'],
    ['dans le calendrier 2027 décale le gec de juillet au 15', '→ jeudi 15 juillet 2027'],
    ['calendrier 2027 : le gec du 15 juillet passe au 1er juillet', '→ jeudi 1er juillet 2027'],
    ['calendrier 2027 supprime le gec d’août', 'n’aura pas lieu'],
  ])('by « %s », in the month that was said', async (line, expected) => {
    expect(await said(line)).toContain(expected);
  });

  it('asks which day of a month, when it has none or several', async () => {
    expect((await answer('calendrier 2027 retirer GEC août')).error?.code).toBe(
      'annual.whichOfMonth',
    );
    await answer('calendrier 2027 ajouter GEC 20 octobre à 10h');
    expect(await said('calendrier 2027 déplacer GEC octobre au 12')).toContain(
      'GEC a 2 dates au calendrier en octobre 2027',
    );
    await answer('calendrier 2027 retirer GEC 20 octobre');
  });

  it('to where it is already: nothing changes', async () => {
    expect(await said('calendrier 2027 déplacer GEC 3 juin au 3 juin')).toBe(
      'Rien ne change : c’est déjà ce que dit le calendrier 2027.',
    );
    expect(await said('calendrier 2027 retirer GEC 2 septembre')).toContain('Rien ne change');
  });

  it('and says where it would have been, without a reason that is none', async () => {
    const year = await said('calendrier 2027 GEC');
    expect(year).toMatch(/GEC : jeudi 27 mai 2027, 10 h 00 — au lieu du .* mai 2027$/mu);
    expect(year).toMatch(/pas de réunion le jeudi 2 septembre 2027$/mu);
  });
});

describe('a date is left where it is', () => {
  it.each([
    'est-ce que le GEC du 4 novembre est déplacé au 11 novembre ?',
    'le GEC du 4 novembre passe au 11 novembre ?',
    'pourquoi le GEC du 4 novembre est déplacé au 11',
    'si le GEC du 4 novembre passe au 11 novembre on prévient l’UE',
    'je propose que le GEC du 4 novembre passe au 11',
    'Keller dit que le GEC du 4 novembre passe au 11',
    'la note du GEC du 4 novembre passe au 11 novembre',
    'le GEC du 4 novembre passe au 11 novembre ou au 18',
    'le GEC du 4 novembre passe au 11 si l’UE est d’accord',
    'le GEC du 4 novembre ne passe pas au 11',
    'déplacer GEC 4 novembre au 11 novembre ou au 18',
    'déplacer GEC 4 novembre au 11 si l’UE est d’accord',
    'déplacer GEC 4 novembre au 11 ?',
    'retirer GEC 4 novembre ?',
    'déplacer GEC novembre au mardi',
    'déplacer GEC 4 novembre au lendemain',
    'ajouter GEC mardi à 10h',
  ])('by « %s »', async (line) => {
    const { reply, error } = await answer(`calendrier 2027 : ${line}`);
    expect(reply.text).not.toContain('C’est noté');
    expect(['annual.unread', 'annual.whereTo', 'date.missing']).toContain(error?.code);
    expect(await said('calendrier 2027 GEC')).toContain('GEC : jeudi 4 novembre 2027');
  });

  it.each([
    ['le GEC du 4 novembre passe au mardi', '→ mardi 2 novembre 2027, 10 h 00'],
    ['déplacer GEC 2 novembre au mercredi à 9h', '→ mercredi 3 novembre 2027, 9 h 00'],
    ['la réunion du GEC du 3 novembre passe au jeudi 4 à 10h.', '→ jeudi 4 novembre 2027, 10 h 00'],
  ])('and « %s » moves it in its week', async (line, expected) => {
    expect(await said(`calendrier 2027 : ${line}`)).toContain(expected);
  });
});

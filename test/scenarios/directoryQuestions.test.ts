import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';

describe('what one asks of people, and says of oneself', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const told = async (line: string): Promise<string> => {
    const { reply, error } = await griot.say(SEG, line);
    return error?.code ?? reply.text.replaceAll('\u00a0', ' ');
  };

  it.each([
    ['parle moi en anglais', 'Langue : français → anglais'],
    ['can you speak English?', 'Langue : français → anglais'],
    ['parlez-vous anglais ?', 'Langue : français → anglais'],
    ['please answer in English', 'Langue : français → anglais'],
    ['In English please', 'Langue : français → anglais'],
    ['mon fuseau horaire est Paris', 'Fuseau horaire : Africa/Bamako → Europe/Paris'],
    ['je suis désormais à l’heure de New York', 'Africa/Bamako → America/New_York'],
    ['mets mon fuseau à Kinshasa', 'Africa/Bamako → Africa/Kinshasa'],
    ['mon nouveau numéro est le +223 76 12 34 56', 'Téléphone : – → +223 76 12 34 56'],
    ['ma fonction est Cheffe de cœur', 'Fonction : Coordonnateur → Cheffe de cœur'],
    ['profil fuseau : genève', 'Africa/Bamako → Europe/Zurich'],
  ])('« %s » previews a change of one’s own card', async (line, change) => {
    expect(await told(line)).toContain(change);
  });

  it.each([
    'parle moi',
    'le rapport en français',
    'traduis le compte rendu en anglais',
    'mon téléphone est cassé',
    'je suis à l’heure',
    'ma fonction est supprimée',
    'ma fonction est Coordonnateur ?',
    'mon fuseau est-il Paris ?',
  ])('« %s » says nothing of it', async (line) => {
    expect(await told(line)).not.toContain('Aperçu');
  });

  it.each(['changer mon profil', 'change mon fuseau', 'modifier mes coordonnées'])(
    '« %s » opens one’s own form',
    async (line) => expect(await told(line)).toContain('Ma fiche de l’annuaire'),
  );

  it.each([
    ['c’est qui le chef de file santé', 'Adama Kanté'],
    ['c est qui le chef de file du gec', 'Lars Johansson'],
    ['chef de file gt sante', 'Adama Kanté'],
    ['chefs de file', '20 groupes'],
    ['qui est au gec', 'Coopération suisse : Martin Keller (titulaire)'],
    ['suppléants du gt santé', 'Salimata Bagayoko (suppléant)'],
    ['mandats', '20 groupes'],
  ])('« %s » is answered', async (line, answer) => expect(await told(line)).toContain(answer));

  it.each([
    ['y a t il un gec en mai', 'Aucune réunion de GEC n’est encore convoquée à cette date'],
    ['y a t il des decisions en retard', 'D-2026-002'],
    ['mon lien agenda', 'Votre calendrier par abonnement'],
    ['ne m envoie plus de rappels', 'aucun rappel de vos actions avant le lundi 15 mars'],
  ])('« %s » is understood', async (line, answer) => expect(await told(line)).toContain(answer));

  it('knows a group by its sector alone behind « réunion »', async () => {
    expect(await told('réunion santé jeudi 10h')).toContain('Groupe thématique Santé');
    expect(await told('il y a une réunion eau jeudi à 10h')).toMatch(/Eau(?:.|\n)*Lieu : AFD/u);
    expect(await told('prochaine reunion sante')).toBe('meeting.noneComing');
  });
});

import { describe, expect, it } from 'vitest';
import { isLink, isLinkAsked } from './linkAsked.ts';

describe('the link of a meeting', () => {
  it.each([
    'le lien Teams svp',
    'lien zoom ?',
    'le lien de la réunion',
    'envoie-moi le lien du gec du 18',
    'tu peux me renvoyer le lien de connexion',
    'je n’ai pas reçu le lien pour la réunion de demain',
    'c’est quoi le lien de la visio ?',
    'le code Zoom',
    'on a le lien ?',
    'peut-on se connecter à distance ?',
    'est-ce qu’on peut suivre le GEC en visio ?',
    'y a-t-il une visio ?',
  ])('is asked for by « %s »', (line) => {
    expect(isLinkAsked(line)).toBe(true);
  });

  it.each([
    'le lien entre le gec et le gt eau',
    'le lien de la note svp',
    'lier mon compte',
    'le lien du sondage',
    'envoie-moi l’odj',
    'la réunion a un lien avec la revue',
    'modifier GEC-2027-03 lieu : https://teams.example.org/x',
    'le lien est mort',
    'code',
    'le code svp',
    'je n’ai pas reçu le code',
    'le lien de l’atelier',
    'on a le lien',
    'on peut suivre le GEC en visio',
    'il y a une visio',
    'c’est en visio',
    'peut-on participer à la mission ?',
  ])('is not in « %s »', (line) => {
    expect(isLinkAsked(line)).toBe(false);
  });

  it('is an address', () => {
    expect(isLink('Teams : https://teams.example.org/x')).toBe(true);
    expect(isLink('salle B')).toBe(false);
  });
});

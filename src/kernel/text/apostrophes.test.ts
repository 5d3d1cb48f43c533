import { describe, expect, it } from 'vitest';
import { withApostrophes } from './apostrophes.ts';

describe('apostrophes that a telephone leaves out', () => {
  it.each([
    ['envoie l ordre du jour jusqu au 4', 'envoie l’ordre du jour jusqu’au 4'],
    ['je m absente du 12 au 20', 'je m’absente du 12 au 20'],
    ['L unicef n a pas d avis', 'L’unicef n’a pas d’avis'],
    ['c est quoi, qu est ce qu on a aujourd hui', 'c’est quoi, qu’est ce qu’on a aujourd’hui'],
    ['j y serai s il le faut', 'j’y serai s’il le faut'],
    ['c est quoi le point 2', 'c’est quoi le point 2'],
    ['martin na pas recu linvitation', 'martin n’a pas recu l’invitation'],
    ['cest quand quon se voit dici jeudi', 'c’est quand qu’on se voit d’ici jeudi'],
    ['jai pas vu lordre du jour, sil vous plait', 'j’ai pas vu l’ordre du jour, s’il vous plait'],
  ])('« %s » is « %s »', (typed, full) => expect(withApostrophes(typed)).toBe(full));

  it.each([
    'M Adama Kanté',
    'la réunion est en salle d au premier étage',
    'option a, option d et option c et puis e',
    'à 100 m environ du PNUD',
    'y a t il un gec',
    'décision GEC D appel d’offres',
    'décision GEC le jour j à 8 h, transmettre l avis',
    'information : le critère s et le critère n à revoir',
    'gec odj ajouter vitamine d en milieu rural',
    'le jour j à 8 h',
    'vitamine d en milieu rural',
    'le lot d est attribué',
    'S2 et T1',
    'le plan s’achève',
    'Na Traoré et Nest Koné',
    'la lettre est lue, la nappe est quilleuse',
    'décision gec : cest voté, linvitation est partie',
  ])('leaves « %s » as it is', (typed) => expect(withApostrophes(typed)).toBe(typed));
});

import { describe, expect, it } from 'vitest';
import { asDictated } from './dictated.ts';

describe('what a telephone has heard', () => {
  it.each([
    ['sait quand le prochain gec', 'c’est quand le prochain gec'],
    ['ces quoi mes actions', 'c’est quoi mes actions'],
    ['sait a quelle heure', 'c’est a quelle heure'],
    ["Qu'elle est la prochaine réunion", 'quelle est la prochaine réunion'],
    ['qu’elles sont mes actions', 'quelles sont mes actions'],
    ['qui et le titulaire de la suisse', 'qui est le titulaire de la suisse'],
    ['ont peut reporter la matrice', 'on peut reporter la matrice'],
    ['sa commence à quelle heure', 'ça commence à quelle heure'],
    ['i ni ce, le GEC c’est quand ?', 'bonjour, le GEC c’est quand ?'],
    ['Aw ni sogoma Griot, qui vient ?', 'bonjour, qui vient ?'],
    ['aw ni baara ! la matrice est partie', 'bonjour ! la matrice est partie'],
  ])('« %s » is « %s »', (heard, said) => expect(asDictated(heard)).toBe(said));

  it.each([
    'ces décisions sont closes',
    'cet après-midi, GEC à 15h',
    'ses actions',
    'qu’elle vienne',
    'qu’elle est belle, cette salle',
    'qui et quand ?',
    'ont répondu : la GIZ et la BAD',
    'sa note est prête',
    'décision GEC : il sait quand partir',
    'i ni ce',
    'An nie la réunion',
  ])('leaves « %s » as it is', (typed) => expect(asDictated(typed)).toBe(typed));
});

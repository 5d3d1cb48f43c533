import { describe, expect, it } from 'vitest';
import { makeGroup } from '../../../test/support/group.ts';
import { answerBeside } from './besideMeeting.ts';

const said = (rest: string) =>
  answerBeside({ rest, groups: [makeGroup('GEC', 'Groupe exécutif de coopération')] });

describe('an answer beside a meeting or its day', () => {
  it.each([
    'je peux pas le 18',
    'je peux pas pour le 18, désolé',
    'impossible pour moi le 18 merci',
    'dsl je peux pas jeudi',
    'Désolée, je ne pourrai pas le 18 mars.',
    'je ne pourrai malheureusement pas au GEC',
    'on ne peut pas pour la réunion',
    'pas possible pour moi le 18',
    'le 18 je ne peux pas',
    'jeudi 18, je suis prise',
    'demain je ne viendrai pas',
    'le 18 ça ne me va pas',
  ])('« %s » declines', (line) => expect(said(line)).toBe('declined'));

  it.each([
    'ok pour le 18',
    'ok pour le GEC',
    'c’est bon pour moi le 18',
    'ça me va pour le GEC',
    'cela me convient jeudi 18',
    'le 18 me va',
    'jeudi ça me convient parfaitement',
    'jeudi 18 je serai là',
  ])('« %s » accepts', (line) => expect(said(line)).toBe('accepted'));

  it.each([
    'je ne peux pas',
    'je ne peux pas pour le moment',
    'je ne peux pas ouvrir le fichier du 18',
    'je ne peux pas le 18 si le vol est annulé',
    'je peux pas le 18 ?',
    'ça me va',
    'ça me va pour la note',
    'le 18 va être férié',
    'le 18 mars ce sera la Korité',
    'le 18 je propose de reporter',
    'jeudi le GEC se réunit',
    'ok pour reporter au 18',
    'impossible d’ouvrir le document du 18',
    'le 18 si je peux je viendrai',
  ])('« %s » answers nothing', (line) => expect(said(line)).toBeUndefined());
});

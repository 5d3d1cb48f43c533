import { describe, expect, it } from 'vitest';
import { speltOut } from './shorthand.ts';

describe('what is typed on a phone', () => {
  it.each([
    ['qui doit faire koi ?', 'qui doit faire quoi ?'],
    ['planifie gec jeudi 10h pnud objt credd', 'planifie gec jeudi 10h pnud objet credd'],
    ['dec gt ddi : relire la note', 'décision gt ddi : relire la note'],
    ['déc. du gec : relire', 'décision du gec : relire'],
    ['c koi la prochaine réunion', 'c’est quoi la prochaine réunion'],
    ['C OU le gec', 'c’est OU le gec'],
    ['kan est le gec', 'quand est le gec'],
    ['slt keskon a demain', 'slt qu’est-ce qu’on a demain'],
    ['quand es ce kon se voit', 'quand est-ce qu’on se voit'],
    ['quand est ce que le gec se réunit', 'quand est-ce que le gec se réunit'],
    ['decale la dune heure', 'decale-la d’une heure'],
    ['avance le gec dun jour', 'avance le gec d’un jour'],
    ['met un point budget à l’odj', 'mets un point budget à l’odj'],
    ['met moi l’odj du gec', 'montre-moi l’odj du gec'],
    ['mets nous lordre du jour', 'montre-moi l’ordre du jour'],
    ['c noté', 'c’est noté'],
    ['reporter gec au 25 3pm', 'reporter gec au 25 à 3pm'],
    ['move the gec to the 25th at 3pm', 'move the gec au 25 à 3pm'],
    ['c à quelle heure déjà jeudi ?', 'c’est à quelle heure déjà jeudi ?'],
    ['dsl jpeux pas venir', 'désolé je peux pas venir'],
  ])('« %s » is « %s »', (typed, full) => expect(speltOut(typed)).toBe(full));

  it.each([
    'le gec du 4 mars',
    'odj ajouter GEC Revue de la loi kan et ki',
    'dec 12 : fête',
    'déc. gec du 4 mars',
    'dec : relire',
    'décision gec on garde le mot koi @Moussa Diarra',
    'C. Bouchard',
    'reporter gec au 25 15h',
    'move the gec to 26 March at 9am',
    'mets-moi le budget à l’odj du gec',
    'la protection de la dune un an après',
    'Met Office, prévisions de mai',
    'il a dit quand est ce rapport',
    'membre ajouter Lazare Ki, courriel lazare.ki@example.org',
    'décision GEC Kan le quai sera refait, il rouvre',
    'Ki Lazare ne viendra pas',
  ])('leaves « %s » as it is', (typed) => expect(speltOut(typed)).toBe(typed));
});

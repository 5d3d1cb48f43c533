import { MONTHS, WEEKDAYS } from '../kernel/dates/reading/french.ts';
import { fold } from '../kernel/text/fold.ts';

/** What says nothing of what is asked, folded: the little words, days and months, and names said everywhere. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  [
    // French
    'a a-t-il ai ait alors apres as au aucun aujourd aujourd-hui aura aussi autre aux avant avec avez avoir avons',
    'bien bon bonjour ca car ce cela celle celui ces cet cette chaque chez comme comment dans de demain',
    'demande depuis des deux doit doivent donc dont du elle elles en encore entre es est et etait etc ete',
    'etes etre eu faire fais fait faites faut fois font hier ici il ils je jour jours jusqu la le les leur',
    'leurs lui ma mais mal me meme merci mes moi mois moins mon ne ni non nos notre nous on ont or ou oui',
    'par pas peu peut peux plus pour pourquoi pourrait pourrais pouvez pouvons prochain prochaine puis qu',
    'quand que quel quelle quelles quelqu quels qui quoi sa sans se semaine sera seront ses si soit sommes',
    'son sont sous suis sur svp t te tes toi ton tous tout toute toutes tres trop tu un une va vais vas veut veux',
    'voici voir voila vont vos votre voudrais vous vu y y-a-t-il',
    // English
    'about all am an and any are be been but can could did do does for from had has have he her here him',
    'his how if in into is it its just my no not of our please she so than that the their them then there',
    'they this to today tomorrow us was we were what when where which who why will with would you your',
    // Said of everything
    'griot gec gt gtt troika',
    ...WEEKDAYS,
    ...MONTHS.map(fold),
  ].flatMap((line) => line.split(' ')),
);

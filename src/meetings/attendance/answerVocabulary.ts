import { MONTHS_IN_ENGLISH, WEEKDAYS_IN_ENGLISH } from '../../kernel/dates/reading/english.ts';
import { A_WEEKDAY, MONTHS, WEEKDAYS } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** The folded words of an answer that says nothing else: in apostrophes and hyphens cut. */

const SMALL =
  'je j jy nous on y n ne ny m me vous te l d c ce cet cette le la les du de des au aux a pour pr que qu et est un une ' +
  'bien donc aussi finalement malheureusement helas meme tres surement tout fait certainement absolument evidemment ' +
  'toujours effectivement pas plus point mon ma notre moi nous par en lors';
const VERBS =
  'viens viendrai viendrons venons venir participe participons participerai participerons participer assiste ' +
  'assistons assisterai assisterons assister irai irons vais allons aller peux puis pourrai pourrons pouvons pourrais ' +
  'saurais compte comptez compter pense pouvez pouvoir serai serons suis sommes serais etre ai confirme confirmer ' +
  'confirmez confirmons informe signale decline annule annuler annulez dois absenterai absenter prie vouloir veuillez ' +
  'excuser excusez excusons noter note notez liberer rendre prendre part sera viendra participera assistera ' +
  'va convient ca cela possible';
const STATES =
  'la present presente presents presentes disponible disponibles dispo libre libres votres parmi mesure partant ' +
  'partante absent absente absents absentes empeche empechee empeches empechees indisponible indisponibles retenu ' +
  'retenue pris prise malade souffrant souffrante impossible excuse excusee excuses excusees sur presence ' +
  'participation venue absence reunion reu rencontre seance invitation prochain prochaine jour date';
const POLITE =
  'merci svp stp s il plait bonjour bonsoir salut cher chere chers cheres tous toutes mes collegues cordialement ' +
  'desole desolee pardon regret sincerement beaucoup avance bonne journee avec plaisir joie honneur grand oui non ok ' +
  'trompe trompee erreur change avis excuses oups ' +
  'accord bon entendu parfait volontiers griot monsieur madame';
const DAYS = 'demain aujourd hui apres semaine er';
const ENGLISH =
  'i we m re ll s t the of to at on for in will not won cannot can able unable be attend attending attendance join ' +
  'participate come coming make it there present absent apologies sorry unfortunately regret regrets that my our ' +
  'thank thanks you yes no meeting dear all shall plan intend am are pleasure with next';

export const ANSWER_WORDS: ReadonlySet<string> = new Set([
  ...[SMALL, VERBS, STATES, POLITE, DAYS, ENGLISH].join(' ').split(' '),
  ...WEEKDAYS,
  ...MONTHS.map(fold),
  ...WEEKDAYS_IN_ENGLISH,
  ...MONTHS_IN_ENGLISH,
]);

/** « un peu en retard », « 20 min »: whoever comes says it, whoever does not come does not. */
export const LATE_WORDS: ReadonlySet<string> = new Set(
  'retard arriverai arriverons aurai aurons peu legerement min mn minutes'.split(' '),
);

/** What hesitates, beside the words of an answer. */
export const HESITATION_WORDS: ReadonlySet<string> = new Set(
  (
    'peut si sans doute probablement probable eventuellement sous reserve essayer essaierai essayerai essaie tacherai ' +
    'tenterai ferai mon mieux encore sais sait saurais sure surs certain certaine certains dire incertain incertaine ' +
    'maybe perhaps probably might if possible try may not yet'
  ).split(' '),
);

/** What names a stand-in. */
export const STAND_IN_WORDS: ReadonlySet<string> = new Set(
  (
    'remplace remplacee remplacer remplacera remplaces represente representee representer representera supplee ' +
    'suppleera delegue designe mandate donne mandat pouvoir procuration suppleant suppleante remplacant remplacante ' +
    'adjoint adjointe collegue collaborateur collaboratrice place assure assurera interim ira va vient viendra ' +
    'assistera participera siegera sera qui mais fais son sa mme dr mr'
  ).split(' '),
);

/** « en visio »: one comes all the same. « demain matin » is a day. */
export const PLAIN_MANNERS = new RegExp(
  oneOf(
    String.raw`\b(?:en|par) (?:visio(?:conference)?|ligne|distanciel|presentiel|personne)\b`,
    String.raw`\ba distance\b|\b(?:sur|via|par) (?:teams|zoom|meet|skype|webex|google meet)\b`,
    String.raw`(?<=\b(?:demain|ce|cet|${A_WEEKDAY}) )(?:matin|apres-midi)\b`,
    String.raw`\b(?:bonne (?:reunion|seance)|bon travail|belle journee|bonne fin de journee)\b`,
    String.raw`\b(?:desolee?|malheureusement),? mais\b`,
    String.raw`\bmais (?=(?:avec )?(?:un peu |legerement )?(?:en |de )?retard\b)`,
  ),
  'gu',
);

const REASON_NOUN =
  '(?:missions?|conges?|permission|deplacement|voyage|vol|maladie|deuil|deces|raisons?|formation|audience|conflit|empechement|contraintes?|rendez-vous|urgence|imprevu|hospitalisation|maternite)';

/** Where a plain reason begins: what stands behind is said of why. */
export const REASON = new RegExp(
  oneOf(
    String.raw`\b(?:car|parce qu|pour (?:(?:des|une?|cause de) )?(?:raisons?|cause|motifs?|deuil|maladie)|en raison|a cause|du fait|suite a|etant (?:en|a|malade|retenu)|because|due to|as i)\b`,
    String.raw`\b(?:(?:en|de retour de|parti en) ${REASON_NOUN}|hors (?:du pays|de bamako)|par (?:une? )(?:autre )?(?:${REASON_NOUN}|reunion))\b`,
    String.raw`[,;:.(!-]\s*(?:(?:puisque |comme )?${oneOf(
      'je (?:suis|serai|dois|pars|voyage|reste|ne suis pas (?:a|en))',
      "j'ai",
      'nous (?:sommes|serons|avons)',
      'on (?:a|est)',
      `(?:une? |autre |mon |ma )*${REASON_NOUN}`,
    )}|malade)\b`,
  ),
);

import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';

/** What somebody says who asks for nothing. */
export type Courtesy =
  | 'hello'
  | 'evening'
  | 'thanks'
  | 'assent'
  | 'farewell'
  | 'nothing'
  | 'praise'
  | 'blame'
  | 'who'
  | 'clock';

const AGREED =
  "(?:ok|d'accord|parfait|super|tres bien|c'est bon|c'est note|bien recu|bien note|recu|note)";
const THANKS = ['merci|mercis|mci', 'thanks|thx|thank you'];
const HOW_MUCH = [
  'beaucoup|bcp|bien|infiniment',
  "d'avance",
  'a toi|a vous',
  'pour tout|pour .{1,40}',
];
const ASSENTS = [
  'ok|okay|oui|ouais',
  "d'accord|entendu|compris",
  'parfait|super|tres bien|bien|excellent',
  "bien recu|bien note|c'est bon|c'est note|c'est parfait|ca marche|note|recu",
  '(?:je )?confirme[rz]?|(?:je )?valide[rz]?',
  'allez y|vas y|envoie|envoyer|envoyez',
];

const SENTENCES: readonly (readonly [Courtesy, RegExp])[] = [
  ['evening', /^(?:bonsoir|bsr|(?:i|aw|an) ni (?:wula|su))$/],
  [
    'hello',
    /^(?:bonjour|bjr|salut|slt|hello|coucou|re ?bonjour|enchantee?|(?:i|aw|an) ni (?:sogoma|tile))$/,
  ],
  // In Bambara, as much of thanks as of greeting.
  ['thanks', /^(?:i|aw|an) ni (?:c[eɛ]|ba+ra)$/],
  [
    'thanks',
    new RegExp(
      `^(?:${AGREED} )?(?:un grand |mille )?${oneOf(...THANKS)}(?: ${oneOf(...HOW_MUCH)})*$`,
    ),
  ],
  [
    'farewell',
    /^(?:au revoir|a (?:bientot|demain|plus(?: tard)?|lundi)|bonne (?:journee|soiree|nuit|fin de journee|continuation)|bon (?:week ?end|courage)|adieu)$/,
  ],
  ['assent', new RegExp(`^${oneOf(...ASSENTS)}$`)],
  // Said of a preview that waits, it is a no (`typedAnswer`).
  [
    'nothing',
    /^(?:(?:non|nan)(?: (?:merci|rien|non))?|stop|retour|(?:non |finalement )*laissez? tomber|annule[rz]? tout|tant pis)$/,
  ],
];

const WRONG = '(?:ne )?(?:marche|fonctionne|repond|va)';

/** What is said of Griot himself, or asked of anybody. */
const TALK: readonly (readonly [Courtesy, RegExp])[] = [
  [
    'praise',
    new RegExp(
      `^${oneOf(
        '(?:bravo|chapeau|felicitations)(?: a toi| a vous)?',
        '(?:super|bon|beau|excellent|tres bon) (?:boulot|travail)|bien joue|well done|good job',
        "(?:tu es|t'es|vous etes) (?:tres |vraiment |trop )?(?:genial|super|top|formidable|efficace|pratique)e?",
      )}$`,
    ),
  ],
  [
    'blame',
    new RegExp(
      `^${oneOf(
        "(?:tu es|t'es|vous etes) (?:vraiment |trop |tres )?(?:nul|nulle|bete|mauvais|stupide|agacant|penible|lent)",
        "j'ai un (?:petit |gros )?(?:probleme|souci|bug)",
        `(?:ca|cela) ${WRONG} (?:pas|plus)|rien ne (?:marche|fonctionne)(?: plus)?`,
        `(?:le|les|ce|cette|la|mon|ma) (?:boutons?|lien|page|formulaire|commande|chat) ${WRONG}(?:nt)? (?:pas|plus)`,
        'tu (?:ne )?comprends (?:rien|pas)|vous (?:ne )?comprenez (?:rien|pas)',
        "(?:it|this) does(?: not|n't) work",
      )}$`,
    ),
  ],
  [
    'who',
    new RegExp(
      `^${oneOf(
        "(?:tu es|t'es|es tu|vous etes|etes vous|est ce que (?:tu es|vous etes)) (?:une? )?(?:vraie? )?(?:robot|bot|humaine?|personne|machine|ia|intelligence artificielle|programme)",
        "qui (?:t'a|vous a) (?:fait|cree|programme)",
        "comment (?:tu t'appelles|t'appelles tu|vous appelez vous)",
      )}$`,
    ),
  ],
  [
    'clock',
    new RegExp(
      `^${oneOf(
        "(?:on est|nous sommes|c'est) (?:quel jour|le combien)(?: aujourd'hui)?",
        "quel jour (?:on est|sommes nous|est on|est ce)(?: aujourd'hui)?",
        "(?:quelle est |c'est quoi )?la date d'aujourd'hui",
        '(?:il est )?quelle heure(?: (?:est il|il est))?(?: a bamako)?',
        'what (?:time|day) is it',
      )}$`,
    ),
  ],
];

/** Words that add nothing to a courtesy. */
const AROUND = /\b(?:griot|cher|chere|tous|toutes|a tous|tout le monde|monsieur|madame|et)\b/g;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+$/u;

const LEAD = /^(?:bonjour|bonsoir|salut|ok|merci|au revoir) (?=.)/;

/** Said of Griot himself: between colleagues, it is said of something else. */
const OF_GRIOT: ReadonlySet<Courtesy> = new Set(TALK.map(([courtesy]) => courtesy));

/** The courtesy that a line is for Griot, in a channel where colleagues talk or in private. */
export function courtesyHeard(line: string, inChannel: boolean): Courtesy | undefined {
  const courtesy = courtesyOf(line);
  return courtesy && inChannel && OF_GRIOT.has(courtesy) ? undefined : courtesy;
}

/** The courtesy that a line is, when it is nothing else. */
export function courtesyOf(line: string): Courtesy | undefined {
  if (line !== '' && EMOJI.test(line)) return 'assent';
  const said = fold(line)
    .replace(/[^\p{L}']+/gu, ' ')
    .replace(AROUND, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const whole = [...SENTENCES, ...TALK].find(([, sentence]) => sentence.test(said))?.[0];
  if (whole) return whole;
  // « Bonjour Griot, merci ! »: what comes last is what counts.
  const [lead] = LEAD.exec(said) ?? [];
  return lead === undefined ? undefined : courtesyOf(said.slice(lead.length));
}

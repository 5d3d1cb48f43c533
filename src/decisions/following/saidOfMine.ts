import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { findDecisionCode } from '../decisionCode.ts';
import { saidDone } from './saidDone.ts';
import { inShort, LATELY } from './saidInShort.ts';

/** What an owner says of one of his own decisions, without its number. */
export interface SaidOfMine {
  readonly about: 'done' | 'started' | 'later' | 'unable' | 'passed';
  /** Folded: the words by which it is known; '' when none tells one from another (« je passe la main »). */
  readonly what: string;
  /** To when it is put off, folded; '' when it is not said. */
  readonly until: string;
  /** He speaks of himself: when none of his is known, he is told so. */
  readonly isOwn: boolean;
  /** Strange enough to be about a decision, whatever its words may call: « la note avance ». */
  readonly isTelling: boolean;
}

const THE = "(?:la |les? |l'|ma |mon |mes |notre |nos |cette |ces? |cet |the |my |our )";
const OF = `(?:sur|pour|avec|dans|de|du|des|d'|on|with|for) ?${THE}?(?:action |decision |tache )?(?:sur |de |du |des |d')?${THE}?`;
const WE = "(?:je |j'|on |nous |i |we )";
const ENDED = '(?:fait|bon|ok|fini|termine|regle|boucle|pret|done|ready)(?:e?s?)';
const DO = oneOf(
  'faire|finir|terminer|rendre|envoyer|livrer|finaliser|boucler|tenir|fini|termine|fait|pret|prete',
  'do|finish|deliver',
);
const NOT_ABLE = oneOf(
  "(?:ne |n')?(?:pourrai|pourra|pourrons|peux|peut|pouvons|serai|sera|vais|va|aurai|aura|aurons) pas",
  "can(?:not|'t)|won't",
);

interface Pattern {
  readonly about: SaidOfMine['about'];
  readonly sign: RegExp;
  readonly isOwn?: true;
  readonly isTelling?: true;
}

/** A whole sentence, folded. */
const whole = (source: string): RegExp => new RegExp(`^${source}$`, 'u');

const PATTERNS: readonly Pattern[] = [
  { about: 'done', sign: whole(`(?:c['’ ]?est|c|ca y est,?|it's) ${ENDED} ${OF}(?<what>.+)`) },
  {
    about: 'done',
    sign: whole(
      `${THE}?(?<what>.{3,60}?)[ ,:]+(?:c['’ ]est|c) ${ENDED}(?:,? c(?:'est)? partie?s?)?`,
    ),
    isTelling: true,
  },
  {
    about: 'done',
    sign: whole(`(?:la mienne|le mien|mon action|ma tache|mon point)(?: est|,? c'est) ${ENDED}`),
    isOwn: true,
  },
  {
    about: 'done',
    sign: whole(
      `${THE}(?<what>.{3,60}?) (?:est|sont|is|are) (?:bien |enfin |deja )*(?:${ENDED}|a jour|partie?s?)${LATELY}`,
    ),
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `${WE}(?:ai|a|avons|aurai|aura|aurons) (?:un peu |beaucoup )?(?:de |du |d'un )?(?:petit |gros )?retard ${OF}(?<what>.+)`,
    ),
    isOwn: true,
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `${THE}(?<what>.{3,60}?) (?:est|sont|sera|seront|prend|prennent|aura) (?:un peu )?(?:en|du) retard`,
    ),
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `(?:j'ai besoin|il me faut|il nous faut|on a besoin|nous avons besoin|donnez-moi|je demande|i need|we need) (?:d'|de )?(?:plus |encore |un peu plus )?(?:de |du |d'un |un |more )?(?:temps|delai|time)(?: de plus| supplementaire)?(?: ${OF}(?<what>.+))?`,
    ),
    isOwn: true,
  },
  {
    about: 'later',
    sign: whole(`${WE}(?:suis|est|sommes) (?:bloques?|coinces?) ${OF}(?<what>.+)`),
    isOwn: true,
  },
  {
    about: 'later',
    sign: whole(
      `${WE}(?:n'|ne )?(?:ai|a|avons) pas (?:encore )?(?:fini|fait|termine|envoye|publie|transmis|redige|prepare) (?:${OF}|${THE})?(?<what>.+)`,
    ),
    isOwn: true,
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `${WE}${NOT_ABLE} (?:pouvoir |etre en mesure de |be able to )?(?:le |la |les |l')?${DO}(?: (?:it|this))?(?: (?:${OF}|${THE})?(?<what>.+?))? (?:avant|before)(?: le)? (?<until>.+)`,
    ),
    isOwn: true,
    isTelling: true,
  },
  {
    about: 'unable',
    sign: whole(
      `${WE}${NOT_ABLE} (?:pouvoir |be able to )?(?:le |la |les |l')?(?:faire|do|tenir|finir|terminer)(?: (?:it|this))?(?: (?:${OF}|${THE})?(?<what>.+))?`,
    ),
    isOwn: true,
  },
  {
    about: 'passed',
    sign: whole(
      `${WE}(?:passe|passons|laisse|laissons|rends|donne) (?:la main|le relais|le dossier)(?: (?:${OF}|a )(?<what>.+))?`,
    ),
    isOwn: true,
  },
  {
    about: 'passed',
    sign: whole(
      `(?:ce )?(?:n'|c')?est pas (?:a |pour )?moi,? (?:qui (?:fais|fait|suis|m'occupe d(?:e|u|es)) )?(?:${OF}|${THE})(?<what>.+)`,
    ),
    isTelling: true,
  },
  {
    about: 'passed',
    sign: whole(
      `(?:quelqu'un d'autre|un autre|une autre) (?:doit|devrait|peut|va) (?:faire|prendre|reprendre|suivre) ${THE}(?<what>.+)`,
    ),
  },
  {
    about: 'started',
    sign: whole(
      `${WE}(?:commence|attaque|entame|demarre|(?:travaill|boss)(?:e|ons) sur|m'occupe d(?:e|u|es)|s'occupe d(?:e|u|es)|avance sur|suis sur|ai commence|a commence|am working on|are working on) (?:${OF}|${THE})?(?<what>.+)`,
    ),
    isTelling: true,
  },
  {
    about: 'started',
    sign: whole(
      `${THE}(?<what>.{3,60}?) (?:avance(?:nt)?(?: bien)?|(?:est|sont) (?:bien )?en (?:cours|bonne voie))`,
    ),
    isTelling: true,
  },
];

/** What is done, late or begun as well, and is no decision. */
const OTHERWISE = new RegExp(
  String.raw`^(?:prochaine? )?${oneOf(
    'reunions?|reu|rencontre|seance|rdv|rendez|meeting|session|presentation|debat|point|odj|ordre',
    'tout|tous|toutes?|ca|cela|le faire|train|avion|salle|moi|nous|lui|toi|vous',
    String.raw`demain|\d|${A_WEEKDAY}`,
  )}\b`,
  'u',
);

/** Reads « la note est prête », « on a du retard sur la matrice »; a question tells nothing. */
export function readSaidOfMine({
  text,
  groups,
}: Pick<Line, 'text' | 'groups'>): SaidOfMine | undefined {
  if (isQuestion(text) || findDecisionCode(text) || findMeetingCode(text)) return undefined;
  const said = fold(text)
    .replace(/^(?:desolee?|malheureusement|bonjour|salut|ok|oui|non|alors|bon)[ ,]+/u, '')
    .replace(/[\s.!]+$/u, '')
    .trim();
  const {
    about,
    sign,
    isOwn = false,
    isTelling = false,
  } = PATTERNS.find((pattern) => pattern.sign.test(said)) ?? {};
  const { what = '', until = '' } = sign?.exec(said)?.groups ?? {};
  if (about && !isOfOthers(what, groups)) {
    return { about, what, until, isOwn: isOwn || MINE.test(said), isTelling };
  }
  const done = about ? undefined : (saidDone(text) ?? inShort(said));
  const bare = done?.what.replace(ARTICLE, '') ?? '';
  if (!done || isOfOthers(bare, groups)) return undefined;
  return { about: 'done', what: bare, until: '', isOwn: BY_HIM.test(said), isTelling: false };
}

const MINE = /^(?:ma|mon|mes) /u;
const ARTICLE = new RegExp(`^${THE}`, 'u');
const BY_HIM = /^(?:j'ai|nous avons|on a|i|we|i've|we've) /u;

const isOfOthers = (what: string, groups: Line['groups']): boolean =>
  OTHERWISE.test(what) || groupAt(words(what), 0, groups) !== undefined;

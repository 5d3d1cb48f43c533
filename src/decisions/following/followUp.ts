import { fold } from '../../kernel/text/fold.ts';
import { words } from '../../kernel/text/words.ts';
import type { FoundDecisionCode } from '../decisionCode.ts';
import { prioritySaid } from '../recording/saidPriority.ts';
import type { Change } from '../transitions.ts';
import { isDelayAsked } from './delayAsked.ts';

/** What is said of a decision after its code: « D-2027-001 faite hier ». */
export interface FollowUp {
  readonly code: string;
  /** Undefined when nothing is asked but to see it. */
  readonly change: Change | undefined;
  /** What is said besides: a day, a note, a reason, a correction. */
  readonly said: string;
  /** « n'est pas faite », « pas encore faite »: of one that is open it is no news, and sends nothing back. */
  readonly isDenied?: true;
}

const VERBS: ReadonlyMap<string, Change> = new Map([
  ...meaning(
    'close',
    'clore clos close closes cloturer cloture cloturee fermer ferme fermee fait faite faits faites fini ' +
      'finie finir terminer termine terminee realiser realise realisee achever acheve achevee executer ' +
      'execute executee solder solde soldee accompli accomplie done closed finished completed',
  ),
  ...meaning('reopen', 'rouvrir rouvert rouverte reouvrir reouvert reouverte reopen reopened'),
  ...meaning(
    'drop',
    'abandonner abandon abandonne abandonnee annuler annule annulee supprimer drop dropped cancel cancelled',
  ),
  ...meaning('correct', 'corriger corrige corrigee modifier modifie rectifier changer'),
  ...meaning('confirm', 'confirmer confirme confirmee valider valide validee'),
  ...meaning(
    'start',
    'commencer commence commencee entamer entame entamee demarrer demarre demarree',
  ),
  ...meaning('return', 'renvoyer renvoye renvoyee'),
  ...meaning('decline', 'decliner decline'),
  ...meaning(
    'postpone',
    'reporter reporte reportee repousser repousse repoussee prolonger prolonge decaler decale ' +
      'postpone postponed',
  ),
]);

function meaning(change: Change, verbs: string): readonly (readonly [string, Change])[] {
  return verbs.split(' ').map((verb) => [verb, change]);
}

/** Small words that may stand between the code and its verb. */
const BEFORE_VERB = new Set(
  (
    "est a ete c'est c est ca la le l les elle voila desormais maintenant bien enfin tout juste j'ai j ai nous " +
    "avons on viens viens-de je de d' pour du a d l'action l'echeance is was has been now sont it's it"
  ).split(' '),
);
const CORRECTION =
  /(?:^|\s)(?:[@＠]|#\p{L}|priorit[ée](?!\p{L})|liens?\s*:|sans #|l?[’']?éch[ée]ance|l?[’']?echeance|d[ée]lai|texte\s*:|responsables?(?!\p{L})|(?:r[ée]?[- ]?)?(?:confi|attribu|affect)[ée]{1,2}e?r?(?!\p{L})|sans éch[ée]ance)/iu;

const SEEING = new Set(
  (
    'voir montre montrer afficher affiche ouvrir action decision recommandation engagement ou en etat statut ' +
    "quel quelle l'etat suivi detail details nouvelle nouveau echeance responsable responsables date delai " +
    'reaffecter reaffecte confier confie attribuer attribue affecter affecte ' +
    "who who's what what's when show see me the of in charge owner owns due date status responsible for about stand merci svp stp please thanks"
  ).split(' '),
);

/** « mets D-2027-001 en cours », « mark D-2027-001 as done »: what becomes of it is said behind. */
const SETTING = new Set(
  'mets met mettre mettez passe passer passez marque marquer marquez considere mark set'.split(' '),
);
const SET_TO = /^(?:comme(?: étant)?|à l[’']état|as|to)\s+/iu;

/** « je n'ai pas fait »: before the code, it says that nothing is done. */
const NEGATIONS = new Set("pas encore n'est n'ai n'avons n'a toujours".split(' '));

/** « terminée à moitié », « faite par la SHA à 80 % »: it is not done. */
const NOT_WHOLE =
  /^[\s,:]*(?:sauf|bientot|presque)\b|\b(?:a moitie|a demi|en (?:grande |bonne )?partie|partiellement|aux? (?:trois[ -])?quarts?|aux? deux[ -]tiers|a \d{1,2} ?%)/u;

/** « faite : transmise à 80 % des membres »: what follows is a note. */
const NOTE = /\s?[:;,–—]\s/u;

/** What « à » makes a thing to do: « à clôturer », « à confirmer ». */
const ENDED: ReadonlySet<Change> = new Set(['close', 'confirm', 'drop']);

/** Whether a line is about the decision it names; a longer text only refers to it. */
export const isAboutIt = ({ before }: FoundDecisionCode): boolean =>
  words(before).every(({ folded }) =>
    [VERBS, BEFORE_VERB, SEEING, NEGATIONS, SETTING].some((known) => known.has(folded)),
  );

/** Whether something is said that is neither a wish to see it nor anything understood. */
export const isUnclear = ({ change, said }: FollowUp): boolean =>
  change === undefined &&
  words(said).some(
    ({ folded }) => ![BEFORE_VERB, SEEING, NEGATIONS].some((known) => known.has(folded)),
  );

const isDenied = (before: string): boolean => words(before).some(({ folded }) => folded === 'pas');

/** « pour la », « de la décision » before the code. */
const LEAD_TO_CODE =
  /(?:(?:^|\s+)(?:pour|de|du|la|le|l[’']|d[’']|à|a|décision|decision|action)|\s+[ld][’'])+$/iu;

/** Reads what is said around a decision's code; what is not understood only shows the decision. */
export function readFollowUp({ code, before, after }: FoundDecisionCode): FollowUp {
  const lead = before.replace(LEAD_TO_CODE, '');
  const isSet = SETTING.has(fold(lead));
  const said = isSet ? after.replace(SET_TO, '') : [lead, after].filter(Boolean).join(' ');
  const sentence = words(said);
  const at = sentence.findIndex((word) => !BEFORE_VERB.has(word.folded));
  if (isDenied(before)) return { code, change: 'return', said: after, isDenied: true };
  const priority = prioritySaid(said);
  if (priority) return { code, change: 'correct', said: priority };
  const phrase = PHRASES.find(([sign]) => sign.test(fold(said)));
  if (phrase) {
    const [sign, change] = phrase;
    const behind = trimStart(said.slice(phraseEnd(said, sign)));
    return { code, change, said: behind, ...(change === 'return' ? { isDenied: true } : {}) };
  }
  const verb = sentence[at];
  const change = verb && VERBS.get(verb.folded);
  if (verb && change) {
    const behind = said.slice(verb.end);
    const ended = !isStillToDo(change, verb.folded, sentence[at - 1]?.folded, behind);
    return ended ? { code, change, said: trimStart(behind) } : { code, change: undefined, said };
  }
  return CORRECTION.test(said) && !isDelayAsked(said)
    ? { code, change: 'correct', said }
    : { code, change: undefined, said };
}

/** « à clôturer », « terminée à moitié »: said of what is not over. */
function isStillToDo(
  change: Change,
  verb: string,
  before: string | undefined,
  behind: string,
): boolean {
  if (!ENDED.has(change)) return false;
  return (
    (before === 'a' && /(?:er|ir|re)$/.test(verb)) ||
    NOT_WHOLE.test(fold(behind).split(NOTE)[0] ?? '')
  );
}

/** Several words that mean one thing: « est en cours », « pas encore faite ». */
const PHRASES: readonly (readonly [RegExp, Change])[] = [
  [
    /^(?:est |c'est |toujours |deja |bien |is |now )*(?:en cours|in progress|under way|started)\b/u,
    'start',
  ],
  [/^(?:j'y travaille|on y travaille|nous y travaillons)\b/u, 'start'],
  [
    /^(?:l')?echeance (?:est |a ete )?(?:repoussee|reportee|decalee)(?= (?:au|a|d|de)\b)/u,
    'postpone',
  ],
  [/^(?:n'est |est )?pas (?:encore |du tout )?(?:faite?|terminee?|realisee?)\b/u, 'return'],
  [
    /^(?:(?:est |devient |c'est |desormais )*(?:sans objet|caduque?|obsolete)|n'a plus d'objet|n'est plus d'actualite)\b/u,
    'drop',
  ],
  [/^(?:ce )?n'est pas (?:a |pour )?moi\b|^pas (?:a |pour )?moi\b/u, 'decline'],
];

/** Folding keeps the length of what we type: where the phrase ends in the text as typed. */
const phraseEnd = (said: string, sign: RegExp): number => sign.exec(fold(said))?.[0].length ?? 0;

const trimStart = (text: string): string => text.replace(/^[\s:,;.–-]+/u, '').trim();

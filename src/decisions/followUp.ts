import { piecesOf } from '../kernel/dates/pieces.ts';
import { without } from '../kernel/dates/rest.ts';
import { Sentence } from '../kernel/dates/sentence.ts';
import { words } from '../kernel/text/words.ts';
import type { Change } from './decision.ts';
import type { FoundDecisionCode } from './decisionCode.ts';

/** What is said of a decision after its code: « D-2027-001 faite hier ». */
export interface FollowUp {
  readonly code: string;
  /** Undefined when nothing is asked but to see it. */
  readonly change: Change | undefined;
  /** What is said besides: a day, a note, a reason, a correction. */
  readonly said: string;
}

const VERBS: ReadonlyMap<string, Change> = new Map([
  ...meaning(
    'close',
    'clore clos close closes cloturer cloture cloturee fermer ferme fermee fait faite faits faites fini ' +
      'finie finir terminer termine terminee realiser realise realisee achever acheve achevee executer ' +
      'execute executee solder solde soldee accompli accomplie',
  ),
  ...meaning('reopen', 'rouvrir rouvert rouverte reouvrir reouvert reouverte'),
  ...meaning('drop', 'abandonner abandon abandonne abandonnee annuler annule annulee supprimer'),
  ...meaning('correct', 'corriger corrige corrigee modifier modifie rectifier changer prolonger'),
]);

function meaning(change: Change, verbs: string): readonly (readonly [string, Change])[] {
  return verbs.split(' ').map((verb) => [verb, change]);
}

/** Small words that may stand between the code and its verb. */
const BEFORE_VERB = new Set(
  "est a ete c'est ca la le elle voila desormais maintenant bien enfin tout juste".split(' '),
);
const CORRECTION =
  /(?:^|\s)(?:[@＠]|éch[ée]ance|echeance|d[ée]lai|texte\s*:|responsables?\s*:|sans éch[ée]ance)/iu;

const SEEING = new Set([
  'voir',
  'montre',
  'montrer',
  'afficher',
  'affiche',
  'ouvrir',
  'action',
  'decision',
]);

/** Whether a line is about the decision it names; a longer text only refers to it. */
export const isAboutIt = ({ before }: FoundDecisionCode): boolean =>
  words(before).every(
    ({ folded }) => VERBS.has(folded) || BEFORE_VERB.has(folded) || SEEING.has(folded),
  );

/** Reads what is said around a decision's code; what is not understood only shows the decision. */
export function readFollowUp({ code, before, after }: FoundDecisionCode): FollowUp {
  const said = [before, after].filter((part) => part !== '').join(' ');
  const sentence = words(said);
  const at = sentence.findIndex((word) => !BEFORE_VERB.has(word.folded));
  const verb = sentence[at];
  const change = verb && VERBS.get(verb.folded);
  if (verb && change) return { code, change, said: trimStart(said.slice(verb.end)) };
  return CORRECTION.test(said)
    ? { code, change: 'correct', said }
    : { code, change: undefined, said };
}

const trimStart = (text: string): string => text.replace(/^[\s:,;.–-]+/u, '').trim();

/** A closing as it is said: « fait le 29 mars : transmis par courriel ». */
export interface SaidClosing {
  /** What tells the day; empty when it is today. */
  readonly day: string;
  readonly note: string;
}

/** Sets the day of a closing apart from its note, with or without a colon between them. */
export function readClosing(said: string): SaidClosing {
  const [head = '', ...rest] = said.split(/\s*:\s+|\s+[–—-]\s+/u);
  const sentence = new Sentence(head);
  const dated = piecesOf(sentence).filter((piece) => piece.days !== undefined);
  const undated = trimStart(without(sentence, dated));
  const note = [undated, ...rest].filter((part) => part.trim() !== '').join(' : ');
  return { day: dated.length === 0 ? '' : head.trim(), note };
}

/** The reason of an abandonment, without the word that announces it. */
export const readReason = (said: string): string =>
  said
    .replace(/^\s*(?:pour\s+)?(?:le\s+)?(?:motif|raison|cause)\s*:?\s*/iu, '')
    .replace(/^[\s:,–-]+/u, '')
    .trim();

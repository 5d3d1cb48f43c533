import { groupAt } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { findDecisionCode } from '../decisionCode.ts';
import { type About, SIGNS, THE } from './ownerSigns.ts';
import { saidDone } from './saidDone.ts';
import { inShort } from './saidInShort.ts';

/** What an owner says of one of his own decisions, without its number. */
export interface SaidOfMine {
  readonly about: About;
  /** Folded: the words by which it is known; '' when none tells one from another (« je passe la main »). */
  readonly what: string;
  /** To when it is put off, folded; '' when it is not said. */
  readonly until: string;
  /** He speaks of himself: when none of his is known, he is told so. */
  readonly isOwn: boolean;
  /** Strange enough to be about a decision, whatever its words may call: « la note avance ». */
  readonly isTelling: boolean;
}

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
  const typed = text.replace(RUN_TOGETHER, "j'ai ");
  const said = fold(typed)
    .replace(/^(?:desolee?|malheureusement|bonjour|salut|ok|oui|non|alors|bon)[ ,]+/u, '')
    .replace(/[\s.!]+$/u, '')
    .trim();
  const {
    about,
    sign,
    isOwn = false,
    isTelling = false,
  } = SIGNS.find((pattern) => pattern.sign.test(said)) ?? {};
  const { what = '', until = '' } = sign?.exec(said)?.groups ?? {};
  if (about && !isOfOthers(what, groups)) {
    return { about, what, until, isOwn: isOwn || MINE.test(said), isTelling };
  }
  const done = about ? undefined : (saidDone(typed) ?? inShort(said));
  const bare = done?.what.replace(ARTICLE, '') ?? '';
  if (!done || isOfOthers(bare, groups)) return undefined;
  return { about: 'done', what: bare, until: '', isOwn: BY_HIM.test(said), isTelling: false };
}

/** « jai fini la note », on a phone. */
const RUN_TOGETHER = /^jai\s+/iu;

const MINE = /^(?:ma|mon|mes) /u;
const ARTICLE = new RegExp(`^${THE}`, 'u');
const BY_HIM = /^(?:j'ai|nous avons|on a|i|we|i've|we've) /u;

const isOfOthers = (what: string, groups: Line['groups']): boolean =>
  OTHERWISE.test(what) || groupAt(words(what), 0, groups) !== undefined;

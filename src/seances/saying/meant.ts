import { readAfterthought } from '../../decisions/recording/afterthought.ts';
import { namesAndDayTyped } from '../../decisions/recording/namesAndDay.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { fold, foldWithOffsets } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { inZone } from '../../kernel/time.ts';
import { type BookLine, bookOf, isResolution } from '../book.ts';
import { type Floor, guestsOf } from '../floor.ts';
import { entriesOf } from '../store.ts';
import { typedAgain } from '../typedAgain.ts';
import { PRESENCE_WORDS } from './attendanceLine.ts';
import { readAttendants } from './attendants.ts';
import { isSentence } from './noName.ts';
import type { Saying } from './phrases.ts';
import { presencesTold } from './presenceTold.ts';
import { readSaying, type Said } from './saying.ts';
import { toDoIn } from './talk.ts';

/**
 * The lines of the book that a sentence may mean though it does not begin as one: « non, le 12 » after a
 * decision, « la FAO est arrivée ». They are proposed, never written at once.
 */
export async function meantBy(context: Context, floor: Floor, typed: string): Promise<string[]> {
  if (OOPS.test(fold(typed))) return ['annuler'];
  const restored = await restoredMeant(context, floor, typed);
  if (restored) return [restored];
  const said = readSaying(typed);
  const item = said ? undefined : itemMeant(typed);
  if (item) return [item];
  if (said && !said.isMarked) return markedOf(said);
  const toDo = toDoIn(typed);
  if (toDo) return [`action : ${toDo}`];
  const corrected = numberMeant(typed) ?? (await correctionMeant(context, floor, typed));
  if (corrected) return [corrected];
  if (isEverybodyBut(typed, context, floor)) return [`présents : ${typed}`];
  const called = pointMeant(typed, floor);
  const adopted = adoptionMeant(typed) ?? (isOfMinutes(typed) ? 'cr adopté' : undefined);
  if (adopted) return [adopted, ...called];
  return called.length > 0 ? called : attendanceMeant(typed, context, floor);
}

/** « Revue du CREDD »: the title of a point, as it stands on the ordre du jour. */
function pointMeant(typed: string, { agenda }: Floor): string[] {
  const said = fold(typed).replace(/[\s.!:]+$/u, '');
  // One word calls something else as well: it is the whole title, or none.
  if (!said.includes(' ')) {
    const whole = agenda.find(({ title }) => fold(title) === said);
    return whole ? [`point ${whole.position}`] : [];
  }
  return agenda.flatMap(({ position, title }) =>
    fold(title).includes(said) ? [`point ${position}`] : [],
  );
}

const MARKS: Readonly<Partial<Record<Saying, string>>> = {
  ...PRESENCE_WORDS,
  point: 'point',
};

/** « arrivée : Danemark », « point : presse »: what is meant for sure, behind a colon. */
function markedOf({ kind, rest }: Said): string[] {
  const word = MARKS[kind];
  const isElse = word === undefined || (kind !== 'point' && isSentence(rest));
  return isElse ? [] : [`${word} : ${rest}`];
}

/** « 1. Excusés : personne »: a line of a list, alone. */
function itemMeant(typed: string): string | undefined {
  const [mark = ''] = /^\s*(?:[-–—•·*▪]\s*|\d{1,2}\s?[.)]\s*)(?=\p{L})/u.exec(typed) ?? [];
  const item = typed.slice(mark.length);
  return mark !== '' && readSaying(item)?.isMarked ? item : undefined;
}

const OOPS = /^(?:oups|zut|mince)[\s.!]*$/u;

/** « corriger 5 fautes » may be of line 5 all the same: « corriger 5 : fautes ». */
function numberMeant(typed: string): string | undefined {
  const marked = typed.replace(/(?<=^\p{L}+\s+\d{1,4})\s+/u, ' : ');
  return readSaying(marked)?.kind === 'correct' && !readSaying(typed) ? marked : undefined;
}

const ADOPTED =
  /^(?:le |l')?(?:compte[- ]rendu|cr|pv|proces[- ]verbal) .{0,60}?(?<how>(?:adopte|approuve)e?(?: (?:a l'unanimite|par consensus|sans|sous|avec|moyennant|tel que|en l'etat)\b.*)?)$/u;

/** « cr de février adopté sous réserve de … »: how it was adopted is kept. */
function adoptionMeant(typed: string): string | undefined {
  const sentence = typed.trim().replace(/[\s.!]+$/u, '');
  const { text, starts } = foldWithOffsets(sentence);
  const how = isQuestion(typed) ? undefined : ADOPTED.exec(text)?.groups?.how;
  if (how === undefined || /(?:sera|non|pas|etre) (?:adopte|approuve)/u.test(text))
    return undefined;
  const manner = how.replace(/^\S+\s*/u, '');
  const typedManner = sentence.slice(starts[text.length - manner.length]);
  return manner === '' ? 'cr adopté' : `cr adopté ${typedManner}`;
}

/** « le compte rendu du GEC de décembre est adopté »: it may be the one before, or another. */
const isOfMinutes = (typed: string): boolean =>
  /^(?:adoption|approbation) du (?:compte[- ]rendu|cr|pv|proces[- ]verbal)\b|^(?:le |l')?(?:compte[- ]rendu|cr|pv|proces[- ]verbal) .{2,60} (?:est|a ete) (?:adopte|approuve)[\s.!]*$/u.test(
    fold(typed),
  );

/** « corriger 11 échéance 2027-03-12 »: of the last thing resolved. */
async function correctionMeant(
  context: Context,
  floor: Floor,
  typed: string,
): Promise<string | undefined> {
  const now = inZone(context.now, floor.group.zone);
  const said = readAfterthought(typed, context.directory, now);
  if (!said) return undefined;
  const book = bookOf(await entriesOf(context.db, floor.seance.id));
  const last = book.findLast(({ annulled }) => !annulled);
  return isResolved(last) ? `corriger ${last.number} ${namesAndDayTyped(said)}` : undefined;
}

const RESTORES =
  /^(?:retabli(?:s|r|ssez)|restaure[rz]?|remet(?:s|tre|tez)|annule[rz]? l'annulation)(?:[- ](?:la|le|ca))?(?: (?:la )?(?:ligne )?(?<number>\d{1,4}))?[\s.!]*$/u;

/** « rétablis-la »: what was annulled stays so, and is noted again. */
async function restoredMeant(
  context: Context,
  floor: Floor,
  typed: string,
): Promise<string | undefined> {
  const found = RESTORES.exec(fold(typed.trim()));
  if (!found) return undefined;
  const number = found.groups?.number;
  const annulled = bookOf(await entriesOf(context.db, floor.seance.id)).findLast(
    (one) => one.annulled && (number === undefined || one.number === Number(number)),
  );
  return annulled && typedAgain(annulled.line);
}

const isResolved = (line: BookLine | undefined): line is BookLine =>
  line !== undefined && isResolution(line.line);

/** « tous sauf la GIZ », when it is known who is left out. */
function isEverybodyBut(typed: string, context: Context, floor: Floor): boolean {
  const { who, everybody } = readAttendants(typed, guestsOf(context, floor));
  return who.length > 0 && everybody !== undefined && everybody.except.length > 0;
}

const STATES: readonly (readonly [RegExp, string])[] = [
  [/ (?:est|sont) (?:la|presente?s?)$/u, 'présents'],
  [/ (?:(?:(?:est|sont) )?arrivee?s?|vien(?:t|nent) d[' ]arriver)$/u, 'arrivée'],
  [/ (?:nous (?:rejoint|rejoignent)|nous (?:a|ont) rejoint(?:e?s)?)$/u, 'arrivée'],
  [
    / (?:arrivent?|revient|reviennent|(?:(?:est|sont) )?de retour|rejoint|rejoignent)(?: (?:la|en) (?:seance|salle|reunion))?$/u,
    'arrivée',
  ],
  [
    / (?:(?:(?:est|sont) )?partie?s?|nous quittent|nous quitte|s[' ]en va|s[' ]en vont)$/u,
    'départ',
  ],
  [
    / (?:part|partent|quitte|quittent|sort|sortent)(?: (?:la|de la) (?:seance|salle|reunion))?$/u,
    'départ',
  ],
  [/ (?:est|sont) (?:excuse|absent)e?s?$/u, 'excusés'],
];

/** « la FAO est là », « PNUD parti à 11h30 », when all those named are known. */
function attendanceMeant(typed: string, context: Context, floor: Floor): string[] {
  const clock = /(?:\s+(?:à|a|vers))?\s+(\d{1,2}\s?(?:h\s?(?:\d{2})?|:\d{2}))[\s.!]*$/iu.exec(
    typed,
  );
  const said = typed.slice(0, clock?.index).replace(/[\s.!]+$/u, '');
  const folded = foldWithOffsets(said);
  const told = presencesTold(typed, guestsOf(context, floor));
  if (told.length > 0) return [...told];
  for (const [pattern, word] of STATES) {
    const found = pattern.exec(folded.text);
    if (!found || found.index === 0) continue;
    const names = said.slice(0, folded.starts[found.index]);
    const { who, unclear } = readAttendants(names, guestsOf(context, floor));
    const hour = clock?.[1] === undefined ? '' : ` ${clock[1]}`;
    return who.length > 0 && unclear.length === 0 ? [`${word} ${names}${hour}`] : [];
  }
  return [];
}

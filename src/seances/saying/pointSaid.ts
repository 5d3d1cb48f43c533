import { readCount, readOrdinal } from '../../kernel/dates/reading/number.ts';
import { Sentence } from '../../kernel/dates/reading/sentence.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { AgendaPoint } from '../../meetings/agenda/agendaStore.ts';
import type { BookLine, PointLine } from '../book.ts';
import { currentPoint } from '../proceedings.ts';
import type { Said } from './saying.ts';

type Agenda = readonly AgendaPoint[];

const NUMBERED = /^(?:n°|no|numéro)?\s*(\d{1,3})\s*(?:$|[.):,–-]\s*(.*)$|\s(.+)$)/iu;

/**
 * « point 2 », « point CRMT », « point : une question nouvelle ».
 * @throws DomainError `seance.noSuchPoint`, `seance.pointAndMore`, `seance.noSuchTitle`
 */
export function pointSaid({ rest, isMarked }: Omit<Said, 'kind'>, agenda: Agenda): PointLine {
  const [, number, behind, behindSpace = ''] = NUMBERED.exec(rest) ?? [];
  if (number !== undefined) return numbered(Number(number), behind ?? behindSpace, agenda);
  const rank = isMarked ? undefined : rankSaid(rest, agenda.length);
  if (rank !== undefined) return numbered(rank, '', agenda);
  const [item, ...others] = titled(rest, agenda);
  if (item && others.length === 0) return pointOf(item);
  if (isMarked) return { kind: 'point', title: rest };
  throw new DomainError('seance.noSuchTitle', { title: `point ${rest}` });
}

/** The whole of « premier point », « dernier point », « deux »: « premier point d'étape » is a title. */
function rankSaid(rest: string, count: number): number | undefined {
  const sentence = new Sentence(rest);
  const ordinal = readOrdinal(sentence, 0);
  const read = ordinal ?? readCount(sentence, 0);
  const isWhole = read && (ordinal ? isPoint(sentence, read.next) : read.next === sentence.length);
  if (!isWhole) return undefined;
  const rank = typeof read.value === 'number' ? read.value : read.value.value;
  return rank < 0 ? count + 1 + rank : rank;
}

const isPoint = (sentence: Sentence, at: number): boolean =>
  sentence.word(at) === 'point' && sentence.length === at + 1;

/** « 2 », « 2 : Revue du CREDD »; what is no title of it is something more. */
function numbered(position: number, behind: string, agenda: Agenda): PointLine {
  const item = agenda.find((one) => one.position === position);
  if (!item) throw new DomainError('seance.noSuchPoint', { position, count: agenda.length });
  const more = behind.trim();
  if (more === '' || isTitle(more, item)) return pointOf(item);
  const suggestions = [`point ${position}`, `info : ${more}`];
  throw new DomainError('seance.pointAndMore', { position, title: item.title, suggestions });
}

/** « Revue du CREDD (30 min) » is the title; « Budget – le PNUD présente le budget » says more, which is not lost. */
const isTitle = (said: string, { title }: AgendaPoint): boolean => {
  const [one, other] = [fold(said), fold(title)];
  const besides = one
    .replace(other, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return other.includes(one) || (one.includes(other) && besides.length <= MOST_BESIDES);
};

const MOST_BESIDES = 4;

/** « sur le CRMT » names the point as « CRMT » does. */
const ABOUT = /^(?:(?:sur|relatif a|concernant) )?(?:le |la |les |l')?/u;
const SHORTEST = 3;

function titled(rest: string, agenda: Agenda): Agenda {
  const wanted = fold(rest).replace(ABOUT, '');
  return wanted.length < SHORTEST ? [] : agenda.filter(({ title }) => fold(title).includes(wanted));
}

/** The one after the current, in the order of the ordre du jour. @throws DomainError `seance.lastPoint` */
export function nextPoint(agenda: Agenda, book: readonly BookLine[]): PointLine {
  const current = currentPoint(book);
  const at = agenda.findIndex(({ id }) => id === current?.itemId);
  // After a point that was not on it, the first that has not been called.
  const called = new Set(book.flatMap(({ line }) => (line.kind === 'point' ? [line.itemId] : [])));
  const next = at < 0 ? agenda.find(({ id }) => !called.has(id)) : agenda[at + 1];
  if (next) return pointOf(next);
  const count = agenda.length;
  throw new DomainError('seance.lastPoint', { count, suggestions: ['clore', 'point : Divers'] });
}

const pointOf = ({ id, position, title, presenter }: AgendaPoint): PointLine => ({
  kind: 'point',
  itemId: id,
  position,
  title,
  ...(presenter === null ? {} : { presenter }),
});

import type { Temporal } from 'temporal-polyfill';
import type { DecisionKind, DecisionPriority } from '../../../prisma/client/enums.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { isMisspelt } from '../../kernel/dates/reading/spelling.ts';
import type { Days } from '../../kernel/dates/stretch.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { kindNamed, takeMarks } from '../recording/marks.ts';
import { takeDays, takeSince } from './filterDays.ts';
import { stripped, takeGroup, takeLast } from './filterWords.ts';

export type FilterStatus =
  | 'open'
  | 'overdue'
  | 'toConfirm'
  | 'postponed'
  | 'closed'
  | 'dropped'
  | 'all';

/** Which decisions a line asks for. */
export interface Filter {
  readonly status: FilterStatus;
  /** Whether the line names a status, a day or a meeting, and so asks for a list for sure. */
  readonly explicit: boolean;
  readonly group: Group | undefined;
  /** GEC-2027-03. */
  readonly meetingCode: string | undefined;
  /** Of the last meeting that the group has held. */
  readonly ofLast: boolean;
  readonly since: Temporal.PlainDate | undefined;
  /** Taken between these days; closed, in a list of closed ones. */
  readonly between: Days | undefined;
  readonly dueBetween: Days | undefined;
  /** What it must not have. */
  readonly lacks: 'owner' | 'due' | undefined;
  /** Late by that many days at least; 0 when it does not matter. */
  readonly late: number;
  readonly kind: DecisionKind | undefined;
  readonly priority: DecisionPriority | undefined;
  /** Without « # ». */
  readonly tag: string | undefined;
  /** Passed on to the group by another, rather than taken by it. */
  readonly received: boolean;
  /** What is left: a person's name, or words of the decisions looked for. */
  readonly said: string;
  /** From 1. */
  readonly page: number;
}

const STATUSES: readonly (readonly [FilterStatus, RegExp])[] = [
  ['toConfirm', /\b(?:(?:faites? )?a (?:confirmer|valider))\b/],
  ['postponed', /\b(?:reportees?)\b/],
  ['dropped', /\b(?:abandonnees?)\b/],
  ['overdue', /\b(?:en retard|retards?|echues?|depassees?|hors delai|trainent|traine)\b/],
  [
    'open',
    /\b(?:(?:pas|non) (?:encore )?(?:faites?|closes?|terminees?|realisees?)|ouvertes?|en cours|a faire|en attente|en souffrance)\b/,
  ],
  [
    'closed',
    /\b(?:closes?|cloturees?|fermees?|faites?|terminees?|realisees?|executees?|confirmees?)\b/,
  ],
  ['all', /\b(?:toutes|tous)\b/],
];

const LATE =
  /\b(?:en retard|echues?|depassees?) (?:de|depuis) (?:plus de |au moins )?(\d{1,3}) (jours?|semaines?)\b/;
/** « retards du PNUD ». */
const LATE_CALLED = /^retards?$/;
const DAYS_IN_WEEK = 7;
const RECEIVED = /\b(?:transmises?|recues?)\b/;
const KIND =
  /\b(recommandations?|engagements?)\b|\bnature (?:: ?)?(decisions?|actions?|recommandations?|engagements?)\b/;

/** « sans responsable », « qui n'ont pas de responsable ». */
const lacking = (noun: string): RegExp =>
  new RegExp(
    String.raw`\b(?:sans|(?:qui )?n['’](?:ont|a) (?:pas|aucune?)(?: encore)?(?: de| d['’])?) ?(?:${noun})\b`,
    'u',
  );

const LACKS = [
  ['owner', lacking('responsables?|porteurs?')],
  ['due', lacking('echeances?|delais?')],
] as const;

const PAGE = /\bpage (\d{1,4})\b/;

/** « GT-SANTEE »: looks like a group's code, and is none. */
const GROUP_LIKE = /(?<![\p{L}\p{N}-])s?gt[- ][\p{L}\p{N}-]+/iu;

/**
 * Reads the filters of « décisions en retard du GEC de @Aïssata Diarra depuis le 1er janvier ».
 * @throws DomainError `group.unknown`, date.*
 */
export function readFilter(typed: Line): Filter {
  const line = { ...typed, rest: respelled(typed.rest.replace(BY_MAIL, ' ')) };
  const folded = fold(line.rest);
  const [, count, unit = ''] = LATE.exec(folded) ?? [];
  const late = count !== undefined || LATE_CALLED.test(line.called);
  const status = late ? 'overdue' : STATUSES.find(([, sign]) => sign.test(folded))?.[0];
  const page = Number(PAGE.exec(folded)?.[1] ?? 1);
  const kind = KIND.exec(folded) ?? KIND.exec(line.called);
  const lacks = LACKS.find(([, sign]) => sign.test(folded))?.[0];
  const signs = [
    ...[LATE, PAGE, KIND, RECEIVED],
    ...LACKS.map(([, sign]) => sign),
    ...STATUSES.map(([, sign]) => sign),
  ];
  const marks = takeMarks(without(line.rest, ...signs));
  const { ofLast, rest: plain } = takeLast(withoutTags(marks.text, marks.tags), line);
  const meeting = findMeetingCode(plain);
  const today = line.now.toPlainDate();
  const dated = takeSince(meeting?.rest ?? plain, today);
  const days = takeDays(dated.rest, today);
  const named = line.group ? { group: line.group, rest: days.rest } : takeGroup(days.rest, line);
  const left = stripped(named.rest);
  // A star or an emoji alone is nothing to look for.
  const said = /[\p{L}\p{N}]/u.test(left) ? left : '';
  const [unknown] = GROUP_LIKE.exec(said) ?? [];
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  const told = dated.since ?? days.between;
  const whole =
    ofLast || meeting !== undefined || told !== undefined || said !== '' || marks.tags.length > 0;
  return {
    status: status ?? (whole && !namesSomebody(said) ? 'all' : 'open'),
    explicit: (status ?? told ?? days.dueBetween ?? lacks) !== undefined || marks.tags.length > 0,
    group: named.group ?? (meeting ? undefined : line.channelGroup),
    meetingCode: meeting?.code,
    ofLast: ofLast && !meeting,
    since: dated.since,
    between: days.between,
    dueBetween: days.dueBetween,
    lacks,
    late: Number(count ?? 0) * (unit.startsWith('semaine') ? DAYS_IN_WEEK : 1),
    kind: kind ? (kindNamed(kind[1] ?? kind[2] ?? '') ?? 'decision') : undefined,
    priority: marks.priority,
    tag: marks.tags[0],
    received: RECEIVED.test(folded),
    said,
    page: Math.max(1, page),
  };
}

/** « envoie-moi la liste des décisions par mail »: how, and nothing to look for. */
const BY_MAIL = /(?:^|\s+)par\s+(?:e-?mail|mail|courriel|m[ée]l)[\s.!?]*$/iu;

/** « en retrad »: a list's own word but for a slip of the keyboard. */
const respelled = (text: string): string =>
  text.replace(/(?<!\p{L})(en\s+)(r\p{L}{4,6})(?!\p{L})/iu, (whole, lead: string, word: string) =>
    isMisspelt(fold(word), 'retard') ? `${lead}retard` : whole,
  );

/** The tags that stood in the middle of the words. */
const withoutTags = (text: string, tags: readonly string[]): string =>
  tags.reduce(
    (left, tag) => left.replace(new RegExp(`(?<!\\p{L})${tag}(?!\\p{L})`, 'u'), ' '),
    text,
  );

/** Whose actions these are: what they still have to do comes first. */
const namesSomebody = (said: string): boolean =>
  /^(?:de\s+)?[@＠]|^moi$|^confi[ée]{1,2}e?s?\s|^dont\s/iu.test(said);

/** Cuts what the folded text matches out of the text as typed, which has the same length. */
function without(text: string, ...signs: readonly RegExp[]): string {
  return signs.reduce((left, sign) => {
    const match = sign.exec(fold(left));
    if (!match || fold(left).length !== left.length) return left.replace(sign, ' ');
    return `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`;
  }, text);
}

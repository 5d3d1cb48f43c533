import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { shownAlone } from '../../kernel/conversation/topics.ts';
import { A_MONTH_BEGUN, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import type { MeetingRef } from '../meetingRef.ts';
import { findKnownMeeting } from '../meetingSearch.ts';
import { justPlanned } from './justPlanned.ts';

const A_DAY = `(?:(?:${A_WEEKDAY}) )?\\d{1,2}(?:er)?(?: (?:${A_MONTH_BEGUN})[a-z]*)?(?: 20\\d\\d)?`;
const ALL = oneOf('tout le monde', 'tous(?: les membres)?', 'toutes', 'les membres', 'le groupe');
const FREE = '(?:libres?|dispos?|disponibles?)';
const FOR = ` pour ${oneOf(ALL, 'le g?s?gt? ?[a-z]+', 'le gec', 'la troika')}`;
const IS = '(?:est|serait|sera|sont|seraient|seront)';

/** « le 12 mai est-il libre pour tout le monde ? », « est-ce que tout le monde est dispo le 12 mai ? ». */
const DAY_FREE = new RegExp(
  `^(?:et |alors |bonjour,? )*${oneOf(
    `le ${A_DAY} ${IS}[- ](?:il|ce) (?:${FREE}|possible|bon)(?:${FOR})?`,
    `(?:est[- ]ce qu(?:e |'))?le ${A_DAY} ${IS} (?:${FREE}|bon)${FOR}`,
    `est[- ]ce que le ${A_DAY} ${IS} ${FREE}`,
    `(?:est[- ]ce que )?${ALL} ${IS}(?:[- ]ils?)? ${FREE} (?:le|la|cette|ce|en|demain|${A_WEEKDAY})\\b[^,;:]*`,
  )} ?\\?[ ?!]*$`,
  'u',
);

/** « quand est-ce que tout le monde est dispo la semaine du 22 ? ». */
const WHEN_FREE = new RegExp(
  `^(?:et |alors |bonjour,? )*(?:quand|quels? jours?)(?: est[- ]ce que)? ${ALL} ${IS}(?:[- ]ils?)? ${FREE}\\b[^,;:]*$`,
  'u',
);

/** « trouve une autre date », whole or behind why. */
const OTHER_DATE = new RegExp(
  `(?:^|[,;.] ?|\\bet )(?:trouve|propose|cherche|suggere)[rz]?(?:[- ](?:moi|nous))? (?:une autre|d'autres) dates?(?:${FOR})?[ .!]*$`,
  'u',
);
const DOES_MORE = /\b(?:annul|report|repouss|decal|decision|point|odj|si|pas la peine)/u;

/** Whether a sentence asks when people of a group are free, without the word « créneaux ». */
export function asksFreeTimes({ text }: Pick<Line, 'text'>): boolean {
  const said = fold(text).trim();
  if (DAY_FREE.test(said) || WHEN_FREE.test(said)) return true;
  return asksOtherDate({ text }) && !DOES_MORE.test(said);
}

/** « la date du 25 ne convient à personne, trouve une autre date »: any but that one. */
export const asksOtherDate = ({ text }: Pick<Line, 'text'>): boolean =>
  OTHER_DATE.test(fold(text).trim());

/** Of which group it is asked, and which of its meetings would take another date. */
export interface SpokenOf {
  readonly group: Group;
  readonly moved?: string;
}

/**
 * The group that has just been planned for, or whose meeting was shown.
 * @throws DomainError `group.missing`
 */
export async function groupSpokenOf(context: Context): Promise<SpokenOf> {
  const planned = await justPlanned(context);
  if (planned?.kind === 'plan') return { group: planned.plan.group };
  const code = planned?.subject.meeting.code ?? shownAlone(context.shown);
  const found = code === undefined ? undefined : await meetingSpokenOf(context, { code, rest: '' });
  if (!found) throw new DomainError('group.missing');
  return found;
}

/** The meeting of a reference, when there is one that he may know. */
export async function meetingSpokenOf(
  context: Context,
  ref: MeetingRef,
): Promise<SpokenOf | undefined> {
  const found = await findKnownMeeting(ref, context);
  return found && { group: found.group, moved: found.meeting.code };
}

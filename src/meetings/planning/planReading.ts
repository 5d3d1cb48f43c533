import type { Temporal } from 'temporal-polyfill';
import { findPeople, onePerson } from '../../directory/names.ts';
import { may } from '../../kernel/access/access.ts';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupKnownTo } from '../../kernel/commands/groupNames.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import { parseWhen } from '../../kernel/dates/when.ts';
import type { Directory, Group } from '../../kernel/directory.ts';
import { DomainError, type ErrorCode } from '../../kernel/errors.ts';
import { FormFaults } from '../../kernel/formFaults.ts';
import { oneDay } from './oneDay.ts';
import { isUsual, placeKept } from './place/placeKept.ts';
import { type Plan, refusePast } from './planDraft.ts';
import { type PlanField, planFields, planForm } from './planForm.ts';
import type { PlanRequest } from './planRequest.ts';

const LONGEST_MINUTES = 24 * 60;

/**
 * The plan a sentence describes completely; undefined when the form must ask for the rest.
 * @throws DomainError `meeting.badDuration`, `person.*`
 */
export function planOfRequest(request: PlanRequest, context: Context): Plan | undefined {
  const { when } = request;
  const group = request.group ?? onlyGroup(request, context);
  if (!group || !when?.time) return undefined;
  const start = when.date.toZonedDateTime({ timeZone: group.zone, plainTime: when.time });
  const minutes = checkedDuration(request.duration ?? group.defaultDuration);
  return {
    group,
    start,
    end: when.end?.toZonedDateTime(group.zone) ?? start.add({ minutes }),
    ...invited(request, context, group),
  };
}

/** The one group he convenes, when the sentence names none. */
function onlyGroup(
  { unknownGroup }: PlanRequest,
  { actor, directory }: Context,
): Group | undefined {
  const own = directory.groups.filter((group) => may(actor, 'planifier', { group }));
  return own.length === 1 && unknownGroup === undefined ? own[0] : undefined;
}

/**
 * « avec Fatou Koné et Drissa Togo » invites them; whom the directory does not know is met, and told
 * in the subject.
 */
function invited(
  request: PlanRequest,
  context: Context,
  group: Group,
): Pick<Plan, 'guestIds' | 'place' | 'subject'> {
  const names = splitNames((request.company ?? '').replace(/\s+et\s+/giu, ', '));
  const people = names.map((name) => findPeople(context.directory, name));
  const known = people.length > 0 && people.every((found) => found.length === 1);
  const guestIds = guestIdsOf(context.directory, [...request.guests, ...(known ? names : [])]);
  const { t } = context;
  const kind = request.kind ? t('meetings.specialSubject', { kind: request.kind }) : undefined;
  const said = wording(context, group, request.place, request.subject ?? kind);
  if (known || !request.company) return { guestIds, ...said };
  const subject = t('meetings.metSubject', { subject: said.subject, company: request.company });
  return { guestIds, place: said.place, subject };
}

/**
 * Reads a filled-in form.
 * @throws InvalidForm with each fault under its field
 */
export function readPlanForm(
  id: string,
  context: Context,
  values: Values,
  fields: readonly PlanField[] = planFields,
): Plan {
  const faults = new FormFaults<PlanField>();
  const group = faults.reading('groupe', () =>
    readGroup(context, given(values.groupe, 'meeting.groupNotGiven')),
  );
  const zone = group?.zone ?? context.zone;
  const now = context.now.toZonedDateTimeISO(zone);
  const date = faults.reading(
    'date',
    () => oneDay(parseWhen(given(values.date, 'meeting.dateNotGiven'), now)).date,
  );
  const time = faults.reading('heure', () =>
    readTime(given(values.heure, 'meeting.timeNotGiven'), now),
  );
  const minutes = faults.reading('duree', () => readDuration(values.duree ?? '', group));
  const guestIds = faults.reading('invites', () =>
    guestIdsOf(context.directory, splitNames(values.invites ?? '')),
  );
  if (group && date && time && minutes && guestIds) {
    const start = date.toZonedDateTime({ timeZone: zone, plainTime: time });
    faults.reading('date', () => refusePast({ start }, context.now));
    if (faults.none) {
      const said = wording(context, group, values.lieu, values.objet);
      return { start, end: start.add({ minutes }), group, guestIds, ...said };
    }
  }
  throw faults.asInvalidForm(context.t, (errors) => planForm(id, context, values, errors, fields));
}

/** @throws DomainError `code` when the field was left empty */
export function given(value: string | undefined, code: ErrorCode): string {
  if (!value?.trim()) throw new DomainError(code);
  return value;
}

/** The place and the subject as told, or those of the group. */
export function wording(
  { t }: Context,
  group: Group,
  place: string | undefined,
  subject: string | undefined,
): { readonly place: string; readonly subject: string } {
  const usual = group.defaultPlace ?? '';
  return {
    place: place?.trim() && !isUsual(place) ? placeKept(place, usual) : usual,
    subject: subject?.trim() || t('meetings.defaultSubject', { group: group.code }),
  };
}

/** @throws DomainError `group.unknown`, of one that he may not know as of one that does not exist */
export function readGroup(context: Context, text: string): Group {
  const group = groupKnownTo(context, text);
  if (!group) throw new DomainError('group.unknown', { text });
  return group;
}

/** An hour alone is not a date: it is read on the day after, which is always to come. */
export function readTime(text: string, now: Temporal.ZonedDateTime): Temporal.PlainTime {
  const { time } = parseWhen(`demain à ${text}`, now);
  if (!time) throw new DomainError('date.noSuchTime', { text });
  return time;
}

/** Minutes; the group's own duration when nothing is typed. */
export function readDuration(text: string, group: Group | undefined): number {
  if (text.trim() === '') return group?.defaultDuration ?? 0;
  return checkedDuration(parseDuration(text)?.total('minutes') ?? 0, text);
}

export function checkedDuration(minutes: number, text = `${minutes} min`): number {
  if (minutes <= 0 || minutes > LONGEST_MINUTES) {
    throw new DomainError('meeting.badDuration', { text });
  }
  return minutes;
}

export const splitNames = (text: string): string[] =>
  text
    .split(/[,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * Who these names are, nobody twice.
 * @throws DomainError `person.unknown`, `person.ambiguous`
 */
export function guestIdsOf(directory: Directory, names: readonly string[]): string[] {
  return [...new Set(names.map((name) => onePerson(directory, name).id))];
}

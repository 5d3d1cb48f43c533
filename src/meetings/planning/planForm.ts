import { peopleAmong } from '../../directory/suggestedPeople.ts';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupKnownTo } from '../../kernel/commands/groupNames.ts';
import type { Group } from '../../kernel/directory.ts';
import type { Field, Form } from '../../kernel/messages/tree.ts';
import type { Slot } from '../meeting.ts';
import type { Plan } from './planDraft.ts';
import type { PlanRequest } from './planRequest.ts';

/** The fields of a planning form, by name; the values are what people type. */
export type PlanField = 'groupe' | 'date' | 'heure' | 'duree' | 'lieu' | 'objet' | 'invites';

const TYPES = {
  groupe: 'choice',
  date: 'date',
  heure: 'time',
  duree: 'text',
  lieu: 'text',
  objet: 'text',
  invites: 'text',
} as const satisfies Record<PlanField, Field['type']>;

/** The fields of a new meeting. */
export const planFields: readonly PlanField[] = [
  'groupe',
  'date',
  'heure',
  'duree',
  'lieu',
  'objet',
  'invites',
];

/** The fields of a meeting that changes: its group and its invitees stay. */
export const changeFields: readonly PlanField[] = ['date', 'heure', 'duree', 'lieu', 'objet'];

const REQUIRED: ReadonlySet<PlanField> = new Set(['groupe', 'date', 'heure']);

export type PlanValues = Readonly<Partial<Record<PlanField, string>>>;

/** The form that asks for what a planning sentence leaves out. */
export function planForm(
  id: string,
  context: Context,
  values: PlanValues,
  errors: PlanValues = {},
  fields: readonly PlanField[] = planFields,
): Form {
  const { t } = context;
  return {
    id,
    title: t(fields === changeFields ? 'meetings.change.formTitle' : 'meetings.form.title'),
    submit: t('meetings.form.submit'),
    fields: fields.map((name) => field(name, context, values, errors[name])),
  };
}

function field(
  name: PlanField,
  context: Context,
  values: PlanValues,
  error: string | undefined,
): Field {
  const value = values[name];
  const base = {
    name,
    label: context.t(`meetings.form.${name}`),
    required: REQUIRED.has(name),
    ...(value === undefined ? {} : { value }),
    ...(error === undefined ? {} : { error }),
  };
  const type = TYPES[name];
  if (type === 'choice') return { ...base, type, options: groupOptions(context) };
  if (name !== 'invites') return { ...base, type };
  return { ...base, type: 'text', ...peopleAmong(context, formGroup(context, values.groupe)) };
}

/** The group that a form is about, as far as it is known; else that of the channel. */
export const formGroup = (context: Context, typed: string | undefined): Group | undefined =>
  typed ? groupKnownTo(context, typed) : context.channelGroup;

/** The groups that a person may convene. */
export const groupOptions = ({ actor, directory }: Context): { value: string; label: string }[] =>
  directory.groups
    .filter((group) => may(actor, 'planifier', { group }))
    .map((group) => ({ value: group.code, label: `${group.code} – ${group.name}` }));

/** What a sentence says, as the values of the form. */
export function valuesOfRequest(request: PlanRequest): PlanValues {
  const { group, when, duration, place, subject, guests } = request;
  const time = when?.time ?? request.hour;
  return {
    ...(group ? { groupe: group.code } : {}),
    ...(when ? { date: when.date.toString() } : {}),
    ...(time ? { heure: time.toString({ smallestUnit: 'minute' }) } : {}),
    ...(duration ? { duree: `${duration} min` } : {}),
    ...(place ? { lieu: place } : {}),
    ...(subject ? { objet: subject } : {}),
    ...(guests.length > 0 ? { invites: guests.join(', ') } : {}),
  };
}

/** A plan, as the values of the form that modifies it. */
export const valuesOfPlan = (plan: Plan, { directory }: Context): PlanValues => ({
  ...valuesOfSlot(plan),
  groupe: plan.group.code,
  invites: plan.guestIds.flatMap((id) => directory.person(id)?.name ?? []).join(', '),
});

/** A meeting's moment, place and subject, as the values of the form that changes them. */
export const valuesOfSlot = ({ start, end, place, subject }: Slot): PlanValues => ({
  date: start.toPlainDate().toString(),
  heure: start.toPlainTime().toString({ smallestUnit: 'minute' }),
  duree: `${start.until(end).total('minutes')} min`,
  lieu: place,
  objet: subject,
});

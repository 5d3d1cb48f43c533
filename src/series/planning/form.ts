import type { Temporal } from 'temporal-polyfill';
import { peopleAmong } from '../../directory/suggestedPeople.ts';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { findRhythm } from '../../kernel/dates/rhythms/rhythm.ts';
import { parseWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { FormFaults } from '../../kernel/formFaults.ts';
import type { Field, Form } from '../../kernel/messages/tree.ts';
import { rhythmInWords } from '../../kernel/recurrence/inWords.ts';
import { formGroup, groupOptions } from '../../meetings/planning/planForm.ts';
import {
  given,
  guestIdsOf,
  readDuration,
  readGroup,
  readTime,
  splitNames,
  wording,
} from '../../meetings/planning/planReading.ts';
import type { Timing } from '../series.ts';
import { type SeriesPlan, usualPolicy } from './plan.ts';
import type { SeriesRequest } from './seriesRequest.ts';

/** The fields of a series, by name; the values are what people type. */
type SeriesField =
  | 'groupe'
  | 'rythme'
  | 'heure'
  | 'duree'
  | 'debut'
  | 'fin'
  | 'feries'
  | 'lieu'
  | 'objet'
  | 'invites';

export type SeriesValues = Readonly<Partial<Record<SeriesField, string>>>;

const POLICIES: readonly Timing['daysOff'][] = ['keep', 'skip', 'before', 'after'];

/** The form that asks for what a sentence leaves out of a series. */
export function seriesForm(
  id: string,
  context: Context,
  values: SeriesValues,
  errors: Readonly<Record<string, string>> = {},
): Form {
  const { t } = context;
  const field = (name: SeriesField) => ({
    name,
    label: t(`series.form.${name}`),
    ...(values[name] === undefined ? {} : { value: values[name] }),
    ...(errors[name] === undefined ? {} : { error: errors[name] }),
  });
  const policies = POLICIES.map((value) => ({
    value,
    label: t('series.daysOff', { policy: value }),
  }));
  const fields: Field[] = [
    { ...field('groupe'), type: 'choice', required: true, options: groupOptions(context) },
    { ...field('rythme'), type: 'text', required: true, hint: t('series.form.rythmeHint') },
    { ...field('heure'), type: 'time', required: true },
    { ...field('duree'), type: 'text' },
    { ...field('debut'), type: 'date' },
    { ...field('fin'), type: 'date' },
    { ...field('feries'), type: 'choice', options: policies },
    { ...field('lieu'), type: 'text' },
    { ...field('objet'), type: 'text' },
    {
      ...field('invites'),
      type: 'text',
      ...peopleAmong(context, formGroup(context, values.groupe)),
    },
  ];
  return { id, title: t('series.form.title'), submit: t('meetings.form.submit'), fields };
}

/** What a sentence says of a series, as the values of the form. */
export function valuesOfSeriesRequest(
  { t }: Context,
  { said, ...request }: SeriesRequest,
  groupe: string | undefined,
): SeriesValues {
  return {
    ...(groupe ? { groupe } : {}),
    ...(said.rhythm ? { rythme: rhythmInWords(t, said.rhythm), debut: String(said.from) } : {}),
    ...(said.time ? { heure: said.time.toString({ smallestUnit: 'minute' }) } : {}),
    ...(said.until ? { fin: said.until.toString() } : {}),
    ...(request.duration ? { duree: `${request.duration} min` } : {}),
    ...(request.daysOff ? { feries: request.daysOff } : {}),
    ...(request.place ? { lieu: request.place } : {}),
    ...(request.subject ? { objet: request.subject } : {}),
    ...(request.guests.length > 0 ? { invites: request.guests.join(', ') } : {}),
  };
}

/** A plan, as the values of the form that modifies it. */
export const valuesOfSeriesPlan = ({ t, directory }: Context, plan: SeriesPlan): SeriesValues => ({
  groupe: plan.group.code,
  rythme: rhythmInWords(t, plan.rhythm),
  heure: plan.time.toString({ smallestUnit: 'minute' }),
  duree: `${plan.duration} min`,
  debut: plan.from.toString(),
  ...(plan.until ? { fin: plan.until.toString() } : {}),
  feries: plan.daysOff,
  lieu: plan.place,
  objet: plan.subject,
  invites: plan.guestIds.flatMap((id) => directory.person(id)?.name ?? []).join(', '),
});

/**
 * Reads a filled-in form.
 * @throws InvalidForm with each fault under its field
 */
export function readSeriesForm(id: string, context: Context, values: Values): SeriesPlan {
  const faults = new FormFaults<SeriesField>();
  const group = faults.reading('groupe', () =>
    readGroup(context, given(values.groupe, 'meeting.groupNotGiven')),
  );
  const zone = group?.zone ?? context.zone;
  const now = context.now.toZonedDateTimeISO(zone);
  const rhythm = faults.reading('rythme', () =>
    readRhythm(given(values.rythme, 'rhythm.missing'), now),
  );
  const time = faults.reading('heure', () =>
    readTime(given(values.heure, 'meeting.timeNotGiven'), now),
  );
  const duration = faults.reading('duree', () => readDuration(values.duree ?? '', group));
  const from = faults.reading('debut', () => readDay(values.debut, now) ?? now.toPlainDate());
  const until = faults.reading('fin', () => readDay(values.fin, now));
  const guestIds = faults.reading('invites', () =>
    guestIdsOf(context.directory, splitNames(values.invites ?? '')),
  );
  if (faults.none && group && rhythm && time && duration && from && guestIds) {
    const daysOff = POLICIES.find((policy) => policy === values.feries) ?? usualPolicy(rhythm);
    const said = wording(context, group, values.lieu, values.objet);
    return { group, rhythm, time, zone, duration, from, until, daysOff, guestIds, ...said };
  }
  throw faults.asInvalidForm(context.t, (errors) => seriesForm(id, context, values, errors));
}

/** @throws DomainError rhythm.* */
function readRhythm(text: string, now: Temporal.ZonedDateTime) {
  const found = findRhythm(text, now);
  if (!found) throw new DomainError('rhythm.unclear');
  return found.rhythm;
}

const readDay = (
  text: string | undefined,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate | undefined => (text?.trim() ? parseWhen(text, now).date : undefined);

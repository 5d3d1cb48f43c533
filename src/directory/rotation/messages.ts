import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { dayInWords, listInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  type Form,
  facts,
  heading,
  text,
} from '../../kernel/messages/tree.ts';
import { ofTheGec } from '../gec.ts';
import { onePersonAmong } from '../suggestedPeople.ts';
import type { Presidencies, Rotation } from './rotation.ts';

export const TROIKA = {
  prepare: 'troika.preparer',
  fill: 'troika.remplir',
  confirm: 'troika.confirmer',
  abandon: 'troika.abandonner',
} as const;

/** Stands where an organisation is to be named: Griot suggests none. */
export const AN_ORGANIZATION = { what: '<organisation>' } as const;

/** Who presides, who comes in, from when. */
export const rotationBlocks = (
  t: Translator,
  { from, presidency, entering }: Rotation,
  chair: string,
  { current = '' }: Presidencies,
): Block[] => [
  heading(t('directory.troika.title', { day: dayInWords(from, t.locale) })),
  facts(
    { label: t('directory.troika.presidency'), value: `${presidency} (${chair})` },
    { label: t('directory.troika.outgoing'), value: current },
    { label: t('directory.troika.incoming'), value: entering },
  ),
  text(t('directory.troika.dated', { day: dayInWords(from, t.locale) })),
];

/** The names of people, as a sentence lists them. */
export const namesOf = (t: Translator, people: readonly Person[]): string =>
  listInWords(
    people.map(({ name }) => name),
    t.locale,
  );

/** What the Chef de file presses; whoever else does is refused. */
export const settleButtons = (t: Translator, draft: string): Block =>
  buttons(
    {
      id: actionId(TROIKA.confirm, { draft }),
      label: t('directory.troika.confirm'),
      style: 'primary',
    },
    { id: actionId(TROIKA.abandon, { draft }), label: t('kernel.abandon') },
  );

/** Opens the form, for whoever may propose. */
export const prepareButton = (t: Translator): Block =>
  buttons({ id: actionId(TROIKA.prepare), label: t('directory.troika.prepare') });

export type RotationField = 'presidence' | 'chef' | 'entrante';

/** What the rotation needs to know, with what was typed and what is wrong in it. */
export const rotationForm = (
  context: Context,
  from: Temporal.PlainDate,
  values: Readonly<Partial<Record<RotationField, string>>>,
  errors: Readonly<Record<string, string>> = {},
): Form => ({
  id: TROIKA.fill,
  title: context.t('directory.troika.form.title', { year: String(from.year) }),
  submit: context.t('directory.troika.form.submit'),
  fields: (['presidence', 'chef', 'entrante'] as const).map((name) => ({
    name,
    type: 'text',
    label: context.t(`directory.troika.form.${name}`),
    hint: context.t(`directory.troika.form.${name}Hint`),
    required: name !== 'chef',
    ...(values[name] === undefined ? {} : { value: values[name] }),
    ...(errors[name] === undefined ? {} : { error: errors[name] }),
    ...(name === 'chef' ? onePersonAmong(context, ofTheGec(context).group) : {}),
  })),
});

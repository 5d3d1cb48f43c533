import { z } from 'zod';
import { type Action, defineAction } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, type Reply, warning } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { previewChange } from '../changing/draft.ts';
import { currentRows } from '../exchange/current.ts';
import { keyOf, type Row } from '../exchange/tables.ts';
import { organizationNamed } from '../organizations.ts';
import { askFor, type RowForm } from './rowForm.ts';
import { fromForm } from './rowReading.ts';

const actionName = (command: string): string => `${command}.modifier`;

const formOf = (command: string, { id }: Person): RowForm => ({
  id: actionId(actionName(command), { personne: id }),
  title: 'memberChange',
  table: 'people',
  columns: [
    'firstName',
    'lastName',
    'organization',
    'jobTitle',
    'phone',
    'quietHours',
    'locale',
    'zone',
  ],
});

/** Previews what changes of somebody's entry. */
export const changeMember = (
  context: Context,
  command: string,
  person: Person,
  row: Row,
): Promise<Reply> =>
  previewChange(
    context,
    command,
    [{ table: 'people', row: { email: person.email.toLowerCase(), ...row } }],
    seatsLeft(context, person, row),
  );

/** A seat is its organisation's: whoever goes to another goes on sitting for the first until it is freed. */
function seatsLeft(
  { t, directory, actor, now }: Context,
  { id, name, email, organizationId }: Person,
  { organization = '' }: Row,
): readonly Block[] {
  const to = organizationNamed(directory, organization);
  if (!to || to.id === organizationId) return [];
  const on = dayIn(now, BAMAKO);
  const codes = actor
    .knownGroups()
    .filter((group) =>
      directory
        .seats(group.id, on)
        .some((seat) => seat.personId === id && seat.organizationId !== to.id),
    )
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  const from = directory.organization(organizationId)?.acronym ?? '';
  const groups = listInWords(codes, t.locale);
  return [
    warning(t('directory.change.seatsLeft', { name, from, groups, count: codes.length })),
    buttons(
      ...codes.map((group) => ({
        id: sayId(`siège ${group} libérer ${email}`),
        label: t('directory.change.freeSeat', { group }),
      })),
    ),
  ];
}

/** What the directory says of somebody, to be put right. */
export async function askMemberChange(
  context: Context,
  command: string,
  person: Person,
): Promise<Reply> {
  const { people } = await currentRows(context.db);
  const { email } = person;
  const row = people.get(keyOf('people', { email })) ?? {};
  return askFor(context, formOf(command, person), row, 'review');
}

/** Receives the form of somebody's entry. */
export const memberChangeAction = (command: string): Action =>
  defineAction({
    name: actionName(command),
    act: 'annuaire',
    params: z.object({ personne: z.string() }),
    async run({ personne }, context, _subject, values) {
      const person = context.directory.person(personne);
      if (!person) throw new DomainError('button.unknown');
      return fromForm(context, formOf(command, person), values, (row) =>
        changeMember(context, command, person, row),
      );
    },
  });

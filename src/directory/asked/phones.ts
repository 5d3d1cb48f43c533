import type { Context } from '../../kernel/commands/context.ts';
import type { Organization, Person } from '../../kernel/directory.ts';
import { type Block, list, text } from '../../kernel/messages/tree.ts';
import { peopleOf } from '../organizations.ts';

/** Why a card that was asked for a telephone number has none: it is not kept, or not for the reader. */
export function phoneBlocks({ t, actor }: Context, person: Person): readonly Block[] {
  const isReachable = actor.secretariat || actor.person?.id === person.id;
  if (!isReachable) return [text(t('directory.phone.private'))];
  return person.phone === '' ? [text(t('directory.phone.missing', { name: person.name }))] : [];
}

/** An organisation has no number of its own: those of its people, for the secretariat alone. */
export function phonesBlocks(
  { t, actor, directory }: Context,
  organization: Organization,
): readonly Block[] {
  const { acronym } = organization;
  if (!actor.secretariat) return [text(t('directory.phone.private'))];
  const people = peopleOf(directory, organization).filter(({ phone }) => phone !== '');
  const none = text(t('directory.phone.ofOrganization', { acronym, count: people.length }));
  const lines = people.map(({ name, phone }) => ({ text: `${name} — ${phone}` }));
  return people.length === 0 ? [none] : [none, list(lines)];
}

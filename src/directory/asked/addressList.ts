import type { Context } from '../../kernel/commands/context.ts';
import { groupNamed } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { type Block, heading, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';

const ADDRESSES =
  /^(?:(?:toutes |tous )?(?:les )?)?(?:(?:la )?liste (?:de diffusion )?des )?(?:e-?mails|mails|courriels|adresses(?: (?:e-?mails?|mails?|courriels?|[ée]lectroniques))?)(?: des (?:membres|participants|titulaires|personnes|gens))? (?:du|de la|de l['’]|des)\s*/iu;

/** The group whose addresses are asked for: « donne-moi les mails du GT Santé »; nothing behind it, no day. */
export function addressesAskedOf({ rest, groups, group }: Line): Group | undefined {
  const lead = group ? undefined : ADDRESSES.exec(rest)?.[0];
  return lead === undefined ? undefined : groupNamed(rest.slice(lead.length), groups);
}

/** The addresses of those who sit in a group, as one writes to them: for the secretariat alone. */
export function addressList({ t, directory, actor, now }: Context, group: Group): readonly Block[] {
  if (!actor.secretariat) return [text(t('directory.asked.addressesPrivate'))];
  const on = dayIn(now, group.zone);
  const people = directory
    .seats(group.id, on)
    .flatMap(({ personId }) => directory.person(personId) ?? [])
    .filter(({ active }) => active);
  const addresses = [...new Set(people.map(({ email }) => email))].sort();
  return [
    heading(t('directory.asked.addresses', { group: group.code, count: addresses.length })),
    text(addresses.join(' ; ')),
  ];
}

import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Block } from '../../kernel/messages/tree.ts';
import { organizationNamed } from '../organizations.ts';
import { organizationCard } from './cards.ts';

const WHOSE = /^(?:de\s+la\s+|de\s+l[’']|du\s+|des\s+|de\s+|d[’'])/iu;

/** « membres de la BAD »: those of an organisation. @throws DomainError `group.missing` when it is none */
export function membersOf(said: string, context: Context): readonly Block[] {
  const name = said.replace(WHOSE, '').replace(/[\s?!.]+$/u, '');
  const organization = organizationNamed(context.directory, name);
  if (!organization) throw new DomainError('group.missing');
  return organizationCard(context, organization);
}

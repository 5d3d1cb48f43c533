import type { Context } from '../commands/context.ts';
import type { Person } from '../directory.ts';
import { DomainError } from '../errors.ts';

/** Whoever speaks, as somebody of the directory. @throws DomainError `access.unknownPerson` */
export function speaker({ actor }: Pick<Context, 'actor'>): Person {
  if (!actor.person) throw new DomainError('access.unknownPerson');
  return actor.person;
}

/** What he asks of himself is judged as about himself. */
export const himself = ({ actor }: Pick<Context, 'actor'>): { readonly self?: string } =>
  actor.person ? { self: actor.person.id } : {};

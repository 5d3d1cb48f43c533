import type { Context } from '../kernel/commands/context.ts';
import type { Person } from '../kernel/directory.ts';
import { type Block, warning } from '../kernel/messages/tree.ts';
import { fold } from '../kernel/text/fold.ts';
import type { Row } from './exchange/tables.ts';

/** Warns whoever enters somebody that the directory knows one or several of that name already. */
export function namesakeWarnings({ t, directory }: Context, row: Row): readonly Block[] {
  const name = `${row.firstName ?? ''} ${row.lastName ?? ''}`.trim();
  const known = name === '' ? [] : directory.people.filter((one) => isSameName(one, name));
  return known.map(({ organizationId, email, active, name: itsName }) =>
    warning(
      t('directory.change.namesake', {
        name: itsName,
        organization: directory.organization(organizationId)?.acronym ?? '',
        email,
        active: active ? 'yes' : 'no',
      }),
    ),
  );
}

const wordsOf = (name: string): string =>
  fold(name)
    .split(/[\s-]+/u)
    .sort()
    .join(' ');

/** « DIALLO Awa » is Awa Diallo. */
const isSameName = (person: Person, name: string): boolean =>
  wordsOf(person.name) === wordsOf(name);

import type { Organization, Person } from '../../kernel/directory.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Button } from '../../kernel/messages/tree.ts';

const MOST_OFFERED = 10;

/**
 * A button for each of these people of an organisation.
 * @param line what it says, of somebody as a line names him: « @Fatou Koné (DDC) »
 */
export const peopleOffered = (
  people: readonly Person[],
  { acronym }: Organization,
  line: (named: string) => string,
): readonly Button[] =>
  people
    .slice(0, MOST_OFFERED)
    .map(({ name }) => ({ id: sayId(line(`@${name} (${acronym})`)), label: name }));

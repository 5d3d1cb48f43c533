import { findPeople, onePerson } from '../../directory/names.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Directory } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** Who is to be invited besides, or not after all, as typed; and the rest of the sentence. */
export interface GuestsSaid {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly rest: string;
}

const ADD = oneOf('r?ajoute[rz]?', 'invite[rz]?', 'convie[rz]?');
const REMOVE = oneOf('enl[èe]ve[rz]?', 'retire[rz]?', 'supprime[rz]?', '[ôo]te[rz]?', 'sans');
const CLAUSE = new RegExp(
  String.raw`(?:^|[,;]\s*|\s+et\s+|\s+)(?<!\p{L})(?:(?<add>${ADD})|(?<remove>${REMOVE}))(?!\p{L})\s+(?:(?:aussi|[ée]galement)\s+)?(?<names>[^,;]*(?:,\s*(?:et\s+)?\p{Lu}[^,;]*)*)$`,
  'iu',
);

/** « le 26 à 11h et ajoute Mme Keïta », « sans Fatou Koné »; nothing when nobody is spoken of. */
export function guestsSaid(said: string): GuestsSaid | undefined {
  const found = CLAUSE.exec(said);
  const names = (found?.groups?.names ?? '')
    .split(/,|\s+et\s+/u)
    .map((name) => name.replace(/^(?:et|aussi)\s+|\s+aussi$|[\s.!]+$/giu, '').trim())
    .filter((name) => name !== '');
  if (!found || names.length === 0) return undefined;
  const isAdded = found.groups?.add !== undefined;
  return {
    added: isAdded ? names : [],
    removed: isAdded ? [] : names,
    rest: said.slice(0, found.index),
  };
}

const TITLE = /^(?:@|(?:m|mr|mme|mlle|dr|pr)\.?\s|monsieur\s|madame\s)/iu;

/** « ajoute un point » speaks of nobody; « ajoute Mme Untel » does, even when the directory does not know her. */
export const isOfPeople = (directory: Directory, { added, removed }: GuestsSaid): boolean =>
  [...added, ...removed].every(
    (name) => TITLE.test(name) || findPeople(directory, name).length > 0,
  );

/**
 * Those who are invited besides the group, once they are added or removed.
 * @throws DomainError `person.*`, `meeting.notGuest` for who is invited by the seat held
 */
export function guestsWith(
  { directory }: Context,
  { guestIds }: { readonly guestIds: readonly string[] },
  { added, removed }: GuestsSaid,
): readonly string[] {
  const removedIds = removed.map((name) => {
    const { id, name: whole } = onePerson(directory, name);
    if (!guestIds.includes(id)) throw new DomainError('meeting.notGuest', { name: whole });
    return id;
  });
  const addedIds = added.map((name) => onePerson(directory, name).id);
  return [...new Set([...guestIds, ...addedIds])].filter((id) => !removedIds.includes(id));
}

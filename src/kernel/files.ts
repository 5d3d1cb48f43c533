import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { StoredFile } from '../../prisma/client/client.ts';
import type { Actor } from './access/actor.ts';
import type { Reader, Tx } from './database.ts';
import type { Directory } from './directory.ts';
import { DomainError } from './errors.ts';
import type { FileRef } from './messages/tree.ts';
import { toDate } from './time.ts';

/** Who may read a document. */
export type Audience = { readonly personId: string } | { readonly groupId: string };

/** A document to keep in the register. */
export interface NewFile {
  /** With its ending. Made safe for a file system. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly audience: Audience;
  /** What a picture shows, for those who do not see it. */
  readonly alt?: string;
  /** An export is forgotten after that; absent: kept. */
  readonly keepUntil?: Temporal.Instant;
}

/** A document with its bytes. */
export interface FileContent extends FileRef {
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Larger than anything Griot makes; what mail servers commonly take. */
const LARGEST = 10 * 1024 * 1024;

/** What a file system or a mail header could take for something else. */
const UNSAFE = /[\p{Cc}\\/:*?"<>|]+/gu;

/**
 * What a message carries of a document about to be kept.
 * @throws DomainError `file.tooLarge`
 */
export function refOf({ name, mediaType, content, alt }: NewFile): FileRef {
  if (content.byteLength > LARGEST) throw new DomainError('file.tooLarge', { name });
  return {
    id: randomUUID(),
    name: name.replace(UNSAFE, '-'),
    mediaType,
    size: content.byteLength,
    ...(alt === undefined ? {} : { alt }),
  };
}

/** Writes a document under the reference that messages carry; forgets those whose time is over. */
export async function storeFile(
  tx: Tx,
  { id, name, mediaType, size }: FileRef,
  { content, audience, keepUntil }: NewFile,
  now: Temporal.Instant,
): Promise<void> {
  await tx.storedFile.deleteMany({ where: { keepUntil: { lt: toDate(now) } } });
  await tx.storedFile.create({
    data: {
      id,
      name,
      mediaType,
      size,
      content: new Uint8Array(content),
      personId: 'personId' in audience ? audience.personId : null,
      groupId: 'groupId' in audience ? audience.groupId : null,
      createdAt: toDate(now),
      keepUntil: keepUntil ? toDate(keepUntil) : null,
    },
  });
}

/** The documents that a message carries, with their bytes; those that are no more are left out. */
export async function readFiles(
  db: Reader,
  refs: readonly FileRef[],
): Promise<readonly FileContent[]> {
  if (refs.length === 0) return [];
  const rows = await db.storedFile.findMany({ where: { id: { in: refs.map(({ id }) => id) } } });
  const contents = new Map(rows.map((row) => [row.id, row.content]));
  return refs.flatMap((ref) => {
    const content = contents.get(ref.id);
    return content ? [{ ...ref, content }] : [];
  });
}

/**
 * A document for somebody who asks for it by its id.
 * @returns undefined when there is none, or when he may not read it: the same to him
 */
export async function readFileFor(
  db: Reader,
  id: string,
  actor: Actor,
  directory: Directory,
): Promise<FileContent | undefined> {
  const row = await db.storedFile.findUnique({ where: { id } });
  if (!row || !mayRead(row, actor, directory)) return undefined;
  const { name, mediaType, size, content } = row;
  return { id, name, mediaType, size, content };
}

function mayRead(
  { personId, groupId }: Pick<StoredFile, 'personId' | 'groupId'>,
  actor: Actor,
  directory: Directory,
): boolean {
  if (!actor.person) return false;
  if (personId !== null) return actor.person.id === personId;
  const group = directory.group(groupId ?? '');
  return group !== undefined && actor.relations(group).has('reader');
}

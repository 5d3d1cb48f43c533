import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { readRotation, rotationIn } from './keptRotation.ts';
import { nextRotation, type Rotation } from './rotation.ts';
import { NAME, todayOf } from './settling.ts';

/** A rotation that was proposed and that nobody has settled. */
export interface Pending {
  readonly draft: string;
  readonly rotation: Rotation;
}

/** The last proposal for the next first of January, if it still waits. */
export async function pendingRotation(context: Context): Promise<Pending | undefined> {
  const last = await context.db.draft.findFirst({
    where: { command: NAME, status: 'open' },
    orderBy: { createdAt: 'desc' },
  });
  const rotation = last && readRotation(JSON.parse(last.payload));
  if (!last || !rotation?.from.equals(nextRotation(todayOf(context)))) return undefined;
  return { draft: last.id, rotation };
}

/** What a proposal asks for, whatever has become of it. @throws DomainError `button.unknown` */
export async function proposedRotation({ db }: Context, draft: string): Promise<Rotation> {
  const row = await db.draft.findUnique({ where: { id: draft } });
  if (row?.command !== NAME) throw new DomainError('button.unknown');
  return rotationIn(JSON.parse(row.payload));
}

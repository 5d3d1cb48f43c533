import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import { draftedRows, type Wanted } from '../changing/draft.ts';
import { GEC } from '../gec.ts';
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
  if (!last) return undefined;
  const rows = await draftedRows(context, NAME, last.id);
  const rotation = rotationIn(rows, nextRotation(todayOf(context)));
  return rotation && { draft: last.id, rotation };
}

/** What the rows of a proposal say; undefined when they are of another year. */
function rotationIn(rows: readonly Wanted[], from: Temporal.PlainDate): Rotation | undefined {
  const starting = rows.map(({ row }) => row).filter((row) => row.from === from.toString());
  const chair = starting.find(({ role, group }) => role === 'chair' && group === GEC);
  // The presidency of the day is written first among the two others: it goes out.
  const [, entering] = starting.filter(({ role }) => role === 'troika');
  if (!chair?.organization || !chair.email || !entering?.organization) return undefined;
  return {
    from,
    presidency: chair.organization,
    entering: entering.organization,
    chair: chair.email,
  };
}

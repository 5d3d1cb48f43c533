import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import { type Block, heading, info } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { review } from './review.ts';
import { decisionsOpen } from './reviewStore.ts';

/** By what open decisions are counted. */
export type CountedBy = 'byOrganization' | 'byGroup';

/** How many decisions are open today and how many of them are late, the most late first. */
export async function openCounts(
  { db, t, directory, now }: Context,
  groups: readonly Group[],
  by: CountedBy,
): Promise<readonly Block[]> {
  const decisions = await decisionsOpen(
    db,
    directory,
    groups.map(({ id }) => id),
  );
  if (decisions.length === 0) return [info(t('decisions.review.noneOpen'))];
  const lines = review(
    decisions,
    ({ groupId, organizationIds }) => (by === 'byGroup' ? [groupId] : ownersOf(organizationIds)),
    dayIn(now, BAMAKO),
  );
  const nameOf = (id: string): string =>
    (by === 'byGroup' ? directory.group(id)?.code : directory.organization(id)?.acronym) ??
    t('decisions.review.nobody');
  const columns = [
    t(`decisions.review.${by}`),
    t('decisions.review.column.open'),
    t('decisions.review.column.late'),
  ];
  const rows = [...lines]
    .sort((one, other) => other.late - one.late)
    .map(({ id, open, late }) => [nameOf(id), String(open), String(late)]);
  return [heading(t('decisions.review.openNow')), { kind: 'table', columns, rows }];
}

/** What nobody answers for is counted too. */
const ownersOf = (organizationIds: readonly string[]): readonly string[] =>
  organizationIds.length === 0 ? [''] : organizationIds;

import type { Tx } from '../../kernel/database.ts';
import { insertRows, sql } from '../../kernel/sql.ts';
import { fold } from '../../kernel/text/fold.ts';
import { type Decision, type DecisionLink, type Owner, ownerKey, phaseOf } from '../decision.ts';
import { searchWords, WORDS_VERSION } from '../listing/searchWords.ts';

/** Writes the rows that hang on a new decision: owners, tags, links, words. */
export async function addAttached(tx: Tx, decision: Decision): Promise<void> {
  await addOwners(tx, decision, decision.owners);
  await addTags(tx, decision.id, decision.tags);
  await addLinks(tx, decision.id, decision.links);
  await addWords(tx, decision);
}

/** Makes the rows that hang on a decision what it is to be. Links are only added to. */
export async function replaceAttached(tx: Tx, before: Decision, after: Decision): Promise<void> {
  await replaceOwners(tx, before, after);
  await replaceTags(tx, before, after);
  const known = new Set(before.links.map(({ url }) => url));
  await addLinks(
    tx,
    after.id,
    after.links.filter(({ url }) => !known.has(url)),
  );
  if (searched(before) !== searched(after)) await replaceWords(tx, after);
}

async function addOwners(tx: Tx, decision: Decision, owners: readonly Owner[]): Promise<void> {
  const { groupId, phase, dueOn } = copied(decision);
  await insertRows(
    tx,
    sql`"DecisionOwner" ("decisionId", "personId", "organizationId", "groupId", "phase", "dueOn")`,
    owners.map((owner) => [
      decision.id,
      'person' in owner ? owner.person : null,
      'organization' in owner ? owner.organization : null,
      groupId,
      phase,
      dueOn,
    ]),
  );
}

/** What the rows of the owners repeat of their decision. */
const copied = ({ groupId, status, dueOn }: Decision) => ({
  groupId,
  phase: phaseOf(status),
  dueOn: dueOn?.toString() ?? null,
});

async function replaceOwners(tx: Tx, before: Decision, after: Decision): Promise<void> {
  const [was, is] = [new Set(before.owners.map(ownerKey)), new Set(after.owners.map(ownerKey))];
  for (const owner of before.owners.filter((one) => !is.has(ownerKey(one)))) {
    const which =
      'person' in owner ? { personId: owner.person } : { organizationId: owner.organization };
    await tx.decisionOwner.deleteMany({ where: { decisionId: after.id, ...which } });
  }
  if (JSON.stringify(copied(before)) !== JSON.stringify(copied(after))) {
    await tx.decisionOwner.updateMany({ where: { decisionId: after.id }, data: copied(after) });
  }
  await addOwners(
    tx,
    after,
    after.owners.filter((one) => !was.has(ownerKey(one))),
  );
}

async function addTags(tx: Tx, decisionId: string, tags: readonly string[]): Promise<void> {
  const rows = tags.map((tag) => [decisionId, fold(tag), tag]);
  await insertRows(tx, sql`"DecisionTag" ("decisionId", "folded", "tag")`, rows);
}

async function replaceTags(tx: Tx, before: Decision, after: Decision): Promise<void> {
  const folded = (tags: readonly string[]) => new Set(tags.map(fold));
  const [was, is] = [folded(before.tags), folded(after.tags)];
  const gone = [...was].filter((tag) => !is.has(tag));
  if (gone.length > 0) {
    await tx.decisionTag.deleteMany({ where: { decisionId: after.id, folded: { in: gone } } });
  }
  await addTags(
    tx,
    after.id,
    after.tags.filter((tag) => !was.has(fold(tag))),
  );
}

async function addLinks(tx: Tx, decisionId: string, links: readonly DecisionLink[]): Promise<void> {
  const rows = links.map(({ url, label }) => [decisionId, url, label]);
  await insertRows(tx, sql`"DecisionLink" ("decisionId", "url", "label")`, rows);
}

/** What a decision is found by. */
const searched = ({ text, point, tags }: Decision): string =>
  [text, point ?? '', ...tags].join('\n');

async function addWords(tx: Tx, decision: Decision): Promise<void> {
  const rows = searchWords(searched(decision)).map((word) => [decision.id, word]);
  await insertRows(tx, sql`"DecisionWord" ("decisionId", "word")`, rows);
}

/** Indexes the words of a decision again. */
export async function replaceWords(tx: Tx, decision: Decision): Promise<void> {
  await tx.decisionWord.deleteMany({ where: { decisionId: decision.id } });
  await addWords(tx, decision);
  await tx.decision.update({
    where: { id: decision.id },
    data: { wordsVersion: WORDS_VERSION },
    select: { id: true },
  });
}

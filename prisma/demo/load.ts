import type { Temporal } from 'temporal-polyfill';
import { touchDirectory } from '../../src/directory/store.ts';
import type { Database, Tx } from '../../src/kernel/database.ts';
import { storePastMeeting } from './loadPastMeeting.ts';
import {
  channelRows,
  groupRows,
  identityRows,
  mandateRows,
  organizationRows,
  personRows,
  seatRows,
} from './rows.ts';

/**
 * Fills an empty register with a fictional secretariat, all or nothing.
 * @param now decides when its past meeting was held
 * @returns false when the register knows organisations already: it is left as it is
 */
export function loadDemo(database: Database, now: Temporal.Instant): Promise<boolean> {
  return database.transaction(async (tx) => {
    if ((await tx.organization.count()) > 0) return false;
    await storeDirectory(tx);
    await storePastMeeting(tx, now);
    return true;
  });
}

async function storeDirectory(tx: Tx): Promise<void> {
  await tx.organization.createMany({ data: organizationRows });
  await tx.person.createMany({ data: personRows });
  await tx.group.createMany({ data: groupRows });
  await tx.seat.createMany({ data: seatRows });
  await tx.mandate.createMany({ data: mandateRows });
  await tx.chatIdentity.createMany({ data: identityRows });
  await tx.channelBinding.createMany({ data: channelRows });
  await touchDirectory(tx);
}

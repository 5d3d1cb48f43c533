import type { Clock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import { inOneStatement } from '../../src/kernel/oneStatement.ts';
import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { toDate } from '../../src/kernel/time.ts';
import { composeMail, type Sender } from './mime.ts';

/** Keeps the mail in the register instead of sending it: for a machine without an SMTP server. */
export function capturedMailTransport(database: Database, sender: Sender, clock: Clock): Transport {
  return {
    name: 'mail',
    concurrency: 1,
    async deliver(consignment: Consignment) {
      const now = clock.now();
      const { personId, about: groupId, personal } = consignment;
      const { raw, ...mail } = composeMail(consignment, sender, now);
      const kept = { ...mail, raw: new Uint8Array(raw), personId, groupId, personal };
      await inOneStatement(database, (db) =>
        db.capturedMail.upsert({
          where: { messageId: mail.messageId },
          // Delivered again, it is the mail that is there already.
          update: {},
          create: { ...kept, at: toDate(now) },
        }),
      );
      return undefined;
    },
  };
}

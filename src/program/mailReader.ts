import { capturedMailById, listCapturedMail } from '../../adapters/mail/capturedMail.ts';
import type { MailReader } from '../../adapters/web/mailReader.ts';
import type { Reader } from '../kernel/database.ts';

/** Lets the web chat show the mail that was kept instead of being sent. */
export function capturedMailReader(db: Reader): MailReader {
  return {
    async list({ recipient, page, size }) {
      const mails = await listCapturedMail(db, {
        ...(recipient === undefined ? {} : { recipient }),
        // One more than is shown, to know whether there are others.
        limit: (page + 1) * size + 1,
      });
      const shown = mails.slice(page * size, (page + 1) * size);
      return { mails: shown, hasMore: mails.length > (page + 1) * size };
    },
    raw: (id) => capturedMailById(db, id),
  };
}

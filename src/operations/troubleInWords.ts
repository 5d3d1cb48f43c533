import type { Translator } from '../kernel/locale/translate.ts';
import { PERHAPS_SENT } from '../kernel/outbox/perhapsSent.ts';
import { mailTroubleInWords } from './mailTrouble.ts';

/** What a chat refuses for, as it says it; anything else are the words of whatever does not reach it. */
const CODE = /^\w+$/;

/** What a chat's code or a mail server's words mean, and they themselves for whoever looks them up. */
export function troubleInWords(t: Translator, transport: string, said: string): string {
  if (said === PERHAPS_SENT) return t('operations.putBack.reason');
  if (transport === 'mail') return mailTroubleInWords(t, said);
  return CODE.test(said)
    ? t('kernel.failed.reason', { code: said })
    : t('kernel.failed.silent', { transport, said });
}

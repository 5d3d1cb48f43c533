import type { Config } from '../config.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { oneLine } from '../kernel/render/inlineText.ts';
import { mailTroubleOf } from '../operations/mailTrouble.ts';
import { serverOf } from '../program/mail.ts';
import { mailServerOf } from '../program/mailbox.ts';
import { bad, type Finding, good } from './finding.ts';

/** Whether mail can leave. */
export async function examineMail({ smtpUrl, mailFrom }: Config, t: Translator): Promise<Finding> {
  if (smtpUrl === undefined) return good(t('program.doctor.mailCaptured'));
  const { smtpTransport } = await import('../../adapters/mail/smtpTransport.ts');
  const server = serverOf(smtpUrl);
  const transport = smtpTransport(smtpUrl, mailFrom, systemClock);
  try {
    await transport.verify();
    if (isOfNobody(mailFrom.email)) return bad(t('program.doctor.mailFromNobody', { server }));
    return good(t('program.doctor.mail', { server }));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // What the cipher library says ends with a line of its own.
    const reason = oneLine(said);
    return bad(t('program.doctor.mailFailed', { server, trouble: mailTroubleOf(said), reason }));
  } finally {
    await transport.close();
  }
}

/** The address that Griot has while MAIL_FROM is not set: answers to invitations would reach nobody. */
const isOfNobody = (email: string): boolean => email.endsWith('@example.org');

/** Whether the answers by mail can be read. */
export async function examineMailbox({ mailbox }: Config, t: Translator): Promise<Finding> {
  if (!mailbox) return good(t('program.doctor.noMailbox'));
  const { examineMailbox } = await import('../../adapters/mailbox/examine.ts');
  const server = mailServerOf(mailbox.url);
  const trouble = await examineMailbox(mailbox.url);
  if (!trouble) return good(t('program.doctor.mailbox', { server }));
  return bad(t(`program.mailbox.${trouble.kind}`, { server, reason: trouble.reason }));
}

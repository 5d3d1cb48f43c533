import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Log } from '../kernel/log.ts';
import { plainAddress } from '../kernel/text/address.ts';

/** A mailbox that is being read. */
export interface OpenMailbox {
  close(): Promise<void>;
}

/**
 * Reads Griot's mailbox when one is configured; loaded only then. To be called before what is due is
 * done: what was due about a mailbox may be so no more.
 */
export async function openMailbox(
  { mailbox, mailFrom, locale }: Pick<Config, 'mailbox' | 'mailFrom' | 'locale'>,
  app: Pick<App, 'mailbox'>,
  { log, onRound }: { readonly log: Log; readonly onRound: () => void },
): Promise<OpenMailbox | undefined> {
  if (!mailbox) {
    await app.mailbox.none();
    return undefined;
  }
  await app.mailbox.opening();
  const { Mailbox } = await import('../../adapters/mailbox/mailbox.ts');
  const t = translator(locale);
  const server = mailServerOf(mailbox.url);
  const opened = new Mailbox({
    url: mailbox.url,
    reading: { own: plainAddress(mailFrom.email), authority: mailbox.authority },
    register: app.mailbox,
    log,
    onRound,
    onTrouble(trouble) {
      const { kind, reason } = trouble;
      log.error({ trouble: kind }, t(`program.mailbox.${kind}`, { server, reason }));
      app.mailbox
        .closed(trouble)
        .catch((error: unknown) =>
          log.error({ err: error }, 'not told that the mailbox is closed'),
        );
    },
    onRecovery: () => log.info({}, t('program.mailbox.recovered', { server })),
  });
  opened.start();
  return opened;
}

/** The server and the folder, without account nor password: `mail.example.org/INBOX`. */
export function mailServerOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}/${decodeURIComponent(pathname.slice(1)) || 'INBOX'}`;
}

import type { Temporal } from 'temporal-polyfill';
import { change } from '../../kernel/changes.ts';
import type { Database } from '../../kernel/database.ts';
import type { ChatAddress, Directory, Person } from '../../kernel/directory.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { knownAccount } from '../identityStore.ts';
import { secretariatOn } from '../mandateHolders.ts';
import { dropRequestOf } from '../requestStore.ts';
import { isChat } from './chats.ts';
import { unlinkAccount } from './unlinking.ts';

/**
 * A chat has closed somebody's account: opened again, be it for another, it speaks for nobody until it is
 * proved whose it is. The secretariat is told, for he may have left.
 */
export async function closeAccount(
  database: Database,
  directory: Directory,
  { transport, externalId }: ChatAddress,
  now: Temporal.Instant,
): Promise<void> {
  if (!isChat(transport)) return;
  const account = { transport, externalId };
  const known = await knownAccount(database.client, account);
  const person = directory.person(known?.personId ?? '');
  await change(database, { now, directory, transport, personId: null }, async (write) => {
    await dropRequestOf(write.tx, account);
    if (!person || !(await unlinkAccount(write, account, person, now, 'closed'))) return;
    tellSecretariat(write, directory, { person, chat: transport }, now);
  });
}

function tellSecretariat(
  write: Write,
  directory: Directory,
  { person, chat }: { readonly person: Person; readonly chat: string },
  now: Temporal.Instant,
): void {
  const others = secretariatOn(directory, dayIn(now, BAMAKO)).filter(({ id }) => id !== person.id);
  for (const { id, locale } of others) {
    const t = translator(locale);
    const said = { name: person.name, chat };
    const prepare = sayId(`départ @${person.name}`);
    const message = {
      subject: t('directory.account.closing.subject', said),
      blocks: [
        text(t('directory.account.closing.text', said)),
        buttons({ id: prepare, label: t('directory.account.closing.depart', said) }),
      ],
    };
    const dedupeKey = `closing:${write.id}:${id}`;
    sendBothWays(write, { person: id, message, about: null, dedupeKey, keyWithoutWay: true });
  }
}

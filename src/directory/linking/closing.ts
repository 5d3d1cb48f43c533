import type { Temporal } from 'temporal-polyfill';
import { change } from '../../kernel/changes.ts';
import type { Database } from '../../kernel/database.ts';
import type { ChatAddress, Directory, Person } from '../../kernel/directory.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, text } from '../../kernel/messages/tree.ts';
import { knownAccount } from '../identityStore.ts';
import { dropRequestOf } from '../requestStore.ts';
import { type SecretariatLetter, writeToSecretariat } from '../secretariatLetters.ts';
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
    writeToSecretariat(write, { directory, now }, closingLetter(person, transport, write.id));
  });
}

const closingLetter = (person: Person, chat: string, change: string): SecretariatLetter => ({
  dedupeKey: `closing:${change}`,
  except: person,
  message(t) {
    const said = { name: person.name, chat };
    const prepare = sayId(`départ @${person.name}`);
    return {
      subject: t('directory.account.closing.subject', said),
      blocks: [
        text(t('directory.account.closing.text', said)),
        buttons({ id: prepare, label: t('directory.account.closing.depart', said) }),
      ],
    };
  },
});

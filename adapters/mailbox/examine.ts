import { imapServer, openBox } from './imapServer.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Logs in and opens the mailbox, changing nothing; what is wrong, or undefined. */
export async function examineMailbox(url: string): Promise<Trouble | undefined> {
  try {
    const client = await openBox(imapServer(url), { readOnly: true });
    // It has answered: how it takes leave tells nothing more.
    await client.logout().catch(() => client.close());
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

import type { App } from '../../../src/app.ts';
import { change } from '../../../src/kernel/changes.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import type { Database } from '../../../src/kernel/database.ts';
import { file } from '../../../src/kernel/messages/tree.ts';
import type { Outgoing } from '../../../src/kernel/outbox/outgoing.ts';

/** A picture that Griot sends. */
export interface Picture {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly to: Outgoing['to'];
  readonly words: string;
  /** The same is sent once. */
  readonly key: string;
  /** What it shows. */
  readonly alt?: string;
}

interface Sender {
  readonly app: Pick<App, 'directory'>;
  readonly database: Database;
  readonly clock: Clock;
}

/** Writes down a message that carries a picture, for those who read the GEC. */
export async function sendPicture(
  { app, database, clock }: Sender,
  { name, content, to, words, key, alt = 'Deux barres' }: Picture,
): Promise<void> {
  const directory = await app.directory();
  const author = { now: clock.now(), directory, transport: 'job', personId: null };
  await change(database, author, async (write) => {
    const ref = write.keep({
      name,
      mediaType: 'image/png',
      content,
      alt,
      audience: { groupId: 'gec' },
    });
    const blocks = [{ kind: 'text', text: words } as const, file(ref)];
    const letter = { dedupeKey: key, message: { subject: 'Relevé', blocks } };
    write.send('group' in to ? { to, ...letter } : { to, about: null, ...letter });
  });
}

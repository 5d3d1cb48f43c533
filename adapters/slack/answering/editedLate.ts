import type { App } from '../../../src/app.ts';
import { translator } from '../../../src/kernel/locale/translate.ts';
import { info, reply } from '../../../src/kernel/messages/tree.ts';
import { identityOf, TRANSPORT } from '../names.ts';
import type { Conversation, Gesture } from './conversation.ts';

interface EditedLateDeps {
  readonly app: Pick<App, 'directory'>;
  readonly conversation: Pick<Conversation, 'conclude'>;
}

/** Tells whoever edits an old message that nothing comes of it. */
export async function sayEditedLate(
  { app, conversation }: EditedLateDeps,
  gesture: Gesture,
): Promise<void> {
  const externalId = identityOf(gesture.team, gesture.user);
  const person = (await app.directory()).personByIdentity({ transport: TRANSPORT, externalId });
  const t = translator(person?.locale ?? 'fr');
  const outcome = { reply: reply(info(t('slack.editedLate'))), locale: t.locale, wrote: false };
  await conversation.conclude({ outcome, t }, gesture);
}

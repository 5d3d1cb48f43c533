import type { App as Bolt } from '@slack/bolt';
import type { App } from '../../../src/app.ts';
import type { Seen } from '../../../src/kernel/seen.ts';
import { identityOf, TRANSPORT } from '../names.ts';
import { sharedChannelPayload, userChangePayload } from './payloads.ts';
import { read } from './read.ts';

interface WorkspaceDeps {
  readonly app: Pick<App, 'closed' | 'shared'>;
  readonly later: (work: () => Promise<void>) => Promise<void>;
}

/** Listens to what becomes of the workspace itself: an account closed, a channel opened to others. */
export function listenToWorkspace(bolt: Bolt, { app, later }: WorkspaceDeps, seen: Seen): void {
  bolt.event('user_change', ({ body }) =>
    read(userChangePayload, body, async ({ event: { user }, team_id, event_id }) => {
      if (!user.deleted || !seen.admit(event_id)) return;
      const externalId = identityOf(user.team_id ?? team_id, user.id);
      await later(() => app.closed({ transport: TRANSPORT, externalId }));
    }),
  );
  for (const type of ['channel_shared', 'channel_id_changed'] as const) {
    bolt.event(type, ({ body }) =>
      read(sharedChannelPayload, body, async ({ event: externalId, event_id }) => {
        if (!seen.admit(event_id)) return;
        await later(
          async () => void (await app.shared({ transport: TRANSPORT, externalId }, 'told')),
        );
      }),
    );
  }
}

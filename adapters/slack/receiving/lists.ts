import type { App as Bolt } from '@slack/bolt';
import type { App } from '../../../src/app.ts';
import { optionsOf, PEOPLE } from '../blocks/fields.ts';
import { LIMITS } from '../blocks/limits.ts';
import { identityOf, TRANSPORT } from '../names.ts';
import { suggestionPayload, teamOf } from './payloads.ts';

/** Answers the lists of a modal with what somebody may choose there, while he types. */
export function answerLists(bolt: Bolt, app: Pick<App, 'people'>): void {
  bolt.options(/.*/, async ({ ack, body }) => {
    const asked = suggestionPayload.safeParse(body).data;
    if (!asked?.action_id.startsWith(PEOPLE)) return ack({ options: [] });
    const { value: typed, user } = asked;
    const externalId = identityOf(teamOf(asked), user.id);
    const groupId = asked.action_id.slice(PEOPLE.length);
    const sought = { typed, groupId, most: LIMITS.options };
    const found = await app.people({ transport: TRANSPORT, externalId }, sought);
    await ack({ options: optionsOf(found) });
  });
}

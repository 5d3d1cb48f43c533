import type { Consignment, Transport } from '../../src/kernel/outbox/transport.ts';
import { channelKey, directKey } from './conversations.ts';
import type { ChatLines } from './lines.ts';
import { TRANSPORT } from './transportName.ts';

/** Delivers into the web chat: a line of the person's conversation, or of the group's channel. */
export function webTransport(lines: ChatLines): Transport {
  return {
    name: TRANSPORT,
    concurrency: 1,
    async deliver({ dedupeKey, recipient, toGroup, message }: Consignment) {
      await lines.deliver(dedupeKey, {
        conversation: toGroup ? channelKey(recipient) : directKey(recipient),
        authorId: null,
        onlyForId: null,
        messageKey: message.key === undefined ? null : `message:${message.key}`,
        body: JSON.stringify(message.blocks),
      });
      return undefined;
    },
  };
}

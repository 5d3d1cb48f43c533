import { openSlackChat } from '../slack/slackChat.ts';
import { chatContract } from './chat.ts';

for (const by of ['http', 'socket'] as const) {
  chatContract(by === 'http' ? 'Slack by HTTP' : 'Slack by Socket Mode', {
    open: ({ now }) => openSlackChat({ now: `${now}:00Z`, by }),
    replacesInPlace: true,
    stranger: 'personne@example.org',
  });
}

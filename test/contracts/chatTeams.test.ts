import { openTeamsChat } from '../teams/teamsChat.ts';
import { chatContract } from './chat.ts';

chatContract('Teams', {
  open: ({ now }) => openTeamsChat({ now: `${now}:00Z` }),
  replacesInPlace: true,
  stranger: 'personne@example.org',
});

import { openConsolePeople } from '../support/chat/consolePeople.ts';
import { chatContract } from './chat.ts';

chatContract('the command line', {
  open: openConsolePeople,
  replacesInPlace: false,
  stranger: 'personne@example.org',
});

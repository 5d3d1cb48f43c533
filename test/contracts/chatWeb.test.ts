import { openWebPeople } from '../web/webPeople.ts';
import { chatContract } from './chat.ts';

// Nobody unknown speaks there: one chooses who one is.
chatContract('the web chat', { open: openWebPeople, replacesInPlace: true });

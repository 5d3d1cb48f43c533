import type { Door } from './kernel/links/door.ts';
import { answerDoor } from './meetings/letters/answerLink.ts';
import { pollDoor } from './meetings/polls/pollLink.ts';

/** Everything that a signed link opens. */
export const doors: readonly Door[] = [answerDoor, pollDoor];

import type { TurnContext } from 'botbuilder';
import { TeamsRefusal } from './connectorHttp.ts';

/** What Teams has not taken, and takes a moment later: it counts what is said, and lets one speak at a time. */
const PASSING = new Set([412, 429, 503]);

/** Milliseconds between two tries, at most: several are answered at once when a meeting begins. */
const BETWEEN_MS = [500, 1_000, 2_000];

/** Somebody waits: longer than that is nothing for an answer. */
const LONGEST_MS = 3_000;

type Wait = (ms: number) => Promise<unknown>;

/** An answer that Teams does not take for the moment is said again. */
export function sayAgain(context: TurnContext, wait: Wait): void {
  context.onSendActivities((_context, _activities, send) => again(send, wait));
  context.onUpdateActivity((_context, _activity, update) => again(update, wait));
}

async function again<T>(say: () => Promise<T>, wait: Wait): Promise<T> {
  for (const between of BETWEEN_MS) {
    try {
      return await say();
    } catch (error) {
      await wait(pauseAfter(error, between));
    }
  }
  return say();
}

/** Never the same: those who crossed would cross again. @throws what does not pass */
function pauseAfter(error: unknown, between: number): number {
  if (!(error instanceof TeamsRefusal) || !PASSING.has(error.status)) throw error;
  const asked = (error.retryAfter ?? 0) * 1_000;
  if (asked > LONGEST_MS) throw error;
  return asked + Math.random() * between;
}

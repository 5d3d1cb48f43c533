import { PermanentFailure, RetryAfter, Unconfirmed, Unreachable } from './transport.ts';

/** A server that does not answer is asked again after that. */
const UNREACHABLE_SECONDS = 30;
/** 30 s, 1 min, 2 min… up to an hour between two tries of one message. */
const FIRST_WAIT_SECONDS = 30;
export const LONGEST_WAIT_SECONDS = 3600;
/** About two days of tries; then it is given up, and listed to the secretariat. */
const MOST_TRIES = 50;
/** Of what may have arrived each time: a server that never says so would deliver as many copies. */
const MOST_UNCONFIRMED = 4;

/** Nobody asks for more; whoever does is mistaken, and everything would wait with him. */
const LONGEST_ASKED_SECONDS = 3600;

/** Seconds to wait before anything else is sent that way; undefined: go on. */
export type Pause = number | undefined;

/** What pauses the whole transport is the fault of no message, and counts against none. */
export function pauseAsked(error: unknown): Pause {
  if (error instanceof RetryAfter) return Math.min(error.seconds, LONGEST_ASKED_SECONDS);
  return error instanceof Unreachable ? UNREACHABLE_SECONDS : undefined;
}

/**
 * Whether a message that has failed is not tried again.
 * @param tries how many there have been
 */
export function isFinal(error: unknown, tries: number, pause: Pause): boolean {
  if (error instanceof PermanentFailure) return true;
  const most = error instanceof Unconfirmed ? MOST_UNCONFIRMED : MOST_TRIES;
  return pause === undefined && tries >= most;
}

/**
 * Seconds until one that failed is tried again. A connection lost once is tried again soon; lost after
 * the whole message each time, it is a server that never answers.
 * @param before how many tries there had been before the one that failed
 */
export const waitAfter = (error: unknown, before: number): number =>
  error instanceof Unconfirmed && before > 0
    ? LONGEST_WAIT_SECONDS
    : Math.min(FIRST_WAIT_SECONDS * 2 ** before, LONGEST_WAIT_SECONDS);

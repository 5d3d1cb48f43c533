import { slackCode } from './failure.ts';

/** Slack's code, or what kind of failure it was: never an address nor a text. */
export const reasonOf = (error: unknown): string =>
  slackCode(error) ?? (error instanceof Error ? error.message : 'unknown');

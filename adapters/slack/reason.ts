import { isForeign, slackCode } from './failure.ts';

/** Slack's code, or what kind of failure it was: never an address nor a text. */
export function reasonOf(error: unknown): string {
  const code = slackCode(error);
  if (code !== undefined || !(error instanceof Error)) return code ?? 'unknown';
  return isForeign(error) ? 'the answer is not Slack’s' : error.message;
}

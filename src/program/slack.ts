import type { Slack, SlackDeps } from '../../adapters/slack/slack.ts';
import type { SlackConfig } from '../configSlack.ts';

/** Griot's Slack when one is configured; loaded only then, for it is heavy. */
export async function openSlack(
  config: SlackConfig | undefined,
  deps: SlackDeps,
): Promise<Slack | undefined> {
  if (!config) return undefined;
  const { createSlack } = await import('../../adapters/slack/slack.ts');
  return createSlack(config, deps);
}

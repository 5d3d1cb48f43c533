/** A workspace of Slack. Secrets, all of them. */
export interface SlackConfig {
  readonly botToken: string;
  /** Socket Mode when there is an app token, HTTP otherwise. */
  readonly by: { readonly appToken: string } | { readonly signingSecret: string };
  readonly apiUrl?: string;
}

/** The variables of Slack, once each is right by itself. */
interface SlackVariables {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
}

/** By Socket Mode when it can be: nothing of this machine has to be reached from outside then. */
export function readSlack({
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: signingSecret = '',
  SLACK_API_URL: apiUrl,
}: SlackVariables): SlackConfig | undefined {
  if (botToken === undefined) return undefined;
  const by = appToken === undefined ? { signingSecret } : { appToken };
  return { botToken, by, ...(apiUrl === undefined ? {} : { apiUrl }) };
}

/** Its other secrets are there, and not the one without which there is no Slack. */
export const isSlackHalfSet = (variables: SlackVariables): boolean =>
  variables.SLACK_BOT_TOKEN === undefined &&
  [variables.SLACK_APP_TOKEN, variables.SLACK_SIGNING_SECRET].some((one) => one !== undefined);

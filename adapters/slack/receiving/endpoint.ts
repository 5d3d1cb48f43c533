/** Where Slack posts everything: events, commands, presses. */
export const ENDPOINT = '/slack/events';

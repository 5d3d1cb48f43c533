import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Call, RESPONSES, TEAM } from './double.ts';
import { interaction } from './requests.ts';
import { shown } from './shown.ts';
import { COORDINATOR, HELENE, openSlackWorld, type SlackWorld } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

/** « Enregistrer la décision » on that message; gives the modal. */
async function record(message: object, trigger?: string, nth = 1): Promise<Call['args']> {
  const shortcut = {
    type: 'message_action',
    callback_id: 'enregistrer_decision',
    team: { id: TEAM, domain: 'seg' },
    user: { id: COORDINATOR, team_id: TEAM },
    trigger_id: trigger ?? world.slack.trigger(COORDINATOR),
    response_url: world.slack.responseUrl({ user: COORDINATOR, channel: 'G1' }),
    channel: { id: 'G1', name: 'privategroup' },
    message: { type: 'message', ts: '1700000000.000600', ...message },
  };
  await world.post(interaction(shortcut));
  return (await world.slack.nth(nth, 'views.open')).args;
}

const linkIn = (args: Call['args']): string | undefined =>
  /"url":"(https:[^"]+)"/.exec(JSON.stringify(args))?.[1];

describe('« Enregistrer la décision »', () => {
  it('keeps the link to a message of a conversation Griot is not in', async () => {
    world.slack.trouble('chat.getPermalink', { error: 'channel_not_found' });
    const args = await record({ user: HELENE, text: 'On publie la liste' });
    expect(linkIn(args)).toBe('https://seg.slack.com/archives/G1/p1700000000000600');
  });

  it('keeps it to the reply of a thread too, and does not wait for a Slack that says to', async () => {
    world.slack.trouble('chat.getPermalink', { retryAfter: 30 });
    const args = await record({ user: HELENE, text: 'Oui', thread_ts: '1700000000.000100' });
    expect(linkIn(args)).toBe(
      'https://seg.slack.com/archives/G1/p1700000000000600?thread_ts=1700000000.000100&cid=G1',
    );
  });

  it('takes the name under which a bot wrote', async () => {
    const args = await record({ bot_id: 'B9', username: 'Veille', text: 'Revue publiée' });
    expect(shown(args)).toContain('Message de Veille');
    expect(world.slack.of('users.info').map(({ args }) => args.user)).not.toContain('undefined');
  });

  it('keeps the whole of a message that is longer than an input of Slack', async () => {
    const text = 'Le GEC transmet la matrice au Ministère. '.repeat(100).trim();
    const args = await record({ user: HELENE, text });
    const inputs = [...JSON.stringify(args).matchAll(/"initial_value":"([^"]*)"/g)];
    expect(inputs.map(([, value]) => value).join('')).toBe(text);
  });

  it('takes the text of a message that is passed on', async () => {
    const passedOn = [{ text: 'La matrice est adoptée', author_name: 'Hélène' }];
    const args = await record({ user: 'UELSE', text: '', attachments: passedOn });
    expect(JSON.stringify(args.view)).toContain('La matrice est adoptée');
    expect(shown(args)).toContain('Message d’un auteur que l’annuaire ne connaît pas');
  });

  it('takes the text of a message that is made of blocks alone, and not what a link shows', async () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'La revue est publiée' } };
    const program = { bot_id: 'B9', user: null, username: null, text: '', blocks: [section] };
    expect(JSON.stringify(await record(program))).toContain('La revue est publiée');
    const shown = { from_url: 'https://maliapd.org', text: 'Site des partenaires', fallback: null };
    const linked = { user: HELENE, text: 'Voir <https://maliapd.org>', attachments: [shown] };
    const args = JSON.stringify(await record(linked, undefined, 2));
    expect(args).toContain('Voir https://maliapd.org');
    expect(args).not.toContain('Site des partenaires');
  });

  it('says to begin again when Slack leaves no time to open the form', async () => {
    await record({ user: HELENE, text: 'On publie' }, 'expired');
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(shown(args)).toContain('Relancez le raccourci sur ce message');
  });
});

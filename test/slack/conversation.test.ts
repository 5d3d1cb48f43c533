import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, RESPONSES, TEAM } from './double.ts';
import {
  commandRequest,
  directMessage,
  eventRequest,
  interaction,
  pressRequest,
  submitRequest,
} from './requests.ts';
import { shown, valueOfButton } from './shown.ts';
import { COORDINATOR, HELENE, openSlackWorld, type SlackWorld, STRANGER } from './world.ts';

let world: SlackWorld;

beforeEach(async () => {
  world = await openSlackWorld();
});

afterEach(async () => {
  await world.close();
  expect(world.slack.faults).toEqual([]);
});

const ANSWERS = [...RESPONSES, 'chat.postMessage', 'chat.postEphemeral', 'views.open'];

/** Sends requests one after the other; each must be acknowledged, a command alone with an answer. */
async function send(...requests: Parameters<SlackWorld['post']>[0][]): Promise<void> {
  for (const request of requests) {
    const response = await world.post(request);
    expect(response.status).toBe(200);
    if (!request.origin) expect(await response.text()).toBe('');
  }
}

const meetings = () => world.database.client.meeting.count({ where: { code: 'GEC-2027-03' } });
const PLAN = '/gec planifier jeudi 4 mars à 10h, lieu : PNUD, objet : revue du CREDD';

describe('a slash command', () => {
  it('is acknowledged at once and answered in private by its response_url', async () => {
    await send(commandRequest(world, COORDINATOR, '/seg gec réunions'));
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(shown(args)).toContain('GEC');
  });

  it('says the same as the plain line: /gec planifier, then Confirmer in the place of the preview', async () => {
    await send(commandRequest(world, COORDINATOR, PLAN));
    const preview = await world.slack.nth(1, ...RESPONSES);
    expect(shown(preview.args)).toContain('jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)');
    expect(await meetings()).toBe(0);
    const confirm = valueOfButton(preview.args, 'Confirmer');
    await send(pressRequest(world, COORDINATOR, confirm, { channel: 'C1', ephemeral: true }));
    const done = await world.slack.nth(2, ...RESPONSES);
    expect(done.args).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(shown(done.args)).toContain('GEC-2027-03');
    expect(await meetings()).toBe(1);
  });

  it('never replaces what a whole channel reads by what one person is told', async () => {
    await send(commandRequest(world, COORDINATOR, PLAN));
    const preview = await world.slack.nth(1, ...RESPONSES);
    const confirm = valueOfButton(preview.args, 'Confirmer');
    await send(pressRequest(world, COORDINATOR, confirm, { channel: 'C1', ephemeral: false }));
    const done = await world.slack.nth(2, ...RESPONSES);
    expect(done.args).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });

  it('without anything after it, shows the help', async () => {
    await send(commandRequest(world, COORDINATOR, '/seg'));
    expect(shown((await world.slack.nth(1, ...RESPONSES)).args)).toContain('Ce que je sais faire');
  });

  it('answers in private messages when the response_url no longer holds', async () => {
    world.slack.trouble('response_url', { retryAfter: 1 });
    await send(commandRequest(world, COORDINATOR, '/seg groupes', 'C1'));
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    expect(args.channel).toBe(`D${COORDINATOR}`);
  });
});

describe('a message', () => {
  it('in private is answered in the conversation', async () => {
    await send(directMessage(COORDINATOR, 'quels groupes ?'));
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    expect(args).toMatchObject({ channel: `D${COORDINATOR}`, mrkdwn: 'false', parse: 'none' });
  });

  it('that names Griot in a thread is answered there, for its author alone', async () => {
    const event = { type: 'app_mention', user: HELENE, channel: 'C1', ts: '2.2', thread_ts: '2.1' };
    await send(eventRequest({ ...event, text: `<@${BOT}> mes réunions` }));
    const { args } = await world.slack.nth(1, 'chat.postEphemeral');
    expect(args).toMatchObject({ channel: 'C1', thread_ts: '2.1', user: HELENE });
  });

  it.each(['thread_broadcast', 'me_message', 'file_share'])('%s is answered', async (subtype) => {
    const event = { type: 'message', channel: `D${HELENE}`, user: HELENE, text: 'aide', subtype };
    await send(eventRequest({ ...event, ts: '1.2', thread_ts: '1.1' }));
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    expect(args).toMatchObject({ channel: `D${HELENE}`, thread_ts: '1.1' });
  });

  it('of Griot itself, of a bot, or edited, is not answered', async () => {
    const event = { type: 'message', channel: 'D1', user: HELENE, text: 'aide', ts: '1.1' };
    await send(
      eventRequest({ ...event, bot_id: 'B2' }),
      eventRequest({ ...event, subtype: 'message_changed' }),
      eventRequest({ ...event, user: BOT }),
      eventRequest({ ...event, channel: 'C1' }),
      directMessage(COORDINATOR, 'groupes'),
    );
    await world.slack.nth(1, ...ANSWERS);
    expect(world.slack.calls.filter(({ method }) => ANSWERS.includes(method))).toHaveLength(1);
  });

  it('delivered again by Slack acts once and is answered once', async () => {
    const text = 'gec décision Publier la liste des revues échéance 31 mars';
    const event = directMessage(COORDINATOR, text, 'Ev1');
    const again = { ...event, headers: { 'x-slack-retry-num': '1' } };
    await send(event);
    await world.slack.nth(1, 'chat.postMessage');
    world.clock.set(world.clock.now().add({ minutes: 1 }));
    await send(again, directMessage(COORDINATOR, 'groupes'));
    await world.slack.nth(2, 'chat.postMessage');
    expect(world.slack.of('chat.postMessage')).toHaveLength(2);
    const rows = { where: { text: { startsWith: 'Publier la liste des revues' } } };
    expect(await world.database.client.decision.count(rows)).toBe(1);
  });

  it('keeps a person who is mentioned as an owner', async () => {
    await send(directMessage(HELENE, 'aide'));
    await world.slack.nth(1, 'chat.postMessage');
    await send(directMessage(COORDINATOR, `gec décision Publier la liste <@${HELENE}>`));
    const { args } = await world.slack.nth(2, 'chat.postMessage');
    expect(shown(args)).toContain('Hélène Rakotomalala');
  });

  it('keeps a colleague who is mentioned and has never spoken to Griot, by his verified address', async () => {
    world.slack.users.set(HELENE, {
      id: HELENE,
      name: 'helene.r',
      email: 'helene.rakotomalala@example.org',
    });
    await send(commandRequest(world, COORDINATOR, `/gec décision Publier <@${HELENE}|helene.r>`));
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(shown(args)).toContain('Hélène Rakotomalala (PNUD)');
    expect(await world.database.client.identityRequest.count()).toBe(0);
  });

  it('names as the workspace does whoever is mentioned and is not in the directory', async () => {
    await send(directMessage(COORDINATOR, `gec décision Publier <@${STRANGER}>`));
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    expect(shown(args)).toContain('Aïssata Diarra');
    expect(shown(args)).not.toContain(STRANGER);
  });

  it('leaves what people typed without effect', async () => {
    const hostile = 'gec décision Voir &lt;!channel&gt; *gras* `x` &lt;http://mal.example|PNUD&gt;';
    await send(directMessage(COORDINATOR, hostile));
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    expect(shown(args)).toContain('<!channel> *gras* `x` <http://mal.example|PNUD>');
    expect(String(args.text)).not.toMatch(/<[!h]/);
  });
});

describe('a form', () => {
  it('opens as a modal, keeps its faults under their fields, then gives the preview', async () => {
    await send(commandRequest(world, COORDINATOR, '/gec planifier', 'C1'));
    const { args } = await world.slack.nth(1, 'views.open');
    const refused = await world.post(
      submitRequest(COORDINATOR, args.view, { groupe: 'GEC', date: '2027-02-30', heure: '10:00' }),
    );
    const answer: unknown = await refused.json();
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { 'field:date': expect.any(String) },
    });
    await send(
      submitRequest(COORDINATOR, args.view, { groupe: 'GEC', date: '2027-03-04', heure: '10:00' }),
    );
    const preview = await world.slack.nth(1, ...RESPONSES);
    expect(shown(preview.args)).toContain('jeudi 4 mars 2027');
    expect(await meetings()).toBe(0);
  });

  it('asked for in a message, comes behind a button that opens it', async () => {
    await send(directMessage(COORDINATOR, 'gec planifier'));
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    await send(pressRequest(world, COORDINATOR, valueOfButton(args, 'Compléter')));
    const modal = await world.slack.nth(1, 'views.open');
    expect(shown(modal.args)).toContain('Groupe');
  });

  it('whose trigger has expired comes behind a button too', async () => {
    const stale = commandRequest(world, COORDINATOR, '/gec planifier');
    await send({ ...stale, body: stale.body.replace(/trigger\.\d+/, 'trigger.old') });
    const { args } = await world.slack.nth(1, ...RESPONSES);
    expect(valueOfButton(args, 'Compléter')).toBe('say:gec planifier');
  });

  it('opens by the global shortcut « Planifier une réunion »', async () => {
    const user = { id: COORDINATOR, team_id: TEAM };
    const shortcut = {
      type: 'shortcut',
      callback_id: 'planifier_reunion',
      team: { id: TEAM },
      user,
    };
    await send(interaction({ ...shortcut, trigger_id: world.slack.trigger(COORDINATOR) }));
    const { args } = await world.slack.nth(1, 'views.open');
    await send(
      submitRequest(COORDINATOR, args.view, { groupe: 'GEC', date: '2027-03-04', heure: '10:00' }),
    );
    const preview = await world.slack.nth(1, 'chat.postMessage');
    expect(preview.args.channel).toBe(`D${COORDINATOR}`);
  });

  it('records a message as a decision, with its text, its author and the link to it', async () => {
    await send(directMessage(HELENE, 'aide'));
    await world.slack.nth(1, 'chat.postMessage');
    const message = {
      type: 'message',
      ts: '1800.1',
      user: HELENE,
      text: 'Publier &amp; diffuser la liste',
    };
    const shortcut = {
      type: 'message_action',
      callback_id: 'enregistrer_decision',
      team: { id: TEAM },
      user: { id: COORDINATOR, team_id: TEAM },
      trigger_id: world.slack.trigger(COORDINATOR),
      response_url: world.slack.responseUrl({ user: COORDINATOR, channel: 'C1' }),
      channel: { id: 'C1', name: 'gec' },
      message,
    };
    await send(interaction(shortcut));
    const { args } = await world.slack.nth(1, 'views.open');
    expect(JSON.stringify(args.view)).toContain('Publier & diffuser la liste');
    expect(shown(args)).toContain('Hélène Rakotomalala');
    await send(
      submitRequest(COORDINATOR, args.view, {
        groupe: 'GEC',
        texte: 'Publier & diffuser la liste',
      }),
    );
    const done = await world.slack.nth(1, ...RESPONSES);
    expect(shown(done.args)).toContain('D-2027-');
    const kept = await world.database.client.decision.findFirst({
      where: { text: 'Publier & diffuser la liste' },
    });
    expect(kept?.sourceUrl).toBe('https://seg.slack.com/archives/C1/p1800.1');
  });
});

describe('who is who', () => {
  const identity = (user: string) =>
    world.database.client.chatIdentity.findUnique({
      where: { transport_externalId: { transport: 'slack', externalId: `${TEAM}:${user}` } },
    });

  it('a member is recognised once by his verified address', async () => {
    await send(directMessage(HELENE, 'mes réunions'));
    await world.slack.nth(1, 'chat.postMessage');
    expect((await identity(HELENE))?.personId).toBe('helene.rakotomalala');
    await send(directMessage(HELENE, 'mes actions'));
    await world.slack.nth(2, 'chat.postMessage');
    expect(world.slack.of('users.info')).toHaveLength(1);
    const links = { where: { action: 'identity.link' } };
    expect(await world.database.client.audit.count(links)).toBe(1);
  });

  it('a member is recognised in a workspace that is one of several of his organisation', async () => {
    const email = 'helene.rakotomalala@example.org';
    const teams = ['T9999', TEAM];
    const changes = {
      team_id: undefined,
      enterprise_user: { id: 'W1', enterprise_id: 'E1', teams },
    };
    world.slack.users.set('W1', { id: 'W1', name: 'Hélène', email, changes });
    await send(directMessage('W1', 'mes réunions'));
    await world.slack.nth(1, 'chat.postMessage');
    expect((await identity('W1'))?.personId).toBe('helene.rakotomalala');
  });

  it.each([
    ['a guest', { is_restricted: true }],
    [
      'a member of another workspace of the organisation',
      { team_id: undefined, enterprise_user: { teams: ['T9999'] } },
    ],
    [
      'a guest of several workspaces',
      { is_restricted: true, team_id: undefined, enterprise_user: { teams: [TEAM] } },
    ],
    ['a single-channel guest', { is_ultra_restricted: true }],
    ['a stranger of a shared channel', { is_stranger: true }],
    ['a user of another workspace', { team_id: 'T9999' }],
    ['a bot', { is_bot: true }],
    ['somebody whose address is not confirmed', { is_email_confirmed: false }],
    ['a deactivated account', { deleted: true }],
  ])('%s is not recognised by his address', async (_, changes) => {
    const email = 'helene.rakotomalala@example.org';
    world.slack.users.set(HELENE, { id: HELENE, name: 'Hélène', email, changes });
    await send(directMessage(HELENE, 'mes réunions'));
    const { args } = await world.slack.nth(1, 'chat.postMessage');
    expect(shown(args)).toContain('J’ai demandé au secrétariat qui vous êtes');
    expect(await identity(HELENE)).toBeNull();
  });

  it('the secretariat is told that nobody vouches for the name of a guest', async () => {
    await send(directMessage(COORDINATOR, 'aide'));
    await world.slack.nth(1, 'chat.postMessage');
    const changes = { is_stranger: true, team_id: 'T9999' };
    world.slack.users.set(STRANGER, { id: STRANGER, name: 'Hélène Rakotomalala', changes });
    await send(directMessage(STRANGER, 'mes réunions'));
    await world.slack.nth(2, 'chat.postMessage');
    await world.app.dispatch();
    const asked = world.slack.of('chat.postMessage')[2];
    expect(shown(asked?.args)).toContain('ni son nom ni son adresse ne sont vérifiés');
  });

  it('a stranger is told what to do, and the secretariat links him with one press', async () => {
    await send(directMessage(COORDINATOR, 'aide'));
    await world.slack.nth(1, 'chat.postMessage');
    await send(directMessage(STRANGER, 'mes réunions'));
    await world.slack.nth(2, 'chat.postMessage');
    await send(directMessage(STRANGER, 'mes actions'));
    await world.slack.nth(3, 'chat.postMessage');
    await world.app.dispatch();
    const asked = world.slack.of('chat.postMessage').slice(3);
    expect(asked.map(({ args }) => args.channel)).toEqual([`D${COORDINATOR}`]);
    const accept = valueOfButton(asked[0]?.args, 'C’est Aïssata Diarra');
    await send(pressRequest(world, COORDINATOR, accept));
    await world.slack.nth(1, ...RESPONSES);
    expect((await identity(STRANGER))?.personId).toBe('aissata.diarra');
    await world.app.dispatch();
    const welcome = world.slack.of('chat.postMessage').at(-1);
    expect(welcome?.args.channel).toBe(`D${STRANGER}`);
    await send(pressRequest(world, COORDINATOR, accept));
    const again = await world.slack.nth(6, 'chat.postMessage');
    expect(shown(again.args)).toContain('déjà été réglée');
  });
});

describe('a channel', () => {
  it('is greeted in three lines when Griot joins it, then bound and unbound', async () => {
    const joined = {
      type: 'member_joined_channel',
      user: BOT,
      channel: 'C9',
      inviter: COORDINATOR,
    };
    await send(eventRequest(joined));
    const hello = await world.slack.nth(1, 'chat.postMessage');
    expect(hello.args.channel).toBe('C9');
    expect(shown(hello.args)).toContain('lier ici');
    const mention = { type: 'app_mention', user: COORDINATOR, channel: 'C9' };
    await send(eventRequest({ ...mention, ts: '3.1', text: `<@${BOT}> lier ici GEC` }));
    expect(shown((await world.slack.nth(2, 'chat.postMessage')).args)).toContain(
      'lié au groupe GEC',
    );
    const bindings = { where: { transport: 'slack', externalId: 'C9', groupId: 'gec' } };
    expect(await world.database.client.channelBinding.count(bindings)).toBe(1);
    await send(eventRequest({ ...mention, ts: '3.2', text: `<@${BOT}> délier` }));
    await world.slack.nth(3, 'chat.postMessage');
    expect(await world.database.client.channelBinding.count(bindings)).toBe(0);
  });

  it('is bound by who leads the group or the secretariat, and nobody else', async () => {
    const mention = { type: 'app_mention', user: HELENE, channel: 'C9', ts: '3.1' };
    await send(eventRequest({ ...mention, text: `<@${BOT}> lier ici GEC` }));
    const { args } = await world.slack.nth(1, 'chat.postEphemeral');
    expect(shown(args)).toContain('Seuls le Chef de file (Lars Johansson) et le secrétariat');
  });
});

describe('Griot’s home', () => {
  it('shows what is somebody’s own, and is published again when it changes', async () => {
    const opened = { type: 'app_home_opened', user: COORDINATOR, channel: 'D1', tab: 'home' };
    await send(eventRequest(opened));
    const { args } = await world.slack.nth(1, 'views.publish');
    expect(args.user_id).toBe(COORDINATOR);
    expect(shown(args)).toContain('Bonjour Amadou');
    await send(directMessage(COORDINATOR, 'gec décision Publier la liste @Amadou Coulibaly'));
    const after = await world.slack.nth(2, 'views.publish');
    expect(shown(after.args)).toContain('Publier la liste');
    const [code = ''] = /D-2027-\d+/.exec(shown(after.args)) ?? [];
    expect(valueOfButton(after.args, `${code} : fait`)).toContain(code);
    expect(valueOfButton(after.args, 'Reporter')).toMatch(/^decision\.reporter\?code=D-2027-/);
    expect(valueOfButton(after.args, 'Planifier une réunion')).toMatch(/^say:/);
  });

  it('follows what others do, and is not published again while it says the same', async () => {
    await send(eventRequest({ type: 'app_home_opened', user: HELENE, channel: 'D2', tab: 'home' }));
    await world.slack.nth(1, 'views.publish');
    await send(directMessage(COORDINATOR, 'gec décision Relire la matrice @Hélène Rakotomalala'));
    const { args } = await world.slack.nth(2, 'views.publish');
    expect(args.user_id).toBe(HELENE);
    expect(shown(args)).toContain('Relire la matrice');
    await send(directMessage(COORDINATOR, 'gec décision Publier la liste'));
    await world.settled();
    expect(world.slack.of('views.publish')).toHaveLength(2);
  });

  it('is shown again to whom Slack has not shown it, as soon as Slack allows', async () => {
    world.slack.trouble('views.publish', { retryAfter: 0 });
    await send(eventRequest({ type: 'app_home_opened', user: HELENE, channel: 'D2', tab: 'home' }));
    const { args } = await world.slack.nth(2, 'views.publish');
    expect(shown(args)).toContain('Bonjour Hélène');
  });

  it('shows those who chair what awaits their word, with what settles it', async () => {
    await send(commandRequest(world, COORDINATOR, PLAN));
    const preview = await world.slack.nth(1, ...RESPONSES);
    await send(pressRequest(world, COORDINATOR, valueOfButton(preview.args, 'Confirmer')));
    await send(directMessage(COORDINATOR, 'odj ajouter GEC-2027-03 Revue du CREDD'));
    const lars = { id: 'ULARS', name: 'Lars Johansson', email: 'lars.johansson@example.org' };
    world.slack.users.set(lars.id, lars);
    await send(
      eventRequest({ type: 'app_home_opened', user: lars.id, channel: 'D3', tab: 'home' }),
    );
    const { args } = await world.slack.nth(1, 'views.publish');
    expect(valueOfButton(args, 'Présent')).toMatch(/GEC-2027-03/);
    expect(shown(args)).toContain('Ordres du jour à valider');
    expect(valueOfButton(args, 'Valider')).toBe('say:odj valider GEC-2027-03');
  });
});

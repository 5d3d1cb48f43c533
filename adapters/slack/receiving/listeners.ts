import type { App as Bolt, webApi } from '@slack/bolt';
import type { App } from '../../../src/app.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import type { Content } from '../../../src/kernel/incoming.ts';
import type { Log } from '../../../src/kernel/log.ts';
import { INTRODUCTION, PLAN_LINE, RECORD_MESSAGE } from '../../../src/kernel/messages/surfaces.ts';
import { Seen } from '../../../src/kernel/seen.ts';
import { Acknowledgement, Receipt } from '../answering/acknowledgement.ts';
import type { Conversation, Gesture } from '../answering/conversation.ts';
import { sayEditedLate } from '../answering/editedLate.ts';
import { permalink } from '../answering/permalink.ts';
import type { Home } from '../home.ts';
import { asEdited, isEditedLate } from './edited.ts';
import { commandGesture, messageGesture, pressGesture, shortcutGesture } from './gestures.ts';
import { type MentionedDeps, namesIn } from './mentioned.ts';
import {
  actionPayload,
  commandPayload,
  type EventPayload,
  eventPayload,
  type ShortcutPayload,
  shortcutPayload,
  teamOf,
  viewPayload,
} from './payloads.ts';
import { read } from './read.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { spokenText } from './spoken.ts';
import { submitGesture, viewAnswer } from './submission.ts';
import { listenToWorkspace } from './workspaceEvents.ts';
import { writtenText } from './written.ts';

export interface ListenerDeps extends MentionedDeps {
  readonly app: Pick<App, 'directory' | 'closed' | 'shared'>;
  /** Asks Slack what a form waits for, and does without an answer that does not come at once. */
  readonly hurried: webApi.WebClient;
  readonly conversation: Conversation;
  readonly home: Home;
  readonly log: Log;
  readonly clock: Clock;
  /** How long an answer may take before Slack is told to wait for it, in milliseconds. */
  readonly patience: number;
  /** Runs what may go on after the acknowledgement. Never throws. */
  readonly later: (work: () => Promise<void>) => Promise<void>;
}

/** Slack delivers an event again for an hour at most. */
const MOST_EVENTS = 20_000;

/** Does what a gesture asks, once; resolves when Slack has its acknowledgement. */
type Act = (gesture: Gesture, acknowledgement: Acknowledgement) => Promise<void>;

/** Listens to everything the manifest subscribes to. Acknowledged once written, answered afterwards. */
export function listen(bolt: Bolt, deps: ListenerDeps): void {
  const seen = new Seen(MOST_EVENTS);
  const act: Act = async (gesture, acknowledgement) => {
    if (seen.admit(gesture.id))
      void deps.later(() => answerAndRefresh(deps, { ...gesture, acknowledgement }));
    else void acknowledgement.alone();
    await acknowledgement.done;
  };
  bolt.command(/.*/, async ({ ack, body }) => {
    const payload = commandPayload.safeParse(body).data;
    if (!payload) return ack();
    const acknowledgement = new Acknowledgement(ack, deps);
    const before = () => acknowledgement.alone();
    // Acknowledged before Slack is asked who is named: from then on it is waited for.
    await deps.later(async () => {
      const nameOf = await namesIn(deps, payload.team_id, payload.text, before);
      await act(commandGesture(payload, nameOf), acknowledgement);
    });
  });
  bolt.action(/.*/, async ({ ack, body }) => {
    const payload = actionPayload.safeParse(body).data;
    const gesture = payload && pressGesture(payload);
    if (!gesture) return ack();
    await act(gesture, new Receipt(() => ack(), deps));
  });
  bolt.shortcut(/.*/, async ({ ack, body }) => {
    await ack();
    await read(shortcutPayload, body, async (payload) => {
      if (seen.admit(`shortcut:${payload.trigger_id}`)) void deps.later(() => take(deps, payload));
    });
  });
  listenToViews(bolt, deps, seen);
  listenToEvents(bolt, deps, act, seen);
}

/** Slack waits for what a submission has to say: it is asked before the acknowledgement. */
function listenToViews(bolt: Bolt, { conversation, home, later }: ListenerDeps, seen: Seen): void {
  bolt.view(/.*/, async ({ ack, body }) => {
    const payload = viewPayload.safeParse(body).data;
    const gesture = payload && submitGesture(payload);
    if (!payload || !gesture) return ack();
    const isFirst = seen.admit(gesture.id);
    const answered = await conversation.ask(gesture);
    const answer = viewAnswer(answered, payload);
    // Bolt's own type wants arrays that can be written to; these are.
    await (answer ? ack(answer) : ack());
    if (answer) return;
    void later(async () => {
      // Done already, and not by this program: by the one that died before it could answer.
      await conversation.conclude(answered, { ...gesture, isAgain: isFirst });
      if (answered.outcome.wrote) await home.refreshAll();
    });
  });
}

function listenToEvents(bolt: Bolt, deps: ListenerDeps, act: Act, seen: Seen): void {
  // Who delivers events acknowledges them once their listener is done (`receiver.ts`, `socket.ts`).
  const receipt = (): Receipt => new Receipt(async () => undefined, deps);
  for (const type of ['app_mention', 'message'] as const) {
    bolt.event(type, ({ body, context }) =>
      read(eventPayload, asEdited(body), async (payload) => {
        const bot = await botOf(deps, payload);
        const acknowledgement = receipt();
        const { team_id, event } = payload;
        const before = () => acknowledgement.alone();
        const nameOf = await namesIn(deps, team_id, writtenText(event), before);
        const gesture = messageGesture(payload, nameOf, bot);
        const isAgain = (context.retryNum ?? 0) > 0;
        if (!gesture) return;
        if (!isEditedLate(payload, deps.clock.now())) {
          await act({ ...gesture, isAgain }, acknowledgement);
        } else if (seen.admit(gesture.id)) {
          void deps.later(() => sayEditedLate(deps, gesture));
        }
      }),
    );
  }
  bolt.event('app_home_opened', ({ body }) =>
    read(eventPayload, body, async ({ event, team_id, event_id }) => {
      if (event.tab !== undefined && event.tab !== 'home') return;
      if (seen.admit(event_id)) void deps.later(() => deps.home.open(event.user, team_id));
    }),
  );
  listenToWorkspace(bolt, deps, seen);
  bolt.event('member_joined_channel', ({ body }) =>
    read(eventPayload, body, async (payload) => {
      const { event, team_id, event_id } = payload;
      if ((await botOf(deps, payload)) !== event.user) return;
      const gesture: Gesture = {
        id: `event:${event_id}`,
        user: event.inviter ?? event.user,
        isOwn: event.inviter === undefined,
        team: team_id,
        channel: event.channel,
        content: { kind: 'press', id: INTRODUCTION },
        place: { by: 'post', channel: event.channel, direct: false },
        trigger: '',
      };
      await act(gesture, receipt());
    }),
  );
}

/** Griot's own user, for whom the event comes. */
const botOf = async (
  { workspace }: ListenerDeps,
  { authorizations = [] }: EventPayload,
): Promise<string> => authorizations[0]?.user_id ?? (await workspace.user());

async function answerAndRefresh(
  { conversation, home }: ListenerDeps,
  gesture: Gesture,
): Promise<void> {
  const { wrote } = await conversation.answer(gesture);
  await gesture.acknowledgement?.alone();
  if (wrote) await home.refreshAll();
}

async function take(deps: ListenerDeps, payload: ShortcutPayload): Promise<void> {
  const content = await contentOfShortcut(deps, payload);
  if (content) await answerAndRefresh(deps, shortcutGesture(payload, content));
}

async function contentOfShortcut(
  deps: ListenerDeps,
  payload: ShortcutPayload,
): Promise<Content | undefined> {
  if (payload.callback_id === SHORTCUTS.plan) return { kind: 'text', text: PLAN_LINE };
  const { message } = payload;
  if (payload.callback_id !== SHORTCUTS.record || !message) return undefined;
  const written = writtenText(message);
  const author = message.user === undefined ? '' : `<@${message.user}>`;
  const nameOf = await namesIn(deps, teamOf(payload), written + author);
  const values = {
    texte: spokenText(written, nameOf),
    auteur: (message.user && nameOf(message.user)) ?? message.username ?? '',
    lien: await permalink(deps, payload),
  };
  return { kind: 'submit', id: RECORD_MESSAGE, values };
}

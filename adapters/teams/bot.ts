import {
  type Activity,
  type FileConsentCardResponse,
  type InvokeResponse,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { type Gesture, Gestures, type Told } from '../../src/kernel/conversation/gestures.ts';
import type { Content } from '../../src/kernel/incoming.ts';
import { INTRODUCTION } from '../../src/kernel/messages/surfaces.ts';
import { Seen } from '../../src/kernel/seen.ts';
import { VERBS } from './cards/buttons.ts';
import { valuesOf } from './cards/inputs.ts';
import { ask, type ConversationDeps, deliveryOf, readerOf } from './conversation.ts';
import type { Acceptance } from './documents/acceptance.ts';
import type { Dialogs } from './extension/dialogs.ts';
import { search } from './extension/search.ts';
import type { InvokeAnswer } from './invokeAnswer.ts';
import { TRANSPORT } from './names.ts';
import {
  carried,
  channelOf,
  executed,
  identityOf,
  isBot,
  isPersonal,
  type PressedData,
  sharedOutside,
  teamOf,
} from './payloads.ts';
import type { References } from './references.ts';
import { Speech } from './speech.ts';
import type { Voice } from './voice.ts';

export interface BotDeps extends ConversationDeps {
  readonly app: Pick<App, 'handle' | 'directory' | 'left' | 'shared'>;
  readonly references: References;
  readonly voice: Voice;
  readonly acceptance: Acceptance;
  readonly dialogs: Dialogs;
  readonly clock: Clock;
}

/** Teams delivers again what had no answer in time, within minutes. */
const MOST_SEEN = 20_000;

/** Takes what happens in Teams to Griot, and answers back. */
export class GriotBot extends TeamsActivityHandler {
  readonly #deps: BotDeps;
  readonly #seen = new Seen(MOST_SEEN);
  readonly #speech: Speech;
  readonly #presses: Gestures<InvokeAnswer>;
  readonly #inDialogs: Gestures<MessagingExtensionActionResponse>;

  constructor(deps: BotDeps) {
    super();
    this.#deps = deps;
    this.#speech = new Speech(deps);
    this.#presses = new Gestures(deps.clock);
    this.#inDialogs = new Gestures(deps.clock);
    this.onMessage((context) => this.#message(context));
    this.onTeamsMessageEditEvent((context) => this.#edited(context));
    this.onInstallationUpdateAdd((context) => this.#welcome(context));
    this.onInstallationUpdateRemove((context) => this.#leave(context));
    this.onTeamsTeamDeletedEvent((_team, context) => this.#leave(context));
    this.onConversationUpdate(async ({ activity }, next) => {
      const channel = sharedOutside(activity);
      if (channel) await deps.app.shared({ transport: TRANSPORT, externalId: channel }, 'told');
      await next();
    });
    this.onTeamsChannelDeletedEvent(({ id }) => this.#leaveEach(id === undefined ? [] : [id]));
  }

  async #message(context: TurnContext): Promise<void> {
    const { activity } = context;
    // Two bots would answer each other without end.
    if (isBot(activity)) return;
    await this.#deps.references.keep(activity);
    this.#goesOn(activity);
    await this.#speech.said(context);
  }

  /** A message that is restored was said once, and is not edited. */
  async #edited(context: TurnContext): Promise<void> {
    if (isBot(context.activity)) return;
    this.#goesOn(context.activity);
    await this.#speech.edited(context);
  }

  /** What he presses next is pressed anew. */
  #goesOn(activity: Activity): void {
    for (const gestures of [this.#presses, this.#inDialogs]) gestures.forget(identityOf(activity));
  }

  /** In three lines, to a person or to a team; not when only the version has changed. */
  async #welcome(context: TurnContext): Promise<void> {
    await this.#deps.references.keep(context.activity);
    if (context.activity.action !== 'add') return;
    await this.#speech.answer(context, async () => ({ kind: 'press', id: INTRODUCTION }));
  }

  /** Taken out, Griot says nothing more there. */
  async #leave({ activity }: TurnContext): Promise<void> {
    const team = teamOf(activity);
    const here = isPersonal(activity) ? identityOf(activity) : channelOf(activity);
    const all = team === undefined ? [] : await this.#deps.references.channelsOf(team);
    await this.#leaveEach([...all, ...(here === undefined ? [] : [here])]);
  }

  async #leaveEach(places: readonly string[]): Promise<void> {
    const { app, references } = this.#deps;
    for (const externalId of new Set(places)) {
      await app.left({ transport: TRANSPORT, externalId });
      await references.forget(externalId);
    }
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    // Of what Griot answers, nothing is asked without saying what.
    if (context.activity.value === undefined) return { status: 400 };
    if (context.activity.name !== 'adaptiveCard/action') return super.onInvokeActivity(context);
    const { data } = executed.safeParse(context.activity.value);
    if (!data) return { status: 400 };
    await this.#deps.references.keep(context.activity);
    const body = await this.#pressed(context, data.action.verb, data.action.data);
    return { status: body.statusCode, body };
  }

  async #pressed(context: TurnContext, verb: string, data: PressedData): Promise<InvokeAnswer> {
    const { voice } = this.#deps;
    const { id, view, page } = carried.parse(data);
    if (verb === VERBS.view)
      return voice.read(context, view ?? '', page, await readerOf(this.#deps, context));
    if (verb === VERBS.receive)
      return voice.receive(context, id, await readerOf(this.#deps, context));
    const content: Content =
      verb === VERBS.submit
        ? { kind: 'submit', id, values: valuesOf(data) }
        : { kind: 'press', id };
    const gesture = gestureOf(context, [verb, data], content.kind === 'submit');
    return this.#presses.once(gesture, async () => {
      const answered = await ask(this.#deps, context, content);
      const answer = await voice.pressed(context, answered, content, view);
      return { answer, wrote: answered.outcome.wrote };
    });
  }

  /** A document is accepted, or not. */
  protected override async handleTeamsFileConsent(
    context: TurnContext,
    value: FileConsentCardResponse,
  ): Promise<void> {
    const t = await readerOf(this.#deps, context);
    const { acceptance } = this.#deps;
    await this.#seen.once(deliveryOf(context), () => acceptance.answered(context, value, t));
  }

  protected override handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const what = [action.commandId, action.messagePayload?.id];
    return this.#inDialog(context, what, () => this.#deps.dialogs.open(context, action));
  }

  protected override handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
    { data }: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    return this.#inDialog(context, data, () => this.#deps.dialogs.pressed(context, Object(data)));
  }

  #inDialog(
    context: TurnContext,
    what: unknown,
    work: () => Promise<Told<MessagingExtensionActionResponse>>,
  ): Promise<MessagingExtensionActionResponse> {
    return this.#inDialogs.once(gestureOf(context, what, true), work);
  }

  protected override handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    return search(this.#deps, context, query);
  }
}

/** On a card, the message that holds it says which one. */
function gestureOf(context: TurnContext, did: unknown, isForm: boolean): Gesture {
  const { name, replyToId } = context.activity;
  const what = JSON.stringify([name, replyToId, did]);
  return { who: identityOf(context.activity), what, delivery: deliveryOf(context), isForm };
}

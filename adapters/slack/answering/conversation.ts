import type { webApi } from '@slack/bolt';
import type { App } from '../../../src/app.ts';
import type { Content, Outcome } from '../../../src/kernel/incoming.ts';
import { type Translator, translator } from '../../../src/kernel/locale/translate.ts';
import type { Log } from '../../../src/kernel/log.ts';
import { sayId } from '../../../src/kernel/messages/actionId.ts';
import {
  type Block,
  type Form,
  filesOf,
  info,
  type Reply,
  warning,
} from '../../../src/kernel/messages/tree.ts';
import { buttonValue } from '../blocks/buttons.ts';
import { formModal } from '../blocks/modal.ts';
import { identityOf, TRANSPORT } from '../names.ts';
import type { People } from '../people.ts';
import { reasonOf } from '../reason.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { HandOver } from './handOver.ts';
import { type Place, writeCarried } from './place.ts';
import type { Voice } from './voice.ts';

/** One gesture of somebody, whatever native event told of it. */
export interface Gesture {
  /** Slack's own id of it: the same id is the same gesture, delivered again. */
  readonly id: string;
  /** The message that says it. Edited, it is another gesture, which writes nothing once more (`edited.ts`). */
  readonly message?: string;
  readonly isEdited?: boolean;
  /** Slack delivers it again: it has had no acknowledgement, or not in time. */
  readonly isAgain?: boolean;
  readonly user: string;
  /** The workspace he belongs to. */
  readonly team: string;
  /** Absent alone with Griot. */
  readonly channel?: string | undefined;
  readonly content: Content;
  readonly place: Place;
  /** Opens a view while it is fresh; empty: there is none. */
  readonly trigger: string;
  /** Still to be given: it can carry the answer. */
  readonly acknowledgement?: Acknowledgement | undefined;
  /** Slack waits for what comes of it, and is asked nothing meanwhile. */
  readonly awaited?: boolean;
  /** Of Griot itself, for want of whoever is behind it: nobody is asked who that is. */
  readonly isOwn?: boolean;
  /** It comes with documents, which Griot does not read. */
  readonly hasFiles?: boolean;
}

/** What came of a gesture, and the language to say it in. */
export interface Answered {
  readonly outcome: Outcome;
  readonly t: Translator;
}

export interface ConversationDeps {
  readonly app: Pick<App, 'handle'>;
  /** Opens forms, at once or not at all. */
  readonly modals: webApi.WebClient;
  readonly people: People;
  readonly voice: Voice;
  readonly handOver: HandOver;
  readonly log: Log;
  /** Griot's own workspace. */
  readonly home: () => Promise<string>;
  /** Called when the outbox may hold something to send. */
  readonly onOutboxChange: () => void;
}

/** Takes gestures to Griot and answers back. */
export class Conversation {
  readonly #deps: ConversationDeps;

  constructor(deps: ConversationDeps) {
    this.#deps = deps;
  }

  /** What Griot makes of a gesture; nothing is said yet. */
  async ask(gesture: Gesture): Promise<Answered> {
    const { app, onOutboxChange } = this.#deps;
    const { id, message = id, user, team, channel, content } = gesture;
    const outcome = await app.handle({
      deliveryId: message,
      from: {
        transport: TRANSPORT,
        externalId: identityOf(team, user),
        profile: () => this.#profile(gesture),
      },
      ...(channel === undefined ? {} : { channel }),
      content,
    });
    if (outcome.wrote) onOutboxChange();
    return { outcome, t: translator(outcome.locale) };
  }

  /** Whoever submits a form was known when it opened, or is told that he is not. */
  async #profile({ user, team, awaited, isOwn, acknowledgement }: Gesture) {
    if (awaited || isOwn) return undefined;
    const { people, home } = this.#deps;
    await acknowledgement?.alone();
    return people.profile(user, team, await home());
  }

  /** Does what a gesture asks, and answers it. */
  async answer(gesture: Gesture): Promise<Outcome> {
    const answered = await this.ask(gesture);
    await this.conclude(answered, gesture);
    return answered.outcome;
  }

  /** Says what came of a gesture; where it had been done already, why nothing is, if there is a reason. */
  async conclude({ outcome, t }: Answered, gesture: Gesture): Promise<void> {
    const why = outcome.duplicate && !outcome.isHeldBack && whyNothing(gesture);
    if (!outcome.duplicate) await this.tell(withUnread(outcome.reply, gesture, t), gesture, t);
    else if (why) await this.#say({ blocks: [info(t(`slack.${why}`))] }, gesture, t);
  }

  /** Says a reply, its form in a modal when one can be opened; then hands over its documents. */
  async tell(reply: Reply, gesture: Gesture, t: Translator): Promise<void> {
    const form = reply.blocks.find((block) => block.kind === 'form')?.form;
    if (form && (await this.#open(reply, form, gesture, t))) return;
    const spoken = form ? withoutForm(reply.blocks, gesture.content, t) : reply.blocks;
    const files = filesOf(spoken);
    const elsewhere = files.length > 0 && !isAlone(gesture);
    const blocks = elsewhere ? [...spoken, info(t('slack.documentsInPrivate'))] : spoken;
    if (blocks.length > 0) await this.#say({ ...reply, blocks }, gesture, t);
    if (files.length === 0) return;
    const given = await this.#deps.handOver.give(files, gesture.user, gesture.team);
    if (!given) await this.#say({ blocks: [warning(t('slack.documentsRefused'))] }, gesture, t);
  }

  #say(reply: Reply, gesture: Gesture, t: Translator) {
    const { user, place, channel, trigger, acknowledgement } = gesture;
    return this.#deps.voice.say(reply, { user, t, place, channel, trigger, acknowledgement });
  }

  async #open(reply: Reply, form: Form, gesture: Gesture, t: Translator): Promise<boolean> {
    if (gesture.trigger === '') return false;
    await gesture.acknowledgement?.alone();
    const { modals, log } = this.#deps;
    const { channel, place } = gesture;
    const metadata = writeCarried({
      form: form.id,
      place: place.by === 'view' ? { by: 'direct' } : place,
      ...(channel === undefined ? {} : { channel }),
    });
    const more = { id: sayId('aide'), label: t('kernel.next') };
    const around = reply.blocks.filter((block) => block.kind !== 'form');
    const view = formModal(around, form, { t, metadata, more });
    try {
      await (place.by === 'view' && place.id !== undefined
        ? modals.views.push({ trigger_id: gesture.trigger, view })
        : modals.views.open({ trigger_id: gesture.trigger, view }));
      return true;
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'slack: modal not opened, a button says so');
      return false;
    }
  }
}

/**
 * What is to be said where nothing more is done: whoever edits is told; whose message comes again, to a
 * program that has not answered it, may have lost the answer of the one that died.
 */
function whyNothing({ isEdited, isAgain }: Gesture): 'edited' | 'interrupted' | undefined {
  if (isEdited) return 'edited';
  return isAgain ? 'interrupted' : undefined;
}

/** Whoever joins a document is told that it is not read, and not that his message was empty. */
function withUnread(reply: Reply, { hasFiles, content }: Gesture, t: Translator): Reply {
  if (!hasFiles) return reply;
  const isAlone = content.kind === 'text' && content.text === '';
  return { ...reply, blocks: [...(isAlone ? [] : reply.blocks), info(t('slack.filesUnread'))] };
}

/** In his conversation with Griot, where documents come too. */
const isAlone = ({ channel, place }: Gesture): boolean =>
  channel === undefined && place.by !== 'view';

/** A form where no modal can open: a button that does the same again, with what it takes to open one. */
function withoutForm(blocks: readonly Block[], content: Content, t: Translator): Block[] {
  // What a shortcut takes of a message has no room in a button.
  if (content.kind === 'submit') return [{ kind: 'note', tone: 'warning', text: t('slack.again') }];
  const again = content.kind === 'text' ? sayId(content.text) : content.id;
  const around = blocks.filter((block) => block.kind !== 'form');
  const lead: readonly Block[] =
    around.length > 0 ? around : [{ kind: 'text', text: t('slack.completeLead') }];
  if (buttonValue(again) === undefined) {
    return [...lead, { kind: 'note', tone: 'warning', text: t('slack.tooLongToComplete') }];
  }
  const button = { id: again, label: t('slack.complete'), style: 'primary' } as const;
  return [...lead, { kind: 'buttons', buttons: [button] }];
}

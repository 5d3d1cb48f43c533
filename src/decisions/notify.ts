import type { Circumstances } from '../kernel/circumstances.ts';
import type { Person } from '../kernel/directory.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { type Block, buttons, facts, list, text } from '../kernel/messages/tree.ts';
import { sendBothWays } from '../kernel/outbox/bothWays.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { answering, ownersOf } from './answering.ts';
import { cardButton, doneButton } from './buttons.ts';
import { type Decision, phaseOf } from './decision.ts';
import { differencesInWords } from './history/history.ts';
import { decisionFacts, type Reading, shortened, statusInWords } from './messages.ts';
import { differences, snapshot } from './snapshot.ts';
import type { Change } from './transitions.ts';

/** What has been done to a decision. */
export interface Step {
  readonly change: Change | 'record';
  /** Undefined: it has just been taken. */
  readonly before: Decision | undefined;
  readonly after: Decision;
}

/** What somebody hears: it is his from now on, it has changed, it is his no longer. */
type News = 'entrusted' | 'changed' | 'withdrawn';

/** A letter about a decision, to each of these people, by mail and by chat. */
export interface Letter {
  readonly people: readonly string[];
  readonly decision: Pick<Decision, 'id' | 'groupId'>;
  /** The same key is the same letter: sent once to each. */
  readonly key: string;
  /** A later letter on the topic replaces those that have not left. */
  readonly topic?: string;
  /** Its subject and its body, in the reader's language, on his day. */
  readonly write: (t: Translator, person: Person) => Pick<Message, 'subject' | 'blocks'>;
}

/** Sends a letter; people who have left get none. */
export function sendLetter(
  write: Write,
  { directory }: Pick<Circumstances, 'directory'>,
  { people, decision, key, topic, write: body }: Letter,
): void {
  for (const id of new Set(people)) {
    const person = directory.person(id);
    if (!person?.active) continue;
    const t = translator(person.locale);
    const { subject, blocks } = body(t, person);
    const message: Message = { subject, blocks, thread: `decision:${decision.id}` };
    sendBothWays(write, {
      person: id,
      message,
      about: decision.groupId,
      dedupeKey: `${key}:${id}`,
      ...(topic === undefined ? {} : { topic: `${topic}:${id}` }),
    });
  }
}

/** Tells those who answer for a decision what has been done to it; its author knows. */
export function tellOwners(
  write: Write,
  circumstances: Circumstances,
  step: Step,
  authorId: string | null,
): void {
  for (const [news, ids] of newsOf(step, circumstances)) {
    sendLetter(write, circumstances, {
      people: ids.filter((id) => id !== authorId),
      decision: step.before ?? step.after,
      key: `decision:${step.after.id}:${write.id}`,
      topic: `decision:${step.after.id}`,
      write: (t, person) => newsLetter(t, circumstances, step, news, person),
    });
  }
}

/** Who hears what. What is over is told when it ends or is taken up again, and no more after that. */
function newsOf(
  { before, after }: Step,
  { directory, now }: Circumstances,
): (readonly [News, readonly string[]])[] {
  const on = dayIn(now, directory.group(after.groupId)?.zone ?? 'UTC');
  const own = ownersOf(after, directory, on);
  if (!before) return [['entrusted', own]];
  if (phaseOf(after.status) !== 'open' && before.status === after.status) return [];
  const owned = ownersOf(before, directory, on);
  return [
    ['entrusted', without(own, owned)],
    ['changed', isNews(before, after) ? own.filter((id) => owned.includes(id)) : []],
    ['withdrawn', without(owned, own)],
  ];
}

const without = (ids: readonly string[], others: readonly string[]): string[] =>
  ids.filter((id) => !others.includes(id));

/** Whether it matters to those who owned it already: not that somebody else owns it too. */
const isNews = (before: Decision, after: Decision): boolean =>
  before.status !== after.status ||
  differences(snapshot(before), snapshot(after)).some((field) => field !== 'owners');

function newsLetter(
  t: Translator,
  { directory, now }: Circumstances,
  step: Step,
  news: News,
  person: Person,
): Pick<Message, 'subject' | 'blocks'> {
  const reading = { t, directory, today: dayIn(now, person.zone) };
  // Whoever owns it no longer has no claim to what it has become.
  const known = (news === 'withdrawn' && step.before) || step.after;
  const { code, kind } = known;
  const { change } = step;
  const on = dayIn(now, directory.group(known.groupId)?.zone ?? 'UTC');
  const isCopied = answering(known, directory, on).copied.includes(person.id);
  const told = { kind, text: known.text };
  return {
    subject: t('decisions.owner.subject', { code, kind, text: shortened(known.text), news }),
    blocks: [
      text(
        isCopied && news === 'entrusted'
          ? t.rich('decisions.owner.copiedLead', told)
          : t.rich('decisions.owner.lead', { ...told, news, change }),
      ),
      ...(isCopied && news !== 'withdrawn' ? [text(t('decisions.owner.copied'))] : []),
      ...(news === 'withdrawn' ? [] : toldBlocks(reading, step, news)),
    ],
  };
}

function toldBlocks(reading: Reading, { change, before, after }: Step, news: News): Block[] {
  const { t } = reading;
  const { code, kind, closedNote } = after;
  const changed =
    news === 'changed' && before
      ? differencesInWords(reading, snapshot(before), snapshot(after))
      : [];
  const status = { label: t('decisions.fact.status'), value: statusInWords(reading, after) };
  const reason = { label: t('decisions.reason'), value: closedNote ?? '' };
  const open = phaseOf(after.status) === 'open';
  return [
    ...(changed.length > 0 ? [list(changed.map((difference) => ({ text: difference })))] : []),
    facts(
      ...decisionFacts(reading, after),
      ...(open ? [] : [status]),
      ...(change === 'return' && closedNote ? [reason] : []),
    ),
    ...(open ? [text(t('decisions.owner.howToClose', { code, kind }))] : []),
    buttons(...(open ? [doneButton(t, code)] : []), cardButton(t, code)),
  ];
}

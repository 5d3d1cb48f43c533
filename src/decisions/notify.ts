import type { Circumstances } from '../kernel/circumstances.ts';
import type { Person } from '../kernel/directory.ts';
import { translator } from '../kernel/locale/translate.ts';
import type { Message } from '../kernel/messages/message.ts';
import { type Block, buttons, facts, list, text } from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { greeting } from '../meetings/messages.ts';
import { statusInWords } from './cards.ts';
import type { Change, Decision } from './decision.ts';
import { differencesInWords } from './history.ts';
import { cardButton, closeButton, decisionFacts, type Reading, shortened } from './messages.ts';
import { differences, snapshot } from './snapshot.ts';

/** What has been done to a decision. */
export interface Step {
  readonly change: Change | 'record';
  /** Undefined: it has just been taken. */
  readonly before: Decision | undefined;
  readonly after: Decision;
}

/** What somebody hears: it is his from now on, it has changed, it is his no longer. */
type News = 'entrusted' | 'changed' | 'withdrawn';

/** Tells those whom a decision concerns what has been done to it; its author knows. */
export function tellOwners(
  write: Write,
  circumstances: Circumstances,
  step: Step,
  authorId: string | null,
): void {
  const { before, after } = step;
  for (const [personId, news] of newsOf(step)) {
    const person = circumstances.directory.person(personId);
    if (!person || personId === authorId) continue;
    const message = newsMessage(circumstances, step, news, person);
    for (const by of ['mail', 'chat'] as const) {
      write.send({
        to: { person: personId, by },
        message,
        about: (before ?? after).groupId,
        dedupeKey: `decision:${after.id}:${personId}:${write.id}:${by}`,
        topic: `decision:${after.id}:${personId}`,
      });
    }
  }
}

/** Who hears what. What is over is told when it ends or is taken up again, and no more after that. */
function newsOf({ before, after }: Step): (readonly [string, News])[] {
  const told = (ids: readonly string[], news: News) => ids.map((id) => [id, news] as const);
  if (!before) return told(after.ownerIds, 'entrusted');
  if (after.status !== 'todo' && before.status === after.status) return [];
  return [
    ...told(without(after.ownerIds, before.ownerIds), 'entrusted'),
    ...told(isNews(before, after) ? both(before, after) : [], 'changed'),
    ...told(without(before.ownerIds, after.ownerIds), 'withdrawn'),
  ];
}

const without = (ids: readonly string[], others: readonly string[]): string[] =>
  ids.filter((id) => !others.includes(id));

const both = (before: Decision, after: Decision): string[] =>
  after.ownerIds.filter((id) => before.ownerIds.includes(id));

/** Whether it matters to those who owned it already: not that somebody else owns it too. */
const isNews = (before: Decision, after: Decision): boolean =>
  before.status !== after.status ||
  differences(snapshot(before), snapshot(after)).some(({ field }) => field !== 'owners');

function newsMessage(
  { directory, now }: Circumstances,
  step: Step,
  news: News,
  person: Person,
): Message {
  const t = translator(person.locale);
  const reading = { t, directory, today: dayIn(now, person.zone) };
  const { code, id } = step.after;
  // Whoever owns it no longer has no claim to what it has become.
  const known = (news === 'withdrawn' && step.before) || step.after;
  return {
    subject: t('decisions.owner.subject', { code, text: shortened(known.text), news }),
    blocks: [
      greeting(t, person),
      text(t.rich('decisions.owner.lead', { text: known.text, news, change: step.change })),
      ...(news === 'withdrawn' ? [] : toldBlocks(reading, step, news)),
      text(t('meetings.mail.signature')),
    ],
    thread: `decision:${id}`,
  };
}

function toldBlocks(reading: Reading, { before, after }: Step, news: News): Block[] {
  const { t } = reading;
  const { code } = after;
  const changed =
    news === 'changed' && before
      ? differencesInWords(reading, snapshot(before), snapshot(after))
      : [];
  const status = { label: t('decisions.fact.status'), value: statusInWords(reading, after) };
  const open = after.status === 'todo';
  return [
    ...(changed.length > 0 ? [list(changed.map((difference) => ({ text: difference })))] : []),
    facts(...decisionFacts(reading, after), ...(open ? [] : [status])),
    ...(open ? [text(t('decisions.owner.howToClose', { code }))] : []),
    buttons(...(open ? [closeButton(t, code)] : []), cardButton(t, code)),
  ];
}

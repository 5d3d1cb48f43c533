import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, info, type Reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { isUnnamed, type MeetingRef, readMeetingRef } from '../../meetings/meetingRef.ts';
import { findMeeting, type MeetingSubject } from '../../meetings/meetingSearch.ts';
import { bookReply } from '../bookReply.ts';
import { closeSaid, closeUnlessWaiting, closeWithoutWaiting } from '../closing/closing.ts';
import { CLOSE_AT, GOES_ON } from '../closing/leftOpen.ts';
import { type Floor, floorHere, floorJustClosed, floorOf, placeOf } from '../floor.ts';
import { floorNamed } from '../floorNamed.ts';
import { openSeance } from '../opening.ts';
import { clearDesk, seanceOf } from '../store.ts';
import { toOpen } from '../toOpen.ts';

type Wish = 'open' | 'reopen' | 'close' | 'quit' | 'show';

interface Args {
  readonly wish: Wish;
  readonly meeting: MeetingRef;
}

const VERBS: readonly (readonly [RegExp, Wish])[] = [
  [
    /^(?:est )?(?:ouvrir|ouvrez?|ouvrons|ouverte|commencer?|commencons|demarrer?|debuter?|rejoindre)(?:\s|$)/u,
    'open',
  ],
  [/^(?:rouvrir|reouvrir|reprendre)(?:\s|$)/u, 'reopen'],
  [/^(?:clore|close|cloturer|fermer|terminer|lever|levee|fin)(?:\s|$)/u, 'close'],
  [/^(?:quitter|quitte|sortir)(?:\s|$)/u, 'quit'],
];

function parse(line: Line): Args {
  const folded = fold(line.rest);
  const [verb, wish] = VERBS.find(([pattern]) => pattern.test(folded)) ?? [];
  const rest = verb ? line.rest.slice(verb.exec(folded)?.[0].length ?? 0) : line.rest;
  const meeting = readMeetingRef({ ...line, rest });
  const said = wish ?? wishBehind(meeting) ?? wishCalled(line.called);
  // « lever la séance à midi ? » asks: the book is shown, and nothing is closed.
  return { wish: isQuestion(line.text) ? 'show' : said, meeting };
}

/** « séance gec ouvrir ». */
const wishBehind = ({ rest }: MeetingRef): Wish | undefined =>
  /^(?:ouvrir|ouvre|commencer)$/u.test(fold(rest)) ? 'open' : undefined;

/** « ouvre la séance », « clôture la séance ». */
function wishCalled(called: string): Wish {
  if (called.startsWith('rouvr')) return 'reopen';
  if (/(?:^|\s)(?:ouv|commen|demarr|debut)/u.test(called)) return 'open';
  return /^(?:clo|lev|ferm)/u.test(called) ? 'close' : 'show';
}

type Topic = MeetingSubject & { readonly floor: Floor | undefined };

/** The meeting that is named, that of the séance under way here, or the one held today. */
async function topicOf({ meeting: ref, wish }: Args, context: Context): Promise<Topic> {
  const here = ref.code === undefined ? await floorHere(context) : undefined;
  const isHere = ref.group === undefined || ref.group.id === here?.group.id;
  if (here && isHere) return { ...here, floor: here };
  const closed = wish === 'close' && isUnnamed(ref) ? await floorJustClosed(context) : undefined;
  if (closed) return { ...closed, floor: closed };
  const subject = await findMeeting(wish === 'open' ? await toOpen(ref, context) : ref, context);
  const seance = await seanceOf(context.db, subject.meeting.id);
  return { ...subject, floor: seance && (await floorOf(context.db, context, seance)) };
}

function floorIn({ floor, meeting }: Topic): Floor {
  if (!floor) throw new DomainError('seance.none', { code: meeting.code });
  return floor;
}

/** The book, and for a second note-taker who only reads it so far, what lets him write there from here. */
async function show(context: Context, floor: Floor): Promise<Reply> {
  const { t, actor, channel } = context;
  const shown = await bookReply(context, floor);
  const { seance: held, group, meeting } = floor;
  const mayJoin = !held.closedAt && channel === undefined && may(actor, 'seance.tenir', { group });
  if (!mayJoin || (await floorHere(context))?.seance.id === held.id) return shown;
  const join = { id: sayId(`séance ouvrir ${meeting.code}`), label: t('seances.button.join') };
  return { ...shown, blocks: [...shown.blocks, buttons(join)] };
}

async function quit(context: Context): Promise<Reply> {
  await context.write(({ tx }) => clearDesk(tx, placeOf(context)));
  return { blocks: [info(context.t('seances.quit'))] };
}

const about = z.object({ reunion: z.string() });

const cloreA = defineAction({
  name: CLOSE_AT,
  act: 'seance.tenir',
  params: about.extend({ a: z.coerce.number(), sans: z.literal('oui').optional() }),
  subject: ({ reunion }, context) => floorNamed(reunion, context),
  run({ a, sans }, context, floor): Promise<Reply> {
    const at = Temporal.Instant.fromEpochMilliseconds(a);
    return (sans ? closeWithoutWaiting : closeUnlessWaiting)(context, floor, at);
  },
});

const continuer = defineAction({
  name: GOES_ON,
  act: 'seance.tenir',
  params: about,
  subject: ({ reunion }, context) => floorNamed(reunion, context),
  async run({ reunion }, { t }): Promise<Reply> {
    return {
      replacesOriginal: true,
      blocks: [info(t('seances.leftOpen.goesOn', { code: reunion }))],
    };
  },
});

/** Opens, closes or shows the séance of a meeting. */
export const seance = defineCommand({
  name: 'seance',
  words: [
    'séance',
    'ouvrir la séance',
    'ouvre la séance',
    'ouvrons la séance',
    'ouvrir séance',
    'ouvre séance',
    'ouverture de séance',
    'ouverture de la séance',
    'la séance est ouverte',
    'la séance commence',
    'séance ouverte',
    'commencer la séance',
    'commence la séance',
    'commençons la séance',
    'démarrer la séance',
    'démarre la séance',
    'débuter la séance',
    'débute la séance',
    'début de séance',
    'début de la séance',
    'rouvrir la séance',
    'rouvre la séance',
    'clore la séance',
    'clore séance',
    'clos la séance',
    'clôt la séance',
    'clôturer la séance',
    'clôture la séance',
    'fermer la séance',
    'ferme la séance',
    'lever la séance',
    'lève la séance',
  ],
  // « on commence D-2027-001 » is said of a decision.
  shared: {
    words: ['on commence', 'nous commençons', 'on démarre', 'on peut commencer'],
    when: /^$/u,
  },
  act: 'seance',
  actOf: ({ wish }) => (wish === 'reopen' || wish === 'close' ? 'seance.tenir' : 'seance'),
  grammar: [
    'séance ouvrir <réunion>',
    'séance <réunion>',
    'séance clore <réunion>',
    'séance rouvrir <réunion>',
    'séance quitter',
  ],
  examples: [
    'séance GEC-2027-03',
    'séance ouvrir GEC-2027-03',
    'séance clore GEC-2027-03',
    'séance rouvrir GEC-2027-03',
    'séance quitter',
  ],
  parse,
  subject: topicOf,
  run({ wish, meeting }, context, topic): Promise<Reply> {
    if (wish === 'open') return openSeance(context, topic, { again: false });
    if (wish === 'reopen') return openSeance(context, topic, { again: true });
    if (wish === 'close') return closeSaid(context, floorIn(topic), meeting.rest);
    if (wish === 'quit') return quit(context);
    return show(context, floorIn(topic));
  },
  actions: [cloreA, continuer],
});

import { z } from 'zod';
import type { Act } from '../../kernel/access/matrix.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { type Hearing, wholeLine } from '../../kernel/commands/recognise.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { changeAgenda, changesAgenda, PUT_BACK } from '../agenda/agendaChanging.ts';
import { sending, showAgenda, whoPresents } from '../agenda/agendaShown.ts';
import { readOdjLine } from '../agenda/odjLine.ts';
import { isOdjSentence } from '../agenda/odjSentence.ts';
import type { OdjWish } from '../agenda/odjWish.ts';
import { plainOrder } from '../agenda/pointRemoved.ts';
import { findMeeting } from '../meetingSearch.ts';
import { refuseOtherBody } from '../otherBody.ts';

const heardNow = ({ now, zone, actor, channelGroup }: Context): Hearing => ({
  now: inZone(now, zone),
  groups: actor.knownGroups(),
  channelGroup,
});

/** One press puts back what was changed, unless somebody has changed it since. */
const remettre = defineAction({
  name: PUT_BACK,
  act: 'odj.ordonner',
  params: z.object({ reunion: z.string(), vu: z.string(), ligne: z.string() }),
  subject: ({ reunion }, context) => findMeeting({ code: reunion, rest: '' }, context),
  async run({ vu, ligne }, context, subject): Promise<Reply> {
    const { wish } = readOdjLine({ ...wholeLine(ligne, heardNow(context)), called: 'odj' });
    if (!changesAgenda(wish)) throw new DomainError('button.unknown');
    return { ...(await changeAgenda(context, subject, wish, vu)), replacesOriginal: true };
  },
});

/** What a button can carry. */
const LONGEST_ASKED = 1_000;

/** As it is typed: one alone on the line, several each on their own under it. */
const listed = (points: readonly string[]): string =>
  points.length > 1 ? points.map((point) => `\n• ${point}`).join('') : (points[0] ?? '');

const ACTS = {
  show: 'odj',
  send: 'odj',
  who: 'odj',
  swap: 'odj.ordonner',
  place: 'odj.ordonner',
  rename: 'odj.ordonner',
  time: 'odj.ordonner',
  presenter: 'odj.ordonner',
  unclear: 'odj',
  add: 'odj.ajouter',
  remove: 'odj.ordonner',
} as const satisfies Record<OdjWish['kind'], Act>;

/** What may be about a meeting that has been held: its ordre du jour is sent no more. */
const LOOKS: ReadonlySet<OdjWish['kind']> = new Set(['show', 'who']);

/** The ordre du jour of a meeting: shown, added to, put in order. */
export const odj = defineCommand({
  name: 'odj',
  words: ['odj', 'ordre du jour', 'agenda of', 'agenda of the', 'agenda for', 'agenda for the'],
  claims: isOdjSentence,
  takesList: true,
  act: 'odj',
  actOf: ({ wish }) => ACTS[wish.kind],
  grammar: [
    'odj <réunion>',
    'odj ajouter <réunion> <texte> (<durée>)',
    'odj retirer <réunion> <numéro>',
    'odj déplacer <réunion> <numéro> en <numéro>',
    'odj échanger <réunion> <numéro> et <numéro>',
    'odj renommer <réunion> <numéro> : <texte>',
  ],
  examples: [
    'odj GEC-2027-03',
    'odj ajouter GEC-2027-03 Point sur le calendrier des revues (15 min)',
    'odj retirer GEC-2027-03 2',
    'odj déplacer GEC-2027-03 3 en 1',
    'odj échanger GEC-2027-03 1 et 2',
    'odj renommer GEC-2027-03 1 : Revue du CREDD',
  ],
  parse: readOdjLine,
  async subject({ meeting, wish, body }, context) {
    refuseOtherBody(meeting, body, context.directory);
    return findMeeting(
      meeting,
      context,
      LOOKS.has(wish.kind) ? { orOnly: true, orLast: true } : { orOnly: true },
    );
  },
  keeps: ({ wish }) => changesAgenda(wish),
  async run({ wish, isDoubted }, context, subject): Promise<Reply> {
    if (wish.kind === 'show') return showAgenda(context, subject);
    if (wish.kind === 'send') return sending(context, subject);
    const { code } = subject.meeting;
    if (wish.kind === 'who')
      return showAgenda(context, subject, await whoPresents(context, subject, wish));
    if (wish.kind === 'unclear') {
      const text = wish.points.join(' ; ');
      if (text.length > LONGEST_ASKED) throw new DomainError('odj.textMissing', { code });
      const suggestions = [`odj ajouter ${code} ${listed(wish.points)}`];
      const labels = [`odj ajouter ${code} ${text}`];
      throw new DomainError('odj.unclear', { code, text, suggestions, labels });
    }
    if (subject.meeting.status === 'cancelled')
      throw new DomainError('meeting.cancelled', { code });
    if (isDoubted) {
      throw new DomainError('odj.doubted', { code, suggestions: plainOrder(wish, { code }) });
    }
    return changeAgenda(context, subject, wish);
  },
  actions: [remettre],
});

import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { offerHoliday } from '../../meetings/holidays/holidayOffer.ts';
import {
  holidayList,
  holidayOn,
  nextFeast,
  nextHoliday,
  settleHoliday,
} from '../../meetings/holidays/holidayReply.ts';
import {
  confirmsFeast,
  feastAsked,
  type HolidayRequest,
  isDayAsked,
  isDayGiven,
  isNextAsked,
  parseHoliday,
} from '../../meetings/holidays/holidayRequest.ts';
import { tellsOfHoliday } from '../../meetings/holidays/holidaySaid.ts';
import { datesOn } from '../datesOn.ts';

const SETTLED: ReadonlySet<HolidayRequest['kind']> = new Set(['confirm', 'add', 'withdraw']);

/** The days off of Mali: listed for everybody, confirmed and corrected by the secretariat, with what they disturb. */
export const feries = defineCommand({
  name: 'feries',
  words: ['fériés', 'jours fériés', 'férié', 'jour férié', 'fêtes'],
  // « ferme la porte » is one letter from « férié ».
  declines: ({ text }) => /^ferm(?:e|er|ez|ons)\b/u.test(fold(text)),
  claims: ({ rest }) => isNextAsked(rest) || confirmsFeast(rest),
  act: 'feries',
  implied: ({ text }) =>
    feastAsked(text) !== undefined || isDayAsked(text) || isDayGiven(text) || tellsOfHoliday(text),
  actOf: ({ kind }) => (SETTLED.has(kind) ? 'feries.regler' : 'feries'),
  grammar: [
    'fériés <année>',
    'férié confirmer <fête> <date>',
    'férié ajouter <date> <nom>',
    'férié retirer <date>',
  ],
  examples: [
    'fériés 2027',
    'férié confirmer Tabaski 17 mai 2027',
    'férié ajouter 12 août 2027, deuil national',
    'férié retirer 25 mai 2027',
  ],
  parse: parseHoliday,
  run(request, context): Promise<Reply> {
    const settles = may(context.actor, 'feries.regler');
    if (request.kind === 'list') return holidayList(context, request, settles);
    if (request.kind === 'when') return nextFeast(context, request.feast, settles);
    if (request.kind === 'next') return nextHoliday(context, settles);
    if (request.kind === 'day') return holidayOn(context, request.day, settles);
    if (request.kind === 'told') return offerHoliday(context, request, settles);
    return settleHoliday(context, request, (dayOff) => datesOn(context, dayOff));
  },
});

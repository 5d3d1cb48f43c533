import { may } from '../../kernel/access/access.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import { holidayList, settleHoliday } from '../holidayReply.ts';
import { parseHoliday } from '../holidayRequest.ts';

/** The days off of Mali: listed for everybody, confirmed and corrected by the secretariat. */
export const feries = defineCommand({
  name: 'feries',
  words: ['fériés', 'jours fériés', 'férié', 'jour férié', 'fêtes'],
  act: 'feries',
  actOf: ({ kind }) => (kind === 'list' ? 'feries' : 'feries.regler'),
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
  run: (request, context) =>
    request.kind === 'list'
      ? holidayList(context, request.year, may(context.actor, 'feries.regler'))
      : settleHoliday(context, request),
});

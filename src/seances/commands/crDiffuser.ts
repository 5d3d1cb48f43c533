import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseDue } from '../../kernel/dates/dues/due.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { dayIn } from '../../kernel/time.ts';
import { draftedActions } from '../../meetings/changing/draftedActions.ts';
import { type MeetingRef, readDatedRef } from '../../meetings/meetingRef.ts';
import { CIRCULATE, confirmCirculation, previewCirculation } from '../compteRendu/circulating.ts';
import { minutesHere } from '../compteRendu/subject.ts';

interface Args {
  readonly meeting: MeetingRef;
  /** « jusqu’au 18 mars ». */
  readonly until: string;
}

/** « cr diffuser du 4 mars jusqu’au 18 mars »: the day of the meeting, and that of the amendments. */
function parse(line: Line): Args {
  const at = line.rest.search(UNTIL);
  const head = at < 0 ? line.rest : line.rest.slice(0, at);
  const meeting = readDatedRef({ ...line, rest: head.replace(SMALL, ' ').trim() }, true);
  const left = meeting.code ? meeting.rest.replace(ITS_DAY, ' ') : meeting.rest;
  const until = at < 0 ? left : `${left} ${line.rest.slice(at)}`;
  return { meeting, until: until.replace(SMALL, ' ').trim() };
}

const UNTIL = /(?<!\p{L})(?:jusqu|avant|pour le|until)(?=['’\s])/iu;
/** « du 4 mars », once the code of its meeting is known. */
const ITS_DAY = /(?<!\p{L})du\s+(?:\p{L}+\s+)?\d{1,2}(?:er)?\s+\p{L}+(?:\s+20\d\d)?/iu;

/** « envoie-moi le CR », « peux-tu m’envoyer le PV »: it is asked for, and goes to nobody else. */
const TO_ME =
  /(?:envoie|envoyer|envoyez|transmets|partage|diffuse)[- ]?(?:moi|nous)(?!\p{L})|(?<!\p{L})(?:m[’']|me l[’']|nous )(?:envoyer|envoie|transmettre|partager)(?!\p{L})/iu;

/** « envoie le CR du GEC à tout le monde »: it goes to all of them anyway. */
const SMALL =
  /(?<!\p{L})(?:le\s+)?(?:cr|pv|compte[- ]rendu)(?!\p{L})|(?<!\p{L})(?:à|a|aux?)\s+(?:tous|tout le monde|toutes|membres)(?!\p{L})/giu;

/** Members have two weeks unless another day is said. */
const DEFAULT_DAYS = 14;

/** Nobody leaves so long for amendments: « jusqu'au 10 mars » said on the 12th is of this year, and past. */
const LONGEST_MONTHS = 6;
const YEAR = /(?<!\d)20\d\d(?!\d)/u;

/** @throws DomainError `date.past` */
function refuseNextYear(
  day: Temporal.PlainDate,
  said: string,
  today: Temporal.PlainDate,
  { t }: Context,
): void {
  const longest = today.add({ months: LONGEST_MONTHS });
  if (YEAR.test(said) || day.until(longest).sign >= 0) return;
  throw new DomainError('date.past', { date: dayInWords(day.subtract({ years: 1 }), t.locale) });
}

/** Circulates a compte rendu for amendments: previewed, then sent once. */
export const crDiffuser = defineCommand({
  name: 'crDiffuser',
  words: ['cr diffuser', 'diffuser le cr', 'diffuser le compte rendu', 'cr envoyer'],
  shared: {
    words: [
      'envoie',
      'envoyer',
      'envoyez',
      'diffuse',
      'diffuser',
      'diffusez',
      'transmets',
      'partage',
    ],
    when: /^(?:le |un )?(?:cr|compte[- ]rendu|pv)\b/u,
  },
  declines: ({ text }) => TO_ME.test(text),
  act: 'cr.ecrire',
  grammar: ['cr diffuser <réunion> jusqu’au <date>'],
  examples: ['cr diffuser GEC-2027-03 jusqu’au 18 mars'],
  parse,
  subject: ({ meeting }, context) => minutesHere(meeting, context),
  async run({ until }, context, subject) {
    const zone = subject.group.zone;
    const today = dayIn(context.now, zone);
    const now = context.now.toZonedDateTimeISO(zone);
    const day = until === '' ? today.add({ days: DEFAULT_DAYS }) : parseDue(until, now).date;
    refuseNextYear(day, until, today, context);
    return previewCirculation(context, subject, day);
  },
  actions: draftedActions(CIRCULATE, 'cr.ecrire', confirmCirculation),
});

import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import {
  buttons,
  heading,
  info,
  list,
  type Reply,
  reply,
  text,
} from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { dayIn } from '../../kernel/time.ts';
import { type MeetingRef, readMeetingRef } from '../../meetings/meetingRef.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { amended } from '../compteRendu/amend.ts';
import { differences } from '../compteRendu/differences.ts';
import { amendmentItems, differenceBlocks } from '../compteRendu/messages.ts';
import { addAmendment, amendmentsOf } from '../compteRendu/store.ts';
import {
  type Kept,
  keptFor,
  keptMinutes,
  minutesSubject,
  minutesToSettle,
  refuseSealed,
} from '../compteRendu/subject.ts';
import { type ToldOfMinutes, toldOfMinutes } from '../compteRendu/told.ts';
import { holdsPen } from '../pen.ts';

interface Args {
  readonly meeting: MeetingRef;
  readonly point: number | null;
  /** Empty when what is asked is only to be shown. */
  readonly text: string;
  /** It is asked who has not answered. */
  readonly ofSilence: boolean;
  /** Told in a sentence, and not asked for by a command. */
  readonly told?: ToldOfMinutes;
}

/** « qui n'a pas répondu sur le compte rendu »: nobody has to, and what is asked is shown. */
const SILENT =
  /^(?:qui|lesquels|combien)(?: de \p{L}+)? .{0,12}(?:repondu|reagi|valide|amende|commente|approuve)e?s? (?:sur |au |a |pour |le |du )?(?:le |du )?(?:projet (?:de |du ))?(?:cr|compte[- ]rendu|pv)(?!\p{L})/u;
const isOfSilence = ({ rest }: Pick<Line, 'rest'>): boolean => SILENT.test(fold(rest));

/** « amendements » asks for the list; « amendements à la loi de finances » are others. */
const LISTS = /amendements$/u;
const OF_MINUTES =
  /^(?:(?:re[cç]us|demand[ée]s|propos[ée]s|sont|sur|au|du|le|de|projet|cr|pv|compte[- ]rendu)\s+)*(?:re[cç]us|demand[ée]s|propos[ée]s|cr|pv|compte[- ]rendu)?[\s?!.]*$/iu;
const listsOthers = (line: Line): boolean =>
  LISTS.test(line.called) &&
  !line.called.startsWith('cr ') &&
  !OF_MINUTES.test(readMeetingRef(line).rest);

function parse(line: Line): Args {
  const meeting = readMeetingRef(line);
  const told = toldOfMinutes(line.text);
  if (told) return { meeting, point: null, text: '', ofSilence: false, told };
  const isList = LISTS.test(line.called) && OF_MINUTES.test(meeting.rest);
  if (isList || isOfSilence(line)) {
    return { meeting, point: null, text: '', ofSilence: isOfSilence(line) };
  }
  const [, point, said = meeting.rest] =
    /^(?:au\s+|le\s+)?(?:point|pt)\s+(\d{1,3})\s*[:,–-]?\s*(.*)$/iu.exec(meeting.rest) ?? [];
  const typed = said.replace(/^[\s:–-]+/u, '').trim();
  const at = point === undefined ? null : Number(point);
  return { meeting, point: at, text: typed, ofSilence: false };
}

/** @throws DomainError `minutes.*` when amendments are not, or no longer, received */
function refuse(context: Context, subject: MeetingSubject, { compteRendu }: Kept): void {
  const { code } = subject.meeting;
  const today = dayIn(context.now, subject.group.zone);
  const late = compteRendu.amendUntil && compteRendu.amendUntil.until(today).sign > 0;
  if (late && !holdsPen(context, subject)) throw new DomainError('minutes.late', { code });
}

/** What has been asked so far, with what settles it. */
async function showAll(
  context: Context,
  subject: MeetingSubject,
  ofSilence: boolean,
): Promise<Reply> {
  const { t } = context;
  const { compteRendu } = await keptFor(context, subject);
  const nobody = ofSilence ? [info(t('seances.minutes.nobodyHasTo'))] : [];
  const all = await amendmentsOf(context.db, compteRendu.id);
  const { code } = subject.meeting;
  if (all.length === 0) return reply(...nobody, text(t('seances.minutes.noAmendment', { code })));
  return reply(
    ...nobody,
    heading(t('seances.minutes.amendments', { code })),
    list(amendmentItems(context, subject, all)),
  );
}

/**
 * What is told of a compte rendu is one press from being asked for: nothing is noted before, and that is said.
 * @throws DomainError `minutes.*` when amendments are not, or no longer, received, or the words are not in it
 */
async function answerTold(
  context: Context,
  subject: MeetingSubject,
  told: ToldOfMinutes,
): Promise<Reply> {
  const { t } = context;
  const kept = await keptFor(context, subject);
  refuseSealed(kept);
  refuse(context, subject, kept);
  const { code } = subject.meeting;
  if (told.kind === 'lacking') return reply(text(t('seances.minutes.whatLacks', { code })));
  if (told.kind === 'agreed') {
    const adopt = { id: sayId(`cr adopter ${code}`), label: `cr adopter ${code}` };
    return reply(
      text(t('seances.minutes.nobodyHasTo')),
      ...(holdsPen(context, subject) ? [buttons(adopt)] : []),
    );
  }
  const after = amended(kept.version.minutes, { point: null, text: told.text });
  const ask = {
    id: sayId(`cr amender ${code} : ${told.text}`),
    label: t('seances.minutes.button.ask'),
    style: 'primary',
  } as const;
  return reply(
    text(t('seances.minutes.notAsked', { code })),
    ...differenceBlocks(t, differences(kept.version.minutes, after)),
    buttons(ask),
  );
}

/** Asks for a change to a compte rendu; shows what is asked, with what settles it. */
export const crAmender = defineCommand({
  name: 'crAmender',
  words: [
    'cr amender',
    'amender le cr',
    'amender le compte rendu',
    'cr amendements',
    'amender',
    'amendements',
    'quels amendements',
    'quels sont les amendements',
    'liste des amendements',
  ],
  claims: isOfSilence,
  holds: async ({ text: said }) => (toldOfMinutes(said) ? 'first' : undefined),
  declines: listsOthers,
  act: 'cr.amender',
  grammar: ['cr amender <réunion> point <numéro> : <texte>', 'cr amendements <réunion>'],
  examples: [
    'cr amender GEC-2027-03 point 2 : « 30 avril » → « 15 mai »',
    'cr amendements GEC-2027-03',
  ],
  parse,
  subject: ({ meeting, text: said }, context) =>
    (said === '' ? minutesToSettle : minutesSubject)(meeting, context),
  keeps: ({ text: said }) => said !== '',
  async run(args, context, subject): Promise<Reply> {
    if (args.told) return answerTold(context, subject, args.told);
    if (args.text === '') return showAll(context, subject, args.ofSilence);
    const kept = await keptFor(context, subject);
    refuseSealed(kept);
    refuse(context, subject, kept);
    const { point, text: said } = args;
    const { minutes } = kept.version;
    const after = amended(minutes, { point, text: said });
    const by = { personId: context.actor.person?.id ?? null, now: context.now };
    const number = await context.write(async (write) => {
      const current = await keptMinutes(write.tx, subject.meeting.id);
      if (current) refuseSealed(current);
      const added = await addAmendment(write.tx, kept.compteRendu.id, { point, text: said }, by);
      write.audit({
        action: 'minutes.amend',
        subjectType: 'meeting',
        subjectId: subject.meeting.id,
        about: subject.meeting.groupId,
        after: { number: added, point, text: said },
      });
      return added;
    });
    const { code } = subject.meeting;
    return reply(
      info(context.t('seances.minutes.asked', { number, code, point: point ?? 0 })),
      ...differenceBlocks(context.t, differences(minutes, after)),
    );
  },
});

import type { Act } from '../../kernel/access/matrix.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, ordered, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { Write } from '../../kernel/write.ts';
import { addPoint, agendaOf, movePoint, removePoint } from '../agendaStore.ts';
import {
  findMeeting,
  type MeetingRef,
  type MeetingSubject,
  readMeetingRef,
} from '../meetingRef.ts';
import { readPoint, totalMinutes } from '../ordreDuJour.ts';

type Wish =
  | { readonly kind: 'show' }
  | { readonly kind: 'add'; readonly text: string }
  | { readonly kind: 'remove'; readonly position: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  /** Words that no verb explains: never dropped, always asked about. */
  | { readonly kind: 'unclear'; readonly text: string };

type Args = { readonly meeting: MeetingRef; readonly wish: Wish };

const VERBS: readonly (readonly [RegExp, 'add' | 'remove' | 'move'])[] = [
  [
    /^(?:ajouter|ajoute|ajoutez|ajout|proposer|propose|proposez|inscrire|inscris|\+)(?:\s|$)/u,
    'add',
  ],
  [/^(?:retirer|retire|retirez|supprimer|supprime|enlever|enleve)(?:\s|$)/u, 'remove'],
  [/^(?:deplacer|deplace|deplacez|monter|descendre)(?:\s|$)/u, 'move'],
];

/** The verb stands before the meeting or after it: « odj ajouter GEC-2027-03 », « odj gec ajouter ». */
function parse(line: Line): Args {
  const before = takeVerb(line.rest);
  const meeting = readMeetingRef({ ...line, rest: before.rest });
  const after = before.kind ? { kind: before.kind, rest: meeting.rest } : takeVerb(meeting.rest);
  return { meeting, wish: readWish(after.kind, after.rest.replace(/^[\s:–-]+/u, '')) };
}

interface Verb {
  readonly kind: 'add' | 'remove' | 'move' | undefined;
  readonly rest: string;
}

function takeVerb(text: string): Verb {
  const rest = text.replace(/^[\s:,–-]+/u, '');
  const folded = fold(rest);
  const [verb, kind] = VERBS.find(([pattern]) => pattern.test(folded)) ?? [];
  return { kind, rest: rest.slice(verb?.exec(folded)?.[0].length ?? 0) };
}

function readWish(kind: Verb['kind'], text: string): Wish {
  const [first = 0, second = 0] = [...text.matchAll(/\d{1,3}/gu)].map(Number);
  if (kind === 'add') return { kind, text };
  if (kind === 'remove') return { kind, position: first };
  if (kind === 'move') return { kind, from: first, to: second };
  return text.replace(/[?!.]/gu, '') === '' ? { kind: 'show' } : { kind: 'unclear', text };
}

/** The agenda with its total against the meeting's length. */
async function show(
  { t, db }: Context,
  { meeting }: MeetingSubject,
  note?: string,
): Promise<Reply> {
  const points = await agendaOf(db, meeting.id);
  const minutes = totalMinutes(points);
  const length = meeting.start.until(meeting.end).total('minutes');
  const items = points.map((point) => ({
    text: t('meetings.agenda.point', {
      title: point.title,
      duration: point.duration ?? 0,
      presenter: point.presenter ?? 'none',
    }),
  }));
  return reply(
    ...(note ? [info(note)] : []),
    heading(t('meetings.agenda.title', { code: meeting.code })),
    ...(items.length > 0
      ? [
          ordered(items),
          ...(minutes > 0 ? [text(t('meetings.agenda.total', { minutes, length }))] : []),
        ]
      : [text(t('meetings.agenda.empty', { code: meeting.code }))]),
  );
}

/** Does what is asked and gives the sentence that says so. */
async function change(
  write: Write,
  context: Context,
  { meeting }: MeetingSubject,
  wish: Exclude<Wish, { kind: 'show' | 'unclear' }>,
): Promise<string> {
  const { t, actor, now } = context;
  if (wish.kind === 'add') {
    const point = readPoint(wish.text);
    if (point.title === '') throw new DomainError('odj.textMissing', { code: meeting.code });
    const by = { personId: actor.person?.id ?? null, now };
    const { position } = await addPoint(write.tx, meeting.id, point, by);
    audit(write, meeting.id, 'agenda.add', point);
    return t('meetings.agenda.added', { position, title: point.title });
  }
  const position = wish.kind === 'remove' ? wish.position : wish.from;
  const point =
    wish.kind === 'remove'
      ? await removePoint(write.tx, meeting.id, position)
      : await movePoint(write.tx, meeting.id, position, wish.to);
  if (!point) throw new DomainError('odj.noSuchPoint', { position, code: meeting.code });
  audit(write, meeting.id, `agenda.${wish.kind}`, { ...point, to: 'to' in wish ? wish.to : null });
  return t(`meetings.agenda.${wish.kind}d`, { position, title: point.title });
}

function audit(write: Write, subjectId: string, action: string, after: object): void {
  write.audit({ action, subjectType: 'meeting', subjectId, after });
}

const ACTS = {
  show: 'odj',
  unclear: 'odj',
  add: 'odj.ajouter',
  remove: 'odj.ordonner',
  move: 'odj.ordonner',
} as const satisfies Record<Wish['kind'], Act>;

/** The ordre du jour of a meeting: shown, added to, put in order. */
export const odj = defineCommand({
  name: 'odj',
  words: ['odj', 'ordre du jour'],
  act: 'odj',
  actOf: ({ wish }) => ACTS[wish.kind],
  grammar: [
    'odj <réunion>',
    'odj ajouter <réunion> <texte> (<durée>)',
    'odj retirer <réunion> <numéro>',
    'odj déplacer <réunion> <numéro> en <numéro>',
  ],
  examples: [
    'odj GEC-2027-03',
    'odj ajouter GEC-2027-03 Point sur le calendrier des revues (15 min)',
    'odj retirer GEC-2027-03 2',
    'odj déplacer GEC-2027-03 3 en 1',
  ],
  parse,
  subject: ({ meeting }, context) => findMeeting(meeting, context),
  async run({ wish }, context, subject): Promise<Reply> {
    if (wish.kind === 'show') return show(context, subject);
    const { code } = subject.meeting;
    if (wish.kind === 'unclear') {
      const suggestions = [`odj ajouter ${code} ${wish.text}`];
      throw new DomainError('odj.unclear', { code, text: wish.text, suggestions });
    }
    if (subject.meeting.status === 'cancelled')
      throw new DomainError('meeting.cancelled', { code });
    const note = await context.write((write) => change(write, context, subject, wish));
    return show(context, subject, note);
  },
});

import type { Temporal } from 'temporal-polyfill';
import type { DecisionKind, DecisionPriority } from '../../../prisma/client/enums.ts';
import type { Values } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupKnownTo } from '../../kernel/commands/groupNames.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { inZone } from '../../kernel/time.ts';
import type { DecisionLink } from '../decision.ts';
import { checkDue } from '../dueDate.ts';
import { dayOfHeading } from '../taken/dayOfHeading.ts';
import { meetingAndGroup } from '../taken/meetingAndGroup.ts';
import { takeMeeting } from '../taken/takenAt.ts';
import { type DecisionValues, invalidDecision } from './decisionForm.ts';
import { dueAtMeeting } from './dueAtMeeting.ts';
import { takeMarks } from './marks.ts';
import { splitNames } from './owners.ts';
import { type DecisionMade, takenOn } from './recording.ts';
import { type Due, readDue } from './saidDue.ts';
import { bareDecision, readWording } from './wording.ts';

/** What a line or a form says of a decision to record. */
export interface RecordRequest {
  /** GEC-2027-03. */
  readonly meetingCode?: string | undefined;
  readonly group?: Group | undefined;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly tags: readonly string[];
  readonly priority: DecisionPriority | undefined;
  readonly links: readonly DecisionLink[];
  readonly owners: readonly string[];
  readonly due: Due;
  /** What a form shows of it, to be completed or put right. */
  readonly values: DecisionValues;
}

/** A decision as it is typed, and of which kind the word before it makes it. */
export interface SaidDecision {
  readonly said: string;
  readonly group: Group | undefined;
  readonly kind: DecisionKind;
}

/** « GEC du 4 mars : publier »: what is said without the day of the meeting, and that day. */
export function withoutDay(
  said: string,
  groups: readonly Group[],
  today: Temporal.PlainDate,
): { readonly said: string; readonly heldOn: Temporal.PlainDate } | undefined {
  const { rest, meetingCode } = takeMeeting(said, groups);
  // « GEC : le 4 mars : publier »: behind a colon, a day is what was decided.
  if (said.slice(0, said.length - rest.length).includes(':')) return undefined;
  const { when = '', what = '' } = DAY_FIRST.exec(rest)?.groups ?? {};
  const heldOn = when === '' || meetingCode ? 'unread' : dayOfHeading(when, today);
  if (heldOn === undefined || heldOn === 'unread') return undefined;
  return { said: `${said.slice(0, said.length - rest.length)} ${what}`.trim(), heldOn };
}

const DAY_FIRST = /^(?<when>(?:du|d[’']|de|le)[^:]{2,30}?)\s*:\s+(?<what>\S.*)$/iu;

/** Reads what is typed after « décision »; `group` is the one named before or the channel's. */
export function requestOfLine(
  { said, group, kind }: SaidDecision,
  { directory, actor, now, zone }: Context,
): RecordRequest {
  const known = actor.knownGroups();
  const taken = takeMeeting(said, known);
  const wording = readWording(bareDecision(taken.rest), directory, inZone(now, zone));
  const named = taken.group ?? group;
  const values = {
    groupe: named?.code ?? '',
    reunion: taken.meetingCode ?? '',
    nature: kind,
    texte: wording.text,
    responsables: wording.owners.join(', '),
    echeance: dueAsTyped(wording.due),
  };
  return { ...wording, kind, meetingCode: taken.meetingCode, group: named, values };
}

function dueAsTyped(due: Due): string {
  if (due.kind === 'none') return '';
  return due.kind === 'day' ? due.day.toString() : due.said;
}

/**
 * Reads the form that records a decision.
 * @throws InvalidForm for a group that he may not know, as for one that does not exist
 */
export function requestOfForm(values: Values, context: Context): RecordRequest {
  const { actor, now, zone } = context;
  const known = actor.knownGroups();
  const text = values.groupe ?? '';
  const group = groupKnownTo(context, text);
  if (text !== '' && !group) {
    throw invalidDecision(context, values, 'groupe', new DomainError('group.unknown', { text }));
  }
  return {
    meetingCode: meetingOfForm(values.reunion ?? '', known),
    group,
    kind: kindOfForm(values.nature),
    ...takeMarks(values.texte ?? ''),
    owners: splitNames(values.responsables ?? ''),
    due: readDue(values.echeance ?? '', inZone(now, zone)),
    values,
  };
}

const KINDS: readonly DecisionKind[] = ['decision', 'action', 'recommendation', 'commitment'];

const kindOfForm = (chosen: string | undefined): DecisionKind =>
  KINDS.find((kind) => kind === chosen) ?? 'decision';

/** What is typed as a meeting and is none is looked for all the same, and reported unknown. */
function meetingOfForm(typed: string, groups: readonly Group[]): string | undefined {
  const said = typed.trim();
  return said === '' ? undefined : (takeMeeting(said, groups).meetingCode ?? said);
}

/**
 * Finds the meeting and the group of a request and checks what it says.
 * @throws InvalidForm with what was typed, when something is missing or wrong
 */
export async function completeRequest(
  request: RecordRequest,
  context: Context,
): Promise<DecisionMade> {
  const { meeting, group } = await meetingAndGroup(request, context);
  const values = { ...request.values, groupe: group.code, reunion: meeting?.code ?? '' };
  if (request.text === '') {
    throw invalidDecision(context, values, 'texte', new DomainError('decision.textMissing'));
  }
  const said = await dueAtMeeting(request.due, {
    db: context.db,
    known: context.actor.knownGroups(),
    group,
    heldOn: meeting?.day,
    now: context.now,
  });
  if (said.kind === 'fault') throw invalidDecision(context, values, 'echeance', said.fault);
  const due = said.kind === 'day' ? said.day : undefined;
  const { kind, text, tags, links } = request;
  const priority = request.priority ?? 'normal';
  const made = {
    group,
    meeting,
    kind,
    text,
    tags,
    links,
    priority,
    ownerNames: request.owners,
    due,
  };
  try {
    checkDue(due, { meeting, takenOn: takenOn(made, context.now) }, context.t.locale);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw invalidDecision(context, values, 'echeance', error);
  }
  return made;
}

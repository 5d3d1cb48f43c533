import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { isWordless } from '../../kernel/text/wordless.ts';
import { takeGroup } from '../planning/namedGroup.ts';
import type { Moment } from '../planning/outlook.ts';
import { readPlace } from '../planning/place/place.ts';
import { checkedDuration } from '../planning/planReading.ts';
import { type AnswerSaid, readAnswer } from './answerSaid.ts';
import { findPollCode } from './pollCode.ts';
import { type PollTalk, pollTalk } from './pollTalk.ts';
import { readSlots } from './slotsSaid.ts';

/** What is asked of polls in one line. */
export type PollRequest =
  | { readonly kind: 'list'; readonly group?: Group }
  | { readonly kind: 'show'; readonly code: string }
  | (Named & { readonly kind: 'answer'; readonly said: AnswerSaid })
  | (Named & { readonly kind: 'chase' | 'withdraw' | 'close' })
  | { readonly kind: 'start'; readonly question: Question };

/** Which poll is meant, as far as it is said. */
export interface Named {
  readonly code?: string;
  readonly group?: Group;
}

/** A poll to come, as it is typed. */
export interface Question {
  readonly group: Group;
  readonly subject?: string;
  readonly place?: string;
  /** In the order of time, none twice. */
  readonly slots: readonly Moment[];
}

const QUOTED = /["«“]([^"»”]+)["»”]/u;

const LABELS = {
  objet: 'subject',
  sujet: 'subject',
  lieu: 'place',
  duree: 'duration',
} as const;

/**
 * « sondage GEC "Revue" mar. 9 10h ; mer. 10 15h », « sondage GEC-SD1 », « sondage GEC-SD1 1 oui »,
 * « sondages », « relance le sondage du GEC », « mercredi me convient ».
 * @throws DomainError `poll.*`, `group.*`, `date.*`
 */
export function parsePoll(line: Line): PollRequest {
  const found = findPollCode(line.rest);
  const talk = pollTalk(line.rest);
  if (talk) return talkedOf(talk, line, found?.code);
  if (found?.rest === '') return { kind: 'show', code: found.code };
  if (found) {
    const said = readAnswer(found.rest);
    if (!said) throw new DomainError('poll.answerUnclear', { code: found.code });
    return { kind: 'answer', code: found.code, said };
  }
  const quoted = QUOTED.exec(line.rest)?.[1]?.trim();
  const { free, values } = splitLabels(line.rest.replace(QUOTED, ' '), LABELS);
  const { group, unknown, rest } = takeGroup(free, line);
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  const isEmpty = isWordless(rest) && quoted === undefined;
  // « lance un sondage » asks for none of those that are open.
  if (isEmpty && / un sondage$/u.test(line.called)) {
    throw new DomainError('poll.tooFew', { group: group?.code ?? 'GEC' });
  }
  if (isEmpty) return { kind: 'list', ...(group ? { group } : {}) };
  const said = quoted === undefined ? answerIn(rest) : undefined;
  if (said) return { kind: 'answer', said, ...(group ? { group } : {}) };
  if (!group) throw new DomainError('group.missing');
  const subject = quoted ?? values.subject;
  const minutes = values.duration ? parseDuration(values.duration)?.total('minutes') : undefined;
  const duration = checkedDuration(minutes ?? group.defaultDuration);
  const { slots, left } = readSlots(rest, group, duration, line);
  const place = values.place ?? readPlace(left).place;
  const told = {
    ...(subject ? { subject } : {}),
    ...(place ? { place } : {}),
  };
  return { kind: 'start', question: { group, slots, ...told } };
}

function talkedOf(talk: PollTalk, line: Line, code: string | undefined): PollRequest {
  const { group = line.group } = takeGroup(line.rest, line);
  const named = { ...(code === undefined ? {} : { code }), ...(group ? { group } : {}) };
  if (talk !== 'state') return { kind: talk, ...named };
  return code === undefined ? { kind: 'list', ...named } : { kind: 'show', code };
}

/** « mercredi ok », « 1 et 3 »; days with their hours and no answer are slots to propose. */
function answerIn(text: string): AnswerSaid | undefined {
  const said = readAnswer(text);
  return said?.hasChoice || !/\d\s*h/iu.test(text) ? said : undefined;
}

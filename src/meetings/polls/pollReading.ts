import { splitLabels } from '../../kernel/commands/labels.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { parseDuration } from '../../kernel/dates/duration.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { takeGroup } from '../planning/namedGroup.ts';
import type { Moment } from '../planning/outlook.ts';
import { readPlace } from '../planning/place.ts';
import { checkedDuration } from '../planning/planReading.ts';
import type { PollChoice } from './poll.ts';
import { findPollCode } from './pollCode.ts';
import { readSlots } from './slotsSaid.ts';

/** What is asked of polls in one line. */
export type PollRequest =
  | { readonly kind: 'list'; readonly group?: Group }
  | { readonly kind: 'show'; readonly code: string }
  | { readonly kind: 'answer'; readonly code: string; readonly choices: Choices }
  | { readonly kind: 'start'; readonly question: Question };

/** By the number of the slot. */
export type Choices = ReadonlyMap<number, PollChoice>;

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
 * « sondages ».
 * @throws DomainError `poll.*`, `group.*`, `date.*`
 */
export function parsePoll(line: Line): PollRequest {
  const found = findPollCode(line.rest);
  if (found?.rest === '') return { kind: 'show', code: found.code };
  if (found)
    return { kind: 'answer', code: found.code, choices: readChoices(found.rest, found.code) };
  const quoted = QUOTED.exec(line.rest)?.[1]?.trim();
  const { free, values } = splitLabels(line.rest.replace(QUOTED, ' '), LABELS);
  const { group, unknown, rest } = takeGroup(free, line);
  if (unknown) throw new DomainError('group.unknown', { text: unknown });
  if (rest.trim() === '' && quoted === undefined)
    return { kind: 'list', ...(group ? { group } : {}) };
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

const WORDS: Readonly<Record<string, PollChoice>> = { oui: 'yes', besoin: 'ifNeeded', non: 'no' };

const CHOICE = /(?:creneau |n° ?)?(?<![\d])(\d{1,2})\s*[:=]?\s*(oui|(?:si )?besoin|non)\b/gu;

/** « 1 oui, 2 non, 3 si besoin ». @throws DomainError `poll.answerUnclear` */
function readChoices(text: string, code: string): Choices {
  const said = fold(text);
  const found = [...said.matchAll(CHOICE)].flatMap(([, number, word]) => {
    const choice = WORDS[(word ?? '').replace('si ', '')];
    return choice ? [[Number(number), choice] as const] : [];
  });
  const unread = said.replace(CHOICE, '').replace(/\bet\b|[\s,;.]/gu, '');
  const choices = new Map(found);
  if (found.length === 0 || unread !== '' || choices.size < found.length) {
    throw new DomainError('poll.answerUnclear', { code });
  }
  return choices;
}

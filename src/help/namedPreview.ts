import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Context } from '../kernel/commands/context.ts';
import type { Group } from '../kernel/directory.ts';
import type { OpenDraft } from '../kernel/drafts.ts';
import { DomainError } from '../kernel/errors.ts';
import { rangeInWords, timeInWords } from '../kernel/locale/format.ts';
import type { Text } from '../kernel/messages/tree.ts';
import { inZone } from '../kernel/time.ts';
import { findMeeting } from '../meetings/meetingSearch.ts';
import { findSeries } from '../series/seriesRef.ts';

/** A preview that waits, told apart from the others. */
export interface NamedPreview {
  readonly draft: OpenDraft;
  /** The group it is about, when he may know it. */
  readonly group: Group | undefined;
  /** The day of its meeting: where it is moved to, and where it stands, when it moves. */
  readonly days: readonly Temporal.PlainDate[];
  readonly text: Text;
}

/** What previews of meetings and of series keep, whichever command has opened them. */
const payloads = z.object({
  groupId: z.string().optional(),
  code: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});

interface About {
  readonly group: Group;
  /** « GT-EAU », « GEC-2027-03 ». */
  readonly name: string;
  readonly held?: Moment;
}

interface Moment {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

/** Tells a preview by what it does, for which group and on which day; by its hour, what cannot be told so. */
export async function namedPreview(context: Context, draft: OpenDraft): Promise<NamedPreview> {
  const { t, zone } = context;
  const row = await context.db.draft.findUnique({ where: { id: draft.id } });
  const kept = payloads.safeParse(JSON.parse(row?.payload ?? '[]')).data ?? {};
  const about = await aboutOf(context, kept);
  if (!about) {
    const time = timeInWords(inZone(draft.createdAt, zone), t.locale);
    return { draft, group: undefined, days: [], text: t('kernel.courtesy.draftOf', { time }) };
  }
  const { group, name, held } = about;
  const planned = plannedIn(kept);
  const moments = [planned, held].flatMap((one) => one ?? []);
  const what = t('kernel.courtesy.draftNamed', { command: commandOf(draft), name });
  const [moment] = moments;
  const when = moment ? ` — ${rangeInWords(moment.start, moment.end, t.locale)}` : '';
  const days = moments.map(({ start }) => start.toPlainDate());
  return { draft, group, days, text: [{ bold: what }, when] };
}

/** Only letters stand in a choice of a sentence: « serie.modifier ». */
const commandOf = ({ command }: OpenDraft): string => command.replace('.', '_');

const plannedIn = ({ start, end }: z.infer<typeof payloads>): Moment | undefined =>
  start && end
    ? { start: Temporal.ZonedDateTime.from(start), end: Temporal.ZonedDateTime.from(end) }
    : undefined;

/** Nothing of a group or a meeting that he may no longer know. */
async function aboutOf(
  context: Context,
  { groupId, code }: z.infer<typeof payloads>,
): Promise<About | undefined> {
  if (code !== undefined) return (await meetingAbout(context, code)) ?? seriesAbout(context, code);
  const group = context.directory.group(groupId ?? '');
  return group && context.actor.knows(group) ? { group, name: group.code } : undefined;
}

const meetingAbout = (context: Context, code: string): Promise<About | undefined> =>
  knownOr(async () => {
    const { meeting, group } = await findMeeting({ code, rest: '' }, context);
    return { group, name: meeting.code, held: meeting };
  });

const seriesAbout = (context: Context, code: string): Promise<About | undefined> =>
  knownOr(async () => {
    const { series, group } = await findSeries({ code }, context);
    return { group, name: series.code };
  });

async function knownOr(read: () => Promise<About>): Promise<About | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

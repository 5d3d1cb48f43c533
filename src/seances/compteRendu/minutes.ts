import { z } from 'zod';

/** Somebody of the list of attendance; hours and titles in words. */
const attendee = z.object({
  organization: z.string(),
  name: z.string(),
  /** « titulaire », « suppléant »… */
  quality: z.string(),
  /** « à partir de 10 h 25 ». */
  note: z.string(),
});

const resolved = z.object({
  kind: z.enum(['decision', 'action', 'recommendation']),
  code: z.string(),
  text: z.string(),
  owners: z.string(),
  due: z.string(),
});

const point = z.object({
  /** 0: what was said before any point was called. */
  number: z.number(),
  title: z.string(),
  presenter: z.string(),
  paragraphs: z.array(z.string()),
  resolutions: z.array(resolved),
  toFollow: z.array(z.string()),
});

/**
 * What a compte rendu says, in French, once and for all: names, titles and hours are those of the day
 * it was written, whatever the directory becomes. Its seal is that of this content.
 */
export const minutesSchema = z.object({
  code: z.string(),
  group: z.string(),
  subject: z.string(),
  place: z.string(),
  /** « jeudi 4 mars 2027 ». */
  day: z.string(),
  opened: z.string(),
  closed: z.string(),
  chair: z.string(),
  present: z.array(attendee),
  excused: z.array(attendee),
  /** Organisations with a seat of which nothing was said. */
  absent: z.array(z.string()),
  quorum: z.string(),
  previous: z.string(),
  points: z.array(point),
  notTreated: z.array(z.string()),
  /** Decisions of earlier meetings whose status changed that day. */
  changes: z.array(z.object({ code: z.string(), text: z.string(), status: z.string() })),
  next: z.string(),
});

export type Minutes = z.infer<typeof minutesSchema>;
export type MinutesPoint = z.infer<typeof point>;
export type Resolved = z.infer<typeof resolved>;

/** Everything that was resolved, in the order of the points. */
export const resolutionsOf = ({ points }: Minutes): readonly Resolved[] =>
  points.flatMap(({ resolutions }) => resolutions);

import { z } from 'zod';

const toldSchema = z.object({
  uid: z.string(),
  recurrenceId: z.string(),
  /** Instants. */
  start: z.string(),
  end: z.string(),
  zone: z.string(),
  place: z.string(),
  subject: z.string(),
  cancelled: z.boolean(),
});

/** A meeting as somebody was last told of it. */
export type Told = z.infer<typeof toldSchema>;

/** Reads back what `JSON.stringify` kept. */
export const readTold = (json: string | null): Told | null =>
  json === null ? null : toldSchema.parse(JSON.parse(json));

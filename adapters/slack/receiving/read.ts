import type { z } from 'zod';

/** What has not the shape of an event of ours is left alone. */
export async function read<T>(
  shape: z.ZodType<T>,
  body: unknown,
  use: (payload: T) => Promise<void>,
): Promise<void> {
  const { data } = shape.safeParse(body);
  if (data !== undefined) await use(data);
}

/** Deeper than anything that Griot reads. */
const DEEPEST = 24;

/** A chat writes null where it has nothing to say, here or there, now and then: the same without. */
export function withoutNulls(value: unknown, room = DEEPEST): unknown {
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (room === 0) return undefined;
  if (Array.isArray(value)) {
    return value.map((one) => withoutNulls(one, room - 1)).filter((one) => one !== undefined);
  }
  const said = Object.entries(value).map(([key, one]) => [key, withoutNulls(one, room - 1)]);
  return Object.fromEntries(said.filter(([, one]) => one !== undefined));
}

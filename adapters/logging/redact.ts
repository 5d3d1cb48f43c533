/** Fields that name or quote a person, wherever they stand. */
const PERSONAL = new Set(
  'name firstName lastName email recipient to as subject text body payload message address'.split(
    ' ',
  ),
);

const HIDDEN = '[hidden]';
const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** What a log holds is shallow; what is deeper was not meant for it. */
const DEEPEST = 6;

/**
 * The same facts without personal data: fields that hold some are hidden, addresses are taken out of
 * every text (an SMTP server repeats them in its refusals), errors keep their type, message and stack.
 */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(EMAIL, HIDDEN);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return HIDDEN;
  if (value instanceof Error) return redactedError(value, depth);
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1));
  // What writes itself (an instant, a date) is one value, not fields.
  if ('toJSON' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      PERSONAL.has(key) ? HIDDEN : redacted(inner, depth + 1),
    ]),
  );
}

/** An error as the log shows it: its own fields may quote what it was doing, and stay out. */
function redactedError(error: Error, depth: number): object {
  return {
    type: error.name,
    message: redacted(error.message),
    stack: redacted(error.stack ?? ''),
    ...('code' in error ? { code: redacted(error.code, depth + 1) } : {}),
    ...(error.cause === undefined ? {} : { cause: redacted(error.cause, depth + 1) }),
  };
}

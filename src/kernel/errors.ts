import type errors from '../../locales/fr/errors.json';

/** `a.b` for each leaf of a nested message file. */
type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Every error a person can meet: the keys of `locales/fr/errors.json`, so none goes without a sentence. */
export type ErrorCode = Leaves<typeof errors>;

export type ErrorParams = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Something a person did that cannot be done, told to that person in his own language.
 * Carries a code and its data, never prose; `app.handle` turns it into a sentence.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
  }
}

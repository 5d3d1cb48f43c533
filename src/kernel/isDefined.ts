/** For `filter`: keeps what is there, and lets the type know it. */
export const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

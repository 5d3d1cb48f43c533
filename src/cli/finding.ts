/** One thing looked at: what was found, and whether somebody has to do something about it. */
export interface Finding {
  readonly well: boolean;
  readonly told: string;
}

export const good = (told: string): Finding => ({ well: true, told });
export const bad = (told: string): Finding => ({ well: false, told });

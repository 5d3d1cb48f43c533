export const YEAR = /(?<!\d)20\d{2}(?!\d)/u;
/** « T2 », « 2e trimestre ». */
export const QUARTER = /(?<!\p{L})(?:t\s?([1-4])|([1-4])(?:er|e|eme|ème)\s+trimestre)(?!\p{L})/iu;

/** What is done with the calendar of a year, as a sentence begins. */
export const STEPS = {
  submit: /^\s*soum(?:et\p{L}*|is)(?!\p{L})/iu,
  validate: /^\s*(?:valid|approuv)\p{L}*/iu,
  publish: /^\s*(?:publi|diffus)\p{L}*/iu,
  export: /^\s*(?:imprim|export|t[ée]l[ée]charg|envoi|envoy|donn)\p{L}*/iu,
} as const;

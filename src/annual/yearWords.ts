export const YEAR = /(?<!\d)20\d{2}(?!\d)/u;
/** « T2 », « 2e trimestre ». */
export const QUARTER = /(?<!\p{L})(?:t\s?([1-4])|([1-4])(?:er|e|eme|ème)\s+trimestre)(?!\p{L})/iu;

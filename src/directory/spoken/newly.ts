/** That something is told as new, and not as it has always been; a piece of a pattern. */
export const NEWLY = '(?:d[ée]sormais|maintenant|dor[ée]navant|[àa] pr[ée]sent)';

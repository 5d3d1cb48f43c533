/** « à 10 », « de 8 à 10 », « 10.30 », with nothing behind that could be counted. */
const RANGE =
  /(?<![\p{L}\p{N}])(?:de|entre)\s+(\d{1,2})\s*(?:à|et|-)\s*(\d{1,2})(?=\s*(?:$|[,;]|au |à |chez |en |sur |pour |dans ))/iu;
const HOUR =
  /(?<![\p{L}\p{N}])(?:à|vers|dès|at)\s+(\d{1,2})(?:[.](\d{2}))?(?=\s*(?:$|[,;]|au |à |chez |en |sur |pour |dans ))/iu;
const DOTTED =
  /(?<![\p{L}\p{N}.,/])(\d{1,2})[.](\d{2})(?=\s*(?:$|[,;]|au |à |chez |en |sur |pour |dans ))/iu;

/** An hour that somebody in a hurry may give by its figure alone. */
const isOfTheDay = (figure: string | undefined): boolean => {
  const hour = Number(figure);
  return hour >= 6 && hour <= 22;
};

/**
 * The sentence with the mark of its hours added, where a day is told and no hour: « le 8 mars de 8 à 10 »
 * is « le 8 mars de 8h à 10h ». Unchanged when nothing looks like one.
 */
export function withHourMarks(text: string): string {
  const range = RANGE.exec(text);
  if (range && isOfTheDay(range[1]) && isOfTheDay(range[2])) {
    return text.replace(range[0], `de ${range[1]}h à ${range[2]}h`);
  }
  const hour = HOUR.exec(text) ?? DOTTED.exec(text);
  if (!hour || !isOfTheDay(hour[1])) return text;
  return text.replace(hour[0], `à ${hour[1]}h${hour[2] ?? ''}`);
}

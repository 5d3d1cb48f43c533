import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../../kernel/directory.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type NamesAndDay, readNamesAndDay } from '../recording/namesAndDay.ts';

/** Whose a decision is to be, or by when, told without a word that says so. */
export interface ToldOfIt extends NamesAndDay {
  /** « pour », « qui le fait » were said: names or a day alone are only asked about. */
  readonly isSure: boolean;
}

const HEDGES = /^(?:(?:finalement|en fait|plut[oô]t|donc|du coup|alors|ok|bon|et)[\s,:]+)+/iu;
/** « c’est pour », « ce sera à », « pour », « à faire par ». */
const TO_BE_DONE = oneOf(
  "c[’' ]?est|ce sera|[çc]a sera|[çc]a revient|revient|ira|est|sera",
  '[àa] faire',
  '[àa] (?:(?:r[ée])?(?:attribuer|affecter|confier|assigner)|passer|donner|transf[ée]rer)',
);
const FOR = new RegExp(
  String.raw`^(?:${TO_BE_DONE}\s+)?${oneOf("pour|[àa]|aux?|par|(?:it[’' ]?s |is )?for", '=?>|→')}\s+(?!\p{L}*\s*\d)`,
  'iu',
);
const IT_IS = /^(?:c[’' ]?est|ce sera|[çc]a sera|it[’' ]?s)\s+/iu;
const DOES = oneOf(
  "qui (?:l[’']|le |la |s[’']en )?(?:fait|fera|prend|prendra|reprend|reprendra|occupe|occupera|charge|chargera|suit|suivra|pilote|porte|portera)",
  "(?:l[’']|le |la |s[’']en )(?:fait|fera|prend|prendra|reprend|reprendra|occupe|occupera|charge|chargera|suit|suivra)",
  '(?:reprend|reprendra|prend|prendra)(?: (?:la main|le relais|la suite))?',
  "de (?:le|la|s[’']en) (?:faire|suivre|prendre|charger|occuper)",
);
/** « l’UE qui le fait », « le PNUD s’en charge »: what stands between a name and the rest. */
const DOING = new RegExp(
  String.raw`\s+${DOES}(?=\s*(?:$|[,;.]|(?:avant|pour|d[’']ici|fin|le)(?!\p{L})))`,
  'iu',
);

/** Reads « c’est pour la GIZ, fin mars », « finalement c’est l’UE qui le fait »: names, a day, and nothing else. */
export function readToldOfIt(
  typed: string,
  directory: Directory,
  now: Temporal.ZonedDateTime,
): ToldOfIt | undefined {
  const said = typed.replace(HEDGES, '');
  const done = said.replace(FOR, '').replace(IT_IS, '').replace(DOING, '');
  const read = readNamesAndDay(done, directory, now) ?? readNamesAndDay(said, directory, now);
  return read && { ...read, isSure: FOR.test(said) || DOING.test(said) };
}

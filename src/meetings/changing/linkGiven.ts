import type { Line } from '../../kernel/commands/line.ts';
import { takeLink } from '../videoLink.ts';
import { putsCondition } from './onCondition.ts';
import { isMeeting } from './saidOtherwise.ts';

/** « voici », « ajoute », « le lien Teams du », « pour rejoindre »: what is said around the address itself. */
const GIVEN =
  /^(?:voici|voil[àa]|ajoute[rz]?|mets|mettez|mettre|envoie[rz]?|note[rz]?|c[’']est)?\s*(?:l[ae]\s+|un\s+|l[’']\s*)?(?:nouve(?:au|lle)\s+)?(?:lien|adresse|url)(?:\s+(?:de\s+(?:la\s+)?)?(?:visio\p{L}*|teams|zoom|meet|webex|connexion|r[ée]union))*(?:\s+(?:est|sera))?\s*[:,]?\s*(?:(?:du|de la|de l[’']|de|pour(?:\s+(?:le|la|l[’']))?|au|[àa] la|[àa])(?=[\s’'\p{L}])\s*)?/iu;

/** « le lien de la note du GEC », « du compte rendu »: where something is read, and not where people meet. */
const OF_A_PAPER =
  /(?<!\p{L})(?:notes?|documents?|dossiers?|fichiers?|rapports?|d[ée]cisions?|compte[ -]rendu|cr|pv|odj|ordre du jour|tdr|matrice|pr[ée]sentation|sondage|site|drive)(?!\p{L})/iu;

/**
 * The meeting, as typed, whose address by video is given: « le lien du GEC du 17 : https://… », « ajoute le lien Teams
 * https://… au gec du 17 ». Undefined when the sentence says anything else.
 */
export function linkGiven({ text, groups }: Line): string | undefined {
  const at = text.search(/https?:\/\//iu);
  if (at < 0 || takeLink(text).link === undefined) return undefined;
  const [before = '', after = ''] = [text.slice(0, at), text.slice(at).replace(/^\S+/u, '')];
  const said = before.trim();
  const led = GIVEN.exec(said);
  if (!led || OF_A_PAPER.test(said) || after.includes('?')) return undefined;
  const rest = `${said.slice(led[0].length)} ${after}`
    .replace(/^[\s:,]*(?:(?:au|[àa] la|[àa]|du|de la|de|pour(?:\s+l[ea])?)\s+)?|[\s:,.!]+$/giu, '')
    .replace(/\s*:\s*$/u, '')
    .trim();
  // « voici le lien : https://… » may well be that of a document.
  const isToMeet =
    rest === '' ? TOOL.test(said) || OF_VIDEO.test(text.slice(at)) : isMeeting(rest, groups);
  return isToMeet && !putsCondition(text) ? rest : undefined;
}

const TOOL =
  /(?<!\p{L})(?:visio\p{L}*|teams|zoom|meet|webex|skype|connexion|r[ée]union)(?!\p{L})/iu;
/** An address that can be no document. */
const OF_VIDEO = /^https?:\/\/[^/]*(?:teams|zoom|meet|webex|skype|visio|jit\.si)/iu;

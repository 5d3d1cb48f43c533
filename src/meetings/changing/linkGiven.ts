import type { Line } from '../../kernel/commands/line.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { citesDecision } from '../meetingCode.ts';
import { takeLink } from '../videoLink.ts';
import { putsCondition } from './onCondition.ts';
import { isMeeting } from './otherwise/namedMeeting.ts';

/** « voici », « ajoute », « le lien Teams du », « pour rejoindre »: what is said around the address itself. */
const PUT = "voici|voil[àa]|r?ajoute[rz]?|mets|mettez|mettre|envoie[rz]?|note[rz]?|c[’']est";
const THE_LINK = String.raw`(?:l[ae]\s+|un\s+|l[’']\s*)?(?:nouve(?:au|lle)\s+)?(?:lien|adresse|url)`;
const OF_THE_CALL = String.raw`(?:de\s+(?:la\s+)?)?(?:visio\p{L}*|teams|zoom|meet|webex|connexion|r[ée]union)`;
/** « du », « pour le »: up to the meeting itself. */
const OF_THE_MEETING = oneOf(
  "du|de la|de l[’']|de",
  String.raw`pour(?:\s+(?:le|la|l[’']))?`,
  'au|[àa] la|[àa]',
);
const GIVEN = new RegExp(
  String.raw`^(?:${PUT})?\s*${THE_LINK}(?:\s+${OF_THE_CALL})*(?:\s+(?:est|sera))?\s*[:,]?\s*(?:${OF_THE_MEETING}(?=[\s’'\p{L}])\s*)?`,
  'iu',
);

/** « le lien de la note du GEC », « du compte rendu »: where something is read, and not where people meet. */
const OF_A_PAPER = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    'notes?|documents?|dossiers?|fichiers?|rapports?|tdr|matrice|pr[ée]sentation',
    'd[ée]cisions?|compte[ -]rendu|cr|pv|odj|ordre du jour',
    'sondage|site|drive',
  )}(?!\p{L})`,
  'iu',
);

/**
 * The meeting, as typed, whose address by video is given: « le lien du GEC du 17 : https://… », « ajoute le lien Teams
 * https://… au gec du 17 ». Undefined when the sentence says anything else.
 */
export function linkGiven({ text, groups }: Line): string | undefined {
  const at = text.search(/https?:\/\//iu);
  if (at < 0 || takeLink(text).link === undefined || citesDecision(text)) return undefined;
  const [before = '', after = ''] = [text.slice(0, at), text.slice(at).replace(/^\S+/u, '')];
  const said = before.trim();
  const led = GIVEN.exec(said);
  if (!led || OF_A_PAPER.test(said) || after.includes('?')) return undefined;
  const rest = `${said.slice(led[0].length)} ${after}`
    .replace(/^[\s:,]*(?:(?:au|[àa] la|[àa]|du|de la|de|pour(?:\s+l[ea])?)\s+)?|[\s:,.!]+$/giu, '')
    .replace(/\s*:\s*$/u, '')
    .replace(ON_THE_LETTER, '')
    .trim();
  // « voici le lien : https://… » may well be that of a document.
  const isToMeet =
    rest === '' ? TOOL.test(said) || OF_VIDEO.test(text.slice(at)) : isMeeting(rest, groups);
  return isToMeet && !putsCondition(text) ? rest : undefined;
}

/** « … sur l'invitation », « dans les convocations »: of the meeting itself. */
const ON_THE_LETTER =
  /(?:^|\s)(?:sur|dans|[àa]|pour)\s+(?:l[’']|les\s+|la\s+)(?:invitation|convocation)s?(?!\p{L})/iu;

const TOOL =
  /(?<!\p{L})(?:visio\p{L}*|teams|zoom|meet|webex|skype|connexion|r[ée]union)(?!\p{L})/iu;
/** An address that can be no document. */
const OF_VIDEO = /^https?:\/\/[^/]*(?:teams|zoom|meet|webex|skype|visio|jit\.si)/iu;

import { defineCommand } from '../../kernel/commands/command.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { findDecisionCode } from '../decisionCode.ts';
import { listInFrench } from '../listing/englishList.ts';
import { atLastMeeting, placeOf } from '../listing/filterPlace.ts';
import { type Filter, readFilter } from '../listing/filters.ts';
import { listDecisions } from '../listing/listMessages.ts';
import { whatHappened } from '../listing/whatHappened.ts';

/** « où en est la matrice », « qui suit la matrice », « des nouvelles de la matrice »: of a decision told by its words. */
const WHERE_IT_STANDS = new RegExp(
  String.raw`^${oneOf(
    'o[uù] en (?:est|sont)(?:[- ]on (?:de|avec|pour|sur))?',
    // « qui suit », « à qui est confiée »
    `qui ${oneOf(
      '(?:est (?:le |la )?(?:responsable|charg[ée]e?|porteu(?:r|se)|pilote) d(?:e|u|es))',
      "s[’' ]occupe d(?:e|u|es)",
      'suit|fait|porte|pilote',
      '(?:doit|devait|devra) (?:relire|r[ée]diger|transmettre|envoyer|pr[ée]parer|finaliser|publier|diffuser|consolider|livrer|rendre|soumettre|produire)',
    )}`,
    '(?:à|a) qui (?:est confi[ée]{1,2}e?|a-t-on confi[ée]{1,2}e?)',
    // « quand est due », « pour quand »
    "quand est (?:due?|attendue?)|(?:c[’' ]est )?pour quand",
    'where (?:is|are)|who (?:follows|owns|is in charge of|is responsible for)',
    'des nouvelles d(?:e|u|es)|quid d(?:e|u|es)',
    // « ça en est où », « t'en es où sur »
    '[çc]a en est o[uù]',
    "(?:t|t[’']es|tu es|tu en es|t[’']en es|vous en [êe]tes|on en est) o[uù] (?:sur|avec|pour|de)",
  )}\s+(?:la\s|le\s|les\s|the\s|l[’'])?\s*`,
  'iu',
);

function asksWhereItStands({ rest, group, groups }: Line): boolean {
  const said = rest.replace(WHERE_IT_STANDS, '');
  if (/^(?:celles?\s|quoi(?!\p{L}))/iu.test(said)) return false;
  if (said === rest || group || groupIn(words(rest), groups)) return false;
  return !findDecisionCode(said) && !findMeetingCode(said) && !OF_OTHERS.test(fold(said));
}

/** « en retard ? », « quoi en retard », and no « en retard de 10 min, désolé ». */
const WHAT_IS_LATE = /^(?:(?:tout|tous|toutes|quoi|quid|les|des) )*en retard[\s?!.]*$/u;

/** « cherche eau », « retrouve la décision sur le budget ». */
const SEEKS =
  /^(?:(?:re)?cherche[rz]?|retrouve[rz]?|recherche de)\s+(?:moi\s+)?(?:dans\s+(?:les\s+)?d[ée]cisions\s+)?(?:(?:la|les|une|des)\s+d[ée]cisions?\s+)?(?:sur\s+|concernant\s+|(?:à|a) propos d[eu]\s+)?(?:la\s|le\s|les\s|l[’'])?\s*/iu;

/** What is looked for and is no decision: a moment, somebody, a document. */
const SOUGHT_ELSEWHERE = new RegExp(
  String.raw`\b${oneOf(
    'creneaux?|dates?|salles?|reunions?|seances?|moments?|heures?|horaires?|jours?',
    'membres?|personnes?|contacts?|adresses?|telephones?|numeros?|courriels?|mails?',
    'documents?|fichiers?|comptes? rendus?|crs?|odj',
    "qui|quelqu'un|consultants?|remplacants?",
  )}\b`,
);

function seeks({ rest, group, groups }: Line): boolean {
  const said = rest.replace(SEEKS, '');
  if (said === rest || said === '' || group || groupIn(words(rest), groups)) return false;
  return !SOUGHT_ELSEWHERE.test(fold(said)) && !findDecisionCode(said) && !findMeetingCode(said);
}

const OF_OTHERS =
  /^(?:on|nous|seance|point|odj|ordre du jour|invitations?|convocations?|sondage|calendrier|crmt|rotation|reunion|livre|comptes? rendus?|crs?|pv|decisions?|actions?|we|meetings?|minutes|agenda|poll|calendar|you)\b/;

/** @throws DomainError `decision.whatHappened`, date.*, `group.unknown` */
function parse(line: Line): Filter {
  const when = whatHappened(line.rest);
  if (when !== undefined) {
    const suggestions = [`réunions ${when}`, `décisions ${when}`];
    throw new DomainError('decision.whatHappened', { suggestions });
  }
  const rest = listInFrench(line.rest) ?? line.rest.replace(WHERE_IT_STANDS, '').replace(SEEKS, '');
  return readFilter({ ...line, rest });
}

/** Lists decisions by status, group, meeting, owner, day and words, which combine. */
export const decisions = defineCommand({
  name: 'decisions',
  words: [
    'décisions',
    'liste des décisions',
    'liste décisions',
    'relevé des décisions',
    'relevé de décisions',
    'suivi des décisions',
    'quelles décisions',
    'quelles sont les décisions',
    'voir les décisions',
    'montre les décisions',
    'affiche les décisions',
    'toutes les décisions',
    'qu’est-ce qui est',
    'qu’est ce qui est',
    'ce qui est',
    'tout ce qui est',
    'retard',
    'retards',
    'ce que doit faire',
    'tout ce que doit faire',
    'que doit faire',
    'ce qu’on a décidé',
    'ce qu on a décidé',
    'ce qui a été décidé',
    'qu’est-ce qui a été décidé',
    'qu’est-ce qu’on a décidé',
    'qu’a-t-on décidé',
    'qu’a t on décidé',
    'qu a t on décidé',
    'qu’a-t’on décidé',
    'on a décidé quoi',
    'qu’avons-nous décidé',
    'qui doit faire quoi',
    'qui fait quoi',
    'qui doit quoi',
    'combien on a de décisions',
    'on a combien de décisions',
    'combien y a-t-il de décisions',
    'actions',
    'recommandations',
    'engagements',
  ],
  shared: {
    words: [
      'qui est',
      'qui est encore',
      'qui est toujours',
      'qui sont',
      'qui sont encore',
      'qu’est-ce qui',
      'qu’est ce qui',
      'ce qui',
      'trucs',
      'choses',
      'dossiers',
      'tâches',
    ],
    when: /^(?:en retard|traine)\b/u,
  },
  claims: (line) =>
    whatHappened(line.rest) !== undefined ||
    WHAT_IS_LATE.test(fold(line.rest)) ||
    listInFrench(line.rest) !== undefined ||
    asksWhereItStands(line) ||
    seeks(line),
  aside: true,
  act: 'decisions',
  grammar: [
    'décisions',
    'décisions en retard <groupe>',
    'décisions closes <groupe> depuis <date>',
    'décisions <réunion>',
    'décisions de @<personne>',
    'décisions <groupe> <mots>',
    'décisions en retard de <nombre> jours <organisation> #<étiquette>',
  ],
  examples: [
    'décisions',
    'décisions en retard gec',
    'décisions closes gec depuis le 1er janvier',
    'décisions GEC-2027-03',
    'décisions de @Aïssata Diarra',
    'décisions gec matrice',
    'décisions en retard de 10 jours gec PNUD #budget',
  ],
  parse,
  subject: placeOf,
  run: async (filter, context) => listDecisions(context, await atLastMeeting(filter, context)),
});

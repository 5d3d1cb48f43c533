import type { Line } from '../../kernel/commands/line.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { isQuestion, opensAsking } from '../../kernel/text/question.ts';
import { isOfMeeting } from '../attendance/attendanceAsked.ts';

const LEAD =
  "(?:(?:bonjour|svp|stp|et|sinon|mais|au fait)[ ,]+|est[- ]ce qu(?:e |')|(?:(?:dis|dites)-moi|tu sais|sais-tu|savez-vous|vous savez) s(?:i |'))*";
const LETTERS = '(?:invitations?|invits?|convocations?|mails?|courriels?|lettres?)';
const ITS = `(?:l'|la |le |les |leurs? |son |mes |nos |toutes les |tous les )`;
const EVERYBODY =
  '(?:tout le monde|tous|toutes|chacun|(?:tous )?(?:les|nos) (?:invites|membres|participants|partenaires|ptf))';
const WELL = '(?:(?:bien|deja|toutes?|tous|enfin) )*';
const LEFT = '(?:parti(?:es|s|e)?|envoye(?:es|s|e)?|arrive(?:es|s|e)?|distribue(?:es|s|e)?)';

/** « les invitations du GEC sont bien parties ? », « tout le monde a reçu la convocation du 18 ? ». */
const ASKED = new RegExp(
  `^${LEAD}${oneOf(
    `${ITS}${LETTERS}(?: d'invitation| de convocation)?(?<of> .+?)? (?:(?:est|sont)(?:-elles?|-ils?)?|(?:a|ont)(?:-t-elle|-elles|-t-il|-ils)? (?:bien )?ete) ${WELL}${LEFT}`,
    `tout (?:est|a(?: bien)? ete) ${WELL}${LEFT}`,
    `${EVERYBODY} (?:a|ont)(?:-t-il|-ils)? ${WELL}(?:recu|eu) ${ITS}${LETTERS}`,
    `(?:as-tu|avez-vous|tu as|vous avez|on a|a-t-on) ${WELL}envoye ${ITS}${LETTERS}`,
    `combien (?:de |d')${LETTERS} (?:sont|ont ete) ${WELL}${LEFT}`,
  )}(?<behind>[ ?!.,]*$| .*$)`,
  'du',
);

/**
 * Of which meeting it is asked whether its letters have left, as typed: '' where nothing tells; undefined when that is
 * not what is asked.
 */
export function sendingAsked({ text, groups }: Pick<Line, 'text' | 'groups'>): string | undefined {
  const typed = text.trim();
  const { text: said, starts } = foldWithOffsets(typed);
  const match = ASKED.exec(said);
  if (!match || !(isQuestion(typed) || opensAsking(typed) || INVERTED.test(said))) return undefined;
  const { of, behind } = match.indices?.groups ?? {};
  const [meeting = '', more = ''] = [of, behind].map((span) =>
    span ? typed.slice(starts[span[0]], starts[span[1]]) : '',
  );
  const asked = `${meeting} ${more.replace(/[\s?!.,]+$/u, '')}`.trim();
  return isOfMeeting({ who: undefined, behind: asked }, groups) ? asked : undefined;
}

const INVERTED =
  /^(?:as-tu|avez-vous|a-t-on|combien)\b|-(?:elles?|ils?) |^(?:[^,]{0,20}, ?)?(?:(?:dis|dites)-moi|tu sais|vous savez|savez-vous|sais-tu) s(?:i |')/u;

import { CAN_YOU } from '../../kernel/commands/courtesies.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type MeetingRef, readAnsweredRef } from '../../meetings/meetingRef.ts';

/** Whose invitation is to be sent again, and to which meeting. */
export interface AgainSaid {
  readonly meeting: MeetingRef;
  /** The speaker's, everybody's, that of those who have not answered, or of those who are named, as typed. */
  readonly whose: 'own' | 'unsaid' | 'all' | 'silent' | readonly string[];
}

const INVITATION = String.raw`(?:l[’']|d[’']|une?\s+|les\s+|la\s+(?=convocation)|(?:mon|son|leurs?|mes|ses|cette)\s+|l[ea]\s+(?:mail|courriel|fichier)\s+(?:d[’'])?)?(?:invitations?|convocations?|ics)(?!\p{L})`;
const NOT_GOT = String.raw`(?:toujours\s+|encore\s+|jamais\s+)?(?:pas\s+|rien\s+)?(?:encore\s+|bien\s+)?(?:re[çc]u|eu)\s+`;

const OWN = new RegExp(
  `^${oneOf(
    String.raw`(?:${CAN_YOU}\s+)?(?:me|nous)\s+renvoyer\s+${INVITATION}`,
    String.raw`renvo(?:ie|yez|yer)[\s-]+(?:moi|nous)\s+${INVITATION}`,
    String.raw`(?:mais\s+)?(?:je\s+n[’']ai|on\s+n[’']a|nous\s+n[’']avons|j[’']ai|on\s+a|nous\s+avons)\s+(?=(?:toujours\s+|encore\s+)?(?:pas|jamais))${NOT_GOT}${INVITATION}`,
    String.raw`(?:toujours\s+|encore\s+)?pas\s+(?:encore\s+)?re[çc]u\s+${INVITATION}`,
    String.raw`je\s+(?:ne\s+)?(?:re)?trouve\s+(?:plus|pas)\s+${INVITATION}`,
    String.raw`j[’']ai\s+(?:perdu|effac[ée]|supprim[ée])\s+${INVITATION}`,
  )}(?<rest>.*)$`,
  'isu',
);
/** « j’ai perdu l’invitation, tu peux me la renvoyer ? »: what asks for it stands behind. */
const ASKED_BEHIND = new RegExp(
  String.raw`[\s,;.!:]*(?:et\s+)?${oneOf(
    String.raw`(?:(?:${CAN_YOU}|merci\s+de|pri[èe]re\s+de)\s+)?(?:me|nous)\s+l(?:a|es?)\s+renvoyer`,
    String.raw`renvo(?:ie|yez)[\s-]+l(?:a|es?)[\s-]+(?:moi|nous)`,
  )}(?!\p{L})`,
  'iu',
);
/** « Martin Keller », « @Fatou Koné », « M. Keller »: « la BAD », « si Keller » are no names of people. */
const SOMEBODY = String.raw`@?(?:(?:M|Mme|Mlle|Mr|Dr)\.?\s+)?(?!(?:je|j[’']|on|nous|vous|tu|qui|si|s[’']|que|qu[’']|quand|comme|lorsque|pourquoi|est-ce|mais|et|il|elle|ils|elles|l[ae]s?|l[’']|un|une|des|du|ce|ces|cette|mon|ma|mes|notre|nos|personne|tout|tous|aucun|beaucoup|plusieurs|certains)(?!\p{L}))\p{L}[\p{L}’'-]*(?:\s+\p{L}[\p{L}’'-]*){0,3}?`;
const OTHERS = new RegExp(
  oneOf(
    String.raw`^(?:renvo(?:ie|yez|yer|yons)|envo(?:ie|yez|yer)(?=\s+l(?:a|es)\s+convocations?(?:\s+officielles?)?(?:\s+d[ue]\s|[\s.!]*$)))\s+(?:de\s+nouveau\s+|encore\s+|[àa]\s+nouveau\s+)?${INVITATION}(?:\s+officielles?)?(?<asked>.*)$`,
    String.raw`^(?<who>${SOMEBODY}(?:(?:\s*,\s*|\s+et\s+)${SOMEBODY})*)\s+(?:n[’']a|n[’']ont|a|ont)\s+(?=(?:toujours\s+|encore\s+)?(?:pas|jamais))${NOT_GOT}${INVITATION}(?<told>.*)$`,
    String.raw`^${INVITATION}(?<named>.*?)\s+n[’']est\s+(?:toujours\s+|encore\s+)?pas\s+(?:arriv[ée]e?|parvenue?)\s+(?:chez|[àa])\s+(?<whose>\S.+)$`,
  ),
  'isu',
);

const EVERYBODY =
  /(?:^|\s)(?:[àa]\s+)?(?:tout\s+le\s+monde|tous(?:\s+les\s+(?:invit[ée]s|membres|participants))?|aux?\s+(?:invit[ée]s|membres|participants))(?!\p{L})/iu;
const SILENT =
  /(?:^|\s)(?:[àa]\s+)?(?:(?:tous\s+)?(?:ceux|celles)|aux?\s+(?:invit[ée]s|personnes|membres))\s+(?:qui\s+n[’']ont|n[’']ayant)\s+(?:toujours\s+|encore\s+)?(?:pas|rien)\s+(?:encore\s+)?r[ée]pondu/iu;
/** What stands around the names and the meeting. */
const AROUND =
  /(?<!\p{L})(?:svp|stp|merci|[àa]\s+la\s+(?:r[ée]union|s[ée]ance|rencontre)|de\s+la\s+(?:r[ée]union|s[ée]ance|rencontre)|(?:prochaine?)|r[ée]union|[àa]|a|au|aux|du|de|pour|chez)(?!\p{L}|[’'])|^@|[?.!]+$/giu;

/**
 * « renvoie l’invitation du GEC à Martin Keller », « je n’ai pas reçu l’invitation »; undefined when no invitation is
 * to be sent again.
 */
export function againSaid(line: Line): AgainSaid | undefined {
  return ownSaid(line) ?? othersSaid(line);
}

function ownSaid(line: Line): AgainSaid | undefined {
  const rest = OWN.exec(line.rest)?.groups?.rest;
  if (rest === undefined) return undefined;
  const meeting = readAnsweredRef({ ...line, rest: rest.replace(ASKED_BEHIND, ' ') });
  const left = bare(meeting.rest);
  return left === '' ? { meeting, whose: 'own' } : undefined;
}

function othersSaid(line: Line): AgainSaid | undefined {
  const found = OTHERS.exec(line.rest)?.groups;
  if (!found) return undefined;
  if (found.asked !== undefined && SILENT.test(found.asked)) {
    const rest = found.asked.replace(SILENT, ' ');
    return { meeting: readAnsweredRef({ ...line, rest }), whose: 'silent' };
  }
  const meeting = readAnsweredRef({
    ...line,
    rest: found.asked ?? found.told ?? found.named ?? '',
  });
  if (found.who !== undefined && ARTICLE_BEFORE.test(before(line))) return undefined;
  const named = found.who ?? found.whose;
  // « du GA », of whoever does not know it: of no other meeting.
  if (named !== undefined) {
    return bare(meeting.rest) === '' ? { meeting, whose: namesIn(named) } : undefined;
  }
  const left = meeting.rest.replace(EVERYBODY, ' ');
  const names = namesIn(left);
  if (names.length > 0) return { meeting, whose: names };
  const isOfAll = left !== meeting.rest || /(?<!\p{L})invitations(?!\p{L})/iu.test(line.rest);
  return { meeting, whose: isOfAll ? 'all' : 'unsaid' };
}

/** « la BAD n’a pas reçu l’invitation » tells of an organisation. */
const ARTICLE_BEFORE = /(?:^|\s)(?:l[ae]s?\s+|l[’']|du\s+|des\s+|un\s+|une\s+)$/iu;

const before = ({ text, rest }: Line): string => text.slice(0, text.lastIndexOf(rest));

const bare = (text: string): string =>
  text
    .replace(AROUND, ' ')
    .replace(/[\s,;:-]+/gu, ' ')
    .trim();

const namesIn = (text: string): readonly string[] =>
  text
    .split(/[,;]|\s+et\s+/u)
    .map((name) => name.replace(AROUND, ' ').replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '');

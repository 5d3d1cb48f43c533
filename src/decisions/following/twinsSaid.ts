import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { standingCodes } from '../decisionCode.ts';

const CODE = '(?:(?:la|les|l[ea] decision|decisions?) )?¤';
const SAME = '(?:un |le |des )?(?:doublons?|double emploi|la meme(?: chose)?|le meme|identiques?)';

/** With each code as one sign. */
const TWINS = new RegExp(
  `^(?:${[
    `${CODE} (?:(?:est|c'est|semble(?: etre)?|parait|fait) )?${SAME} (?:de |que |avec |a )?${CODE}`,
    `(?:fusionne[rz]?|fusion|regroupe[rz]?|reuni[srt]?|reunir) (?:de )?${CODE} (?:et|avec|dans|a) ${CODE}`,
    `${CODE} et ${CODE} (?:sont|font|c'est) ${SAME}`,
  ].join('|')})[ .!]*$`,
  'u',
);

/**
 * « fusionne D-2027-001 et D-2027-002 », « … est un doublon de … »: the register joins none, but one of them can
 * be dropped for the other.
 * @throws DomainError `decision.twins`
 */
export function refuseTwins(text: string): void {
  const found = standingCodes(text);
  const [one, other] = found.map(({ code }) => code);
  if (one === undefined || other === undefined || found.length > 2 || one === other) return;
  const signed = found.reduceRight(
    (said, { start, end }) => `${said.slice(0, start)}¤${said.slice(end)}`,
    text,
  );
  if (!TWINS.test(fold(signed).trim())) return;
  const dropped = (code: string, kept: string): string =>
    `abandonner ${code} motif : doublon de ${kept}`;
  // « D-2027-002 est un doublon de D-2027-001 » says which one came too late.
  const suggestions = [dropped(one, other), dropped(other, one)];
  throw new DomainError('decision.twins', { suggestions });
}

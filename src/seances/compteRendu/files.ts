import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group } from '../../kernel/directory.ts';
import type { PrintedDocument } from '../../kernel/document.ts';
import type { NewFile } from '../../kernel/files.ts';
import { dateInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { MEDIA_TYPES } from '../../kernel/office.ts';
import { printedOf } from './printing.ts';
import type { Kept } from './subject.ts';
import { SHORT_SEAL } from './subject.ts';
import { readTemplate } from './template.ts';

/**
 * The compte rendu as it is printed, on the template of its group.
 * @throws DomainError `minutes.template*` when the template cannot be read
 */
async function printed(
  { office }: Pick<Context, 'office'>,
  group: Group,
  { compteRendu, version }: Kept,
): Promise<PrintedDocument> {
  const template = readTemplate(await office.templates.read('compte-rendu', group.code));
  return printedOf(translator('fr'), template, {
    minutes: version.minutes,
    version: version.number,
    status: compteRendu.status,
    amendUntil: compteRendu.amendUntil && dateInWords(compteRendu.amendUntil, 'fr'),
    seal: compteRendu.seal?.slice(0, SHORT_SEAL),
    adoptedAtCode: compteRendu.adoptedAtCode,
  });
}

/** Its three forms, to be kept in the register; never made inside a write. */
export async function minutesFiles(
  { office }: Pick<Context, 'office'>,
  group: Group,
  kept: Kept,
  keepUntil?: Temporal.Instant,
): Promise<readonly NewFile[]> {
  const document = await printed({ office }, group, kept);
  const { documents } = office;
  const name = `CR-${kept.version.minutes.code}-v${kept.version.number}`;
  const common = { audience: { groupId: group.id }, ...(keepUntil ? { keepUntil } : {}) };
  const [docx, pdf, html] = await Promise.all([
    documents.docx(document),
    documents.pdf(document),
    documents.html(document),
  ]);
  return [
    { ...common, name: `${name}.docx`, mediaType: MEDIA_TYPES.docx, content: docx },
    { ...common, name: `${name}.pdf`, mediaType: MEDIA_TYPES.pdf, content: pdf },
    { ...common, name: `${name}.html`, mediaType: MEDIA_TYPES.html, content: html },
  ];
}

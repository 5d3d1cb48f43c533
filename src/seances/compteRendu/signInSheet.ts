import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../kernel/commands/context.ts';
import type { Directory } from '../../kernel/directory.ts';
import type { PrintedDocument } from '../../kernel/document.ts';
import type { NewFile } from '../../kernel/files.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { MEDIA_TYPES } from '../../kernel/office.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { slotFacts } from '../../meetings/messages.ts';
import { qualityOf } from './building.ts';
import type { Minutes } from './minutes.ts';
import { signIn } from './pieces.ts';

type Row = Minutes['present'][number];

const COLOUR = '1F3A5F';
/** Whoever comes without having been invited writes his own name. */
const BLANK_LINES = 5;
const BLANK: Row = { organization: '', name: '', quality: '', note: '' };

/** Those who are expected, by organisation: not whoever is excused. */
function expected(t: Translator, { meeting, group }: MeetingSubject, directory: Directory): Row[] {
  return meeting.attendees
    .filter(({ partstat }) => partstat !== 'declined')
    .map(({ organizationId, personId }) => ({
      organization: directory.organization(organizationId)?.acronym ?? '',
      name: directory.person(personId)?.name ?? '',
      quality: qualityOf({ t, directory, group, meeting }, organizationId, personId),
      note: '',
    }))
    .sort(
      (one, other) =>
        one.organization.localeCompare(other.organization, 'fr') ||
        one.name.localeCompare(other.name, 'fr'),
    );
}

/** The list to be signed at the door, as it is printed, in French. */
export function signInSheet(subject: MeetingSubject, directory: Directory): PrintedDocument {
  const t = translator('fr');
  const { meeting, group } = subject;
  const title = t('seances.signIn.title', { code: meeting.code });
  const blank = Array.from({ length: BLANK_LINES }, () => BLANK);
  return {
    title,
    subject: group.name,
    author: t('seances.signIn.author'),
    language: 'fr',
    header: t('seances.signIn.author'),
    footer: title,
    pageWords: { page: t('seances.print.page'), of: t('seances.print.of') },
    colour: COLOUR,
    pieces: [
      { kind: 'title', text: t('seances.signIn.name') },
      { kind: 'heading', level: 2, text: group.name },
      { kind: 'facts', facts: slotFacts(t, meeting) },
      ...signIn(t, { present: [...expected(t, subject, directory), ...blank] }),
    ],
  };
}

/** Its two forms; never made inside a write. */
export async function signInFiles(
  { office, directory, actor }: Pick<Context, 'office' | 'directory' | 'actor'>,
  subject: MeetingSubject,
  keepUntil: Temporal.Instant,
): Promise<readonly NewFile[]> {
  const document = signInSheet(subject, directory);
  const name = nameOf(subject.meeting);
  const common = { audience: { personId: actor.person?.id ?? '' }, keepUntil };
  const [docx, pdf] = await Promise.all([
    office.documents.docx(document),
    office.documents.pdf(document),
  ]);
  return [
    { ...common, name: `${name}.docx`, mediaType: MEDIA_TYPES.docx, content: docx },
    { ...common, name: `${name}.pdf`, mediaType: MEDIA_TYPES.pdf, content: pdf },
  ];
}

const nameOf = ({ code }: Meeting): string => `emargement-${code}`;

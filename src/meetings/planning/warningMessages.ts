import { Temporal } from 'temporal-polyfill';
import type { Directory } from '../../kernel/directory.ts';
import { dayInWords, listInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import type { Block } from '../../kernel/messages/tree.ts';
import type { Warning } from './outlook.ts';

/** What to know before confirming, one note each. */
export function warningBlocks(
  t: Translator,
  warnings: readonly Warning[],
  directory: Directory,
): Block[] {
  return warnings.map((warning) => ({
    kind: 'note',
    tone: 'warning',
    text: warningText(t, warning, directory),
  }));
}

/** What to know before confirming, in one sentence. */
export function warningText(t: Translator, warning: Warning, directory: Directory): string {
  switch (warning.kind) {
    case 'holiday':
      return t('meetings.warning.holiday', { name: warning.name });
    case 'feast':
      return t('meetings.warning.feast', {
        name: warning.name,
        day: dayInWords(Temporal.PlainDate.from(warning.day), t.locale),
      });
    case 'review':
      return t('meetings.warning.review', { title: warning.title });
    case 'farAhead':
      return t('meetings.warning.farAhead', { year: String(warning.year) });
    case 'weekend':
      return t('meetings.warning.weekend', { day: warning.day });
    case 'sameGroup':
      return t('meetings.warning.sameGroup', { code: warning.code });
    case 'samePlace':
      return t('meetings.warning.samePlace', { code: warning.code, place: warning.place });
    case 'openPoll': {
      const { code, number } = warning;
      return number === undefined
        ? t('meetings.warning.openPoll', { code })
        : t('meetings.warning.polledMoment', { code, number: String(number) });
    }
    case 'busy':
    case 'leaderBusy':
    case 'alternateBusy': {
      const names = warning.personIds.flatMap((id) => directory.person(id)?.name ?? []);
      return t(`meetings.warning.${warning.kind}`, {
        count: names.length,
        names: listInWords(names, t.locale),
      });
    }
    default:
      return t(`meetings.warning.${warning.kind}`);
  }
}

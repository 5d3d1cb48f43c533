import type { Saying } from './phrases.ts';

const LED =
  /^\s*(?:(?:et|alors|donc|bon|ok|oui|du coup|allez|voil[àa]|puis|ensuite|enfin)[\s,!:…–-]+)+(?=\p{L})/iu;

/** « décision : … » of « alors décision : … », « donc, décision : … ». */
export const behindLead = (typed: string): string | undefined =>
  LED.test(typed) ? typed.replace(LED, '') : undefined;

/** What is heard behind such a lead, if a colon marks it: « bon point : … » calls no point. */
export const NOTED: ReadonlySet<Saying> = new Set([
  'decision',
  'action',
  'recommendation',
  'info',
  'followUp',
]);

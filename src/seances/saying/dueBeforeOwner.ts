import { A_MONTH_TYPED } from '../../kernel/dates/reading/french.ts';

const BARE_DAY = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:du|le|les|au|aux|des|de|d[èe]s|et|ou|à|a|avant|pour|sur|[ée]ch[ée]ance)\s|[-–:,]\s?)(?<=\s)(?=(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}(?:er)?\s(?:${A_MONTH_TYPED}))\s+@)`,
  'iu',
);

/**
 * « relancer l'AFD 15/04 @UNICEF »: a bare day right before its owners is the day by which it is due. « la
 * réunion du 15/04 @UNICEF » speaks of another.
 */
export const dueBeforeOwner = (said: string): string => said.replace(BARE_DAY, 'échéance ');

import { fold } from '../../kernel/text/fold.ts';
import { findDecisionCode } from '../decisionCode.ts';

const REMIND =
  /^(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)[- ](?:tu |vous )?(?:me )?rappeler|(?:merci de |svp |stp )?me rappeler|rappel(?:le|ez)?s?[- ]moi|rappel|please remind me|remind me)\b/u;
/** « svp », « la décision »: they say no day. */
const NO_DAY = /(?:svp|stp|merci|please|s'il (?:te|vous) plait|c'est quoi|[\s,.!?])+/gu;

/** The code of « rappelle-moi D-2027-001 vendredi »; without a day, « rappelle-moi D-2027-001 » asks what it is. */
export function askedReminder(text: string): string | undefined {
  const found = REMIND.test(fold(text)) ? findDecisionCode(text) : undefined;
  return found && fold(found.after).replace(NO_DAY, '') !== '' ? found.code : undefined;
}

import type { Part } from '../reading/part.ts';
import { dictionary, type Read, type Reader } from '../reading/read.ts';
import type { Sentence } from '../reading/sentence.ts';

const read = dictionary<Part>({
  am: 'morning',
  'a . m .': 'morning',
  'a . m': 'morning',
  pm: 'pm',
  'p . m .': 'pm',
  'p . m': 'pm',
});

/** « 3 pm », « 10:00 AM », « 3 p.m. », as colleagues abroad write it — not the « PM » of « 10h PM-Troïka ». */
export const readMeridiem: Reader<Part> = (sentence, at) => {
  const meridiem = read(sentence, at);
  if (!meridiem || isInitials(sentence, at, meridiem)) return undefined;
  return meridiem;
};

/** « PM » in capitals is the Prime Minister, unless it is glued to its figure or follows « 10:00 ». */
function isInitials(sentence: Sentence, at: number, { next }: Read<Part>): boolean {
  const longer = sentence.glued(next) && sentence.isWord(next);
  const minutes = sentence.word(at - 2) === ':';
  return longer || (sentence.isCapital(at) && !sentence.glued(at) && !minutes);
}

import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const BEING = "(?:(?:c'est|est|devient|en|tres|super|a marquer|marquer|comme) )*";
const BARE_PRIORITIES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${BEING}${oneOf('urgente?', 'prioritaire')}[\\s.!]*$`, 'u'), 'priorité urgente'],
  [
    /^(?:n'est |est )?(?:plus|pas) (?:si |tres )?(?:urgente?|prioritaire)[\s.!]*$/u,
    'priorité normale',
  ],
];

/** « D-2027-001 urgent », « n'est plus urgente »: its priority, as it is written in full. */
export const prioritySaid = (said: string): string | undefined =>
  BARE_PRIORITIES.find(([sign]) => sign.test(fold(said)))?.[1];

import type { Element } from './elements.ts';
import { LIMITS, sizeOf } from './limits.ts';

/** The elements in as many bodies as Teams needs, in order. */
export function bodiesOf(elements: readonly Element[]): Element[][] {
  const bodies: Element[][] = [[]];
  let full = 0;
  for (const group of groupsOf(elements)) {
    const size = sizeOf(group);
    if (full > 0 && full + size > LIMITS.body) {
      bodies.push([]);
      full = 0;
    }
    bodies.at(-1)?.push(...group);
    full += size;
  }
  return bodies;
}

/** What stays together: buttons with what they are about, the fields of a form with its title and what hands it in. */
function groupsOf(elements: readonly Element[]): Element[][] {
  const groups: Element[][] = [];
  let inForm = false;
  for (const element of elements) {
    const isInput = element.type.startsWith('Input.');
    const last = groups.at(-1);
    const goesOn = inForm || isInput || element.type === 'ActionSet';
    if (last && goesOn) last.push(element);
    else groups.push([element]);
    inForm = isInput || (inForm && element.type !== 'ActionSet');
  }
  return groups;
}

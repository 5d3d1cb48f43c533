/** Greetings in Bambara: « i ni ce », « aw ni sogoma » lead to what is asked as « bonjour » does. */
const GREETED_IN_BAMBARA = '(?:i|aw|an) ni (?:c[eéɛ]|sogoma|tile|wula|su|ba+ra)';

/** What a telephone writes that has been spoken to, at the start of a line, and what was said. */
const HEARD = [
  [new RegExp(String.raw`^${GREETED_IN_BAMBARA}(?:\s+griot)?(?=[\s,!.]+\S)`, 'iu'), 'bonjour'],
  [
    /^(?:sait|ces|ses|cet)(?=\s+(?:quand|quoi|o[uù]|(?:à|a)\s+quelle\s+heure|moi\s+qui|lui\s+qui|nous\s+qui)(?!\p{L}))/iu,
    'c’est',
  ],
  [
    /^qu[’']elle(s?)(?=\s+(?:est|sont|sera|seront)\s+(?:l[ae]s?|mes|nos|notre|ma|mon|l[’'])(?!\p{L}))/iu,
    'quelle$1',
  ],
  [/^(qui|quand)\s+et(?=\s+(?:l[ae]|notre|mon|ma)\s)/iu, '$1 est'],
  [/^ont(?=\s+(?:peut|doit|va|pourrait)\s)/iu, 'on'],
  [/^sa(?=\s+(?:se\s+passe|commence|finit|dure)(?!\p{L}))/iu, 'ça'],
] as const;

/** The sentence as it was spoken: « sait quand le gec » is « c’est quand le gec », « qu'elle est la » is « quelle est la ». */
export const asDictated = (text: string): string =>
  HEARD.reduce((left, [heard, said]) => left.replace(heard, said), text);

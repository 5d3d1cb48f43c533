import { oneOf } from './pattern.ts';

const I_WILL = "(?:i'll|i will|i shall|i am|i'm)(?: going to)?";
const CANNOT =
  "i (?:can't|cannot|can not|won't|will not|shall not|am unable to|am not able to)(?: be able to)?";
const NOT_GOT = "i (?:did not|didn't|have not|haven't|never)(?: yet)? (?:get|got|received?)";
/** « I will attend if the minister comes » answers nothing. */
const CERTAIN = String.raw`(?!.*\b(?:if|unless|maybe|perhaps|probably|might|only|but|until)\b)`;
/** A day or a meeting: « I am coming back », « I will attend to the matter » are no answers. */
const TO_IT = String.raw`(?: (?:(?:to|on|at) )?((?:the )?(?:\d|tomorrow|today|next|this|monday|tuesday|wednesday|thursday|friday|s?gt\b|gec|ga\b|troika|coord|meeting\b|[a-z]+-\d).*))?`;
/** « GA », « Troika »: a body in one word. Whether there is one is for nobody to learn here. */
const BODY =
  '(?!(?:last|previous|first|meeting|dinner|lunch|party|door|visit|holidays?|review|rotation|deadline|poll|one|step)\\b)[a-z]{2,12}';
/** « of our next GEC »: the next one is meant anyway. */
const OF_THE_NEXT = String.raw`(?: (?:of|for) (?:(?:the|our) )?(?:(?:next|coming|upcoming) )?(?:meeting|(${BODY}|(?:s?gt|gec|[a-z]+-\d)\b.*)))?`;
const BEHIND = '(?: (.+))?';

const SOME_DAYS =
  '(today|tomorrow|(?:this|next) (?:week|month)|(?:on )?(?:mon|tues|wednes|thurs|fri)day)';
/** « the GEC on the 18th »: a body, and a day perhaps. */
const SURELY = String.raw`(?:gec|s?gt|[a-z]+-\d|meeting)\b.*`;
const A_DAY = String.raw`(?:on )?(?:the )?\d.*`;
const A_MEETING = `((?:the )?(?:next )?(?:${BODY}|${SURELY})|${A_DAY})`;
/** « the door » is none. */
const A_DATED = `((?:the )?(?:next )?${SURELY}|${A_DAY})`;

/** Whole sentences, and how each is said in French: « $1 » is what stands behind, in either language. */
const SENTENCES: readonly (readonly [string, string])[] = [
  [
    `(?:what|which) meetings (?:do i have|have i got|are (?:there|coming))${BEHIND}`,
    'mes réunions $1',
  ],
  [`what(?:'s| is| will be) (?:on )?the agenda${OF_THE_NEXT}`, 'quel est l’ordre du jour $1'],
  [
    `(?:i need|i would like|i'd like|(?:please )?(?:send|show|give) me|can i (?:have|see|get)|where is) (?:to see )?the agenda${OF_THE_NEXT}`,
    'odj $1',
  ],
  [
    `what (?:do i have|have i got|is on my (?:agenda|calendar))(?: (?:on|for))? ${SOME_DAYS}`,
    'mes réunions $1',
  ],
  [`who(?:'s| is| will be) (?:attending|coming(?: to)?|joining)(?: ${A_MEETING})?`, 'qui vient $1'],
  [`who(?:'s| is| will be) at ${A_DATED}`, 'qui vient $1'],
  [
    "i(?:'ll| will| am going to)(?: probably)? be (?:\\d+ ?min(?:ute)?s? |a (?:bit|little) )?late",
    'je serai en retard',
  ],
  [
    `(?:send|give|show) (?:me|us) the minutes(?: of (?:the )?(?:last|previous|latest) (?:meeting|(s?gt.*|${BODY})))?`,
    'compte rendu du dernier $1',
  ],
  [
    `(?:move|reschedule|postpone) (?:the )?(s?gt.*?|gec|ga|copil|tro[iï]ka)(?: meeting)? to (.*\\d.*)`,
    'move $1 to $2',
  ],
  [
    `(?:book|schedule|plan) (?:the )?(s?gt.*?|gec|ga|copil|tro[iï]ka)(?: meeting)? (?:for|on) (.*\\d.*)`,
    'schedule $1 $2',
  ],
  [`when is the next (s?gt.*?|${BODY})(?: meeting)?`, 'quand est la prochaine réunion du $1'],
  ['stop (?:sending|writing(?: to)?) me(?: (?:reminders|messages|e?mails))?', 'arrête de m’écrire'],
  ['who is (?:the chair(?:person)?|chairing)(?: (?:of|at) (?:the )?(.+))?', 'qui préside $1'],
  ['where (?:does|will) the meeting (?:take place|be(?: held)?)', 'où est la réunion'],
  ['(?:is there|will there be|do we have) a quorum', 'quorum'],
  [
    'what(?: (?:decisions|actions))? are (?:we|i) responsible for|what do we have to deliver',
    'mes actions',
  ],
  [
    'what are my (?:(?:open|pending|next) )?(?:action items|actions|tasks|action points|commitments|deadlines)',
    'mes actions',
  ],
  [
    'add (?:an? |the )?(?:point|item|topic)(?: to the agenda)? ?[:,]? (?:on |about )?(.+)',
    'odj ajouter $1',
  ],
  [
    'what (?:did|have) we (?:decided?|agreed?)(?: on)?(?: at)?(?: the)? last (?:time|meeting)',
    'décisions de la dernière réunion',
  ],
  [
    'what (?:am i supposed to|do i (?:have|need) to|have i got to|should i) do(?: (?:now|next|today))?',
    'qu’ai-je à faire',
  ],
  [
    `(?:(?:re-?send|send) me (?:again )?(?:the|my) invitation(?: again)?|(?:${NOT_GOT}) (?:the|my|any|an) invitation)(?: (?:to|of|for) (?:the )?(.+))?`,
    'je n’ai pas reçu l’invitation $1',
  ],
  ['where is (?:the|our) (?:next )?meeting', 'où est la réunion'],
  ['(?:when|what time) is (?:the|our) (?:next )?meeting', 'quand est la prochaine réunion'],
  [
    'how long (?:is|will) (?:the|our) meeting(?: be| last| take)?',
    'combien de temps dure la réunion',
  ],
  [
    oneOf(
      'is there an? (?:video |teams |zoom |meeting )?link',
      "(?:what(?:'s| is)|where is) the (?:video |teams |zoom |meeting )?link",
      'can (?:i|we) (?:join|connect) (?:remotely|online)',
    ),
    'quel est le lien',
  ],
  ['who (?:chairs|leads|presides over) (?:the )?(.+)', 'qui préside $1'],
  ['who has (?:answered|replied|responded)', 'qui a répondu'],
  [
    "who(?:'s| is) (?:the |our )?chef de file(?: (?:this year|now|today))?",
    'qui est le chef de file',
  ],
  ['what do (?:i|we) (?:still )?owe(?: (?:the )?.+)?', 'mes actions'],
  [
    '(?:please )?(?:take me off|unsubscribe me from) the (?:weekly )?digest',
    'désabonne-moi du digest',
  ],
  ['how many (?:people )?(?:are|will be) (?:coming|there|attending)', 'combien viennent'],
  ['(?:thanks a lot|many thanks|thank you (?:so|very) much|thanks so much)', 'merci'],
  [
    `(?:${CANNOT}) (?:make it|come|attend|be there|join)[,;.]? (?:so |and |but )?my (?:deputy|alternate) (?:will|shall|is going to|can) (?:go|come|attend|be there|(?:replace|represent) me)(?: instead)?`,
    'excusé, mon suppléant viendra',
  ],
  [
    `(?:${CANNOT}) (?:make it|come|attend|be there|join)[,;.]? (?:so |and |but )?(\\p{Lu}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*){1,3}) (?:will|shall|is going to) (?:represent|replace|stand in for) me(?: instead)?`,
    'excusé, remplacé par $1',
  ],
  [
    `${CERTAIN}(?:${CANNOT}) (?:make it|come|attend|be there|join)${TO_IT}`,
    'je ne viendrai pas $1',
  ],
  [
    `${CERTAIN}(?:${I_WILL}) (?:be there|attend|come|join|be attending|attending|coming)${TO_IT}`,
    'je viendrai $1',
  ],
  [
    `(?:${I_WILL}) (?:be )?(?:on leave|away|absent|out of (?:the )?office|on mission) (?:from )?(.+?) (?:to|until|till) (.+)`,
    'je serai absent du $1 au $2',
  ],
];

const READ = SENTENCES.map(
  ([english, french]) => [new RegExp(`^(?:${english})$`, 'iu'), french] as const,
);

const AROUND =
  /^(?:(?:hi|hello|dear all|actually|sorry|unfortunately|please|so|well|but|and|could you|can you)[\s,]+)+|[\s,]*(?:please|thanks?|thank you)?[\s?!.]*$/giu;

/** « on the 18th », « to the GEC », « this week ». */
const PIECES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})(?:st|nd|rd|th)?\b/giu,
    '$2 $1',
  ],
  [/(?:\bon )?\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?: of)?/giu, 'le $1'],
  [/^the (?=[a-z]{2,})/iu, 'au '],
  [/\bthis (?:coming )?week\b/giu, 'cette semaine'],
  [/\bnext week\b/giu, 'la semaine prochaine'],
  [/\bthis month\b/giu, 'ce mois-ci'],
  [/\bnext month\b/giu, 'le mois prochain'],
  [/\btoday\b/giu, 'aujourd’hui'],
  [/\btomorrow\b/giu, 'demain'],
];

/** « to the 25th », half in French already. */
const TO_THE_DAY = /(?<!\p{L})to le (?<day>\d{1,2})/iu;

const inPieces = (said: string): string =>
  PIECES.reduce((left, [english, french]) => left.replace(english, french), said);

/** An English sentence as it is said in French, when it is one of those that everybody asks; else as it is. */
export function inFrench(text: string): string {
  const said = text.replaceAll('’', "'").replace(AROUND, '').trim();
  for (const [english, french] of READ) {
    const found = english.exec(said);
    if (!found) continue;
    const [, first = '', second = ''] = found.map((part) => inPieces(part ?? ''));
    return french
      .replace('$1', () => first)
      .replace('$2', () => second)
      .replace(TO_THE_DAY, 'au $<day>')
      .trim();
  }
  return text;
}

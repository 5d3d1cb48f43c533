import { oneOf } from '../text/pattern.ts';
import type { Word } from '../text/words.ts';

/** What one says before asking, and that means nothing to a command. */
const COURTESIES = new Set(
  (
    'griot cher chere bonjour bonsoir salut hello bjr slt coucou svp stp merci de veuillez vouloir bien ' +
    "peux-tu peux tu pouvez-vous pouvez vous pourrais-tu pourriez-vous s'il te vous plait je j'aimerais " +
    'aimerais veux voudrais souhaite souhaiterais desire il faut faudrait on doit me moi nous'
  ).split(' '),
);

/** The verbs of asking and the small words that lead to what is asked for: « montre-moi la liste des … ». */
const ASKING = new Set(
  (
    'voir vois sors sors-moi sortez sortez-moi ressors montre montrez montrer montre-moi montrez-moi montre-nous affiche affiche-moi affichez afficher telecharge telechargez telecharger ' +
    'donne donnez donner donne-moi donnez-moi dis-moi dites-moi rappelle-moi rappelez-moi envoie-moi envoi liste lister ' +
    'y a-t-il listez noter note notez enregistrer enregistre enregistrez consigner consigne consulter connaitre savoir obtenir avoir est-ce que quel quelle quels quelles quoi sont est la le les ' +
    "un une des du combien c'est"
  ).split(' '),
);

/** Behind a group's name, « du » and « de » lead to its day: only what is polite may be passed over. */
const LEADING = new Set(['de', 'on', 'il', 'tu', 'me', 'bien', 'vous']);

export const isPolite = (word: Word | undefined): boolean =>
  word !== undefined && COURTESIES.has(word.folded) && !LEADING.has(word.folded);

export const isCourtesy = (word: Word | undefined): boolean =>
  word !== undefined && (COURTESIES.has(word.folded) || ASKING.has(word.folded));

const THANKS =
  /(?<=\S)(?:[\s,;.!?]+(?:svp|stp|please|pls|s[’'](?:il|l) (?:te|vous) pla[iî]t)(?:[\s,;.!]+merci(?: d[’'\s]?avance| beaucoup)?)?|(?:[\s,;.!]+(?:et )?(?:un grand )?(?:merci|en vous remerciant)(?: (?:beaucoup|bien|encore))? (?:de|pour) (?:votre |ton |cette |l[’'])?(?:aimable )?(?:invitation|invit)(?:[\s,;.!]+cordialement)?)|[\s]*[,;.!?]\s*(?:un grand )?(?:merci|thanks|thank you)(?: (?:beaucoup|bien|d[’'\s]?avance|par avance|griot))*)[\s.!]*$/iu;

/**
 * « Bien cordialement, Amadou » at the end of a letter: behind a sign, or with the capital that began its line.
 * « recevoir cordialement la délégation » closes nothing.
 */
const CLOSING = new RegExp(
  oneOf(
    String.raw`[.,;!]\s*(?:[Bb]ien |[Tt]r[èe]s )?[Cc]ordialement`,
    String.raw`\s(?:Bien |Tr[èe]s )cordialement`,
    String.raw`\s(?:Cordialement|Cdlt|Respectueusement|Salutations)`,
  ) + String.raw`(?:[\s.,!]*|\s*,[^.!?;:]{0,60}|\s+\p{Lu}[^.!?;:]{0,60})$`,
  'u',
);

/** « …, s'il te plaît ? »: what is asked stays a question. */
const PLEASE_ASKED =
  /(?<=[^\s,])[\s,]+(?:svp|stp|please|pls|s[’'](?:il|l) (?:te|vous) pla[iî]t)(?=\s*\?[\s.!?]*$)/iu;

/** The sentence without its closing formula, the « s'il vous plaît » or the « , merci » that ends it. */
export const withoutThanks = (text: string): string =>
  text.replace(CLOSING, '').replace(THANKS, '').replace(PLEASE_ASKED, '');

/** « Bonjour à tous, je vous informe que »: what is announced follows. */
const ANNOUNCING =
  /^(?:(?:bonjour|bonsoir|cher|ch[èe]re)[^.!?\n:]{0,40}?[,\s]\s*)?(?:(?:je|nous) vous inform(?:e|ons) qu(?:e\s+|[’'])|(?:j[’']ai|nous avons) (?:l[’']honneur|le plaisir|le regret|l[’']avantage) de vous (?:informer|annoncer|signaler|faire savoir) qu(?:e\s+|[’'])|pour (?:votre )?info(?:rmation)?\s*[,:]\s*|(?:un grand )?merci (?:beaucoup |bien )?(?:de|pour) (?:votre |ton |cette |l[’'])(?:aimable )?invitation(?:\s*[,;.!]+\s*|\s+)(?:mais |malheureusement |h[ée]las |toutefois )?(?=\S))/iu;

/** « je suis l'assistante de M. Keller, il aimerait savoir qui vient »: whoever asks it for another asks it all the same. */
const FOR_ANOTHER =
  /^(?:(?:bonjour|bonsoir)[^.!?\n:]{0,30}?[,.!]\s*)?(?:je suis|ici|c[’']est)\s+(?:l[’']assistante?|(?:l[ae]\s+)?secr[ée]taire|l[ea]\s+coll[eè]gue)\s+d(?:e\s+|u\s+|[’'])[^,;!?:]{2,50}?(?:\s*[,;!:]\s*|\.\s+|\s+et\s+)(?:(?:il|elle|on|nous)\s+(?:aimer|voudr|souhaite)\p{L}+\s+savoir\s+|qui\s+(?:aimer|voudr|souhaite)\p{L}+\s+savoir\s+)?(?=\S)/iu;

/** The sentence without what announces it. */
export const withoutAnnouncement = (text: string): string =>
  text.replace(FOR_ANOTHER, '').replace(ANNOUNCING, '');

/** « peux-tu », « vous pourriez »: a piece of a pattern, of what is asked with courtesy. */
export const CAN_YOU = oneOf(
  '(?:est[- ]ce que )?(?:tu|vous) (?:peux|peut|pouvez|pourrais|pourriez)',
  '(?:peux|pouvez|pourrais|pourriez)[- ](?:tu|vous)',
);
const TELL_ME = oneOf(
  'r?envoyer|donner|dire|montrer|afficher|indiquer|partager|lister|pr[ée]ciser|transmettre|communiquer',
  'sortir|faire (?:parvenir|voir|suivre)|ressortir|retrouver',
);
/** « peux-tu m'envoyer l'odj », « vous pourriez me dire qui vient »: what is asked for stands behind. */
const ASKING_FOR = new RegExp(
  String.raw`^${CAN_YOU}\s+(?:(?:s[’']il (?:te|vous) pla[iî]t|stp|svp),?\s+)?(?:me\s+|m[’']?|nous\s+)${TELL_ME}\s+(?=(?:l[ae]s?|qui|quand|o[uù]|combien|m(?:on|a|es)|nos|notre|quel(?:le)?s?|[àa] quelle)\s|l[’']|lodj)`,
  'iu',
);

const WOULD_YOU = oneOf(
  'je vous (?:saurais|serais) (?:infiniment |vivement |bien |tr[èe]s )?(?:gr[ée]|reconnaissante?|oblig[ée]e?) de',
  "auriez-vous (?:donc )?(?:l[’']|la )(?:extr[êe]me |grande )?(?:obligeance|amabilit[ée]|gentillesse|bont[ée]|courtoisie) de",
  'je vous (?:prie|prierais|demande|demanderais) de|vous plairait-il de',
);
const MAY_I_ASK =
  "(?:permettez-moi de|qu[’']il me soit permis de|je me permets de|puis-je|pourrais-je|j[’']aimerais|je souhaite(?:rais)?) vous demander";
const WHAT =
  "(?=(?:l[ae]s?|qui|quand|o[uù]|combien|ce (?:qui|que)|quel(?:le)?s?|[àa] quelle)\\s|l[’'])";
/** « auriez-vous l'obligeance de m'indiquer qui vient », « permettez-moi de vous demander quand »: the same, ceremoniously. */
const CEREMONIOUS = new RegExp(
  String.raw`^(?:(?:cher|ch[èe]re|mon cher|monsieur|excellence)[^,.!?]{0,30},\s*)?${oneOf(
    String.raw`${WOULD_YOU}\s+(?:bien\s+)?(?:vouloir\s+)?(?:me\s+|m[’']|nous\s+)${oneOf(TELL_ME, 'faire conna[iî]tre', 'faire savoir')}\s+`,
    String.raw`${MAY_I_ASK}\s+`,
  )}(?:le nom d(?:e la personne|u coll[èe]gue|u repr[ée]sentant) (?=qui\s))?${WHAT}`,
  'iu',
);

/** The sentence without the verb that asks to be shown what it names. */
export const withoutAsking = (text: string): string =>
  text.replace(CEREMONIOUS, '').replace(ASKING_FOR, '');

/** What leads to what is asked, and is no part of it: « et », « alors », « au fait », « du coup ». */
const LEADS = oneOf(
  // « et le GT Eau le 19 à 14h » is said of what has just been planned.
  // « sinon je viens » is said on a condition.
  "et(?: sinon(?=.*\\?))?(?!.*\\d)|mais|alors|sinon(?=.*\\?)|donc|du coup|au fait|en fait|d[’']ailleurs|juste",
  'bon|ok|ah|oh|eh(?: bien)?|euh+|hum|hein|allez|tiens|dis(?: donc)?|dites|(?:une )?(?:petite |derni[èe]re )?question',
);
const LEADING_TO = new RegExp(`^(?:${LEADS}[\\s,:!.…–-]+)+(?=\\S)(?!pour(?!\\p{L}))`, 'iu');

/** The sentence without the small words that lead to it. */
export const withoutLeads = (text: string): string => text.replace(LEADING_TO, '');

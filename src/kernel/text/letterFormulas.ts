import { oneOf } from './pattern.ts';

/** Whom a salutation names, up to its comma or to the end of its line. */
const NAMED = '[^,.!?:;]{0,60}?[,!:]';
const SOME_WORDS = String.raw`(?:\s+\p{L}+){0,3}\s*$`;
const DEAR = 'ch[èe]re?s?|mes chers';
const ALL_OF_YOU = 'coll[èe]gues|tous|toutes|amis|membres|partenaires|participants';
const TITLES = `${DEAR}|madame|monsieur|mesdames|messieurs|excellences?|dear`;

const DEAR_ALL = String.raw`(?:${DEAR})\s+(?:ch[èe]re?s?\s+)?(?:${ALL_OF_YOU})(?:\s+et\s+(?:ch[èe]re?s?\s+)?\p{L}+)?(?!\p{L})[\s,!:]*`;
const MADAM_SIR = String.raw`(?:(?:${TITLES})(?!\p{L})(?:${NAMED}|\s*$)\s*)+`;

/** « Chers collègues, », « Madame, Monsieur, »: nothing but a letter begins so. */
export const FORMAL = new RegExp(
  `^(?!(?:ch[èe]re?|dear) griot)${oneOf(DEAR_ALL, MADAM_SIR)}`,
  'iu',
);

/** « Bonjour à tous, »: any message may. */
export const GREETING = new RegExp(
  String.raw`^(?:bonjour|bonsoir|salut|hello|hi|good (?:morning|afternoon)|dear|ch[èe]re?)(?!\p{L})${oneOf(NAMED, SOME_WORDS)}\s*`,
  'iu',
);

const SALUTATIONS = [
  '(?:bien |tr[èe]s )?cordialement|cdlt|bien à (?:toi|vous)|amicalement|respectueusement',
  '(?:(?:sinc[èe]res|meilleures|respectueuses|cordiales) )?salutations|avec mes',
  '(?:best|kind|warm) regards|regards|yours|sincerely',
];
const PLEASE_ACCEPT = [
  "(?:je|nous) (?:vous|te) (?:prie|prions) (?:d[’']agr[ée]er|de (?:recevoir|croire|bien vouloir agr[ée]er))",
  'veuillez (?:agr[ée]er|recevoir|accepter|croire)',
];
const WITH_THANKS = [
  "(?:merci|remerciements) (?:d[’']avance|par avance|pour votre)|en vous remerciant",
  "dans l[’']attente|je reste",
];

/** What closes a letter: its signature follows. */
export const CLOSING = new RegExp(
  String.raw`^${oneOf(...SALUTATIONS, ...PLEASE_ACCEPT, ...WITH_THANKS)}(?!\p{L})`,
  'iu',
);

const THAT = "(?:que |qu[’'])";
const TO = '(?:à |au |aux )';
const WITH_PLEASURE = "(?:j[’']ai|nous avons) (?:l[’']honneur|le plaisir|le regret) de (?:vous )?";
const TELL = '(?:informer |faire part |faire savoir |annoncer |signaler |confirmer |rappeler )';
const I_TELL_YOU = '(?:je|nous) (?:vous|te) (?:inform|signal|annon[çc]|confirm|rappell?)(?:e|ons) ';
const NOTE = '(?:bien vouloir )?(?:bien )?(?:noter|prendre note) ';
const PLEASE_NOTE = `(?:(?:je|nous) (?:vous|te) pri(?:e|ons) de |veuillez |merci de |pri[èe]re de )${NOTE}`;
const COME = '(?:participer |prendre part )?';
const I_INVITE_YOU = '(?:je|nous) (?:vous|te) (?:invit|convi)(?:e|ons) (?:cordialement )?';
const YOU_ARE_INVITED = 'vous [êe]tes (?:cordialement )?(?:invit|convi)[ée]+s? ';

/** « J'ai l'honneur de vous informer que », « vous êtes invités à »: what is said follows. */
export const PREAMBLE = new RegExp(
  String.raw`^(?:par la pr[ée]sente,?\s+)?${oneOf(
    WITH_PLEASURE + TELL + THAT,
    `${WITH_PLEASURE}(?:inviter|convier) à (?:${COME}à )?`,
    I_TELL_YOU + THAT,
    PLEASE_NOTE + THAT,
    `${oneOf(I_INVITE_YOU, YOU_ARE_INVITED)}à (?:${COME}${TO})?`,
    'please note that |i am pleased to inform you that |we regret to inform you that ',
  )}`,
  'iu',
);

const IS_HELD = 'se tiendra|aura lieu|est pr[ée]vue?';
/** « la réunion qui se tiendra jeudi » is « la réunion se tiendra jeudi ». */
export const WHICH = new RegExp(
  String.raw`\s+(?:qui|laquelle|lequel)\s+(?=(?:${IS_HELD})(?!\p{L}))`,
  'iu',
);

const AGENDA = 'ordre du jour|odj';
/** « L'ordre du jour portera sur le budget ». */
export const ABOUT = new RegExp(
  String.raw`^(?:l[’']\s?|la\s+)?(?:${AGENDA}|r[ée]union)\s+(?:portera|porte|sera consacr[ée]{1,2})\s+(?:sur|à|au)\s+(?:l[ae]s?\s+|l[’'])?`,
  'iu',
);

/** « Objet : … ». */
export const LABEL = new RegExp(
  String.raw`^(?:objet|sujet|lieu|date|heure|dur[ée]e|invit[ée]s|${AGENDA})\s*:`,
  'iu',
);

/** « 1. », « - » before a point of a list. */
export const ITEM = /^(?:[-–•*]|\d{1,2}\s*[.)])\s*/u;

/** « le GEC du 4 mars est annulé » between quotation marks: what somebody else has said. */
export const QUOTED = /(^|\n|:\s*)?[«“"]([^»”"]*)(?:[»”"]|$)/gu;
const SAYS = [
  "est|sont|sera|seront|a été|ont été|aura|n[’']aura|se tient|se tiendra|ne",
  'annule[rz]?|reporte[rz]?|déplace[rz]?|convoque[rz]?|planifie[rz]?|je|nous|vous',
];
/** The name of a room, or a subject, says nothing. */
export const SAYING = new RegExp(String.raw`(?<!\p{L})${oneOf(...SAYS)}(?!\p{L})`, 'iu');

/** « Fatou Koné assurera mon intérim », « je serai représenté par Fatou Koné ». */
export const STAND_IN = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    'mon int[ée]rim|à ma place',
    String.raw`me (?:remplace|repr[ée]sente|suppl[ée]e)(?:ra)?(?!\p{L})`,
    'je serai (?:remplac|repr[ée]sent)[ée]{1,2} par',
  )}`,
  'iu',
);

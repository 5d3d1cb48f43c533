/** What a hand in a hurry writes short, and a compte rendu in full. In small letters: « DS » is somebody's name. */
const SHORT: Readonly<Record<string, string>> = {
  tte: 'toute',
  ttes: 'toutes',
  bcp: 'beaucoup',
  avt: 'avant',
  ds: 'dans',
  tjrs: 'toujours',
  tjs: 'toujours',
  càd: 'c’est-à-dire',
  pb: 'problème',
  pbs: 'problèmes',
  rdv: 'rendez-vous',
  réu: 'réunion',
  reu: 'réunion',
  gvt: 'gouvernement',
  nvx: 'nouveaux',
  nvelle: 'nouvelle',
  cdf: 'Chef de file',
  odj: 'ordre du jour',
};

/** Initials that are no word: « mef » is the MEF. */
const INITIALS: ReadonlySet<string> = new Set(
  'mef sha crmt credd ptf gec pnud ue bm giz afd oms fao unicef pam'.split(' '),
);

const WORD = /(?<![\p{L}\d@#/.-])\p{Ll}+(?![\p{L}\d’'-])/gu;

/** « l UNICEF »: the apostrophe that a telephone leaves out. */
const ELIDED = /(?<![\p{L}\d])([ldLD]) (?=(?:UE|AFD|OMS|UNICEF)(?!\p{L}))/gu;

/** « ttes les contributions des ptf avt juin » in full. */
export const spelledOut = (typed: string): string =>
  typed.replace(WORD, inFull).replace(ELIDED, '$1’');

function inFull(word: string): string {
  if (INITIALS.has(word)) return word.toUpperCase();
  return Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word;
}

import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const TO_WHOM = '(?:(?:lui|leur|nous|vous|les?|la|y|en) )?';
/** Stems of verbs in -er: « demande », « demandera », « demanderait ». */
const STEMS = [
  'demand|propos|souhait|recommand|exig|invit|pri|rappell|encourag|felicit|decid|esper|sugger',
  'examin|etudi|adopt|valid|approuv|remerci|analys|publi|prepar|finalis|discut|compt|not',
  'deplor|regrett|salu|charg|mandat|insist|annul|convoqu|organis|report',
];
const OTHERS = [
  'attend|attendra|attendait|prend|prendra|veut|voudrait|voulait|transmet|transmettra',
  'envoie|enverra|recoit|recevra|suit|suivra|prevoit|prevoyait|retient|rend|rendra|soutient',
];
/** What a group does besides meeting, as it is told of it. */
const DOES = new RegExp(
  String.raw`^${TO_WHOM}${oneOf(`${oneOf(...STEMS)}(?:e|ent|era|eront|erait|ait|aient)`, ...OTHERS)}\b`,
);
/** « n'est pas », « ne siège pas »: no meeting comes of it. */
const DENIES = /^(?:ne |n')/;
/** « s'est réuni », « devait se tenir »: over, or never. */
const WAS =
  /^(?:(?:est|sera|reste) (?:(?:bien|donc|toujours) )?(?:confirme|maintenu)e?(?! (?:au|a) )|s'est|s'etait|se reunissait|avait|etait|devait|serait|aurait (?:du|pu)|(?:pourrait|devrait|peut|risque d'|doit) ?etre (?:reporte|annule|deplace|decale|repousse)e?)\b/;
const DONE = [
  'demande|propose|souhaite|decide|voulu|recu|recommande|examine|valide|adopte|approuve|convenu',
  'eu|tenu|ete|pris|fait|invite|convoque|transmis|discute|note|rappele|confirme|reporte|annule',
  'dit|annonce|prevu|planifie|programme|lieu',
];
/** « a demandé une réunion »; « a 10h » is an hour. */
const HAS_DONE = new RegExp(
  String.raw`^(?:(?:l|en|y)'?)?a (?:(?:deja|bien|donc|aussi|ete|lui|eu) )*${oneOf(...DONE)}\b`,
);

/**
 * « le GEC demande un report au 25 mars »: what the group that opens the sentence does, did or does not, which
 * plans nothing whatever date it tells.
 */
export function tellsOfGroup({ group, rest }: Pick<Line, 'group' | 'rest'>): boolean {
  const said = fold(rest);
  return group !== undefined && [DOES, DENIES, WAS, HAS_DONE].some((sign) => sign.test(said));
}

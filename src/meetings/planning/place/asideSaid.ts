import { fold } from '../../../kernel/text/fold.ts';
import { TELL } from '../../../kernel/text/orderVerbs.ts';
import { oneOf } from '../../../kernel/text/pattern.ts';

/** What is asked besides, or told of what will follow: « invite aussi la BAD », « l'ordre du jour suivra ». */
const ASIDE = new RegExp(
  oneOf(
    // When, or without whom: « avant la Troïka », « sans les suppléants », « max ».
    '^(?!.* (?:aux?|a|chez|dans|salle|en) )(?:(?:avant|apres) (?:l[ae]s? |l.|celle )|sans (?:l[ae]s? |l.)|max(?:imum)?$)',
    // Where another meeting is held: Griot does not look it up.
    "^(?:(?:dans|a|au|en) )?(?:la |le |au )?(?:meme (?:salle|lieu|endroit)|pareil|comme) que (?!d'habitude)(?:pour )?(?:l[ae]s? |l')?[a-z]",
    "^(?:et |puis |merci (?:de |d')[a-z]{3}|prier?e? )",
    `^(?:invite[rz]?|convie[rz]?|${TELL}|envoie[rz]?|envoyez|rappelle[rz]?|rappelez|confirme[rz]|dis|dites|pense[rz]?|soyez|venez|apportez|veuillez|n'oublie[rz]?) `,
    String.raw`^(?:(?:reunion |c'est |strictement |tres |merci de )?(?:confidentiel(?:le)?|ne (?:pas|rien) (?:diffuser|ebruiter|communiquer|partager)|a ne pas diffuser|en toute discretion|discretion)\b)`,
    `^(?:presence (?:obligatoire|souhaitee|requise|indispensable)|preside|c'est (?:tres )?(?:urgent|important|obligatoire)|il faut )`,
    String.raw`^(?!.*\b(?:pour|sur|objet|qui|si) )[^,;]*\bpresider(?:a|ont)\b|^(?:la )?(?:reunion |seance )?sera presidee?\b`,
    String.raw`\b(?:suivra|suivront|suivent|a suivre|parviendra|parviendront|(?:sera|seront|vous est) (?:envoye|communique|transmis|partage|diffuse|precise|adresse)[es]*|ci-joint\p{L}*|en piece jointe|en pj)\b`,
  ),
  'u',
);

/** Whether a part of a sentence that plans is neither the place nor the subject of the meeting. */
export const isAside = (segment: string): boolean =>
  ASIDE.test(fold(segment).replace(/^l[ae]s?\s+|^l'\s*/u, ''));

import { oneOf } from '../../kernel/text/pattern.ts';
import { LATELY } from './saidInShort.ts';

/** What leads to the name of a decision, folded. */
export const THE = "(?:la |les? |l'|ma |mon |mes |notre |nos |cette |ces? |cet |the |my |our )";
const OF = `(?:sur|pour|avec|dans|de|du|des|d'|on|with|for) ?${THE}?(?:action |decision |tache )?(?:sur |de |du |des |d')?${THE}?`;
const WE = "(?:je |j'|on |nous |i |we )";
const ENDED = '(?:fait|bon|ok|fini|termine|regle|boucle|pret|done|ready)(?:e?s?)';
const DO = oneOf(
  'faire|finir|terminer|rendre|envoyer|livrer|finaliser|boucler|tenir|fini|termine|fait|pret|prete',
  'do|finish|deliver',
);
const NOT_ABLE = oneOf(
  "(?:ne |n')?(?:pourrai|pourra|pourrons|peux|peut|pouvons|serai|sera|vais|va|aurai|aura|aurons) pas",
  "can(?:not|'t)|won't",
);

/** What becomes of it. */
export type About = 'done' | 'started' | 'later' | 'unable' | 'passed';

interface Pattern {
  readonly about: About;
  readonly sign: RegExp;
  readonly isOwn?: true;
  readonly isTelling?: true;
}

/** A whole sentence, folded. */
const whole = (source: string): RegExp => new RegExp(`^${source}$`, 'u');

/** What an owner says, and what it is about: the first that fits counts. */
export const SIGNS: readonly Pattern[] = [
  {
    about: 'done',
    sign: whole(`(?:fait|fini|termine|regle|boucle)(?:e?s?) (?:pour|avec|sur) ${THE}?(?<what>.+)`),
  },
  { about: 'done', sign: whole(`(?:c['’ ]?est|c|ca y est,?|it's) ${ENDED} ${OF}(?<what>.+)`) },
  {
    about: 'done',
    sign: whole(
      `${THE}?(?<what>.{3,60}?)[ ,:]+(?:c['’ ]est|c) ${ENDED}(?:,? c(?:'est)? partie?s?)?`,
    ),
    isTelling: true,
  },
  {
    about: 'done',
    sign: whole(`(?:la mienne|le mien|mon action|ma tache|mon point)(?: est|,? c'est) ${ENDED}`),
    isOwn: true,
  },
  {
    about: 'done',
    sign: whole(
      `${THE}(?<what>.{3,60}?) (?:est|sont|is|are) (?:bien |enfin |deja )*(?:${ENDED}|a jour|partie?s?)${LATELY}`,
    ),
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `${WE}(?:ai|a|avons|aurai|aura|aurons) (?:un peu |beaucoup )?(?:de |du |d'un )?(?:petit |gros )?retard ${OF}(?<what>.+)`,
    ),
    isOwn: true,
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `${THE}(?<what>.{3,60}?) (?:est|sont|sera|seront|prend|prennent|aura) (?:un peu )?(?:en|du) retard`,
    ),
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `(?:(?:j'ai )?besoin|il me faut|il nous faut|il me faudrait|on a besoin|nous avons besoin|donnez-moi|je demande|je sollicite|permettez-moi de (?:demander|solliciter)|i need|we need) (?:d'|de )?(?:plus |encore |un peu plus )?(?:de |du |d'un |un |more )?(?:temps|delai|time)(?: de plus| supplementaire)?(?: ${OF}(?<what>.+))?`,
    ),
    isOwn: true,
  },
  {
    about: 'later',
    sign: whole(
      `(?:(?:j'ai )?besoin|il me faut|il nous faut|il me faudrait|on a besoin|nous avons besoin|donnez-moi|je demande|je sollicite) (?:d'|de )?(?:encore )?(?:une?|deux|trois|quelques|\\d{1,2}) (?:petite?s? )?(?:jours?|semaines?|mois) (?:de plus|supplementaires?)(?: ${OF}(?<what>.+))?`,
    ),
    isOwn: true,
  },
  {
    about: 'later',
    sign: whole(
      `(?:(?:could|can|may) (?:i|we) (?:please )?(?:get|have)|i need|we need) (?:a few|one|two|three|another|\\d{1,2}) (?:more )?(?:days?|weeks?|months?)(?: more)? (?:on|for|with) ${THE}?(?<what>.+?)(?:,? please)?`,
    ),
    isOwn: true,
  },
  {
    about: 'later',
    sign: whole(
      `${WE}(?:n')?y arriver(?:ai|a|ons) pas avant (?:le )?(?!\\d{1,2} ?(?:h|heures?)(?!\\p{L})|midi|la |l')(?<until>.+)`,
    ),
    isOwn: true,
  },
  {
    about: 'later',
    sign: whole(`${WE}(?:suis|est|sommes) (?:bloques?|coinces?) ${OF}(?<what>.+)`),
    isOwn: true,
  },
  {
    about: 'later',
    sign: whole(
      `${WE}(?:n'|ne )?(?:ai|a|avons) pas (?:encore )?(?:fini|fait|termine|envoye|publie|transmis|redige|prepare) (?:${OF}|${THE})?(?<what>.+)`,
    ),
    isOwn: true,
    isTelling: true,
  },
  {
    about: 'later',
    sign: whole(
      `${WE}${NOT_ABLE} (?:pouvoir |etre en mesure de |be able to )?(?:le |la |les |l')?${DO}(?: (?:it|this))?(?: (?:${OF}|${THE})?(?<what>.+?))? (?:avant|before)(?: le)? (?<until>.+)`,
    ),
    isOwn: true,
    isTelling: true,
  },
  {
    about: 'unable',
    sign: whole(
      `${WE}${NOT_ABLE} (?:pouvoir |be able to )?(?:le |la |les |l')?(?:faire|do|tenir|finir|terminer)(?: (?:it|this))?(?: (?:${OF}|${THE})?(?<what>.+))?`,
    ),
    isOwn: true,
  },
  {
    about: 'passed',
    sign: whole(
      `${WE}(?:passe|passons|laisse|laissons|rends|donne) (?:la main|le relais|le dossier)(?: (?:${OF}|a )(?<what>.+))?`,
    ),
    isOwn: true,
  },
  // « je passe la note à Oumar »: to somebody, and only one of his own.
  {
    about: 'passed',
    sign: whole(
      `(?:je |nous )(?:passe|passons|confie|confions|delegue|deleguons|refile|laisse|laissons) ${THE}(?<what>(?!parole|main|relais|dossier|presidence|date|salle).{3,50}?) (?:a|au|to) (?!la semaine|demain|plus tard|l'odj|l'ordre|\\d).{3,40}`,
    ),
  },
  {
    about: 'passed',
    sign: whole(
      `(?:ce )?(?:n'|c')?est pas (?:a |pour )?moi,? (?:qui (?:fais|fait|suis|m'occupe d(?:e|u|es)) )?(?:${OF}|${THE})(?<what>.+)`,
    ),
    isTelling: true,
  },
  {
    about: 'passed',
    sign: whole(`ce n'est pas (?:a|pour) moi(?:,? (?:mais|c'est|plutot) .+)?`),
    isOwn: true,
  },
  {
    about: 'started',
    sign: whole(`(?:j'ai (?:bien |deja )?commence|j'y travaille|nous y travaillons)`),
    isOwn: true,
  },
  {
    about: 'passed',
    sign: whole(
      `(?:quelqu'un d'autre|un autre|une autre) (?:doit|devrait|peut|va) (?:faire|prendre|reprendre|suivre) ${THE}(?<what>.+)`,
    ),
  },
  {
    about: 'started',
    sign: whole(
      `${WE}(?:commence|attaque|entame|demarre|(?:travaill|boss)(?:e|ons) sur|m'occupe d(?:e|u|es)|s'occupe d(?:e|u|es)|avance sur|suis sur|ai commence|a commence|am working on|are working on) (?:${OF}|${THE})?(?<what>.+)`,
    ),
    isTelling: true,
  },
  {
    about: 'started',
    sign: whole(
      `${THE}(?<what>.{3,60}?) (?:avance(?:nt)?(?: bien)?|(?:est|sont) (?:bien )?en (?:cours|bonne voie))`,
    ),
    isTelling: true,
  },
];

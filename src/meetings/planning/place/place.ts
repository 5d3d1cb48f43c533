import { tellsEverybody } from '../../changing/reasonSaid.ts';
import { isAside } from './asideSaid.ts';
import { isHybrid } from './placeKept.ts';
import { isPlaceNoun, isRoom } from './placeNoun.ts';
import { clean, isLedTo, readSegment, type Segment, type Told } from './placeSegment.ts';

export const NO_PLACE =
  /(?:^|[\s,])(?:(?:(?:uniquement|seulement|exclusivement) )?en (?:pr[ée]sentiel|distanciel)(?: (?:uniquement|seulement|exclusivement))?|(?:au )?(?:m[êe]me )?(?:lieu|endroit|salle)(?: que d[’']habitude| habituelle?)|comme d[’']habitude)(?!\p{L})/giu;

/** « chez nous », « dans nos locaux »: whoever reads the invitation would not know where. */
const AT_OURS =
  /(?:^|\s)(?:chez\s+(?:nous|moi|vous|toi|eux|elle|lui)|(?:dans|[àa])\s+(?:nos|mes|vos|leurs|ses)\s+(?:locaux|bureaux|murs))(?!\p{L})/iu;

/** « en présence du ministre » is with him. */
const IN_PRESENCE: readonly (readonly [RegExp, string])[] = [
  [/en pr[ée]sence du\s+/giu, 'avec le '],
  [/en pr[ée]sence des\s+/giu, 'avec les '],
  [/en pr[ée]sence d(?:e\s+|[’'])/giu, 'avec '],
];

/** « (salle B) » is a place, « (journée de la femme) » a subject; « à l'hôtel (Radisson Blu) » tells which one. */
const BRACKETED = /(\p{L}+)?\s*\(\s*([^()]+?)\s*\)/gu;

/** « en ligne (Zoom) » tells by what. */
const VIDEO = /^(?:zoom|teams|(?:google\s+)?meet|webex|skype|jitsi)(?!\p{L})/iu;

const unbracketed = (text: string): string =>
  text.replace(BRACKETED, (_whole, before: string = '', inside: string) =>
    [before, inside].some(isPlaceNoun) || isLedTo(inside) || VIDEO.test(inside)
      ? `${before} ${inside} `
      : `${before}, objet ${inside},`,
  );

/** « "Revue" à Bamako » is a subject; « salle « Niger » » is the name of a room. */
const QUOTED =
  /(?<!(?:salles?|b[âa]timent|h[ôo]tel|espace|centre|pavillon|amphith[ée][âa]tre)\s*)[«"“]\s*([^»"”]+?)\s*[»"”]/iu;

/** « n'oublie pas de », « pense à », « on peut » before the verb are no place. */
const ASKED =
  /^\s*(?:(?:on\s+)?n[’']oublie[rz]?\s+(?:surtout\s+)?pas|pense[rz]?(?:\s+bien)?|(?:on\s+)?(?:peut|pourrait)(?:-on)?)(?!\p{L})(?:\s+(?:de|d[’']|[àa])(?!\p{L}))?/iu;

/** « pr » is written for « pour »; « Pr Traoré » is a professor. */
const SHORT_FOR = /(?<!\p{L})pr(?=\s+\p{Ll})/gu;

/** Reads « salle de conférence du PNUD », « au PNUD pour la revue du CREDD », « "Revue" à Bamako ». */
export function readPlace(said: string): Told {
  const plain = said.replace(ASKED, '').replace(SHORT_FOR, 'pour').replace(NO_PLACE, ' ');
  const ours = AT_OURS.exec(plain)?.[0].trim();
  const asked = IN_PRESENCE.reduce(
    (left, [sign, word]) => left.replace(sign, word),
    plain.replace(AT_OURS, ' '),
  );
  const text = unbracketed(asked);
  const quoted = QUOTED.exec(text);
  const unquoted = quoted ? text.replace(quoted[0], ' ') : text;
  const typed = unquoted.split(/[,;]|\s:\s/u).map((part) => part.trim());
  const segments = typed
    .filter((part) => !isAside(part) && !isHybrid(part))
    .map(clean)
    .filter((part) => part !== '');
  const read = readAll(segments);
  const place = placeIn(read);
  const about = quoted ? undefined : subjectIn(read, place);
  const besides = typed.filter((part) => isAside(part) && !tellsEverybody(part));
  const others = read.filter((part) => part !== about && !place.of.includes(part));
  const left = others.flatMap((part) => part.place ?? part.subject ?? []);
  const aside = [ours ?? [], besides, read.flatMap((part) => part.aside ?? []), left]
    .flat()
    .join(', ');
  const company = read.flatMap((part) => part.company ?? []).join(', ');
  const hybrid = typed.some(isHybrid)
    ? [place.said ?? [], 'en hybride'].flat().join(' ')
    : undefined;
  return {
    place: hybrid ?? place.said,
    subject: quoted?.[1] ?? about?.subject ?? about?.place,
    ...(company ? { company } : {}),
    ...(aside ? { aside } : {}),
  };
}

/** What is told as a subject, or else what is not the place. */
const subjectIn = (read: readonly Segment[], { of }: Placed): Segment | undefined =>
  read.find(({ subject }) => subject) ?? read.find((part) => part.place && !of.includes(part));

/** Where a part of it is a place by itself, no other is cut in two: « UE, transfert du secrétariat à la BAD ». */
function readAll(segments: readonly string[]): readonly Segment[] {
  const whole = segments.map((segment) => readSegment(segment, 'whole'));
  return whole.some(({ isSure }) => isSure)
    ? whole
    : segments.map((segment) => readSegment(segment, 'whatAndWhere'));
}

interface Placed {
  readonly said: string | undefined;
  readonly of: readonly Segment[];
}

/** « PNUD, salle B », « bureau de la Banque mondiale, 3e étage »: a room, and what it is in. */
function placeIn(read: readonly Segment[]): Placed {
  const sure = read.find(({ isSure }) => isSure);
  const at = read.findIndex(({ place }) => place !== undefined && isRoom(place));
  const [before, room, after] = [read[at - 1], read[at], read[at + 1]];
  const around = [before, after].find((part) => part?.isSure ?? part?.isNamed);
  if (room?.isSure && around && (sure === room || sure === around)) {
    const of = around === before ? [around, room] : [room, around];
    return { said: of.map(({ place }) => place).join(', '), of };
  }
  const place = sure ?? read.find((part) => part.place !== undefined);
  return { said: place?.place, of: place ? [place] : [] };
}

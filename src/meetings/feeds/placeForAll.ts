const ADDRESS = /https?:\/\/\S+/giu;

/** What opens a meeting by video besides its address, and all that follows. */
const KEY =
  /(?<!\p{L})(?:code|mot de passe|mdp|passcode|password|pin|identifiant|id)(?!\p{L}).*$/isu;

/** What announced an address, once it is gone. */
const DANGLING = /(?:[\s:;,(–-]|(?<!\p{L})(?:lien|adresse|sur|via))+$/iu;

/**
 * The place of a meeting as whoever passes may read it: in which room, or that it is held by video, and
 * nothing by which a stranger would join it.
 */
export const placeForAll = (place: string): string =>
  place
    .replace(KEY, '')
    .replace(ADDRESS, '')
    .replace(/\(\s*\)/gu, '')
    .replace(DANGLING, '')
    .replace(/\s+/gu, ' ')
    .trim();

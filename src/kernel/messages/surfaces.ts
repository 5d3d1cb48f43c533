/** Presses that a chat makes for a person, where it has a place for what comes of them. */

/** He opens Griot's own page. */
export const HOME = 'accueil.ouvrir';

/** Griot has been invited to a channel. */
export const INTRODUCTION = 'accueil.presentation';

/** « Enregistrer comme décision » on a message: values `texte`, `auteur`, `lien`. */
export const RECORD_MESSAGE = 'decision.depuisMessage';

/** The line that begins to plan a meeting: it is answered by a form. */
export const PLAN_LINE = 'planifier';

/** The lines by which a chat searches for what somebody puts in a message, before what he types. */
export const SEARCH_LINES = { meetings: 'réunions', decisions: 'décisions' } as const;

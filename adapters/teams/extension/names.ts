/** The commands of the message extension, as the manifest names them. */
export const EXTENSION = {
  record: 'enregistrer',
  plan: 'planifier',
  meetings: 'reunions',
  decisions: 'decisions',
} as const;

/** The parameter of a search. */
export const SOUGHT = 'texte';

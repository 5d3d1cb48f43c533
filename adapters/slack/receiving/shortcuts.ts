/** The shortcuts of the manifest, by their `callback_id`. */
export const SHORTCUTS = { record: 'enregistrer_decision', plan: 'planifier_reunion' } as const;

/** The parts of a meeting that are named when it changes: « lieu : BM », « durée : 1h30 ». */
export const SLOT_LABELS = {
  objet: 'subject',
  sujet: 'subject',
  lieu: 'place',
  salle: 'room',
  duree: 'duration',
  date: 'date',
  heure: 'hour',
} as const;

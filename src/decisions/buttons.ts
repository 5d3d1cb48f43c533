import type { Translator } from '../kernel/locale/translate.ts';
import { actionId, sayId } from '../kernel/messages/actionId.ts';
import type { Button } from '../kernel/messages/tree.ts';

/** Opens the card. */
export const cardButton = (t: Translator, code: string): Button => ({
  id: sayId(`décision ${code}`),
  label: t('decisions.button.card', { code }),
});

/** Closes at once, as done today; it can be reopened. */
export const closeButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.clore', { code }),
  label: t('decisions.button.close', { code }),
});

/** The same, for whoever reads several of his own: « D-2027-001 : fait ». */
export const doneButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.clore', { code }),
  label: t('decisions.button.done', { code }),
});

export const confirmButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.confirmer', { code }),
  label: t('decisions.button.confirm', { code }),
  style: 'primary',
});

/** Says that it is not done after all. */
export const returnButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.renvoyer', { code }),
  label: t('decisions.button.return', { code }),
});

export const startButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.commencer', { code }),
  label: t('decisions.button.start'),
});

export const postponeButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.reporter', { code }),
  label: t('decisions.button.postpone'),
});

export const declineButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.decliner', { code }),
  label: t('decisions.button.decline'),
});

export const commentButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.commenter', { code }),
  label: t('decisions.button.comment'),
});

export const reopenButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.rouvrir', { code }),
  label: t('decisions.button.reopen'),
});

export const correctButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.corriger', { code }),
  label: t('decisions.button.correct'),
});

export const dropButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.abandonner', { code }),
  label: t('decisions.button.drop'),
});

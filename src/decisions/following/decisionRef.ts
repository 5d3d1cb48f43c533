import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { A_DECISION_CODE, findDecisionCode } from '../decisionCode.ts';
import { readFollowUp } from './followUp.ts';
import { readSeveral } from './severalSaid.ts';

/** What follows a word that meetings use too, when it is about a decision: « reporter D-2027-001 ». */
export const ABOUT_A_DECISION = new RegExp(
  `^(?:(?:la|l'|le|les|cette|de|du|d'|l'echeance|echeance|date|delai|texte|responsables?|decision|l'action|action|point) )*${A_DECISION_CODE}`,
  'u',
);

/** The decision a verb is about, and what is said besides. */
export interface DecisionRef {
  readonly code: string;
  readonly said: string;
}

/** @throws DomainError `decision.codeMissing`, `decision.severalSaid` */
export function aboutDecision(line: Line): DecisionRef {
  refuseSeveralSaid(line.text);
  const found = findDecisionCode(line.rest);
  if (!found)
    throw new DomainError('decision.codeMissing', {
      suggestions: ['mes actions', 'décisions'],
      about: line.rest,
    });
  const { code, said } = readFollowUp(found);
  return { code, said };
}

/** What is said of several decisions is done to one after the other. @throws DomainError `decision.severalSaid` */
export function refuseSeveralSaid(text: string): void {
  const suggestions = readSeveral(text)?.lines ?? [];
  if (suggestions.length > 0) throw new DomainError('decision.severalSaid', { suggestions });
}

/** Said to whoever asks for all of them together. */
export const oneAtATime = (): DomainError =>
  new DomainError('decision.oneAtATime', {
    suggestions: ['mes actions', 'décisions en retard', 'décisions'],
  });

import type { Organization } from '../../kernel/directory.ts';

/** A technical and financial partner: neither the Government nor the secretariat, nor those of the other frameworks. */
export const isPartner = ({ kind }: Organization): boolean =>
  kind === 'bilateral' || kind === 'multilateral';

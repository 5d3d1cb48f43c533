import { PUBLIC_PATH } from './publicPath.ts';
import type { SignedLinks } from './signedLinks.ts';

/** The public pages as letters and answers lead to them. */
export interface PublicPages {
  /** Where they are reached: `https://griot.example.org`. */
  readonly origin: string;
  readonly links: SignedLinks;
}

/** The address of a public page. @param path `/agenda.ics` */
export const pageAddress = ({ origin }: Pick<PublicPages, 'origin'>, path: string): string =>
  `${origin}${PUBLIC_PATH}${path}`;

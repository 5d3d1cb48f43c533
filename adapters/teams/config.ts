import type { INetworkModule } from '@azure/msal-node';
import { entraHttp } from './entraHttp.ts';

/** How the bot is registered in Entra. */
export type TeamsConfig =
  | {
      readonly type: 'SingleTenant' | 'MultiTenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly secret: string;
    }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
  /** Microsoft's local client: no registration and no tokens, on this machine alone. */
  | { readonly type: 'Playground' };

/** With a registration in Entra: Griot's requests carry tokens. */
export type RegisteredTeams = Exclude<TeamsConfig, { readonly type: 'Playground' }>;

/** What is Microsoft's, unless a test stands in for it. */
export interface Cloud {
  /** Whence the keys of incoming tokens come. */
  readonly openIdMetadataUrl: string;
  /** By which the tokens of outgoing requests are asked for. */
  readonly network: INetworkModule;
  /** Whether documents may be given to that address. */
  readonly takesUploads: (url: string) => boolean;
}

/** Where OneDrive keeps people's documents. */
const ONEDRIVE = '.sharepoint.com';

export const MICROSOFT: Cloud = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  network: entraHttp,
  takesUploads(url) {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' && hostname.endsWith(ONEDRIVE);
  },
};

/** Who signs the tokens that Teams brings. */
export const ISSUER = 'https://api.botframework.com';

export const appIdOf = (config: TeamsConfig): string =>
  config.type === 'Playground' ? '' : config.appId;

/** The directory of the secretariat; undefined when there is none. */
export const homeOf = (config: TeamsConfig): string | undefined =>
  config.type === 'Playground' ? undefined : config.tenantId;

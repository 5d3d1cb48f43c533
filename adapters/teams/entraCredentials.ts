import type { ConfidentialClientApplication } from '@azure/msal-node';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { ISSUER } from './config.ts';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/**
 * Griot's tokens by a secret. The library's own factory wants another build of MSAL's class than
 * the one that ES modules are given.
 */
export class EntraCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #application: ConfidentialClientApplication;

  constructor(appId: string, application: ConfidentialClientApplication) {
    super();
    this.#appId = appId;
    this.#application = application;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(): Promise<Credentials> {
    return {
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.token()}`);
        return request;
      },
    };
  }

  /** MSAL keeps it while it is good. */
  async token(): Promise<string> {
    const wish = { scopes: [`${ISSUER}/.default`] };
    const given = await this.#application.acquireTokenByClientCredential(wish);
    if (!given) throw new Error('Entra gives no token');
    return given.accessToken;
  }
}

import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import { type Cloud, ISSUER, type RegisteredTeams } from './config.ts';

/** Gives the token of Griot's requests; MSAL keeps it while it is good. `anew`: that one is taken no more. */
export type Tokens = (wish?: 'anew') => Promise<string>;

const LOGIN = 'https://login.microsoftonline.com/';
/** Whence the token of a bot comes that belongs to no tenant in particular. */
const NO_TENANT = 'botframework.com';

export const tokensFor = (config: RegisteredTeams, cloud: Cloud): Tokens =>
  config.type === 'UserAssignedMSI' ? ofTheMachine(config, cloud) : bySecret(config, cloud);

/** Asked of Entra. */
function bySecret(
  { type, appId, tenantId, secret }: Extract<RegisteredTeams, { secret: string }>,
  { network: networkClient }: Cloud,
): Tokens {
  const tenant = type === 'SingleTenant' ? tenantId : NO_TENANT;
  const application = new ConfidentialClientApplication({
    auth: { clientId: appId, clientSecret: secret, authority: LOGIN + tenant },
    system: { networkClient },
  });
  const scopes = [`${ISSUER}/.default`];
  return async (wish) => {
    const skipCache = wish === 'anew';
    const given = await application.acquireTokenByClientCredential({ scopes, skipCache });
    if (!given) throw new Error('Entra gives no token');
    return given.accessToken;
  };
}

/** Asked of the machine of Azure on which Griot runs, or of its App Service. */
function ofTheMachine({ appId }: RegisteredTeams, { network: networkClient }: Cloud): Tokens {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: appId },
    system: { networkClient },
  });
  return async (wish) => {
    const forceRefresh = wish === 'anew';
    return (await application.acquireToken({ resource: ISSUER, forceRefresh })).accessToken;
  };
}

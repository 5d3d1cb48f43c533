/** The web chat's name in identities, channel bindings, outbox and audit. */
export const TRANSPORT = 'web';

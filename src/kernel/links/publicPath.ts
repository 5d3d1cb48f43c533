/**
 * What anybody may reach of Griot, from outside too: the paths under this one. All the rest is the
 * local chat's, for this machine alone.
 */
export const PUBLIC_PATH = '/public';

const WEB: readonly string[] = ['http:', 'https:'];

/** The address of something of the web. */
export const isWebUrl = (text: string): boolean =>
  URL.canParse(text) && WEB.includes(new URL(text).protocol);

/** Where Griot is reached, before `/public`, which it adds itself: said twice, no link would open. */
export function isPublicUrl(text: string): boolean {
  if (!isWebUrl(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return search === '' && hash === '' && !/\/public\/?$/i.test(pathname);
}

/** What opens a message that is no decision yet, folded. */
export const GREETING =
  /^(?:bonjour|bonsoir|salut|cher|chere|chers|cheres|mesdames|messieurs|voici)\b/u;
/** What closes it, folded. */
export const FAREWELL =
  /^(?:(?:bien |tres )?cordialement|cdlt|merci|salutations|bonne (?:journee|soiree|reception)|bien a (?:vous|toi))\b/u;

const MONTH = '(?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)\\p{L}*';

/** « 31/03 », « avant le 31 mars », « fin mars », as brackets hold it: « (BAD, 31/03) ». */
export const A_DAY = String.raw`(?:(?:le|avant|pour)\s+)*(?:fin\s+${MONTH}|\d{1,2}(?:er)?(?:\s*[/.-]\s*\d{1,2}|\s+${MONTH}))[^()@\p{L}]*`;

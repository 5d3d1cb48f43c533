/** Whether nothing is said: « ? » behind a command says no more than the command alone. */
export const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

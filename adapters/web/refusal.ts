import { Refusal } from '../../src/kernel/http/refusal.ts';

export const notFound = (): Refusal => new Refusal(404, 'kernel.web.error.notFound');

import { isoAt } from '../../shared/domain/clock.ts';

/** An ISO 8601 instant in the one form in which the product keeps it: UTC with milliseconds. */
export const isoTime = (text: string): string => isoAt(Date.parse(text));

import type { Message } from '../../shared/domain/turn/message.ts';

/** The message where it says that something was wrong: it then stands where the prompt would, and says what to do. */
export const wrongOf = (message: Message | null): Message | null =>
  message !== null && (message.tone === 'error' || message.scanned !== null) ? message : null;

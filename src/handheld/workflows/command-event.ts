import type { Command } from '../../shared/domain/command-code.ts';

/** A command was scanned: with the fact of the tap it stands for where the run stands; null where it stands for none. */
export type CommandEvent<Event> = { type: 'command.scanned'; command: Command; fact: Event | null };

/** What a machine hears of a command that means nothing where its run stands: it says so. */
export type CommandRefused = { type: 'command.refused'; command: Command };

export const isCommandEvent = <Event>(event: unknown): event is CommandEvent<Event> =>
  typeof event === 'object' && event !== null && 'type' in event && event.type === 'command.scanned';

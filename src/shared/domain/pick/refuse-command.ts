import type { Command } from '../command-code.ts';
import { say, type Turn } from './turn.ts';

/** The command stands for no tap here. No to a code that is to be scanned again for yes needs no more than to be heard. */
export const refuseCommand = (turn: Turn, command: Command): Turn =>
  command === 'no' && turn.run.again !== null
    ? say(turn, 'success', 'question_left', {})
    : say(turn, 'warning', 'command_refused', { command });

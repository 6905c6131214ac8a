import type { Command } from '../command-code.ts';
import type { Thing } from './message.ts';
import { sayingIn, type Turn } from './turn.ts';

/** What is said in every workflow about a scan or command that means nothing where the run stands. */
export const commonTexts = {
  command_refused: ['command'],
  question_left: [],
  scan_refused: [],
} as const satisfies Record<string, readonly string[]>;
export type CommonText = keyof typeof commonTexts;

const say = sayingIn(commonTexts);

/** The command stands for no tap here. No to a code that is to be scanned again for yes needs no more than to be heard. */
export const refuseCommand = <S>(turn: Turn<S>, command: Command): Turn<S> =>
  command === 'no' && turn.run.again !== null
    ? say(turn, 'success', 'question_left', {})
    : say(turn, 'warning', 'command_refused', { command });

/** Nothing is scanned here: a question waits for its answer, or the work rests. */
export const refuseScan = <S>(turn: Turn<S>, scanned: Thing): Turn<S> =>
  say(turn, 'error', 'scan_refused', {}, { scanned });

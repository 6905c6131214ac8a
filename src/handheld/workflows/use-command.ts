import type { CommandWord } from '../../shared/domain/command-code.ts';
import { useScan } from '../ui/scan-context.tsx';
import { saidCommand } from './said-command.ts';

/** Carries out scanned commands where no run stands any more; any other scan is left to the screen below. */
export function useCommand(acts: Partial<Record<CommandWord, () => void>>): void {
  useScan(({ raw }) => {
    const said = saidCommand(raw);
    const act = said && said.command !== 'number' ? acts[said.command] : undefined;
    act?.();
    return act !== undefined;
  });
}

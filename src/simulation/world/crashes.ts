import { TabEnded } from './device-host.ts';

/** Collects what is thrown and caught by nobody while a seed runs. */
export function catchCrashes(): { caught(): Promise<string[]> } {
  const crashes: string[] = [];
  const note = (error: unknown) => {
    if (error instanceof TabEnded) return;
    crashes.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('unhandledRejection', note);
  return {
    caught: async () => {
      // Rejections are only told between two turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      process.off('unhandledRejection', note);
      return crashes;
    },
  };
}

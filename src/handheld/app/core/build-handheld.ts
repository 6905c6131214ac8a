import { createBrowserPorts } from './browser-ports.ts';
import { createHandheld } from './create-handheld.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import type { Handheld } from './handheld.ts';

/** The handheld of this browser, started. Once per page. */
export const buildHandheld = (measured: Pick<HandheldPorts, 'scanning'>): Promise<Handheld> =>
  createHandheld(createBrowserPorts(measured));

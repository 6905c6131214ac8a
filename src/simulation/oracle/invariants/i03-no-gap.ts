import { lookAtProductCheck } from '../product-check.ts';
import type { EndChecker } from '../evidence.ts';

/**
 * I3. The numbers of each life of a device's store ascend without a gap: at the server in the order of arrival, and
 * on the disk.
 */
export const noGap: EndChecker = ({ site, devices }, look) => {
  lookAtProductCheck(site, 'I3', look);
  for (const { deviceId, epoch, last, numbers } of site.streams) {
    const name = `stream ${deviceId} ${epoch}`;
    look(numbers.length === last, () => `${name} has ${numbers.length} numbers and ends at ${last}`);
    const wrong = numbers.findIndex((seq, index) => seq !== index + 1);
    look(wrong === -1, () => `${name} has ${numbers[wrong]} where ${wrong + 1} should be`);
  }
  const highest = new Map<string, number>();
  for (const { deviceId, epoch, seq, mid } of site.journal) {
    const stream = `${deviceId} ${epoch}`;
    const before = highest.get(stream) ?? 0;
    look(seq > before, () => `${mid} was entered as ${seq} of ${stream} after ${before}`);
    highest.set(stream, Math.max(seq, before));
  }
  for (const { name, entries, epochs } of devices) {
    for (const { ordinal } of epochs) {
      const numbers = entries.filter((entry) => entry.ordinal === ordinal).map(({ seq }) => seq);
      numbers.sort((a, b) => a - b);
      const isWhole = numbers.every((seq, index) => index === 0 || seq === (numbers[index - 1] ?? 0) + 1);
      look(isWhole, () => `the disk of ${name} has a gap in its epoch ${ordinal}: ${numbers.join(' ')}`);
    }
  }
};

import type { EndChecker } from '../evidence.ts';

/**
 * I2, by steps: a run goes on only from what is stored. Where a later step was tried after it, one of the attempts at each step
 * before it is at the server, recorded nothing, or was lost with the disk.
 */
export const nothingPassedOver: EndChecker = ({ ledger, site, devices }, look) => {
  const lost = new Set(ledger.losses.flatMap(({ mids }) => mids));
  const gone = new Set(devices.filter(({ isInUse }) => !isInUse).map(({ name }) => name));
  for (const [mid, { device }] of ledger.confirmed) if (gone.has(device)) lost.add(mid);
  const isThere = (mid: string): boolean => site.byMid.has(mid) || lost.has(mid);
  for (const [run, attempts] of ledger.runs) {
    const order = [...attempts.keys()];
    for (const [at, step] of order.entries()) {
      // A page that was open when its disk was wiped tries its own step once more; that is no going on.
      if (!order.slice(at + 1).some((later) => later > step)) continue;
      const tried = attempts.get(step) ?? [];
      look(
        tried.some((mids) => mids.every(isThere)),
        () => `${run} went on from step ${step}, of which nothing is there: ${tried[0]?.join(' ')}`,
      );
    }
  }
};

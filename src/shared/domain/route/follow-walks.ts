import type { RoutePoint } from './aisle-layout.ts';
import type { Walk } from './sweep-aisles.ts';

export const pointKey = ({ aisle, metres }: RoutePoint): string => `${aisle}/${metres}`;

type Exit = { to: RoutePoint; walk: { left: number } };

/**
 * The points in the order in which one continuous walk from `start` uses every given walk as often as it is to be
 * walked (Hierholzer's algorithm). The walks are connected and, but for start and end, met evenly.
 */
export function followWalks(start: RoutePoint, walks: readonly Walk[]): RoutePoint[] {
  const exits = exitsOf(walks);
  const path = [start];
  const walked: RoutePoint[] = [];
  for (let at = path.at(-1); at; at = path.at(-1)) {
    const exit = exits.get(pointKey(at))?.find(({ walk }) => walk.left > 0);
    if (exit) {
      exit.walk.left--;
      path.push(exit.to);
    } else {
      walked.unshift(at);
      path.pop();
    }
  }
  return walked;
}

function exitsOf(walks: readonly Walk[]): Map<string, Exit[]> {
  const exits = new Map<string, Exit[]>();
  const add = (from: RoutePoint, exit: Exit): void => {
    const key = pointKey(from);
    exits.set(key, [...(exits.get(key) ?? []), exit]);
  };
  for (const { from, to, times } of walks) {
    const walk = { left: times };
    add(from, { to, walk });
    add(to, { to: from, walk });
  }
  return exits;
}

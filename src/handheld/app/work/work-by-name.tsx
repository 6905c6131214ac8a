import { ArrivalWork, StockWork } from '../parts.ts';
import type { WorkName } from '../paths.ts';
import type { WorkRouteProps } from './work-route.tsx';

/** A workflow by its name, from whichever part of the app it comes: what arrives, or what lies there already. */
export function WorkByName({ name, ...given }: WorkRouteProps & { name: WorkName }) {
  switch (name) {
    case 'inbound':
    case 'quality-check':
    case 'putaway':
      return <ArrivalWork name={name} {...given} />;
    case 'put-back':
    case 'count':
    case 'move':
      return <StockWork name={name} {...given} />;
  }
}

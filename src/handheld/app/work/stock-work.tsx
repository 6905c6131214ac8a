import { CountScreen } from '../../workflows/count/count-screen.tsx';
import { openCount } from '../../workflows/count/open-count.ts';
import { openMove } from '../../workflows/move/open-move.ts';
import { MoveScreen } from '../../workflows/move/move-screen.tsx';
import { openPutBack } from '../../workflows/put-back/open-put-back.ts';
import { PutBackScreen } from '../../workflows/put-back/put-back-screen.tsx';
import { namedWork } from './named-work.tsx';
import { turnPorts } from './turn-ports.ts';
import { countPorts, putBackPorts } from './work-ports.ts';
import { workRoute } from './work-route.tsx';

type StockName = 'put-back' | 'count' | 'move';

/** Work on what lies in the house already: one part of the app, fetched whole. */
export const StockWork = namedWork<StockName>({
  'put-back': workRoute({
    open: (workplace, taskId) => openPutBack(putBackPorts(workplace), taskId),
    Screen: PutBackScreen,
  }),
  count: workRoute({
    open: (workplace, taskId) => openCount(countPorts(workplace), taskId),
    Screen: CountScreen,
  }),
  move: workRoute({
    // Nobody is told to move something: it is always the operator's own doing.
    open: (workplace, taskId) => openMove(turnPorts(workplace), taskId),
    Screen: MoveScreen,
  }),
});

import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../shared/protocol/board/overview.ts';
import { Ago } from '../../ui/time-text.tsx';
import { Tile } from './tile.tsx';

/** What came in and waits on its way to its place, and since when. */
export function InboundTiles({
  inbound: { atDock, checks, putaways, due, receiving },
}: Pick<Overview, 'inbound'>) {
  const { t } = useTranslation('now');
  return (
    <>
      <Tile
        label={t('tile.due')}
        value={due}
        hint={t('tile.dueHint', { count: receiving })}
        tone={due > 0 ? 'todo' : 'quiet'}
        href="/purchase-orders"
      />
      <Tile
        label={t('tile.atDock')}
        value={atDock.count}
        hint={<Oldest at={atDock.oldest} />}
        tone={atDock.count > 0 ? 'todo' : 'done'}
        href="/purchase-orders?show=receipts"
      />
      <Tile
        label={t('tile.checks')}
        value={checks.count}
        hint={<Oldest at={checks.oldest} />}
        tone={checks.count > 0 ? 'todo' : 'done'}
        href="/checks"
      />
      <Tile
        label={t('tile.putaways')}
        value={putaways.count}
        hint={<Oldest at={putaways.oldest} />}
        tone={putaways.count > 0 ? 'todo' : 'done'}
        href="/work?kind=putaway"
      />
    </>
  );
}

function Oldest({ at }: { at: string | null }) {
  const { t } = useTranslation('now');
  if (at === null) return t('tile.noneWaits');
  return (
    <>
      {t('tile.oldest')} <Ago at={at} />
    </>
  );
}

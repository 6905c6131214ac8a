import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/protocol/board/sheet.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { ListGroup } from './list-group.tsx';
import { PhoneGroup } from './phone-group.tsx';
import { PlacesGroup } from './places-group.tsx';
import { BadgesGroup, CommandsGroup, DropsGroup, TotesGroup } from './plain-groups.tsx';
import { ProductsGroup } from './products-group.tsx';
import { SheetAnchors } from './sheet-anchors.tsx';
import styles from './sheet.module.css';
import { WorkGroups } from './work-groups.tsx';

/** The parts of the sheet one below the other; those with nothing that matches the search step aside. */
export function SheetGroups({ sheet, onWalk }: { sheet: Sheet; onWalk: (orderId: string) => void }) {
  const { t } = useTranslation('sheet');
  const [typed] = useUrlFilter('q');
  return (
    <div className={styles.sheet}>
      <Text className={styles.lead}>{t('lead', { site: sheet.siteName })}</Text>
      <SheetAnchors />
      {typed === '' && <PhoneGroup addresses={sheet.addresses} />}
      <BadgesGroup sheet={sheet} typed={typed} />
      <ListGroup lists={sheet.lists} typed={typed} onWalk={onWalk} />
      <TotesGroup sheet={sheet} typed={typed} />
      <DropsGroup sheet={sheet} typed={typed} />
      <WorkGroups badges={sheet.badges} typed={typed} />
      <CommandsGroup sheet={sheet} typed={typed} />
      <PlacesGroup zones={sheet.zones} typed={typed} />
      <ProductsGroup typed={typed} />
    </div>
  );
}

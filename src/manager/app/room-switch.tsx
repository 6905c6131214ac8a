import { Center, EmptyState } from '@mantine/core';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { ChecksScreen } from '../screens/checks/checks-screen.tsx';
import { DataScreen } from '../screens/data/data-screen.tsx';
import { DevicesScreen } from '../screens/devices/devices-screen.tsx';
import { DiscrepanciesScreen } from '../screens/discrepancies/discrepancies-screen.tsx';
import { LabelsScreen } from '../screens/labels/labels-screen.tsx';
import { LpnsScreen } from '../screens/lpns/lpns-screen.tsx';
import { MovementsScreen } from '../screens/movements/movements-screen.tsx';
import { NowScreen } from '../screens/now/now-screen.tsx';
import { OrdersScreen } from '../screens/orders/orders-screen.tsx';
import { PurchaseOrdersScreen } from '../screens/purchase-orders/purchase-orders-screen.tsx';
import { RecallScreen } from '../screens/recall/recall-screen.tsx';
import { SheetScreen } from '../screens/sheet/sheet-screen.tsx';
import { StockScreen } from '../screens/stock/stock-screen.tsx';
import { WorkScreen } from '../screens/work/work-screen.tsx';

/** The room of the address; lists keep their place while a detail (`:id`) is open beside them. */
export function RoomSwitch() {
  return (
    <Switch>
      <Route path="/" component={NowScreen} />
      <Route path="/orders/:id?">{({ id }) => <OrdersScreen openId={opened(id)} />}</Route>
      <Route path="/work" component={WorkScreen} />
      <Route path="/discrepancies/:id?">{({ id }) => <DiscrepanciesScreen openId={opened(id)} />}</Route>
      <Route path="/stock" component={StockScreen} />
      <Route path="/movements/:id?">{({ id }) => <MovementsScreen openId={opened(id)} />}</Route>
      <Route path="/purchase-orders/:id?">{({ id }) => <PurchaseOrdersScreen openId={opened(id)} />}</Route>
      <Route path="/checks/:id?">{({ id }) => <ChecksScreen openId={opened(id)} />}</Route>
      <Route path="/lpns/:id?">{({ id }) => <LpnsScreen openId={opened(id)} />}</Route>
      <Route path="/recall" component={RecallScreen} />
      <Route path="/devices" component={DevicesScreen} />
      <Route path="/data" component={DataScreen} />
      <Route path="/labels" component={LabelsScreen} />
      <Route path="/sheet" component={SheetScreen} />
      <Route component={NoRoom} />
    </Switch>
  );
}

const opened = (id: string | undefined): string | null => id ?? null;

function NoRoom() {
  const { t } = useTranslation('frame');
  return (
    <Center h="100dvh">
      <EmptyState icon={<Compass size={40} />} title={t('notFound.title')} description={t('notFound.hint')} />
    </Center>
  );
}

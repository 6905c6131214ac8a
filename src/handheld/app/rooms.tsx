import { Route, Switch } from 'wouter';
import { LedgerScreen } from './ledger/ledger-screen.tsx';
import { LookupScreen } from './lookup/lookup-screen.tsx';
import { paths } from './paths.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { NotFound } from './walls/not-found.tsx';

/** The rooms beside the work: nothing in them is needed to begin one. */
export function Rooms() {
  return (
    <Switch>
      <Route path={paths.ledger}>
        <LedgerScreen />
      </Route>
      <Route path={paths.lookup}>
        <LookupScreen />
      </Route>
      <Route path={paths.settings}>
        <SettingsScreen />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './board.css';
import { SessionGate } from './session-gate.tsx';
import { theme } from './theme.ts';

/** The manager's board with everything it stands on. */
export function ManagerApp({ texts, client }: { texts: i18n; client: QueryClient }) {
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <Notifications position="bottom-right" limit={4} />
        <QueryClientProvider client={client}>
          <Router base="/manager">
            <SessionGate />
          </Router>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}

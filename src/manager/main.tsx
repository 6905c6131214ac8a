import { createRoot } from 'react-dom/client';
import { createQueryClient } from './app/api/query-client.ts';
import { startI18n } from './app/i18n/start-i18n.ts';
import { ManagerApp } from './app/manager-app.tsx';

/** Puts the manager's board into the page. */
export function mount(root: HTMLElement): void {
  void start(root);
}

async function start(root: HTMLElement): Promise<void> {
  const texts = await startI18n();
  createRoot(root).render(<ManagerApp texts={texts} client={createQueryClient()} />);
}

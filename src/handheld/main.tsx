import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { buildHandheld } from './app/core/build-handheld.ts';
import { browserLocalStore } from './app/core/local-store.ts';
import { languageOf } from './app/i18n/language.ts';
import { startI18n } from './app/i18n/start-i18n.ts';
import { firstAreas } from './app/i18n/texts.ts';
import { createCamera } from './app/scanner/create-camera.tsx';
import { createDeviceScanner } from './app/scanner/create-device-scanner.ts';
import { applySettings } from './app/settings/apply-settings.ts';
import { createSettingsStore } from './app/settings/settings-store.ts';
import { createBrowserSignals } from './app/signals/browser-signals.ts';
import './ui/fonts.ts';
import './ui/tokens.css';
import './ui/base.css';

/** Builds the handheld's app and puts it into the page. */
export function mount(root: HTMLElement): void {
  const settings = createSettingsStore(browserLocalStore);
  applySettings(document.documentElement, settings.current.get(), navigator.languages);
  const language = languageOf(settings.current.get().language, navigator.languages);
  const signals = createBrowserSignals(window, () => settings.current.get());
  const scanner = createDeviceScanner(document);
  const camera = createCamera(scanner);
  void Promise.all([buildHandheld(), startI18n(language, firstAreas)]).then(([handheld, texts]) => {
    createRoot(root).render(<App {...{ handheld, settings, signals, texts, scanner, camera }} />);
  });
}

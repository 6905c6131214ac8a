import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { buildHandheld } from './app/core/build-handheld.ts';
import { browserLocalStore } from './app/core/local-store.ts';
import { createBrowserFeedback } from './app/feedback/browser-feedback.ts';
import { languageOf } from './app/i18n/language.ts';
import { startI18n } from './app/i18n/start-i18n.ts';
import { firstAreas } from './app/i18n/texts.ts';
import { createCamera } from './app/scanner/create-camera.tsx';
import { createDeviceScanner } from './app/scanner/create-device-scanner.ts';
import { createSelfTestStore } from './app/self-test/self-test-store.ts';
import { applySettings } from './app/settings/apply-settings.ts';
import { createSettingsStore } from './app/settings/settings-store.ts';
import './ui/fonts.ts';
import './ui/tokens.css';
import './ui/base.css';

/** Builds the handheld's app and puts it into the page. */
export function mount(root: HTMLElement): void {
  const settings = createSettingsStore(browserLocalStore);
  applySettings(document.documentElement, settings.current.get(), navigator.languages);
  const language = languageOf(settings.current.get().language, navigator.languages);
  const scanner = createDeviceScanner(document, () => settings.current.get().countByScanning);
  const feedback = createBrowserFeedback(scanner, settings);
  const camera = createCamera(scanner);
  const selfTest = {
    setup: scanner.setup,
    store: createSelfTestStore(browserLocalStore),
    figures: feedback.figures,
  };
  void Promise.all([buildHandheld({ scanning: feedback.figures }), startI18n(language, firstAreas)]).then(
    ([handheld, texts]) => {
      const { signals, source } = feedback;
      createRoot(root).render(
        <App {...{ handheld, settings, signals, texts, camera, feedback, selfTest }} scanner={source} />,
      );
    },
  );
}

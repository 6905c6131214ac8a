import type { i18n } from 'i18next';
import { type ComponentType, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Signals } from '../workflows/signals.ts';
import { type CameraProps, ScannerProvider } from '../ui/scan-context.tsx';
import type { ScanSource } from '../ui/scan-desk.ts';
import { HandheldContext, useObservable } from './core/handheld-context.ts';
import type { Handheld } from './core/handheld.ts';
import { languageOf } from './i18n/language.ts';
import type { Feedback } from './feedback/create-feedback.ts';
import { FeedbackLayer } from './feedback/feedback-layer.tsx';
import { fetchParts } from './parts.ts';
import { isWorkPath } from './paths.ts';
import { Routes } from './routes.tsx';
import { applySettings } from './settings/apply-settings.ts';
import { SelfTestContext, type SelfTest } from './self-test/self-test-context.ts';
import { SettingsContext } from './settings/settings-context.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { SignalsContext } from './signals/signals-context.ts';
import { CrashBoundary } from './walls/crash-wall.tsx';

export type AppProps = {
  handheld: Handheld;
  settings: SettingsStore;
  signals: Signals;
  texts: i18n;
  scanner: ScanSource;
  camera?: ComponentType<CameraProps>;
  selfTest: SelfTest;
  /** What signals show over the screens. */
  feedback?: Pick<Feedback, 'shown' | 'held' | 'acknowledge'>;
};

/** The handheld's screens over everything that `main.tsx` has built. */
export function App({ handheld, settings, signals, texts, scanner, camera, feedback, selfTest }: AppProps) {
  useFollowedUser(handheld, settings);
  useAppliedSettings(settings, texts);
  useIdleKnown(handheld);
  useEffect(() => void fetchParts(texts), [texts]);
  return (
    <HandheldContext value={handheld}>
      <SettingsContext value={settings}>
        <SignalsContext value={signals}>
          <SelfTestContext value={selfTest}>
            <I18nextProvider i18n={texts}>
              <ScannerProvider source={scanner} camera={camera}>
                <CrashBoundary>
                  <Routes />
                </CrashBoundary>
                {feedback && <FeedbackLayer feedback={feedback} />}
              </ScannerProvider>
            </I18nextProvider>
          </SelfTestContext>
        </SignalsContext>
      </SettingsContext>
    </HandheldContext>
  );
}

/** The settings are those of who is signed in. */
function useFollowedUser(handheld: Handheld, settings: SettingsStore): void {
  const userId = useObservable(handheld.session.current)?.user.userId ?? null;
  useEffect(() => settings.useFor(userId), [settings, userId]);
}

/** An update may take over everywhere but within a workflow. */
function useIdleKnown({ update }: Handheld): void {
  const [path] = useLocation();
  const idle = !isWorkPath(path);
  useEffect(() => update.setIdle(() => idle), [update, idle]);
}

function useAppliedSettings(settings: SettingsStore, texts: i18n): void {
  const current = useObservable(settings.current);
  useEffect(() => {
    const preferred = navigator.languages;
    applySettings(document.documentElement, current, preferred);
    const language = languageOf(current.language, preferred);
    if (language !== texts.language) void texts.changeLanguage(language);
  }, [current, texts]);
}

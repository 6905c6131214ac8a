import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { signalKinds } from '../../workflows/signals.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Section } from '../../ui/section.tsx';
import { Segments } from '../../ui/segments.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { useSignals } from '../signals/signals-context.ts';
import { SelfTestCard } from '../self-test/self-test-card.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { useSettings } from './settings-context.ts';

/** How a person wants the device: everything shows at once and is kept for him. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const [, navigate] = useLocation();
  const signals = useSignals();
  const signedIn = useObservable(useHandheld().session.current);
  return (
    <Screen scroll top={<StepHeader title={t('title')} onBack={() => navigate(paths.home)} />}>
      {signedIn && <p>{t('of', { name: signedIn.user.name })}</p>}
      <Looks />
      <Switches />
      <Volume />
      <Section title={t('signals.label')}>
        <ChoiceList
          label={t('signals.label')}
          columns={2}
          choices={signalKinds.map((id) => ({ id, label: t(`signals.${id}`) }))}
          onChoose={(kind) => signals.give(kind)}
        />
      </Section>
      <SelfTestCard />
      <DeviceFacts />
    </Screen>
  );
}

const looks = {
  textSize: ['normal', 'large', 'huge'],
  hand: ['left', 'right'],
  theme: ['system', 'light', 'dark'],
  language: ['system', 'en', 'de'],
} as const;

function Looks() {
  const { t } = useTranslation('settings');
  const [{ textSize, hand, theme, language }, change] = useSettings();
  return (
    <>
      <Section title={t('textSize.label')}>
        <Segments
          label={t('textSize.label')}
          value={textSize}
          options={looks.textSize.map((id) => ({ id, label: t(`textSize.${id}`) }))}
          onChange={(id) => change({ textSize: id })}
        />
      </Section>
      <Section title={t('hand.label')}>
        <Segments
          label={t('hand.label')}
          value={hand}
          options={looks.hand.map((id) => ({ id, label: t(`hand.${id}`) }))}
          onChange={(id) => change({ hand: id })}
        />
      </Section>
      <Section title={t('theme.label')}>
        <Segments
          label={t('theme.label')}
          value={theme}
          options={looks.theme.map((id) => ({ id, label: t(`theme.${id}`) }))}
          onChange={(id) => change({ theme: id })}
        />
      </Section>
      <Section title={t('language.label')}>
        <Segments
          label={t('language.label')}
          value={language}
          options={looks.language.map((id) => ({ id, label: t(`language.${id}`) }))}
          onChange={(id) => change({ language: id })}
        />
      </Section>
    </>
  );
}

const switches = ['sound', 'vibration', 'errorsMustBeSeen', 'countByScanning'] as const;
const explained = ['errorsMustBeSeen', 'countByScanning'] as const;

function Switches() {
  const { t } = useTranslation('settings');
  const [settings, change] = useSettings();
  const detailOf = (name: (typeof switches)[number]) => {
    const one = explained.find((known) => known === name);
    return one ? { detail: t(`${one}.detail`) } : {};
  };
  return switches.map((name) => (
    <Section key={name} title={t(`${name}.label`)} {...detailOf(name)}>
      <Segments
        label={t(`${name}.label`)}
        value={settings[name] ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((id) => ({ id, label: t(`${name}.${id}`) }))}
        onChange={(id) => change({ [name]: id === 'on' })}
      />
    </Section>
  ));
}

const volumes = ['quiet', 'normal', 'loud'] as const;

/** Shown while there is sound, and heard as it is chosen. */
function Volume() {
  const { t } = useTranslation('settings');
  const [{ sound, volume }, change] = useSettings();
  const signals = useSignals();
  if (!sound) return null;
  return (
    <Section title={t('volume.label')}>
      <Segments
        label={t('volume.label')}
        value={volume}
        options={volumes.map((id) => ({ id, label: t(`volume.${id}`) }))}
        onChange={(id) => {
          change({ volume: id });
          signals.give('success');
        }}
      />
    </Section>
  );
}

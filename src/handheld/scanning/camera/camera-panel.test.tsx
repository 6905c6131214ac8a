import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseScan } from '../../../shared/domain/parse-scan.ts';
import { notAText, shownText } from '../../../testing/shown-workflow.tsx';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import type { AimHelp } from './aim-help.ts';
import type { ScanCameraFailure } from './camera-failure.ts';
import { CameraHelp } from './camera-help.tsx';
import { CameraRefusal } from './camera-refusal.tsx';
import { cameraAtFirst } from './camera-state.ts';
import { CameraTools } from './camera-tools.tsx';
import type { Target } from './code-watch.ts';
import { TargetList } from './target-list.tsx';
import { TargetOutlines } from './target-outlines.tsx';

const failures: Record<ScanCameraFailure['kind'], true> = {
  ...{ denied: true, dismissed: true, none: true, busy: true, lost: true, insecure: true },
};
const helps: Record<NonNullable<AimHelp>, true> = { hold: true, closer: true, light: true };
const nothing = () => undefined;

const target = (raw: string, isExpected: boolean): Target => ({
  key: raw,
  code: {
    raw,
    symbology: 'CODE_128',
    corners: [
      { x: 0.2, y: 0.2 },
      { x: 0.4, y: 0.3 },
    ],
  },
  reading: parseScan(raw, 'CODE_128', { today: '2026-11-21' }),
  isExpected,
});

describe.each(languages)('the camera in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });

  it.each(Object.keys(failures))('says what is the matter and what to do when it is %s', (kind) => {
    const failure = { kind } as ScanCameraFailure;
    const text = shownText(texts, <CameraRefusal failure={failure} onRetry={nothing} />);
    expect(text.length).toBeGreaterThan(30);
    expect(text).not.toMatch(notAText);
  });

  it.each(Object.keys(helps))('advises: %s', (help) => {
    const text = shownText(texts, <CameraHelp phase="seeing" help={help as AimHelp} />);
    expect(text.trim().length).toBeGreaterThan(10);
  });

  it('says nothing while all is well, and what it waits for while it opens', () => {
    expect(shownText(texts, <CameraHelp phase="seeing" help={null} />).trim()).toBe('');
    expect(shownText(texts, <CameraHelp phase="opening" help={null} />).trim()).not.toBe('');
  });

  it('offers the tools that the camera has, and no others', () => {
    const camera = { turnTorch: nothing, turnZoom: nothing, takeOtherCamera: nothing };
    const tools = (state: Partial<typeof cameraAtFirst>) =>
      shownText(
        texts,
        <CameraTools state={{ ...cameraAtFirst, ...state }} camera={camera} help={null} onTorch={nothing} />,
      );
    expect(tools({}).trim()).toBe('');
    expect(tools({ zoom: { isNear: false } })).toMatch(/2×/);
  });

  it('numbers the codes in the picture and says in words which one is expected', () => {
    const targets = [target('A-01-02-3', true), target('A-01-02-4', false)];
    const Words = ({ reading }: { reading: Target['reading'] }) => <span>{reading.raw}</span>;
    const text = shownText(
      texts,
      <TargetList targets={targets} takesKeys Words={Words} onChoose={nothing} />,
    );
    expect(text).toMatch(/1 .*(Expected|Erwartet).*A-01-02-3.* 2 .*A-01-02-4/);
    expect(shownText(texts, <TargetOutlines targets={targets} onChoose={nothing} />)).toMatch(/1.*2/);
  });
});

import { describe, expect, it } from 'vitest';
import packageFile from '../../../../package.json' with { type: 'json' };
import { buildName, buildVersion, isOlder } from './build-version.ts';

describe('the version of a build', () => {
  it('is the one of the package', () => {
    expect(buildVersion).toBe(packageFile.version);
  });

  it('names the file it was bundled into', () => {
    expect(buildName('https://wms.example/assets/handheld-BX2k9a.js')).toBe(
      `${buildVersion}+handheld-BX2k9a`,
    );
    expect(buildName('http://localhost/src/handheld/main.tsx')).toBe(`${buildVersion}+dev`);
  });

  it.each([
    ['0.1.0+x', '0.1.0', false],
    ['0.1.0', '0.1.1', true],
    ['0.9.9', '0.10.0', true],
    ['1.0', '0.9.9', false],
    ['0.1.0', '', false],
  ])('%s is older than %s: %s', (build, wanted, older) => {
    expect(isOlder(build, wanted)).toBe(older);
  });
});

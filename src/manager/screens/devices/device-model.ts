/**
 * A device as people name it, from what its browser said: `Zebra TC52 · Chrome 142 · Android 13`. What is not known
 * is left out; a text that is no user agent stays as it is.
 */
export function deviceModel(said: string): string {
  if (!said.startsWith('Mozilla/')) return said;
  const parts = [modelIn(said), browserIn(said), systemIn(said)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : said;
}

/** The more particular first: Edge and Samsung's browser call themselves Chrome too, Chrome calls itself Safari. */
const browsers: readonly [name: string, pattern: RegExp][] = [
  ['Edge', /\bEdgA?\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)\S* (?:Mobile\/\S+ )?Safari\//],
];

function browserIn(agent: string): string | null {
  for (const [name, pattern] of browsers) {
    const version = pattern.exec(agent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return null;
}

/** Version 10 of the unnamed model `K` is what every Chrome says; Windows has said 10 and macOS 10.15 ever since. */
const systems: readonly [name: string, pattern: RegExp][] = [
  ['Android', /\bAndroid(?: (\d+)(?!\d|; K\)))?/],
  ['iOS', /\bCPU (?:iPhone )?OS (\d+)/],
  ['Windows', /\bWindows NT/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

function systemIn(agent: string): string | null {
  for (const [name, pattern] of systems) {
    const found = pattern.exec(agent);
    if (found) return found[1] === undefined ? name : `${name} ${found[1]}`;
  }
  return null;
}

/** Handhelds of the trade by the beginning of their model's name; others say their maker themselves. */
const makers: readonly [maker: string, models: RegExp][] = [
  ['Zebra', /^(?:TC|MC|EC|ET|WT|L1|VC|PS|CC)\d/i],
  ['Honeywell', /^(?:CT|CK|CN|CW|EDA|VM)\d/i],
  ['Datalogic', /^(?:MEMOR|SKORPIO|JOYA|FALCON)/i],
  ['Samsung', /^SM-/],
];

function modelIn(agent: string): string | null {
  if (/\biPhone\b/.test(agent)) return 'iPhone';
  if (/\biPad\b/.test(agent)) return 'iPad';
  const model = /\(Linux; Android \d*; ([^;)]+)/.exec(agent)?.[1]?.replace(/ Build\/.*/, '');
  if (model === undefined || model === 'K') return null;
  const maker = makers.find(([, models]) => models.test(model))?.[0];
  return maker === undefined ? model : `${maker} ${model}`;
}

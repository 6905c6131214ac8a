import { describe, expect, it } from 'vitest';
import {
  byAnnouncedInput,
  byInput,
  byKeysWithEcho,
  composed,
  enterAt,
  hear,
  scanned,
} from '../../../testing/wedge-bench.ts';
import type { KeyInput } from './key-input.ts';

const gs = '\u001d';
const text = (data: string, t: number, inputType = 'insertText'): KeyInput[] => [
  { t, type: 'beforeinput', data, inputType },
  { t: t + 1, type: 'input', data, inputType },
];
const key = (name: string, t: number, more: Partial<KeyInput> = {}): KeyInput => ({
  ...{ t, type: 'keydown', key: name },
  ...more,
});

describe('each character is counted once', () => {
  it.each([
    ['by key, beforeinput and input', byKeysWithEcho],
    ['by an unnamed key and input', byInput],
    ['by an unnamed key, beforeinput and input', byAnnouncedInput],
  ])('%s', (_, path) => {
    for (const code of ['A-01-02-3', 'AABB00', '1111112'])
      expect(hear(scanned(code, 0, 12, { path }))).toEqual([{ scan: code }]);
  });

  it('by keys whose text comes later, several at once', () => {
    const keys = scanned('A-01-02-3', 0, 4, { terminator: 'none' });
    const events = [...keys, ...text('A-01', 40), ...text('-02-3', 44), enterAt(50)];
    expect(hear(events)).toEqual([{ scan: 'A-01-02-3' }]);
  });

  it('by a composition that grows and ends', () => {
    expect(hear([...composed('LP00', 0, 10), ...text('LP00', 41), enterAt(50)])).toEqual([{ scan: 'LP00' }]);
  });

  it('by a composition of every single character', () => {
    const events = Array.from('AA-01').flatMap((char, index): KeyInput[] => [
      key('Unidentified', index * 20, { keyCode: 229 }),
      ...composed(char, index * 20 + 1, 2),
    ]);
    expect(hear([...events, enterAt(110)])).toEqual([{ scan: 'AA-01' }]);
  });

  it('by keys with names that are composed at the same time', () => {
    const events = Array.from('LP00').flatMap((char, index): KeyInput[] => [
      key(char, index * 10, { keyCode: 229 }),
      {
        t: index * 10 + 1,
        type: 'input',
        data: 'LP00'.slice(0, index + 1),
        inputType: 'insertCompositionText',
      },
    ]);
    const end: KeyInput = { t: 45, type: 'compositionend', data: 'LP00' };
    expect(hear([...events, end, enterAt(50)])).toEqual([{ scan: 'LP00' }]);
    expect(hear([...events, enterAt(50), { ...end, t: 52 }])).toEqual([{ scan: 'LP00' }]);
  });

  it('by a composition that Enter does not wait for', () => {
    const late: KeyInput = { t: 60, type: 'compositionend', data: 'LP00' };
    expect(hear([...composed('LP00', 0, 10, false), enterAt(50), late])).toEqual([{ scan: 'LP00' }]);
  });

  it('by compositions that never end', () => {
    const first = [...composed('LP0001', 0, 10, false), enterAt(70)];
    const second = [...composed('LP0002', 500, 10, false), enterAt(570)];
    expect(hear([...first, ...second])).toEqual([{ scan: 'LP0001' }, { scan: 'LP0002' }]);
  });

  it('by one composition that goes on over two scans', () => {
    const grown: KeyInput = {
      t: 500,
      type: 'input',
      data: 'LP0001LP0002',
      inputType: 'insertCompositionText',
    };
    expect(hear([...composed('LP0001', 0, 10, false), enterAt(70), grown, enterAt(520)])).toEqual([
      { scan: 'LP0001' },
      { scan: 'LP0002' },
    ]);
  });

  it('by a composition that is told once more behind its end', () => {
    const late = (data: string, t: number): KeyInput => ({
      ...{ t, type: 'input', data, inputType: 'insertCompositionText' },
    });
    const start: KeyInput = { t: 0, type: 'compositionstart', data: '' };
    expect(hear([start, ...composed('LP00', 0, 10), late('LP00', 41), enterAt(50)])).toEqual([
      { scan: 'LP00' },
    ]);
    const twice = ['A', 'A', 'B'].flatMap((char, index) => [
      { ...start, t: index * 20 },
      ...composed(char, index * 20, 5),
      late(char, index * 20 + 6),
    ]);
    expect(hear([...twice, enterAt(60)])).toEqual([{ scan: 'AAB' }]);
  });

  it('by compositionupdate alone', () => {
    const events = ['L', 'LP', 'LP0', 'LP01'].map(
      (data, index): KeyInput => ({ t: index * 10, type: 'compositionupdate', data }),
    );
    expect(hear([...events, { t: 40, type: 'compositionend', data: 'LP01' }, enterAt(45)])).toEqual([
      { scan: 'LP01' },
    ]);
  });

  it('by a text that replaces another, or is pasted', () => {
    for (const inputType of ['insertReplacementText', 'insertFromPaste'])
      expect(hear([...text('A-01-02-3', 0, inputType), enterAt(5)])).toEqual([{ scan: 'A-01-02-3' }]);
  });

  it('with Enter told as key, as line break before and after', () => {
    const breaks: KeyInput[] = [
      { t: 71, type: 'beforeinput', data: null, inputType: 'insertLineBreak' },
      { t: 72, type: 'input', data: null, inputType: 'insertLineBreak' },
    ];
    const code = scanned('A-01-02', 0, 10, { terminator: 'none' });
    const once = [{ scan: 'A-01-02' }];
    expect(hear([...code, ...breaks], { isTyping: true })).toEqual(once);
    expect(hear([...code, enterAt(70), ...breaks], { isTyping: true })).toEqual(once);
    expect(hear([...code, ...breaks.slice(0, 1)], { isTyping: true })).toEqual(once);
  });

  it('without what only changes state: Shift, CapsLock, released keys, keys held down', () => {
    const noise = (t: number): KeyInput[] => [
      key('Shift', t),
      key('CapsLock', t),
      key('Dead', t),
      { ...key('A', t), type: 'keyup' as 'keydown' },
      key('A', t, { repeat: true }),
    ];
    const events = scanned('ABC1', 0, 10).flatMap((event) => [...noise(event.t), event]);
    expect(hear(events)).toEqual([{ scan: 'ABC1' }]);
  });
});

describe('GS arrives', () => {
  const around = (separator: (t: number) => KeyInput[]) => [
    ...scanned('10A77', 0, 10, { terminator: 'none' }),
    ...separator(50),
    ...scanned('17270630', 60, 10),
  ];
  const read = [{ scan: `10A77${gs}17270630` }];

  it.each<[string, (t: number) => KeyInput[]]>([
    ['as Ctrl+]', (t) => [key('Control', t), key(']', t, { ctrlKey: true })]],
    ['as Ctrl with the key code of ]', (t) => [key('Unidentified', t, { ctrlKey: true, keyCode: 221 })]],
    [
      'as Ctrl+] of a German keyboard',
      (t) => [key('+', t, { ctrlKey: true, code: 'BracketRight', keyCode: 187 })],
    ],
    ['as a key of its own', (t) => [key(gs, t)]],
    ['as text', (t) => [key('Unidentified', t, { keyCode: 229 }), ...text(gs, t)]],
    ['as F8', (t) => [key('F8', t)]],
    ['as Alt+029', (t) => Array.from('029').map((digit, index) => key(digit, t + index, { altKey: true }))],
    ['as <GS>', (t) => scanned('<GS>', t, 1, { terminator: 'none' })],
    ['as {GS}', (t) => scanned('{GS}', t, 1, { terminator: 'none' })],
    ['as the symbol for it', (t) => [key('\u241D', t)]],
  ])('%s', (_, separator) => expect(hear(around(separator))).toEqual(read));

  it('as F8 right behind the first character', () => {
    const events = [
      ...scanned('7', 0, 10, { terminator: 'none' }),
      key('F8', 10),
      ...scanned('N0LC', 20, 10),
    ];
    expect(hear(events)).toEqual([{ scan: `7${gs}N0LC` }]);
  });

  it('as a text that the set-up page has learnt', () => {
    const separator = (t: number) => scanned('^]', t, 1, { terminator: 'none' });
    expect(hear(around(separator), { gsSubstitute: '^]' })).toEqual(read);
  });

  it('as that text in element strings alone: other codes may have such a character of their own', () => {
    const dash = { gsSubstitute: '-' };
    const scans = (code: string) => hear(scanned(code, 0, 8), dash);
    expect(scans('A-01-02-3')).toEqual([{ scan: 'A-01-02-3' }]);
    expect(scans(']C0SO-1005123')).toEqual([{ scan: ']C0SO-1005123' }]);
    expect(scans(']C110L7-2147')).toEqual([{ scan: ']C110L7\u001d2147' }]);
    expect(scans('-10L7-2147')).toEqual([{ scan: '\u001d10L7\u001d2147' }]);
  });

  it('never as the ] of a German keyboard', () => {
    const events = [key(']', 0, { ctrlKey: true, altKey: true, altGraph: true }), ...scanned('C1A7', 10, 10)];
    expect(hear(events)).toEqual([{ scan: ']C1A7' }]);
  });

  it('with the other control characters of a 2D code', () => {
    const events = [
      ...scanned('[)>', 0, 10, { terminator: 'none' }),
      key('^', 30, { ctrlKey: true }),
      ...scanned('06', 40, 10, { terminator: 'none' }),
      key('F8', 60),
      ...scanned('1P7', 70, 10, { terminator: 'none' }),
      key('F9', 100),
      key('d', 110, { ctrlKey: true }),
      enterAt(120),
    ];
    expect(hear(events)).toEqual([{ scan: `[)>\u001e06${gs}1P7\u001e\u0004` }]);
  });
});

describe('keys', () => {
  it('of a number pad without NumLock are its digits', () => {
    const names = { End: 1, ArrowDown: 2, PageDown: 3, ArrowLeft: 4, Clear: 5, Home: 7 };
    const events = Object.entries(names).map(([name, digit], index) =>
      key(name, index * 10, { code: `Numpad${digit}` }),
    );
    expect(hear([...events, enterAt(60)])).toEqual([{ scan: '123457' }]);
  });

  it('with an accent that fits no letter are two characters', () => {
    expect(hear([key('Dead', 0), key('^1', 10), ...scanned('23', 20, 10)])).toEqual([{ scan: '^123' }]);
  });

  it('that are shortcuts or functions of a person are no text', () => {
    const events = [
      key('r', 0, { ctrlKey: true }),
      key('F8', 100),
      key('F5', 200),
      key('x', 300, { altKey: true }),
    ];
    expect(hear(events)).toEqual([]);
  });

  it('pressed as Alt codes throughout are the characters', () => {
    const events = Array.from('LP-7').flatMap((char, index) => [
      key('Alt', index * 40, { altKey: true }),
      ...Array.from(String(char.charCodeAt(0)).padStart(3, '0')).map((digit, place) =>
        key(digit, index * 40 + 5 + place * 5, { altKey: true, code: `Numpad${digit}` }),
      ),
    ]);
    expect(hear([...events, enterAt(170)])).toEqual([{ scan: 'LP-7' }]);
  });
});

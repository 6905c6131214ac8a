import { createInstance } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import data from '../../app/texts/de/data.json';
import type { LoadFault } from '../../../shared/protocol/board/loads.ts';
import { expectedText } from './fault-words.ts';

const i18n = createInstance();
beforeAll(() => i18n.init({ lng: 'de', resources: { de: { data } }, interpolation: { escapeValue: false } }));

const aFault = (kind: string, values: Record<string, string>, column = 'quantity'): LoadFault => ({
  file: 'orders.csv',
  line: 2,
  column,
  found: 'x',
  expected: 'in English',
  rule: { kind, values },
});

const said = (fault: LoadFault): string => expectedText(fault, i18n.getFixedT('de', 'data'), data);

describe('what a fault expects', () => {
  it('is said in the language of the board with the values of the rule', () => {
    expect(said(aFault('positive', {}))).toBe('eine ganze Zahl über 0');
    expect(said(aFault('same_head', { value: '5', line: '2' }))).toBe('„5“ wie in Zeile 2');
    expect(said(aFault('field_count', { count: '4' }))).toBe('4 Felder wie in der Kopfzeile');
  });

  it('names the meaning of a column in that language too', () => {
    const missing = aFault('column_present', { column: 'shipBy', meaning: 'when it must leave' }, 'shipBy');
    expect(said(missing)).toBe('eine Spalte „shipBy“: wann er das Haus verlassen muss');
  });

  it('is said in the words of a newer server where the board does not know the rule', () => {
    expect(said(aFault('new_rule', {}))).toBe('in English');
  });
});

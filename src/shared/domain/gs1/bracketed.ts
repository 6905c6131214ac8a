import { aiDefinition } from './ai-definition.ts';
import { wholeValueFault } from './check-value.ts';
import { repetitionFault, type AiValue, type ElementList } from './element-string.ts';
import { rejection, type Gs1Rejection } from './gs1-fault.ts';

/** `(01)09521234543213(10)AB\(1` as printed under a code; a bracket inside a value is written `\(`. */
const element = /\((\d{2,4})\)((?:\\\(|[^(])*)/y;

/** Reads the form with brackets, typed from the print under a symbol. */
export function readBracketed(raw: string, year: number): ElementList | Gs1Rejection {
  const ais: AiValue[] = [];
  element.lastIndex = 0;
  let at = 0;
  while (at < raw.length) {
    const [whole, ai = '', written = ''] = element.exec(raw) ?? [];
    if (whole === undefined) return rejection('brackets', null, at, raw.length - at);
    const position = at + ai.length + 2;
    const value = written.replaceAll('\\(', '(');
    const definition = aiDefinition(ai);
    if (!definition) return rejection('unknown_ai', ai, at + 1, ai.length);
    const fault = wholeValueFault(definition, value, year);
    if (fault) return rejection(fault.reason, ai, position + fault.at, fault.length);
    ais.push({ ai, value, position });
    at += whole.length;
  }
  return repetitionFault(ais) ?? { kind: 'list', ais };
}

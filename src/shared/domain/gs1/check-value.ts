import type { AiComponent, AiDefinition } from './ai-definition.ts';
import { characterFault } from './character-set.ts';
import { componentRules, type ComponentRule } from './component-rules.ts';
import { wholeFault, type ValueFault } from './gs1-fault.ts';

/** How many characters of `text` belong to a value of this identifier, or what is wrong with them. */
export type ValueCheck = { consumed: number } | ValueFault;

/**
 * Checks the value that `text` begins with: component by component, each as long as it may be, first its length,
 * then its characters, then its rules. What is left behind it is the caller's.
 */
export function checkValue(definition: AiDefinition, text: string, year: number): ValueCheck {
  if (text === '') return wholeFault('value_missing', text);
  let at = 0;
  for (const component of definition.components) {
    const value = text.slice(at, at + component.max);
    if (value === '' && component.optional) continue;
    const fault = componentFault(component, value, year);
    if (fault) return { ...fault, at: fault.at + at };
    at += value.length;
  }
  return { consumed: at };
}

/** Checks `value` as a whole: nothing may be left behind it. */
export function wholeValueFault(definition: AiDefinition, value: string, year: number): ValueFault | null {
  const check = checkValue(definition, value, year);
  if ('reason' in check) return check;
  const { consumed } = check;
  return consumed < value.length
    ? { reason: 'too_long', at: consumed, length: value.length - consumed }
    : null;
}

function componentFault(component: AiComponent, value: string, year: number): ValueFault | null {
  if (value.length < component.min) return wholeFault('wrong_length', value);
  const foreign = characterFault(value, component.set);
  if (foreign) return foreign;
  for (const name of component.rules) {
    const rule: ComponentRule = componentRules[name];
    const fault = rule(value, year);
    if (fault) return fault;
  }
  return null;
}

import { codeNames, type CodeName, type CodePatterns } from './code-patterns.ts';
import { parseCommandCode } from './command-code.ts';
import { hasLpnCheckCharacter } from './lpn.ts';
import type { SureMeaning } from './scan-reading.ts';

/** What `text` means by the site's own patterns, the first of `among` that fits; undefined when none does. */
export function ownCode(
  text: string,
  patterns: CodePatterns,
  among: readonly CodeName[] = codeNames,
): SureMeaning | undefined {
  const code = text.toUpperCase();
  const name = among.find((one) => patterns[one].test(code));
  switch (name) {
    case undefined:
      return undefined;
    case 'lpn':
      return plate(code, text, patterns);
    case 'place':
      return { kind: 'place', placeCode: code };
    case 'badge':
      return { kind: 'badge', badge: code };
    case 'command':
      return command(code);
    case 'order':
      return { kind: 'order', orderNumber: code };
    case 'purchaseOrder':
      return { kind: 'purchase_order', purchaseOrderNumber: code };
    case 'checkDigits':
      return { kind: 'check_digits', digits: code };
  }
}

/** A plate with a wrong check character is a misread plate, not an unknown code. */
function plate(code: string, text: string, patterns: CodePatterns): SureMeaning {
  if (patterns.lpnHasCheck && !hasLpnCheckCharacter(code)) {
    const position = text.length - 1;
    return { kind: 'faulty', reason: 'check_characters', ai: null, said: text, position, length: 1 };
  }
  return { kind: 'lpn', lpn: code, sscc: null, fields: {}, doubt: null };
}

function command(code: string): SureMeaning | undefined {
  const said = parseCommandCode(code);
  return said && { kind: 'command', ...said };
}

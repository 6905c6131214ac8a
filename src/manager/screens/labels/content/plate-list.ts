import { isSscc } from '../../../../shared/domain/gs1/sscc.ts';
import { type LpnParts, makeLpn, parseLpn } from '../../../../shared/domain/lpn.ts';
import { plateText } from '../../../../shared/domain/plate-text.ts';
import { done, failed, type Result } from '../../../../shared/domain/result.ts';
import { labelLimit } from '../../../../shared/protocol/board/labels.ts';

export type PlateListFault =
  | { kind: 'no_plate' | 'no_range'; said: string }
  | { kind: 'too_many'; said: string };

/**
 * Plates as people write them down: parted by commas, blanks or lines, a run of numbers as `first..last`. Each one
 * once, in the order given. SSCCs may stand among them.
 */
export function readPlateList(typed: string): Result<string[], PlateListFault> {
  const plates = new Set<string>();
  for (const part of typed.split(/[\s,;]+/).filter(Boolean)) {
    const read = readPart(part);
    if (!read.ok) return read;
    for (const plate of read.value) plates.add(plate);
    if (plates.size > labelLimit) return failed({ kind: 'too_many', said: String(labelLimit) });
  }
  return done([...plates]);
}

function readPart(part: string): Result<string[], PlateListFault> {
  const [from = '', to] = part.split('..').map(plateText);
  if (to !== undefined) return readRange(from, to, part);
  return isSscc(from) || parseLpn(from) ? done([from]) : failed({ kind: 'no_plate', said: part });
}

function readRange(from: string, to: string, said: string): Result<string[], PlateListFault> {
  const [first, last] = [parseLpn(from), parseLpn(to)];
  if (!first || !last || !isSameBlock(first, last) || first.counter > last.counter) {
    return failed({ kind: 'no_range', said });
  }
  const plates: string[] = [];
  for (let { counter } = first; counter <= last.counter; counter++) {
    const plate = makeLpn(first.kind, first.block, counter);
    if (plate !== undefined) plates.push(plate);
  }
  return done(plates);
}

const isSameBlock = (a: LpnParts, b: LpnParts): boolean => a.kind === b.kind && a.block === b.block;

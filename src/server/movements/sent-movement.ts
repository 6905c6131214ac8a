/**
 * What the device recorded, from the text of a journal entry. An entry that it could not get through by itself comes
 * wrapped as `{ heldBack: true, raw }`, so that it keeps its number and the others flow.
 */
export function sentMovement(raw: string): Record<string, unknown> {
  const sent = recordOf(raw);
  return sent['heldBack'] === true ? recordOf(sent['raw']) : sent;
}

function recordOf(json: unknown): Record<string, unknown> {
  const parsed = typeof json === 'string' ? parse(json) : json;
  return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

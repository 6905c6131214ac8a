/** An internal plate or an SSCC, as typed, printed or scanned; the server reads it exactly. */
export const platePattern = /^(\][A-Za-z]\d)?\s*(?:[TL][\d\s]{8,12}[0-9A-Z]|(\(?00\)?\s*)?[\d\s]{18,24})$/i;

/** A plate as a title: of an SSCC the last digits tell units apart, what is shorter is shown as it is. */
export const shortPlate = (lpn: string): string => (lpn.length > 12 ? `… ${lpn.slice(-8)}` : lpn);

/** What the rows of the inbound scene agree on. */
export const unit = '340123450000000011';
export const inboundLot = 'L-9';

const mid = (n: number): string => `01934f00-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
export const inboundMids = {
  opened: mid(1),
  arrived: mid(2),
  adaReceives: mid(3),
  adaUndoes: mid(4),
  benReceives: mid(5),
  stranger: mid(6),
  accepted: mid(7),
  quarantined: mid(8),
  putAway: mid(9),
  picked: mid(10),
  shipped: mid(11),
  unitMoves: mid(12),
  adaAgain: mid(13),
};
export const checkId = '01934f00-0000-7000-8000-00000000c001';
export const photoIds = {
  arrived: '01934f00-0000-7000-8000-00000000e001',
  onDevice: '01934f00-0000-7000-8000-00000000e002',
};
export const milkState = 'Dairy Union|P-1';

import checks from '../texts/en/checks.json';
import data from '../texts/en/data.json';
import devices from '../texts/en/devices.json';
import discrepancies from '../texts/en/discrepancies.json';
import frame from '../texts/en/frame.json';
import labels from '../texts/en/labels.json';
import lpns from '../texts/en/lpns.json';
import movements from '../texts/en/movements.json';
import now from '../texts/en/now.json';
import orders from '../texts/en/orders.json';
import purchaseOrders from '../texts/en/purchase-orders.json';
import recall from '../texts/en/recall.json';
import sheet from '../texts/en/sheet.json';
import signIn from '../texts/en/sign-in.json';
import stock from '../texts/en/stock.json';
import words from '../texts/en/words.json';
import work from '../texts/en/work.json';

/** Every text of the board by room; the other languages have exactly these keys. */
export const english = {
  checks,
  data,
  devices,
  discrepancies,
  frame,
  labels,
  lpns,
  movements,
  now,
  orders,
  'purchase-orders': purchaseOrders,
  recall,
  sheet,
  'sign-in': signIn,
  stock,
  words,
  work,
};
export type Texts = typeof english;

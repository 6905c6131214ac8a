import checks from '../texts/de/checks.json';
import data from '../texts/de/data.json';
import devices from '../texts/de/devices.json';
import discrepancies from '../texts/de/discrepancies.json';
import frame from '../texts/de/frame.json';
import labels from '../texts/de/labels.json';
import lpns from '../texts/de/lpns.json';
import movements from '../texts/de/movements.json';
import now from '../texts/de/now.json';
import orders from '../texts/de/orders.json';
import purchaseOrders from '../texts/de/purchase-orders.json';
import recall from '../texts/de/recall.json';
import sheet from '../texts/de/sheet.json';
import signIn from '../texts/de/sign-in.json';
import stock from '../texts/de/stock.json';
import words from '../texts/de/words.json';
import work from '../texts/de/work.json';

import type { Texts } from './english.ts';

export const german: Texts = {
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

import { describe, expect, it } from 'vitest';
import { feedRows } from '../shared/protocol/pull.ts';
import {
  aChecklist,
  anArrivedUnit,
  anAsn,
  anInspectionPlan,
  anInspectionState,
  aPurchaseOrder,
  aReceipt,
} from './receiving-rows.ts';
import { anEntry, aTask } from './store-rows.ts';
import type { StoreScene } from './store-scene.ts';

/** What is kept of what arrives and how it is checked. */
export function describeReceiving(site: StoreScene): void {
  describe('receiving', () => {
    it('notices, suppliers, plans, checklists and inspection states come back as they were put', async () => {
      const rows = await site.store.write(site.siteId, async (tx) => ({
        order: tx.purchaseOrders.put(aPurchaseOrder('PO-1', { P1: 16 })),
        asn: tx.asns.put(anAsn('ASN-1')),
        supplier: tx.suppliers.put({ supplier: 'Dairy Ltd', inspects: true, rev: 0 }),
        plan: tx.inspectionPlans.put(anInspectionPlan('cold')),
        checklist: tx.checklists.put(aChecklist('*')),
        state: tx.inspectionStates.put(anInspectionState('Dairy Ltd', 'P1', { recent: [true, false] })),
      }));
      const found = await site.store.read(site.siteId, async (tx) => ({
        order: (await tx.purchaseOrders.find({ status: 'open' }))[0],
        asn: (await tx.asns.find({ purchaseOrderId: 'PO-1' }))[0],
        supplier: (await tx.suppliers.find({ inspects: true }))[0],
        plan: (await tx.inspectionPlans.find({}))[0],
        checklist: (await tx.checklists.find({}))[0],
        state: (await tx.inspectionStates.find({ productId: 'P1' }))[0],
      }));
      expect(found).toEqual(rows);
    });

    it('all of them travel to every device under their schemas', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.asns.put(anAsn('ASN-1'));
        tx.suppliers.put({ supplier: 'Dairy Ltd', inspects: true, rev: 0 });
        tx.inspectionPlans.put(anInspectionPlan('cold'));
        tx.checklists.put(aChecklist('*'));
        tx.inspectionStates.put(anInspectionState('Dairy Ltd', 'P1'));
      });
      const told = await site.feedOf('D7');
      expect(told.map(({ type, id }) => `${type} ${id}`).toSorted()).toEqual([
        'asn ASN-1',
        'checklist *',
        'inspectionPlan cold',
        'inspectionState Dairy Ltd|P1',
        'supplier Dairy Ltd',
      ]);
      for (const { type, row } of told) feedRows[type as keyof typeof feedRows].schema.parse(row);
    });

    it('units are found by the receipt they arrived with, receipts by their purchase order', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.containers.put(anArrivedUnit('L1', 'R-1'));
        tx.containers.put(anArrivedUnit('L2', 'R-2'));
        tx.receipts.put(aReceipt('R-1'));
        tx.receipts.put(aReceipt('R-2', { closedAt: '2026-11-21T09:30:00.000Z' }));
      });
      await site.store.read(site.siteId, async (tx) => {
        const units = await tx.containers.find({ receiptId: 'R-1' });
        expect(units).toEqual([{ ...anArrivedUnit('L1', 'R-1'), rev: 1 }]);
        expect(await tx.receipts.find({ purchaseOrderId: 'PO-1', closedAt: null })).toEqual([
          aReceipt('R-1'),
        ]);
      });
    });

    it('work on a unit is found by its plate', async () => {
      const work = { lpn: 'L1', from: 'location:RECV-1', goods: [], receiptId: null };
      await site.store.write(site.siteId, async (tx) => {
        tx.tasks.put(aTask('T1', { work: { kind: 'putaway', ...work } }));
        tx.tasks.put(aTask('T2', { work: { kind: 'putaway', ...work, lpn: 'L2' } }));
      });
      const found = await site.store.read(site.siteId, (tx) => tx.tasks.find({ lpn: 'L1', kind: 'putaway' }));
      expect(found.map(({ taskId }) => taskId)).toEqual(['T1']);
    });

    it('movements are found by purchase order, receipt, check, unit and what they take back, parked ones not', async () => {
      const facts = {
        purchaseOrderId: 'PO-1',
        receiptId: 'R-1',
        checkId: 'C-1',
        lpn: 'L1',
        compensates: 'm0',
      };
      await site.store.write(site.siteId, async (tx) => {
        await tx.journal.loadStreams([{ deviceId: 'D1', epoch: 'e' }]);
        await tx.journal.load(['m1', 'm2', 'm3']);
        tx.journal.append(anEntry('m1', 1, facts));
        tx.journal.append(anEntry('m2', 2, { ...facts, status: 'parked', appliedAt: null }));
      });
      const found = await site.store.write(site.siteId, async (tx) => {
        await tx.journal.loadStreams([{ deviceId: 'D1', epoch: 'e' }]);
        await tx.journal.load(['m3']);
        tx.journal.append(anEntry('m3', 3, facts));
        return Promise.all([
          tx.journal.of('purchaseOrderId', ['PO-1', 'PO-2']),
          tx.journal.of('receiptId', ['R-1']),
          tx.journal.of('checkId', ['C-1']),
          tx.journal.of('lpn', ['L1']),
          tx.journal.of('compensates', ['m0']),
        ]);
      });
      for (const entries of found) expect(entries.map(({ mid }) => mid)).toEqual(['m1', 'm3']);
    });
  });
}

import { answerAll, atWork } from './floor.ts';
import { expect, test } from './server-fixture.ts';
import { Warehouse } from './warehouse.ts';

test.describe('checking goods @quality', () => {
  let warehouse: Warehouse;

  test.beforeEach(async ({ server }) => {
    warehouse = await Warehouse.of(server);
  });
  test.afterEach(() => warehouse.close());

  /** A unit of the demo that waits for its check, with one product in it. */
  const waiting = async () => {
    const task = (await warehouse.tasks('quality-check')).find(
      ({ lpn, goods }) => lpn !== null && goods === 1,
    );
    if (!task?.lpn || !task.product) throw new Error('nothing waits for a check');
    return { lpn: task.lpn, productId: task.product.productId, taskId: task.taskId };
  };

  test('what is accepted is available and waits for its putaway; all of it offline', async ({ context }) => {
    const { lpn, productId } = await waiting();
    const held = (await warehouse.stockIn(`lpn:${lpn}`, productId))['inspection'] ?? 0;
    const operator = await atWork(context, warehouse, 'quality-check');
    await operator.at('identifying');
    await context.setOffline(true);
    await operator.scan(lpn);
    await operator.at('sampling');
    await operator.tap('Begin');
    await answerAll(operator);
    await operator.tap(/^That is all/);
    await operator.at('judging');
    await operator.tap(/^Accept/);
    await operator.at('closing');
    await operator.tap('Finish');
    await operator.at('finished');
    await context.setOffline(false);
    await operator.hasUnsent(0);
    expect(await warehouse.stockIn(`lpn:${lpn}`, productId)).toEqual({ available: held });
    expect((await warehouse.tasks('quality-check')).map((task) => task.lpn)).not.toContain(lpn);
    expect((await warehouse.tasks('putaway')).map((task) => task.lpn)).toContain(lpn);
    expect(await warehouse.openDiscrepancies()).toEqual([]);
  });

  test('goods are scrapped only with the badge of a second person', async ({ context }) => {
    const { lpn, productId } = await waiting();
    const held = (await warehouse.stockIn(`lpn:${lpn}`, productId))['inspection'] ?? 0;
    const operator = await atWork(context, warehouse, 'quality-check');
    await operator.scan(lpn);
    await operator.at('sampling');
    await operator.tap('Begin');
    await answerAll(operator);
    await operator.tap(/^That is all/);
    await operator.at('judging');
    await operator.tap('Scrap');
    await operator.at('choosingReason');
    await operator.tap('Cannot be used');
    await operator.at('approving');
    await operator.scan('U-0001');
    await operator.sees('That is your own. Ask a second person');
    await operator.scan('U-0002');
    await operator.at('closing');
    await operator.tap('Finish');
    await operator.at('finished');
    await operator.hasUnsent(0);
    expect(await warehouse.stockIn(`lpn:${lpn}`, productId)).toEqual({});
    expect(await warehouse.movements('type=quality')).toMatchObject([{ quantity: held }]);
  });

  test('part of a lot is quarantined, the rest accepted, and held goods are never promised to an order', async ({
    context,
  }) => {
    const { lpn, productId } = await waiting();
    const held = (await warehouse.stockIn(`lpn:${lpn}`, productId))['inspection'] ?? 0;
    expect(held).toBeGreaterThan(1);
    const operator = await atWork(context, warehouse, 'quality-check');
    await operator.scan(lpn);
    await operator.at('sampling');
    await operator.tap('Begin');
    await answerAll(operator);
    await operator.tap(/^That is all/);
    await operator.at('judging');
    await operator.tap('Only a part');
    await operator.at('splitting');
    await operator.keys('1');
    await operator.tap(/^Decide 1 apart/);
    await operator.at('judging');
    await operator.tap('Quarantine');
    await operator.at('choosingReason');
    await operator.tap('Damaged');
    await operator.at('placing');
    await operator.tap('It stays here');
    await operator.at('judging');
    await operator.tap(/^Accept/);
    await operator.at('closing');
    await operator.page.reload();
    await operator.at('closing');
    await operator.tap('Finish');
    await operator.at('finished');
    await operator.hasUnsent(0);
    expect(await warehouse.stockIn(`lpn:${lpn}`, productId)).toEqual({ available: held - 1, quarantine: 1 });
  });
});

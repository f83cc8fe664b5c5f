/**
 * Does something with each item, several at a time, and gives the results in their order.
 * @param atOnce how many are begun before the first is done: enough for every core, few enough to hold in memory
 * @throws what the first failure throws
 */
export async function sideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce = 8): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, hand));
  return results;
}

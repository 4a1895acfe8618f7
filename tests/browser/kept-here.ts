import type { Page } from "playwright-core";

/** How many entries the device keeps on a shelf, whoever they belong to. */
export const keptHere = (page: Page, shelf: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open("sankofa");
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const counted = opened.result.transaction(name).objectStore(name).count();
          counted.onsuccess = () => resolve(counted.result);
          counted.onerror = () => reject(counted.error);
        };
      }),
    shelf,
  );

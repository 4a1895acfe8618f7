/** What this device keeps, each shelf for one purpose; every entry names its owner and is shown to nobody else. */
export type Shelf = "drafts" | "outbox" | "answers";

const DATABASE = "sankofa";
const VERSION = 2;

const KEYS: Readonly<Record<Shelf, IDBObjectStoreParameters>> = {
  drafts: { keyPath: ["owner", "form"] },
  answers: { keyPath: ["owner", "path"] },
  outbox: { keyPath: "order", autoIncrement: true },
};
const SHELVES = Object.keys(KEYS) as Shelf[];

const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The device refused"));
  });

let opened: Promise<IDBDatabase> | undefined;

const database = (): Promise<IDBDatabase> => {
  opened ??= Promise.resolve().then(() => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      for (const shelf of SHELVES)
        if (!request.result.objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf, KEYS[shelf]);
    };
    return answered(request);
  });
  return opened;
};

/** One act on one shelf. It rejects where the browser keeps nothing: private windows and full devices. */
export const onDevice = async <Result>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  act: (shelf: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => answered(act((await database()).transaction(shelf, mode).objectStore(shelf)));

/** Takes away what a shelf holds and a condition names. */
export const clearFromDevice = async <Entry>(shelf: Shelf, goes: (entry: Entry) => boolean): Promise<void> => {
  const transaction = (await database()).transaction(shelf, "readwrite");
  const request = transaction.objectStore(shelf).openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if (goes(cursor.value as Entry)) cursor.delete();
    cursor.continue();
  };
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error("The device refused"));
  });
};

/** What is kept here of one person. Where the device keeps nothing there is nothing to forget. */
export const forgetOnDevice = async (owner: string, shelves: readonly Shelf[] = SHELVES): Promise<void> => {
  const theirs = (entry: { readonly owner: string }): boolean => entry.owner === owner;
  await Promise.allSettled(shelves.map((shelf) => clearFromDevice(shelf, theirs)));
};

/** Signing out leaves nothing behind. Where the device keeps nothing there is nothing to leave. */
export const wipeDevice = async (): Promise<void> => {
  await Promise.allSettled(SHELVES.map((shelf) => onDevice(shelf, "readwrite", (kept) => kept.clear())));
};

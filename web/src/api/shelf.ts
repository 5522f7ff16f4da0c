// What this browser keeps for a time without the server: a few named values in IndexedDB. Where the browser refuses
// (private windows), nothing is kept and nothing fails.

const database = 'barnacle';
const store = 'shelf';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function ask<Answer>(mode: IDBTransactionMode, deed: (shelf: IDBObjectStore) => IDBRequest<Answer>) {
  try {
    const db = await open();
    return await new Promise<Answer | undefined>((resolve, reject) => {
      const transaction = db.transaction(store, mode);
      const asked = deed(transaction.objectStore(store));
      // Only what is on the disk counts as kept.
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    }).finally(() => db.close());
  } catch {
    return undefined;
  }
}

export const takeDown = <Value>(name: string) => ask<Value>('readonly', (shelf) => shelf.get(name));
export const putUp = (name: string, value: unknown) => ask('readwrite', (shelf) => shelf.put(value, name));
export const clearShelf = () => ask('readwrite', (shelf) => shelf.clear());

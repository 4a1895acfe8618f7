/** Work under one key is done in the order it came, work under different keys side by side. */
export class KeyedTurns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Resolves or rejects as the work does, when everything that came under its key before is over. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.last.get(key) === turn) this.last.delete(key);
    }
  }
}

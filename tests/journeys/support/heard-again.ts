import type { UnderTest } from "./platform-under-test";

/**
 * Told last. Without views its processes hear the whole log again, and whatever they ask for was asked for before: what was
 * decided then stands, and what was refused then is not done now, though by now it could be.
 */
export const heardAgain = (platform: UnderTest, longMs: number): void => {
  test(
    "AUD-1 REL-14 views are taken away, and nothing is decided a second time",
    async () => {
      await platform.settled();
      const before = await platform.contracts();
      await platform.kill();
      await platform.losesViews();
      await platform.start();
      await platform.settled();
      const told = new Set(before.map(({ id }) => id));
      const anew = (await platform.contracts()).filter(({ id }) => !told.has(id));
      expect(anew.map(({ type, actor }) => `${type} by ${actor}`)).toEqual([]);
    },
    longMs,
  );
};

import { START } from "./event-store";
import { describeBuilds } from "./read-models.builds.contract";
import { describeCommits } from "./read-models.commits.contract";
import { at, ReadModelsCase, type ReadModelsUnderTest } from "./read-models.fixture";
import { describeHistory } from "./read-models.history.contract";
import { describeLists } from "./read-models.lists.contract";
import { describeParked } from "./read-models.parked.contract";

export const describeReadModels = (name: string, make: () => ReadModelsUnderTest): void => {
  describe(`ReadModels: ${name}`, () => {
    let the: ReadModelsCase;

    beforeEach(async () => {
      const under = make();
      the = new ReadModelsCase(under, await under.open());
    });
    afterEach(async () => {
      await the.models.close();
      await the.under.clean();
    });

    describeCommits(() => the);
    describeBuilds(() => the);
    describeLists(() => the);
    describeHistory(() => the);
    describeParked(() => the);

    describe("cursors and leases", () => {
      test("a cursor moves from where it stands only", async () => {
        expect(await the.models.cursor("publisher")).toBe(START);
        await the.models.moveCursor("publisher", START, at(7));
        await expect(the.models.moveCursor("publisher", START, at(8))).rejects.toMatchObject({
          name: "CheckpointConflict",
          actual: at(7),
        });
        await the.models.moveCursor("publisher", at(7), at(8));
        expect(await the.models.cursor("publisher")).toBe(at(8));
        expect(await the.models.cursor("another")).toBe(START);
      });

      test("a lease is one owner's until it runs out, and its epoch rises with each takeover", async () => {
        const lease = (owner: string, now: string) => the.models.lease("projections", owner, 10_000, now);
        expect(await lease("a", "2026-01-01T00:00:00.000Z")).toBe(1);
        expect(await lease("b", "2026-01-01T00:00:05.000Z")).toBeUndefined();
        expect(await lease("a", "2026-01-01T00:00:08.000Z")).toBe(1);
        expect(await lease("b", "2026-01-01T00:00:17.999Z")).toBeUndefined();
        expect(await lease("b", "2026-01-01T00:00:18.000Z")).toBe(2);
        expect(await lease("a", "2026-01-01T00:00:19.000Z")).toBeUndefined();
        expect(await the.models.lease("other", "a", 10_000, "2026-01-01T00:00:00.000Z")).toBe(1);
      });
    });
  });
};

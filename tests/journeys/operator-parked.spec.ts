import { randomUUID } from "node:crypto";
import { aFact } from "@sankofa/ports/event-store.samples";
import type { ParkedReport } from "@sankofa/runtime/runners/parked-work";
import { openedHouse } from "./support/cohort";
import { failed, good, sankofa } from "./support/operator";
import { PlatformUnderTest } from "./support/platform-under-test";

const NOW = "2026-01-05T08:00:00.000Z";
const platform = new PlatformUnderTest(NOW);
let funder: string;

const say = (...words: readonly string[]) => sankofa(platform.dataFolder, ...words);
const listed = async () => good<readonly ParkedReport[]>(await say("parked", "list", "--json"));

beforeAll(async () => {
  await platform.start();
  funder = (await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo")).administrator.funder;
}, 60_000);
afterAll(() => platform.end());

test("AUD-1 INT-4 nothing is parked, and what is not there can be neither folded again nor given up", async () => {
  expect(await listed()).toEqual([]);
  expect(await say("parked", "replay")).toEqual({ exitCode: 0, stdout: "Nothing is parked.\n", stderr: "" });
  expect(failed(await say("parked", "discard", "programmes", randomUUID(), "--json"))).toMatchObject({
    code: "nothing-parked",
    exitCode: 64,
  });
  expect(failed(await say("parked", "list", "programs", "--json"))).toMatchObject({ code: "no-such-view" });
  expect(failed(await say("parked", "discard", "--json"))).toMatchObject({ code: "usage", exitCode: 64 });
});

test("AUD-1 INT-4 what is parked is listed with its reason, stays so while it cannot be read, and is given up", async () => {
  const stream = `assessment.change-${randomUUID()}`;
  // Without a figure of the comparison nobody can say to the world what it was.
  const fact = aFact({
    ...{ type: "assessment.change-measured", recorded: NOW, tenant: funder },
    data: {
      ...{ relationshipId: randomUUID(), programmeId: randomUUID(), applicationId: randomUUID() },
      ...{ before: "baseline", after: "endline", people: 2 },
    },
  });
  await platform.writes({ stream, expected: "no_stream", events: [fact] });
  let parked = await listed();
  while (parked.length === 0) parked = await listed();
  expect(parked).toMatchObject([{ runner: "publisher", key: stream, type: fact.type, facts: 1 }]);
  expect((await say("parked", "list")).stdout).toContain(`${stream}  ${fact.type} at `);
  expect(await say("parked", "replay")).toMatchObject({
    exitCode: 2,
    stdout: `publisher  ${stream}  0 published, 0 given up, 1 still parked\n`,
  });
  expect(await say("parked", "discard", "publisher", stream)).toMatchObject({
    exitCode: 0,
    stdout: `publisher  ${stream}  0 published, 1 given up, 0 still parked\n`,
  });
  expect(await listed()).toEqual([]);
});

import { randomUUID } from "node:crypto";
import type { NewFact } from "@sankofa/kernel/fact";
import type { ParkedReport, Unparked } from "@sankofa/runtime/runners/parked-work";
import type { UnderTest } from "../support/platform-under-test";
import { the } from "../support/the";
import type { Programs } from "./being-sent";
import { hearEvents, type Heard } from "./feed";

const NOW = "2026-01-07T08:00:00.000Z";
const KEY_ENDS = "2026-01-08T08:00:00.000Z";
/** Programmes that were opened before; one more is, beside a record that says one thing and then waits. */
const OPENED = 8;
const [SAID, UNREAD, BEHIND] = [1, 2, 3];

/** OPS-2: a fact that nobody can make out holds up its own record on every feed, until an operator gives it up. */
export const givingUp = (platform: UnderTest, { receiver, people }: Programs): void => {
  const record = `assessment.change-${randomUUID()}`;
  let key: string;

  /** Of so many people; without a figure of the comparison nobody can say to the world what it was. */
  const measured = (of: number, tenant: string): NewFact => ({
    ...{ id: randomUUID(), type: "assessment.change-measured", version: 1, happened: NOW, recorded: NOW, tenant },
    ...{ actor: "operator", commandId: randomUUID(), requestDigest: "5a".repeat(32) },
    data: {
      ...{ relationshipId: randomUUID(), programmeId: randomUUID(), applicationId: randomUUID() },
      ...{ before: "baseline", after: "endline", people: of },
      ...(of === UNREAD ? {} : { items: [] }),
    },
  });
  /** Said again while what came before the record's last word may be on its way to the broker. */
  const told = async <Answer>(say: string, args: object = {}): Promise<Answer> => {
    for (;;)
      try {
        return await platform.control<Answer>("assessment", say, { view: "publisher", ...args });
      } catch (error) {
        if (!String(error).includes("try again")) throw error;
      }
  };
  /** The record's facts that wait, once they are as many: each is met on its own, a while after it was written. */
  const waiting = async (atLeast: number): Promise<readonly number[]> => {
    for (;;) {
      // All that is parked, for asking by key is refused as long as nothing is.
      const parked = await told<readonly ParkedReport[]>("parked-list");
      const facts = parked.filter(({ key: of }) => of === record).map((report) => report.facts);
      if ((facts[0] ?? 0) >= atLeast) return facts;
    }
  };
  const outline = (data: Readonly<Record<string, unknown>>): unknown => data["name"] ?? data["people"];
  const heard = async (count: number, after?: string): Promise<readonly Heard[]> =>
    hearEvents(platform.url, key, count, after);
  const outlines = (events: readonly Heard[]): readonly unknown[] => events.map(({ data }) => outline(data.data));
  const sentSince = async (before: number, count: number): Promise<readonly unknown[]> => {
    const received = await receiver.hears(({ length }) => length >= before + count);
    return received.slice(before).map(({ event }) => outline(event.data as Readonly<Record<string, unknown>>));
  };

  test("OPS-2 its record waits on the feed by HTTP and for webhooks, and others go on", async () => {
    const { cohort, administrator, manager, account } = people();
    const asked = { label: "Listening", expires: KEY_ENDS };
    ({ key } = await administrator.does<{ readonly key: string }>(`/accounts/${account}/api-keys`, asked));
    const before = receiver.received.length;
    const events = [SAID, UNREAD, BEHIND].map((of) => measured(of, administrator.funder));
    await platform.writes({ stream: record, expected: "no_stream", events });
    await cohort.opensProgramme(manager, "Delta");
    expect(await sentSince(before, 2)).toEqual([SAID, "Delta"]);
    expect(outlines(await heard(OPENED + 2)).slice(-2)).toEqual([SAID, "Delta"]);
  });

  test("OPS-2 given up in its own service, what waited behind it is heard on both, by who listens and who comes back", async () => {
    const before = receiver.received.length;
    const place = the((await heard(OPENED + 2)).at(-1)).id;
    const listening = heard(1, place);
    expect(await waiting(2)).toEqual([2]);
    expect(await told<readonly Unparked[]>("parked-discard", { key: record })).toMatchObject([
      { folded: 1, discarded: 1, left: 0 },
    ]);
    expect(outlines(await listening)).toEqual([BEHIND]);
    expect(outlines(await heard(1, place))).toEqual([BEHIND]);
    const [said, behind] = (await heard(OPENED + 3)).slice(-3);
    expect(outlines([the(said), the(behind)])).toEqual([SAID, BEHIND]);
    expect(behind?.data.previous).toBe(said?.id);
    expect(await sentSince(before, 1)).toEqual([BEHIND]);
  });
};

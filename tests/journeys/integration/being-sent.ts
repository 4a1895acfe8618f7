import { Webhook } from "standardwebhooks";
import { openedHouse, type Cohort } from "../support/cohort";
import type { Member } from "../support/member";
import { STARTING_MS } from "../support/distributed-under-test";
import type { UnderTest } from "../support/platform-under-test";
import type { Page } from "../support/shown";
import { Receiver, type Received } from "./receiver";

const START = "2026-01-05T08:00:00.000Z";
const AFTER_FIRST_GAP = "2026-01-05T08:00:10.000Z";
const NEXT_DAY = "2026-01-07T08:00:00.000Z";
const OPENED = "org.sankofa.programme.opened.v1";
const CHOSEN = ["org.sankofa.change.measured.v1", OPENED];

interface Attempt {
  readonly attemptId: string;
  readonly eventId: string;
  readonly type: string;
  readonly status: number | null;
  readonly fault: string | null;
}

/** A program that is sent what is published, and who let it. */
export interface Programs {
  readonly receiver: Receiver;
  people(): {
    readonly cohort: Cohort;
    readonly administrator: Member;
    readonly manager: Member;
    readonly account: string;
  };
}

/** INT-2: what is published is sent, signed, to an address; it fails, comes back, changes its secret, and is gone. */
export const beingSent = (platform: UnderTest): Programs => {
  const receiver = new Receiver();
  let url: string;
  let cohort: Cohort;
  let administrator: Member;
  let manager: Member;
  let account: string;
  let webhook: string;
  let secret: string;

  beforeAll(async () => {
    url = await receiver.listens();
  });
  afterAll(() => receiver.ends());

  const at = (path = "") => `/webhooks/${webhook}${path}`;
  /** The library of the standard looks at the clock of the machine; the platform's stands in the story. */
  const verified = ({ text, headers }: Received, by: string, now: string): unknown => {
    const clock = jest.spyOn(Date, "now").mockReturnValue(Date.parse(now));
    try {
      return new Webhook(by).verify(text, headers);
    } finally {
      clock.mockRestore();
    }
  };
  const attempts = async (): Promise<readonly Attempt[]> =>
    (await administrator.sees<Page<Attempt>>(at("/attempts"))).items;

  test("an administrator registers an address of an integration, and is shown the secret once", async () => {
    cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo");
    administrator = cohort.administrator;
    manager = await cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
    account = (await administrator.does("/accounts", { displayName: "Their CRM" })).id;
    const aim = { label: "CRM", url, types: CHOSEN };
    expect(await administrator.isRefused(`/accounts/${account}/webhooks`, aim)).toBe("webhook-without-integration");
    const role = { role: "integration", level: "funder", on: administrator.funder };
    await administrator.does(`/accounts/${account}/grants`, role);
    const made = await administrator.does<{ readonly id: string; readonly secret: string }>(
      `/accounts/${account}/webhooks`,
      aim,
    );
    ({ id: webhook, secret } = made);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = await administrator.sees<object>(at());
    expect(shown).toMatchObject({ label: "CRM", url, status: "enabled", types: CHOSEN });
    expect(JSON.stringify(shown)).not.toContain(secret.slice("whsec_".length));
    expect((await manager.request("GET", at())).status).toBe(403);
  });

  test("a test arrives, signed", async () => {
    expect(await administrator.does<Attempt>(at("/test"), {})).toMatchObject({ status: 204, fault: null });
    const [test] = await receiver.hears(({ length }) => length > 0);
    expect(test && verified(test, secret, START)).toMatchObject({ type: "org.sankofa.webhook.test.v1" });
  });

  test("what is published arrives once, in order, with what was chosen only", async () => {
    for (const name of ["East Africa", "West Africa", "Sahel"]) await cohort.opensProgramme(manager, name);
    await receiver.hears(({ length }) => length >= 4);
    const events = receiver.received.slice(1);
    expect(events.map(({ event }) => (event.data as { readonly name: string }).name)).toEqual([
      ...["East Africa", "West Africa", "Sahel"],
    ]);
    for (const each of events) {
      expect(verified(each, secret, START)).toMatchObject({ type: OPENED, id: each.headers["webhook-id"] });
      expect(each.headers["content-type"]).toContain("application/cloudevents+json");
    }
  });

  test("what is not taken is tried again later, and nothing overtakes it", async () => {
    const before = receiver.received.length;
    receiver.answers = () => 500;
    await cohort.opensProgramme(manager, "Coast");
    await cohort.opensProgramme(manager, "Lakes");
    await receiver.hears(({ length }) => length > before);
    await administrator.comesToSee<Page<Attempt>>(at("/attempts"), ({ items }) => items[0]?.status === 500);
    receiver.answers = () => 204;
    await platform.setClock(AFTER_FIRST_GAP);
    await receiver.hears(({ length }) => length >= before + 3);
    const names = receiver.received.slice(before).map(({ event }) => (event.data as { readonly name: string }).name);
    expect(names).toEqual(["Coast", "Coast", "Lakes"]);
    const [first, again] = receiver.received.slice(before);
    expect(again?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  });

  test("an event is sent once more by hand", async () => {
    await administrator.comesToSee<Page<Attempt>>(at("/attempts"), ({ items }) => items[0]?.fault === null);
    const failed = (await attempts()).find(({ fault }) => fault !== null);
    const again = await administrator.does<Attempt>(at(`/attempts/${failed?.attemptId}/repetition`), {});
    expect(again).toMatchObject({ eventId: failed?.eventId, cause: "by-hand", fault: null });
    expect(receiver.received.at(-1)?.event.id).toBe(failed?.eventId);
  });

  test("a new secret signs beside the old one for a day, and then alone", async () => {
    const { secret: next } = await administrator.does<{ readonly secret: string }>(at("/secret-rotation"), {});
    await administrator.sees(at());
    await administrator.does(at("/test"), {});
    for (const each of [secret, next]) verified(receiver.received.at(-1) as Received, each, AFTER_FIRST_GAP);
    await platform.setClock(NEXT_DAY);
    await administrator.does(at("/test"), {});
    const last = receiver.received.at(-1) as Received;
    verified(last, next, NEXT_DAY);
    expect(() => verified(last, secret, NEXT_DAY)).toThrow("No matching");
  });

  test(
    "killed and started again, it goes on where it was",
    async () => {
      const before = receiver.received.length;
      await platform.kill();
      await platform.start();
      await cohort.opensProgramme(manager, "Highlands");
      await receiver.hears(({ length }) => length > before);
      expect(
        receiver.received.slice(before).map(({ event }) => (event.data as { readonly name: string }).name),
      ).toEqual(["Highlands"]);
    },
    STARTING_MS,
  );

  test("an address that is gone is sent nothing more, and says why; enabled again it is sent what it missed", async () => {
    receiver.answers = () => 410;
    const before = receiver.received.length;
    await cohort.opensProgramme(manager, "Islands");
    await receiver.hears(({ length }) => length > before);
    const { disabled } = await administrator.comesToSee<{ status: string; disabled: object }>(
      at(),
      ({ status }) => status === "disabled",
    );
    expect(disabled).toMatchObject({ because: "gone", by: "process:webhooks" });
    receiver.answers = () => 204;
    await administrator.does(at("/enabling"), { reason: "Moved back" });
    await receiver.hears(({ length }) => length > before + 1);
    expect(receiver.received.at(-1)?.event.data).toMatchObject({ name: "Islands" });
  });

  return { receiver, people: () => ({ administrator, manager, cohort, account }) };
};

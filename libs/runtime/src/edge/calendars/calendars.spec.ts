import ICAL from "ical.js";
import request from "supertest";
import { later } from "@sankofa/kernel/time";
import { ACCOUNT, EdgeKit } from "../edge.spec-kit";
import type { CalendarEntry } from "./calendar-entries";

const PAIR = "0190a1b2-0000-7000-8000-0000000000d1";
const MEETING = "0190a1b2-0000-7000-8000-0000000000e1";
const grants = [{ id: PAIR, role: "mentor", level: "relationship", on: PAIR }] as const;
const addresses = "/api/v1/calendar-addresses";

const kit = new EdgeKit();
let cookie: string;
let entries: readonly CalendarEntry[];
let moreFrom: string | null;
const notFound = { problem: { code: "not-found", status: 404, title: "None" } };
const answering = () => ({ ok: { json: JSON.stringify({ items: entries, moreFrom }), position: "7" } });
beforeAll(() => kit.start());
afterAll(() => kit.app.close());
beforeEach(async () => {
  cookie = await kit.signedIn(grants);
  kit.credentials.calendars.clear();
  kit.rooms.answer = answering;
  entries = [meeting()];
  moreFrom = null;
});

const meeting = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ what: "engagement", id: MEETING, day: null, stands: "tentative", sequence: 0 },
  ...{ changed: "2026-03-01T08:00:00.000Z", startsAt: "2026-03-29T06:00:00.000Z", endsAt: "2026-03-29T07:00:00.000Z" },
  ...{ place: "The clinic, room 2", link: null, mentorOrganisation: "Umoja", menteeOrganisation: "Tumaini" },
  safety: false,
  ...change,
});
const make = (said: object = {}) =>
  request(kit.server)
    .post(addresses)
    .set("cookie", cookie)
    .send({ of: "relationship", on: PAIR, titles: "discreet", ...said });
const made = async (said?: object): Promise<{ readonly id: string; readonly path: string }> => {
  const { body } = await make(said).expect(201);
  return { id: body.id, path: new URL(body.address).pathname };
};
const fetched = (path: string) => request(kit.server).get(path).set("host", "sankofa.example");
const listed = async () => (await request(kit.server).get(addresses).set("cookie", cookie).expect(200)).body.items;
const read = async (path: string) => {
  const calendar = new ICAL.Component(ICAL.parse((await fetched(path).expect(200)).text));
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
};

describe("SCH-7 addresses of calendars", () => {
  it("are shown once, kept as digests, and say what they show to whoever has them, without a cookie", async () => {
    const { path } = await made();
    expect(path).toMatch(/^\/api\/v1\/calendars\/[\w-]{43}\.ics$/);
    const secret = path.slice("/api/v1/calendars/".length, -".ics".length);
    expect(JSON.stringify([...kit.credentials.calendars.values(), await listed(), kit.logged])).not.toContain(secret);
    const { headers } = await fetched(path).expect(200);
    expect(headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
    });
    await fetched(path)
      .set("if-none-match", headers["etag"] ?? "")
      .expect(304);
    expect(JSON.stringify(kit.logged)).not.toContain(secret);
    expect(kit.rooms.calls.at(-1)?.call).toMatchObject({ request: { of: "relationship", on: PAIR } });
  });

  it("are of one's own calendar too, and only of what one may see", async () => {
    await made({ of: "person", on: undefined });
    expect(kit.rooms.calls.at(-1)?.call).toMatchObject({ request: { of: "person" } });
    expect(await listed()).toMatchObject([{ of: "person", on: ACCOUNT, titles: "discreet" }]);
    kit.rooms.answer = () => notFound;
    await make().expect(404);
    await make({ on: undefined }).expect(422);
    await make({ titles: "shouting" }).expect(422);
    await request(kit.server).post(addresses).send({ of: "person", titles: "discreet" }).expect(401);
  });

  it("are made anew, which ends the one before, and ended by their owner alone", async () => {
    const first = await made();
    const { id, path } = await made();
    await fetched(first.path).expect(404);
    await fetched(path).expect(200);
    expect(await listed()).toMatchObject([{ id, on: PAIR, lastFetched: kit.now }]);
    await request(kit.server).delete(`${addresses}/${MEETING}`).set("cookie", cookie).expect(404);
    await request(kit.server).delete(`${addresses}/${id}`).expect(401);
    await request(kit.server).delete(`${addresses}/${id}`).set("cookie", cookie).expect(204);
    await fetched(path).expect(404);
    await fetched("/api/v1/calendars/anything.ics").expect(404);
  });

  it("give what their owner may see at each look, and nothing once that is nothing", async () => {
    const { path } = await made();
    entries = [];
    expect(await read(path)).toEqual([]);
    kit.rooms.answer = () => notFound;
    await fetched(path).expect(404);
    kit.rooms.answer = () => ({ problem: { code: "not-allowed", status: 403, title: "No" } });
    await fetched(path).expect(404);
    kit.rooms.answer = answering;
    kit.callers.delete(ACCOUNT);
    await fetched(path).expect(404);
  });

  it("remember about hourly that they were read", async () => {
    const { path } = await made();
    const before = kit.now;
    await fetched(path).expect(200);
    kit.now = later(before, 59 * 60_000);
    await fetched(path).expect(200);
    expect(await listed()).toMatchObject([{ lastFetched: before }]);
    kit.now = later(before, 60 * 60_000);
    await fetched(path).expect(200);
    cookie = await kit.signedIn(grants);
    expect(await listed()).toMatchObject([{ lastFetched: kit.now }]);
  });
});

describe("SCH-7 the calendar at an address", () => {
  it("tells a time and little else, unless its owner asked for more", async () => {
    const { path } = await made();
    const { text } = await fetched(path);
    for (const secret of ["Umoja", "Tumaini", "clinic", "Mentoring", "Sankofa:"]) expect(text).not.toContain(secret);
    expect(text).toContain("SUMMARY:Appointment\r\n");
    const [discreet] = await read(path);
    expect(discreet?.startDate.toJSDate().toISOString()).toBe("2026-03-29T06:00:00.000Z");
    const [told] = await read((await made({ titles: "telling" })).path);
    expect(told).toMatchObject({ summary: "Mentoring: Umoja and Tumaini", location: "The clinic, room 2" });
    expect(told?.component.getFirstPropertyValue("url")).toContain(`/engagements/${MEETING}`);
  });

  it("says nothing of what a safety check is asked for, whatever its owner asked for", async () => {
    entries = [meeting({ safety: true })];
    const { text } = await fetched((await made({ titles: "telling" })).path);
    expect(text).toContain("SUMMARY:Appointment\r\n");
    for (const secret of ["Umoja", "Tumaini", "clinic", MEETING + "\r\nSTATUS"]) expect(text).not.toContain(secret);
    expect(text).not.toContain("/engagements/");
  });

  it("speaks to its owner in their language", async () => {
    const { body } = await make({ titles: "telling" }).set("accept-language", "fr").expect(201);
    entries = [meeting({ what: "training-day", day: 2 })];
    const [training] = await read(new URL(body.address).pathname);
    expect(training).toMatchObject({ summary: "Formation, jour 2", uid: `${MEETING}-2@sankofa` });
  });

  test.each([
    ["tentative", "TENTATIVE", 0],
    ["confirmed", "CONFIRMED", 1],
    ["cancelled", "CANCELLED", 2],
  ] as const)(
    "what is %s is %s, under the same name and with its count of changes",
    async (stands, status, sequence) => {
      entries = [meeting({ stands, sequence })];
      const { path } = await made();
      const [event] = await read(path);
      expect(event).toMatchObject({ uid: `${MEETING}@sankofa`, sequence });
      expect(event?.component.getFirstPropertyValue("status")).toBe(status);
      expect(event?.component.getFirstPropertyValue("class")).toBe("PRIVATE");
    },
  );

  it("says on the day from which on it is not whole that more is planned, and takes nobody's time with it", async () => {
    moreFrom = "2026-05-04T06:00:00.000Z";
    const [, more] = await read((await made()).path);
    expect(more).toMatchObject({ summary: expect.stringContaining("more is planned"), uid: "more-2026-05-04@sankofa" });
    expect(more?.startDate.toString()).toBe("2026-05-04");
    expect(more?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });

  it("stays the same text, and the same tag, while nothing of it changes", async () => {
    const { path } = await made();
    const [one, other] = [await fetched(path), await fetched(path)];
    expect(one.text).toBe(other.text);
    entries = [meeting({ sequence: 1, changed: "2026-03-02T08:00:00.000Z" })];
    expect((await fetched(path)).headers["etag"]).not.toBe(one.headers["etag"]);
  });

  it("breaks no line by what somebody wrote", async () => {
    entries = [
      meeting({
        place: "Room 1\r\nATTENDEE:mailto:x@example.org; a, b",
        menteeOrganisation: "Čas & ünïcode ".repeat(9),
      }),
    ];
    const { path } = await made({ titles: "telling" });
    const [event] = await read(path);
    expect(event?.attendees).toEqual([]);
    expect(event?.location).toContain("ATTENDEE:mailto:x@example.org; a, b");
    const { text } = await fetched(path);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

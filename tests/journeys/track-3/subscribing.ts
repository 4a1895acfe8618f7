import ICAL from "ical.js";
import type { Member } from "../support/member";
import type { Page } from "../support/shown";
import { programmeTerms } from "../support/terms";
import { the } from "../support/the";
import type { Story } from "./story";

interface Made {
  readonly id: string;
  readonly address: string;
}

interface Grant {
  readonly id: string;
  readonly role: string;
}

const SOON = "2026-03-24T07:00:00.000Z";
const LATER = "2026-03-24T08:30:00.000Z";
const HALL = "The back room of the clinic";
/** In Madrid the clock goes forward on 29 March; in Nairobi it stands as it is. */
const [BEFORE, AFTER] = ["2026-03-27", "2026-03-30"];

const text = (event: ICAL.Event | undefined, property: string): string =>
  String(event?.component.getFirstPropertyValue(property));
const hourIn = (event: ICAL.Event | undefined, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    event?.startDate.toJSDate(),
  );

/** Calendars elsewhere read by secret addresses what their owners may see here. */
export const subscribing = (story: Story): void => {
  const { platform } = story;
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const mentor = (): Member => the(story.mentors[0]);
  const fetched = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${platform.url}${new URL(address).pathname}`, { headers });
  /** Nothing tells a calendar how far the views have read: it looks again, like those of people. */
  const comesToRead = async (
    address: string,
    expected: (events: readonly ICAL.Event[]) => boolean,
  ): Promise<readonly ICAL.Event[]> => {
    let events: readonly ICAL.Event[] = [];
    for (let looked = 0; looked < 500; looked += 1) {
      const response = await fetched(address);
      const calendar = new ICAL.Component(ICAL.parse(await response.text()));
      events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
      if (expected(events)) return events;
    }
    throw new Error(`The calendar never came to what was expected: ${events.map((each) => each.toString()).join("")}`);
  };
  const eventOf = (events: readonly ICAL.Event[], id: string): ICAL.Event | undefined =>
    events.find(({ uid }) => uid.startsWith(id));
  const comesToBe = async (address: string, id: string, status: string): Promise<ICAL.Event | undefined> =>
    eventOf(await comesToRead(address, (all) => text(eventOf(all, id), "status") === status), id);

  describe("9c. calendars elsewhere read what is planned", () => {
    let meeting: string;
    let address: string;
    /** The mentor's own calendar, which has the pair's meetings too. */
    let own: Made;

    test("SCH-7 a pair's calendar is read by an address, and tells a meeting's time and nothing of what it is", async () => {
      const call = { kind: "meeting", startsAt: SOON, minutes: 60, place: HALL, purpose: "What the parents said." };
      meeting = (await mentor().does(`${pair()}/engagements`, call)).id;
      const of = { of: "relationship", on: the(story.relationships[0]) };
      address = (await mentor().does<Made>("/calendar-addresses", { ...of, titles: "discreet" })).address;
      own = await mentor().does<Made>("/calendar-addresses", { of: "person", titles: "discreet" });
      const proposed = await comesToBe(address, meeting, "TENTATIVE");
      expect(proposed).toMatchObject({ sequence: 0, summary: "Appointment" });
      expect(proposed?.startDate.toJSDate().toISOString()).toBe(SOON);
      const said = await (await fetched(address)).text();
      for (const secret of [HALL, "parents", "Tumaini", "Umoja"]) expect(said).not.toContain(secret);
    });

    test("SCH-7 it rises with each move, stays in place, and is told as cancelled when it is", async () => {
      await mentor().does(`/engagements/${meeting}/confirmation`);
      expect(await comesToBe(address, meeting, "CONFIRMED")).toMatchObject({ sequence: 1 });
      await mentor().does(`/engagements/${meeting}/moves`, { startsAt: LATER, reason: "A later bus." });
      const moved = await comesToBe(address, meeting, "TENTATIVE");
      expect(moved).toMatchObject({ uid: `${meeting}@sankofa`, sequence: 2 });
      expect(moved?.startDate.toJSDate().toISOString()).toBe(LATER);
      await mentor().does(`/engagements/${meeting}/cancellation`, { reason: "No bus at all." });
      for (const each of [address, own.address])
        expect(await comesToBe(each, meeting, "CANCELLED")).toMatchObject({
          ...{ uid: `${meeting}@sankofa`, sequence: 3 },
        });
      expect((await mentor().request("DELETE", `/calendar-addresses/${own.id}`)).status).toBe(204);
      const headers = (await fetched(address)).headers;
      expect(headers.get("cache-control")).toBe("private, no-cache");
      const known = await fetched(address, { "if-none-match": headers.get("etag") ?? "" });
      expect(known.status).toBe(304);
    });

    test("SCH-7 the clock changes with daylight saving between two zones: a training day moved past that keeps its hour where it takes place", async () => {
      const { id: programmeId } = await story.manager.does("/programmes", {
        ...programmeTerms("Iberia 2026"),
        zone: "Europe/Madrid",
      });
      const days = {
        agenda: "snmp-track-2",
        dates: ["2026-03-25", "2026-03-26", BEFORE],
        begins: "09:00",
        ends: "17:00",
      };
      const { id } = await story.manager.does(`/programmes/${programmeId}/trainings`, days);
      const of = { of: "programme", on: programmeId, titles: "telling" };
      const asked = await story.manager.does<Made>("/calendar-addresses", of);
      const lastDay = async (on: string): Promise<ICAL.Event | undefined> => {
        const day = (all: readonly ICAL.Event[]) => all.find(({ uid }) => uid === `${id}-3@sankofa`);
        const is = (all: readonly ICAL.Event[]) => day(all)?.startDate.toJSDate().toISOString().startsWith(on) === true;
        return day(await comesToRead(asked.address, is));
      };
      const before = await lastDay(BEFORE);
      expect(before).toMatchObject({ summary: "Training, day 3", sequence: 0 });
      expect([hourIn(before, "Europe/Madrid"), hourIn(before, "Africa/Nairobi")]).toEqual(["09:00", "11:00"]);
      await story.manager.does(`/trainings/${id}/moves`, { day: 3, to: AFTER, reason: "The hall is let." });
      const after = await lastDay(AFTER);
      expect(after?.sequence).toBe(1);
      expect([hourIn(after, "Europe/Madrid"), hourIn(after, "Africa/Nairobi")]).toEqual(["09:00", "10:00"]);
      for (const day of [1, 2, 3])
        await story.manager.does(`/trainings/${id}/cancellations`, { day, reason: "Nobody came forward." });
      const off = await comesToRead(asked.address, (all) => all.every((each) => text(each, "status") === "CANCELLED"));
      expect(off).toHaveLength(3);
      // On the calendar of whoever looks after the programme too, under the same names.
      const hers = await story.manager.does<Made>("/calendar-addresses", { of: "person", titles: "telling" });
      const called = await comesToBe(hers.address, `${id}-3`, "CANCELLED");
      expect(called).toMatchObject({ summary: "Training, day 3", sequence: 2 });
    });

    test("SCH-7 an address made anew ends the one before, and its owner alone ends it", async () => {
      const of = { of: "relationship", on: the(story.relationships[0]), titles: "telling" };
      const { id, address: another } = await mentor().does<Made>("/calendar-addresses", of);
      expect((await fetched(address)).status).toBe(404);
      expect((await mentor().sees<Page<Made>>("/calendar-addresses")).items).toMatchObject([{ id }]);
      expect(JSON.stringify(await mentor().sees("/calendar-addresses"))).not.toContain(another);
      expect((await story.coordinator.request("DELETE", `/calendar-addresses/${id}`)).status).toBe(404);
      expect((await fetched(another)).status).toBe(200);
      expect((await mentor().request("DELETE", `/calendar-addresses/${id}`)).status).toBe(204);
      expect((await fetched(another)).status).toBe(404);
      const others = await story.organisation(1).applicant.request("POST", "/calendar-addresses", of);
      expect(others.status).toBe(404);
    });

    test("PRV-2 with the right to look ends what its addresses show", async () => {
      const grant = { role: "mentor", level: "relationship", on: the(story.relationships[0]) } as const;
      const helper = await story.cohort.invited(story.coordinator, "Lulu Helper", grant);
      const ofPair = { of: "relationship", on: grant.on, titles: "discreet" };
      const addresses: string[] = [];
      for (const asked of [ofPair, { of: "person", titles: "discreet" }]) {
        await helper.comesToSee<{ readonly grants: readonly Grant[] }>("/session", ({ grants }) => grants.length === 1);
        addresses.push((await helper.does<Made>("/calendar-addresses", asked)).address);
      }
      for (const each of addresses) expect(await comesToBe(each, meeting, "CANCELLED")).toBeDefined();
      const { grants } = await helper.sees<{ readonly grants: readonly Grant[] }>("/session");
      await story.coordinator.does(`/grants/${the(grants[0]).id}/revocation`, { reason: "Helped out once." });
      await helper.comesToSee<{ readonly grants: readonly Grant[] }>("/session", (now) => now.grants.length === 0);
      expect(await Promise.all(addresses.map(async (each) => (await fetched(each)).status))).toEqual([404, 404]);
    });
  });
};

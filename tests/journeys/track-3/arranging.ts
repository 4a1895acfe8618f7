import type { Member } from "../support/member";
import type { Engagement, Page } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Arranged extends Engagement {
  readonly startsAt: string | null;
  readonly safety: string;
  readonly agenda: Readonly<Record<string, readonly string[]>>;
  readonly visit: { readonly hosts: readonly string[] } | null;
  readonly uptake: readonly { readonly organisation: string }[];
  readonly moves: readonly { readonly from: string; readonly reason: string }[];
}

interface Entry {
  readonly id: string;
  readonly doubleBooked: boolean;
}

const MENTEE = "Tumaini Girls Network";
const CHECK = {
  legalContext: "Nothing that is discussed is forbidden there.",
  visibility: "A room at the back; no banner outside.",
  lawEnforcement: "Not consulted: it would draw eyes.",
  transport: "Two cars, arriving apart.",
  contact: "The coordinator, day and night.",
};

/** An exchange between organisations, from the first proposal to its cancellation. */
export const arranging = (story: Story): void => {
  let engagementId: string;
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const path = (): string => `/engagements/${engagementId}`;
  const shown = async (): Promise<Arranged> => {
    const { items } = await story.coordinator.sees<Page<Arranged>>(`${pair()}/engagements`);
    return the(items.find((each) => each.engagementId === engagementId));
  };

  describe("6b. an exchange is arranged", () => {
    test("SCH-3 both sides draft its agenda, each its own part", async () => {
      const mentor = the(story.mentors[0]);
      const mentee = story.organisation(0).applicant;
      const exchange = { kind: "exchange", startsAt: "2026-05-11T07:00:00.000Z", minutes: 240, place: "Kisumu" };
      engagementId = (await mentor.does(`${pair()}/engagements`, { ...exchange, safety: true })).id;
      const points = ["How their clubs began", "What parents said"];
      expect(await mentor.isRefused(`${path()}/agenda`, { side: "mentee", points })).toBe("side-not-yours");
      await mentor.does(`${path()}/agenda`, { side: "mentor", points: ["Who speaks for whom"] });
      mentee.hears(mentor);
      await mentee.does(`${path()}/agenda`, { side: "mentee", points });
      story.coordinator.hears(mentee);
      expect((await shown()).agenda).toEqual({ mentor: ["Who speaks for whom"], mentee: points });
      expect(await mentee.sees(path())).toMatchObject({ agenda: { mentee: points }, menteeOrganisation: MENTEE });
      expect((await story.organisation(1).applicant.request("GET", path())).status).toBe(404);
    });

    test("SCH-6 an exchange takes at least two people of each organisation", async () => {
      const visit = (people: number) => ({
        hosts: ["Nuru Family Centre"],
        visitors: [{ organisation: MENTEE, people, withAuthority: 1 }],
      });
      expect(await story.coordinator.isRefused(`${path()}/visit`, visit(1))).toBe("visitors-too-few");
      await story.coordinator.does(`${path()}/visit`, visit(3));
      expect((await shown()).visit).toMatchObject({ hosts: ["Nuru Family Centre"] });
    });

    test("SCH-4 it is confirmed only once its safety check is signed off, and another place is checked again", async () => {
      const { coordinator } = story;
      expect(await coordinator.isRefused(`${path()}/confirmation`)).toBe("safety-check-open");
      await coordinator.does(`${path()}/safety-sign-off`, CHECK);
      await coordinator.does(`${path()}/confirmation`);
      expect(await shown()).toMatchObject({ status: "confirmed", safety: "signed-off" });
      const said = JSON.stringify(await coordinator.sees(`${pair()}/engagements`));
      expect(said).not.toContain(CHECK.visibility);
      const startsAt = "2026-05-18T07:00:00.000Z";
      await coordinator.does(`${path()}/moves`, { startsAt, place: "Homa Bay", reason: "The hall is let." });
      expect(await shown()).toMatchObject({
        status: "proposed",
        safety: "asked",
        startsAt,
        moves: [{ from: "2026-05-11T07:00:00.000Z", reason: "The hall is let." }],
      });
    });

    test("SCH-7 it is on the calendars of those who come, and what is booked beside it is flagged", async () => {
      const may = "/calendar?from=2026-05-01T00:00:00.000Z&until=2026-06-01T00:00:00.000Z";
      const mentee = story.organisation(0).applicant;
      const booked = async (by: Member): Promise<readonly Entry[]> => (await by.sees<Page<Entry>>(may)).items;
      mentee.hears(story.coordinator);
      expect(await booked(mentee)).toMatchObject([{ id: engagementId, doubleBooked: false }]);
      const call = { kind: "call", startsAt: "2026-05-18T10:59:00.000Z", minutes: 30 };
      const { id } = await mentee.does(`${pair()}/engagements`, call);
      expect(await booked(mentee)).toMatchObject([
        { id: engagementId, doubleBooked: true },
        { id, doubleBooked: true },
      ]);
      await mentee.does(`/engagements/${id}/moves`, { startsAt: "2026-05-18T11:00:00.000Z", reason: "Both at once." });
      expect((await booked(mentee)).map(({ doubleBooked }) => doubleBooked)).toEqual([false, false]);
      await mentee.does(`/engagements/${id}/cancellation`, { reason: "Said in passing." });
      story.coordinator.hears(mentee);
    });

    test("GEN-3 it is cancelled, and what was taken up from an earlier meeting is noted", async () => {
      await story.coordinator.does(`${path()}/cancellation`, { reason: "The road is closed." });
      expect(await story.coordinator.isRefused(`${path()}/uptake`, { organisation: MENTEE, uptake: "x" })).toBe(
        "not-held-yet",
      );
      const { items } = await story.coordinator.sees<Page<Arranged>>(`${pair()}/engagements`);
      const held = the(items.find(({ status }) => status === "held"));
      const uptake = { organisation: MENTEE, uptake: "Parents are asked before a club begins." };
      await story.coordinator.does(`/engagements/${held.engagementId}/uptake`, uptake);
      const after = await story.coordinator.sees<Page<Arranged>>(`${pair()}/engagements`);
      expect(after.items.find((each) => each.engagementId === held.engagementId)?.uptake).toEqual([uptake]);
    });
  });
};

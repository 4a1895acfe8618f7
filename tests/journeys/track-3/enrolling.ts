import { openedHouse, type Applying } from "../support/cohort";
import type { Member } from "../support/member";
import type { CommandReply } from "../support/person";
import type { Application } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

/** From the invitation to the last place of the cohort. */
export const enrolling = (story: Story): void => {
  describe("1. a programme is opened and seven organisations are invited", () => {
    const NAMES = [
      ["Tumaini Girls Network", "Njoki Wambui-Karanja"],
      ["Nuru Family Centre", "Mwajuma Saidi-Lema"],
      ["Pamoja Child Rights", "Odhiambo Ouko-Were"],
      ["Baraza Youth Forum", "Chebet Kiplagat-Rono"],
      ["Imara Parents Union", "Nakato Ssebunya-Mukasa"],
      ["Upendo School Clubs", "Kwame Amani-Mrisho"],
      ["Daraja Women Group", "Fatuma Abdi-Noor"],
    ] as const;

    test("ENR-1 the programme manager opens a programme from the Track 3 template and overrides its capacity", async () => {
      story.cohort = await openedHouse(story.platform, "Umoja Trust", "Halima Juma-Kombo");
      story.manager = await story.cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
      const programmeId = await story.cohort.opensProgramme(story.manager, "Track 3 East Africa");
      story.coordinator = await story.cohort.invited(story.manager, "Achieng Otieno-Barasa", {
        role: "coordinator",
        level: "programme",
        on: programmeId,
      });
      const override = { limit: "cohort-capacity", to: 3, reason: "Three mentors this year." };
      const { facts } = await story.manager.does(`/programmes/${programmeId}/limits`, override);
      expect(facts.map(({ type }) => type)).toEqual(["enrolment.programme-limit-overridden"]);
      expect(await story.manager.sees(`/programmes/${programmeId}`)).toMatchObject({
        capacity: 3,
        seatsTaken: 0,
        overrides: [{ to: 3 }],
      });
    });

    test("ENR-3 seven organisations are invited by link and their contacts come in as applicants", async () => {
      const invited: Applying[] = [];
      for (const [name, contact] of NAMES)
        invited.push(await story.cohort.invitesOrganisation(story.coordinator, name, contact));
      story.organisations = invited;
      for (const at of NAMES.keys())
        expect(await story.application(at, story.organisation(at).applicant)).toMatchObject({ status: "invited" });
      const other = await story
        .organisation(0)
        .applicant.request("GET", `/applications/${story.organisation(1).applicationId}`);
      expect(other.status).toBe(404);
    });
  });

  describe("2. six express interest", () => {
    beforeAll(() => story.platform.setClock("2026-01-08T09:00:00.000Z"));

    test("ENR-2 as applicants, each answering every criterion and condition", async () => {
      for (let at = 0; at < 5; at++) await story.cohort.expressesInterest(story.organisation(at));
      for (let at = 0; at < 5; at++)
        expect(await story.application(at, story.organisation(at).applicant)).toMatchObject({
          status: "interested",
          unmet: [],
        });
    });

    test("ENR-2 ENR-3 140 staff are recorded, and the shortlist is refused with the criterion named", async () => {
      await story.cohort.expressesInterest(story.organisation(5), 140);
      story.coordinator.hears(story.organisation(5).applicant);
      expect(await story.application(5)).toMatchObject({ status: "interested", unmet: ["staff"] });
      const refusal = await story.coordinator.refusal(
        `/applications/${story.organisation(5).applicationId}/shortlisting`,
        { reason: "A strong one." },
      );
      expect(refusal).toMatchObject({ status: 409, code: "criterion-failed", params: { criterion: "staff" } });
      expect(refusal.detail).toContain("staff");
    });
  });

  describe("3. five are shortlisted, and two race for the last place", () => {
    beforeAll(() => story.platform.setClock("2026-01-15T09:00:00.000Z"));

    test("ENR-6 inception calls are recorded with their twelve steps, the day they took place and the day they were entered", async () => {
      for (let at = 0; at < 5; at++) {
        await story.cohort.shortlists(story.coordinator, story.organisation(at));
        await story.cohort.recordsInception(story.coordinator, story.organisation(at), "2026-01-13[Africa/Nairobi]");
      }
      for (let at = 0; at < 5; at++) {
        const { inception } = await story.application(at);
        expect(inception).toMatchObject({
          happened: "2026-01-13[Africa/Nairobi]",
          recorded: "2026-01-15T09:00:00.000Z",
        });
        expect(inception?.steps).toHaveLength(12);
      }
    });

    test("ENR-3 one is declined, with its reason and who decided", async () => {
      const reason = "Two of the twelve months are already promised to another programme.";
      await story.coordinator.does(`/applications/${story.organisation(4).applicationId}/declining`, { reason });
      const { decision, status } = await story.application(4);
      expect(status).toBe("declined");
      expect(decision).toMatchObject({ decision: "declined", reason, by: `account:${story.coordinator.account}` });
    });

    test("GEN-4 ENR-4 two selections race for the last place: exactly one wins, the other is told that the cohort is full", async () => {
      await story.cohort.selects(story.coordinator, story.organisation(0));
      await story.cohort.selects(story.coordinator, story.organisation(1));
      const racing = [story.organisation(2), story.organisation(3)];
      const select = (by: Member, { applicationId }: Applying) =>
        by.request<CommandReply & { code?: string }>("POST", `/applications/${applicationId}/selection`, {
          reason: "Ready to begin.",
        });
      const replies = await Promise.all([
        select(story.manager, story.organisation(2)),
        select(story.coordinator, story.organisation(3)),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = replies.findIndex(({ status }) => status === 409);
      expect(replies[lost]?.body).toMatchObject({ code: "cohort-full", params: { limit: 3 } });
      const [won, last] = [the(racing[1 - lost]), the(racing[lost])];
      await story.coordinator.comesToSee<Application>(
        `/applications/${won.applicationId}`,
        ({ status }) => status === "selected",
      );
      story.organisations = [story.organisation(0), story.organisation(1), won, last, ...story.organisations.slice(4)];
    });

    test("ENR-3 the other stays undecided and is put on the waiting list with its reason", async () => {
      expect(await story.application(3)).toMatchObject({ status: "inception-held", decision: null, seatTaken: false });
      const reason = "First in line when a place comes free.";
      await story.coordinator.does(`/applications/${story.organisation(3).applicationId}/waitlisting`, { reason });
      expect(await story.application(3)).toMatchObject({
        status: "waitlisted",
        decision: { decision: "waitlisted", reason },
      });
      expect(await story.manager.sees(`/programmes/${story.cohort.programmeId}`)).toMatchObject({
        capacity: 3,
        seatsTaken: 3,
      });
    });
  });
};

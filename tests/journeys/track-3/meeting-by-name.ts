import type { Member } from "../support/member";
import type { Application, Engagement, Page } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Met extends Engagement {
  readonly people: readonly { readonly personId: string; readonly name: string; readonly part: string }[];
  readonly expected: readonly string[];
  readonly attendance: readonly { readonly personId: string; readonly attended: string; readonly corrected: unknown }[];
}

/** Who is expected at an engagement and who came, person by person. */
export const meetingByName = (story: Story): void => {
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const mentor = (): Member => the(story.mentors[0]);
  const mentee = (): Member => story.organisation(0).applicant;
  const shown = (engagementId: string, by: Member): Promise<Met> => by.sees(`/engagements/${engagementId}`);
  let nominated: Application["participants"];

  describe("6c. who meets is known by name", () => {
    test("SCH-3 a pair knows whom the mentee nominated and whom each side named, and shows them to nobody else", async () => {
      nominated = (await story.application(0)).participants;
      const leads = story.cohort.cast.signatory("Halima Wekesa-Odongo", "Head of programmes").name;
      await mentee().does(`${pair()}/contact-people`, { side: "mentee", duty: "line-manager", name: leads });
      mentor().hears(mentee());
      const [, second] = story.organisations;
      const { items } = await mentor().sees<Page<Met["people"][number]>>(`${pair()}/people`);
      for (const { personId, name, role } of nominated)
        expect(items).toContainEqual(expect.objectContaining({ personId, name, part: role }));
      expect(items).toContainEqual(expect.objectContaining({ name: leads, part: "line-manager" }));
      expect((await the(second).applicant.request("GET", `${pair()}/people`)).status).toBe(404);
    });

    test("SCH-3 it is said who is to come, and changed until it is held", async () => {
      const [first, second] = nominated.map(({ personId }) => personId);
      const meeting = { kind: "meeting", startsAt: "2026-05-20T07:00:00.000Z", minutes: 60, people: [the(first)] };
      const { id } = await mentor().does(`${pair()}/engagements`, meeting);
      mentee().hears(mentor());
      await mentee().does(`/engagements/${id}/people`, { people: [the(second)] });
      expect(await mentee().isRefused(`/engagements/${id}/people`, { people: [story.cohort.programmeId] })).toBe(
        "person-not-of-the-pair",
      );
      expect(
        await mentee().isRefused(`/engagements/${id}/attendance`, {
          attendance: [{ personId: second, attended: "present" }],
        }),
      ).toBe("not-held-yet");
      expect((await shown(id, mentee())).expected).toEqual([second]);
      await mentee().does(`/engagements/${id}/cancellation`, { reason: "Exams that week." });
      story.coordinator.hears(mentee());
    });

    test("SCH-3 GEN-2 it is recorded who came, and corrected with its reason; the history tells both without a name", async () => {
      const { items } = await story.coordinator.sees<Page<Engagement>>(`${pair()}/engagements`);
      const { engagementId } = the(items.find(({ status }) => status === "held"));
      const [first, second] = nominated.map(({ personId }) => personId);
      const attendance = [
        { personId: first, attended: "present" },
        { personId: second, attended: "absent" },
      ];
      await story.coordinator.does(`/engagements/${engagementId}/attendance`, { attendance });
      const again = [{ personId: second, attended: "present" }];
      expect(await story.coordinator.isRefused(`/engagements/${engagementId}/attendance`, { attendance: again })).toBe(
        "presence-recorded",
      );
      const reason = "She came by telephone.";
      const correction = { personId: second, attended: "in-part", reason };
      await story.coordinator.does(`/engagements/${engagementId}/attendance-corrections`, correction);
      expect((await shown(engagementId, story.coordinator)).attendance).toMatchObject([
        { personId: first, attended: "present", corrected: null },
        { personId: second, attended: "in-part", corrected: { was: "absent", reason } },
      ]);
      const told = await story.coordinator.comesToSee<Page<{ readonly sentence: string }>>(
        `${pair()}/timeline?limit=20&first=newest`,
        ({ items: facts }) => facts.some(({ sentence }) => sentence.includes(reason)),
      );
      for (const { name } of nominated) expect(JSON.stringify(told)).not.toContain(name);
    });
  });
};

import type { Member } from "../support/member";
import type { CommandReply } from "../support/person";
import { the } from "../support/the";
import type { Story } from "./story";

interface Mentors {
  readonly items: readonly {
    readonly mentorId: string;
    readonly name: string;
    readonly free: number;
    readonly relationships: readonly string[];
  }[];
}

/** Mentors are chosen, prepared, and carry no more than they can. */
export const choosingMentors = (story: Story): void => {
  describe("mentors are chosen and prepared", () => {
    let mentorId: string;
    const mentors = (by: Member = story.coordinator): Promise<Mentors> =>
      by.sees(`/programmes/${story.cohort.programmeId}/mentors`);
    const asks = (step: string, body: object) => story.coordinator.does(`/mentors/${mentorId}/${step}`, body);

    test("ENR-14 somebody is taken up with skills of three kinds, what was seen, training and a supervisor", async () => {
      const person = story.cohort.cast.contact("Salome Atieno-Okello");
      const asked = { organisationName: "Umoja Resource Centre", name: person.contactName, email: person.contactEmail };
      mentorId = (await story.coordinator.does(`/programmes/${story.cohort.programmeId}/mentors`, asked)).id;
      await asks("skills", {
        skills: [
          { kind: "technical", skill: "Monitoring and evaluation" },
          { kind: "interpersonal", skill: "Listening" },
          { kind: "facilitation", skill: "Leading a dialogue" },
        ],
      });
      const happened = "2026-01-12[Africa/Nairobi]";
      await asks("observations", { what: "mock-facilitation", finding: "ready", note: "Calm and clear.", happened });
      await asks("trainings", { training: "Mentoring for organisations", hours: 16, happened });
      await asks("supervisor", { supervisorName: story.cohort.cast.signatory("Achieng Were-Odera", "Lead").name });
      await asks("capacity", { to: 2, reason: "Half of the working time." });
      const [mentor] = (await mentors()).items;
      expect(mentor).toMatchObject({
        name: person.contactName,
        free: 2,
        observed: [{ what: "mock-facilitation", finding: "ready", happened }],
        supervisor: { name: "Achieng Were-Odera" },
      });
    });

    test("ENR-14 GEN-4 two relationships race for the last place: exactly one gets it, the other is told the limit", async () => {
      const take = (by: Member, at: number) =>
        by.request<CommandReply & { code?: string }>("POST", `/mentors/${mentorId}/relationships`, {
          relationshipId: the(story.relationships[at]),
        });
      expect((await take(story.coordinator, 0)).status).toBe(200);
      const replies = await Promise.all([take(story.manager, 1), take(story.coordinator, 2)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
        code: "mentor-capacity-reached",
        params: { capacity: 2 },
      });
      story.coordinator.hears(story.manager);
      const [mentor] = (await mentors()).items;
      expect(mentor?.relationships).toHaveLength(2);
      expect(mentor?.free).toBe(0);
    });

    test("PRV-2 mentors' profiles are the lead's: an applicant sees none of them", async () => {
      const seen = await story
        .organisation(0)
        .applicant.request("GET", `/programmes/${story.cohort.programmeId}/mentors`);
      expect([403, 404]).toContain(seen.status);
    });
  });
};

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

interface Taken {
  readonly mentors: readonly { readonly mentorId: string; readonly taken: number }[];
}

interface Proposal {
  readonly status: string;
}

interface Promised {
  readonly promised: number;
  readonly free: number;
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
      await asks("capacity", { to: 1, reason: "A day a week." });
      const [mentor] = (await mentors()).items;
      expect(mentor).toMatchObject({
        name: person.contactName,
        free: 1,
        observed: [{ what: "mock-facilitation", finding: "ready", happened }],
        supervisor: { name: "Achieng Were-Odera" },
      });
    });

    test("ENR-14 GEN-4 two relationships race for the last place: exactly one gets it, the other is told the limit", async () => {
      const take = (by: Member, at: number) =>
        by.request<CommandReply & { code?: string }>("POST", `/mentors/${mentorId}/relationships`, {
          relationshipId: the(story.relationships[at]),
        });
      const ended = await take(story.coordinator, 1);
      expect([ended.status, ended.body.code]).toEqual([409, "relationship-over"]);
      const replies = await Promise.all([take(story.manager, 0), take(story.coordinator, 2)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
        code: "mentor-capacity-reached",
        params: { capacity: 1 },
      });
      story.coordinator.hears(story.manager);
      const [mentor] = (await mentors()).items;
      expect(mentor?.relationships).toHaveLength(1);
      expect(mentor?.free).toBe(0);
    });

    test("ENR-14 GEN-4 a decision on a mentor takes a place: of two at once one stays, the next is refused, and nobody else is given it", async () => {
      const { coordinator, manager } = story;
      const { programmeId, cast } = story.cohort;
      const person = cast.contact("Wangari Muthoni-Njuguna");
      const asked = { organisationName: "Umoja Resource Centre", name: person.contactName, email: person.contactEmail };
      const { id } = await coordinator.does(`/programmes/${programmeId}/mentors`, asked);
      await coordinator.does(`/mentors/${id}/skills`, { skills: [{ kind: "technical", skill: "Advocacy" }] });
      await coordinator.does(`/mentors/${id}/capacity`, { to: 1, reason: "A day a week." });
      const [one, other, third] = [3, 5, 6].map((at) => `/applications/${story.organisation(at).applicationId}`);
      const needs = { areas: ["Advocacy"], from: "2026-06-01", until: "2027-01-31" };
      for (const path of [one, other, third]) await coordinator.does(`${path}/match-proposal`, needs);
      const choice = { version: 1, mentorId: id, reason: "They know the ministry." };
      const decide = (by: Member, path: string | undefined) =>
        by.request<{ readonly code?: string }>("POST", `${path}/match-decision`, choice);
      manager.hears(coordinator);
      const answers = await Promise.all([decide(coordinator, one), decide(manager, other)]);
      expect(answers.map(({ status }) => status)).toContain(200);
      for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe("mentor-full");
      coordinator.hears(manager);
      const taken = (of: Taken): number | undefined => of.mentors.find(({ mentorId: each }) => each === id)?.taken;
      await coordinator.comesToSee<Taken>(`/programmes/${programmeId}/match-mentors`, (of) => taken(of) === 1);
      await coordinator.comesToSeeBeside<Proposal>(
        [one, other].map((path) => `${path}/match-proposal`),
        (stand) => stand.filter(({ status }) => status === "decided").length === 1,
      );
      expect(await coordinator.isRefused(`${third}/match-decision`, choice)).toBe("mentor-full");
      const given = { relationshipId: the(story.relationships[0]) };
      expect(await coordinator.isRefused(`/mentors/${id}/relationships`, given)).toBe("mentor-capacity-reached");
      // What has lapsed is taken off by a view of another room.
      const mentor = await coordinator.comesToSee<Promised>(`/mentors/${id}`, ({ promised }) => promised === 1);
      expect(mentor).toMatchObject({ free: 0 });
    });

    test("ENR-14 what one mentor carries is given to another only once it was taken back, with the reason", async () => {
      const { coordinator } = story;
      const carrying = async (id: string): Promise<readonly string[]> =>
        (await mentors()).items.find(({ mentorId: each }) => each === id)?.relationships ?? [];
      const other = the((await mentors()).items.find(({ mentorId: each }) => each !== mentorId)).mentorId;
      const [carried] = await carrying(mentorId);
      await coordinator.does(`/mentors/${other}/capacity`, { to: 2, reason: "Two days a week." });
      const given = { relationshipId: carried };
      expect(await coordinator.isRefused(`/mentors/${other}/relationships`, given)).toBe("relationship-carried");
      const back = { ...given, reason: "The other mentor speaks their language." };
      await coordinator.does(`/mentors/${mentorId}/released-relationships`, back);
      expect(await carrying(mentorId)).toEqual([]);
      await coordinator.does(`/mentors/${other}/relationships`, given);
      expect(await carrying(other)).toEqual([carried]);
    });

    test("PRV-2 mentors' profiles are the lead's: an applicant sees none of them", async () => {
      const seen = await story
        .organisation(0)
        .applicant.request("GET", `/programmes/${story.cohort.programmeId}/mentors`);
      expect([403, 404]).toContain(seen.status);
    });
  });
};

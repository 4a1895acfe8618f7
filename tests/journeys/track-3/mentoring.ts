import type { Member } from "../support/member";
import type { Engagement, Obligation, Page } from "../support/shown";
import { OBJECTIVE } from "../support/terms";
import { the } from "../support/the";
import type { Story } from "./story";

interface Plan {
  readonly status: string;
  readonly edition: number;
  readonly objectives: readonly { readonly objectiveId: string; readonly title: string }[];
}

/** What the pairs do together, what falls due, and what goes wrong. */
export const mentoring = (story: Story): void => {
  const { platform } = story;
  let mentor: Member;
  let mentee: Member;
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const engagements = async (): Promise<readonly Engagement[]> =>
    (await story.coordinator.sees<Page<Engagement>>(`${pair()}/engagements`)).items;

  describe("5. the mentoring goes its way", () => {
    beforeAll(() => platform.setClock("2026-02-02T08:00:00.000Z"));

    test("REL-1 a relationship has opened by itself for each memorandum in force", async () => {
      for (const at of [0, 1, 2])
        expect(await story.relationship(at)).toMatchObject({ status: "active", stage: "build", contacts: 0 });
      for (const [at, name] of ["Amina Chelagat-Rotich", "Joseph Mutiso-Kavoi", "Beatrice Akinyi-Ochieng"].entries())
        story.mentors.push(
          await story.cohort.invited(story.coordinator, name, {
            role: "mentor",
            level: "relationship",
            on: the(story.relationships[at]),
          }),
        );
      [mentor, mentee] = [the(story.mentors[0]), story.organisation(0).applicant];
      expect(await story.relationship(0, mentee)).toMatchObject({ status: "active" });
    });

    test("REL-2 REL-3 rights are acknowledged by both, each for itself, before the next stage is entered", async () => {
      expect(await mentor.isRefused(`${pair()}/stage`, { to: "expectations" })).toBe("exit-condition-unmet");
      expect(await mentor.isRefused(`${pair()}/acknowledgement`, { side: "mentee" })).toBe("side-not-yours");
      await mentor.does(`${pair()}/acknowledgement`, { side: "mentor" });
      await mentee.does(`${pair()}/acknowledgement`, {
        side: "mentee",
        additions: ["We tell each other when a month was too much."],
      });
      await mentor.does(`${pair()}/stage`, { to: "expectations" });
      expect((await story.relationship(0, mentor)).stage).toBe("expectations");
    });

    test("REL-6 a plan with objectives is agreed by both, to the edition each has read", async () => {
      const planId = (await mentor.does(`${pair()}/plan`, { focus: "After-school clubs in two counties" })).id;
      await mentor.does(`/plans/${planId}/objectives`, OBJECTIVE);
      const [objective] = (await mentor.sees<Plan>(`/plans/${planId}`)).objectives;
      const activity = { what: "Talk with six reference groups.", responsible: ["mentee"], until: "2026-05-31" };
      await mentee.does(`/plans/${planId}/activities`, { objectiveId: objective?.objectiveId, ...activity });
      mentor.hears(mentee);
      const { edition } = await mentor.sees<Plan>(`/plans/${planId}`);
      await mentor.does(`/plans/${planId}/agreement`, { side: "mentor", edition });
      await mentee.does(`/plans/${planId}/agreement`, { side: "mentee", edition });
      story.coordinator.hears(mentee);
      expect((await story.relationship(0)).plan).toMatchObject({ status: "agreed", agreedBy: ["mentor", "mentee"] });
      await mentor.does(`${pair()}/stage`, { to: "manage" });
    });

    test("SCH-3 a contact is proposed, confirmed by the other side and held", async () => {
      const meeting = { kind: "meeting", startsAt: "2026-02-10T07:00:00.000Z", minutes: 60, place: "Kisumu" };
      const { id } = await mentor.does(`${pair()}/engagements`, meeting);
      await mentee.does(`/engagements/${id}/confirmation`);
      story.coordinator.hears(mentee);
      expect(await engagements()).toMatchObject([{ status: "confirmed", happened: null }]);
      await platform.setClock("2026-02-10T09:00:00.000Z");
      await mentor.does(`/engagements/${id}/holding`, { happened: "2026-02-10T07:05:00.000Z", minutes: 60 });
      story.coordinator.hears(mentor);
      expect(await engagements()).toMatchObject([
        { status: "held", happened: "2026-02-10T07:05:00.000Z", minutes: 60 },
      ]);
    });

    test("GEN-1 a contact logged late keeps the day it took place and the moment it was entered", async () => {
      await platform.setClock("2026-02-20T09:00:00.000Z");
      await mentee.does(`${pair()}/contacts`, { kind: "call", happened: "2026-02-12[Africa/Nairobi]", minutes: 30 });
      story.coordinator.hears(mentee);
      const [late] = await engagements();
      expect(late).toMatchObject({ status: "logged-afterwards", happened: "2026-02-12[Africa/Nairobi]" });
      expect(late?.facts).toMatchObject([{ recorded: "2026-02-20T09:00:00.000Z" }]);
    });

    test("SCH-2 SCH-8 the next contact is due a month after the last and overdue when the clock has passed its grace", async () => {
      const owed = `/programmes/${story.cohort.programmeId}/obligations?relationshipId=${story.relationships[0]}`;
      const comesToStand = (dueOn: string, standing: string): Promise<unknown> =>
        story.coordinator.comesToSee<Page<Obligation>>(owed, ({ items }) =>
          items.some((each) => each.kind === "mentoring-contact" && each.dueOn === dueOn && each.standing === standing),
        );
      await comesToStand("2026-03-12", "upcoming");
      await platform.setClock("2026-03-19T20:59:59.999Z");
      await comesToStand("2026-03-12", "due");
      expect((await story.relationship(0)).overdue).toBe(false);
      await platform.setClock("2026-03-19T21:00:00.000Z");
      await story.coordinator.comesToSee<{ readonly overdue: boolean }>(pair(), ({ overdue }) => overdue);
      await comesToStand("2026-03-12", "overdue");
    });
  });

  describe("6. a wrong entry is corrected and one relationship ends before its time", () => {
    beforeAll(() => platform.setClock("2026-03-20T08:00:00.000Z"));

    test("GEN-2 the length of a contact is corrected, and what was said first stays readable", async () => {
      const held = the((await engagements()).find(({ status }) => status === "held"));
      const wrong = the(held.facts.find(({ type }) => type === "engagement.held"));
      const correction = { corrects: wrong.id, minutes: 90, reason: "The half hour after the break was forgotten." };
      await mentor.does(`/engagements/${held.engagementId}/correction`, correction);
      story.coordinator.hears(mentor);
      const corrected = (await engagements()).find(({ engagementId }) => engagementId === held.engagementId);
      expect(corrected).toMatchObject({ minutes: 90, corrections: [{ corrects: wrong.id, was: { minutes: 60 } }] });
    });

    test("REL-9 one ends prematurely with one of five reasons, and nothing new is planned in it", async () => {
      const path = `/relationships/${story.relationships[1]}`;
      const other = the(story.mentors[1]);
      const ending = {
        reason: "changed-circumstances",
        explanation: "The office in the county was closed.",
        mediationOffered: true,
      };
      await other.does(`${path}/ending`, ending);
      story.coordinator.hears(other);
      expect(await story.relationship(1)).toMatchObject({
        status: "ended-prematurely",
        ending: { reason: ending.reason },
      });
      await other.comesToSee<Page<object>>(
        `/programmes/${story.cohort.programmeId}/obligations?relationshipId=${story.relationships[1]}`,
        ({ items }) => items.length === 0,
      );
      const meeting = { kind: "meeting", startsAt: "2026-04-10T07:00:00.000Z", minutes: 60 };
      expect(await other.isRefused(`${path}/engagements`, meeting)).toBe("relationship-ended");
    });
  });
};

import type { Member } from "../support/member";
import { accepted, atOnce, RACES, type Rivals } from "./rivals";

interface Carrying {
  readonly relationships: readonly string[];
}

interface Proposal {
  readonly status: string;
  readonly version: number;
}

/** ENR-14 GEN-4: a relationship has one mentor, and a mentor no more than they can carry. */
export const givingRelationships = (rivals: Rivals): void => {
  const carriers = async (mentors: readonly string[], relationshipId: string): Promise<number> => {
    await rivals.platform.settled();
    const seen = await Promise.all(mentors.map((id) => rivals.manager.sees<Carrying>(`/mentors/${id}`)));
    return seen.filter(({ relationships }) => relationships.includes(relationshipId)).length;
  };
  const gives = (by: Member, mentorId: string, relationshipId: string) =>
    rivals.asks(by, `/mentors/${mentorId}/relationships`, { relationshipId });

  test(`ENR-14 GEN-4 given to two mentors at once it is carried by one of them, in ${RACES} races`, async () => {
    const { manager, rival } = rivals;
    await rivals.opensProgramme("Two mentors");
    const [one, other] = [await rivals.mentor(RACES), await rivals.mentor(RACES)];
    for (let nth = 0; nth < RACES; nth++) {
      const { relationshipId } = await rivals.running();
      const replies = await atOnce(nth, gives(manager, one, relationshipId), gives(rival, other, relationshipId));
      expect(accepted(replies)).toBeGreaterThan(0);
      expect(await carriers([one, other], relationshipId)).toBe(1);
    }
  });

  test(`ENR-14 GEN-4 given at the moment it ends it is carried by nobody afterwards, in ${RACES} races`, async () => {
    const { manager, rival } = rivals;
    await rivals.opensProgramme("At the end");
    const mentor = await rivals.mentor(RACES);
    const ending = { reason: "lost-interest", explanation: "The director has left.", mediationOffered: true };
    for (let nth = 0; nth < RACES; nth++) {
      const { relationshipId } = await rivals.running();
      const [, ended] = await atOnce(
        nth,
        gives(manager, mentor, relationshipId),
        rivals.asks(rival, `/relationships/${relationshipId}/ending`, ending),
      );
      expect(ended.status).toBe(200);
      expect(await carriers([mentor], relationshipId)).toBe(0);
    }
  });

  test(`REL-14 GEN-4 of two decisions on one last place the one that falls through opens nothing, in ${RACES} races`, async () => {
    const { manager, rival, platform } = rivals;
    await rivals.opensProgramme("One last place");
    for (let nth = 0; nth < RACES; nth++) {
      const mentorId = await rivals.mentor(1);
      const mentees = [await rivals.running(), await rivals.running()];
      const decide = await Promise.all(
        mentees.map(async ({ applicationId, relationshipId }, at) => {
          await manager.does(`/relationships/${relationshipId}/declining`, { side: "mentor" });
          await platform.settled();
          const path = `/applications/${applicationId}`;
          const needs = { areas: ["Advocacy"], from: "2026-06-01", until: "2027-01-31" };
          await manager.does(`${path}/match-proposal`, needs);
          const { version } = await manager.sees<Proposal>(`${path}/match-proposal`);
          const choice = { version, mentorId, reason: "They know the ministry." };
          return rivals.asks(at === 0 ? manager : rival, `${path}/match-decision`, choice);
        }),
      );
      rival.hears(manager);
      await atOnce(nth, decide[0]!, decide[1]!);
      await platform.settled();
      const contracts = await platform.contracts();
      const stand = await Promise.all(
        mentees.map(async ({ applicationId }) => {
          const { status } = await manager.sees<Proposal>(`/applications/${applicationId}/match-proposal`);
          const opened = contracts.filter(
            ({ type, data }) =>
              type === "relationship.opened" && (data as { applicationId?: string }).applicationId === applicationId,
          );
          return [status === "decided", opened.length > 1];
        }),
      );
      expect(stand.map(([decided, follows]) => decided === follows)).toEqual([true, true]);
      expect(stand.filter(([decided]) => decided)).toHaveLength(1);
    }
  });
};

import { accepted, atOnce, RACES, type Rivals } from "./rivals";

interface Participants {
  readonly participants: readonly { readonly personId: string; readonly replaced: object | null }[];
}

interface Forms {
  readonly items: readonly { readonly personId: string | null; readonly standing: string }[];
}

/** ENR-5: whoever takes a participant's place is who takes part. */
export const replacing = (rivals: Rivals): void => {
  test(`ENR-5 GEN-4 whoever takes a place as the memorandum is signed is asked for the forms, in ${RACES} races`, async () => {
    const { manager, rival, chair, cohort, platform } = rivals;
    await rivals.opensProgramme("A new colleague");
    for (let nth = 0; nth < RACES; nth++) {
      const { applicationId, memorandum } = await rivals.toSign();
      const { memorandumId, digest } = memorandum;
      await rivals.signs(manager, "mentor", memorandum)();
      const before = await manager.sees<Participants>(`/applications/${applicationId}`);
      const leaving = before.participants[0]?.personId;
      rival.hears(manager);
      const { role: _role, ...colleague } = cohort.cast.nominee("Wambui Njeri", "Director of programmes", "any");
      const replies = await atOnce(
        nth,
        rivals.signs(chair, "mentee", { memorandumId, digest }),
        rivals.asks(rival, `/applications/${applicationId}/participants/${leaving}/replacement`, {
          ...colleague,
          reason: "They have left.",
        }),
      );
      expect(accepted(replies)).toBe(2);
      await platform.settled();
      const { items } = await manager.sees<Forms>(`/relationships/${memorandumId}/forms?limit=100`);
      const asked = items.filter(({ standing, personId }) => standing === "asked" && personId !== null);
      const after = await manager.sees<Participants>(`/applications/${applicationId}`);
      const present = after.participants.filter(({ replaced }) => replaced === null);
      expect(asked.map(({ personId }) => personId).sort()).toEqual(present.map(({ personId }) => personId).sort());
    }
  });
};

import { atOnce, RACES, type Rivals } from "./rivals";

interface Programme {
  readonly seats: readonly object[];
  readonly limits: readonly { readonly limit: string; readonly value: number }[];
}

/** ENR-4 GEN-4: a cohort has no more seats than its limit says. */
export const takingSeats = (rivals: Rivals): void => {
  test(`ENR-4 GEN-4 a seat that is taken as the limit is lowered is counted by the limit, in ${RACES} races`, async () => {
    const { manager, rival, cohort, platform } = rivals;
    for (let nth = 0; nth < RACES; nth++) {
      await rivals.opensProgramme(`Fewer seats ${nth}`);
      const { programmeId } = cohort;
      await cohort.selects(manager, await rivals.ready());
      const { applicationId } = await rivals.ready();
      rival.hears(manager);
      const [selected] = await atOnce(
        nth,
        rivals.asks(rival, `/applications/${applicationId}/selection`, { reason: "Ready to begin." }),
        rivals.asks(manager, `/programmes/${programmeId}/limits`, {
          limit: "cohort-capacity",
          to: 1,
          reason: "A mentor has left.",
        }),
      );
      await platform.settled();
      const { seats, limits } = await manager.sees<Programme>(`/programmes/${programmeId}`);
      expect(seats).toHaveLength(selected.status < 300 ? 2 : 1);
      const capacity = limits.find(({ limit }) => limit === "cohort-capacity")?.value ?? 0;
      expect(capacity).toBeGreaterThanOrEqual(seats.length);
    }
  });
};

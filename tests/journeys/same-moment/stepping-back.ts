import { accepted, atOnce, RACES, type Rivals } from "./rivals";

interface Standing {
  readonly status: string;
}

/** ENR-3 GEN-4: until its memorandum binds both an organisation may step back, and no longer. */
export const steppingBack = (rivals: Rivals): void => {
  test(`ENR-3 GEN-4 of stepping back and the signature that would bind exactly one wins, in ${RACES} races`, async () => {
    const { manager, rival, chair, platform } = rivals;
    await rivals.opensProgramme("Stepping back");
    for (let nth = 0; nth < RACES; nth++) {
      const { applicationId, memorandum } = await rivals.toSign();
      await rivals.signs(manager, "mentor", memorandum)();
      rival.hears(manager);
      const withdrawal = { reason: "The board decided otherwise." };
      const [signed, back] = await atOnce(
        nth,
        rivals.signs(chair, "mentee", memorandum),
        rivals.asks(rival, `/applications/${applicationId}/withdrawal`, withdrawal),
      );
      expect(accepted([signed, back])).toBe(1);
      if (signed.status >= 300) expect(signed.body.code).toBe("application-not-selected");
      else expect(back.body.code).toBe("memorandum-in-force");
      await platform.settled();
      const opened = await manager.request("GET", `/relationships/${memorandum.memorandumId}`);
      const { status } = await manager.sees<Standing>(`/applications/${applicationId}`);
      expect([opened.status, status]).toEqual(signed.status < 300 ? [200, "selected"] : [404, "withdrawn"]);
    }
  });
};

import type { Member } from "../support/member";
import { accepted, atOnce, RACES, type Rivals } from "./rivals";

interface Standing {
  readonly status: string;
}

/** ENR-3 GEN-4: until its memorandum binds both an organisation may step back, and no longer. */
export const steppingBack = (rivals: Rivals): void => {
  test(`ENR-3 GEN-4 of stepping back and the signature that would bind exactly one wins, in ${RACES} races`, async () => {
    const { manager, rival, chair, cohort, platform } = rivals;
    await rivals.opensProgramme("Stepping back");
    for (let nth = 0; nth < RACES; nth++) {
      const { applicationId, memorandum } = await rivals.toSign();
      const signs = (by: Member, side: string) =>
        rivals.asks(by, `/memoranda/${memorandum.memorandumId}/signature`, {
          side,
          ...cohort.cast.signatory(by.signIn.displayName, "Chair of the trustees"),
          digest: memorandum.digest,
        });
      await signs(manager, "mentor")();
      rival.hears(manager);
      const withdrawal = { reason: "The board decided otherwise." };
      const [signed, back] = await atOnce(
        nth,
        signs(chair, "mentee"),
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

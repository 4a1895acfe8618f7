import { tokenOf } from "../support/member";
import { atOnce, type Rivals, type Said } from "./rivals";

/** A password takes its time, so that few are raced; each of these was lost before. */
const RACES = 3;

/** PRV-2 GEN-4: an invitation lets one in, with the name and the password that they were let in by. */
export const comingIn = (rivals: Rivals): void => {
  test(`PRV-2 GEN-4 of two who take up one invitation at once one comes in, and in again, in ${RACES} races`, async () => {
    const { platform, cohort } = rivals;
    const { administrator } = cohort;
    for (let nth = 0; nth < RACES; nth++) {
      const invitation = await administrator.invites({ role: "auditor", level: "funder", on: administrator.funder });
      const signIns = [0, 1]
        .map(() => cohort.cast.signIn("Nyambura Wekesa-Simiyu"))
        .map((signIn, at) => ({
          ...signIn,
          name: `${at}.${nth}.${signIn.name}`,
        }));
      const takesUp = (at: 0 | 1) => (): Promise<Said> =>
        platform.person().request("POST", "/session/invitation", { token: tokenOf(invitation), ...signIns[at] });
      const replies = await atOnce(nth, takesUp(0), takesUp(1));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 404]);
      const again = await Promise.all(
        signIns.map(({ name, password }) => platform.person().request("POST", "/session", { name, password })),
      );
      expect(again.map(({ status }) => status)).toEqual(replies.map(({ status }) => (status === 201 ? 200 : 401)));
    }
  });
};

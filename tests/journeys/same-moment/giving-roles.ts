import type { Member } from "../support/member";
import { programmeTerms } from "../support/terms";
import { accepted, atOnce, RACES, type Rivals } from "./rivals";

interface Grants {
  readonly items: readonly { readonly grantId: string }[];
}

/** PRV-2 GEN-4: a role is given once, and a funder always has somebody who administers it. */
export const givingRoles = (rivals: Rivals): void => {
  const grantsOf = async (accountId: string): Promise<readonly string[]> => {
    const { administrator } = rivals.cohort;
    const { items } = await administrator.sees<Grants>(`/grants?accountId=${accountId}&status=given`);
    return items.map(({ grantId }) => grantId);
  };
  const somebody = async (): Promise<string> =>
    (await rivals.cohort.administrator.does("/accounts", { displayName: "Nyambura Wekesa-Simiyu" })).id;

  test(`PRV-2 GEN-4 a role given twice at once is one, gone when it was taken away once, in ${RACES} races`, async () => {
    const { manager, rival, cohort } = rivals;
    const { administrator } = cohort;
    const accountId = await somebody();
    const { id: on } = await administrator.does("/programmes", programmeTerms("Two who give"));
    manager.hears(administrator);
    rival.hears(administrator);
    const gives = (by: Member) =>
      rivals.asks(by, `/accounts/${accountId}/grants`, { role: "auditor", level: "programme", on });
    for (let nth = 0; nth < RACES; nth++) {
      const replies = await atOnce(nth, gives(manager), gives(rival));
      expect(accepted(replies)).toBe(2);
      for (const each of [manager, rival]) administrator.hears(each);
      expect(await grantsOf(accountId)).toEqual([replies[0].body.id]);
      await administrator.does(`/grants/${replies[1].body.id}/revocation`, { reason: "Given to somebody else." });
      expect(await grantsOf(accountId)).toEqual([]);
    }
  });

  test(`PRV-2 GEN-4 whoever is appointed as their account is closed is no administrator to count on, in ${RACES} races`, async () => {
    const { administrator } = rivals.cohort;
    const administers = { role: "funder-administrator", level: "funder", on: administrator.funder };
    const [own] = await grantsOf(administrator.account);
    for (let nth = 0; nth < RACES; nth++) {
      const accountId = await somebody();
      const [given, closed] = await atOnce(
        nth,
        rivals.asks(administrator, `/accounts/${accountId}/grants`, administers),
        rivals.asks(administrator, `/accounts/${accountId}/closure`, { reason: "They have left." }),
      );
      const [held] = await grantsOf(accountId);
      if (given.status >= 300) expect(held).toBeUndefined();
      else if (closed.status >= 300) expect(closed.body.code).toBe("account-administers");
      else {
        const revocation = { reason: "Somebody else is there." };
        expect(await administrator.isRefused(`/grants/${own}/revocation`, revocation)).toBe("last-administrator");
      }
      if (held) await administrator.does(`/grants/${held}/revocation`, { reason: "They have left." });
    }
  });
};

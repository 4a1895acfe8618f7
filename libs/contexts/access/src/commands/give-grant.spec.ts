import type { Surroundings } from "@sankofa/kernel/manifest";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { giveGrant, type GiveGrantRequest } from "./give-grant";

const [accountId, programmeId, challengeId] = [newIdOf(1), newIdOf(2), newIdOf(3)];
const asked = { accountId, role: "coordinator", level: "programme", on: programmeId } as const;

/** What is reserved, and the grants that were given and taken away under such an id. */
const around = (...gone: readonly string[]): Surroundings =>
  ({
    tenant: TENANT,
    newId: () => newIdOf(40),
    reservationId: (purpose: string, value: string) => Promise.resolve(`${purpose} ${value}`),
    state: (_noun: unknown, id: string) =>
      Promise.resolve(
        gone.includes(id) ? { status: "kept", place: {}, entries: [{ revoked: true }] } : { status: "absent" },
      ),
  }) as unknown as Surroundings;

const given = async (request: GiveGrantRequest, where = around()) => ({
  id: await giveGrant.id(request, where),
  ...((await giveGrant.command(request, where)) as { readonly grantId: string }),
});

test("PRV-2 GEN-4 the same grant given by two at once is one: it has its id from what it says", async () => {
  const [one, other] = [await given(asked), await given({ ...asked, reason: "She leads now" })];
  expect(other.id).toBe(one.id);
  expect(one.grantId).toBe(one.id);
  const others = [
    { ...asked, accountId: newIdOf(9) },
    { ...asked, role: "auditor" as const },
    { ...asked, on: newIdOf(8) },
    { ...asked, from: "2026-03-01T00:00:00.000Z" },
    { ...asked, until: "2026-03-01T00:00:00.000Z" },
  ];
  const ids = await Promise.all([asked, ...others].map(async (each) => (await given(each)).id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("PRV-2 given again after it was taken away it is another one", async () => {
  const { id: first } = await given(asked);
  const { id: second, grantId } = await given(asked, around(first));
  expect(second).not.toBe(first);
  expect(grantId).toBe(second);
  expect((await given(asked, around(first, second))).id).not.toBe(second);
});

test.each([
  [{ role: "funder-administrator", level: "funder", on: TENANT }, TENANT],
  [{ role: "mediator", level: "challenge", on: challengeId }, challengeId],
] as const)("GEN-4 those who are counted together stand in one book: %j", async (place, book) => {
  const { id, grantId } = await given({ accountId, ...place });
  expect(id).toBe(book);
  expect(grantId).toBe(newIdOf(40));
});

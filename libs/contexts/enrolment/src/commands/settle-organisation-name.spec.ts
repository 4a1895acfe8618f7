import type { Surroundings } from "@sankofa/kernel/manifest";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { settleOrganisationName } from "./settle-organisation-name";

const [organisationId, other] = [newIdOf(1), newIdOf(2)];
const request = { organisationId, programmeId: newIdOf(3), name: "Umoja" };

/** Which streams of names there are, and whose. */
const around = (owners: Readonly<Record<string, string>>, nameBefore?: string): Surroundings =>
  ({
    reservationId: (_purpose: string, name: string) => Promise.resolve(`name ${name}`),
    state: (_noun: unknown, id: string) =>
      Promise.resolve(
        id === organisationId ? { status: "registered", nameBefore } : { status: "absent", nameOf: owners[id] },
      ),
  }) as unknown as Surroundings;

test.each([
  ["it has the name", { "name umoja": organisationId, "name tumaini": organisationId }, false, "Tumaini"],
  ["another has the name", { "name umoja": other, "name tumaini": organisationId }, true, "Tumaini"],
  ["another has both", { "name umoja": other, "name tumaini": other }, true, undefined],
])("GEN-4 ENR-13 whose a name is, is looked up in the name's stream: %s", async (_, owners, nameTaken, nameBefore) => {
  const given = await settleOrganisationName.given?.(request, around(owners, "Tumaini"));
  expect(given).toEqual({ nameTaken, ...(nameBefore === undefined ? {} : { nameBefore }) });
});

test("GEN-4 ENR-13 one that was never renamed goes back to nothing", async () => {
  expect(await settleOrganisationName.given?.(request, around({ "name umoja": other }))).toEqual({ nameTaken: true });
});

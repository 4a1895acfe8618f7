import type { Surroundings } from "@sankofa/kernel/manifest";
import { covers, type Grant } from "@sankofa/kernel/scope";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import type { Place } from "../domain/organisation/organisation.events";
import { KEEPS_ORGANISATIONS, underOwnPlace } from "./organisation-place";

const [organisationId, programmeId, elsewhere] = [newIdOf(1), newIdOf(2), newIdOf(3)];

/** Whether a coordinator of the programme keeps an organisation that has these places, in their order. */
const keeps = async (programme: string, ...places: readonly Place[]): Promise<boolean> => {
  const grants: readonly Grant[] = [{ id: newIdOf(9), role: "coordinator", level: "programme", on: programme }];
  const caller = { tenant: TENANT, actor: `account:${newIdOf(8)}`, grants };
  const state = () => Promise.resolve({ status: "registered", places });
  const scope = await underOwnPlace({ organisationId }, { ...caller, state } as unknown as Surroundings);
  return scope !== undefined && covers(caller, KEEPS_ORGANISATIONS, scope);
};

test.each(["listed", "mentors"] as const)(
  "PRV-3 a programme that gave a known organisation a place as %s does not write of it",
  async (as) => {
    const known: Place = { programmeId, as: "lead" };
    expect(await keeps(elsewhere, known, { programmeId: elsewhere, as })).toBe(false);
    expect(await keeps(programmeId, known, { programmeId: elsewhere, as })).toBe(true);
    expect(await keeps(elsewhere, { programmeId: elsewhere, as }, known)).toBe(true);
    expect(await keeps(elsewhere, known, { programmeId: elsewhere, as: "lead" })).toBe(true);
  },
);

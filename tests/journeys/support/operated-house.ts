import { openedHouse, type Applying, type Cohort } from "./cohort";
import type { Member } from "./member";
import type { UnderTest } from "./platform-under-test";

/** A small house with something to look back on: a programme, two applications, one of them in a running relationship. */
export interface OperatedHouse {
  readonly cohort: Cohort;
  readonly lead: Member;
  readonly programmeId: string;
  readonly waiting: Applying;
  readonly pair: Applying & { readonly relationshipId: string; readonly signatory: Member };
}

/** Told over three weeks of January 2026, through HTTP. */
export const operatedHouse = async (platform: UnderTest): Promise<OperatedHouse> => {
  const cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo");
  const manager = await cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
  const programmeId = await cohort.opensProgramme(manager, "Track 3 East Africa");
  const grant = { role: "coordinator", level: "programme", on: programmeId } as const;
  const lead = await cohort.invited(manager, "Achieng Otieno-Barasa", grant);
  const waiting = await cohort.invitesOrganisation(lead, "Nuru Family Centre", "Mwajuma Saidi-Lema");
  await platform.setClock("2026-01-12T08:00:00.000Z");
  const override = { limit: "cohort-capacity", to: 3, reason: "Three mentors this year." };
  await manager.does(`/programmes/${programmeId}/limits`, override);
  await cohort.expressesInterest(waiting);
  const pair = await cohort.brings(lead, "Tumaini Girls Network", "Njoki Wambui-Karanja", "Chebet Kiplagat-Rono");
  await platform.setClock("2026-01-26T08:00:00.000Z");
  await cohort.shortlists(lead, waiting);
  return { cohort, lead, programmeId, waiting, pair };
};

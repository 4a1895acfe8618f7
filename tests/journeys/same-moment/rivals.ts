import { openedHouse, type Applying, type Cohort, type Memorandum } from "../support/cohort";
import type { Member } from "../support/member";
import type { CommandReply, Problem, Reply } from "../support/person";
import type { PlatformUnderTest } from "../support/platform-under-test";

/** How often two meet: of so many some are both accepted, or were before one of the two fell through. */
export const RACES = 10;
/** As many as the largest cohort takes. */
const MOST_SEATS = 50;
const SIDES_OF_THE_WORLD = ["North", "South", "East", "West"];

export type Said = Reply<Partial<CommandReply & Problem>>;
export type Asking = () => Promise<Said>;

export const accepted = (replies: readonly Said[]): number => replies.filter(({ status }) => status < 300).length;

/** What two ask for at once, in turn the one first and the other. */
export const atOnce = async (nth: number, one: Asking, other: Asking): Promise<readonly [Said, Said]> => {
  if (nth % 2 === 0) return Promise.all([one(), other()]);
  const [second, first] = await Promise.all([other(), one()]);
  return [first, second];
};

/** Two managers of one funder who act at the same moment, and somebody who binds the organisations they select. */
export class Rivals {
  cohort!: Cohort;
  manager!: Member;
  rival!: Member;
  chair!: Member;
  private names = 0;

  constructor(readonly platform: PlatformUnderTest) {}

  async come(): Promise<void> {
    await this.platform.start();
    this.cohort = await openedHouse(this.platform, "Umoja Trust", "Halima Juma-Kombo");
    this.manager = await this.cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
    this.rival = await this.cohort.staff("Achieng Otieno-Barasa", "programme-manager");
    this.chair = await this.cohort.staff("Nyambura Wekesa-Simiyu", "auditor");
  }

  asks(by: Member, path: string, body: object): Asking {
    return () => by.request("POST", path, body);
  }

  async opensProgramme(name: string): Promise<void> {
    const programmeId = await this.cohort.opensProgramme(this.manager, name);
    const limit = { limit: "cohort-capacity", to: MOST_SEATS, reason: "Many are ready." };
    await this.manager.does(`/programmes/${programmeId}/limits`, limit);
  }

  /** An organisation that could be selected; the manager enters what came on paper. */
  async ready(): Promise<Applying> {
    const { manager, cohort } = this;
    const organisation = `Organisation of the ${this.nextName()}`;
    const asked = { organisationName: organisation, country: "KE", ...cohort.cast.contact("Njoki Wambui") };
    const { id } = await manager.does(`/programmes/${cohort.programmeId}/applications`, asked);
    const applying = { organisation, applicationId: id, applicant: manager };
    await cohort.expressesInterest(applying);
    await cohort.shortlists(manager, applying);
    await cohort.recordsInception(manager, applying, "2026-01-10[Africa/Nairobi]");
    return applying;
  }

  /** One that is selected, and that the chair may bind. */
  async toSign(): Promise<Applying & { readonly memorandum: Memorandum }> {
    const { manager, cohort, chair } = this;
    const applying = await this.ready();
    await cohort.selects(manager, applying);
    await cohort.nominates(applying);
    const signatory = { role: "signatory", level: "application", on: applying.applicationId };
    await manager.does(`/accounts/${chair.account}/grants`, signatory);
    chair.hears(manager);
    return { ...applying, memorandum: await cohort.draftsMemorandum(manager, applying) };
  }

  signs(by: Member, side: string, { memorandumId, digest }: Pick<Memorandum, "memorandumId" | "digest">): Asking {
    const signatory = this.cohort.cast.signatory(by.signIn.displayName, "Chair of the trustees");
    return this.asks(by, `/memoranda/${memorandumId}/signature`, { side, ...signatory, digest });
  }

  async running(): Promise<{ readonly applicationId: string; readonly relationshipId: string }> {
    const { applicationId, memorandum } = await this.toSign();
    const relationshipId = await this.cohort.signs(this.manager, this.chair, memorandum);
    this.rival.hears(this.manager);
    return { applicationId, relationshipId };
  }

  async mentor(capacity: number): Promise<string> {
    const { contactName: name, contactEmail: email } = this.cohort.cast.contact(`Salome of ${this.nextName()}`);
    const asked = { organisationName: "Umoja Resource Centre", name, email };
    const { id } = await this.manager.does(`/programmes/${this.cohort.programmeId}/mentors`, asked);
    await this.manager.does(`/mentors/${id}/skills`, { skills: [{ kind: "technical", skill: "Advocacy" }] });
    await this.manager.does(`/mentors/${id}/capacity`, { to: capacity, reason: "It is what they have time for." });
    return id;
  }

  /** Names are told apart by letters, for addresses are made of them. */
  private nextName(): string {
    const nth = this.names++;
    return `${SIDES_OF_THE_WORLD[nth % SIDES_OF_THE_WORLD.length]}${"i".repeat(Math.floor(nth / SIDES_OF_THE_WORLD.length))}`;
  }
}

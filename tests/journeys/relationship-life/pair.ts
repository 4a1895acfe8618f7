import { Cohort, type Period } from "../support/cohort";
import type { Member } from "../support/member";

/** Who tells the life of relationships: a house that is open, and a programme of its own in it. */
export class Pairs {
  private cohort!: Cohort;
  lead!: Member;

  constructor(private readonly house: () => Cohort) {}

  get programmeId(): string {
    return this.cohort.programmeId;
  }

  async opens(name: string, period?: Period): Promise<void> {
    const { platform, administrator, cast } = this.house();
    this.cohort = new Cohort(platform, administrator, cast);
    this.lead = await this.cohort.staff(`Tabitha ${name}-Were`, "programme-manager");
    await this.cohort.opensProgramme(this.lead, name, period);
  }

  /** A relationship that has just opened, with a mentor and a mentee who can sign in. */
  async begins(organisation: string): Promise<Pair> {
    const { applicant, relationshipId } = await this.cohort.brings(
      this.lead,
      organisation,
      `Njeri ${organisation}-Auma`,
      `Okello ${organisation}-Baraka`,
    );
    const mentor = await this.letsInMentor(`Cheptoo ${organisation}-Langat`, relationshipId);
    return new Pair(relationshipId, this.lead, mentor, applicant);
  }

  letsInMentor(displayName: string, relationshipId: string): Promise<Member> {
    return this.cohort.invited(this.lead, displayName, { role: "mentor", level: "relationship", on: relationshipId });
  }

  /** A mentor of the programme who has room for one relationship. */
  async preparesMentor(organisationName: string, skill: string): Promise<string> {
    const { contactName, contactEmail } = this.cohort.cast.contact(`Wairimu ${skill}-Nanjala`);
    const asked = { organisationName, name: contactName, email: contactEmail };
    const { id } = await this.lead.does(`/programmes/${this.cohort.programmeId}/mentors`, asked);
    await this.lead.does(`/mentors/${id}/skills`, { skills: [{ kind: "technical", skill }] });
    await this.lead.does(`/mentors/${id}/capacity`, { to: 1, reason: "One at a time." });
    await this.lead.sees(`/programmes/${this.cohort.programmeId}/match-mentors`);
    return id;
  }
}

/** One mentor, one mentee and the programme's lead, each reading what the others wrote. */
export class Pair {
  constructor(
    readonly id: string,
    readonly lead: Member,
    readonly mentor: Member,
    readonly mentee: Member,
  ) {}

  get path(): string {
    return `/relationships/${this.id}`;
  }

  get plan(): string {
    return `/plans/${this.id}`;
  }

  /** What somebody does here, below the relationship's path. */
  async does(by: Member, act: string, body: object = {}): Promise<void> {
    await by.does(`${this.path}/${act}`, body);
    this.tell(by);
  }

  async plans(by: Member, act: string, body: object = {}): Promise<void> {
    await by.does(`${this.plan}/${act}`, body);
    this.tell(by);
  }

  /** On through the stages, whatever is not done yet. */
  async goesOnTo(...stages: readonly string[]): Promise<void> {
    for (const to of stages) await this.does(this.lead, "stage", { to, override: "It was settled on paper." });
  }

  private tell(by: Member): void {
    for (const other of [this.lead, this.mentor, this.mentee]) other.hears(by);
  }
}

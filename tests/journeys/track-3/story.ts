import type { Applying, Cohort } from "../support/cohort";
import type { Member } from "../support/member";
import type { UnderTest } from "../support/platform-under-test";
import type { Application, Relationship } from "../support/shown";
import { the } from "../support/the";

/** What one chapter of the cohort's story leaves to the next. */
export class Story {
  cohort!: Cohort;
  manager!: Member;
  coordinator!: Member;
  /** In the order of their invitation, until the race: then the three selected, the waitlisted, the declined and the rest. */
  organisations: readonly Applying[] = [];
  readonly chairs: Member[] = [];
  /** The relationships of the selected three, in their order. */
  readonly relationships: string[] = [];
  readonly mentors: Member[] = [];

  constructor(readonly platform: UnderTest) {}

  organisation(at: number): Applying {
    return the(this.organisations[at]);
  }

  application(at: number, by: Member = this.coordinator): Promise<Application> {
    return by.sees(`/applications/${this.organisation(at).applicationId}`);
  }

  relationship(at: number, by: Member = this.coordinator, search = ""): Promise<Relationship> {
    return by.sees(`/relationships/${the(this.relationships[at])}${search}`);
  }
}

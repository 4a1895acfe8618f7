import type { NewFact } from "@sankofa/kernel/fact";
import { streamName, type Id } from "@sankofa/kernel/ids";
import { instant, milliseconds, type Instant } from "@sankofa/kernel/time";
import type { AppendRequest } from "@sankofa/ports/event-store";
import { newId, sampleFact } from "./sample-facts";

/** Facts are mixed in blocks of so many. */
export const BLOCK = 1_000;
const PEOPLE_PER_BLOCK = 10;
/** A hundred pairs: a larger log is of more programmes, not of a larger one. */
const PEOPLE_PER_PROGRAMME = 200;
export const FACTS_PER_STREAM = 5;
/** The relationship that lasts from the log's first fact to its last one has so many in its stream, whatever the log's size. */
const FACTS_OF_LONG_LIFE = 500;
export const BEGAN: Instant = "2024-01-01T08:00:00.000Z";
const ENDED: Instant = "2026-01-01T08:00:00.000Z";

/** A moment of all that time: 0 is its beginning, 1 its end. */
export const momentAt = (share: number): Instant => {
  const [from, until] = [milliseconds(BEGAN), milliseconds(ENDED)];
  return instant(Math.floor(from + (until - from) * share));
};

/**
 * What a large log is made of: two years of facts. One fact in a hundred opens an account and one gives it a grant on a
 * relationship of its own, in programmes of two hundred people, so views and their lists grow with the log; one
 * relationship goes from stage to stage through all of it; the others are of a room that this program does not host.
 * Those weigh on the log as every fact does (its tables, indexes, moments and pages) without a fold, which the
 * projection's own figure measures.
 */
export class GrownMix {
  readonly relationshipId: Id = newId();
  private readonly programmeId: Id = newId();
  private readonly applicationId: Id = newId();
  private readonly stages = ["initiation", "cultivation"] as const;
  private lived = 0;
  private people = 0;
  private peoplesProgramme = newId();

  constructor(
    private readonly tenant: Id,
    private readonly size: number,
  ) {}

  /** When the fact at this place of the log was recorded. */
  momentOf(place: number): Instant {
    return momentAt(place / this.size);
  }

  /** The block that begins at this place, in appends; personal fields are in clear still. */
  block(place: number): AppendRequest[] {
    const recorded = this.momentOf(place);
    const ofLife = this.ofLongLife(place, recorded);
    const ofPeople = Array.from({ length: PEOPLE_PER_BLOCK }, () => this.ofPerson(recorded)).flat();
    const rest = BLOCK - 2 * PEOPLE_PER_BLOCK - ofLife.length;
    const others: AppendRequest[] = [];
    for (let left = rest; left > 0; left -= FACTS_PER_STREAM)
      others.push(this.ofAnotherRoom(Math.min(left, FACTS_PER_STREAM), recorded));
    return [...ofLife, ...ofPeople, ...others];
  }

  /** A stream of so many facts of a room that this program does not host. */
  ofAnotherRoom(count: number, recorded: Instant): AppendRequest {
    const events = Array.from({ length: count }, (_, index) => ({
      ...sampleFact(index),
      ...{ type: "archive.record-kept", happened: recorded, recorded, tenant: this.tenant },
    }));
    return { stream: streamName("archive", "record", newId()), expected: "no_stream", events };
  }

  private ofPerson(recorded: Instant): AppendRequest[] {
    const [accountId, grantId, relationshipId] = [newId(), newId(), newId()];
    const displayName = `Neema Mollel-Kombo ${accountId.slice(-6)}`;
    const grant = { grantId, accountId, displayName, role: "mentee", level: "relationship", on: relationshipId };
    if (++this.people % PEOPLE_PER_PROGRAMME === 0) this.peoplesProgramme = newId();
    const belongs = { programmeId: this.peoplesProgramme, applicationId: newId() };
    const [opened, given] = [
      this.fact("access.account-opened", recorded, { accountId, displayName }),
      this.fact("access.grant-given", recorded, { ...grant, ...belongs, relationshipId }),
    ];
    return [
      { stream: streamName("access", "account", accountId), expected: "no_stream", events: [opened] },
      { stream: streamName("access", "grant", grantId), expected: "no_stream", events: [given] },
    ];
  }

  /** What is due of the long relationship's life by this place. */
  private ofLongLife(place: number, recorded: Instant): AppendRequest[] {
    const due = Math.floor((FACTS_OF_LONG_LIFE * (place + BLOCK)) / this.size);
    const events: NewFact[] = [];
    for (let next = this.lived; next < due; next++)
      events.push(next === 0 ? this.opened(recorded) : this.stageEntered(next, recorded));
    const expected = this.lived === 0 ? "no_stream" : this.lived - 1;
    this.lived += events.length;
    const stream = streamName("relationships", "relationship", this.relationshipId);
    return events.length > 0 ? [{ stream, expected, events }] : [];
  }

  private opened(recorded: Instant): NewFact {
    return this.fact("relationships.relationship-opened", recorded, {
      ...this.belongs,
      memorandumId: newId(),
      template: "snmp-track-3",
      templateVersion: 1,
      programmeName: "Bench programme",
      mentorOrganisationId: newId(),
      mentorOrganisation: "Uhuru Water Trust",
      menteeOrganisationId: newId(),
      menteeOrganisation: "Maji Safi Group",
      ...{ from: "2024-01-01", until: "2026-01-01", zone: "Africa/Nairobi" },
      ...{ participants: [], cadences: [], obligations: [] },
      stages: this.stages.map((stage) => ({ stage, exit: [] })),
    });
  }

  private stageEntered(next: number, recorded: Instant): NewFact {
    const [from, stage] = next % 2 === 1 ? this.stages : [...this.stages].reverse();
    const data = { ...this.belongs, from: from ?? "", stage: stage ?? "", overridden: [] };
    return this.fact("relationships.relationship-stage-entered", recorded, data);
  }

  private get belongs() {
    return {
      relationshipId: this.relationshipId,
      programmeId: this.programmeId,
      applicationId: this.applicationId,
    };
  }

  private fact(type: string, recorded: Instant, data: NewFact["data"]): NewFact {
    return { ...sampleFact(0), type, happened: recorded, recorded, tenant: this.tenant, data };
  }
}

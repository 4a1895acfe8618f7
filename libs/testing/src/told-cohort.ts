import type { FeedContract, FeedMessage, FeedType } from "@sankofa/contracts/feed";
import type { Contract } from "@sankofa/kernel/contract";
import { feed } from "./contract-feed";
import { newIdOf } from "./given-when-then";

/** Ids of a small cohort, as specs of views name them. */
export const told = {
  programme: newIdOf(100),
  applications: [101, 102, 103, 104].map((n) => newIdOf(n)) as [string, string, string, string],
  relationships: [201, 202].map((n) => newIdOf(n)) as [string, string],
  coordinator: newIdOf(301),
  engagements: [401, 402, 403].map((n) => newIdOf(n)) as [string, string, string],
} as const;

type Data<Type extends FeedType> = Extract<FeedMessage, { readonly type: Type }>["data"];
type Said = FeedMessage & Partial<Omit<Contract, "type" | "data">>;

/** A message with the fields a spec is about; the others of its contract are not looked at. */
export const said = <Type extends FeedType>(
  type: Type,
  data: Partial<Data<Type>>,
  envelope: Partial<Omit<Contract, "type" | "data">> = {},
): Said => ({ type, data, actor: `account:${told.coordinator}`, ...envelope }) as unknown as Said;

const [first, second, third, fourth] = told.applications;
const [kept, ended] = told.relationships;
const { programme: programmeId } = told;
const on = (day: string) => ({ recorded: `${day}T09:00:00.000Z`, happened: `${day}T09:00:00.000Z` });
const application = (type: FeedType, applicationId: string, day: string) =>
  said(type as "application.shortlisted", { programmeId, applicationId, reason: "It fits" }, on(day));
const opened = (relationshipId: string, applicationId: string, day: string) =>
  said(
    "relationship.opened",
    {
      programmeId,
      applicationId,
      relationshipId,
      mentorOrganisation: "Nuru",
      menteeOrganisation: "Tumaini",
      from: "2026-02-01",
      until: "2027-01-31",
      zone: "Africa/Nairobi",
      stages: [
        { stage: "build", exit: [] },
        { stage: "expectations", exit: [] },
      ],
    },
    on(day),
  );
const of = (relationshipId: string, applicationId: string) => ({ programmeId, relationshipId, applicationId });
const march = "2026-03-03[Africa/Nairobi]";

/** A cohort's history from the programme's opening to a corrected contact, in the order it was recorded. */
export const toldCohort: readonly FeedContract[] = feed(
  said("account.opened", { accountId: told.coordinator, displayName: "⟦s1.amara⟧" }, on("2026-01-01")),
  said(
    "programme.opened",
    {
      programmeId,
      name: "Track 3 East",
      template: "snmp-track-3",
      templateVersion: 1,
      leadOrganisation: "Nuru",
      region: ["KE", "TZ"],
      from: "2026-01-01",
      until: "2026-12-31",
      zone: "Africa/Nairobi",
      limits: [{ limit: "cohort-capacity", value: 5 }],
    },
    on("2026-01-02"),
  ),
  said(
    "programme.limit-overridden",
    { programmeId, limit: "cohort-capacity", from: 5, to: 3, reason: "Few mentors" },
    on("2026-01-02"),
  ),
  ...told.applications.map((id) => application("application.invited", id, "2026-01-03")),
  ...[first, second, third].map((id, index) =>
    said(
      "application.interest-expressed",
      { programmeId, applicationId: id, answers: [], unmet: [] },
      on(`2026-01-0${4 + index}`),
    ),
  ),
  application("application.shortlisted", first, "2026-01-10"),
  application("application.shortlisted", second, "2026-01-10"),
  application("application.inception-held", first, "2026-01-11"),
  said(
    "cohort.seat-taken",
    { programmeId, applicationId: first, reason: "Ready", capacity: 3, taken: 1 },
    on("2026-01-12"),
  ),
  said(
    "application.selected",
    { programmeId, applicationId: first, reason: "Ready", decidedBy: `account:${told.coordinator}` },
    { ...on("2026-01-12"), actor: "process:when-seat-taken-then-select" },
  ),
  application("application.declined", fourth, "2026-01-12"),
  opened(kept, first, "2026-02-01"),
  opened(ended, second, "2026-02-01"),
  said(
    "relationship.stage-entered",
    { ...of(kept, first), from: "build", stage: "expectations", overridden: [] },
    on("2026-02-10"),
  ),
  said(
    "engagement.held",
    { ...of(kept, first), engagementId: told.engagements[0], kind: "check-in", minutes: 60, happened: march },
    { happened: march, recorded: "2026-03-09T10:00:00.000Z" },
  ),
  said(
    "engagement.logged-afterwards",
    {
      ...of(kept, first),
      engagementId: told.engagements[1],
      kind: "visit",
      minutes: 90,
      happened: "2026-03-10T08:00:00.000Z",
    },
    { happened: "2026-03-10T08:00:00.000Z", recorded: "2026-03-10T12:00:00.000Z" },
  ),
  said(
    "contact.overdue",
    { ...of(kept, first), kind: "check-in", dueOn: "2026-04-03" },
    { ...on("2026-04-11"), actor: "deadline:overdue" },
  ),
  said(
    "contact.overdue",
    { ...of(ended, second), kind: "check-in", dueOn: "2026-04-03" },
    { ...on("2026-04-11"), actor: "deadline:overdue" },
  ),
  said(
    "relationship.ended-prematurely",
    { ...of(ended, second), reason: "lost-interest", explanation: "No answer since May", mediationOffered: true },
    on("2026-05-01"),
  ),
  said(
    "engagement.corrected",
    {
      ...of(kept, first),
      engagementId: told.engagements[0],
      kind: "check-in",
      reason: "Typed the wrong length",
      // The 20th contract of this history is the contact it corrects.
      corrects: "00000000-0000-4000-9000-000000000020",
      minutes: 45,
      happened: march,
      was: { minutes: 60, happened: march },
    },
    on("2026-05-02"),
  ),
  said(
    "relationship.corrected",
    {
      ...of(ended, second),
      corrects: "00000000-0000-4000-9000-000000000024",
      correctedType: "relationship.ended-prematurely",
      reason: "They told us later",
      endingReason: "organisational-change",
    },
    on("2026-05-03"),
  ),
) as unknown as readonly FeedContract[];

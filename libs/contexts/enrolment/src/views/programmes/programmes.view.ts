import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant, LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** A programme as its people see it: what it offers, what was overridden and why, and who has its seats. */
export interface ProgrammeDoc {
  readonly programmeId: Id;
  readonly funder: Id;
  readonly status: "open" | "closed";
  readonly name: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly leadOrganisationId: Id;
  readonly leadOrganisation: string;
  readonly region: readonly string[];
  readonly practice: string;
  readonly extraCriteria: readonly string[];
  readonly participantMix: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly zone: string;
  readonly opened: Instant;
  readonly openedBy: string;
  readonly limits: readonly { readonly limit: string; readonly value: number }[];
  readonly overrides: readonly {
    readonly limit: string;
    readonly from: number;
    readonly to: number;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  }[];
  readonly seats: readonly { readonly applicationId: Id; readonly since: Instant }[];
  readonly closed: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
}

const READS = [
  "programme.opened",
  "programme.limit-overridden",
  "programme.closed",
  "cohort.seat-taken",
  "cohort.seat-released",
] as const;

type Heard = Extract<EnrolmentContract, { readonly type: (typeof READS)[number] }>;

const opened = ({
  data,
  tenant,
  recorded,
  actor,
}: Extract<Heard, { readonly type: "programme.opened" }>): ProgrammeDoc => ({
  programmeId: data.programmeId,
  funder: tenant,
  status: "open",
  name: data.name,
  template: data.template,
  templateVersion: data.templateVersion,
  leadOrganisationId: data.leadOrganisationId,
  leadOrganisation: data.leadOrganisation,
  region: data.region,
  practice: data.practice,
  extraCriteria: data.extraCriteria,
  participantMix: data.participantMix,
  from: data.from,
  until: data.until,
  zone: data.zone,
  opened: recorded,
  openedBy: actor,
  limits: data.limits,
  overrides: [],
  seats: [],
  closed: null,
});

const project = (doc: ProgrammeDoc | undefined, contract: Heard): ProgrammeDoc | undefined => {
  if (contract.type === "programme.opened") return opened(contract);
  if (!doc) return undefined;
  const { actor: by, recorded: at } = contract;
  switch (contract.type) {
    case "programme.limit-overridden": {
      const { limit, from, to, reason } = contract.data;
      const limits = doc.limits.map((each) => (each.limit === limit ? { limit, value: to } : each));
      return { ...doc, limits, overrides: [...doc.overrides, { limit, from, to, reason, by, at }] };
    }
    case "programme.closed":
      return { ...doc, status: "closed", closed: { reason: contract.data.reason, by, at } };
    case "cohort.seat-taken":
      return { ...doc, seats: [...doc.seats, { applicationId: contract.data.applicationId, since: at }] };
    case "cohort.seat-released":
      return { ...doc, seats: doc.seats.filter(({ applicationId }) => applicationId !== contract.data.applicationId) };
  }
};

export const programmesView = view<ProgrammeDoc, Heard>({
  name: "programmes",
  version: 1,
  reads: READS,
  keys: (contract) => [contract.data.programmeId],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId }),
  index: {
    status: (doc) => doc.status,
    name: (doc) => doc.name,
    template: (doc) => doc.template,
    from: (doc) => doc.from,
    opened: (doc) => doc.opened,
  },
  history: true,
});

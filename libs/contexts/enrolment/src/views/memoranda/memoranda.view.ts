import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant, LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

export interface SignatureDoc {
  readonly side: "mentor" | "mentee";
  readonly personId: Id;
  /** Sealed tokens. */
  readonly name: string;
  readonly title: string;
  readonly signedOn: LocalDate;
  readonly at: Instant;
  readonly by: string;
}

/** One text, and who signed it: an older version keeps the signatures it had. */
export interface TextVersionDoc {
  readonly textVersion: number;
  readonly text: string;
  readonly digest: string;
  readonly why: string | null;
  readonly at: Instant;
  readonly by: string;
  readonly signatures: readonly SignatureDoc[];
}

export interface MemorandumDoc {
  readonly memorandumId: Id;
  readonly applicationId: Id;
  readonly programmeId: Id;
  readonly funder: Id;
  readonly status: "draft" | "in-force";
  readonly programmeName: string;
  readonly mentorOrganisation: string;
  readonly menteeOrganisation: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly zone: string;
  readonly textVersion: number;
  readonly digest: string;
  readonly inForceSince: Instant | null;
  /** Oldest first. */
  readonly versions: readonly TextVersionDoc[];
}

const READS = ["memorandum.drafted", "memorandum.revised", "memorandum.signed", "memorandum.in-force"] as const;

type Heard = Extract<EnrolmentContract, { readonly type: (typeof READS)[number] }>;

const wordingOf = (
  contract: Extract<Heard, { readonly type: "memorandum.drafted" | "memorandum.revised" }>,
): TextVersionDoc => ({
  textVersion: contract.data.textVersion,
  text: contract.data.text,
  digest: contract.data.digest,
  why: contract.type === "memorandum.revised" ? contract.data.why : null,
  at: contract.recorded,
  by: contract.actor,
  signatures: [],
});

const drafted = (contract: Extract<Heard, { readonly type: "memorandum.drafted" }>): MemorandumDoc => ({
  memorandumId: contract.data.memorandumId,
  applicationId: contract.data.applicationId,
  programmeId: contract.data.programmeId,
  funder: contract.tenant,
  status: "draft",
  programmeName: contract.data.programmeName,
  mentorOrganisation: contract.data.mentorOrganisation,
  menteeOrganisation: contract.data.menteeOrganisation,
  from: contract.data.from,
  until: contract.data.until,
  zone: contract.data.zone,
  textVersion: contract.data.textVersion,
  digest: contract.data.digest,
  inForceSince: null,
  versions: [wordingOf(contract)],
});

const project = (doc: MemorandumDoc | undefined, contract: Heard): MemorandumDoc | undefined => {
  if (contract.type === "memorandum.drafted") return drafted(contract);
  if (!doc) return undefined;
  switch (contract.type) {
    case "memorandum.revised": {
      const { textVersion, digest } = contract.data;
      return { ...doc, textVersion, digest, versions: [...doc.versions, wordingOf(contract)] };
    }
    case "memorandum.signed": {
      const { side, personId, name, title, signedOn, textVersion } = contract.data;
      const signature = { side, personId, name, title, signedOn, at: contract.recorded, by: contract.actor };
      const versions = doc.versions.map((each) =>
        each.textVersion === textVersion ? { ...each, signatures: [...each.signatures, signature] } : each,
      );
      return { ...doc, versions };
    }
    case "memorandum.in-force":
      return { ...doc, status: "in-force", inForceSince: contract.recorded };
  }
};

export const memorandaView = view<MemorandumDoc, Heard>({
  name: "memoranda",
  version: 1,
  reads: READS,
  keys: (contract) => [contract.data.memorandumId],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId, application: doc.applicationId }),
  index: {
    applicationId: (doc) => doc.applicationId,
    programmeId: (doc) => doc.programmeId,
    status: (doc) => doc.status,
  },
  history: true,
});

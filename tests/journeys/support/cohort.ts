import { Cast } from "./cast";
import { Member, type GrantAsked } from "./member";
import type { CommandReply } from "./person";
import type { UnderTest } from "./platform-under-test";
import { answersWith, INCEPTION_STEPS, programmeTerms } from "./terms";

/** What people meet, in whatever topology. */
type Opened = Pick<UnderTest, "url" | "firstLink">;

export interface Applying {
  readonly organisation: string;
  readonly applicationId: string;
  readonly applicant: Member;
}

/** The first and the last day of a programme. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export interface Memorandum {
  readonly memorandumId: string;
  readonly status: "draft" | "in-force";
  readonly textVersion: number;
  readonly digest: string;
  readonly versions: readonly {
    readonly textVersion: number;
    readonly text: string;
    readonly digest: string;
    readonly signatures: readonly { readonly side: string }[];
  }[];
}

/** The people of a lead organisation and what they do, step by step, over HTTP. */
export class Cohort {
  programmeId = "";

  constructor(
    readonly platform: Opened,
    readonly administrator: Member,
    readonly cast: Cast,
  ) {}

  /** Somebody with an account of their own, by an invitation from somebody who may give the grant. */
  async invited(by: Member, displayName: string, grant: GrantAsked): Promise<Member> {
    return new Member(this.platform, this.cast.signIn(displayName)).takesUp(await by.invites(grant));
  }

  /** A member of the funder's own staff. */
  staff(displayName: string, role: string): Promise<Member> {
    return this.invited(this.administrator, displayName, { role, level: "funder", on: this.administrator.funder });
  }

  async opensProgramme(manager: Member, name: string, period: Partial<Period> = {}): Promise<string> {
    this.programmeId = (await manager.does("/programmes", { ...programmeTerms(name), ...period })).id;
    return this.programmeId;
  }

  /** An organisation invited by link: its contact takes the invitation up and is the applicant. */
  async invitesOrganisation(manager: Member, organisation: string, contact: string): Promise<Applying> {
    const invitation = { organisationName: organisation, country: "KE", ...this.cast.contact(contact) };
    const { id } = await manager.does(`/programmes/${this.programmeId}/applications`, invitation);
    const applicant = await this.invited(manager, contact, { role: "applicant", level: "application", on: id });
    return { organisation, applicationId: id, applicant };
  }

  expressesInterest({ applicationId, applicant }: Applying, staff = 40): Promise<CommandReply> {
    return applicant.does(`/applications/${applicationId}/interest`, { answers: answersWith(staff) });
  }

  shortlists(by: Member, { applicationId }: Applying): Promise<CommandReply> {
    return by.does(`/applications/${applicationId}/shortlisting`, { reason: "Every criterion is met." });
  }

  recordsInception(by: Member, { applicationId }: Applying, happened: string): Promise<CommandReply> {
    return by.does(`/applications/${applicationId}/inception`, { happened, answers: INCEPTION_STEPS });
  }

  /** Takes the seat, and waits until the process has selected the application. */
  async selects(by: Member, { applicationId }: Applying): Promise<void> {
    await by.does(`/applications/${applicationId}/selection`, { reason: "Ready to begin." });
    await by.comesToSee<{ readonly status: string }>(
      `/applications/${applicationId}`,
      ({ status }) => status === "selected",
    );
  }

  nominates({ applicationId, applicant, organisation }: Applying): Promise<CommandReply> {
    const family = `Of${organisation.replaceAll(" ", "")}`;
    const participants = [
      this.cast.nominee(`Wanjiru ${family}`, "Country director of programmes", "senior-leadership"),
      this.cast.nominee(`Baraka ${family}`, "Evaluation and learning officer", "evaluation"),
      this.cast.nominee(`Nyambura ${family}`, "Designer of school clubs", "programme-design"),
    ];
    return applicant.does(`/applications/${applicationId}/nominations`, { participants });
  }

  /** Somebody who may bind the mentee organisation. */
  signatory(by: Member, { applicationId }: Applying, displayName: string): Promise<Member> {
    return this.invited(by, displayName, { role: "signatory", level: "application", on: applicationId });
  }

  async draftsMemorandum(by: Member, { applicationId }: Applying): Promise<Memorandum> {
    const { id } = await by.does(`/applications/${applicationId}/memorandum`);
    return by.sees<Memorandum>(`/memoranda/${id}`);
  }

  /** Both sides sign the text as it stands; the relationship opens by itself, under the memorandum's id. */
  async signs(
    lead: Member,
    signatory: Member,
    memorandum: Pick<Memorandum, "memorandumId" | "digest">,
  ): Promise<string> {
    await this.agree(lead, signatory, memorandum);
    await lead.comesToSee(`/relationships/${memorandum.memorandumId}`, () => true);
    return memorandum.memorandumId;
  }

  /** Both sides sign, and nobody waits for what follows from it. */
  async agree(
    lead: Member,
    signatory: Member,
    { memorandumId, digest }: Pick<Memorandum, "memorandumId" | "digest">,
  ): Promise<void> {
    const path = `/memoranda/${memorandumId}/signature`;
    await lead.does(path, {
      side: "mentor",
      ...this.cast.signatory("Achieng Otieno-Barasa", "Head of mentoring"),
      digest,
    });
    const { displayName } = signatory.signIn;
    await signatory.does(path, {
      side: "mentee",
      ...this.cast.signatory(displayName, "Chair of the trustees"),
      digest,
    });
  }

  /** From the invitation to an open relationship, without detours. */
  async brings(
    lead: Member,
    organisation: string,
    contact: string,
    chair: string,
  ): Promise<Applying & { readonly relationshipId: string; readonly signatory: Member }> {
    const drafted = await this.bringsToSign(lead, organisation, contact, chair);
    return { ...drafted, relationshipId: await this.signs(lead, drafted.signatory, drafted.memorandum) };
  }

  /** From the invitation to a memorandum that nobody has signed yet. */
  async bringsToSign(
    lead: Member,
    organisation: string,
    contact: string,
    chair: string,
  ): Promise<Applying & { readonly memorandum: Memorandum; readonly signatory: Member }> {
    const applying = await this.invitesOrganisation(lead, organisation, contact);
    await this.expressesInterest(applying);
    await this.shortlists(lead, applying);
    await this.recordsInception(lead, applying, "2026-01-10[Africa/Nairobi]");
    await this.selects(lead, applying);
    await this.nominates(applying);
    const signatory = await this.signatory(lead, applying, chair);
    return { ...applying, signatory, memorandum: await this.draftsMemorandum(lead, applying) };
  }
}

/** A funder's house, just opened: its administrator came in by the operator's link. */
export const openedHouse = async (platform: Opened, funderName: string, administrator: string): Promise<Cohort> => {
  const cast = new Cast();
  const member = new Member(platform, cast.signIn(administrator));
  await member.registersFunder(platform.firstLink ?? "", funderName);
  await member.comesToSee<{ readonly grants: readonly object[] }>("/session", ({ grants }) => grants.length > 0);
  return new Cohort(platform, member, cast);
};

import type { Member } from "../support/member";
import { sendsFile } from "../support/sent-file";
import { the } from "../support/the";
import type { Story } from "./story";

interface Place {
  readonly as: string;
  readonly applicationId: string | null;
  readonly relationshipId: string | null;
  readonly files: readonly { readonly name: string }[];
  readonly commitments: readonly {
    readonly what: string;
    readonly followed: readonly { readonly standing: string }[];
    readonly withdrawn: { readonly reason: string } | null;
  }[];
  readonly keyProgrammes: readonly string[];
  readonly focusProject: { readonly project: string; readonly theoryOfChange?: string } | null;
  readonly needs: { readonly needs: readonly object[] } | null;
}

interface Organisation {
  readonly name: string;
  readonly country: string | null;
  readonly mission: string | null;
  readonly contact: { readonly name: string } | null;
  readonly places: readonly Place[];
  readonly assets: { readonly experts: readonly { readonly name: string }[] } | null;
  readonly mentoring: { readonly coordinatorName: string } | null;
  readonly mentors: readonly { readonly name: string }[];
}

interface Listed {
  readonly items: readonly { readonly organisationId: string; readonly name: string; readonly open: boolean }[];
}

interface Looked {
  readonly ready: readonly number[];
  readonly known: readonly number[];
  readonly faults: readonly object[];
}

interface Written {
  readonly committed: number;
  readonly known: number;
}

const THEORY = Buffer.from("%PDF-1.7\nThe theory of change of the focus project");
const LEAD = "Umoja Resource Centre";

/** Organisations as nouns of their own: what they commit themselves to, what they need, what they can give. */
export const knowingOrganisations = (story: Story): void => {
  describe("organisations are known by what they do", () => {
    let organisationId: string;
    const found = async (name: string): Promise<string> =>
      the((await story.manager.sees<Listed>(`/organisations?name=${encodeURIComponent(name)}`)).items[0])
        .organisationId;
    const shown = (by: Member = story.coordinator, id = organisationId): Promise<Organisation> =>
      by.sees(`/organisations/${id}`);
    const place = async (by?: Member): Promise<Place> => the((await shown(by)).places[0]);
    const path = (step: string) => `/applications/${story.organisation(0).applicationId}/${step}`;

    test("ENR-13 who answered an invitation is on the list, found by how the name begins; who was only invited is not", async () => {
      const { organisation, applicant, applicationId } = story.organisation(0);
      const { organisationId: known } = (await story.application(0)) as unknown as { organisationId: string };
      organisationId = known;
      expect(await found(organisation.toUpperCase().slice(0, 9))).toBe(organisationId);
      const { items } = await story.manager.sees<Listed>("/organisations?name=jamaa");
      expect(items).toEqual([]);
      expect(await place(applicant)).toMatchObject({
        as: "applicant",
        applicationId,
        relationshipId: the(story.relationships[0]),
      });
    });

    test("ENR-13 it commits itself, and that is followed up by its mentor's programme and taken back with a reason", async () => {
      const { applicant } = story.organisation(0);
      const asked = { where: "strategy", what: "Norms enter our country strategy.", by: "2026-12-31" };
      await applicant.does(path("strategic-commitments"), asked);
      await applicant.does(path("strategic-commitments"), {
        where: "staff",
        what: "Two days a month for three people.",
      });
      story.coordinator.hears(applicant);
      const [first, second] = (await place()).commitments as readonly { undertakingId: string }[] &
        Place["commitments"];
      const of = (each: { undertakingId: string } | undefined, step: string) =>
        `${path("strategic-commitments")}/${the(each).undertakingId}/${step}`;
      await story.coordinator.does(of(first, "standing"), {
        standing: "under-way",
        note: "A draft lies before the board.",
      });
      await story.coordinator.does(of(second, "withdrawal"), { reason: "It stands in the memorandum." });
      expect(await story.coordinator.isRefused(of(second, "standing"), { standing: "kept" })).toBe(
        "undertaking-withdrawn",
      );
      expect((await place()).commitments).toMatchObject([
        { what: asked.what, followed: [{ standing: "under-way" }], withdrawn: null },
        { followed: [], withdrawn: { reason: "It stands in the memorandum." } },
      ]);
    });

    test("ENR-13 GEN-6 it names its key programmes and describes the focus project with the theory of change it has", async () => {
      const { applicant } = story.organisation(0);
      await applicant.does(path("key-programmes"), { programmes: ["Safe at School", "Parents' evenings"] });
      const file = await sendsFile(story.platform, applicant, THEORY);
      const project = {
        project: "Safe at School",
        objectives: "Fewer girls leave school before the eighth form.",
        activities: "Dialogues with parents; clubs in twelve schools.",
        ends: "2027-03-31",
        targetGroups: ["Parents", "Teachers"],
        theoryOfChange: file.digest,
      };
      expect(await applicant.isRefused(path("focus-project"), project)).toBe("attachment-unknown");
      const attached = { kind: "theory-of-change", file: { ...file, name: "Safe at School.pdf" } };
      await applicant.does(path("attachments"), attached);
      await applicant.does(path("focus-project"), project);
      expect(await place(applicant)).toMatchObject({
        keyProgrammes: ["Safe at School", "Parents' evenings"],
        focusProject: project,
        files: [{ name: "Safe at School.pdf" }],
      });
    });

    test("ENR-9 the mentee says what it needs; its mentor reads it, and a mentee of another organisation does not", async () => {
      const { applicant } = story.organisation(0);
      const needs = [
        { need: "Fundraising beyond one donor", because: "goal" },
        { need: "Keeping trained staff", because: "recurring-challenge" },
      ];
      await applicant.does(path("needs"), { needs, looked: "The capacity assessment of 2025." });
      const mentor = the(story.mentors[0]);
      mentor.hears(applicant);
      expect((await place(mentor)).needs).toMatchObject({ needs });
      const other = await story.organisation(1).applicant.request("GET", `/organisations/${organisationId}`);
      expect(other.status).toBe(404);
    });

    test("PRV-2 who is a mentee in its relationship for another organisation that joined is told nothing and writes nothing", async () => {
      const grant = { role: "mentee", level: "relationship", on: the(story.relationships[0]) } as const;
      const stranger = await story.cohort.invited(story.coordinator, "Zawadi Kombo", grant);
      stranger.hears(story.coordinator);
      expect((await stranger.request("GET", `/organisations/${organisationId}`)).status).toBe(404);
      expect(await stranger.isRefused(path("key-programmes"), { programmes: ["Ours"] })).toBe("not-found");
      const details = { name: "Ours", reason: "It is ours." };
      expect(await stranger.isRefused(`/organisations/${organisationId}/details`, details)).toBe("not-found");
    });

    test("ENR-9 the lead lists what it can give as a mentor and how it manages that, with a named coordinator", async () => {
      const leadId = await found(LEAD);
      const named = story.cohort.cast.signatory("Atieno Wekesa-Njeri", "Lead").name;
      await story.coordinator.does(`/organisations/${leadId}/assets`, {
        skills: [{ kind: "facilitation", skill: "Leading a dialogue" }],
        experts: [{ name: named, kind: "technical" }],
        materials: [{ title: "Handbook of norms", use: "to-adapt" }],
      });
      await story.coordinator.does(`/organisations/${leadId}/mentoring-plan`, {
        ...{ coordinatorName: named, hoursAMonth: 16 },
        how: "A call of all mentors every second week.",
      });
      expect(await shown(story.coordinator, leadId)).toMatchObject({
        assets: { experts: [{ name: named }] },
        mentoring: { coordinatorName: named },
      });
      const { applicant } = story.organisation(0);
      expect(
        await applicant.isRefused(`/organisations/${leadId}/mentoring-plan`, {
          coordinatorName: "X",
          hoursAMonth: 1,
          how: "X",
        }),
      ).toBe("not-found");
    });

    test("GEN-2 the organisation puts its own details right, and what they were stays in the history", async () => {
      const { applicant, organisation } = story.organisation(0);
      const contact = story.cohort.cast.contact("Neema Achieng-Mutua");
      await applicant.does(`/organisations/${organisationId}/details`, {
        name: organisation,
        country: "KE",
        mission: "Girls finish school.",
        ...contact,
        reason: "The contact has changed.",
      });
      expect(await shown(applicant)).toMatchObject({
        mission: "Girls finish school.",
        contact: { name: contact.contactName },
      });
      const { items } = await story.manager.sees<{ items: readonly { sentence: string }[] }>(
        `/applications/${story.organisation(0).applicationId}/timeline?limit=100`,
      );
      expect(items.map(({ sentence }) => sentence).join("\n")).toContain("described the focus project Safe at School");
    });

    test("ENR-11 organisations and mentors come out of tables; looking says who is known already, and nobody is made twice", async () => {
      const { organisation } = story.organisation(0);
      const reads = async (table: string, lines: readonly string[]) => {
        const { digest } = await sendsFile(story.platform, story.manager, Buffer.from(lines.join("\n")));
        const path = `/programmes/${story.cohort.programmeId}/imports/${table}`;
        const looked = await story.manager.does<Looked>(`${path}/preview`, { digest });
        const { committed, known } = await story.manager.does<Written>(`${path}/commit`, { digest });
        return { ...looked, written: [committed, known] };
      };
      const heading = "Organisation;Country;Mission;Website;Contact;E-mail";
      const listed = [
        heading,
        `${organisation.toUpperCase()};KE;;;;`,
        "Nuru Listed Trust;ke;Light for all;;Asha Neema;",
      ];
      expect(await reads("organisations", listed)).toMatchObject({
        ready: [3],
        known: [2],
        faults: [],
        written: [1, 1],
      });
      expect(await shown(story.manager, await found("nuru listed"))).toMatchObject({
        country: "KE",
        contact: { name: "Asha Neema" },
        places: [{ as: "listed" }],
      });
      const people = ["Organisation;Name;E-mail", "Nuru Listed Trust;Juma Abdi;juma@nuru.example"];
      expect(await reads("mentors", people)).toMatchObject({ ready: [2], known: [], written: [1, 0] });
      expect(await reads("mentors", [...people, ""])).toMatchObject({ ready: [], known: [2], written: [0, 1] });
      const { mentors } = await shown(story.manager, await found("nuru listed"));
      expect(mentors.map(({ name }) => name)).toEqual(["Juma Abdi"]);
    });

    test("ENR-13 a renamed organisation is found by both its names, in a table too, and no second is made", async () => {
      const { manager, platform } = story;
      const renamed = await found("nuru listed");
      const asked = { name: "Nuru Alliance", reason: "It has merged." };
      await manager.does(`/organisations/${renamed}/details`, asked);
      const kept = async () => (await platform.contracts()).some(({ type }) => type === "organisation.name-reserved");
      while (!(await kept())) await new Promise((resolve) => setImmediate(resolve));
      const path = `/programmes/${story.cohort.programmeId}/organisations`;
      for (const name of ["nuru  ALLIANCE", "Nuru Listed Trust"])
        expect(await manager.does(path, { name })).toMatchObject({ id: renamed, facts: [] });
      const lines = ["Organisation;Country;Mission;Website;Contact;E-mail", "NURU ALLIANCE;KE;;;;"];
      const { digest } = await sendsFile(platform, manager, Buffer.from(lines.join("\n")));
      const table = `/programmes/${story.cohort.programmeId}/imports/organisations/preview`;
      expect(await manager.does<Looked>(table, { digest })).toMatchObject({ ready: [], known: [2], faults: [] });
      const { items } = await manager.sees<Listed>("/organisations?name=nuru%20alliance");
      expect(items.map((each) => each.organisationId)).toEqual([renamed]);
    });
  });
};

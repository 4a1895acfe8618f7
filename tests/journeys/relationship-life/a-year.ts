import type { Page } from "../support/shown";
import type { UnderTest } from "../support/platform-under-test";
import { OBJECTIVE } from "../support/terms";
import type { Pair, Pairs } from "./pair";
import type { Life, Plan, Stands } from "./shown-life";

/** A whole year of one pair: people leave, a stage is gone back to, it falls silent, ends as planned and goes on. */
export const aYear = (platform: UnderTest, pairs: Pairs): void => {
  describe("a year's life of a relationship", () => {
    let pair: Pair;
    const life = (): Promise<Life> => pair.lead.sees<Life>(`${pair.path}/life`);
    const plan = (): Promise<Plan> => pair.lead.sees<Plan>(pair.plan);
    const stands = (): Promise<Stands> => pair.lead.sees<Stands>(pair.path);

    beforeAll(async () => {
      await platform.setClock("2026-05-05T08:00:00.000Z");
      await pairs.opens("Relationships for a year");
      pair = await pairs.begins("Mwangaza");
    });

    test("REL-1 REL-11 each side names whom to turn to, and the orientation settles areas, channels and rhythm", async () => {
      const focal = { side: "mentee", duty: "focal-point", name: "Halima Wekesa-Odongo" };
      expect(await pair.mentor.isRefused(`${pair.path}/contact-people`, focal)).toBe("side-not-yours");
      await pair.does(pair.mentee, "contact-people", focal);
      await pair.does(pair.mentor, "contact-people", {
        side: "mentor",
        duty: "coordinator",
        name: "Ruth Atieno-Njoroge",
      });
      await pair.does(pair.mentor, "orientation", {
        attended: ["leadership", "mentored-people"],
        areas: ["advocacy", "strategic-planning"],
        channels: ["phone"],
        every: 2,
        unit: "week",
      });
      expect(await life()).toMatchObject({
        mode: "one-to-one",
        contacts: [{ name: focal.name }, { duty: "coordinator" }],
        orientation: { areas: ["advocacy", "strategic-planning"], every: 2, unit: "week" },
      });
    });

    test("REL-11 SCH-2 the rhythm that was agreed is taken on by either side, and contacts fall due by it", async () => {
      const rhythm = { kind: "mentoring-contact", every: 2, unit: "week", why: "Agreed at the orientation meeting" };
      await pair.does(pair.mentee, "rhythm", rhythm);
      const { items } = await pair.mentor.sees<Page<{ readonly relationshipId: string }>>("/dues");
      expect(items).toContainEqual(
        expect.objectContaining({ relationshipId: pair.id, kind: rhythm.kind, pace: { every: 2, unit: "week" } }),
      );
      expect(await pair.mentor.isRefused(`${pair.path}/rhythm`, { ...rhythm, kind: "end-reflection" })).toBe(
        "cadence-not-recurring",
      );
    });

    test("REL-6 the short list, the fields and the objectives are agreed by both, each to what was read", async () => {
      await pair.does(pair.mentor, "plan", { focus: "Clubs in two counties" });
      await pair.plans(pair.mentee, "priorities", { areas: [{ area: "advocacy", why: "The bill is coming." }] });
      await pair.plans(pair.mentor, "priorities-agreement", { side: "mentor", listing: 1 });
      await pair.plans(pair.mentee, "priorities-agreement", { side: "mentee", listing: 1 });
      const description = { mode: "one-to-one", services: ["training"], capacities: ["organisational"] };
      await pair.plans(pair.mentor, "description", { ...description, formats: ["twinning"], areas: ["advocacy"] });
      await pair.plans(pair.mentor, "objectives", OBJECTIVE);
      await pair.plans(pair.mentee, "milestones", { title: "The board has read the strategy", due: "2026-09-30" });
      await pair.plans(pair.mentee, "checks", { answers: [{ question: "reality", answer: "partly" }] });
      const { edition, advice } = await plan();
      expect(advice.map(({ point }) => point)).toContain("work-plan");
      for (const side of ["mentor", "mentee"] as const) await pair.plans(pair[side], "agreement", { side, edition });
      expect(await plan()).toMatchObject({ status: "agreed", edition, priorities: { agreements: [{}, {}] } });
    });

    test("REL-1 the focal point leaves: who takes over is named, and who held it before stays readable", async () => {
      const halima = (await life()).contacts.find(({ side }) => side === "mentee")?.personId;
      const toDo = { what: "Invite both boards", owner: "mentee", personId: halima };
      const { id: taskId } = await pair.mentee.does(`${pair.path}/tasks`, toDo);
      await pair.does(pair.mentee, "contact-people", {
        side: "mentee",
        duty: "focal-point",
        name: "Peter Simiyu-Khaemba",
        reason: "Halima has moved to another organisation.",
      });
      const { contacts, formerContacts } = await life();
      expect(contacts.find(({ side }) => side === "mentee")?.name).toBe("Peter Simiyu-Khaemba");
      expect(formerContacts.map(({ name }) => name)).toEqual(["Halima Wekesa-Odongo"]);
      // What she still had to do goes on with him.
      const peter = contacts.find(({ side }) => side === "mentee")?.personId;
      await pair.mentee.comesToSee<Page<{ readonly taskId: string; readonly personId: string | null }>>(
        `${pair.path}/tasks?limit=100`,
        ({ items }) => items.some((task) => task.taskId === taskId && task.personId === peter),
      );
    });

    test("REL-7 a milestone is reached, progress noted, and a story told; the world hears of the milestone, not its words", async () => {
      await platform.setClock("2026-08-10T08:00:00.000Z");
      await pair.plans(pair.mentee, "reached-milestones", {
        title: "The board has read the strategy",
        evidence: "The minutes of July.",
        happened: "2026-07-28[Africa/Nairobi]",
      });
      const { objectives } = await plan();
      const progress = { objectiveId: objectives[0]?.objectiveId, standing: "under-way", note: "Four groups of six." };
      await pair.plans(pair.mentor, "progress", progress);
      const story = {
        side: "mentee",
        title: "The elder who came back",
        story: "He came back.",
        significance: "He had left.",
      };
      expect(await pair.mentor.isRefused(`${pair.plan}/stories`, story)).toBe("side-not-yours");
      await pair.plans(pair.mentee, "stories", story);
      await pair.plans(pair.mentee, "benefits", { what: "A second network asked to join." });
      await pair.plans(pair.mentor, "achievements", { what: "A strategy of their own.", how: "A feast." });
      expect(await plan()).toMatchObject({
        status: "agreed",
        reached: [{ planned: true, reached: "2026-07-28[Africa/Nairobi]" }],
        progress: [{ standing: "under-way" }],
      });
      const said = (await platform.contracts()).filter(({ type }) => type === "org.sankofa.milestone.reached.v1");
      expect(said.at(-1)?.data).toMatchObject({ relationshipId: pair.id, planned: true });
      expect(JSON.stringify(said)).not.toContain("The board has read");
    });

    test("REL-3 it goes on, back to an earlier stage with why, and on again", async () => {
      await pair.goesOnTo("expectations", "manage", "monitor");
      expect(await pair.lead.isRefused(`${pair.path}/stage`, { to: "expectations" })).toBe("why-missing");
      await pair.does(pair.mentor, "stage", { to: "expectations", why: "The review showed another need." });
      expect(await stands()).toMatchObject({ stage: "expectations", status: "active" });
    });

    test("REL-6 the plan is revised, and what changed between the two agreed editions is told", async () => {
      await pair.plans(pair.mentee, "revision", { why: "The bill was withdrawn." });
      await pair.plans(pair.mentor, "objectives", { ...OBJECTIVE, title: "A budget that follows the strategy" });
      for (const side of ["mentor", "mentee"] as const) await pair.plans(pair[side], "agreement", { side });
      const { changes } = await pair.lead.sees<{ readonly changes: readonly object[] }>(`${pair.plan}/changes`);
      expect(changes).toMatchObject([{ part: "objective", kind: "added" }]);
    });

    test("GEN-3 it falls silent and is taken up again, each a fact of its own", async () => {
      await pair.does(pair.lead, "dormancy", { reason: "Nobody has answered since August." });
      expect((await stands()).status).toBe("dormant");
      await pair.does(pair.mentor, "resumption", { why: "The elections are over." });
      await pair.goesOnTo("manage", "monitor", "end");
      expect(await stands()).toMatchObject({ stage: "end", status: "active" });
    });

    test("REL-9 the end is noticed, talked over by both, and goes on as a relationship that points back", async () => {
      await platform.setClock("2027-01-15T08:00:00.000Z");
      await pair.does(pair.mentor, "closure-notice", { endsOn: "2027-01-31" });
      await pair.does(pair.mentee, "closure-review", {
        answers: [{ question: "worked-well", answer: "Talking before writing." }],
        touchBy: "phone",
        touchEvery: "each quarter",
      });
      await pair.does(pair.mentor, "lessons", { side: "mentor", lessons: "Begin with the elders." });
      await pair.does(pair.mentee, "lessons", { side: "mentee", lessons: "Ask earlier." });
      await pair.does(pair.mentor, "transition", { into: ["peers", "advocacy"], until: "2027-07-31" });
      const { followedBy } = await pair.lead.comesToSee<Life>(`${pair.path}/life`, (seen) => seen.followedBy !== null);
      // Nobody has to let the mentor in again.
      const next = await pair.mentor.comesToSee<Life>(`/relationships/${followedBy}/life`, () => true);
      expect(next.follows).toBe(pair.id);
      const isActive = ({ status }: { readonly status: string }): boolean => status === "active";
      const card = await pair.lead.comesToSee(`/relationships/${followedBy}`, isActive);
      expect(card).toMatchObject({
        stage: "build",
        from: "2027-01-15",
        until: "2027-07-31",
      });
    });

    test("REL-9 after the end: what became of it, what happened before it; nothing new", async () => {
      await pair.does(pair.mentee, "uptake", { what: "The strategy was adopted." });
      await pair.plans(pair.mentor, "achievements", {
        what: "A budget of their own.",
        happened: "2027-01-10[Africa/Nairobi]",
      });
      expect(await pair.mentor.isRefused(`${pair.plan}/milestones`, { title: "Another" })).toBe("relationship-ended");
      expect(await pair.mentor.isRefused(`${pair.path}/closure-notice`, { endsOn: "2027-03-01" })).toBe(
        "relationship-ended",
      );
      expect(await life()).toMatchObject({ uptake: [{}], lessons: [{ side: "mentor" }, { side: "mentee" }] });
    });
  });
};

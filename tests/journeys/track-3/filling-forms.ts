import type { Member } from "../support/member";
import { unfounded } from "../support/reads";
import type { Engagement, Numbers, Page } from "../support/shown";
import { the } from "../support/the";
import { all, ORGANISATION, STATEMENTS } from "./answers-given";
import type { Story } from "./story";

interface Form {
  readonly assignmentId: string;
  readonly instrument: string;
  readonly side: string;
  readonly personId: string | null;
  readonly role: string | null;
  readonly standing: string;
  readonly overdue: boolean;
  readonly version: number | null;
}

interface Task {
  readonly taskId: string;
  readonly personId: string | null;
}

interface Filled extends Form {
  readonly asks: { readonly version: number; readonly sections: readonly { readonly items: readonly object[] }[] };
  readonly sheet: { readonly contacts: readonly { readonly name: string }[] } | null;
  readonly facts: readonly { readonly id: string; readonly type: string }[];
  readonly corrections: readonly { readonly reason: string }[];
}

interface Change {
  readonly measures: readonly {
    readonly people: number;
    readonly items: readonly { readonly item: string; readonly before: number; readonly after: number }[];
  }[];
}

const TRAINED = 9;

/** What follows on a training by itself, before anything else happens. */
export const askingAfterTraining = (story: Story): void => {
  describe("4c. whoever was trained is asked once more", () => {
    test("ASM-3 each of them is asked where they stand now, when the last evening has passed", async () => {
      await story.coordinator.comesToSee<Page<Form>>(
        "/forms?limit=100",
        ({ items }) => items.filter(({ instrument }) => instrument === "after-training").length === TRAINED,
      );
    });
  });
};

/** ASM-3 to ASM-5 of one relationship: forms before and after a training, and the summary of a meeting. */
export const fillingForms = (story: Story): void => {
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const mentee = (): Member => story.organisation(0).applicant;
  const mentor = (): Member => the(story.mentors[0]);
  const forms = async (instrument: string, by: Member = story.coordinator): Promise<readonly Form[]> =>
    (await by.sees<Page<Form>>(`${pair()}/forms`)).items.filter((form) => form.instrument === instrument);
  const formOf = async (instrument: string, role: string): Promise<Form> =>
    the((await forms(instrument)).find((form) => form.role === role));
  const path = ({ assignmentId }: Pick<Form, "assignmentId">): string => `/forms/${assignmentId}`;

  describe("7a. before the training each participant says where they stand", () => {
    test("ASM-3 ASM-5 every participant of the mentee was asked when the relationship opened, and has not answered", async () => {
      const asked = await forms("before-training", mentee());
      expect(asked.map(({ role, standing, overdue }) => [role, standing, overdue]).sort()).toEqual([
        ["evaluation", "asked", true],
        ["programme-design", "asked", true],
        ["senior-leadership", "asked", true],
      ]);
      expect((await forms("orientation-guide")).map(({ side }) => side)).toEqual(["mentor"]);
      const timeline = await mentee().sees<Page<{ readonly sentence: string }>>(`${pair()}/timeline?limit=100`);
      expect(timeline.items.map(({ sentence }) => sentence)).toContainEqual(
        expect.stringMatching(/^The platform reminded the mentee of the form before training/),
      );
    });

    test("ASM-1 one answers for the organisation, and every fault of the answers is named", async () => {
      const leading = await formOf("before-training", "senior-leadership");
      const whole = await mentee().sees<Filled>(path(leading));
      expect(whole.asks.sections.map(({ items }) => items.length)).toEqual([11, 7]);
      await mentee().does(`${path(leading)}/start`);
      const refused = await mentee().request<{ readonly code: string; readonly errors: readonly object[] }>(
        "POST",
        `${path(leading)}/response`,
        { version: 1, answers: { ...all(2), years: -1, importance: "perhaps" } },
      );
      expect([refused.status, refused.body.code]).toEqual([422, "request-invalid"]);
      expect(refused.body.errors).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ pointer: "/answers/mission", code: "required" }),
          expect.objectContaining({ pointer: "/answers/years" }),
          expect.objectContaining({ pointer: "/answers/importance" }),
        ]),
      );
    });

    test("PRV-1 GEN-2 it is submitted, people named in it are known to the programme only, and a mistake is corrected", async () => {
      const leading = await formOf("before-training", "senior-leadership");
      const focal = story.cohort.cast.nominee("Wanjiru Tumaini-Maina", "Director of girls' clubs", "senior-leadership");
      const answers = {
        ...all(2),
        contacts: [{ place: "focal-point", name: focal.name, email: focal.email, jobTitle: focal.jobTitle }],
        ...ORGANISATION,
      };
      expect(await mentor().isRefused(`${path(leading)}/response`, { version: 1, answers })).toBe(
        "response-side-not-yours",
      );
      await mentee().does(`${path(leading)}/response`, { version: 1, answers });
      // A second device, with other answers.
      expect(
        await mentee().isRefused(`${path(leading)}/response`, { version: 1, answers: { ...answers, years: 4 } }),
      ).toBe("response-submitted-already");
      story.coordinator.hears(mentee());
      const filled = await story.coordinator.sees<Filled>(path(leading));
      expect(filled).toMatchObject({ standing: "submitted", version: 1 });
      expect(filled.sheet?.contacts.map(({ name }) => name)).toEqual([focal.name]);
      const corrects = the(filled.facts.find(({ type }) => type === "response.submitted")).id;
      const reason = "It was founded a year earlier.";
      await mentee().does(`${path(leading)}/correction`, { corrects, reason, answers: { ...answers, years: 10 } });
      expect((await mentee().sees<Filled>(path(leading))).corrections).toMatchObject([{ reason }]);
    });

    test("ASM-3 the others answer the second part only", async () => {
      for (const [role, rank] of [
        ["evaluation", 2],
        ["programme-design", 3],
      ] as const) {
        const form = await formOf("before-training", role);
        await mentee().does(`${path(form)}/response`, { version: 1, answers: all(rank) });
      }
      story.coordinator.hears(mentee());
      expect((await forms("before-training")).map(({ standing }) => standing)).toEqual(Array(3).fill("submitted"));
    });
  });

  describe("7b. after the training they say it again, and the change is measured", () => {
    test("ENR-5 ASM-5 somebody leaves in the middle of a form: whoever takes the place is asked for it instead", async () => {
      const left = await formOf("after-training", "evaluation");
      await mentee().does(`${path(left)}/start`);
      const toDo = { what: "Send the notes round", owner: "mentee", personId: left.personId };
      const { id: taskId } = await mentee().does(`${pair()}/tasks`, toDo);
      const { name, email, jobTitle } = story.cohort.cast.nominee("Otieno Tumaini-Odera", "Data officer", "evaluation");
      const place = `/applications/${story.organisation(0).applicationId}/participants/${left.personId}`;
      const reason = "Left for another employer.";
      await mentee().does(`${place}/replacement`, { name, email, jobTitle, reason });
      await story.coordinator.comesToSee<Form>(path(left), ({ standing }) => standing === "withdrawn");
      expect(
        await mentee().isRefused(`${path(left)}/response`, { version: 1, answers: { ...all(5), confidence: "agree" } }),
      ).toBe("response-form-closed");
      const open = (await forms("after-training")).filter(({ standing }) => standing === "asked");
      expect(open).toHaveLength(2 + 1);
      expect(open.map(({ personId }) => personId)).not.toContain(left.personId);
      // What was still to be done goes to the same person; why the one before left is told to nobody who reads it.
      const handed = (items: Page<Task>): boolean =>
        items.items.some((task) => task.taskId === taskId && task.personId !== left.personId);
      const { items } = await mentee().comesToSee<Page<Task>>(`${pair()}/tasks?limit=100`, handed);
      expect(open.map(({ personId }) => personId)).toContain(items.find((task) => task.taskId === taskId)?.personId);
    });

    test("ASM-3 REP-1 the change is measured over those who answered both times, item by item", async () => {
      const measuredOver = (people: number): Promise<Change> =>
        mentee().comesToSee<Change>(`${pair()}/change`, (change) => change.measures[0]?.people === people);
      // One after the other: two at once may be measured together.
      for (const [before, role] of ["senior-leadership", "programme-design"].entries()) {
        const form = await formOf("after-training", role);
        const answers = { ...all(5), difficulty: "disagree", confidence: "agree" };
        await mentee().does(`${path(form)}/response`, { version: 1, answers });
        await measuredOver(before + 1);
      }
      const { measures } = await measuredOver(2);
      const items = the(measures[0]).items;
      expect(items.map(({ item }) => item)).toEqual(STATEMENTS);
      expect(items.find(({ item }) => item === "importance")).toMatchObject({
        ...{ better: "more", answered: 2, before: 2 + 3, after: 10, improved: 2, worsened: 0 },
        text: expect.stringContaining("social norms matter"),
      });
      expect(items.find(({ item }) => item === "difficulty")).toMatchObject({
        ...{ better: "less", before: 5, after: 4, improved: 1, same: 1 },
      });
      const ofFunder = await story.cohort.administrator.sees<Page<Change>>(
        `/changes?programmeId=${story.cohort.programmeId}`,
      );
      expect(ofFunder.items).toMatchObject([{ menteeOrganisation: story.organisation(0).organisation }]);
      const { figures } = await story.cohort.administrator.comesToSee<Numbers>(
        "/portfolio",
        (portfolio) => (portfolio.figures["changes"]?.total ?? 0) > 0,
      );
      expect(figures["changes"]).toEqual({ total: 1, parts: { "mostly-better": 1 } });
      expect(await unfounded(story.cohort.administrator, figures)).toEqual([]);
    });
  });

  describe("7c. a meeting leaves something to do", () => {
    test("ASM-4 the summary of a meeting proposes the next one; its actions become tasks, its issues challenges", async () => {
      const { id } = await mentor().does(`${pair()}/forms`, { instrument: "meeting-summary", side: "mentor" });
      const answers = {
        organisation: story.organisation(0).organisation,
        "met-on": "2026-03-28",
        attended: "Amina and the director",
        agenda: "What the training changes in the clubs",
        "follow-up": [{ what: "Draft questions for two reference groups", owner: "mentee", "due-on": "2026-04-20" }],
        issues: [
          { raised: "Parents meet in the evening only", category: "time-and-distance", solution: "Meet on Saturdays" },
        ],
        "next-meeting-on": "2026-04-24",
        "next-agenda": "The questions",
        "reported-by": "mentor",
        "reported-on": "2026-03-28",
      };
      await mentor().does(`/forms/${id}/response`, { version: 1, answers });
      const { items } = await mentor().comesToSee<Page<Engagement & { readonly purpose: string | null }>>(
        `${pair()}/engagements`,
        (page) => page.items.some(({ purpose }) => purpose === "The questions"),
      );
      expect(items.find(({ purpose }) => purpose === "The questions")).toMatchObject({
        kind: "meeting",
        status: "proposed",
        startsAt: "2026-04-24T06:00:00.000Z",
      });
      const { items: tasks } = await mentor().comesToSee<Page<object>>(`${pair()}/tasks`, (page) =>
        page.items.some((task) => JSON.stringify(task).includes("two reference groups")),
      );
      expect(tasks).toContainEqual(expect.objectContaining({ owner: "mentee", dueOn: "2026-04-20" }));
      const { items: challenges } = await mentor().comesToSee<Page<object>>(`${pair()}/challenges`, (page) =>
        page.items.some((challenge) => JSON.stringify(challenge).includes("in the evening only")),
      );
      expect(challenges).toContainEqual(expect.objectContaining({ category: "time-and-distance" }));
    });
  });
};

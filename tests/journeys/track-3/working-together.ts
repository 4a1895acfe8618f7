import type { Member } from "../support/member";
import type { Page } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Task {
  readonly taskId: string;
  readonly what: string;
  readonly owner: string;
  readonly status: string;
  readonly originKey: string | null;
}

interface Ranked {
  readonly approach: string;
  readonly earned: number;
  readonly most: number;
  readonly share: number;
  readonly counted: readonly string[];
}

interface ApproachChoice {
  readonly matrix: { readonly version: number; readonly questions: readonly Question[] };
  readonly rankedWith: { readonly version: number } | null;
  readonly ranking: { readonly matrixVersion: number; readonly ranking: readonly Ranked[] } | null;
  readonly chosen: readonly { readonly approach: string; readonly reason: string }[];
}

interface Question {
  readonly question: string;
  readonly text: string;
  readonly answers: readonly { readonly answer: string; readonly text: string; readonly dots: readonly string[] }[];
}

interface Challenge {
  readonly status: string;
  readonly steps: readonly { readonly step: string }[];
}

const ANSWERS = {
  organisations: "one",
  areas: "multiple",
  experience: "no",
  travel: "yes",
  term: "long",
  internet: "no",
};

/** How a pair chooses its approaches, who does what, and what stands in the way. */
export const workingTogether = (story: Story): void => {
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const mentor = (): Member => the(story.mentors[0]);
  const mentee = (): Member => story.organisation(0).applicant;
  const outsider = (): Member => the(story.mentors[2]);

  describe("the pair chooses how to work", () => {
    test("REL-4 the approaches are ranked by the share of the dots that the answers earn them", async () => {
      const { matrix } = await mentor().sees<ApproachChoice>(`${pair()}/approaches`);
      expect(matrix.questions).toHaveLength(6);
      expect(await mentor().isRefused(`${pair()}/approach-ranking`, { answers: { organisations: "one" } })).toBe(
        "answer-missing",
      );
      await mentor().does(`${pair()}/approach-ranking`, { answers: ANSWERS, distance: "Four hours by bus" });
      const { ranking } = await mentor().sees<ApproachChoice>(`${pair()}/approaches`);
      expect(ranking?.ranking[0]).toEqual({
        approach: "on-site-mentoring",
        earned: 6,
        most: 6,
        share: 100,
        counted: Object.keys(ANSWERS),
      });
    });

    test("REL-5 several are chosen together, and their planning steps become the mentor's tasks", async () => {
      const approaches = [
        { approach: "on-site-mentoring", reason: "The team learns best at its own desks." },
        { approach: "telementoring", reason: "The road is closed in April." },
      ];
      await mentee().does(`${pair()}/approaches`, { approaches });
      mentor().hears(mentee());
      expect((await mentor().sees<ApproachChoice>(`${pair()}/approaches`)).chosen).toEqual(approaches);
      const { items } = await mentor().comesToSee<Page<Task>>(
        `${pair()}/tasks?limit=100`,
        (page) => page.items.length >= 9 + 9,
      );
      expect(new Set(items.map(({ originKey }) => originKey)).size).toBe(18);
      // By name, for their order is that of their ids, which no two tellings share.
      const step = (key: string): Task => the(items.find(({ originKey }) => originKey === key));
      const done = step("telementoring-plan-well-ahead");
      const dropped = step("on-site-mentoring-open-with-everyone");
      await mentor().does(`/tasks/${done.taskId}/completion`, { note: "The dates are in the calendar." });
      await mentor().does(`/tasks/${dropped.taskId}/dropping`, { reason: "They are there all week anyway." });
      const open = await mentor().sees<Page<Task>>("/tasks?limit=100");
      expect(open.items.map(({ taskId }) => taskId)).not.toContain(done.taskId);
      expect(open.items.every(({ owner, status }) => owner === "mentor" && status === "open")).toBe(true);
    });

    test("REL-4 a programme edits its matrix, and the old choice keeps the version it used", async () => {
      const path = `/programmes/${story.cohort.programmeId}/approach-matrix`;
      const { questions } = await story.coordinator.sees<{ readonly questions: readonly Question[] }>(path);
      const rains = {
        question: "rains",
        text: "Is the road open all year?",
        answers: [
          { answer: "yes", text: "Yes", dots: ["on-site-mentoring"] },
          { answer: "no", text: "No", dots: ["telementoring"] },
        ],
      };
      expect(await mentor().isRefused(path, { questions: [rains], why: "x" })).toMatch(/^not-(allowed|found)$/);
      await story.manager.does(path, { questions: [...questions, rains], why: "Here the rains decide." });
      mentor().hears(story.manager);
      expect(await mentor().sees<ApproachChoice>(`${pair()}/approaches`)).toMatchObject({
        matrix: { version: 2 },
        rankedWith: { version: 1 },
        ranking: { matrixVersion: 1 },
      });
      const versions = await story.manager.sees<Page<{ readonly why: string | null }>>(`${path}/versions`);
      expect(versions.items.map(({ why }) => why)).toEqual([null, "Here the rains decide."]);
    });

    test("REL-4 what came of an approach is compared with what was hoped", async () => {
      const outcome = { approach: "telementoring", outcome: "less-than-hoped", what: "The line broke too often." };
      await mentor().does(`${pair()}/approach-outcome`, outcome);
      expect(await mentor().isRefused(`${pair()}/approach-outcome`, { ...outcome, approach: "twinning" })).toBe(
        "approach-not-chosen",
      );
    });
  });

  describe("something stands in the way", () => {
    let challenge = "";
    let mediator: Member | undefined;

    test("REL-8 a challenge is raised, and advised by the tips of its category", async () => {
      const trouble = { category: "conflict", what: "Each waits for the other to call." };
      challenge = `/challenges/${(await mentee().does(`${pair()}/challenges`, trouble)).id}`;
      mentor().hears(mentee());
      expect(await mentor().isRefused(`${challenge}/advice`, { tips: ["budget-for-it"] })).toBe(
        "tip-of-another-category",
      );
      await mentor().does(`${challenge}/advice`, { tips: ["solve-it-together"], advice: "Call on Mondays." });
      await mentor().does(`${challenge}/action`, { what: "They called each other on two Mondays." });
    });

    test("REL-8 a conflict goes to a mediator, who is let in for it and for nothing else", async () => {
      const on = challenge.slice(challenge.lastIndexOf("/") + 1);
      const grant = { role: "mediator", level: "challenge", on } as const;
      expect((await story.coordinator.request("POST", "/links", grant)).status).toBe(403);
      await mentor().does(`${challenge}/mediator`, { why: "The second call ended in silence." });
      story.coordinator.hears(mentor());
      mediator = await story.cohort.invited(story.coordinator, "Wairimu Njuguna", grant);
      expect((await mediator.sees<Challenge>(challenge)).status).toBe("with-mediator");
      for (const path of [pair(), `${pair()}/challenges`, `${pair()}/plan`, `${pair()}/budget`])
        expect([path, (await mediator.request("GET", path)).status]).not.toEqual([path, 200]);
      await mediator.does(`${challenge}/mediation`, { outcome: "The coordinator sets the days." });
    });

    test("REL-8 it is resolved, and the mediator sees it no longer", async () => {
      story.coordinator.hears(the(mediator));
      await story.coordinator.does(`${challenge}/resolution`, { how: "They keep the days." });
      mentor().hears(story.coordinator);
      const seen = await mentor().sees<Challenge>(challenge);
      expect(seen.status).toBe("resolved");
      expect(seen.steps.map(({ step }) => step)).toEqual([
        "advice-offered",
        "acted-on",
        "sent-to-mediator",
        "mediated",
        "resolved",
      ]);
      const gone = ({ grants }: { readonly grants: readonly object[] }): boolean => grants.length === 0;
      await the(mediator).comesToSee("/session", gone);
      expect((await the(mediator).request("GET", challenge)).status).toBe(403);
    });

    test("PRV-2 a mentor of another relationship sees none of it", async () => {
      for (const path of [`${pair()}/approaches`, `${pair()}/tasks`, `${pair()}/challenges`, challenge])
        expect([path, (await outsider().request("GET", path)).status]).toEqual([path, 404]);
      const { items } = await outsider().sees<Page<Task>>("/tasks");
      expect(items).toEqual([]);
    });
  });
};

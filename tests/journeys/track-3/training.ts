import type { Page } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Training {
  readonly trainingId: string;
  readonly status: string;
  readonly days: readonly {
    readonly day: number;
    readonly date: string;
    readonly startsAt: string;
    readonly sessions: readonly object[];
    readonly moves: readonly object[];
  }[];
  readonly participants: readonly { readonly personId: string; readonly name: string }[];
  readonly marks: readonly { readonly personId: string; readonly attended: string }[];
}

const DAYS = ["2026-01-26", "2026-01-27", "2026-01-28", "2026-01-29", "2026-01-30"];

/** Five days of training, from the agenda to the last evening. */
export const training = (story: Story): void => {
  const { platform } = story;
  let trainingId: string;
  const path = (): string => `/trainings/${trainingId}`;
  const shown = (): Promise<Training> => story.coordinator.sees<Training>(path());

  describe("4b. the people are trained for five days", () => {
    test("SCH-1 the template's agenda is laid on real days, one for each, in order", async () => {
      const plan = { begins: "09:00", ends: "17:00", place: "Kisumu" };
      const trainings = `/programmes/${story.cohort.programmeId}/trainings`;
      expect(await story.coordinator.isRefused(trainings, { ...plan, dates: DAYS.slice(1) })).toBe("dates-number");
      trainingId = (await story.coordinator.does(trainings, { ...plan, dates: DAYS })).id;
      const { days, participants } = await shown();
      expect(days.map(({ sessions }) => sessions.length)).toEqual([3, 3, 4, 3, 4]);
      expect(days.map(({ date }) => date)).toEqual(DAYS);
      expect(days[0]).toMatchObject({ startsAt: "2026-01-26T06:00:00.000Z" });
      expect(participants).toHaveLength(9);
      const listed = await story.manager.sees<Page<Training>>(trainings);
      expect(listed.items.map((each) => each.trainingId)).toEqual([trainingId]);
      const applicant = await story.organisation(0).applicant.request("GET", path());
      expect(applicant.status).toBe(403);
    });

    test("SCH-1 a day is moved with notice and reason, to a day that is free", async () => {
      const reason = "The hall is let on Friday.";
      expect(await story.coordinator.isRefused(`${path()}/moves`, { day: 5, to: "2026-01-29", reason })).toBe(
        "date-taken",
      );
      await story.coordinator.does(`${path()}/moves`, { day: 5, to: "2026-01-31", reason });
      expect((await shown()).days[4]).toMatchObject({
        date: "2026-01-31",
        moves: [{ from: "2026-01-30", noticeDays: 8, reason }],
      });
    });

    test("SCH-1 GEN-2 who was there is recorded by person and day, and corrected with its reason", async () => {
      const people = (await shown()).participants.map(({ personId }) => personId);
      const [late = ""] = people;
      const marks = people.map((personId) => ({ personId, attended: "present" }));
      expect(await story.coordinator.isRefused(`${path()}/attendance`, { day: 1, marks })).toBe("day-not-begun");
      await platform.setClock("2026-01-26T15:00:00.000Z");
      await story.coordinator.does(`${path()}/attendance`, { day: 1, marks });
      const correction = { day: 1, personId: late, attended: "in-part", reason: "Came after the break." };
      await story.coordinator.does(`${path()}/attendance-corrections`, correction);
      const register = (await shown()).marks;
      expect(register).toHaveLength(9);
      expect(the(register.find(({ personId }) => personId === late))).toMatchObject({
        attended: "in-part",
        corrected: { was: "present", reason: correction.reason },
      });
    });

    test("SCH-8 it ends with the last evening by the clock of the place, and its days then stay as they were", async () => {
      await platform.setClock("2026-01-31T20:59:59.999Z");
      expect((await shown()).status).toBe("laid-out");
      await platform.setClock("2026-01-31T21:00:00.000Z");
      await story.coordinator.comesToSee<Training>(path(), ({ status }) => status === "ended");
      expect(await story.coordinator.isRefused(`${path()}/moves`, { day: 5, to: "2026-02-03", reason: "Rain." })).toBe(
        "training-ended",
      );
    });
  });
};

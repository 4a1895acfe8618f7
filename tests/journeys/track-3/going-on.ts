import { randomUUID } from "node:crypto";
import type { CommandReply, Reply } from "../support/person";
import { everyPage, unfounded } from "../support/reads";
import type { Engagement, Numbers } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

/** Wherever it stores: files of its own, or what lies on servers. */
export const storingNothingInClear = (story: Story): void => {
  /** Everything is read, each message of the broker by itself. */
  const LONG = 120_000;

  test(
    "PRV-1 nothing that is stored holds a personal value in clear",
    async () => {
      const personal = story.cohort.cast.personal();
      expect(personal.length).toBeGreaterThan(80);
      expect(await story.platform.placesOf(personal)).toEqual([]);
      // The search finds what may stand there in clear, so that finding nothing means something.
      expect((await story.platform.placesOf(["Tumaini Girls Network"])).join()).toMatch(/Tumaini Girls Network in /);
      expect((await story.platform.placesOf(["tumaini"])).join()).toMatch(/tumaini in /);
      const { participants } = await story.application(0, story.cohort.administrator);
      expect(personal).toEqual(expect.arrayContaining(participants.map(({ name }) => name)));
    },
    LONG,
  );
};

/** The house is taken apart while people go on with their work. */
export const goingOn = (story: Story): void => {
  const { platform } = story;
  const path = (): string => `/relationships/${the(story.relationships[2])}`;
  const call = (minutes: number) => ({ kind: "call", happened: "2026-03-20T07:00:00.000Z", minutes });
  const logged = async (): Promise<readonly Engagement[]> =>
    everyPage<Engagement>(story.coordinator, `${path()}/engagements`);

  describe("8. every view is dropped and rebuilt", () => {
    const WRITERS = 4;
    /** Each view reads the whole log, which grows meanwhile, and every room adds to them. */
    const LONG = 120_000;

    test(
      "AUD-1 while commands run, and each comes out equal byte for byte",
      async () => {
        const mentor = the(story.mentors[2]);
        await story.relationship(2, mentor);
        let rebuilding = true;
        let written = 0;
        const work = async (): Promise<void> => {
          while (rebuilding) {
            await mentor.does(`${path()}/contacts`, call(5));
            written += 1;
          }
        };
        const working = Promise.all(Array.from({ length: WRITERS }, work));
        const views = await platform.views();
        const rebuilt = [];
        for (const view of views) rebuilt.push(await platform.rebuild(view));
        rebuilding = false;
        await working;
        expect(views.length).toBeGreaterThan(10);
        expect(rebuilt.filter(({ equal }) => !equal)).toEqual([]);
        expect(rebuilt.filter(({ rows }) => rows > 0).length).toBeGreaterThan(10);
        expect(written).toBeGreaterThan(WRITERS);
        story.coordinator.hears(mentor);
        expect(await logged()).toHaveLength(written);
      },
      LONG,
    );
  });

  describe("9. the process is killed in the middle", () => {
    const COMMANDS = 60;
    const ACKNOWLEDGED_BEFORE = 20;
    const keys = Array.from({ length: COMMANDS }, () => randomUUID());
    const acknowledged = new Map<string, CommandReply>();
    let before = 0;

    test("OPS-2 GEN-4 it starts again with every acknowledged command present, and each sent again counts once", async () => {
      const mentor = the(story.mentors[2]);
      before = (await logged()).length;
      let killed: Promise<void> | undefined;
      const send = async (key: string): Promise<void> => {
        const reply: Reply<CommandReply> | undefined = await mentor
          .request<CommandReply>("POST", `${path()}/contacts`, call(10), { "idempotency-key": key })
          .catch(() => undefined);
        if (reply?.status !== 201) return;
        acknowledged.set(key, reply.body);
        if (acknowledged.size === ACKNOWLEDGED_BEFORE) killed = platform.kill();
      };
      await Promise.all(keys.map(send));
      await the(killed);
      expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE);
      await platform.start();
      const after = new Set((await logged()).map(({ engagementId }) => engagementId));
      expect([...acknowledged.values()].filter(({ id }) => !after.has(id))).toEqual([]);
      for (const key of keys) {
        const again = await mentor.does<CommandReply>(`${path()}/contacts`, call(10), key);
        const first = acknowledged.get(key);
        if (first) expect(again).toMatchObject({ id: first.id, facts: first.facts, revision: first.revision });
      }
      story.coordinator.hears(mentor);
      expect(await logged()).toHaveLength(before + COMMANDS);
    });

    test("SCH-8 and the journey goes on: people are still signed in, numbers hold, what came due meanwhile is raised once", async () => {
      const { administrator } = story.cohort;
      administrator.hears(story.coordinator);
      const { figures, minutes } = await administrator.sees<Numbers>("/portfolio");
      expect(figures["contacts"]?.total).toBe(3 + before + COMMANDS);
      expect(minutes).toBe(150 + 5 * before + 10 * COMMANDS);
      await story.mentors[2]?.comesToSee<{ readonly overdue: boolean }>(path(), ({ overdue }) => !overdue);
      await platform.setClock("2026-04-28T08:00:00.000Z");
      await administrator.comesToSee<Numbers>("/portfolio", (now) => now.figures["overdue"]?.total === 2);
      const after = await administrator.sees<Numbers>("/portfolio");
      expect(await unfounded(administrator, after.figures)).toEqual([]);
      const raised = await everyPage<{ readonly type: string }>(administrator, `${path()}/timeline`);
      expect(raised.filter(({ type }) => type === "contact.overdue")).toHaveLength(2);
    });

    storingNothingInClear(story);
  });
};

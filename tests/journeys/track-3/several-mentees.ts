import type { CommandReply } from "../support/person";
import type { Member } from "../support/member";
import type { Page } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Plan {
  readonly objectives: readonly {
    readonly objectiveId: string;
    readonly title: string;
    readonly mentee?: { readonly organisation: string };
  }[];
}

interface Met {
  readonly engagementId: string;
  readonly status: string;
  readonly happened: string;
  readonly participation: readonly { readonly organisation: string; readonly tookPart: boolean }[];
}

const SECOND = { organisationId: "0190b6d4-5c1e-7a55-8f00-3a1d2c4b5e6f", organisation: "Pamoja Youth Network" };
const UNKNOWN = "0190b6d4-5c1e-7a55-8f00-3a1d2c4b5e70";
const OBJECTIVE = {
  title: "Parents are part of it",
  strengthens: ["skill"],
  capacityNow: "Nobody asks them",
  capacityFuture: "They are asked before a club begins",
  indicationNow: "No notes",
  indicationFuture: "Notes of six meetings",
};

/** A mentor takes on another mentee beside the first. */
export const mentoringSeveral = (story: Story): void => {
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const plan = (): string => `/plans/${the(story.relationships[0])}`;
  const mentor = (): Member => the(story.mentors[0]);
  let joined: CommandReply;
  const found = async (isLookedFor: (met: Met) => boolean): Promise<Met> =>
    the((await mentor().sees<Page<Met>>(`${pair()}/engagements?limit=100`)).items.find(isLookedFor));
  const met = (): Promise<Met> => found(({ status }) => status === "held");

  describe("a mentor has two mentees", () => {
    test("REL-1 each has objectives of its own beside those of all", async () => {
      joined = await story.coordinator.does(`${pair()}/mentees`, { ...SECOND, twin: false });
      mentor().hears(story.coordinator);
      await mentor().does(`${plan()}/revision`, { why: "Another organisation joins in" });
      const own = { ...OBJECTIVE, menteeId: SECOND.organisationId };
      expect(await mentor().isRefused(`${plan()}/objectives`, { ...own, menteeId: UNKNOWN })).toBe("mentee-unknown");
      await mentor().does(`${plan()}/objectives`, own);
      const { objectives } = await mentor().sees<Plan>(plan());
      expect(objectives.at(-1)).toMatchObject({ title: OBJECTIVE.title, mentee: SECOND });
      expect(objectives[0]).not.toHaveProperty("mentee");
    });

    test("REL-1 of each it is noted whether it took part in an engagement", async () => {
      const { engagementId, happened } = await met();
      const path = `/engagements/${engagementId}/participation`;
      const { organisationId } = SECOND;
      expect(await mentor().isRefused(path, { organisationId: UNKNOWN, tookPart: true })).toBe("mentee-unknown");
      expect(await mentor().isRefused(path, { organisationId, tookPart: true })).toBe("mentee-not-in-then");
      const reason = "They were part of it from the first meeting on.";
      await story.coordinator.does(`${pair()}/correction`, { corrects: the(joined.facts[0]).id, reason, happened });
      mentor().hears(story.coordinator);
      await mentor().does(path, { organisationId, tookPart: true });
      expect((await met()).participation).toMatchObject([{ ...SECOND, tookPart: true }]);
    });

    test("REL-1 a contact is logged with who was there, in one go", async () => {
      const log = { kind: "call", happened: (await met()).happened, minutes: 30, tookPart: [SECOND.organisationId] };
      const { id } = await mentor().does(`${pair()}/contacts`, log);
      const { participation } = await found(({ engagementId }) => engagementId === id);
      expect(participation.filter(({ tookPart }) => tookPart)).toMatchObject([SECOND]);
      expect(participation).toHaveLength(2);
      expect(await mentor().isRefused(`${pair()}/contacts`, { ...log, tookPart: [UNKNOWN] })).toBe("mentee-unknown");
    });

    test("REL-1 what a mentee wanted stays its own after it has left, and can be dropped", async () => {
      const { organisationId } = SECOND;
      await story.coordinator.does(`${pair()}/released-mentees`, { organisationId, why: "It has merged." });
      mentor().hears(story.coordinator);
      const { objectiveId } = the((await mentor().sees<Plan>(plan())).objectives.at(-1));
      await mentor().does(`${plan()}/objectives`, { objectiveId, ...OBJECTIVE, indicationNow: "Two notes" });
      expect((await mentor().sees<Plan>(plan())).objectives.at(-1)).toMatchObject({ objectiveId, mentee: SECOND });
      await mentor().does(`${plan()}/dropped-objectives`, { objectiveId, why: "Nobody is left to reach it." });
      expect((await mentor().sees<Plan>(plan())).objectives.map((each) => each.title)).not.toContain(OBJECTIVE.title);
    });
  });
};

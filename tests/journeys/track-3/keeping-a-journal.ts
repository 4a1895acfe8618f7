import type { Member } from "../support/member";
import type { Page } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Entry {
  readonly partner: string;
  readonly gaps: string | null;
  readonly withdrawn: boolean;
  readonly changes: readonly { readonly reason: string }[];
}

interface Commitment {
  readonly status: string;
  readonly overdue: boolean;
  readonly steps: readonly { readonly step: string }[];
}

/** What a mentor writes down of meetings with others, and what partners promise. */
export const keepingAJournal = (story: Story): void => {
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const mentor = (): Member => the(story.mentors[0]);
  const mentee = (): Member => story.organisation(0).applicant;

  describe("partners of the pair", () => {
    const meeting = { kind: "government", partner: "County health office", keyPoints: "The stocks are low." };

    test("REL-10 a meeting with an office is written down; GEN-2 what was forgotten is put in with the reason", async () => {
      const { id } = await mentor().does(`${pair()}/journal`, meeting);
      const correction = { ...meeting, gaps: "Nobody counts the stocks.", reason: "The gap was left out." };
      await mentor().does(`/journal-entries/${id}/correction`, correction);
      const visit = { kind: "field-visit", partner: "Kibera", keyPoints: "Long queues.", communitySaid: "We wait." };
      const wrong = (await mentor().does(`${pair()}/journal`, visit)).id;
      await mentor().does(`/journal-entries/${wrong}/withdrawal`, { reason: "That was another pair's visit." });
      const { items } = await mentor().sees<Page<Entry>>(`${pair()}/journal`);
      // By name: both were written at one moment of the test's clock.
      const entryOf = (name: string): Entry => the(items.find(({ partner }) => partner === name));
      expect(entryOf("Kibera")).toMatchObject({ gaps: null, withdrawn: true, changes: [{ withdrawn: true }] });
      expect(entryOf("County health office")).toMatchObject({
        ...{ gaps: "Nobody counts the stocks.", withdrawn: false },
        changes: [{ reason: "The gap was left out." }],
      });
    });

    test("REL-10 a partner's promise is overdue until it is followed up and kept", async () => {
      const promise = { partner: "County health office", what: "Two trainers", source: "memorandum" };
      const { id } = await mentee().does(`${pair()}/commitments`, { ...promise, dueOn: "2026-01-10" });
      const seen = async (): Promise<Commitment | undefined> =>
        (await mentee().sees<Page<Commitment>>(`${pair()}/commitments`)).items[0];
      expect(await seen()).toMatchObject({ status: "open", overdue: true, steps: [] });
      await mentee().does(`/commitments/${id}/follow-up`, { note: "Rang on Monday." });
      await mentee().does(`/commitments/${id}/keeping`, { note: "One of them came." });
      expect(await seen()).toMatchObject({ status: "kept", overdue: false, steps: [{ step: "followed-up" }, {}] });
      expect(await mentee().isRefused(`/commitments/${id}/follow-up`, { note: "Rang again." })).toBe(
        "commitment-settled",
      );
    });

    test("PRV-2 a mentor of another relationship reads none of it", async () => {
      for (const path of [`${pair()}/journal`, `${pair()}/commitments`])
        expect([path, (await the(story.mentors[2]).request("GET", path)).status]).toEqual([path, 404]);
    });
  });
};

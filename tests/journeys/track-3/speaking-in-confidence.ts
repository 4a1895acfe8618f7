import type { Member } from "../support/member";
import type { Happening, Page } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

interface Told extends Page<{
  readonly feedbackId: string;
  readonly status: string;
  readonly bad: string | null;
  readonly recorded: string;
  readonly followUps: readonly { readonly done: string }[];
}> {
  readonly offers: readonly { readonly point: string; readonly stage: string | null }[];
}

interface Asked {
  readonly dilemmaId: string;
  readonly what: string | null;
  readonly advice: readonly { readonly advice: string }[];
  readonly how: string | null;
}

interface Read {
  readonly by: string;
  readonly kind: string;
  readonly recordIds: readonly string[];
}

/** What people tell the programme, and nobody else is to know of. */
export const speakingInConfidence = (story: Story): void => {
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const programme = (): string => `/programmes/${story.cohort.programmeId}`;
  const mentor = (): Member => the(story.mentors[0]);
  const mentee = (): Member => story.organisation(0).applicant;
  const confides = (text: string): string => story.cohort.cast.confides(text);
  const programmeReads = async (): Promise<Told["items"]> => {
    story.coordinator.hears(mentee());
    return (await story.coordinator.sees<Told>(`${programme()}/feedback`)).items;
  };
  const readings = async (): Promise<readonly Read[]> => {
    const { administrator } = story.cohort;
    const seen = (page: Page<Read>): boolean => page.items.some(({ kind }) => kind === "dilemma");
    return (await administrator.comesToSee<Page<Read>>(`${programme()}/readings`, seen)).items;
  };

  describe("what is told to the programme alone", () => {
    let feedbackId: string;
    let dilemmaId: string;

    test("REL-15 at a new stage the programme would like to hear how it goes, and the other side never does", async () => {
      const [offer] = (await mentee().sees<Told>(`${pair()}/feedback`)).offers;
      expect(offer).toMatchObject({ point: "stage-change" });
      const bad = confides("Calls are cancelled an hour before.");
      expect(await mentee().isRefused(`${pair()}/feedback`, { point: "any-time" })).toBe("feedback-empty");
      feedbackId = (await mentee().does(`${pair()}/feedback`, { ...the(offer), bad })).id;
      expect((await mentee().sees<Told>(`${pair()}/feedback`)).offers).not.toContainEqual(offer);
      mentor().hears(mentee());
      expect((await mentor().sees<Told>(`${pair()}/feedback`)).items).toEqual([]);
      expect((await mentor().request("GET", `${programme()}/feedback`)).status).toBe(403);
      expect(await programmeReads()).toMatchObject([{ feedbackId, status: "waiting", bad }]);
    });

    test("REL-15 the programme says what it did; only whoever told it withdraws it, and then nobody reads it", async () => {
      const done = confides("We asked for a day's notice.");
      await story.coordinator.does(`/feedback/${feedbackId}/follow-up`, { done });
      mentee().hears(story.coordinator);
      const own = await mentee().sees<Told>(`${pair()}/feedback`);
      expect(own.items).toMatchObject([{ status: "followed-up", followUps: [{ done }] }]);
      const withdrawal = { reason: confides("It is better now.") };
      expect(await mentor().isRefused(`/feedback/${feedbackId}/withdrawal`, withdrawal)).toBe("not-found");
      await mentee().does(`/feedback/${feedbackId}/withdrawal`, withdrawal);
      expect(await programmeReads()).toMatchObject([{ feedbackId, status: "withdrawn", bad: null, followUps: [] }]);
    });

    test("REL-15 REL-10 nor does anybody read it in a past from before it was withdrawn", async () => {
      const then = the((await programmeReads())[0]).recorded;
      for (const path of [`${programme()}/feedback`, `${programme()}/dilemmas`, `${pair()}/dilemmas`])
        expect(await story.manager.request("GET", `${path}?asOf=${then}`)).toMatchObject({
          status: 422,
          body: { code: "request-invalid" },
        });
      expect((await mentor().request("GET", `${pair()}/feedback?asOf=${then}`)).status).toBe(422);
    });

    test("REL-10 a dilemma is read by the programme's manager and by nobody its writer did not let in", async () => {
      const what = confides("The host asks me to hire his nephew.");
      dilemmaId = (await mentor().does(`${pair()}/dilemmas`, { what, coordinatorToo: false })).id;
      for (const reader of [story.manager, story.coordinator, mentee()]) reader.hears(mentor());
      expect((await story.coordinator.sees<Page<Asked>>(`${programme()}/dilemmas`)).items).toEqual([]);
      for (const outsider of [story.coordinator, mentee()])
        expect(await outsider.isRefused(`/dilemmas/${dilemmaId}/advice`, { advice: "No." })).toBe("not-found");
      expect((await mentee().request("GET", `${pair()}/dilemmas`)).status).toBe(403);
      expect((await story.manager.sees<Page<Asked>>(`${pair()}/dilemmas`)).items).toMatchObject([{ dilemmaId, what }]);
      const advice = confides("Say no, and write it down.");
      await story.manager.does(`/dilemmas/${dilemmaId}/advice`, { advice });
      mentor().hears(story.manager);
      await mentor().does(`/dilemmas/${dilemmaId}/settlement`, { how: confides("I said no to him.") });
      expect((await mentor().sees<Page<Asked>>(`${pair()}/dilemmas`)).items).toMatchObject([
        { what, advice: [{ advice }], how: "I said no to him." },
      ]);
    });

    test("PRV-2 no history of the pair tells even that something was asked", async () => {
      for (const reader of [mentor(), story.manager]) {
        const newest = await reader.sees<Page<Happening>>(`${pair()}/timeline?first=newest&limit=20`);
        expect(newest.items.filter(({ type }) => /^(dilemma|feedback|reading)\./.test(type))).toEqual([]);
      }
    });

    test("AUD-5 who read it is written down once an hour, for those who check and nobody else", async () => {
      await story.manager.sees(`${programme()}/dilemmas`);
      const all = await readings();
      const by = ({ account }: Member): string => `account:${account}`;
      const of = (kind: string): readonly Read[] => all.filter((each) => each.kind === kind);
      expect(of("dilemma")).toEqual([
        expect.objectContaining({ by: by(story.manager), recordIds: [dilemmaId] }) as unknown,
      ]);
      expect(of("feedback")).toEqual([
        expect.objectContaining({ by: by(story.coordinator), recordIds: [feedbackId] }) as unknown,
      ]);
      expect((await story.coordinator.request("GET", `${programme()}/readings`)).status).toBe(403);
    });
  });
};

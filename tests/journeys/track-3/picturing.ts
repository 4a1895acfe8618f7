import type { Member } from "../support/member";
import { isRemoved, readsFile, sendsFile, type Received } from "../support/sent-file";
import { the } from "../support/the";
import type { Story } from "./story";

interface Pictured {
  readonly stories: readonly { readonly storyId: string; readonly title: string }[];
  readonly reached: readonly { readonly milestoneId: string; readonly title: string }[];
  readonly pictures: readonly {
    readonly digest: string;
    readonly shown: { readonly alternative: string; readonly consent: object } | null;
    readonly withdrawn: object | null;
  }[];
}

const PHOTO = Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF the elders at their table", "latin1");
const TITLE = "The elders came";
const ALTERNATIVE = "Four elders at a table under a tree";

/** A picture of a story and of a milestone, seen as far as those in it agreed, and gone when they agree no more. */
export const picturing = (story: Story): void => {
  const path = (): string => `/plans/${the(story.relationships[0])}`;
  const mentor = (): Member => the(story.mentors[0]);
  const mentee = (): Member => story.organisation(0).applicant;
  const everybody = (): readonly Member[] => [mentor(), mentee(), story.coordinator, story.cohort.administrator];
  const plan = (by: Member): Promise<Pictured> => by.sees<Pictured>(path());
  const read = (by: Member, { digest }: Received) => readsFile(story.platform, by, digest);
  const told = (by: Member): void => everybody().forEach((each) => each.hears(by));
  const consent = (reach: string) => ({ given: "2026-03-01", how: "written", reach });

  describe("pictures of what was told and reached", () => {
    let sent: Received;
    let shared: Received;
    const ofStory = async (file: object) => {
      const { stories } = await plan(mentee());
      const { storyId } = the(stories.find(({ title }) => title === TITLE));
      return { about: "story", aboutId: storyId, alternative: ALTERNATIVE, file: { name: "elders.jpg", ...file } };
    };

    test("GEN-6 PRV-4 the side that told a story adds a picture it sent, with the consent of those who can be seen", async () => {
      await mentee().does(`${path()}/stories`, {
        ...{ side: "mentee", title: TITLE },
        ...{ story: "They had stayed away for a year.", significance: "Nobody had asked them." },
      });
      sent = await sendsFile(story.platform, mentee(), PHOTO);
      const pictures = `${path()}/pictures`;
      expect(await mentee().isRefused(pictures, await ofStory(sent))).toBe("consent-missing");
      const asked = await ofStory({ ...sent, consent: consent("programme") });
      mentor().hears(mentee());
      expect(await mentor().isRefused(pictures, asked)).toBe("side-not-yours");
      await mentee().does(pictures, asked);
      told(mentee());
    });

    test("PRV-4 it is seen as far as the consent reaches: by both sides and the programme, by nobody beyond", async () => {
      for (const reader of [mentor(), mentee(), story.coordinator]) {
        const answer = await read(reader, sent);
        expect(Buffer.from(await answer.arrayBuffer()).equals(PHOTO)).toBe(true);
        expect((await plan(reader)).pictures).toMatchObject([{ shown: { alternative: ALTERNATIVE } }]);
      }
      const { administrator } = story.cohort;
      expect((await read(administrator, sent)).status).toBe(404);
      expect((await plan(administrator)).pictures).toMatchObject([{ digest: sent.digest, shown: null }]);
      expect((await read(the(story.mentors[1]), sent)).status).toBe(404);
    });

    test("PRV-4 a picture of a milestone, agreed to for the funder, is seen there too", async () => {
      await mentor().does(`${path()}/reached-milestones`, { title: "The first open day" });
      const { reached } = await plan(mentor());
      const { milestoneId } = the(reached.find(({ title }) => title === "The first open day"));
      shared = await sendsFile(story.platform, mentor(), PHOTO);
      const file = { ...shared, name: "open-day.jpg", consent: consent("funder") };
      const asked = { about: "milestone", aboutId: milestoneId, alternative: "A full yard", file };
      await mentor().does(`${path()}/pictures`, asked);
      told(mentor());
      expect((await read(story.cohort.administrator, shared)).status).toBe(200);
    });

    test("PRV-4 the consent is taken back, and the picture is gone for everybody, its sender too, with what it showed", async () => {
      await mentor().does(`${path()}/pictures/${sent.digest}/withdrawal`, { cause: "consent-withdrawn" });
      told(mentor());
      for (const reader of everybody()) {
        const answer = await read(reader, sent);
        expect([answer.status, ((await answer.json()) as { readonly code: string }).code]).toEqual([
          410,
          "file-withdrawn",
        ]);
        const { pictures } = await plan(reader);
        expect(pictures[0]).toMatchObject({ shown: null, withdrawn: { cause: "consent-withdrawn" } });
        expect(JSON.stringify(pictures)).not.toContain(ALTERNATIVE);
      }
      expect((await read(the(story.mentors[1]), sent)).status).toBe(404);
      await isRemoved(story.platform, sent.digest);
      expect(await story.platform.stores(shared.digest)).toBe(true);
    });

    test("PRV-4 it is not added again; what it was of, and the other picture, stay", async () => {
      const again = await ofStory({ ...sent, consent: consent("programme") });
      expect(await mentee().isRefused(`${path()}/pictures`, again)).toBe("picture-withdrawn");
      expect((await read(mentee(), shared)).status).toBe(200);
    });
  });
};

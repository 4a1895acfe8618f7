import { the } from "../support/the";
import type { Story } from "./story";

interface Entry {
  readonly title: string;
  readonly about: string;
  readonly resourceId?: string;
}

const FRENCH = { "accept-language": "fr" };

/** What anybody may look up: resources, and what words mean. */
export const lookingUp = (story: Story): void => {
  describe("the library", () => {
    const guide = {
      title: "Keeping books in a small association",
      about: "A short guide with a workbook.",
      kind: "tool",
      topic: "organisation",
      populations: [],
      languages: ["en", "sw"],
      link: "https://example.org/books",
    };
    const own = async (search = ""): Promise<readonly Entry[]> =>
      (await the(story.mentors[0]).sees<{ readonly items: readonly Entry[] }>(`/resources${search}`)).items;

    test("REP-5 what ships is read by a mentor, in the language asked for", async () => {
      const ask = async (path: string, headers?: Record<string, string>) => {
        const reply = await the(story.mentors[0]).request<{ items: readonly { about?: string; note?: string }[] }>(
          ...(["GET", path, undefined, headers] as const),
        );
        expect(reply.status).toBe(200);
        return reply.body.items;
      };
      expect([(await ask("/library")).length, (await ask("/glossary")).length]).toEqual([27, 23]);
      expect(the((await ask("/library", FRENCH))[0]).about).toContain("communauté");
      expect(the((await ask("/approaches", FRENCH))[0])).toMatchObject({ name: "Mentorat sur place" });
      expect((await ask("/glossary", FRENCH)).filter(({ note }) => note !== null)).toHaveLength(1);
    });

    test("REP-5 the funder adds what it found, providers only once somebody vetted them", async () => {
      const keeper = story.cohort.administrator;
      const provider = { ...guide, title: "A lawyer who answers", kind: "provider" };
      const { id: resourceId } = await keeper.does("/resources", guide);
      expect(await keeper.isRefused("/resources", provider)).toBe("provider-not-vetted");
      await keeper.does("/resources", { ...provider, vetting: "Two mentees were asked; both would go again." });
      the(story.mentors[0]).hears(keeper);
      expect((await own()).map(({ title }) => title)).toEqual(["A lawyer who answers", guide.title]);
      expect((await own("?kind=tool&limit=1")).map((each) => each.resourceId)).toEqual([resourceId]);
      expect(await the(story.mentors[0]).isRefused("/resources", guide)).toBe("not-found");
    });

    test("PRV-3 a community is called what it prefers, to everybody and in each language, and as it was before on a past day", async () => {
      const keeper = story.cohort.administrator;
      const mentor = the(story.mentors[0]);
      interface Terms {
        readonly items: readonly { readonly term: string; readonly word: string | null }[];
      }
      const called = async (headers?: Record<string, string>, search = ""): Promise<string | null | undefined> => {
        const { body } = await mentor.request<Terms>("GET", `/terms${search}`, undefined, headers);
        return body.items.find(({ term }) => term === "sex-workers")?.word;
      };
      const reason = "Their own network asked for it.";
      const path = "/terms/sex-workers";
      expect(await mentor.isRefused(path, { en: "People who sell sex", reason })).toBe("not-found");
      expect(await keeper.isRefused(path, { reason })).toBe("term-without-word");
      expect(await keeper.isRefused("/terms/mentors", { en: "Guides", reason })).toBe("term-unknown");
      await keeper.does(path, { en: "People who sell sex", reason });
      mentor.hears(keeper);
      await mentor.sees("/terms");
      expect([await called(), await called(FRENCH)]).toEqual(["People who sell sex", null]);
      expect(await called(undefined, "?asOf=2026-01-06")).toBeNull();
      await keeper.does(`${path}/giving-up`, { reason: "They chose another one." });
      mentor.hears(keeper);
      await mentor.sees("/terms");
      expect(await called()).toBeNull();
    });

    test("GEN-2 an entry is revised and taken out with the reason, and pages of the list follow one another", async () => {
      const keeper = story.cohort.administrator;
      const { resourceId } = the((await own("?kind=tool"))[0]);
      const moved = { ...guide, link: "https://example.org/bookkeeping", reason: "The address moved." };
      await keeper.does(`/resources/${resourceId}/revision`, moved);
      the(story.mentors[0]).hears(keeper);
      const first = await the(story.mentors[0]).sees<{ readonly items: readonly Entry[]; readonly next: string }>(
        "/resources?limit=1",
      );
      const rest = await own(`?limit=1&cursor=${encodeURIComponent(first.next)}`);
      expect(rest).toEqual([expect.objectContaining({ resourceId, link: moved.link })]);
      await keeper.does(`/resources/${resourceId}/withdrawal`, { reason: "Out of print." });
      expect(await keeper.isRefused(`/resources/${resourceId}/revision`, moved)).toBe("resource-withdrawn");
      the(story.mentors[0]).hears(keeper);
      expect(await own("?kind=tool")).toEqual([]);
    });
  });
};

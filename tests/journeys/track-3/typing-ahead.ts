import type { Member } from "../support/member";
import type { Problem, Reply } from "../support/person";
import type { Story } from "./story";

interface Standing {
  readonly draft?: { readonly version: string; readonly content: string };
}

/** Drafts: what somebody has typed and not sent, on whatever device. */
export const typingAhead = (story: Story): void => {
  describe("what was typed on one device goes on on another", () => {
    const by = (): Member => story.organisation(0).applicant;
    const path = (): string => `/drafts/interest.${story.organisation(0).applicationId}`;
    const keeps = (content: string, on?: string): Promise<Reply<{ readonly version: string }>> =>
      by().request("PUT", path(), { content, ...(on === undefined ? {} : { on }) });
    const stands = async (reader = by()): Promise<Standing["draft"]> =>
      (await reader.request<Standing>("GET", path())).body.draft;

    test("a second device finds what the first has kept; nobody else does", async () => {
      const first = await keeps("forty-one");
      expect(first.status).toBe(200);
      expect(await stands()).toMatchObject({ version: first.body.version, content: "forty-one" });
      expect([await stands(story.coordinator), await stands(story.organisation(1).applicant)]).toEqual([
        undefined,
        undefined,
      ]);
    });

    test("GEN-4 of two devices that go on from the same version, the second is told that there is another", async () => {
      const version = (await stands())?.version;
      expect((await keeps("forty-two", version)).status).toBe(200);
      const late = (await keeps("forty-three", version)) as unknown as Reply<Problem>;
      expect([late.status, late.body.code]).toEqual([409, "draft-moved"]);
      expect((await stands())?.content).toBe("forty-two");
    });

    test("it is gone once it was sent, and nothing typed on it comes back", async () => {
      const { version } = (await stands()) ?? {};
      await by().request("DELETE", path());
      expect(await stands()).toBeUndefined();
      expect((await keeps("forty-four", version)).status).toBe(409);
    });

    test("AUD-1 nothing of it was ever a fact", async () => {
      expect(JSON.stringify(await story.platform.contracts())).not.toMatch(/forty-(one|two|three|four)/);
    });
  });
};

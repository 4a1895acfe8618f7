import type { Member } from "../support/member";
import { the } from "../support/the";
import type { Story } from "./story";

interface Bound {
  readonly memorandum: { readonly memorandumId: string } | null;
}

/** What is kept on paper. */
export const printing = (story: Story): void => {
  const pdfFor = async (member: Member): Promise<Response> => {
    const { applicationId } = story.organisation(0);
    const { memorandum } = await story.coordinator.sees<Bound>(`/applications/${applicationId}`);
    const path = `/api/v1/memoranda/${the(memorandum?.memorandumId)}/pdf`;
    return fetch(story.platform.url + path, { headers: { cookie: member.cookies, "accept-language": "fr" } });
  };

  describe("9. on paper", () => {
    test("ENR-7 the memorandum can be downloaded as a tagged PDF by whoever may read it, and by nobody else", async () => {
      await story.coordinator.sees("/session");
      const reply = await pdfFor(story.coordinator);
      expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/pdf"]);
      expect(reply.headers.get("content-disposition")).toContain("memorandum.pdf");
      const bytes = Buffer.from(await reply.arrayBuffer()).toString("latin1");
      expect(bytes.startsWith("%PDF-1.7")).toBe(true);
      expect(bytes).toContain("/StructTreeRoot");
      expect(bytes).toContain("/Lang (fr)");
      const stranger = story.organisation(6).applicant;
      await stranger.sees("/session");
      expect((await pdfFor(stranger)).status).toBe(404);
    });
  });
};

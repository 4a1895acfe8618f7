import type { Happening } from "../support/shown";
import { the } from "../support/the";
import type { Story } from "./story";

const FRENCH = { "accept-language": "fr-CD, fr;q=0.9, en;q=0.5" };

interface SessionShown {
  readonly account: { readonly language: string | null };
}

/** The platform speaks to everybody in the language they chose. */
export const speaking = (story: Story): void => {
  const inFrench = async <Body>(path: string): Promise<Body> => {
    const reply = await the(story.mentors[0]).request<Body>("GET", path, undefined, FRENCH);
    expect([reply.status, reply.headers.get("vary")]).toEqual([200, expect.stringContaining("accept-language")]);
    return reply.body;
  };

  describe("8. in their own language", () => {
    test("PRV-2 everybody chooses their own language, and nobody another's", async () => {
      const mentor = the(story.mentors[0]);
      const path = `/accounts/${mentor.account}/language`;
      expect((await mentor.sees<SessionShown>("/session")).account.language).toBeNull();
      await mentor.does(path, { language: "fr" });
      expect((await mentor.does<{ readonly facts: readonly object[] }>(path, { language: "fr" })).facts).toEqual([]);
      expect((await mentor.sees<SessionShown>("/session")).account.language).toBe("fr");
      for (const other of [story.coordinator, story.cohort.administrator])
        expect(await other.isRefused(path, { language: "en" })).toBe("not-found");
      expect(await mentor.isRefused(path, { language: "xx" })).toBe("request-invalid");
    });

    test("GEN-5 history, rights and templates are said in the language asked for, and in English otherwise", async () => {
      const history = `/relationships/${the(story.relationships[0])}/timeline?limit=100`;
      const said = (page: { readonly items: readonly Happening[] }): string =>
        page.items.map(({ sentence }) => sentence).join("\n");
      const french = said(await inFrench(history));
      expect(french).toContain(
        "La plateforme a ouvert la relation entre Umoja Resource Centre et Tumaini Girls Network",
      );
      expect(french).not.toMatch(/ (opened|acknowledged|recorded) /);
      expect(said(await the(story.mentors[0]).sees(history))).toContain("opened the relationship between");
      const template = await inFrench<{ readonly catalogue: { readonly language: string } }>("/templates/snmp-track-3");
      expect(template.catalogue.language).toBe("fr");
      const instrument = await inFrench<{ readonly instrument: { readonly name: string } }>(
        "/instruments/before-training",
      );
      expect(instrument.instrument.name).toBe("Avant la formation");
      const chooser = await inFrench<{ readonly matrix: { readonly questions: readonly { readonly text: string }[] } }>(
        `/relationships/${the(story.relationships[0])}/approaches`,
      );
      expect(the(chooser.matrix.questions[0]).text).toMatch(/^Une seule organisation/);
      const rights = await inFrench<{ readonly principles: readonly { readonly text: string }[] }>("/rights");
      expect(the(rights.principles[0]).text).toContain("Partenariat");
    });
  });
};

import { PHONE, seated, type Demonstration } from "../demonstration";
import { Reader } from "../reader";

const NAME = "Akello Wanjiru";
const PASSWORD = "river stone lantern path";
const SIGN_IN = "akello@mentors.example";

/** A mentor who has just been invited: where they are once they have signed in. */
export const arrivingStory = (standing: () => Demonstration): void => {
  describe("somebody who mentors and nothing else", () => {
    let mentor: Reader;
    const isOn = (title: string): Promise<void> =>
      mentor.page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    const leaves = async (): Promise<void> => {
      await mentor.open(NAME, "header");
      await mentor.press("Sign out", "header");
      await isOn("Sign in");
    };
    const signsIn = async (): Promise<void> => {
      await mentor.fill({ "Sign-in name": SIGN_IN, Password: PASSWORD });
      await mentor.press("Sign in");
    };
    beforeAll(async () => {
      const { browser, platform } = standing();
      mentor = await Reader.open(browser, platform.url, { serviceWorkers: "block", ...PHONE });
    });
    afterAll(async () => {
      await mentor?.close();
    });

    test("accepts the invitation, and is on their day", async () => {
      const { pages } = standing();
      const manager = await seated(standing(), "programme-manager");
      await manager.visit("/");
      const link = await manager.page.evaluate(
        async (on) => {
          const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
          const body = JSON.stringify({ role: "mentor", level: "relationship", on });
          const made = await fetch("/api/v1/links", { method: "POST", headers, body });
          return ((await made.json()) as { readonly url: string }).url;
        },
        (pages["relationship"] ?? "").split("/").at(-1),
      );
      await manager.close();
      await mentor.visit(link);
      await mentor.fill({ "Your name": NAME, "Sign-in name": SIGN_IN, "Choose a password": PASSWORD });
      await mentor.press("Accept and sign in");
      await isOn("My day");
      expect(new URL(mentor.page.url()).pathname).toBe("/my");
      await mentor.settled();
      expect(await mentor.violations()).toEqual([]);
    });

    test("signs in again and is on their day; the overview is one press away", async () => {
      await leaves();
      await signsIn();
      await isOn("My day");
      await mentor.follow("Overview", "header");
      await isOn(`Welcome, ${NAME}`);
    });

    test("is where they asked to be, if they asked for a page", async () => {
      await leaves();
      await mentor.visit("/calendar");
      await signsIn();
      await isOn("Calendar");
      expect(mentor.faults).toEqual([]);
    });
  });
};

import type { Page } from "playwright-core";
import { acceptInvitation } from "./deeds";
import { opening } from "./cohort/opening";
import { PASSWORD, Story } from "./cohort/story";
import { keptHere } from "./kept-here";
import { Reader } from "./reader";

const STAFF = "How many members of staff does your organisation have?";

const story = new Story();
let neema: Reader;
let okello: Page;

beforeAll(() => story.begin(), 60_000);
afterAll(() => story.end(), 30_000);

/** What the platform answers to a draft that says this. */
const answerTo = (page: Page, text: string) =>
  page.waitForResponse((response) => {
    const request = response.request();
    return request.method() === "PUT" && (request.postData() ?? "").includes(text);
  });

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** In a second tab of the same browser, an invitation is taken up. */
const comeInBeside = async (link: string): Promise<Page> => {
  const page = await neema.page.context().newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Okello Odongo");
  await page.getByLabel("Sign-in name").fill("okello@j.example");
  await page.getByLabel("Choose a password").fill(PASSWORD);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await heading(page, "Welcome, Okello Odongo").waitFor();
  return page;
};

const begin = async (page: Page, staff: string): Promise<void> => {
  await page.getByRole("link", { name: "Answer the questions" }).click();
  const kept = answerTo(page, staff);
  await page.getByLabel(STAFF).fill(staff);
  expect((await kept).status()).toBe(200);
};

describe("two tabs of one browser", () => {
  opening(story);

  story.chapter(
    "PRV-2 a tab that nobody told writes nothing as whoever signed in beside it, and shows it",
    async () => {
      neema = await Reader.open(story.browser, story.platform.url);
      await neema.page.addInitScript("delete window.BroadcastChannel");
      // Nor does news of what is written beside it make it ask anything.
      await neema.page.route("**/api/v1/positions*", (route) => route.abort());
      const who = { name: "Neema Were", signIn: "neema@a.example", password: PASSWORD };
      await acceptInvitation(neema, story.links[0] ?? "", who);
      await begin(neema.page, "41");
      okello = await comeInBeside(story.links[1] ?? "");
      const refused = answerTo(neema.page, "4242");
      await neema.fill({ [STAFF]: "4242" });
      expect((await refused).status()).toBe(409);
      await heading(neema.page, "Somebody else is signed in").waitFor();
      expect(await neema.text()).not.toContain(STAFF);
      expect(await neema.violations()).toEqual([]);
      await neema.screenshot("another-signed-in");
      const stands = await okello.evaluate(async (at) => (await fetch(at)).json(), (await refused).url());
      expect([stands, await keptHere(okello, "drafts")]).toEqual([{}, 0]);
      await neema.page.getByRole("link", { name: "Go on as Okello Odongo" }).click();
      await heading(neema.page, "Welcome, Okello Odongo").waitFor();
      await neema.page.close();
    },
  );

  story.chapter("PRV-2 signed out in one tab, the other shows nothing and keeps nothing either", async () => {
    const beside = await okello.context().newPage();
    await beside.goto(okello.url());
    await begin(beside, "29");
    expect(await keptHere(okello, "drafts")).toBe(1);
    await okello.locator("details.account summary").click();
    await okello.getByRole("button", { name: "Sign out" }).click();
    await heading(beside, "Sign in").waitFor();
    await heading(okello, "Sign in").waitFor();
    expect(await beside.getByText(STAFF).count()).toBe(0);
    for (const shelf of ["drafts", "answers", "outbox"])
      expect([shelf, await keptHere(beside, shelf)]).toEqual([shelf, 0]);
  });

  story.chapter("whoever signs in in one tab takes the place of the one before in the other, at once", async () => {
    const [first, second] = okello.context().pages() as [Page, Page];
    const signIn = async (page: Page, name: string): Promise<void> => {
      await page.getByLabel("Sign-in name").fill(name);
      await page.getByLabel("Password").fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
    };
    await first.goto(`${story.platform.url}/my`);
    await signIn(first, "okello@j.example");
    await heading(first, "My day").waitFor();
    await first.context().clearCookies();
    await second.goto(`${story.platform.url}/my`);
    await signIn(second, "neema@a.example");
    await heading(first, "Somebody else is signed in").waitFor();
    expect(await first.locator("header.masthead").innerText()).not.toContain("Okello");
  });
});

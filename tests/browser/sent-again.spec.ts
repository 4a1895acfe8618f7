import type { Page } from "playwright-core";
import { acceptInvitation } from "./deeds";
import { opening } from "./cohort/opening";
import { PASSWORD, Story } from "./cohort/story";
import { keptHere } from "./kept-here";
import { Reader } from "./reader";

const STAFF = "How many members of staff does your organisation have?";
const KEPT = "There is no connection. It is kept on this device";

const story = new Story();
let neema: Reader;
let okello: Reader;

beforeAll(() => story.begin(), 60_000);
afterAll(() => story.end(), 30_000);

const comeIn = async (link: string, name: string, signIn: string): Promise<Reader> => {
  const reader = await Reader.open(story.browser, story.platform.url);
  await acceptInvitation(reader, link, { name, signIn, password: PASSWORD });
  await reader.follow("Answer the questions");
  return reader;
};

const answer = async (reader: Reader): Promise<void> => {
  for (const text of await reader.page.locator("textarea").all()) await text.fill("Our charter says so.");
  await reader.fill({ [STAFF]: "42" });
  for (const yes of await reader.page.getByLabel("Yes", { exact: true }).all()) await yes.check();
  await reader.press("Send the answers");
  await reader.page.getByText(KEPT).waitFor();
  expect(await keptHere(reader.page, "outbox")).toBe(1);
};

/** Something of hers that was refused, from a form that keeps no draft. */
const putRefused = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { account } = (await (await fetch("/api/v1/session")).json()) as { account: { id: string } };
    const refused = { code: "happened-in-future", status: 422, title: "Not yet" };
    const entry = { what: "A call", page: "/my", path: "/relationships/x/contacts", body: {}, key: "k", refused };
    await new Promise((resolve) => {
      const opened = indexedDB.open("sankofa");
      opened.onsuccess = () => {
        const shelf = opened.result.transaction("outbox", "readwrite").objectStore("outbox");
        shelf.add({ ...entry, owner: account.id, at: new Date().toISOString() }).onsuccess = resolve;
      };
    });
  });

describe("what is kept on the device to be sent", () => {
  opening(story);

  story.chapter("is tried again by itself where one request failed on a line that stands", async () => {
    neema = await comeIn(story.links[0] ?? "", "Neema Were", "neema@a.example");
    await neema.page.clock.install();
    await neema.page.route("**/interest", (route) => route.abort("connectionreset"));
    const answered = answer(neema);
    // The pauses before a command that was not answered is sent again.
    const passing = setInterval(() => void neema.page.clock.fastForward(1_000), 300);
    await answered.finally(() => clearInterval(passing));
    await neema.page.unroute("**/interest");
    await neema.page.clock.fastForward("00:31");
    await neema.page.getByText("Your answers have arrived").waitFor();
    await neema.page.locator(".outbox").waitFor({ state: "detached" });
    expect(await keptHere(neema.page, "outbox")).toBe(0);
  });

  story.chapter("is not thrown away in order to correct it, where no form can take it back", async () => {
    await putRefused(neema.page);
    await neema.page.reload();
    const notice = neema.page.getByRole("region", { name: "Kept on this device" });
    await notice.getByRole("button", { name: "Send it again" }).waitFor();
    expect(await notice.getByRole("button", { name: "Correct it" }).count()).toBe(0);
    expect(await notice.innerText()).toContain("Send it again once nothing stands in its way, or give it up.");
    await neema.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await neema.violations()).toEqual([]);
    await notice.getByRole("button", { name: "Give it up" }).click();
    await notice.waitFor({ state: "detached" });
  });

  story.chapter("is sent as soon as its writer has signed in again on the same page, which listens again", async () => {
    okello = await comeIn(story.links[1] ?? "", "Okello Odongo", "okello@j.example");
    const { page } = okello;
    await page.context().setOffline(true);
    await answer(okello);
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await okello.follow("My day", "header");
    await okello.fill({ "Sign-in name": "okello@j.example", Password: PASSWORD });
    const listening = page.waitForRequest("**/api/v1/positions");
    const sent = page.waitForResponse((response) => response.url().endsWith("/interest") && response.ok());
    await okello.press("Sign in");
    await Promise.all([listening, sent]);
    await page.locator(".outbox").waitFor({ state: "detached" });
    expect(await keptHere(page, "outbox")).toBe(0);
  });
});

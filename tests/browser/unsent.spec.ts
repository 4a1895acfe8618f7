import { acceptInvitation, answerInterest } from "./deeds";
import { opening } from "./cohort/opening";
import { PASSWORD, Story } from "./cohort/story";
import { keptHere } from "./kept-here";
import { Reader } from "./reader";

const STAFF = "How many members of staff does your organisation have?";
/** A command that is not answered is sent again twice before it is kept. */
const ASKED_AT_ONCE = 3;
const KEPT = "There is no connection. It is kept on this device";

const story = new Story();
let neema: Reader;
let okello: Reader;

beforeAll(() => story.begin(), 60_000);
afterAll(() => story.end(), 30_000);

const kept = ({ page }: Reader, shelf: string): Promise<number> => keptHere(page, shelf);

/** Answers the form without a line: what stands on the page is kept, and says so. */
const answerWithoutLine = async (reader: Reader, staff: string): Promise<void> => {
  for (const text of await reader.page.locator("textarea").all()) await text.fill("Our charter says so.");
  await reader.fill({ [STAFF]: staff });
  for (const yes of await reader.page.getByLabel("Yes", { exact: true }).all()) await yes.check();
  await reader.press("Send the answers");
  await reader.page.getByText(KEPT).waitFor();
};

/** The line is back before the platform is: it answers that it cannot yet, as often as the pages ask in one go. */
const onlineTooSoon = async (reader: Reader): Promise<void> => {
  await reader.page.clock.install();
  const busy = { code: "overloaded", status: 503, title: "Busy" };
  await reader.page.route("**/interest", (route) => route.fulfill({ status: 503, json: busy }));
  let turnedAway = 0;
  const allTurnedAway = reader.page.waitForResponse(
    (response) => response.status() === 503 && ++turnedAway === ASKED_AT_ONCE,
  );
  await reader.page.context().setOffline(false);
  await allTurnedAway;
  await reader.page.unroute("**/interest");
  expect(await kept(reader, "outbox")).toBe(1);
  await reader.page.clock.fastForward("00:30");
};

/** The platform has taken in a draft that says this. */
const heard = (reader: Reader, text: string): Promise<unknown> =>
  reader.page.waitForResponse((response) => {
    const request = response.request();
    return request.method() === "PUT" && response.ok() && (request.postData() ?? "").includes(text);
  });

const online = async (reader: Reader): Promise<void> => {
  await reader.page.context().setOffline(false);
  await reader.settled();
};

describe("a line that is cut in the middle of a form", () => {
  opening(story);

  story.chapter("ENR-3 what was answered without a line is kept, shown, and sent when the line is back", async () => {
    neema = await Reader.open(story.browser, story.platform.url, { viewport: { width: 320, height: 800 } });
    await acceptInvitation(neema, story.links[0] ?? "", {
      name: "Neema Were",
      signIn: "neema@a.example",
      password: PASSWORD,
    });
    await neema.follow("Answer the questions");
    // The platform has a draft of it by then, which nothing can wipe before the line is back.
    const keeping = heard(neema, "41");
    await neema.fill({ [STAFF]: "41" });
    await keeping;
    await neema.page.context().setOffline(true);
    await answerWithoutLine(neema, "42");
    await neema.page.getByText("One entry is kept on this device").waitFor();
    expect(await neema.text()).toContain("Expression of interest of Tumaini Children's Trust");
    expect(await neema.sideways()).toBe(0);
    expect(await neema.violations()).toEqual([]);
    await neema.screenshot("unsent-320");
    await onlineTooSoon(neema);
    await neema.page.getByText("Your answers have arrived").waitFor();
    // The answers may be shown before the device has done with the entry.
    await neema.page.locator(".outbox").waitFor({ state: "detached" });
    expect([await kept(neema, "outbox"), await kept(neema, "drafts")]).toEqual([0, 0]);
    await story.manager.visit(await story.applicationPath("Tumaini Children's Trust"));
    expect(await story.manager.text()).toContain("42");
  });

  story.chapter("what one device has typed is on the second; what both changed is shown with both texts", async () => {
    okello = await Reader.open(story.browser, story.platform.url);
    await acceptInvitation(okello, story.links[1] ?? "", {
      name: "Okello Odongo",
      signIn: "okello@j.example",
      password: PASSWORD,
    });
    await okello.follow("Answer the questions");
    const charter = okello.page.locator("textarea").first();
    const yes = (reader: Reader) => reader.page.getByLabel("Yes", { exact: true }).first();
    const keeping = heard(okello, "Our charter");
    await okello.fill({ [STAFF]: "29" });
    await charter.fill("Our charter");
    await keeping;
    const phone = await Reader.open(story.browser, story.platform.url, {
      storageState: await okello.page.context().storageState(),
      viewport: { width: 320, height: 800 },
    });
    await phone.visit(new URL(okello.page.url()).pathname);
    expect(await phone.page.getByLabel(STAFF).inputValue()).toBe("29");
    await okello.page.context().setOffline(true);
    await charter.fill("Our charter of 2019");
    await yes(okello).check();
    const there = heard(phone, "of 2021");
    await phone.fill({ [STAFF]: "31" });
    await phone.page.locator("textarea").first().fill("Our charter of 2021");
    await there;
    await okello.page.context().setOffline(false);
    await okello.page.getByText("One answer was changed elsewhere too").waitFor();
    expect(await okello.page.getByLabel(STAFF).inputValue()).toBe("31");
    expect(await okello.page.locator("section.notice").innerText()).toMatch(/of 2019[\s\S]*of 2021/);
    expect(await okello.violations()).toEqual([]);
    await okello.screenshot("unsent-two-devices");
    const decided = heard(okello, "of 2021");
    await okello.press("Take this text");
    await decided;
    expect(await charter.inputValue()).toBe("Our charter of 2021");
    await phone.page.reload();
    await phone.settled();
    expect(await yes(phone).isChecked()).toBe(true);
    expect(await phone.sideways()).toBe(0);
    await phone.close();
  });

  story.chapter(
    "what the platform refuses later is shown with the rule, and can be put back into its form",
    async () => {
      const elsewhere = await Reader.open(story.browser, story.platform.url, {
        storageState: await okello.page.context().storageState(),
      });
      await okello.page.context().setOffline(true);
      await answerWithoutLine(okello, "30");
      await elsewhere.visit(new URL(okello.page.url()).pathname);
      await answerInterest(elsewhere, "31");
      await elsewhere.close();
      await online(okello);
      await okello.page.getByText("One entry could not be recorded").waitFor();
      expect(await okello.text()).toContain("Nothing was written.");
      expect(await okello.violations()).toEqual([]);
      await okello.screenshot("unsent-refused");
      await okello.page.locator("details.account summary").click();
      await okello.press("Sign out", "details.account");
      await okello.page.getByText("One entry has not been sent yet").waitFor();
      await okello.press("Stay signed in", "details.account");
      await okello.page.keyboard.press("Escape");
      await okello.press("Correct it");
      await okello.page.getByText("Your answers have arrived").waitFor();
      expect([await kept(okello, "outbox"), await kept(okello, "drafts")]).toEqual([0, 1]);
    },
  );

  story.chapter(
    "PRV-2 on a phone that others use, whoever signs in next finds no draft of the former reader",
    async () => {
      await okello.page.context().clearCookies();
      await okello.visit("/");
      await okello.fill({ "Sign-in name": "neema@a.example", Password: PASSWORD });
      await okello.press("Sign in");
      await okello.page.getByRole("heading", { level: 1, name: "Welcome, Neema Were" }).waitFor();
      expect([await kept(okello, "outbox"), await kept(okello, "drafts")]).toEqual([0, 0]);
    },
  );
});

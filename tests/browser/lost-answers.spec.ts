import type { Browser, Route } from "playwright-core";
import { openBrowser } from "./browser";
import { becomeFirstAdministrator } from "./deeds";
import { startPlatform, type RunningPlatform } from "./platform";
import { Reader } from "./reader";

const COMMANDS = "**/api/v1/programmes";

let platform: RunningPlatform;
let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  platform = await startPlatform();
  browser = await openBrowser();
  reader = await Reader.open(browser, platform.url);
  const who = { name: "Amina Otieno", signIn: "amina@ubuntu.example", password: "baobab seed market path" };
  await becomeFirstAdministrator(reader, platform.firstLink, { ...who, funder: "Ubuntu Fund" });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
}, 30_000);

const fillIn = async (programme: string): Promise<void> => {
  await reader.visit("/programmes/new");
  await reader.fill({ "Name of the programme": programme, "Lead organisation": "Mwangaza Institute" });
  await reader.page.getByLabel("Region", { exact: true }).selectOption("KE");
};

const programmes = (): Promise<readonly string[]> =>
  reader.page.evaluate(async () => {
    const answer = (await (await fetch("/api/v1/programmes")).json()) as { items: { name: string }[] };
    return answer.items.map(({ name }) => name);
  });

const opened = (programme: string): Promise<void> =>
  reader.page.getByRole("heading", { level: 1, name: programme }).waitFor();

/** Handles commands only: the same address is asked for the list. */
const onCommand = (handle: (route: Route) => Promise<void>): Promise<unknown> =>
  reader.page.route(COMMANDS, (route) => (route.request().method() === "POST" ? handle(route) : route.continue()));

test("a command whose answer was lost is sent again with its key, and is written once", async () => {
  const keys: string[] = [];
  await fillIn("Written once");
  await onCommand(async (route) => {
    keys.push(route.request().headers()["idempotency-key"] ?? "");
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await reader.press("Open the programme");
  await opened("Written once");
  await reader.page.unroute(COMMANDS);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect((await programmes()).filter((name) => name === "Written once")).toHaveLength(1);
});

test("a button pressed twice acts once", async () => {
  await fillIn("Pressed twice");
  await reader.page.getByRole("button", { name: "Open the programme" }).dblclick();
  await opened("Pressed twice");
  expect((await programmes()).filter((name) => name === "Pressed twice")).toHaveLength(1);
});

test("when the line is down the page says what happened, what is safe and what to do, and keeps what was typed", async () => {
  await fillIn("Sent later");
  await onCommand((route) => route.abort("internetdisconnected"));
  await reader.press("Open the programme");
  await reader.page.getByRole("alert").waitFor();
  const said = await reader.page.getByRole("alert").innerText();
  expect(said).toContain("The platform could not be reached");
  expect(said).toContain("sending it again is safe");
  expect(said).toContain("press the button again");
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("offline");
  await reader.page.unroute(COMMANDS);
  expect(await reader.page.getByLabel("Name of the programme").inputValue()).toBe("Sent later");
  await reader.press("Open the programme");
  await opened("Sent later");
});

test("a list to choose from that could not be read says so where it is missed, and is read again when asked", async () => {
  const invite = reader.page.getByRole("region", { name: "Invite somebody" });
  const reads = ({ pathname }: URL): boolean => /\/(programmes|questions)$/.test(pathname);
  await reader.page.route(reads, (route) => route.abort("internetdisconnected"));
  await reader.page.goto(`${platform.url}/settings/people`);
  await invite.getByLabel("Role", { exact: true }).selectOption("coordinator");
  await invite.getByRole("alert").waitFor();
  expect(await invite.getByRole("alert").innerText()).toContain("The platform could not be reached");
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("list-not-read");
  await reader.page.unroute(reads);
  // News on the line may have it read before the button is reached.
  const read = invite.locator("option", { hasText: "Sent later" }).waitFor({ state: "attached" });
  await Promise.any([read, invite.getByRole("button", { name: "Try again" }).click()]);
  await read;
  expect(await invite.getByRole("alert").count()).toBe(0);
});

test("a refusal names the field and the rule, and its trace id can be copied", async () => {
  await fillIn("Backwards");
  await reader.fill({ "Last day": "2020-01-01" });
  await reader.press("Open the programme");
  const alert = reader.page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("Nothing was written");
  expect(await alert.innerText()).toContain("Trace id");
  expect(await reader.page.getByLabel("Last day").getAttribute("aria-invalid")).toBe("true");
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("refused");
});

test("whoever mistypes the password is told to look at it, not to sign in first", async () => {
  const stranger = await Reader.open(browser, platform.url);
  await stranger.visit("/");
  await stranger.fill({ "Sign-in name": "amina@ubuntu.example", Password: "Baobab seed market path" });
  await stranger.press("Sign in");
  const said = await stranger.page.getByRole("alert").innerText();
  expect(said).toContain("This name and password do not go together");
  expect(said).toContain("Check both, and the capital letters of the password");
  await stranger.close();
});

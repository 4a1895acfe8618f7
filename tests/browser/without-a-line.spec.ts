import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { becomeFirstAdministrator } from "./deeds";
import { startPlatform, type RunningPlatform } from "./platform";
import { Reader } from "./reader";

const NOTE = "There is no connection. You are reading this as it was known on";

let platform: RunningPlatform;
let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  platform = await startPlatform();
  browser = await openBrowser();
  reader = await Reader.open(browser, platform.url, { viewport: { width: 390, height: 800 } });
  const who = { name: "Amina Otieno", signIn: "amina@ubuntu.example", password: "baobab seed market path" };
  await becomeFirstAdministrator(reader, platform.firstLink, { ...who, funder: "Ubuntu Fund" });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
}, 30_000);

/** Everything this browser keeps by itself, as text. */
const keptHere = (): Promise<string> =>
  reader.page.evaluate(async () => {
    const parts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) parts.push(request.url);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opened = indexedDB.open("sankofa");
      opened.onsuccess = () => resolve(opened.result);
    });
    for (const shelf of database.objectStoreNames)
      parts.push(
        await new Promise<string>((resolve) => {
          const all = database.transaction(shelf).objectStore(shelf).getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        }),
      );
    database.close();
    return parts.join("\n");
  });

/** True where what is brought to the top of the window, as a field that must be filled is, lies beneath the note. */
const beneathTheNote = (): Promise<boolean> =>
  reader.page.evaluate(() => {
    const second = document.querySelectorAll("main h2")[1];
    second?.scrollIntoView();
    const note = document.querySelector(".ribbon")?.getBoundingClientRect();
    const shown = second?.getBoundingClientRect();
    if (!note || !shown || note.top > innerHeight / 2) throw new Error("The note does not stay with what is read");
    return shown.top < note.bottom;
  });

test("the pages can be installed: a manifest with icons, and a worker that keeps them", async () => {
  const manifest = await (await fetch(`${platform.url}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ name: "Sankofa", display: "standalone", start_url: "/start" });
  for (const { src, type } of (manifest as { icons: readonly { src: string; type: string }[] }).icons) {
    const icon = await fetch(platform.url + src);
    expect([icon.status, icon.headers.get("content-type")]).toEqual([200, type]);
  }
  await reader.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // Signing in is another document: one that was on its way as the worker took over belongs to no worker. The next one does.
  await reader.visit("/");
  await reader.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

test("a page that was visited is read again without a line, and says of when it is", async () => {
  await reader.visit("/programmes/new");
  await reader.fill({ "Name of the programme": "Norms 2026", "Lead organisation": "Mwangaza Institute" });
  await reader.page.getByLabel("Region", { exact: true }).selectOption("KE");
  await reader.press("Open the programme");
  await reader.page.getByRole("heading", { level: 1, name: "Norms 2026" }).waitFor();
  await reader.settled();
  await reader.page.context().setOffline(true);
  await reader.page.reload();
  await reader.page.getByRole("heading", { level: 1, name: "Norms 2026" }).waitFor();
  await reader.settled();
  expect(await reader.text()).toContain(NOTE);
  expect(await reader.text()).toContain("0 of 5 seats taken");
  expect(await reader.page.getByRole("alert").count()).toBe(0);
  expect(await beneathTheNote()).toBe(false);
  expect(await reader.violations()).toEqual([]);
  await reader.screenshot("without-a-line");
});

test("a page that was never seen says that there is no connection, and the note leaves with the line's return", async () => {
  await reader.visit("/relationships/0190f3a0-0000-7000-8000-000000000000");
  await reader.page.getByRole("alert").waitFor();
  await reader.page.goBack();
  await reader.page.getByText(NOTE).waitFor();
  await reader.page.context().setOffline(false);
  await reader.page.getByText(NOTE).waitFor({ state: "detached" });
  expect(await reader.text()).toContain("0 of 5 seats taken");
});

test("PRV-2 signed out without a line, nothing of the reader stays, and the session ends as soon as there is one", async () => {
  expect(await keptHere()).toContain("Norms 2026");
  await reader.page.context().setOffline(true);
  await reader.page.locator("details.account summary").click();
  await reader.page.getByRole("button", { name: "Sign out" }).click();
  await reader.page.getByText("The platform could not be reached").waitFor();
  expect(await keptHere()).not.toMatch(/Norms 2026|Amina|Ubuntu|Mwangaza/);
  await reader.page.context().setOffline(false);
  await reader.visit("/");
  await reader.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  expect(await keptHere()).not.toMatch(/Norms 2026|Amina|Ubuntu|Mwangaza/);
});

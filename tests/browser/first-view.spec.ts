import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { startPlatform, type RunningPlatform } from "./platform";
import { Reader } from "./reader";

const DIST = join(__dirname, "../../apps/web/dist");
const KIB = 1_024;
const MOST_SCRIPT = 130 * KIB;
const MOST_REST = 40 * KIB;

const zipped = (path: string): number => gzipSync(readFileSync(join(DIST, path))).length;

describe("the first view", () => {
  let platform: RunningPlatform;
  let browser: Browser;

  beforeAll(async () => {
    platform = await startPlatform();
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  }, 30_000);

  test("costs at most 130 KiB of script and 40 KiB of the rest, gzipped, and asks nobody but the platform", async () => {
    const reader = await Reader.open(browser, platform.url, { serviceWorkers: "block" });
    const asked: string[] = [];
    reader.page.on("request", (request) => asked.push(request.url()));
    await reader.visit("/");
    await reader.page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    expect(asked.filter((url) => !url.startsWith(platform.url))).toEqual([]);
    const files = asked.map((url) => new URL(url).pathname).filter((path) => !path.startsWith("/api/"));
    const sizes = (script: boolean): number =>
      files
        .filter((path) => path.endsWith(".js") === script)
        .reduce((sum, path) => sum + zipped(path === "/" ? "index.html" : path), 0);
    expect(sizes(true)).toBeGreaterThan(0);
    expect(sizes(true)).toBeLessThanOrEqual(MOST_SCRIPT);
    expect(sizes(false)).toBeLessThanOrEqual(MOST_REST);
    await reader.close();
  });

  test("no file of the pages is kept without its content in its name, but the page itself, its worker and what installs it", () => {
    expect(readdirSync(DIST).sort()).toEqual([
      "assets",
      "icon-192.png",
      "icon-512.png",
      "icon-maskable-512.png",
      "index.html",
      "manifest.webmanifest",
      "mark.svg",
      "worker.js",
    ]);
  });
});

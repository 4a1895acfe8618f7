import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const KIB = 1_024;

const browserOnPath = (): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** The script that a browser fetches before it shows the first page, gzipped, in KiB; undefined where there is no browser. */
export const firstViewKib = async (url: string): Promise<number | undefined> => {
  const executablePath = browserOnPath();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (new URL(response.url()).pathname.endsWith(".js")) scripts.push(response.body());
    });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.locator("h1").first().waitFor();
    return (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0) / KIB;
  } finally {
    await browser.close();
  }
};

import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

export const SCREENSHOTS = join(__dirname, "screenshots");

const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"];

const onPath = (): string => {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter))
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  throw new Error("No Chromium on the PATH: on Debian, `apt-get install chromium`");
};

/** A Chromium that speaks to nobody but the platform, with a profile of its own each time. */
export const openBrowser = (): Promise<Browser> => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return chromium.launch({
    executablePath: onPath(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
};

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The platform a developer's `npm run dev -w @sankofa/web` speaks to. */
const PLATFORM = "http://127.0.0.1:4600";

const PUBLIC = new URL("./public/", import.meta.url);

/** The service worker, told which files this build is made of. */
const worker = (): Plugin => ({
  name: "worker",
  apply: "build",
  generateBundle(_options, bundle) {
    const built = Object.keys(bundle).filter((file) => file.startsWith("assets/"));
    const files = [...built, ...readdirSync(PUBLIC)].map((file) => `/${file}`).sort();
    const digest = createHash("sha256").update(files.join()).digest("hex").slice(0, 16);
    const source = readFileSync(new URL("./worker.js", import.meta.url), "utf8")
      .replace("__BUILD__", digest)
      // Where its value stands: the first line names it to the linter.
      .replace("= __FILES__", `= ${JSON.stringify(files)}`);
    this.emitFile({ type: "asset", fileName: "worker.js", source });
  },
});

export default defineConfig({
  plugins: [react(), worker()],
  build: {
    outDir: "dist",
    target: "es2022",
    // The pages are served under a policy without inline sources, and small images are cheaper inlined by hand as SVG.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": PLATFORM, "/openapi.json": PLATFORM } },
});

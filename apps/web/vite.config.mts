import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The platform a developer's `npm run dev -w @sankofa/web` speaks to. */
const PLATFORM = "http://127.0.0.1:4600";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    target: "es2022",
    // The pages are served under a policy without inline sources, and small images are cheaper inlined by hand as SVG.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": PLATFORM, "/openapi.json": PLATFORM } },
});

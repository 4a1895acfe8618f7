import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Webhooks } from "./webhooks";

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** Counts what is sent to webhooks and how long their receivers take; by address nothing, for there may be many. */
export const observeWebhooks = (webhooks: Webhooks, registry: Registry): void => {
  const attempts = new Counter({
    name: "mentorship_webhook_attempts_total",
    help: "Requests to the addresses of webhooks, by what led to them and whether they were taken",
    labelNames: ["cause", "outcome"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "mentorship_webhook_duration_seconds",
    help: "How long the receivers of webhooks take to answer",
    buckets: SECONDS,
    registers: [registry],
  });
  webhooks.sender.onAttempt = ({ cause, fault, milliseconds }) => {
    attempts.inc({ cause, outcome: fault === null ? "taken" : "failed" });
    seconds.observe(milliseconds / 1_000);
  };
  new Gauge({
    name: "mentorship_webhooks",
    help: "Webhooks that are sent to by this process, by whether what comes next failed",
    labelNames: ["standing"],
    registers: [registry],
    collect() {
      const { level = 0, failing = 0 } = webhooks.deliverer?.counts() ?? {};
      this.set({ standing: "level" }, level);
      this.set({ standing: "failing" }, failing);
    },
  });
};

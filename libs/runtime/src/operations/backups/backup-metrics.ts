import { milliseconds } from "@sankofa/kernel/time";
import { Gauge, type Registry } from "prom-client";
import type { DailyBackups } from "./daily-backups";

/** When the last good backup was taken; 0 where there is none, so that an alert hears of that too. */
export const observeBackups = (backups: DailyBackups, registry: Registry): void => {
  new Gauge({
    name: "mentorship_last_good_backup_timestamp_seconds",
    help: "When the last backup that was found whole was taken, in seconds since 1970; 0 before the first",
    registers: [registry],
    async collect() {
      const { lastGood } = await backups.standing();
      this.set(lastGood === null ? 0 : milliseconds(lastGood) / 1_000);
    },
  });
};

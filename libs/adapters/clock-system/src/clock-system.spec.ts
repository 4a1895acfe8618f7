import { later } from "@sankofa/kernel/time";
import { describeClock } from "@sankofa/ports/clock.contract";
import { systemClock } from "./clock-system";

describeClock("the machine's", () => {
  const clock = systemClock();
  return { clock, pass: (by) => clock.until(later(clock.now(), by), new AbortController().signal) };
});

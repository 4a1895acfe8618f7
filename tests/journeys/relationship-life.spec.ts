import { aYear } from "./relationship-life/a-year";
import { Pairs } from "./relationship-life/pair";
import { parting } from "./relationship-life/parting";
import { openedHouse, type Cohort } from "./support/cohort";
import { heardAgain } from "./support/heard-again";
import { PlatformUnderTest } from "./support/platform-under-test";

const platform = new PlatformUnderTest("2026-01-12T08:00:00.000Z");
let house: Cohort;
const pairs = new Pairs(() => house);

beforeAll(async () => {
  await platform.start();
  house = await openedHouse(platform, "Umoja Trust", "Halima Juma");
});
afterAll(() => platform.end());

parting(platform, pairs);
aYear(platform, pairs);
heardAgain(platform, 60_000);

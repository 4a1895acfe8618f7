import { adversity } from "./relationship-life/adversity";
import { Pairs } from "./relationship-life/pair";
import { openedHouse, type Cohort } from "./support/cohort";
import { heardAgain } from "./support/heard-again";
import { PlatformUnderTest } from "./support/platform-under-test";

const platform = new PlatformUnderTest("2027-01-15T08:00:00.000Z");
let house: Cohort;
const pairs = new Pairs(() => house);

beforeAll(async () => {
  await platform.start();
  house = await openedHouse(platform, "Umoja Trust", "Halima Juma");
});
afterAll(() => platform.end());

adversity(platform, pairs);
heardAgain(platform, 60_000);

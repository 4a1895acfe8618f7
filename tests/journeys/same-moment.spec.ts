import { answering } from "./same-moment/answering";
import { comingIn } from "./same-moment/coming-in";
import { givingRelationships } from "./same-moment/giving-relationships";
import { givingRoles } from "./same-moment/giving-roles";
import { naming } from "./same-moment/naming";
import { replacing } from "./same-moment/replacing";
import { Rivals } from "./same-moment/rivals";
import { steppingBack } from "./same-moment/stepping-back";
import { takingSeats } from "./same-moment/taking-seats";
import { PlatformUnderTest } from "./support/platform-under-test";

const platform = new PlatformUnderTest("2026-01-12T08:00:00.000Z");
const rivals = new Rivals(platform);

beforeAll(() => rivals.come(), 60_000);
afterAll(() => platform.end());

givingRelationships(rivals);
takingSeats(rivals);
steppingBack(rivals);
replacing(rivals);
answering(rivals);
naming(rivals);
givingRoles(rivals);
comingIn(rivals);

import { PlatformUnderTest } from "./support/platform-under-test";
import { agreeing } from "./track-3/agreeing";
import { attaching } from "./track-3/attaching";
import { arranging } from "./track-3/arranging";
import { enrolling } from "./track-3/enrolling";
import { fillingForms } from "./track-3/filling-forms";
import { goingOn } from "./track-3/going-on";
import { importing } from "./track-3/importing";
import { lookingBack } from "./track-3/looking-back";
import { mentoring } from "./track-3/mentoring";
import { printing } from "./track-3/printing";
import { speaking } from "./track-3/speaking";
import { choosingMentors } from "./track-3/mentors";
import { reportingPeriods } from "./track-3/reporting-periods";
import { Story } from "./track-3/story";
import { workingTogether } from "./track-3/working-together";
import { training } from "./track-3/training";

const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
const story = new Story(platform);

beforeAll(() => platform.start());
afterAll(() => platform.end());

enrolling(story);
attaching(story);
agreeing(story);
training(story);
mentoring(story);
arranging(story);
lookingBack(story);
speaking(story);
printing(story);
fillingForms(story);
workingTogether(story);
goingOn(story);
importing(story);
choosingMentors(story);
reportingPeriods(story);

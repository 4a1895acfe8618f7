import { contexts } from "../../apps/platform/src/composition";
import { adversity } from "./relationship-life/adversity";
import { aYear } from "./relationship-life/a-year";
import { Pairs } from "./relationship-life/pair";
import { parting } from "./relationship-life/parting";
import { DistributedUnderTest, STARTING_MS } from "./support/distributed-under-test";
import { PlatformUnderTest, type UnderTest } from "./support/platform-under-test";
import { pageAnswers } from "./support/page-answers";
import { transcriptOf } from "./support/transcript";
import { agreeing } from "./track-3/agreeing";
import { answeringWithFiles } from "./track-3/answering-with-files";
import { attaching } from "./track-3/attaching";
import { arranging } from "./track-3/arranging";
import { budgeting } from "./track-3/budgeting";
import { enrolling } from "./track-3/enrolling";
import { fallingDue } from "./track-3/falling-due";
import { askingAfterTraining, fillingForms } from "./track-3/filling-forms";
import { storingNothingInClear } from "./track-3/going-on";
import { importing } from "./track-3/importing";
import { keepingAJournal } from "./track-3/keeping-a-journal";
import { lookingBack } from "./track-3/looking-back";
import { lookingUp } from "./track-3/looking-up";
import { meetingByName } from "./track-3/meeting-by-name";
import { mentoring } from "./track-3/mentoring";
import { choosingMentors } from "./track-3/mentors";
import { knowingOrganisations } from "./track-3/organisations";
import { readingThePortfolio } from "./track-3/portfolio";
import { picturing } from "./track-3/picturing";
import { printing } from "./track-3/printing";
import { mentoringSeveral } from "./track-3/several-mentees";
import { speakingInConfidence } from "./track-3/speaking-in-confidence";
import { speaking } from "./track-3/speaking";
import { reminding } from "./track-3/reminding";
import { reportingPeriods } from "./track-3/reporting-periods";
import { takingAway } from "./track-3/taking-away";
import { Story } from "./track-3/story";
import { subscribing } from "./track-3/subscribing";
import { workingTogether } from "./track-3/working-together";
import { tracing } from "./track-3/tracing";
import { training } from "./track-3/training";
import { typingAhead } from "./track-3/typing-ahead";

const START = "2026-01-05T08:00:00.000Z";
const transcripts: (readonly string[])[] = [];
const pages: Readonly<Record<string, string>>[] = [];

/** What no transcript is compared of: `npm test` tells it in one process, and it is told here as services alone. */
function untranscribed(story: Story): void {
  const { platform } = story;
  const pairs = new Pairs(() => story.cohort);
  storingNothingInClear(story);
  // Many rows at once are written in any order.
  importing(story);
  choosingMentors(story);
  knowingOrganisations(story);
  reportingPeriods(story);
  tracing(story);
  takingAway(story);
  // Two people end one relationship at once, and either may be first; and the clock goes on for a year.
  parting(platform, pairs);
  aYear(platform, pairs);
  adversity(platform, pairs);
  fallingDue(story);
}

describe.each<readonly [string, UnderTest, (story: Story) => void]>([
  ["in one process", new PlatformUnderTest(START), () => undefined],
  ["as services on servers", new DistributedUnderTest(START), untranscribed],
])("the same story %s", (_topology, platform, whatElse) => {
  const story = new Story(platform);
  beforeAll(() => platform.start(), STARTING_MS);
  afterAll(() => platform.end(), STARTING_MS);

  enrolling(story);
  attaching(story);
  typingAhead(story);
  agreeing(story);
  training(story);
  askingAfterTraining(story);
  mentoring(story);
  arranging(story);
  meetingByName(story);
  lookingBack(story);
  speaking(story);
  lookingUp(story);
  printing(story);
  workingTogether(story);
  readingThePortfolio(story);
  budgeting(story);
  keepingAJournal(story);
  picturing(story);
  speakingInConfidence(story);
  mentoringSeveral(story);
  fillingForms(story);
  answeringWithFiles(story);
  reminding(story);
  subscribing(story);

  test(
    "is told to its end",
    async () => {
      transcripts.push(transcriptOf(await platform.contracts()));
      pages.push(await pageAnswers(story, contexts));
    },
    STARTING_MS,
  );

  whatElse(story);
});

test("both topologies say the same, stream by stream", () => {
  const [inOne, apart] = transcripts;
  expect(inOne?.length).toBeGreaterThan(20);
  expect(apart).toEqual(inOne);
});

test("both topologies answer the same to what every page asks", () => {
  const [inOne, apart] = pages;
  expect(Object.values(inOne ?? {}).filter((answer) => answer.startsWith("200")).length).toBeGreaterThan(40);
  expect(apart).toEqual(inOne);
});

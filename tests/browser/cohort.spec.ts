import { agreement } from "./cohort/agreement";
import { filling } from "./cohort/filling";
import { mentoring } from "./cohort/mentoring";
import { opening } from "./cohort/opening";
import { ownDay } from "./cohort/own-day";
import { picturing } from "./cohort/picturing";
import { reading } from "./cohort/reading";
import { selection } from "./cohort/selection";
import { sharing } from "./cohort/sharing";
import { Story } from "./cohort/story";

const story = new Story();

beforeAll(() => story.begin(), 60_000);
afterAll(() => story.end(), 30_000);

describe("a cohort's story, through the pages", () => {
  opening(story);
  selection(story);
  agreement(story);
  mentoring(story);
  filling(story);
  picturing(story);
  ownDay(story);
  sharing(story);
  reading(story);
});

import type { Demonstration } from "../demonstration";
import { administratorStory } from "./administrator";
import { auditorStory } from "./auditor";
import { leadStory } from "./lead";
import { menteeStory } from "./mentee";

/** One story per kind of person, on a demonstration that stands once the suite that calls this has begun. */
export const storiesOf = (standing: () => Demonstration): void => {
  describe("the story of", () => {
    menteeStory(standing);
    administratorStory(standing);
    leadStory(standing);
    auditorStory(standing);
  });
};

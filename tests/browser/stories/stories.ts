import type { Demonstration } from "../demonstration";
import { abroadStory } from "./abroad";
import { administratorStory } from "./administrator";
import { arrivingStory } from "./arriving";
import { auditorStory } from "./auditor";
import { leadStory } from "./lead";
import { mediatorStory } from "./mediator";
import { menteeStory } from "./mentee";
import { mentorStory } from "./mentor";
import { partingStory } from "./parting";
import { preparingStory } from "./preparing";
import { sectionsStory } from "./sections";

/** One story per kind of person, on a demonstration that stands once the suite that calls this has begun. */
export const storiesOf = (standing: () => Demonstration): void => {
  describe("the story of", () => {
    arrivingStory(standing);
    menteeStory(standing);
    sectionsStory(standing);
    mentorStory(standing);
    abroadStory(standing);
    administratorStory(standing);
    leadStory(standing);
    preparingStory(standing);
    auditorStory(standing);
    mediatorStory(standing);
    partingStory(standing);
  });
};

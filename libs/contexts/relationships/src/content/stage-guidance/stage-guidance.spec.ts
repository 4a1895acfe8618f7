import { LANGUAGES } from "@sankofa/kernel/language";
import { stageGuidance, stageGuidanceIn } from "./stage-guidance";

test.each([
  ["build", 3, 2, 2],
  ["expectations", 1, 2, 4],
  ["manage", 1, 3, 3],
  ["monitor", 3, 3, 3],
  ["end", 3, 2, 2],
])("REL-3 the stage %s says %d times why, %d times how and %d times with what", (stage, why, how, resources) => {
  const said = stageGuidance.stages[stage];
  expect([said?.why, said?.how, said?.resources].map((each) => each?.length)).toEqual([why, how, resources]);
});

test.each(LANGUAGES)("REL-3 every point has its words, and there are no words without one, in %s", (language) => {
  const names = Object.values(stageGuidance.stages).flatMap(({ why, how, resources }) => [
    ...why,
    ...how,
    ...resources,
  ]);
  expect(Object.keys(stageGuidanceIn(language).labels).sort()).toEqual([...new Set(names)].sort());
});

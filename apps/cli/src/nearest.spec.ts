import { nearest } from "./nearest";

const NAMES = ["enrolment.programme-opened", "enrolment.programme-closed", "scheduling.meeting-proposed", "a.b", "a.c"];

test.each([
  ["enrolment.programme-openned", "enrolment.programme-opened"],
  ["programme-closed", "enrolment.programme-closed"],
  ["scheduling.x", "scheduling.meeting-proposed"],
  ["meeting-propsed", "scheduling.meeting-proposed"],
])("INT-4 whoever says %s is told of %s first", (said, meant) => {
  expect(nearest(said, NAMES)[0]).toBe(meant);
});

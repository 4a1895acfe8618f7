import { LANGUAGES } from "@sankofa/kernel/language";
import { rights, rightsIn } from "./rights";

test("REL-2 the mentee has 6 rights and 4 responsibilities, the mentor 6 and 5, and there are six principles", () => {
  expect([rights.mentee.rights, rights.mentee.responsibilities].map((each) => each.length)).toEqual([6, 4]);
  expect([rights.mentor.rights, rights.mentor.responsibilities].map((each) => each.length)).toEqual([6, 5]);
  expect(rights.principles).toHaveLength(6);
});

test.each(LANGUAGES)("REL-2 every one has its words in %s, once, and there are no words without one", (language) => {
  const names = [
    ...[rights.mentee, rights.mentor].flatMap((each) => [...each.rights, ...each.responsibilities]),
    ...rights.principles,
    rights.openToProgramme,
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(rightsIn(language).labels).sort()).toEqual([...names].sort());
});

import { ROLE_LEVELS as platform } from "@sankofa/kernel/scope";
import { name } from "../../catalogue/words";
import { ROLE_LEVELS } from "./roles";

test("the page offers roles exactly where the platform grants them", () => {
  expect(ROLE_LEVELS).toEqual(platform);
});

test.each(Object.keys(ROLE_LEVELS))("%s has a word of its own", (role) => {
  expect(name("role", role)).not.toBe("");
});

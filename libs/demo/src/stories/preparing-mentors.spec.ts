import { Person } from "../cast/person";
import { Random } from "../machinery/random";
import { mentorWithRoom } from "./preparing-mentors";

test("ENR-14 nobody of the demonstration is given more relationships than they carry, however the choice falls", () => {
  const mentors = ["a", "b", "c"].map((account) => new Person(account, "t", { name: account, email: account }));
  const carried = new Map<string, number>();
  const random = new Random("sankofa");
  const given = Array.from({ length: 18 }, () => mentorWithRoom(random, { mentors, carried }).account);
  expect(mentors.map(({ account }) => given.filter((each) => each === account).length)).toEqual([6, 6, 6]);
  expect(() => mentorWithRoom(random, { mentors, carried })).toThrow("nothing to pick from");
});

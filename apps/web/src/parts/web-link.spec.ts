import { leadsToWeb, linkIn } from "./web-link";

const sent = (typed: string) => {
  const form = new FormData();
  form.set("link", typed);
  return linkIn(form, "link");
};

test.each([
  ["meet.example/room", "https://meet.example/room"],
  ["meet.example:8443/room", "https://meet.example:8443/room"],
  [" https://meet.example ", "https://meet.example"],
  ["http://meet.example", "http://meet.example"],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["", undefined],
])("%s is sent as %s", (typed, link) => {
  expect(sent(typed)).toBe(link);
});

test("only what leads to the web is drawn as a link", () => {
  expect(["https://a.example", "HTTP://a.example", "a.example", "javascript:1"].map(leadsToWeb)).toEqual([
    ...[true, true, false, false],
  ]);
});

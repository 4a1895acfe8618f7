import { WEB_LINK } from "./request-patterns";

test.each([
  ["https://meet.example/room", true],
  ["HTTP://meet.example", true],
  ["meet.example/room", false],
  ["javascript:alert(1)", false],
  ["https://", false],
  ["https://meet.example/a room", false],
])("%s is a link of a meeting: %s", (link, is) => {
  expect(WEB_LINK.test(link)).toBe(is);
});

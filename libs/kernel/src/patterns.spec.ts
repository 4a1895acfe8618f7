import { WEB_LINK } from "./patterns";

test.each([
  ["https://meet.example/room", true],
  ["Https://meet.example", true],
  ["HTTP://meet.example", true],
  ["meet.example/room", false],
  ["javascript:alert(1)", false],
  ["https://", false],
  ["https://meet.example/a room", false],
  [`https://meet.example/${"x".repeat(2_000)}`, false],
])("%s is an address of the web: %s", (link, is) => {
  expect(WEB_LINK.test(link)).toBe(is);
});

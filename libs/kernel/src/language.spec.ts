import { languageWished } from "./language";

test.each([
  [undefined, "en"],
  ["", "en"],
  ["*", "en"],
  ["fr", "fr"],
  ["FR-ca", "fr"],
  ["sw, fr;q=0.8, en;q=0.5", "fr"],
  ["en;q=0.5, fr;q=0.8", "fr"],
  ["en-GB,fr", "en"],
  ["fr;q=0, en", "en"],
  ["de, sw", "en"],
  ["fr;q=nonsense", "en"],
])("of %p the reader is spoken to in %s", (accepted, language) => {
  expect(languageWished(accepted)).toBe(language);
});

import english from "../../apps/web/src/catalogue/en.json";
import type { Reader } from "./reader";

const OPENS = "‹";
const CLOSES = "›";
const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "í",
  n: "ñ",
  o: "ö",
  s: "š",
  u: "ü",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ö",
};
/** Other languages take up to this much more room than English. */
const LONGER = 0.4;
const FILLER = "longer than it was in English ";

/** Text stands at even depths of an ICU message, what it asks for at odd ones. */
const accented = (message: string): string => {
  let depth = 0;
  return [...message]
    .map((letter) => {
      if (letter === "{") depth += 1;
      if (letter === "}") depth -= 1;
      return depth % 2 === 0 ? (ACCENTED[letter] ?? letter) : letter;
    })
    .join("");
};

const pseudo = (message: string): string => {
  const more = Math.ceil(message.replace(/[{}]/g, "").length * LONGER);
  const filler = FILLER.repeat(Math.ceil(more / FILLER.length)).slice(0, more);
  return `${OPENS}${accented(message)} ${filler}${CLOSES}`;
};

const WORDS = Object.fromEntries(Object.entries(english).map(([key, message]) => [key, pseudo(message)]));

/** From now on the pages speak a language that nobody speaks, in the place of French: marked, accented and longer. */
export const speakPseudo = async (reader: Reader): Promise<void> => {
  await reader.page.route("**/assets/french-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `export const words = ${JSON.stringify(WORDS)};` }),
  );
};

/** Collects every text the platform itself answered with: names, histories and wordings that are no words of the pages. */
export const answersHeard = async (reader: Reader): Promise<() => Promise<string>> => {
  const bodies: Promise<string>[] = [];
  reader.page.on("response", (response) => {
    if (response.url().includes("/api/v1/") && response.request().resourceType() === "fetch")
      bodies.push(response.text().catch(() => ""));
  });
  // The browser does not always keep what a page reads line by line: it is heard on its way.
  await reader.page.route("**/api/v1/questions", async (route) => {
    const response = await route.fetch();
    bodies.push(response.text());
    await route.fulfill({ response });
  });
  return async () => (await Promise.all(bodies)).join("\n").replace(/\\(.)/g, "$1");
};

/** Wordings of templates have places that the pages fill in. */
const wordings = (heard: string): readonly RegExp[] =>
  [...heard.matchAll(/"([^"{}]*\{[a-z-]+\}[^"]*)"/g)].map(
    ([, text = ""]) =>
      new RegExp(
        `^${text
          .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
          .replace(/\{[a-z-]+\}/g, ".+")
          .replace(/[{}]/g, "\\$&")}$`,
      ),
  );

/** Days and months, as the browser writes them. */
const DAY = /^(\d{1,2}(er)? )?(janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\S* \d{4}$/;

/** Sums, as the browser writes them, and kinds of files, which are called the same everywhere. */
const SUM_OR_FILE = /^([\d\s.,-]+[A-Z]{3}|PDF|XLSX|CSV)$/;

/** Texts on the page that come neither from the catalogue nor from the platform's answers, nor from the browser itself. */
export const hardCoded = async (reader: Reader, heard: string): Promise<readonly string[]> => {
  const texts = await reader.page.evaluate(() => {
    const countries = new Intl.DisplayNames(["fr-FR"], { type: "region" });
    const codes = Array.from({ length: 26 * 26 }, (_, at) =>
      String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)),
    );
    const languages = new Intl.DisplayNames(["fr-FR"], { type: "language" });
    const tongues = ["en", "fr", "es", "pt", "sw", "ar"].map((code) => languages.of(code));
    const places = new Set([...codes.map((code) => countries.of(code)), ...tongues]);
    const shown: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const within = walker.currentNode.parentElement;
      const text = (walker.currentNode.textContent ?? "").trim();
      if (within?.closest("script, style, noscript, time, code, pre, svg, .print-foot, .language")) continue;
      if (within instanceof HTMLOptionElement && within.value === text) continue;
      if (places.has(text) || text.split(/, | et /).every((each) => places.has(each))) continue;
      shown.push(text);
    }
    return shown;
  });
  const patterns = wordings(heard);
  const known = (text: string): boolean =>
    !/\p{L}/u.test(text) ||
    text.includes(OPENS) ||
    text.includes(CLOSES) ||
    text.split(" – ").every((day) => DAY.test(day)) ||
    SUM_OR_FILE.test(text) ||
    heard.includes(text) ||
    patterns.some((pattern) => pattern.test(text));
  return texts.filter((text) => !known(text) && !text.split(/(?:^|\s)· /).every(known));
};

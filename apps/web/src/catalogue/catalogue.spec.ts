import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import ts from "typescript";
import en from "./en.json";
import { FAMILIES } from "./words";

const SRC = join(__dirname, "..");
const catalogue: Readonly<Record<string, string>> = en;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file))
  .map((file) => join(SRC, file));

/** Attributes whose text a person reads or hears. */
const READ =
  /^(alt|aria-label|aria-description|children|done|hint|label|lead|note|placeholder|summary|text|title|verb|word)$/;
const LETTERS = /\p{L}/u;
/** What follows a label is of its language too: French parts it from the word. */
const COLON = /^\s*:/;

const isText = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node) && LETTERS.test(node.text);

/** Operators whose operands may both end up on the page; a comparison's do not. */
const SHOWN_BOTH = new Set([ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

/** Every expression that a value may come from. */
const branches = (node: ts.Expression): readonly ts.Expression[] => {
  if (ts.isConditionalExpression(node)) return [...branches(node.whenTrue), ...branches(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) return branches(node.right);
    return SHOWN_BOTH.has(operator) ? [...branches(node.left), ...branches(node.right)] : [];
  }
  if (ts.isParenthesizedExpression(node)) return branches(node.expression);
  return [node];
};

interface Found {
  readonly literals: string[];
  readonly keys: string[];
}

const read = (path: string, source: string): Found => {
  const found: Found = { literals: [], keys: [] };
  const file = ts.createSourceFile(
    path,
    source,
    ts.ScriptTarget.ESNext,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const at = (node: ts.Node): string =>
    `${relative(SRC, path)}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${node.getText(file).trim()}`;
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && (LETTERS.test(node.text) || COLON.test(node.text))) found.literals.push(at(node));
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      for (const branch of branches(node.expression)) {
        const template = ts.isTemplateExpression(branch) && [
          branch.head,
          ...branch.templateSpans.map((span) => span.literal),
        ];
        if (isText(branch) || (template && template.some((part) => LETTERS.test(part.text))))
          found.literals.push(at(branch));
      }
    if (ts.isJsxAttribute(node) && READ.test(node.name.getText(file)) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      for (const branch of value ? branches(value as ts.Expression) : [])
        if (isText(branch)) found.literals.push(at(node));
    }
    if (ts.isStringLiteral(node) && node.text in catalogue) found.keys.push(node.text);
    if (ts.isTemplateHead(node))
      found.keys.push(...Object.keys(catalogue).filter((key) => node.text && key.startsWith(node.text)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const pages = files.map((path) => read(path, readFileSync(path, "utf8")));

test("no page holds a sentence of its own: all text comes from the catalogue", () => {
  expect(pages.flatMap((page) => page.literals)).toEqual([]);
});

test.each([
  ["text between tags", `<p>Hello</p>`],
  ["a colon after a label", `<p>{say("a.b")}: 3</p>`],
  ["text in braces", `<p>{"Hello"}</p>`],
  ["one side of a choice", `<p>{ready ? say("a.b") : "Hello"}</p>`],
  ["a template", "<p>{`Hello ${name}`}</p>"],
  ["an attribute that is read", `<img alt="Hello" />`],
  ["a label property", `<Field label={late ? "Late" : say("a.b")} />`],
])("a planted sentence is caught: %s", (_, source) => {
  expect(read(join(SRC, "planted.tsx"), `export const Planted = () => ${source};`).literals).toHaveLength(1);
});

test("every sentence of the catalogue is used, or belongs to a family of words looked up by code", () => {
  const used = new Set(pages.flatMap((page) => page.keys));
  const unused = Object.keys(catalogue).filter(
    (key) => !used.has(key) && !FAMILIES.some((family) => key.startsWith(`${family}.`)),
  );
  expect(unused).toEqual([]);
});

test("INT-2 everything that is published has a name that people understand", () => {
  const published = readdirSync(join(SRC, "../../../docs/contracts")).flatMap(
    (file) => /^org\.sankofa\.(.+)\.v\d+\.json$/.exec(file)?.[1] ?? [],
  );
  expect(published.length).toBeGreaterThan(15);
  expect(published.filter((type) => catalogue[`published.${type}`] === undefined)).toEqual([]);
});

test("every sentence of the catalogue can be formatted", () => {
  const broken = Object.entries(catalogue).filter(([, text]) => {
    try {
      return !new IntlMessageFormat(text, "en", undefined, { ignoreTag: true });
    } catch {
      return true;
    }
  });
  expect(broken).toEqual([]);
});

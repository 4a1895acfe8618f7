import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import {
  approachMatrixCatalogueSchema,
  approachMatrixSchema,
  type ApproachMatrix,
  type ApproachMatrixCatalogue,
} from "./approach-matrix.schema";
import english from "./s2s/v1.en.json";
import french from "./s2s/v1.fr.json";
import data from "./s2s/v1.json";

const shipped: ApproachMatrix = data;
const CATALOGUES: Readonly<Record<Language, ApproachMatrixCatalogue>> = { en: english, fr: french };

/** Its words in a language. */
export const approachMatrixIn = (language: Language): ApproachMatrixCatalogue => CATALOGUES[language];

const wordsOf = (...path: readonly string[]): string => CATALOGUES.en.labels[path.join(".")] ?? path.join(".");

/** The matrix of programmes that have not edited theirs, with its words. */
export const shippedMatrix = {
  version: shipped.version,
  questions: shipped.questions.map(({ question, answers }) => ({
    question,
    text: wordsOf(question),
    answers: answers.map(({ answer, dots }) => ({ answer, text: wordsOf(question, answer), dots: [...dots] })),
  })),
};

interface Worded {
  readonly question: string;
  readonly text: string;
  readonly answers: readonly { readonly answer: string; readonly text: string; readonly dots: readonly string[] }[];
}

/** Questions with each text that is ours, in the language it stands in, said in another. What a programme has worded itself stays. */
const translated = <Question extends Worded>(
  questions: readonly Question[],
  from: ApproachMatrixCatalogue,
  into: ApproachMatrixCatalogue,
): Question[] => {
  const say = (text: string, ...path: readonly string[]): string =>
    from.labels[path.join(".")] === text ? (into.labels[path.join(".")] ?? text) : text;
  return questions.map((each) => ({
    ...each,
    text: say(each.text, each.question),
    answers: each.answers.map((answer) => ({ ...answer, text: say(answer.text, each.question, answer.answer) })),
  }));
};

/** As a reader of a language sees them. */
export const readIn = <Question extends Worded>(questions: readonly Question[], language: Language): Question[] =>
  translated(questions, english, CATALOGUES[language]);

/** As facts keep them, whoever wrote them: an edit in French of what was read in French changes no more than was edited. */
export const writtenDown = <Question extends Worded>(questions: readonly Question[]): Question[] =>
  Object.values(CATALOGUES).reduce<Question[]>((said, from) => translated(said, from, english), [...questions]);

export const approachMatrixContent: readonly Content[] = [
  { kind: "approach-matrix", id: data.id, version: data.version, schema: approachMatrixSchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "approach-matrix-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: approachMatrixCatalogueSchema,
    data: catalogue,
  })),
];

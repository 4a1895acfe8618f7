import { APPROACHES } from "../../api/approach-codes";
import type { EditableQuestion } from "../../api/working-together";
import { checked, textOf } from "../../parts/form-data";
import { codeOf } from "../roll-up/code-of";

/** What a form calls a question's words, an answer's, and a dot of it. */
export const fieldOf = (question: number, answer?: number, approach?: string): string =>
  ["question", question, answer, approach].filter((part) => part !== undefined).join("-");

/** A name that no other has: what follows from the words, numbered where that is taken. */
const nameFor = (words: string, taken: readonly string[]): string => {
  const plain = codeOf(words).slice(0, 60);
  const free = [plain, ...taken.map((_, at) => `${plain}-${at + 2}`)];
  return free.find((each) => !taken.includes(each)) ?? plain;
};

/**
 * The questions as they were written over: names of those that stood stay, so that what was answered before is known by them, and
 * what has lost its words is left out.
 */
export const writtenQuestions = (
  form: FormData,
  before: readonly EditableQuestion[],
  counts: readonly number[],
): readonly EditableQuestion[] => {
  const questions: EditableQuestion[] = [];
  for (const [at, many] of counts.entries()) {
    const text = textOf(form, fieldOf(at));
    if (text === "") continue;
    const known = before[at];
    const taken = [...before, ...questions].map(({ question }) => question);
    const answers: EditableQuestion["answers"][number][] = [];
    for (let nth = 0; nth < many; nth += 1) {
      const said = textOf(form, fieldOf(at, nth));
      if (said === "") continue;
      const names = [...(known?.answers ?? []), ...answers].map(({ answer }) => answer);
      answers.push({
        answer: known?.answers[nth]?.answer ?? nameFor(said, names),
        text: said,
        dots: APPROACHES.filter((approach) => checked(form, fieldOf(at, nth, approach))),
      });
    }
    questions.push({ question: known?.question ?? nameFor(text, taken), text, answers });
  }
  return questions;
};

import type { EditableQuestion } from "../../api/working-together";
import { fieldOf, writtenQuestions } from "./matrix-questions";

const before: readonly EditableQuestion[] = [
  {
    question: "organisations",
    text: "One organisation, or several?",
    answers: [
      { answer: "one", text: "One", dots: ["telementoring"] },
      { answer: "several", text: "Several", dots: ["twinning", "study-tour"] },
    ],
  },
  {
    question: "internet",
    text: "Is there a fast connection?",
    answers: [
      { answer: "yes", text: "Yes", dots: ["telementoring"] },
      { answer: "no", text: "No", dots: [] },
    ],
  },
];

/** The form as it stands before anybody has typed. */
const unchanged = (): FormData => {
  const form = new FormData();
  for (const [at, { text, answers }] of before.entries()) {
    form.set(fieldOf(at), text);
    for (const [nth, answer] of answers.entries()) {
      form.set(fieldOf(at, nth), answer.text);
      for (const dot of answer.dots) form.set(fieldOf(at, nth, dot), "on");
    }
  }
  return form;
};

test("REL-4 what nobody has changed is sent as it stood", () => {
  expect(
    writtenQuestions(unchanged(), before, [2, 2]).map((each) => [
      each.question,
      ...each.answers.map(({ dots }) => [...dots].sort()),
    ]),
  ).toEqual([
    ["organisations", ["telementoring"], ["study-tour", "twinning"]],
    ["internet", ["telementoring"], []],
  ]);
});

test("REL-4 a question and an answer that have lost their words are left out; others keep their names", () => {
  const form = unchanged();
  form.set(fieldOf(0), " ");
  form.set(fieldOf(1), "Does the line hold?");
  form.set(fieldOf(1, 0), "");
  expect(writtenQuestions(form, before, [2, 2])).toEqual([
    { question: "internet", text: "Does the line hold?", answers: [{ answer: "no", text: "No", dots: [] }] },
  ]);
});

test("REL-4 what is new is named by its words, and never like another", () => {
  const form = unchanged();
  form.set(fieldOf(0, 2), "One");
  form.set(fieldOf(2), "Internet");
  form.set(fieldOf(2, 0), "Rarely");
  form.set(fieldOf(2, 0, "twinning"), "on");
  form.set(fieldOf(2, 1), "Rarely!");
  const [first, , added] = writtenQuestions(form, before, [3, 2, 2]);
  expect(first?.answers.map(({ answer }) => answer)).toEqual(["one", "several", "one-2"]);
  expect(added).toEqual({
    question: "internet-2",
    text: "Internet",
    answers: [
      { answer: "rarely", text: "Rarely", dots: ["twinning"] },
      { answer: "rarely-2", text: "Rarely!", dots: [] },
    ],
  });
});

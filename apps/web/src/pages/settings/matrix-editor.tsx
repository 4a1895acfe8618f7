import { useState } from "react";
import { APPROACHES } from "../../api/approach-codes";
import { useQuery } from "../../api/use-query";
import type { ApproachMatrix, EditableQuestion } from "../../api/working-together";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Disclosure, LateDisclosure } from "../../parts/card";
import { CheckField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { fieldOf, writtenQuestions } from "./matrix-questions";

const MOST_QUESTIONS = 20;
const MOST_ANSWERS = 10;
const FEWEST_ANSWERS = 2;

interface QuestionProps {
  readonly nth: number;
  readonly known: EditableQuestion | undefined;
  /** How many answers it has, with those that are being added. */
  readonly answers: number;
  readonly onAdd: () => void;
}

const AnswerFields = ({ nth, at, known }: Pick<QuestionProps, "nth" | "known"> & { readonly at: number }) => {
  const answer = known?.answers[at];
  const title = say("settings.matrix-answer", { nth: at + 1 });
  return (
    <fieldset className="field">
      <legend>{title}</legend>
      <InputField name={fieldOf(nth, at)} label={say("settings.matrix-words")} initial={answer?.text} />
      <p className="hint">{say("settings.matrix-dots")}</p>
      {APPROACHES.map((approach) => (
        <CheckField
          key={approach}
          name={fieldOf(nth, at, approach)}
          label={name("approach", approach)}
          initial={answer?.dots.includes(approach) ?? false}
        />
      ))}
    </fieldset>
  );
};

const QuestionFields = ({ nth, known, answers, onAdd }: QuestionProps) => (
  <Disclosure summary={known?.text ?? say("settings.matrix-new-question")} open={known === undefined}>
    <InputField
      name={fieldOf(nth)}
      label={say("settings.matrix-question")}
      hint={say("settings.matrix-left-out")}
      initial={known?.text}
    />
    {Array.from({ length: answers }, (_, at) => (
      <AnswerFields key={at} nth={nth} at={at} known={known} />
    ))}
    {answers < MOST_ANSWERS && (
      <div className="buttons">
        <button type="button" className="quiet" onClick={onAdd}>
          {say("settings.matrix-add-answer")}
        </button>
      </div>
    )}
  </Disclosure>
);

const Fields = ({ programmeId, matrix }: { readonly programmeId: string; readonly matrix: ApproachMatrix }) => {
  const { questions, version } = matrix;
  const [counts, count] = useState<readonly number[]>(questions.map(({ answers }) => answers.length));
  const addAnswer = (nth: number): void => count(counts.map((many, at) => (at === nth ? many + 1 : many)));
  return (
    <CommandForm
      path={`/programmes/${programmeId}/approach-matrix`}
      verb={say("settings.matrix-save", { version: version + 1 })}
      body={(form) => ({ questions: writtenQuestions(form, questions, counts), why: textOf(form, "why") })}
    >
      <p className="hint">{say("settings.matrix-edit-hint")}</p>
      {counts.map((many, nth) => (
        <QuestionFields key={nth} nth={nth} known={questions[nth]} answers={many} onAdd={() => addAnswer(nth)} />
      ))}
      {counts.length < MOST_QUESTIONS && (
        <div className="buttons">
          <button type="button" className="quiet" onClick={() => count([...counts, FEWEST_ANSWERS])}>
            {say("settings.matrix-add-question")}
          </button>
        </div>
      )}
      <TextField name="why" label={say("settings.matrix-why")} rows={2} required />
    </CommandForm>
  );
};

const Asked = ({ programmeId }: { readonly programmeId: string }) => {
  const asked = useQuery<ApproachMatrix>(`/programmes/${programmeId}/approach-matrix`);
  return (
    <Answer of={asked} lines={8}>
      {(matrix) => <Fields key={matrix.version} programmeId={programmeId} matrix={matrix} />}
    </Answer>
  );
};

/** REL-4: a programme makes the matrix its own; what was chosen by an earlier version keeps that one. */
export const MatrixEditor = ({ programmeId }: { readonly programmeId: string }) => (
  <LateDisclosure summary={say("settings.matrix-edit")}>
    <Asked programmeId={programmeId} />
  </LateDisclosure>
);

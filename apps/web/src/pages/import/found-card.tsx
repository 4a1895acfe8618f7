import { useRef, useState } from "react";
import { commitRows, type Committed, type Progress } from "../../api/imports";
import { asProblem, type Problem } from "../../api/problem";
import { say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { InputField } from "../../parts/field";
import { ProblemNotice } from "../../parts/problem-notice";
import { FaultTable } from "./fault-table";
import type { Looked } from "./looked";
import { rowsChosen } from "./rows-chosen";

interface Writing {
  readonly progress?: Progress;
  readonly result?: Committed;
  readonly stopped?: number;
  readonly problem?: Problem;
}

const faultyRows = ({ preview }: Looked): number => new Set(preview.faults.map(({ row }) => row)).size;

/** What was found, what is wrong where, and the button that writes the rest. */
export const FoundCard = ({ programmeId, looked }: { readonly programmeId: string; readonly looked: Looked }) => {
  const { preview, table, digest } = looked;
  const [rows, setRows] = useState("");
  const [writing, setWriting] = useState<Writing>({});
  const stop = useRef<AbortController>(undefined);
  const chosen = rows.trim() === "" ? preview.ready : rowsChosen(rows).filter((row) => preview.ready.includes(row));

  const write = async (): Promise<void> => {
    const abort = (stop.current = new AbortController());
    let done = 0;
    setWriting({ progress: { done, total: chosen.length } });
    try {
      const result = await commitRows(
        `/programmes/${programmeId}/imports/${table}/commit`,
        { digest, rows: chosen },
        (progress) => {
          done = progress.done;
          setWriting({ progress });
        },
        abort.signal,
      );
      setWriting(result ? { result } : { stopped: done });
    } catch (error) {
      setWriting(abort.signal.aborted ? { stopped: done } : { problem: asProblem(error) });
    }
  };

  const { progress, result, stopped, problem } = writing;
  return (
    <Card title={say("import.found-title")}>
      <p>
        {say("import.found", {
          rows: preview.rows,
          ready: preview.ready.length,
          known: preview.known.length,
          faulty: faultyRows(looked),
        })}
      </p>
      <FaultTable faults={preview.faults} />
      {preview.ready.length > 0 && (
        <InputField name="rows" label={say("import.rows")} hint={say("import.rows-hint")} onChange={setRows} />
      )}
      {problem && <ProblemNotice problem={problem} wrote again={() => void write()} />}
      <div className="submit">
        {progress ? (
          <>
            <progress value={progress.done} max={progress.total} aria-label={say("import.found-title")} />
            <span>{say("import.writing", { done: progress.done, total: progress.total })}</span>
            <button type="button" onClick={() => stop.current?.abort()}>
              {say("import.stop")}
            </button>
          </>
        ) : (
          <button type="button" className="main" disabled={chosen.length === 0} onClick={() => void write()}>
            {say("import.write", { rows: chosen.length })}
          </button>
        )}
        <p className="done" role="status">
          {result &&
            say("import.done", {
              committed: result.committed,
              known: result.known,
              refused: result.refused,
            })}
          {stopped !== undefined && say("import.stopped", { committed: stopped })}
        </p>
      </div>
      {result && result.faults.length > 0 && <FaultTable faults={result.faults} />}
    </Card>
  );
};

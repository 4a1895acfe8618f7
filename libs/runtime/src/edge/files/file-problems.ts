import { EdgeProblem } from "../edge-problem";
import type { Unfit } from "./sniff";

/** The rest of the body is not waited for: the connection ends with the answer. */
export const fileTooLarge = (most: number): EdgeProblem =>
  new EdgeProblem(
    { code: "file-too-large", status: 413, title: "A file may have at most {most} bytes", params: { most } },
    { connection: "close" },
  );

const TITLES: Readonly<Record<Unfit, string>> = {
  empty: "There is nothing in this file",
  "type-not-allowed": "Files of this kind are not taken in: send a PDF, a picture, a text, a document or a table",
  "holds-macros": "This file holds macros: save it without them and send it again",
};

export const fileUnfit = (why: Unfit): EdgeProblem =>
  new EdgeProblem({ code: why === "empty" ? "file-empty" : `file-${why}`, status: 422, title: TITLES[why] });

export const fileForgotten = (): EdgeProblem =>
  new EdgeProblem({ code: "file-forgotten", status: 410, title: "This file was erased with the person it was about" });

export const fileWithdrawn = (): EdgeProblem =>
  new EdgeProblem({
    code: "file-withdrawn",
    status: 410,
    title: "This file was taken back: nobody can read it any more",
  });

export const noSuchFile = (): EdgeProblem =>
  new EdgeProblem({ code: "not-found", status: 404, title: "There is no such record, or it is not yours to see" });

export const bytesExpected = (expected: string): EdgeProblem =>
  new EdgeProblem({ code: "wrong-content-type", status: 415, title: `Send ${expected}` });

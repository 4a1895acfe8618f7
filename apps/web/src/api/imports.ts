import { call } from "./client";
import { sawWrite } from "./position";
import { Problem, type ProblemDetails } from "./problem";

export interface ImportTable {
  readonly name: string;
  readonly summary: string;
  readonly columns: readonly { readonly name: string; readonly field: string; readonly example: string }[];
}

export interface RowFault {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
}

export interface Preview {
  readonly rows: number;
  readonly ready: readonly number[];
  readonly known: readonly number[];
  readonly faults: readonly RowFault[];
}

export interface Committed {
  readonly committed: number;
  readonly known: number;
  readonly refused: number;
  readonly cancelled: boolean;
  readonly faults: readonly RowFault[];
  readonly position: string | null;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ListedImport {
  readonly importId: string;
  readonly table: string;
  readonly rows: number;
  readonly previewed: { readonly at: string; readonly by: string };
  readonly commits: readonly { readonly committed: number }[];
}

type Line = { readonly progress: Progress } | { readonly result: Committed } | { readonly problem: ProblemDetails };

/** Lines of a body as they come in. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncIterable<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Writes rows and tells how far it is; aborting the signal stops it where it is. */
export const commitRows = async (
  path: string,
  body: object,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Committed | undefined> => {
  const response = await call(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, progress: "lines" }),
    signal,
  });
  if (!response.body) return undefined;
  for await (const text of linesOf(response.body)) {
    const line = JSON.parse(text) as Line;
    if ("progress" in line) onProgress(line.progress);
    else if ("problem" in line) throw new Problem(line.problem);
    else {
      sawWrite(line.result.position ?? undefined);
      return line.result;
    }
  }
  return undefined;
};

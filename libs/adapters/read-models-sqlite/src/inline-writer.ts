import type { ModelsWriting } from "./models-writing";
import type { ViewsWriter } from "./views-writer";
import type { WritingMethod } from "./writing-protocol";

/** For a file that is only read: every change is refused where it is asked for, as the file itself would. */
export class InlineWriter implements ViewsWriter {
  constructor(private readonly writing: ModelsWriting) {}

  async call<Method extends WritingMethod>(
    method: Method,
    ...args: Parameters<ModelsWriting[Method]>
  ): Promise<ReturnType<ModelsWriting[Method]>> {
    const perform = this.writing[method] as (
      ...given: Parameters<ModelsWriting[Method]>
    ) => ReturnType<ModelsWriting[Method]>;
    return perform.apply(this.writing, args);
  }

  async close(): Promise<void> {
    // It holds nothing of its own.
  }
}

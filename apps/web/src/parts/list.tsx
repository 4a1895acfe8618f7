import { say } from "../catalogue/words";
import { Answer } from "./answer";
import { ProblemNotice } from "./problem-notice";
import type { Pages } from "./use-list";

interface ListProps<Item> {
  readonly of: Pages<Item>;
  readonly lines?: number;
  readonly empty: React.ReactNode;
  readonly children: (items: readonly Item[]) => React.ReactNode;
}

/**
 * Draws a list that comes in pages, its empty state, and the way to more of it. A page may hold nothing for the reader and
 * the next one something: that there is nothing is said at the end only.
 */
export function List<Item>({ of, lines = 4, empty, children }: ListProps<Item>) {
  return (
    <Answer of={of.first} lines={lines}>
      {() => (
        <>
          {of.items.length > 0 && children(of.items)}
          {of.items.length === 0 && !of.more && empty}
          {of.problem && <ProblemNotice problem={of.problem} />}
          {of.more && (
            <div className="buttons">
              <button type="button" className="quiet" onClick={() => void of.more?.()}>
                {say("list.more")}
              </button>
            </div>
          )}
        </>
      )}
    </Answer>
  );
}

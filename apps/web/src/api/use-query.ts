import { useEffect, useRef, useState } from "react";
import type { Known } from "./asked-together";
import { address, ask, type Params } from "./client";
import { keepAnswer, keptAnswer, shownAsOf, type KeptAnswer } from "./kept-answers";
import { newestKnown, newestNews, newestPosition, newestRead, onNews, onWrite, sawRead } from "./position";
import { asProblem, whereRead, type Problem } from "./problem";
import { signedOut } from "./session";
import { sharing } from "./shared-questions";

/** What a page knows of a question it asked. Old data stays while newer is fetched, so that nothing jumps. */
export interface Asked<Body> {
  readonly data: Body | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  readonly position: string | undefined;
  readonly again: () => void;
}

/** Last answers by address: a page that was seen before is drawn at once and refreshed behind. */
const kept = new Map<string, KeptAnswer>();
const MOST_KEPT = 60;

const keep = (path: string, answer: KeptAnswer): void => {
  kept.delete(path);
  kept.set(path, answer);
  const oldest = kept.keys().next();
  if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
};

export const forgetAnswers = (): void => kept.clear();

/** What was answered last, on this page or before it: it is not sent again where it still is the answer. */
const knownAnswer = async (path: string): Promise<Known | undefined> => {
  const { etag, body } = kept.get(path) ?? (await keptAnswer(path)) ?? {};
  return etag === undefined ? undefined : { etag, body };
};

/** An answer that comes from no view knows at least what had been read when it was asked for. */
const askOnce = sharing(async (path, signal) => {
  const before = newestRead();
  const answered = await ask<unknown>(path, signal, () => knownAnswer(path));
  sawRead(answered.position);
  return { ...answered, reaches: answered.position ?? before };
});

/** Asks a query and asks again after every write of this tab. A null path asks nothing. */
export const useQuery = <Body>(path: string | null, params: Params = {}): Asked<Body> => {
  const full = path === null ? null : address(path, params);
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ full: string | null; kept?: KeptAnswer; problem?: Problem }>({ full: null });

  const asking = useRef(false);
  const answeredAt = useRef<string | undefined>(undefined);
  const answeredFor = useRef<string | undefined>(undefined);
  const missed = useRef(false);
  const again = (): void => setRound((before) => before + 1);
  useEffect(() => onWrite(again), []);
  // What was answered from views that had read so far already is no news: a page that is opened asks once.
  const isNews = (position: string | undefined): boolean =>
    position === undefined || position > (answeredAt.current ?? "");
  useEffect(
    () =>
      onNews((position) => {
        // News never interrupts a question on its way: under steady writing by others it would never be answered.
        if (asking.current) missed.current = true;
        else if (isNews(position)) again();
      }),
    [],
  );

  // What could not be read is asked for again once there is a line, however long it takes to be told anything on it.
  useEffect(() => {
    const back = (): void => {
      if (!asking.current && answeredFor.current !== undefined && answeredAt.current === undefined) again();
    };
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, []);

  useEffect(() => {
    if (full === null) return;
    const aborter = new AbortController();
    asking.current = true;
    missed.current = false;
    // What was written before has to be in the answer, so the same question is another one after it.
    const as = [full, newestPosition(), newestKnown()].join(" ");
    const anew = answeredFor.current === full;
    const asked = askOnce(full, { as, anew, signal: aborter.signal }).then(
      ({ body, position, reaches, mayBeKept, etag }) => {
        // Others may still have waited for it.
        if (aborter.signal.aborted) return;
        const given = { body, position, etag, at: new Date().toISOString() };
        // What is for some only is shown while its page is open, and kept for none that is opened after it.
        if (mayBeKept) keep(full, given);
        answeredAt.current = reaches;
        answeredFor.current = full;
        if (mayBeKept) keepAnswer(full, { body, position, etag });
        shownAsOf(full, undefined);
        setAnswer({ full, kept: given });
      },
      async (error: unknown) => {
        if (aborter.signal.aborted) return;
        answeredAt.current = undefined;
        answeredFor.current = full;
        const problem = whereRead(asProblem(error));
        if (problem.details.status === 401) signedOut();
        // Without a line, what was read last is shown, and the page says of when it is.
        const last = problem.details.status === 0 ? (kept.get(full) ?? (await keptAnswer(full))) : undefined;
        if (aborter.signal.aborted) return;
        if (last) shownAsOf(full, last.at);
        setAnswer((before) =>
          last ? { full, kept: last } : { ...(before.full === full ? before : { full }), problem },
        );
      },
    );
    void asked.finally(() => {
      if (aborter.signal.aborted) return;
      asking.current = false;
      if (missed.current && isNews(newestNews())) again();
    });
    return () => aborter.abort();
  }, [full, round]);
  useEffect(() => (full === null ? undefined : () => shownAsOf(full, undefined)), [full]);

  const current = answer.full === full ? answer : { full };
  const known = current.kept ?? (full === null ? undefined : kept.get(full));
  return {
    data: known?.body as Body | undefined,
    problem: current.problem,
    loading: full !== null && known === undefined && current.problem === undefined,
    position: known?.position,
    again,
  };
};

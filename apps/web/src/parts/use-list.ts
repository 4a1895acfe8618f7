import { useEffect, useRef, useState } from "react";
import type { Listed } from "../api/access";
import { ask, address, type Params } from "../api/client";
import { asProblem, type Problem } from "../api/problem";
import { useQuery, type Asked } from "../api/use-query";

export interface Pages<Item> {
  readonly first: Asked<Listed<Item>>;
  readonly items: readonly Item[];
  readonly more: (() => Promise<void>) | undefined;
  readonly problem: Problem | undefined;
}

interface Further<Item> {
  readonly after: string;
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * A list that comes in pages: the first is asked at once and kept fresh, further ones when the reader wants them, or by
 * themselves up to a number of items.
 */
export const useList = <Item>(path: string | null, params: Params = {}, upTo = 0): Pages<Item> => {
  const first = useQuery<Listed<Item>>(path, params);
  const [further, setFurther] = useState<Further<Item>>();
  const [problem, setProblem] = useState<Problem>();
  const start = first.data?.next ?? null;
  // Further pages belong to the first one they followed; when that changed, they are asked anew.
  const held = further && further.after === start ? further : undefined;
  const next = held ? held.next : start;
  const fetching = useRef(false);
  const more = async (): Promise<void> => {
    if (path === null || next === null || start === null || fetching.current) return;
    fetching.current = true;
    try {
      const page = (await ask<Listed<Item>>(address(path, { ...params, cursor: next }))).body;
      setFurther({ after: start, items: [...(held?.items ?? []), ...page.items], next: page.next });
      setProblem(undefined);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      fetching.current = false;
    }
  };
  const items = [...(first.data?.items ?? []), ...(held?.items ?? [])];
  useEffect(() => {
    if (next === null || items.length >= upTo || problem) return;
    const soon = setTimeout(() => void more(), 0);
    return () => clearTimeout(soon);
  });
  return { first, items, more: next === null ? undefined : more, problem };
};

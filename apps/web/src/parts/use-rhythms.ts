import type { Listed } from "../api/access";
import type { RelationshipCard } from "../api/relationships";
import type { Obligation, Pace } from "../api/scheduling";
import { useQuery } from "../api/use-query";
import { say } from "../catalogue/words";
import { asOfParams, useAsOf } from "./as-of";

const MOST_KINDS = 20;
export const UNITS = ["day", "week", "month"] as const;

export interface Rhythm {
  readonly kind: string;
  readonly pace: Pace;
}

/** What recurs in a relationship, and how often; undefined until it is known. */
export const useRhythms = ({ programmeId, relationshipId }: RelationshipCard): readonly Rhythm[] | undefined => {
  const path = `/programmes/${programmeId}/obligations`;
  const asked = useQuery<Pick<Listed<Obligation>, "items">>(path, {
    relationshipId,
    limit: MOST_KINDS,
    ...asOfParams(useAsOf()),
  });
  return asked.data?.items.flatMap(({ kind, pace }) => (pace === null ? [] : [{ kind, pace }]));
};

export const paceInWords = ({ every, unit }: Pace): string => say(`pace.in-${unit}`, { every });

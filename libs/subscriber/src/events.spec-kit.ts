import type { PublishedType } from "@sankofa/contracts/published";
import type { Contract, Position } from "@sankofa/kernel/contract";
import { contract } from "@sankofa/ports/message-bus.contract";

export const OVERDUE = "org.sankofa.contact.overdue.v1";

/** Published events as a log of several records has them: the nth of all, each naming the one before it of its record. */
export const published = (count: number, records: number, type: PublishedType = OVERDUE): readonly Contract[] => {
  const last = new Map<string, Position>();
  return Array.from({ length: count }, (_, n) => {
    const event: Contract = { ...contract(n, n % records, type), audience: "public" };
    const previous = last.get(event.stream);
    last.set(event.stream, event.position);
    return previous === undefined ? event : { ...event, previous };
  });
};

/** Their numbers, record by record. */
export const byRecord = (numbers: readonly number[], records: number): readonly number[][] =>
  Array.from({ length: records }, (_, record) => numbers.filter((n) => n % records === record));

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

import { restAfter, restWhereCoresAreTaken, type Shares } from "./giving-way";

describe("a thread that nobody waits for", () => {
  test("OPS-2 goes on where no other thread wanted the cores", () => {
    expect(restAfter({ ran: 4, waited: 0 })).toBe(0);
    expect(restAfter({ ran: 4, waited: 0.1 })).toBe(0);
  });

  test("OPS-2 rests three times as long as it worked where it had to wait itself, and never long", () => {
    expect(restAfter({ ran: 4, waited: 1 })).toBe(12);
    expect(restAfter({ ran: 400, waited: 100 })).toBe(30);
  });

  test("OPS-2 is judged by what came since it was asked last, not by what it slept", () => {
    const seen: (Shares | undefined)[] = [
      { ran: 10, waited: 50 },
      { ran: 14, waited: 50 },
      { ran: 14, waited: 50 },
      { ran: 16, waited: 53 },
      { ran: 16, waited: 53 },
    ];
    const rests: number[] = [];
    const rest = restWhereCoresAreTaken(
      () => seen.shift(),
      (milliseconds) => void rests.push(milliseconds),
    );
    rest();
    expect(rests).toEqual([]);
    rest();
    expect(rests).toEqual([6]);
  });

  test("OPS-2 never rests where the system does not say", () => {
    const rests: number[] = [];
    const rest = restWhereCoresAreTaken(
      () => undefined,
      (milliseconds) => void rests.push(milliseconds),
    );
    rest();
    expect(rests).toEqual([]);
  });
});

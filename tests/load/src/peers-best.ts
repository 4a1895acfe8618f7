import { samples } from "./callers";
import { rounded } from "./figure";
import { WAYS, type Peer, type PeersAppends, type Way } from "./peer";

/**
 * The peer's appends in rounds. The first round tries every way of sharing its connection: the fastest of those that
 * acknowledge what is stored is kept, and of the others it is said what they claim.
 */
export class PeersBest {
  private best: Way = WAYS[0];
  private readonly claims: string[] = [];

  constructor(
    private readonly peer: Peer,
    private readonly file: string,
    private readonly callers: number,
    private readonly count: number,
  ) {}

  /** What to say of it beside the figure. */
  get note(): string {
    return [`; the peer's callers ${this.best} on one connection`, ...this.claims].join("; ");
  }

  readonly take = async (round: number): Promise<number> => {
    if (round > 0 || this.callers === 1) return (await this.append(this.best, round)).rate;
    let most = 0;
    for (const way of WAYS) {
      const { rate, durable } = await this.append(way, round);
      if (!durable) this.claims.push(`${way} it claims ${rounded(rate)}/s, acknowledged before they are committed`);
      else if (rate > most) [most, this.best] = [rate, way];
    }
    return most;
  };

  private append(way: Way, round: number): Promise<PeersAppends> {
    const file = `${this.file}-${round}-${way.replaceAll(" ", "-")}.db`;
    return this.peer.append(file, way, this.callers, samples(this.count));
  }
}

import type { HealthSource, ServiceHealth } from "./edge/health-source";
import { EngineHealth } from "./health";
import type { Engine } from "./engine";
import type { BackupStanding, DailyBackups } from "./operations/backups/daily-backups";
import { healthPattern } from "./transport/health-controller";
import type { Asking } from "./transport/wire";

/** The health of this process, and what the processes of all other rooms say of theirs. */
export class HouseHealth extends EngineHealth implements HealthSource {
  constructor(
    engine: Engine,
    private readonly elsewhere: readonly string[],
    private readonly wire?: Asking,
    private readonly daily?: Pick<DailyBackups, "standing">,
  ) {
    super(engine);
  }

  services(): Promise<readonly ServiceHealth[]> {
    return Promise.all(this.elsewhere.map((name) => this.ask(name)));
  }

  async backups(): Promise<BackupStanding | undefined> {
    return this.daily?.standing();
  }

  private async ask(name: string): Promise<ServiceHealth> {
    try {
      const report = (await this.wire?.ask(healthPattern(name), {})) as Omit<ServiceHealth, "name" | "up"> | undefined;
      if (report) return { name, up: true, ...report };
    } catch {
      // It is not there, or too busy to say how it is.
    }
    return { name, up: false, stores: [], lags: [], degraded: [] };
  }
}

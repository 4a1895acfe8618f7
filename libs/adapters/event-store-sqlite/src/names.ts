import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";

/** Types, tenants and actors are few and long, so rows hold their numbers. Used by the writing connection. */
export class NameBook {
  private readonly numbers = new Map<string, number>();
  private readonly find;
  private readonly add;

  constructor(database: Pick<Database, "prepare">) {
    this.find = database.prepare("SELECT id FROM names WHERE name = ?");
    this.add = database.prepare("INSERT INTO names (name) VALUES (?)");
  }

  numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      const row = this.find.get(name) as { id: number } | undefined;
      number = row?.id ?? Number(this.add.run(name).lastInsertRowid);
      this.numbers.set(name, number);
    }
    return number;
  }

  /** A transaction was rolled back: what was added in it is gone. */
  forget(): void {
    this.numbers.clear();
  }
}

/** The same names by number. Used by reading connections; a number in a row is in the table by then. */
export class NameReader {
  private readonly names: string[] = [];
  private readonly find;

  constructor(database: Pick<Database, "prepare">) {
    this.find = database.prepare("SELECT name FROM names WHERE id = ?");
  }

  readonly nameOf = (number: number): string => {
    const known = this.names[number];
    if (known !== undefined) return known;
    const row = this.find.get(number) as { name: string } | undefined;
    if (!row) throw new RangeError(`The log has no name ${number}`);
    this.names[number] = row.name;
    return row.name;
  };
}

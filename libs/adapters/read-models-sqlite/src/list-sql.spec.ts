import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Find } from "@sankofa/ports/read-models";
import { SqliteFile } from "@sankofa/sqlite-file";
import { countSql, pageSql, type ListSql } from "./list-sql";
import { ModelTables } from "./model-tables";

describe("how a list is read", () => {
  const at = mkdtempSync(join(tmpdir(), "sankofa-lists-"));
  const file = new SqliteFile({ file: join(at, "views.sqlite"), upgrades: [""], synchronous: "NORMAL" });
  afterAll(() => {
    file.close();
    rmSync(at, { recursive: true });
  });

  const indexes = ["relationshipId", "programmeId", "when", "status"];
  const tables = new ModelTables({
    ...{ name: "meetings", version: 1, indexes, history: true },
    lists: [
      ["relationshipId", "when"],
      ["programmeId", "when"],
    ],
  });
  file.database.exec(tables.create() + tables.createIndexes());

  const stepsOf = (list: ListSql | undefined): string => {
    const steps = file.database.prepare(`EXPLAIN QUERY PLAN ${list?.sql ?? ""}`).all(list?.values ?? {});
    return steps.map((step) => String((step as Record<string, unknown>)["detail"])).join("; ");
  };

  const planOf = (find: Partial<Find>): string => {
    const list = pageSql(tables, { visible: { tenant: "t", scopes: "all" }, limit: 20, ...find }, undefined);
    return stepsOf(list);
  };

  test.each<[string, Partial<Find>]>([
    ["in order", {}],
    ["from its end", { descending: true }],
    ["from a moment", { where: { relationshipId: "r", when: { atLeast: "2026" } } }],
    ["narrowed once more", { where: { relationshipId: "r", status: "held" } }],
    ["of what some may see", { visible: { tenant: "t", scopes: [{ level: "relationship", id: "r" }] } }],
  ])("a declared list begins at its first row, and nothing is sorted: %s", (_how, find) => {
    const plan = planOf({ where: { relationshipId: "r" }, orderBy: "when", ...find });
    expect(plan).toContain("by_relationshipId_then_when_meetings_v1 (tenant=? AND i_relationshipId=?");
    expect(plan).not.toMatch(/SCAN rows|TEMP B-TREE/);
  });

  test.each<[string, Partial<Find>]>([
    ["by key", {}],
    ["by something else", { orderBy: "status" }],
  ])("in another order the rows are found first, and then sorted: %s", (_order, find) => {
    expect(planOf({ where: { programmeId: "p" }, ...find })).toContain("(tenant=? AND i_programmeId=?)");
  });

  test("they are found first to be counted", () => {
    const visible = { tenant: "t", scopes: "all" } as const;
    const count = countSql(tables, "status", { visible, where: { programmeId: "p" } }, 100);
    expect(stepsOf(count)).toContain("(tenant=? AND i_programmeId=?)");
  });

  test("what is narrowed by nothing declared is read in its order", () => {
    expect(planOf({ where: { status: "held" }, orderBy: "when" })).toContain("by_when");
  });
});

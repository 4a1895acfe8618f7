import { randomUUID } from "node:crypto";
import { isTaken, type MongoDatabase } from "@sankofa/mongodb-database";
import type { Commit } from "@sankofa/ports/read-models";
import type { ModelCatalogue, StoredModel } from "./model-catalogue";
import type { ModelCollections } from "./model-collections";
import { changesOf, contentOfPage, type Change, standingRows } from "./page-content";
import { writeInTransaction } from "./page-writer";

export interface Page {
  readonly model: ModelCollections;
  readonly commit: Commit;
}

/** How pages get into the models: each whole and once. */
export interface Pages {
  open(): Promise<void>;
  /** All of them, or none where one is refused. */
  write(pages: readonly Page[]): Promise<void>;
  /** The model, after anything that was accepted and is not written out yet has been. */
  settled(model: ModelCollections): Promise<StoredModel>;
}

interface ChangedPage extends Page {
  readonly changes: readonly Change[];
}

/** On a replica set: the rows of all pages and their checkpoints in one transaction. */
export class TransactedPages implements Pages {
  constructor(
    private readonly database: MongoDatabase,
    private readonly catalogue: ModelCatalogue,
  ) {}

  async open(): Promise<void> {}

  async write(pages: readonly Page[]): Promise<void> {
    const changed = pages.map((page) => ({ ...page, changes: changesOf(page.model, page.commit) }));
    // An attempt whose answer got lost is known again by this.
    const token = randomUUID();
    try {
      await this.writeOnce(changed, token, false);
    } catch (error) {
      // A past version or a touch of it stands already; nothing of this attempt was kept.
      if (!isTaken(error)) throw error;
      await this.writeOnce(changed, token, true);
    }
  }

  settled(model: ModelCollections): Promise<StoredModel> {
    return this.catalogue.stored(model.spec);
  }

  private writeOnce(pages: readonly ChangedPage[], token: string, over: boolean): Promise<void> {
    return this.database.transaction(async (session) => {
      for (const [place, { model, commit, changes }] of pages.entries()) {
        const accepted = await this.catalogue.accept(model, commit, `${token}/${place}`, { pending: null }, session);
        if (!accepted) return;
        const standing = await standingRows(model, changes, session);
        const content = contentOfPage(commit, changes, accepted.page, standing);
        await writeInTransaction(model, accepted.page, content, { session, over });
      }
    });
  }
}

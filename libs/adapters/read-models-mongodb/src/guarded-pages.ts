import { randomUUID } from "node:crypto";
import type { mongo } from "mongoose";
import type { Commit } from "@sankofa/ports/read-models";
import { requireExpected, type ModelCatalogue, type StoredModel } from "./model-catalogue";
import type { ModelCollections } from "./model-collections";
import { changesOf, contentOfPage, standingRows } from "./page-content";
import { PageJournal } from "./page-journal";
import { writeGuarded } from "./page-writer";
import type { Page, Pages } from "./transacted-pages";

const MOST_ATTEMPTS = 8;

/**
 * On a single server, which changes one document at a time: a page lies ready in the journal, is accepted in one step
 * with its checkpoint and then written out, each document guarded by the page's number. Whoever finds a page accepted
 * and not written out does that first. Readers may see a page half written, never half a document.
 */
export class GuardedPages implements Pages {
  private readonly journal: PageJournal;

  constructor(
    db: mongo.Db,
    private readonly catalogue: ModelCatalogue,
  ) {
    this.journal = new PageJournal(db);
  }

  open(): Promise<void> {
    return this.journal.open();
  }

  /** Asked for before the first is written, all of them: after that each can only meet what came between. */
  async write(pages: readonly Page[]): Promise<void> {
    for (const { model, commit } of pages) requireExpected(await this.settled(model), commit);
    for (const { model, commit } of pages) await this.writeOne(model, commit);
  }

  async settled(model: ModelCollections): Promise<StoredModel> {
    const stored = await this.catalogue.stored(model.spec);
    if (stored.pending === null || stored._id !== model.build) return stored;
    await this.writeOut(model, stored.pending, stored.page);
    return { ...stored, pending: null };
  }

  private async writeOne(model: ModelCollections, commit: Commit): Promise<void> {
    const changes = changesOf(model, commit);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const { page } = await this.settled(model);
      const content = contentOfPage(commit, changes, page + 1, await standingRows(model, changes));
      const token = randomUUID();
      await this.journal.keep(token, model.build, page + 1, content);
      const expecting = { page, pending: null };
      const accepted = await this.catalogue.accept(model, commit, token, { expecting, pending: token });
      if (accepted) return this.writeOut(model, token, accepted.page);
      // Another page at the same checkpoint came between: this one is computed again, over what that one wrote.
    }
    throw new Error(`${commit.model.name} v${commit.model.version} is written by others all the time`);
  }

  private async writeOut(model: ModelCollections, token: string, page: number): Promise<void> {
    for await (const part of this.journal.of(token)) await writeGuarded(model, page, part);
    await this.catalogue.models.updateOne({ _id: model.build, pending: token }, { $set: { pending: null } });
    await this.journal.forget(model.build, page);
  }
}

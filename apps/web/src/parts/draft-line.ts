import {
  clearDraft,
  clearSentDraft,
  readDraft,
  writeDraft,
  type DraftContent,
  type Kept,
  type Seen,
} from "../api/drafts";
import { dropDraft, keepDraft, standingDraft } from "../api/platform-drafts";
import { differing, mergedDrafts, type Clash } from "./merged-drafts";

/** How long somebody stops typing before the platform is told. */
const PAUSE = 800;

/** The form that a draft stands in. */
export interface DraftForm {
  readonly show: (fields: DraftContent) => void;
  readonly clashed: (clashes: readonly Clash[]) => void;
  readonly opened: () => void;
}

const only = (content: DraftContent, fields: readonly string[]): DraftContent =>
  Object.fromEntries(fields.map((field) => [field, content[field] ?? []]));

/**
 * One person's draft of one form, on this device at once and on the platform soon after. Without a line the device keeps it
 * alone; when there is one, what other devices have kept meanwhile is taken in, answer by answer.
 */
export class DraftLine {
  private content: DraftContent = {};
  /** What stands on the platform, as far as all of it was taken in here. */
  private seen: Seen | undefined;
  /** What stands there now and is not taken in: somebody decides about it. */
  private other: Seen | undefined;
  private clashes: readonly Clash[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<unknown> = Promise.resolve();
  /** Nothing was typed since it was sent: there is nothing to keep. */
  private wiped = false;
  /** What was sent and may stand on the platform still, kept here until that is known. */
  private sent: Kept["sent"];
  /** A draft that was sent or thrown away is another one afterwards: what is still on its way finds out by this. */
  private round = 0;

  constructor(
    private readonly owner: string,
    private readonly form: string,
    private readonly on: DraftForm,
  ) {}

  get typedOn(): Seen | undefined {
    return this.seen;
  }

  async open(): Promise<void> {
    const kept = await readDraft(this.owner, this.form);
    const typed = this.content;
    this.content = { ...kept?.content, ...typed };
    this.seen = kept?.seen;
    this.sent = kept?.sent;
    const show = (): void => {
      this.on.show(
        only(
          this.content,
          Object.keys(this.content).filter((field) => !(field in typed)),
        ),
      );
      this.on.opened();
    };
    // What the platform has heard of already may have been sent from elsewhere: then it is not shown again.
    const heard = kept?.seen !== undefined && differing(kept.content, kept.seen.content).length === 0;
    if (!heard) show();
    await this.inTurn(async () => {
      if (this.sent && (await this.isSentStill(this.sent))) return;
      if ((await this.meet()) || !heard) return;
      // What was typed while the answer was on its way is new.
      this.content = only(this.content, differing(this.content, kept.content));
      await clearDraft(this.owner, this.form);
    });
    show();
    this.later();
  }

  type(field: string, values: readonly string[]): void {
    if (differing({ [field]: values }, only(this.content, [field])).length === 0) return;
    this.content = { ...this.content, [field]: values };
    this.wiped = false;
    if (this.clashes.some((clash) => clash.field === field))
      this.tellClashes(this.clashes.map((clash) => (clash.field === field ? { ...clash, mine: values } : clash)));
    void this.keepHere();
    this.later();
  }

  choose(field: string, whose: "mine" | "other"): void {
    const clash = this.clashes.find((each) => each.field === field);
    if (!clash) return;
    if (whose === "other") {
      this.content = { ...this.content, [field]: clash.other };
      this.on.show({ [field]: clash.other });
    }
    this.tellClashes(this.clashes.filter((each) => each !== clash));
    if (this.clashes.length === 0 && this.other) this.seen = this.other;
    void this.keepHere();
    this.later();
  }

  /** It was sent, or waits to be sent later: nothing of it is kept as a draft any more. */
  clear({ later }: { readonly later: boolean }): void {
    this.round += 1;
    clearTimeout(this.timer);
    [this.content, this.other, this.wiped] = [{}, undefined, true];
    this.tellClashes([]);
    const { owner, form, seen } = this;
    const sent = seen && { version: seen.version, later };
    this.sent = sent;
    void (sent ? writeDraft({ owner, form, content: {}, sent }) : clearDraft(owner, form));
    if (later) return;
    void this.inTurn(async () => {
      await dropDraft(owner, form);
      // Without a line it stands there still: what is typed next takes its place, and is not mixed with it.
      [this.seen, this.sent] = [undefined, undefined];
      await clearSentDraft(owner, form);
    });
  }

  /** True where what was sent stands on the platform because it waits still; where its wiping was lost, it is wiped now. */
  private async isSentStill({ version, later }: NonNullable<Kept["sent"]>): Promise<boolean> {
    const stands = await standingDraft(this.owner, this.form);
    if (stands?.version === version && later) {
      [this.seen, this.wiped] = [stands, Object.keys(this.content).length === 0];
      return true;
    }
    if (stands?.version === version) await dropDraft(this.owner, this.form);
    this.sent = undefined;
    await clearSentDraft(this.owner, this.form);
    return false;
  }

  /** Tells the platform now what it would be told soon. */
  hurry = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.inTurn(() => this.save());
  };

  later = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.hurry, PAUSE);
  };

  /** One thing after another. Without a line nothing comes of it, and it is tried again with the next word. */
  private inTurn(act: () => Promise<unknown>): Promise<unknown> {
    this.work = this.work.then(act).catch(() => undefined);
    return this.work;
  }

  private async save(): Promise<void> {
    if (this.sent && !this.wiped) await this.isSentStill(this.sent);
    const { round, content, seen } = this;
    if (this.wiped || this.clashes.length > 0 || differing(content, seen?.content ?? {}).length === 0) return;
    const version = await keepDraft(this.owner, this.form, content, seen?.version);
    if (round !== this.round) return;
    // What was sent stands there no more, or another has come upon it.
    this.sent = undefined;
    if (version === undefined) {
      // Where nothing stands although it was typed on nothing, the platform keeps no draft of this person.
      if ((await this.meet()) || seen) this.later();
      return;
    }
    this.seen = { version, content };
    await this.keepHere();
  }

  /** Takes in what stands on the platform; false where nothing does. */
  private async meet(): Promise<boolean> {
    const { round } = this;
    const stands = await standingDraft(this.owner, this.form);
    if (round !== this.round) return true;
    if (!stands) this.seen = undefined;
    if (!stands || stands.version === this.seen?.version) return stands !== undefined;
    const { content, clashes } = mergedDrafts(this.seen?.content ?? {}, this.content, stands.content);
    const news = differing(content, this.content);
    this.content = content;
    this.other = stands;
    if (clashes.length === 0) this.seen = stands;
    this.on.show(only(content, news));
    this.tellClashes(clashes);
    await this.keepHere();
    return true;
  }

  private tellClashes(clashes: readonly Clash[]): void {
    this.clashes = clashes;
    this.on.clashed(clashes);
  }

  private keepHere(): Promise<void> {
    const { owner, form, content, seen, sent } = this;
    return writeDraft({ owner, form, content, ...(seen ? { seen } : {}), ...(sent ? { sent } : {}) });
  }
}

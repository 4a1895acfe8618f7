/** Answers of the assessment room. */

/** The record of what a meeting agreed. */
export const MEETING_SUMMARY = "meeting-summary";

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

interface Asked {
  readonly item: string;
  readonly required: boolean;
  readonly text: string;
  readonly help?: string;
  readonly when?: { readonly item: string; readonly is: string | boolean };
  readonly partOf?: string;
}

export type Column = {
  readonly column: string;
  readonly label: string;
  readonly required: boolean;
} & ({ readonly type: "text" | "date" } | { readonly type: "choice"; readonly options: readonly ChoiceOption[] });

export type Item = Asked &
  (
    | { readonly type: "statement" | "date" | "yes-no" | "signature" }
    | { readonly type: "text"; readonly longest: number; readonly personal?: boolean }
    | { readonly type: "number"; readonly least?: number; readonly most?: number }
    | { readonly type: "choice"; readonly options: readonly ChoiceOption[]; readonly several: boolean }
    | { readonly type: "scale"; readonly options: readonly ChoiceOption[]; readonly dontKnow: boolean }
    | {
        readonly type: "matrix";
        readonly options: readonly ChoiceOption[];
        readonly rows: readonly ChoiceOption[];
      }
    | { readonly type: "table"; readonly columns: readonly Column[]; readonly mostRows: number }
    | {
        readonly type: "contact";
        readonly places?: readonly { readonly place: string; readonly label: string; readonly most: number }[];
      }
    | { readonly type: "file"; readonly most: number }
  );

export type ItemOf<Type extends Item["type"]> = Extract<Item, { readonly type: Type }>;

export interface Section {
  readonly section: string;
  readonly title: string;
  readonly intro?: string;
  readonly items: readonly Item[];
}

export type Value =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Readonly<Record<string, string>>[]
  | Readonly<Record<string, string>>;

export interface Contact {
  readonly item: string;
  readonly place?: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface Sheet {
  readonly answers: readonly { readonly item: string; readonly value: Value }[];
  readonly texts: readonly { readonly item: string; readonly text: string }[];
  readonly contacts: readonly Contact[];
}

/** A file that an answer names by its digest. */
export interface Attachment {
  readonly digest: string;
  readonly name: string;
}

export interface ListedForm {
  readonly assignmentId: string;
  readonly relationshipId: string;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly instrument: string;
  readonly name: string;
  readonly side: "mentor" | "mentee";
  readonly role: string | null;
  /** The meeting that it speaks of. */
  readonly about: string | null;
  readonly dueOn: string;
  readonly standing: "asked" | "started" | "submitted" | "lapsed" | "withdrawn";
  readonly overdue: boolean;
  readonly submitted: { readonly happened: string; readonly recorded: string; readonly by: string } | null;
}

export interface Form extends ListedForm {
  readonly mentorOrganisation: string;
  readonly menteeOrganisation: string;
  readonly asks: {
    readonly version: number;
    readonly name: string;
    readonly purpose: string;
    readonly source: string;
    readonly sections: readonly Section[];
  };
  readonly closed: boolean;
  readonly sheet: Sheet | null;
  readonly attachments: readonly Attachment[];
  readonly facts: readonly { readonly id: string; readonly type: string; readonly recorded: string }[];
  readonly corrections: readonly { readonly corrects: string; readonly reason: string; readonly was: Sheet }[];
  readonly reason: string | null;
}

export interface ListedInstrument {
  readonly id: string;
  readonly name: string;
  readonly kind: "record" | "questionnaire";
  readonly published: readonly { readonly version: number }[];
}

export interface Measure {
  readonly before: string;
  readonly after: string;
  readonly name: string;
  readonly measured: string;
  readonly people: number;
  readonly ranks: number;
  readonly items: readonly {
    readonly item: string;
    readonly text: string;
    readonly better: "more" | "less" | "neither";
    readonly answered: number;
    readonly before: number;
    readonly after: number;
    readonly improved: number;
    readonly same: number;
    readonly worsened: number;
  }[];
}

export interface Changes {
  readonly relationshipId: string;
  readonly menteeOrganisation: string;
  readonly measures: readonly Measure[];
}

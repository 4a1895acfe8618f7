type Answers = Readonly<Record<string, string>>;

export interface Draft {
  readonly read: () => Answers;
  readonly write: (answers: Answers) => void;
  readonly clear: () => void;
}

/** What was typed into one application's form, on this device only. Where storage is refused, typing still works. */
export const draftOf = (applicationId: string): Draft => {
  const key = `sankofa.interest.${applicationId}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? "{}") as Answers;
      } catch {
        return {};
      }
    },
    write: (answers) => {
      try {
        if (Object.keys(answers).length > 0) localStorage.setItem(key, JSON.stringify(answers));
      } catch {
        // Private windows and full devices refuse; nothing depends on it.
      }
    },
    clear: () => localStorage.removeItem(key),
  };
};

/** Rows by number, as somebody writes them down: `2-40, 51`. What is no number is passed over. */
export const rowsChosen = (text: string): readonly number[] =>
  text.split(/[,;\s]+/).flatMap((part) => {
    const [, from, until] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? [];
    if (from === undefined) return [];
    const [first, last] = [Number(from), Number(until ?? from)];
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  });

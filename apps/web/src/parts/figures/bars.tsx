interface Bar {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

/** A chart that is its own table: each row a label, a number and a bar as long as the number. */
export const Bars = ({ caption, bars }: { readonly caption: string; readonly bars: readonly Bar[] }) => {
  const highest = Math.max(1, ...bars.map((bar) => bar.value));
  if (bars.length === 0) return null;
  return (
    <table className="bars">
      <caption className="hidden">{caption}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td className="number">{bar.shown}</td>
            <td className="bar-cell" aria-hidden="true">
              <span style={{ inlineSize: `${(bar.value / highest) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface Pair {
  readonly term: string;
  readonly value: React.ReactNode;
}

/** Terms and what is true of them; pairs without a value are left out. */
export const Facts = ({ pairs }: { readonly pairs: readonly (Pair | false | undefined)[] }) => (
  <dl className="facts">
    {pairs.map(
      (pair) =>
        pair && (
          <div key={pair.term}>
            <dt>{pair.term}</dt>
            <dd>{pair.value}</dd>
          </div>
        ),
    )}
  </dl>
);

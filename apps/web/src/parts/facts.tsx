interface Pair {
  readonly term: string;
  readonly value: React.ReactNode;
}

interface FactsProps {
  readonly pairs: readonly (Pair | false | undefined)[];
  /** Sentences rather than words: fewer of them side by side. */
  readonly roomy?: boolean;
}

/** Terms and what is true of them; pairs without a value are left out. */
export const Facts = ({ pairs, roomy }: FactsProps) => (
  <dl className={roomy ? "facts roomy" : "facts"}>
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

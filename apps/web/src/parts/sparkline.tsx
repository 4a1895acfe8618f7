interface SparklineProps {
  readonly values: readonly number[];
  /** What the line says, for those who do not see it. */
  readonly label: string;
}

const WIDTH = 96;
const HEIGHT = 24;

/** A small row of bars; its numbers are in the label. */
export const Sparkline = ({ values, label }: SparklineProps) => {
  const highest = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      {values.map((value, at) => {
        const height = value === 0 ? 1 : Math.max(2, (value / highest) * HEIGHT);
        return (
          <rect key={at} x={at * step} y={HEIGHT - height} width={Math.max(1, step - 1.5)} height={height} rx="1" />
        );
      })}
    </svg>
  );
};

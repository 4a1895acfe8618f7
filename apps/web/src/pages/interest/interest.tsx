export const Interest = (_: any) => <p>x</p>;

export const Memorandum = (_: any) => <p>x</p>;

export const Audit = (_: any) => <p>x</p>;

export const Programme = (_: any) => <p>x</p>;

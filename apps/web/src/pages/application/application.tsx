export const Application = (_: any) => <p>x</p>;

export const Relationship = (_: any) => <p>x</p>;

export const People = (_: any) => <p>x</p>;

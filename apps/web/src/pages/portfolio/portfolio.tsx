export const Portfolio = (_: any) => <p>x</p>;

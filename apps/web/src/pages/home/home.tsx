export const Home = (_: any) => <p>x</p>;

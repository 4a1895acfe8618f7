export const OpenProgramme = (_: any) => <p>x</p>;

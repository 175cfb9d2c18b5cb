import { InvalidArgumentError } from "commander";

/** Reads a whole number from the command line. */
export function count(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`expected a whole number of at least ${least}`);
  };
}

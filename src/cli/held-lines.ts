export interface HeldLines {
  print(line: string): void;
  /** Prints what was held, in its order; from now on nothing is. */
  release(): void;
}

/** Lines that have to wait until something else was printed. */
export function heldLines(print: (line: string) => void): HeldLines {
  let held: string[] | undefined = [];
  return {
    print(line) {
      if (held === undefined) print(line);
      else held.push(line);
    },
    release() {
      for (const line of held ?? []) print(line);
      held = undefined;
    },
  };
}

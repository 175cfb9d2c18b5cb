/** Flags that mean the same here as with the engine that GitLab uses. */
const FLAGS = /^[ims]*$/;

/** `/text/flags`. Throws when it is no regular expression, or one that only GitLab's engine knows. */
export function readPattern(written: string): RegExp {
  const end = written.lastIndexOf("/");
  const flags = written.slice(end + 1);
  if (!written.startsWith("/") || end === 0) throw new Error(`${written} is no pattern like /text/`);
  if (!FLAGS.test(flags)) throw new Error(`the flags of ${written} are "${flags}", expected some of i, m, s`);
  try {
    return new RegExp(written.slice(1, end), flags);
  } catch (error) {
    throw new Error(`${written} is no regular expression: ${error instanceof Error ? error.message : ""}`, {
      cause: error,
    });
  }
}

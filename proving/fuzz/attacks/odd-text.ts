import fc from "fast-check";

/** Words that mean something somewhere. */
const TRAPS = fc.constantFrom(
  "",
  "0",
  "-1",
  "NaN",
  "1e400",
  "99999999999999999999",
  "true",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "toString",
  "../../../etc/passwd",
  "%00",
  "%2e%2e%2f",
  "%",
  "%zz",
  "\u0000",
  "\ud800",
  "*",
  "a=b",
  "a in (b,c",
  "a!=b,!c,",
  "((((((((((",
  "[[[[",
  "a".repeat(5000),
);

export const oddText = fc.oneof(TRAPS, fc.string({ maxLength: 20 }), fc.string({ unit: "binary", maxLength: 20 }));

/** As a part of a path or query: escaped, or just as it is without what would end the line. */
export const oddUrlText = fc
  .tuple(oddText, fc.boolean())
  .map(([text, escape]) =>
    escape ? encodeURIComponent(text.toWellFormed()) : text.replaceAll(/[\s\u0000-\u001f]/g, ""),
  );

/** Values that JSON can say. */
export const oddValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1.5, 1e21, 2 ** 53, -(2 ** 63), "", {}, []),
    oddText,
    fc.integer(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(oddText, tie("value"), { maxKeys: 4 }),
  ),
})).value;

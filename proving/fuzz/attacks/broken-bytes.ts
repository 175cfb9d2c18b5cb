import fc from "fast-check";

/** Any bytes, mostly few. */
export const anyBytes = fc.oneof(
  { weight: 4, arbitrary: fc.uint8Array({ maxLength: 64 }) },
  { weight: 2, arbitrary: fc.uint8Array({ minLength: 64, maxLength: 2000 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 20_000 }))
      .map(repeated),
  },
);

function repeated([unit, times]: [Uint8Array, number]): Uint8Array {
  return Buffer.concat(Array.from({ length: times }, () => unit));
}

/** What has happened to bytes that were right: nothing, an end too early, a byte that is another, some too many or too few. */
export function broken(whole: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const place = (bytes: Uint8Array, where: number) => Math.floor(where * bytes.length);
  return fc.oneof(
    { weight: 2, arbitrary: whole },
    {
      weight: 2,
      arbitrary: fc.tuple(whole, at).map(([bytes, where]) => bytes.subarray(0, place(bytes, where))),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(whole, fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 4 })).map(([bytes, changes]) => {
        const changed = Uint8Array.from(bytes);
        for (const [where, value] of changes) if (changed.length > 0) changed[place(changed, where)] = value;
        return changed;
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(whole, at, anyBytes).map(([bytes, where, more]) => {
        const start = place(bytes, where);
        return Buffer.concat([bytes.subarray(0, start), more, bytes.subarray(start)]);
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(whole, at, at).map(([bytes, from, to]) => {
        const [start, end] = [place(bytes, Math.min(from, to)), place(bytes, Math.max(from, to))];
        return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
      }),
    },
  );
}

/** The same bytes in pieces, as a network may deliver them. */
export function inPieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...cuts.map((cut) => Math.floor(cut * bytes.length)), bytes.length].toSorted((a, b) => a - b);
  let from = 0;
  return places.flatMap((to) => {
    const piece = bytes.subarray(from, to);
    from = to;
    return piece.length > 0 ? [piece] : [];
  });
}

export const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 });

/** How a client leaves, mostly after it has looked on for a while. */
export const leaving = fc.record({
  ending: fc.constantFrom("end" as const, "end" as const, "reset" as const),
  lingerMs: fc.constantFrom(20, 20, 0, 5),
});

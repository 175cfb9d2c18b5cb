import { expect, test } from "vitest";
import { expandReferences } from "../../../fake-apiserver/kubelet/environment/expansion.ts";

const lookup = (name: string) => ({ A: "1", B: "$(A)" })[name];

test.each([
  ["$(A)-$(A)", "1-1"],
  ["$(NOPE)", "$(NOPE)"],
  ["$$(A)", "$(A)"],
  ["$$$(A)", "$1"],
  ["a$$b", "a$b"],
  ["$A $", "$A $"],
  ["$(A", "$(A"],
  ["$(B)", "$(A)"],
  ["$()", "$()"],
])("%s becomes %s", (text, expanded) => {
  expect(expandReferences(text, lookup)).toBe(expanded);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CelError, evaluateCel, explainCel, parseCel } from "../../../src/expressions/index.ts";

const object = {
  metadata: { name: "runner-1", labels: { app: "ci" } },
  spec: {
    priority: 3,
    containers: [
      { name: "build", image: "alpine:3.20", args: ["a"] },
      { name: "helper", image: "helper:1" },
    ],
  },
};
const value = (text: string) => evaluateCel(parseCel(text, ["object"]), { object });
const why = (text: string) => explainCel(text, parseCel(text, ["object"]), { object });

describe("a CEL expression", () => {
  it.each([
    ["1 + 2 * 3 == 7", true],
    ["(1 + 2) * 3", 9],
    ["7 / 2", 3],
    ["-7 / 2", -3],
    ["7.5 / 2", 3.75],
    ["7 % 4", 3],
    ["3-1", 2],
    ["- (3)", -3],
    ["0x10", 16],
    ["1e3", 1000],
    ["'a' + \"b\"", "ab"],
    [String.raw`'it\'s' + r'\d'`, String.raw`it's\d`],
    ["[1, 2] + [3]", [1, 2, 3]],
    ["{'a': 1}['a']", 1],
    ["{'a': {'b': null}}.a.b == null", true],
    ["!true || 2 < 3", true],
    ["1 < 2 && 'b' > 'a'", true],
    ["2 <= 2 && 2 >= 3", false],
    ["1 != 2 ? 'yes' : 'no'", "yes"],
    ["false ? 1 : true ? 2 : 3", 2],
    ["2 in [1, 2]", true],
    ["'app' in object.metadata.labels", true],
    ["[1, [2]] == [1, [2]]", true],
  ])("%s", (text, wanted) => expect(value(text)).toEqual(wanted));

  it.each([
    ["size(object.spec.containers) == object.spec.containers.size()", true],
    ["size('größe')", 5],
    ["object.metadata.labels.size()", 1],
    ["has(object.spec.priority) && !has(object.spec.nothing)", true],
    ["object.metadata.name.matches('^runner-[0-9]+$')", true],
    ["matches(object.metadata.name, 'x')", false],
    ["object.metadata.name.startsWith('run') && object.metadata.name.endsWith('-1')", true],
    ["'abc'.contains('b')", true],
    ["'AbC'.lowerAscii() + 'AbC'.upperAscii()", "abcABC"],
    ["int('7') + int(2.9)", 9],
    ["double('2.5')", 2.5],
    ["string(3) + string(true)", "3true"],
  ])("calls functions: %s", (text, wanted) => expect(value(text)).toEqual(wanted));

  it.each([
    ["object.spec.containers.all(c, c.image != '')", true],
    ["object.spec.containers.all(c, has(c.args))", false],
    ["object.spec.containers.exists(c, c.name == 'helper')", true],
    ["object.spec.containers.exists_one(c, c.name.startsWith('b'))", true],
    ["object.spec.containers.exists_one(c, true)", false],
    ["object.spec.containers.map(c, c.name)", ["build", "helper"]],
    ["object.spec.containers.filter(c, has(c.args)).map(c, c.name)[0]", "build"],
    ["object.metadata.labels.all(key, object.metadata.labels[key] == 'ci')", true],
    ["[[1], [2]].exists(list, list.exists(n, n == 2))", true],
  ])("goes through lists and maps: %s", (text, wanted) => expect(value(text)).toEqual(wanted));

  it("lets one side of && and || decide though the other has no answer", () => {
    expect(value("object.nothing == 1 || true")).toBe(true);
    expect(value("object.nothing == 1 && false")).toBe(false);
    expect(value("object.spec.containers.exists(c, c.args[0] == 'a')")).toBe(true);
    expect(() => value("object.nothing == 1 && true")).toThrow(new CelError("no such key: nothing"));
  });

  it.each([
    ["object.nothing", "no such key: nothing"],
    ["object.spec.containers[2]", "no entry 2 in a list of 2"],
    ["1 / 0", "division by zero"],
    ["1 < 'a'", '1 < "a" has no answer'],
    ["1 + 'a'", 'expected a number, got "a"'],
    ["!1", "expected true or false, got 1"],
    ["size(1)", "size needs a text, a list or a map, got 1"],
    ["int('x')", 'int needs a number or a text that is one, got "x"'],
    ["(1).startsWith('a')", 'startsWith needs two texts, got 1 and "a"'],
    ["[1].all(x, x)", "expected true or false, got 1"],
  ])("without a value says why: %s", (text, message) => expect(() => value(text)).toThrow(new CelError(message)));

  it.each([
    ["1 +", "expected a value at character 4"],
    ["(1", 'expected ")", got the end at character 3'],
    ["1 2", 'expected an operator or the end, got "2" at character 3'],
    ["obj.spec", 'unknown name "obj" (known here: object) at character 1'],
    ["objet.spec", 'unknown name "objet" (did you mean "object"?) at character 1'],
    ["[1].all(c, d > c)", 'unknown name "d" (did you mean "c"?) at character 12'],
    ["'a'.startWith('b')", 'unknown function "startWith" (did you mean "startsWith"?) at character 5'],
    ["siz(1)", 'unknown function "siz" (did you mean "size"?) at character 1'],
    ["'a'.startsWith()", "startsWith() needs 1 arguments, got 0 at character 5"],
    ["has(1)", "has() needs one selection, such as has(object.spec) at character 1"],
    ["'a", "a text without its closing quote at character 1"],
    ["object.", "expected a name after the dot at character 8"],
  ])("that is none says where: %s", (text, message) => expect(() => parseCel(text, ["object"])).toThrow(message));

  it("computes as JavaScript does where both have whole numbers", () => {
    const numbers = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(value(`(${a}) - (${b}) * (${c}) < (${b}) + 1 ? [${a}, ${b}] : [${c}]`)).toEqual(
          a - b * c < b + 1 ? [a, b] : [c],
        );
      }),
    );
  });
});

describe("why a CEL expression is not true", () => {
  it.each([
    ["object.spec.priority == 3", undefined],
    ["object.spec.priority == 4", "object.spec.priority is 3"],
    ["object.spec.priority == 3 && size(object.spec.containers) == 1", "size(object.spec.containers) is 2"],
    ["object.spec.containers.all(c, c.name == 'build')", /^c is \{"name":"helper".*\}; c.name is "helper"$/],
    ["object.spec.containers.exists(c, c.name == 'x')", /^object.spec.containers is \[/],
    ["object.spec.nothing == 1", "object.spec.nothing: no such key: nothing"],
    ["!has(object.spec)", /^has\(object.spec\) is true$/],
    ["object.metadata.name.startsWith('x')", 'object.metadata.name is "runner-1"'],
    ["object.spec.priority", "object.spec.priority is 3"],
  ])("%s", (text, wanted) => {
    if (wanted instanceof RegExp) expect(why(text)).toMatch(wanted);
    else expect(why(text)).toBe(wanted);
  });
});

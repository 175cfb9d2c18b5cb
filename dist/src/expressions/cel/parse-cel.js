import { didYouMean } from "../../diagnostics/index.js";
import { createTextReader } from "../text-reader.js";
import { functions } from "./functions.js";
import { parseLiteral } from "./literals.js";
const NAME = /[A-Za-z_]\w*/y;
const MACROS = new Set(["all", "exists", "exists_one", "map", "filter"]);
/** From the loosest to the tightest. */
const LEVELS = [/\|\|/y, /&&/y, /==|!=|<=|>=|<|>|in\b/y, /[+-]/y, /[*/%]/y];
/**
 * Reads an expression of a subset of CEL: literals, lists, maps, selection, `? :`, logic, comparison, arithmetic, `in`, `has()`,
 * the functions of `functions.ts`, and the macros all, exists, exists_one, map (with two arguments) and filter. Numbers are JSON's: an int
 * and a double of the same value are the same. Throws an `ExpressionError`, also for a name that is not among `names`.
 */
export function parseCel(text, names) {
    const reader = createTextReader(text);
    const node = choice({ reader, names });
    if (!reader.atEnd())
        reader.fail(`expected an operator or the end, got ${JSON.stringify(text.slice(reader.offset))}`);
    return node;
}
function choice(parser) {
    const { reader } = parser;
    const condition = binary(parser, 0);
    if (!reader.take("?"))
        return condition;
    const whenTrue = choice(parser);
    reader.demand(":");
    const whenFalse = choice(parser);
    return { kind: "choice", condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
}
function binary(parser, level) {
    const pattern = LEVELS[level];
    if (pattern === undefined)
        return unary(parser);
    let left = binary(parser, level + 1);
    for (;;) {
        const operator = parser.reader.match(pattern);
        if (operator === undefined)
            return left;
        const right = binary(parser, level + 1);
        left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    }
}
function unary(parser) {
    const { reader } = parser;
    reader.skipBlanks();
    const start = reader.offset;
    const sign = reader.match(/!|-(?!\d)/y);
    if (sign === undefined)
        return member(parser);
    const of = unary(parser);
    return { kind: sign === "!" ? "not" : "negative", of, start, end: of.end };
}
function member(parser) {
    const { reader } = parser;
    let node = primary(parser);
    for (;;) {
        reader.skipBlanks();
        const { start } = node;
        if (reader.take("."))
            node = dotted(parser, node);
        else if (reader.take("[")) {
            const key = choice(parser);
            reader.demand("]");
            node = { kind: "index", of: node, key, start, end: reader.offset };
        }
        else
            return node;
    }
}
function dotted(parser, of) {
    const { reader } = parser;
    const at = reader.offset;
    const field = reader.match(NAME) ?? reader.fail("expected a name after the dot");
    const { start } = of;
    if (!reader.take("("))
        return { kind: "select", of, field, start, end: reader.offset };
    if (MACROS.has(field))
        return macro(parser, of, field);
    const args = [of, ...argumentsOf(parser)];
    checkCall(reader, field, "method", args.length, at);
    return { kind: "call", name: field, arguments: args, start, end: reader.offset };
}
function macro(parser, range, name) {
    const { reader, names } = parser;
    reader.skipBlanks();
    const variable = reader.match(NAME) ?? reader.fail(`expected the name of a variable in ${name}()`);
    reader.skipBlanks();
    reader.demand(",");
    const body = choice({ reader, names: [...names, variable] });
    reader.demand(")");
    return { kind: "macro", name, range, variable, body, start: range.start, end: reader.offset };
}
function primary(parser) {
    const { reader, names } = parser;
    reader.skipBlanks();
    const start = reader.offset;
    if (reader.take("(")) {
        const inner = choice(parser);
        reader.demand(")");
        return { ...inner, start, end: reader.offset };
    }
    if (reader.take("["))
        return { kind: "list", items: items(parser, "]", () => choice(parser)), start, end: reader.offset };
    if (reader.take("{"))
        return { kind: "map", entries: items(parser, "}", () => entry(parser)), start, end: reader.offset };
    const literal = parseLiteral(reader);
    if (literal !== undefined)
        return { kind: "literal", value: literal, start, end: reader.offset };
    const name = reader.match(NAME);
    if (name === undefined)
        return reader.fail("expected a value");
    if (reader.take("("))
        return global(parser, name, start);
    if (!names.includes(name)) {
        const hint = didYouMean(name, names) ?? `known here: ${names.join(", ")}`;
        reader.fail(`unknown name "${name}" (${hint})`, start);
    }
    return { kind: "name", name, start, end: reader.offset };
}
function entry(parser) {
    const key = choice(parser);
    parser.reader.demand(":");
    return { key, value: choice(parser) };
}
function items({ reader }, close, item) {
    const found = [];
    reader.skipBlanks();
    while (!reader.take(close)) {
        if (found.length > 0)
            reader.demand(",");
        found.push(item());
        reader.skipBlanks();
    }
    return found;
}
function argumentsOf(parser) {
    return items(parser, ")", () => choice(parser));
}
function global(parser, name, start) {
    const { reader } = parser;
    const args = argumentsOf(parser);
    const end = reader.offset;
    if (name === "has") {
        const [of] = args;
        if (of?.kind !== "select" || args.length > 1)
            return reader.fail("has() needs one selection, such as has(object.spec)", start);
        return { kind: "has", of: of.of, field: of.field, start, end };
    }
    checkCall(reader, name, "global", args.length, start);
    return { kind: "call", name, arguments: args, start, end };
}
function checkCall(reader, name, form, given, at) {
    const known = functions[name];
    if (known === undefined || (known.form !== form && known.form !== "either")) {
        const fitting = Object.keys(functions).filter((key) => [form, "either"].includes(functions[key]?.form ?? ""));
        const all = form === "method" ? [...fitting, ...MACROS] : [...fitting, "has"];
        return reader.fail(`unknown function "${name}" (${didYouMean(name, all) ?? `known here: ${all.join(", ")}`})`, at);
    }
    const own = form === "method" ? 1 : 0;
    if (known.arity !== given)
        reader.fail(`${name}() needs ${known.arity - own} arguments, got ${given - own}`, at);
}

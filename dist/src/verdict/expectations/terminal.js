import { fail, pass } from "../check.js";
/** What became of people's attempts to get to a job's terminal, and what it showed them. */
export function checkTerminal(id, { visits }, expected) {
    const statuses = visits.opened.map(({ status }) => status).toSorted((a, b) => a - b);
    const shown = visits.data.flatMap(({ direction, text }) => (direction === "shown" ? [text] : [])).join("");
    const evidence = [visits.opened.at(-1), visits.data.at(-1)];
    const got = shown === "" ? "nothing" : JSON.stringify(shown.slice(-300));
    const verdict = (ok, place, claim) => ok ? pass(place, { ...claim, evidence }) : fail(place, { ...claim, evidence });
    return [
        ...(expected.statuses === undefined
            ? []
            : [
                verdict(statuses.join() === expected.statuses.join(), `${id}.statuses`, {
                    expected: expected.statuses.join(", "),
                    got: statuses.join(", ") || "nobody tried",
                }),
            ]),
        ...expected.contains.map((text, index) => verdict(shown.includes(text), `${id}.contains[${index}]`, { expected: `${JSON.stringify(text)} shown`, got })),
        ...expected.lacks.map((text, index) => verdict(!shown.includes(text), `${id}.lacks[${index}]`, { expected: `no ${JSON.stringify(text)} shown`, got })),
    ];
}

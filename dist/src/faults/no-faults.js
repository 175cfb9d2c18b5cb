/** A world in which nothing goes wrong. */
export const noFaults = {
    ask: () => [],
    expects: () => false,
    perform: () => () => { },
};

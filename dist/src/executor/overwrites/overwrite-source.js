/** A file variable counts with its content: no setting is the path of a file in the pod. */
export function overwriteSource({ variables, log, debug }) {
    return {
        value: (name) => variables.all().find(({ key }) => key === name)?.value ?? "",
        valuesOf: (prefix) => variables
            .all()
            .filter(({ key }) => key.startsWith(prefix))
            .map(({ value }) => value),
        print: (text) => log.print(text),
        debug: (text) => debug("debug", text),
    };
}

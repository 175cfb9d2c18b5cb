/** A pod, as fault plans ask about it. */
export function podPoint({ metadata }) {
    return { target: "cluster", namespace: metadata.namespace ?? "", name: metadata.name };
}

export function createPodResidue() {
    const gone = new Set();
    return {
        disappeared: (network) => void gone.add(network),
        processes: () => [...gone].flatMap((network) => {
            const left = network.members();
            if (left.length === 0 && gone.delete(network))
                network.release();
            return left;
        }),
    };
}

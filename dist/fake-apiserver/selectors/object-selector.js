export function selects(selector, labels = {}) {
    if (selector === undefined)
        return false;
    const { matchLabels = {}, matchExpressions = [] } = selector;
    return (Object.entries(matchLabels).every(([key, value]) => labels[key] === value) && meetsAll(matchExpressions, labels));
}
export function meetsAll(requirements, labels) {
    return requirements.every(({ key, operator, values = [] }) => meets(labels[key], operator, values));
}
function meets(value, operator, values) {
    switch (operator) {
        case "In":
            return value !== undefined && values.includes(value);
        case "NotIn":
            return value === undefined || !values.includes(value);
        case "Exists":
            return value !== undefined;
        case "DoesNotExist":
            return value === undefined;
        case "Gt":
            return Number(value) > Number(values[0]);
        case "Lt":
            return Number(value) < Number(values[0]);
        default:
            return false;
    }
}

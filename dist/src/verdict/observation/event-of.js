export function eventsOf(history, type) {
    return history.filter((event) => event.type === type);
}

export const ORDINARY = {
    quotas: [],
    limits: [],
    namespaceTerminating: false,
    nameTaken: false,
    answeredTwice: false,
};

export class NameTaken extends Error {
    name = "NameTaken";
}

/** What the caller gave cannot be used: the message says where and why, and the command ends with code 2. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InputError";
  }
}

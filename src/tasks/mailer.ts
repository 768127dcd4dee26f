/** A message to one person: plain text, no formatting. */
export interface Message {
  /** e-mail address */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The way out for e-mail. Where a server has none, what it would have sent is shown to whoever asked for it. */
export interface Mailer {
  /** @throws EnvironmentFault where the message could not be handed on */
  send(message: Message): Promise<void>;
}

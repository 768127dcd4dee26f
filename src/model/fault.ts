import { type Problem, problemText } from './problem.ts';

/**
 * The product's errors, a class for each person who must act; one catch at each edge (web, command line) turns them
 * into an answer. Anything else that is thrown is a defect of ours.
 */

/** What was brought has problems; whoever brought it mends them. Nothing was changed. */
export class InputFault extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.problems = problems;
  }
}

/** The command or address was used wrongly; the user corrects it. */
export class UsageFault extends Error {}

/** Something asked for does not exist (or not for this person). */
export class NotFoundFault extends Error {}

/** It exists and was not known yet at the time asked about. */
export class NotKnownThenFault extends NotFoundFault {}

/** What somebody was shown has changed since, so that her word no longer fits it; she looks again. Nothing was changed by it. */
export class ChangedSinceFault extends Error {}

/** The surroundings fail us: a full disk, a database that is down. The council's IT acts. */
export class EnvironmentFault extends Error {}

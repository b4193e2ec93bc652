/** Something the person who starts the runner can mend; its message is all they need to see. */
export class StartFault extends Error {}

import type { Answer } from '#contract/contract.ts';
import type { Refusal, RefusalCode } from '#domain/refusals.ts';
import type { Locale } from '#domain/vocabulary.ts';

type PublicEvent = Answer<'getEvent'>;
type RegisterAnswer = Answer<'registerStudent'>;

/** What a page is drawn from. `site` is the origin without a final slash. */
export interface PageView {
  locale: Locale;
  site: string;
  /** Who runs the event. */
  organization: string;
  shown: Shown;
}

/** What there is to see: the event, with a form that was sent and refused; what came of a form; or a refusal. */
export type Shown =
  | { is: 'event'; event: PublicEvent; sent?: SentForm }
  | { is: 'registered'; event: PublicEvent; registered: RegisteredStudent }
  | { is: 'mailed'; event: PublicEvent; email: string }
  | { is: 'refused'; refusal: RefusalCode };

/** A form as it was sent, by field, and why it was refused. */
export interface SentForm {
  values: Record<string, string[]>;
  refusal: Refusal;
}

export interface RegisteredStudent {
  firstName: string;
  /** Empty if none was given. */
  email: string;
  answer: Exclude<RegisterAnswer, { status: 'mailed' }>;
  /** Two QR codes as SVG: of the badge, and of the private link. */
  badge: string;
  link: string;
}

export interface DrawnPage {
  html: string;
  /** The hashes of the style sheets in it, as a Content-Security-Policy names them. */
  styleHashes: string[];
}

/** Draws the event's page as whole HTML. */
export interface EventPage {
  draw(view: PageView): Promise<DrawnPage>;
}

/** What the built module exports (web/register/server.tsx). */
export interface EventPageModule {
  render(view: PageView): string;
  /** The one style sheet in the page. */
  style: string;
}

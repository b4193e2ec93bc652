/** As years are written in the languages of events: also with the digits of Arabic, and those of Dari and Pashto. */
const digits = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];

/** A number, or several that belong together: `2026-27`, `2026 – 2027`, `3/4/2027`. */
const numbers = /\p{Nd}{4}\s[/–-]\s(?:\p{Nd}{4}|\p{Nd}{2})(?!\p{Nd})|\p{Nd}+(?:[/–-]\p{Nd}+)*/gu;

/**
 * A name with one year in place of another: `Career Day 2027`. School years (`2026-27`) stay as they are, since nobody
 * can tell which of them the new day is in.
 */
export function nameInYear(name: string, from: string, to: string): string {
  return name.replace(numbers, (found) => {
    const own = digits.find((ten) => found === writtenWith(ten, from));
    return own ? writtenWith(own, to) : found;
  });
}

function writtenWith(ten: string, year: string): string {
  return year.replace(/\d/g, (digit) => ten.charAt(Number(digit)));
}

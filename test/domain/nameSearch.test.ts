import { describe, expect, it } from 'vitest';
import { isLookedFor } from '#domain/nameSearch.ts';

describe('a search by name', () => {
  it.each([
    { lastName: 'Núñez', search: 'nun' },
    { lastName: 'Núñez', search: 'NÚÑ' },
    { lastName: 'de la Cruz', search: 'Cruz' },
    { lastName: 'de la Cruz', search: 'de la' },
    { lastName: 'de la Cruz', search: 'lac' },
    { lastName: 'García-Márquez', search: 'mar' },
    { lastName: 'O’Neill', search: 'ONe' },
    { lastName: 'O’Neill', search: 'Neil' },
    { lastName: 'الزهراء', search: 'الز' },
  ])('finds $lastName by “$search”', ({ lastName, search }) => {
    expect(isLookedFor({ firstName: 'Ámbar', lastName }, { lastName: search, firstInitial: 'a' })).toBe(true);
  });

  it.each([
    { why: 'it begins otherwise', lastName: 'Núñez', search: 'uñe', initial: 'A' },
    { why: 'the first name begins otherwise', lastName: 'Núñez', search: 'Núñ', initial: 'B' },
    { why: 'it is longer than the name', lastName: 'Núñez', search: 'Núñezs', initial: 'A' },
    { why: 'its letters fold to nothing', lastName: 'Núñez', search: '\u037a\u037a\u037a', initial: 'A' },
    { why: 'its initial folds to nothing', lastName: 'Núñez', search: 'Núñ', initial: '\u037a' },
  ])('finds nobody where $why', ({ lastName, search, initial }) => {
    expect(isLookedFor({ firstName: 'Ana', lastName }, { lastName: search, firstInitial: initial })).toBe(
      false,
    );
  });
});

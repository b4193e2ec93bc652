/** Sizes and spaces that the parts of a letter share. */
export const body = { margin: '0 0 16px', 'font-size': '16px', 'line-height': '25px' };
export const small = { margin: '0 0 16px', 'font-size': '14px', 'line-height': '21px' };
export const heading = {
  margin: '28px 0 12px',
  'font-size': '20px',
  'line-height': '28px',
  'font-weight': '700',
};
export const spaced = { margin: '4px 0 20px' };

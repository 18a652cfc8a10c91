/** Words on the canvas itself, English. */
export const canvas = {
  'canvas.bundle': '{ties, plural, one {# tie} other {# ties}} between {from} and {to}',
  'canvas.part': '{ties, number} {category}',
  'canvas.contested': '{ties, number} contested',
  'canvas.self': '{ties, plural, one {# tie} other {# ties}} of {from} with itself',
};

/** Names of the palette's hues. */
export const hues = {
  hue: 'Väri',
  names: {
    grey: 'harmaa',
    red: 'punainen',
    orange: 'oranssi',
    amber: 'meripihka',
    lime: 'limetti',
    green: 'vihreä',
    teal: 'sinivihreä',
    cyan: 'syaani',
    blue: 'sininen',
    indigo: 'indigo',
    violet: 'violetti',
    pink: 'pinkki',
  },
};

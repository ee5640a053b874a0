export const shell = {
  notFound: {
    title: 'Page not found',
    text: 'The address is out of date, or what is behind it cannot be seen with these rights.',
    home: 'To the home page',
  },
  failed: {
    title: 'The page did not open',
    text: 'The server could not be reached or answered wrongly. Everything saved is safe.',
    retry: 'Try again',
  },
};

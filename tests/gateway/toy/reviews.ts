import { Channel } from './channel.ts';
import { REVIEWS, type ReviewRow } from './rows.ts';

export const newReviews = new Channel<ReviewRow>();

const byId = (id: string) => REVIEWS.find((row) => row.id === id) ?? null;
const of = (kind: string, key: string, first: number) =>
  REVIEWS.filter(({ subject }) => subject?.kind === kind && subject.key === key).slice(0, first);
const rating = (kind: string, key: string) => {
  const rows = of(kind, key, 100);
  return rows.length ? rows.reduce((sum, row) => sum + row.rating, 0) / rows.length : null;
};

export const reviews = {
  Query: {
    review: (_: unknown, { id }: { id: string }) => byId(id),
    topReviews: (_: unknown, { first }: { first: number }) => REVIEWS.slice(0, first),
    topMedia: () => [{ id: 'm1' }, null, { id: 'm0' }, { id: 'gone' }],
    activity: () => [REVIEWS[0], { __typename: 'User', id: 'u1' }, { __typename: 'Order', id: 'o1' }, REVIEWS[1]],
  },
  Mutation: {
    addReview: (_: unknown, { author, book, body }: { author: string; book: string; body?: string }) => {
      const row = {
        id: `r${REVIEWS.length}`,
        body: body ?? null,
        rating: 3,
        authorId: author,
        subject: { kind: 'Book', key: book },
        replyIds: [],
      };
      newReviews.send(row);
      return row;
    },
  },
  Subscription: {
    reviewAdded: {
      subscribe: (_: unknown, { book }: { book?: string }) =>
        newReviews.read((row) => !book || row.subject?.key === book),
      resolve: (row: ReviewRow) => row,
    },
  },
  Review: {
    __resolveReference: ({ id }: { id: string }) => byId(id),
    author: ({ authorId }: ReviewRow) => ({ id: authorId }),
    subject: ({ subject }: ReviewRow) =>
      subject && { __typename: subject.kind, [subject.kind === 'Team' ? 'id' : 'sku']: subject.key },
    replies: ({ replyIds }: ReviewRow) => replyIds.map(byId),
  },
  Book: {
    reviews: ({ sku }: { sku: string }, { first }: { first: number }) => of('Book', sku, first),
    rating: ({ sku }: { sku: string }) => rating('Book', sku),
  },
  Gadget: {
    reviews: ({ sku }: { sku: string }, { first }: { first: number }) => of('Gadget', sku, first),
    rating: ({ sku }: { sku: string }) => rating('Gadget', sku),
  },
  Media: {
    likes: ({ id }: { id: string }) => id.length,
    reviews: (_: unknown, { first }: { first: number }) => REVIEWS.slice(0, first),
  },
  Team: { reviews: ({ id }: { id: string }, { first }: { first: number }) => of('Team', id, first) },
  Order: { review: ({ id }: { id: string }) => byId(`r${id.slice(1)}`) },
  User: {
    reviews: ({ id }: { id: string }, { first }: { first: number }) =>
      REVIEWS.filter((row) => row.authorId === id).slice(0, first),
    latest: ({ id }: { id: string }) => [
      REVIEWS.find((row) => row.authorId === id) ?? null,
      { __typename: 'Order', id: 'o0' },
      { __typename: 'User', id },
    ],
  },
  Activity: { __resolveType: activityKind },
};

function activityKind(row: { __typename?: string }): string {
  return row.__typename ?? 'Review';
}

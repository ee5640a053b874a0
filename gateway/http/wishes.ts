/** One of the values that a header asks for, and how much it is liked: RFC 9110, 12.4.2. */
export interface Wish {
  value: string;
  weight: number;
}

/** What a header such as `Accept` or `Accept-Language` asks for, as it stands there. */
export function wishesIn(header: string): Wish[] {
  return header.split(',').map((wish) => {
    const [value = '', ...parameters] = wish.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => /^q=/i.test(parameter));
    return { value, weight: quality ? Number(quality.slice(2)) : 1 };
  });
}

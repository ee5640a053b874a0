export const possibleTypes: Record<string, string[]> = {
  "AnyRecord": [
    "Account",
    "Contact",
    "Potential"
  ],
  "Principal": [
    "Group",
    "User"
  ]
};

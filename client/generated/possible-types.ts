export const possibleTypes: Record<string, string[]> = {
  "Principal": [
    "Group",
    "User"
  ]
};

export const possibleTypes: Record<string, string[]> = {
  "AnyRecord": [
    "Account",
    "Contact",
    "Lead",
    "Potential",
    "Product",
    "ProductCategory",
    "Vendor"
  ],
  "Principal": [
    "Group",
    "User"
  ]
};

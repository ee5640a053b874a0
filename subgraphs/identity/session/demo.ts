/** The password of every person of the demo company; shown on the sign-in page, in demo mode alone. */
export const DEMO_PASSWORD = 'solmu-demo-2026';

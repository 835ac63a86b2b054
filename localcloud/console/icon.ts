/** The pages' icon, in the page itself: no second request, whatever is served at `/`. */
const CLOUD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#2a6f5b" d="M9 25a6 6 0 0 1-.6-12A8.5 8.5 0 0 1 25 13.500 5.800 5.800 0 0 1 24 25z"/></svg>`;

export const ICON = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(CLOUD)}">`;

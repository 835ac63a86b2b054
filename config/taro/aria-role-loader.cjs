/** What WeChat calls `aria-role`, a browser calls `role`. Screens are written the WeChat way; the mirror is told in its own words. */
module.exports = (source) => source.replaceAll('aria-role=', 'role=');

/** WeChat draws its own bars and page; there is nothing to add. */
export {};

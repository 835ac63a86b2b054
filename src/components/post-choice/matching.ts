/** Those in which every word that is typed stands; all of them while nothing is. */
export const matching = <Post>(posts: readonly Post[], typed: string, wordsOf: (post: Post) => string): Post[] => {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  return posts.filter((post) => words.every((word) => wordsOf(post).includes(word)));
};

/** The tokens of 青雁归巢 by day; a picture that is passed on knows no darkness. */
export const colours = { sheet: '#ffffff', paper: '#f5f4ef', ink: '#15211e', soft: '#485551', weak: '#5d6864', teal: '#12695a', ground: '#0d5448', onGround: '#ffffff', onGroundSoft: '#cfe5de', sun: '#f0d9a0', line: '#dcdad2' } as const;

/** System fonts alone: a phone draws with what it has. */
export const sans = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
/** The voice of home, where the phone has it. */
export const serif = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "STSong", serif';

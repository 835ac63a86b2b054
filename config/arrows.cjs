/** Who may look into whom. A broken arrow fails `npm run lint`, and so `npm test`. The picture is in docs/architecture.md. */
const rooms = { src: '^src/', functions: '^cloudfunctions/', domain: '^domain/', localcloud: '^localcloud/' };
const arrow = (name, from, to, extra = {}) => ({ name, severity: 'error', from: { path: from }, to: { path: to, ...extra } });

module.exports = {
  forbidden: [
    arrow('domain-looks-at-nothing', rooms.domain, '^(src|cloudfunctions|localcloud|scripts|sample|test|bench|config)/'),
    arrow('domain-knows-no-platform', rooms.domain, 'node_modules/(wx-server-sdk|@tarojs|react|@trpc|@tanstack)|^(fs|path|crypto|http|os)$'),
    arrow('screens-see-only-types-of-functions', rooms.src, rooms.functions, { dependencyTypesNot: ['type-only'] }),
    arrow('screens-know-no-server', rooms.src, '^(localcloud|scripts|sample|test|bench)/|node_modules/(wx-server-sdk|@e965|lmdb|mingo)'),
    arrow('functions-see-no-screens', rooms.functions, '^(src|localcloud|scripts|sample|test|bench)/'),
    {
      name: 'a-function-is-one-folder',
      comment: 'A function may look into runtime/ and itself, never into another function.',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!runtime/|contract)([^/]+)/' },
      to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/($1|runtime)/' },
    },
    arrow('runtime-knows-no-function', '^cloudfunctions/runtime/', '^cloudfunctions/(?!runtime/)'),
    arrow('the-local-cloud-knows-no-app', rooms.localcloud, '^(src|cloudfunctions|domain|scripts|sample|test|bench|config)/'),
    { name: 'no-circles', severity: 'error', from: { path: '^(src|cloudfunctions|domain|localcloud)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.js', '.json', '.d.ts'] },
  },
};

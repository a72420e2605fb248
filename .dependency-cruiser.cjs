/** Who may import whom; the same sentence stands in ARCHITECTURE.md. */
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule('no-circles', 'A circle has no first room to read.', {}, { circular: true }),
    rule(
      'shared-is-pure',
      'shared/ knows no other room, no file system, no host.',
      { path: '^shared/' },
      { path: '^(electron|renderer|test)/' },
    ),
    rule('shared-no-node', 'shared/ runs in the window too.', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    rule(
      'renderer-knows-shared-only',
      'The renderer reaches files through window.api.',
      { path: '^renderer/' },
      { path: '^(electron|test)/' },
    ),
    rule('renderer-no-node', 'The renderer is sandboxed.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    rule(
      'store-is-low',
      'The store knows the model only.',
      { path: '^electron/store/' },
      { path: '^electron/(host|services|documents)/' },
    ),
    rule(
      'documents-are-low',
      'Readers and writers know the model only.',
      { path: '^electron/documents/' },
      { path: '^electron/(host|services|store)/' },
    ),
    rule(
      'services-know-no-host',
      'A use case runs under any host.',
      { path: '^electron/services/' },
      { path: '^electron/host/' },
    ),
    rule(
      'only-host-knows-electron',
      'Only host/ and the roots import electron or drive a browser.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/(host/|main\\.ts|preload\\.ts|chromium\\.ts)' },
      { path: 'node_modules/(electron|playwright-core)/' },
    ),
    rule(
      'only-the-store-knows-sqlite',
      'SQL stays in the store.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/store/' },
      { path: 'node_modules/better-sqlite3/' },
    ),
    rule(
      'only-roots-import-host',
      'Hosts are wired by composition roots.',
      { path: '^electron/', pathNot: '^electron/(host/|main\\.ts|preload\\.ts|chromium\\.ts|cli\\.ts|start\\.ts)' },
      { path: '^electron/host/' },
    ),
    rule(
      'writers-are-walled',
      'exceljs and docx stay in their writer.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/documents/' },
      { path: 'node_modules/(exceljs|docx)/' },
    ),
    rule(
      'web-parser-is-walled',
      'parse5 stays in the reader of web pages.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/documents/read/web/' },
      { path: 'node_modules/parse5/' },
    ),
    rule(
      'xml-is-walled',
      'The XML parser stays with the readers of documents.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/documents/read/' },
      { path: 'node_modules/saxes/' },
    ),
    rule(
      'pdf-is-walled',
      'pdf.js stays in the reader of PDFs.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/documents/read/pdf/' },
      { path: 'node_modules/pdfjs-dist/' },
    ),
    rule(
      'sheet-parser-is-walled',
      'SheetJS stays in the reader of workbooks.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/documents/read/sheet/' },
      { path: 'node_modules/@e965/xlsx/' },
    ),
    rule(
      'no-orphans',
      'A file nobody imports is dead or a root.',
      {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^test/',
          '^electron/(main|preload|chromium|cli|start|pack|worker)\\.ts$',
          '\\.(mjs|cjs)$',
        ],
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};

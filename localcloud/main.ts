/** `node dist/localcloud/main.js --functions cloudfunctions --collections collections.json`; `--help` lists the rest. */
import { startLocalCloud } from './cloud';
import { HELP, readArguments } from './command-line';
import { describeInvocation } from './functions/report';

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) {
    console.log(HELP);
    return;
  }
  const cloud = await startLocalCloud({
    ...asked.options,
    log: (line) => console.log(line),
    finished: (record, cost) => {
      if (!asked.quiet) console.log(describeInvocation(record, cost).join('\n'));
    },
  });
  const stop = () => void cloud.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What stands in the way in most cases, in words that say what to do. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  return code === 'EADDRINUSE' ? `端口 ${port} 已被占用：换一个 --port，或用 --port 0` : error.message;
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Stop, task } from './lib/project.ts';

/** Writes `sbom.cdx.json`: what the application consists of at run time, as CycloneDX, from the lockfile. */
await task(async () => {
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Stop('Bitte so aufrufen: npm run sbom');
  const args = [
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
    '--omit=dev',
    '--package-lock-only',
  ];
  const said = spawnSync(process.execPath, [npm, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (said.status !== 0) throw new Stop(`npm konnte die Stückliste nicht erstellen.\n${said.stderr}`);
  const bom = JSON.parse(said.stdout) as { metadata: { component: { name: string } }; components: unknown[] };
  // npm names it after the folder it happens to lie in.
  bom.metadata.component.name = 'rueckenwind';
  writeFileSync(join(root, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
  console.log(`sbom.cdx.json: ${bom.components.length} Bestandteile.`);
  return 0;
});

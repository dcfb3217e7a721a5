import { availableParallelism, cpus } from 'node:os';
import { benchCertificates } from './bench/certificates.ts';
import { benchExam, type ExamFigure } from './bench/exam.ts';
import { benchFirstLoad } from './bench/first-load.ts';
import { openHouse, PEOPLE, seededFolder } from './bench/house.ts';
import { benchImport } from './bench/import.ts';
import { benchOpening } from './bench/opening.ts';
import { benchPages } from './bench/pages.ts';
import { benchPractice, type PracticeFigure } from './bench/practice.ts';
import { benchWrites } from './bench/writes.ts';
import { ensureBuild } from './lib/build.ts';
import { stopWithChildren } from './lib/program.ts';
import { task } from './lib/project.ts';

/** What the house promises; a figure beyond its goal is a fault to be found. */
const GOALS = {
  pageRatio: 25,
  checkRatio: 25,
  pdfMilliseconds: 150,
  firstLoadKilobytes: 180,
  scriptGzipKilobytes: 10,
  writesPerSecond: 1_500,
  startMilliseconds: 2_000,
  megabytes: 250,
  lessonMoreScripts: 0,
  assetRatio: 15,
  firstInteractionMilliseconds: 2_000,
  importSeconds: 10,
  importMegabytes: 200,
  failed: 0,
  answersLost: 0,
  answerMilliseconds: 300,
  togetherSeconds: 3,
};

/** Measures pages, first load, learning, import, tests, durable writes, start and memory: `npm run bench`. The last line is JSON. */
await task(async () => {
  stopWithChildren();
  await ensureBuild();
  const machine = { cores: availableParallelism(), cpu: cpus()[0]?.model, node: process.version };
  console.log(`${machine.cores} Kerne, ${machine.cpu}, Node ${machine.node}, ${PEOPLE} Beschäftigte`);
  const town = await seededFolder();
  try {
    const opening = await benchOpening(town.folder);
    tell('Start bis zur ersten Antwort', opening.startMilliseconds, 'ms', GOALS.startMilliseconds);
    tell('Speicher nach dem Start', opening.memoryAfterStart, 'MiB', GOALS.megabytes);
    tell(`Speicher nach ${opening.views} Seiten`, opening.memoryAfterViews, 'MiB', GOALS.megabytes);

    const house = await openHouse(town.folder);
    const { pages, certificates, firstLoad } = await (async () => ({
      pages: await benchPages(house.url),
      certificates: await benchCertificates(house.url),
      firstLoad: await benchFirstLoad(house.url),
    }))().finally(() => house.stop());
    for (const { path, encoding, bytes, milliseconds, bareMilliseconds, ratio } of pages)
      tell(
        `${path} ${encoding === 'none' ? 'unverpackt' : encoding}, ${said(bytes)} Bytes, als Beschäftigte: ${said(milliseconds, 2)} ms, bloßes node:http ${said(bareMilliseconds, 3)} ms`,
        ratio,
        'mal',
        encoding === 'none' ? GOALS.pageRatio : undefined,
      );
    tell(
      `Echtheit prüfen, ${said(certificates.check.bytes)} Bytes, ohne Anmeldung: ${said(certificates.check.milliseconds, 2)} ms`,
      certificates.check.ratio,
      'mal',
      GOALS.checkRatio,
    );
    tell(
      `Nachweis als PDF, ${said(certificates.pdfBytes)} Bytes`,
      certificates.pdfMilliseconds,
      'ms',
      GOALS.pdfMilliseconds,
    );
    tell('Erster Aufruf der Übersicht', firstLoad.kilobytes, 'kB', GOALS.firstLoadKilobytes);
    tell('JavaScript vor einer Eingabe', firstLoad.scriptGzipKilobytes, 'kB', GOALS.scriptGzipKilobytes);

    const practice = await benchPractice(town.folder);
    tellPractice(practice);
    const imported = await benchImport();
    const size = `Import von ${said(imported.packageMegabytes)} MiB`;
    tell(size, imported.seconds, 's', GOALS.importSeconds);
    tell(`${size}, zusätzlicher Speicher`, imported.megabytes, 'MiB', GOALS.importMegabytes);

    const exam = await benchExam(town.folder);
    tellExam(exam);
    const writes = await benchWrites();
    tell(
      'Dauerhafte Schreibvorgänge',
      Number(writes['writesPerSecond']),
      'je Sekunde',
      -GOALS.writesPerSecond,
    );
    console.log(
      JSON.stringify({
        machine,
        goals: GOALS,
        opening,
        pages,
        certificates,
        firstLoad,
        practice,
        imported,
        exam,
        writes,
      }),
    );
  } finally {
    await town.leave();
  }
  return undefined;
});

function tellPractice({ lesson, assets, firstInteraction }: PracticeFigure): void {
  const scripts = `Lektion, Skripte über das der Formulare hinaus (alle: ${said(lesson.scriptGzipBytes)} Bytes gzip)`;
  tell(scripts, lesson.moreScripts.length, 'Dateien', GOALS.lessonMoreScripts);
  for (const { bytes, milliseconds, bareMilliseconds, ratio } of assets)
    tell(
      `Datei einer Übung, ${said(bytes)} Bytes: ${said(milliseconds, 2)} ms, bloßes node:http ${said(bareMilliseconds, 3)} ms`,
      ratio,
      'mal',
      GOALS.assetRatio,
    );
  for (const { package: name, milliseconds, slowestMilliseconds, runs } of firstInteraction)
    tell(
      `Übung „${name}“ vom Klick bis zur ersten Eingabe, ${runs} neue Browser, höchstens ${said(slowestMilliseconds)} ms`,
      milliseconds,
      'ms',
      GOALS.firstInteractionMilliseconds,
    );
}

function tellExam({ hall, rush }: ExamFigure): void {
  const { people, think, answerMilliseconds: answer, onwardMilliseconds: onward } = hall;
  tell(`${people} Personen in einer Kurzprüfung, fehlgeschlagen`, hall.failed, 'Anfragen', GOALS.failed);
  tell(
    'Alle beginnen zugleich, die letzte Person liest Frage 1 nach',
    hall.startSeconds,
    's',
    GOALS.togetherSeconds,
  );
  tell(
    `Antwort gespeichert, 95 von 100, Pausen ${think.join(' bis ')} s (mittlere ${said(answer.median)} ms, mit der nächsten Frage ${said(onward.p95)} ms)`,
    answer.p95,
    'ms',
    GOALS.answerMilliseconds,
  );
  tell(
    'Alle geben zugleich ab, die letzte Person liest ihr Ergebnis nach',
    hall.handInSeconds,
    's',
    GOALS.togetherSeconds,
  );
  tell(
    `Bestätigte Antworten, die nach kill -9 fehlen (von ${said(hall.answers)})`,
    hall.answers - hall.answersKept,
    'Antworten',
    GOALS.answersLost,
  );
  tell(
    `100 Personen ohne Pause, ${said(rush.requests)} Anfragen, fehlgeschlagen`,
    rush.failed,
    'Anfragen',
    GOALS.failed,
  );
  tell(
    `100 Personen ohne Pause: ${said(rush.perSecond)} Anfragen je Sekunde, bloßes node:http ${said(rush.barePerSecond)}`,
    rush.ratio,
    'mal',
  );
}

function said(number: number, digits = 1): string {
  return number.toLocaleString('de-DE', { maximumFractionDigits: digits });
}

/** One figure and its goal: at most so many, or at least when negative. */
function tell(what: string, value: number, unit: string, goal?: number): void {
  const kept = goal === undefined || (goal < 0 ? value >= -goal : value <= goal);
  const aim =
    goal === undefined ? '' : ` (Ziel: ${goal < 0 ? 'mindestens' : 'höchstens'} ${said(Math.abs(goal))})`;
  console.log(`${kept ? '✓' : '✗'} ${what}: ${said(value)} ${unit}${aim}`);
}

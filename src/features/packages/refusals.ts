import type { Language } from '#domain/person.ts';
import { shown, spokenName, type Trouble } from './model.ts';
import type { ImportProblem } from './refusal.ts';

/** What happened, why, and what to do. `@` stands for the file, library or package it is about. */
type Sentences = Readonly<Record<ImportProblem, string>>;

const NEW_EXPORT_DE = 'Exportieren Sie das Paket neu und importieren Sie es dann noch einmal.';
const TELL_DE = 'Nutzen Sie dieses Paket nicht, und fragen Sie nach, woher es kommt.';

const de: Sentences = {
  packageTooLarge:
    'Das Paket ist zu groß. Erlaubt sind 128 Megabyte. Verkleinern Sie Bilder und Filme darin, oder teilen Sie die Übung auf.',
  notAZip:
    'Die Datei ist kein H5P-Paket, oder sie ist unvollständig angekommen. Wählen Sie die Datei mit der Endung .h5p, und importieren Sie sie noch einmal.',
  tooManyFiles:
    'Das Paket enthält mehr als 5.000 Dateien. So viele braucht keine Übung. Teilen Sie die Übung auf mehrere Pakete auf.',
  totalTooLarge:
    'Ausgepackt wäre das Paket größer als 256 Megabyte. Die Grenze war bei „@“ erreicht. Verkleinern Sie Bilder und Filme darin, oder teilen Sie die Übung auf.',
  damaged: `Die Datei „@“ im Paket ist beschädigt. ${NEW_EXPORT_DE}`,
  nameUnreadable: `Ein Dateiname im Paket lässt sich nicht lesen. Vermutlich enthält er Sonderzeichen aus einem anderen System. ${NEW_EXPORT_DE}`,
  nameControl: `Ein Dateiname im Paket enthält unsichtbare Steuerzeichen („@“). Ein übliches Programm schreibt so etwas nicht. ${TELL_DE}`,
  nameBackslash: `Der Dateiname „@“ enthält einen umgekehrten Schrägstrich. Er könnte aus dem Ordner des Pakets hinausführen. ${NEW_EXPORT_DE}`,
  nameAbsolute: `Der Dateiname „@“ zeigt auf einen festen Ort auf dem Rechner statt in das Paket. ${TELL_DE}`,
  nameUpwards: `Der Dateiname „@“ führt aus dem Ordner des Pakets hinaus. So versuchen Angreifer, fremde Dateien zu überschreiben. ${TELL_DE}`,
  nameTooLong:
    'Der Dateiname „@“ ist zu lang. Nicht jedes System kann ihn speichern. Benennen Sie die Datei in Ihrem H5P-Programm kürzer, und exportieren Sie neu.',
  nameTooDeep:
    'Die Datei „@“ liegt in mehr als 32 Ordnern ineinander. So tief legt kein H5P-Programm etwas ab. Legen Sie die Datei in der Übung neu an, und exportieren Sie noch einmal.',
  nameReserved:
    'Den Dateinamen „@“ kann nicht jedes System speichern: Er enthält ein Zeichen oder ein Wort, das Betriebssysteme für sich behalten. Benennen Sie die Datei in Ihrem H5P-Programm um, und exportieren Sie neu.',
  nameDuplicate: `„@“ kommt im Paket zweimal vor, vielleicht nur mit anderer Groß- und Kleinschreibung. Welche Datei gelten soll, ist nicht zu erkennen. ${NEW_EXPORT_DE}`,
  notRegular: `„@“ ist keine gewöhnliche Datei, sondern ein Verweis oder Gerät. In einem H5P-Paket hat das nichts zu suchen. ${TELL_DE}`,
  encrypted:
    'Das Paket ist mit einem Passwort verschlüsselt („@“). So lässt es sich nicht prüfen. Exportieren Sie es ohne Passwort.',
  packedOddly: `Die Datei „@“ ist auf eine Weise gepackt, die hier nicht gelesen wird. H5P-Programme packen anders. ${NEW_EXPORT_DE}`,
  fileType:
    'Die Datei „@“ ist von einer Art, die in Übungen nicht erlaubt ist. Sie könnte im Browser als Programm oder Seite laufen. Entfernen Sie sie aus der Übung, oder nehmen Sie eine andere Art, zum Beispiel PNG statt SVG.',
  fileTooLarge:
    'Die Datei „@“ ist ausgepackt größer als 64 Megabyte. Verkleinern Sie sie, zum Beispiel den Film auf 720 Zeilen, und exportieren Sie neu.',
  ratioTooHigh: `Die Datei „@“ wird beim Auspacken mehr als 200-mal so groß. So sind Dateien gebaut, die Server überlasten sollen. ${TELL_DE}`,
  manifestMissing:
    'Im Paket fehlt die Datei h5p.json. Vielleicht liegt die Übung in einem Unterordner, oder es ist ein anderes Zip-Archiv. Nehmen Sie die Datei, die Ihr H5P-Programm exportiert, ohne sie neu zu packen.',
  manifestTooLarge: `Die Datei h5p.json im Paket ist größer als 256 Kilobyte. Sie nennt nur Titel und Bibliotheken, dafür reicht ein Hundertstel. ${TELL_DE}`,
  titleTooLong:
    'Der Titel der Übung hat mehr als 1.000 Zeichen. So lang lässt er sich nirgends anzeigen. Kürzen Sie ihn in Ihrem H5P-Programm, und exportieren Sie neu.',
  manifestInvalid: `Die Datei h5p.json im Paket ist unvollständig oder kein gültiges JSON. Ohne sie ist nicht zu erkennen, was für eine Übung es ist. ${NEW_EXPORT_DE}`,
  mainLibraryUnlisted: `Das Paket nennt seine eigene Übungsart nicht unter den benötigten Bibliotheken. So lässt es sich nicht abspielen. ${NEW_EXPORT_DE}`,
  contentMissing: `Im Paket fehlt die Datei „@“, also der Inhalt der Übung. ${NEW_EXPORT_DE}`,
  contentTooLarge:
    'Die Texte und Einstellungen der Übung („@“) sind größer als 2 Megabyte. Sie zu lesen würde alle anderen aufhalten. Teilen Sie die Übung auf mehrere Pakete auf.',
  tooManyLibraries: `Die Übung nennt mehr als 500 Bibliotheken. Keine Übungsart braucht so viele. ${TELL_DE}`,
  contentInvalid: `Der Inhalt der Übung („@“) ist kein gültiges JSON. ${NEW_EXPORT_DE}`,
  libraryMissing:
    'Dem Paket fehlen Bibliotheken, die auch hier nicht vorhanden sind: @. Laden Sie die Übung in dem System, in dem sie entstanden ist, als .h5p-Datei herunter: Dieser Export enthält die Bibliotheken. Oder bitten Sie die Administration, zuerst ein Paket dieser Übungsart mit Bibliotheken zu importieren.',
  libraryTooLarge: `Die Beschreibung der Bibliothek @ (library.json) ist größer als 256 Kilobyte. Übliche haben ein Hundertstel davon. ${TELL_DE}`,
  libraryPatchTooHigh: `Die Bibliothek @ nennt eine Fassung über 999. Da immer die höchste Fassung gilt, ließe sie sich kaum je wieder erneuern. ${TELL_DE}`,
  libraryFilePath: `Eine Bibliothek will „@“ laden, und das ist keine Programm- oder Gestaltungsdatei in ihrem eigenen Ordner. So würde keine Übung starten, die sie benutzt. ${TELL_DE}`,
  libraryInvalid: `Die Beschreibung der Bibliothek @ (library.json) ist unvollständig oder kein gültiges JSON. ${NEW_EXPORT_DE}`,
  libraryNameWrong: `Der Ordner @ heißt anders als die Bibliothek darin. So ist nicht sicher, welche gemeint ist. ${NEW_EXPORT_DE}`,
  libraryFileMissing: `In einer Bibliothek fehlt die Datei „@“. Ohne sie startet die Übung nicht. ${NEW_EXPORT_DE}`,
  coreApiTooNew:
    'Die Bibliothek @ braucht eine neuere H5P-Fassung, als dieses Haus hat. Nehmen Sie eine ältere Fassung der Übungsart, oder fragen Sie die Administration nach einer Aktualisierung.',
  notRunnable:
    'Die Übungsart @ lässt sich nicht für sich allein starten, nur als Teil einer anderen. Exportieren Sie die ganze Übung, zu der sie gehört.',
  librariesNew:
    'Das Paket bringt Bibliotheken mit, die es im Haus noch nicht gibt: @. Bibliotheken sind Programmcode, deshalb darf nur die Administration sie einführen. Bitten Sie die Administration, dieses Paket zu importieren. Danach können Sie Übungen dieser Art selbst hochladen.',
  libraryNameClash: `Die Bibliothek @ heißt fast wie eine vorhandene und unterscheidet sich nur in Groß- und Kleinschreibung. Das führt zu Verwechslungen. ${TELL_DE}`,
  libraryOfHouse: `Die Bibliothek @ trägt einen Namen, der den Übungen dieses Hauses vorbehalten ist, gehört aber nicht dazu. Lernende könnten die beiden verwechseln. ${TELL_DE}`,
  librariesBreak:
    'Das Paket bringt neuere Bibliotheken mit, und mit ihnen liefen andere Übungen nicht mehr: @. Deshalb wurde nichts davon übernommen. Fragen Sie dort, woher das Paket kommt, nach einem fehlerfreien Export.',
  contentsFull:
    'Alle importierten Übungen zusammen dürfen 10 Gigabyte groß sein, und so viel ist fast erreicht. Entfernen Sie zuerst Pakete, die kein Kurs mehr benutzt, und importieren Sie dieses dann noch einmal.',
  replaceMissing:
    'Das Paket „@“, das ersetzt werden sollte, gibt es nicht mehr. Jemand hat es inzwischen entfernt. Importieren Sie die Datei als neues Paket.',
  replaceConflict:
    'Das Paket „@“ hat sich geändert, seit Sie es zuletzt gesehen haben. Damit nichts verloren geht, wurde es nicht ersetzt. Sehen Sie sich den neuen Stand an, und ersetzen Sie es dann noch einmal.',
  replaceType:
    'Die neue Fassung ist von einer anderen Übungsart (@) als das Paket, das sie ersetzen soll. Angefangene Übungen würden nicht mehr passen. Importieren Sie sie als neues Paket, und tragen Sie es im Kurs ein.',
  oneAtATime:
    'Ein anderer Import von Ihnen läuft noch. Damit sich nichts überholt, geht es eins nach dem anderen. Warten Sie, bis er fertig ist, und laden Sie die Datei dann noch einmal hoch.',
  nothing: 'Es kam keine Datei an. Wählen Sie zuerst eine .h5p-Datei aus, und laden Sie sie dann hoch.',
  twoFiles:
    'Es kamen mehrere Dateien auf einmal an. Laden Sie die Pakete einzeln hoch, damit zu jedem ein eigenes Ergebnis da ist.',
  unreadable:
    'Die Sendung war nicht zu lesen. Vielleicht hat ein Programm dazwischen sie verändert. Laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  brokenOff:
    'Die Verbindung brach ab, bevor die Datei ganz da war. Gespeichert wurde nichts. Laden Sie die Datei noch einmal hoch.',
  noRoom:
    'Auf dem Server ist zu wenig Platz frei, um das Paket anzunehmen: Der Rest ist für das, was die Lernenden speichern. Sagen Sie der Administration Bescheid, und importieren Sie es später noch einmal.',
  diskFull:
    'Auf dem Server ist kein Platz mehr. Vom Paket blieb nichts zurück. Sagen Sie der Administration Bescheid, und importieren Sie es später noch einmal.',
  broken:
    'Der Import brach ab. Der Fehler liegt bei uns, nicht an Ihrem Paket. Versuchen Sie es noch einmal, und melden Sie es der Administration, wenn es wieder geschieht.',
};

const NEW_EXPORT_EN = 'Export the package again and then import it once more.';
const TELL_EN = 'Do not use this package, and find out where it comes from.';

const en: Sentences = {
  packageTooLarge:
    'The package is too large. 128 megabytes are allowed. Make pictures and films in it smaller, or split the practice.',
  notAZip:
    'The file is not an H5P package, or it did not arrive completely. Choose the file ending in .h5p and import it again.',
  tooManyFiles:
    'The package contains more than 5,000 files. No practice needs that many. Split the practice into several packages.',
  totalTooLarge:
    'Unpacked, the package would be larger than 256 megabytes. The limit was reached at “@”. Make pictures and films in it smaller, or split the practice.',
  damaged: `The file “@” in the package is damaged. ${NEW_EXPORT_EN}`,
  nameUnreadable: `A file name in the package cannot be read. It probably has special characters of another system. ${NEW_EXPORT_EN}`,
  nameControl: `A file name in the package contains invisible control characters (“@”). No usual program writes such a thing. ${TELL_EN}`,
  nameBackslash: `The file name “@” contains a backslash. It could lead out of the folder of the package. ${NEW_EXPORT_EN}`,
  nameAbsolute: `The file name “@” points to a fixed place on the machine instead of into the package. ${TELL_EN}`,
  nameUpwards: `The file name “@” leads out of the folder of the package. That is how attackers try to overwrite other files. ${TELL_EN}`,
  nameTooLong:
    'The file name “@” is too long. Not every system can store it. Give the file a shorter name in your H5P program and export again.',
  nameTooDeep:
    'The file “@” lies in more than 32 folders, one in another. No H5P program puts anything so deep. Add the file to the practice anew and export again.',
  nameReserved:
    'Not every system can store the file name “@”: it has a sign or a word that operating systems keep for themselves. Rename the file in your H5P program and export again.',
  nameDuplicate: `“@” is in the package twice, perhaps with other upper and lower case. Which file is meant cannot be told. ${NEW_EXPORT_EN}`,
  notRegular: `“@” is not an ordinary file but a link or a device. It has no business in an H5P package. ${TELL_EN}`,
  encrypted:
    'The package is encrypted with a password (“@”). It cannot be checked like that. Export it without a password.',
  packedOddly: `The file “@” is packed in a way that is not read here. H5P programs pack differently. ${NEW_EXPORT_EN}`,
  fileType:
    'The file “@” is of a kind that is not allowed in practices. It could run in the browser as a program or a page. Remove it from the practice, or use another kind, for example PNG instead of SVG.',
  fileTooLarge:
    'The file “@” is larger than 64 megabytes when unpacked. Make it smaller, for example the film to 720 lines, and export again.',
  ratioTooHigh: `The file “@” becomes more than 200 times as large when unpacked. Files made to overload servers are built like that. ${TELL_EN}`,
  manifestMissing:
    'The file h5p.json is missing from the package. Perhaps the practice lies in a folder within it, or it is some other zip archive. Use the file that your H5P program exports, without packing it again.',
  manifestTooLarge: `The file h5p.json in the package is larger than 256 kilobytes. It only names a title and libraries, for which a hundredth is enough. ${TELL_EN}`,
  titleTooLong:
    'The title of the practice has more than 1,000 characters. It could not be shown anywhere. Shorten it in your H5P program and export again.',
  manifestInvalid: `The file h5p.json in the package is incomplete or not valid JSON. Without it there is no telling what kind of practice it is. ${NEW_EXPORT_EN}`,
  mainLibraryUnlisted: `The package does not name its own content type among the libraries it needs. It cannot be played like that. ${NEW_EXPORT_EN}`,
  contentMissing: `The file “@”, the content of the practice, is missing from the package. ${NEW_EXPORT_EN}`,
  contentTooLarge:
    'The texts and settings of the practice (“@”) are larger than 2 megabytes. Reading them would hold up everybody else. Split the practice into several packages.',
  tooManyLibraries: `The practice names more than 500 libraries. No content type needs that many. ${TELL_EN}`,
  contentInvalid: `The content of the practice (“@”) is not valid JSON. ${NEW_EXPORT_EN}`,
  libraryMissing:
    'The package lacks libraries that are not here either: @. Download the practice as a .h5p file from the system it was made in: that export contains the libraries. Or ask the administration to import a package of this content type with its libraries first.',
  libraryTooLarge: `The description of the library @ (library.json) is larger than 256 kilobytes. Usual ones have a hundredth of that. ${TELL_EN}`,
  libraryPatchTooHigh: `The library @ names a patch above 999. As the highest one always counts, it could hardly ever be updated again. ${TELL_EN}`,
  libraryFilePath: `A library wants to load “@”, which is no script or style sheet in its own folder. No practice that uses it would start. ${TELL_EN}`,
  libraryInvalid: `The description of the library @ (library.json) is incomplete or not valid JSON. ${NEW_EXPORT_EN}`,
  libraryNameWrong: `The folder @ has another name than the library in it. So it is not certain which one is meant. ${NEW_EXPORT_EN}`,
  libraryFileMissing: `A library lacks the file “@”. Without it the practice does not start. ${NEW_EXPORT_EN}`,
  coreApiTooNew:
    'The library @ needs a newer version of H5P than this house has. Use an older version of the content type, or ask the administration for an update.',
  notRunnable:
    'The content type @ cannot be started on its own, only as a part of another one. Export the whole practice it belongs to.',
  librariesNew:
    'The package brings libraries that the house does not have yet: @. Libraries are program code, so only the administration may introduce them. Ask the administration to import this package. After that you can upload practices of this kind yourself.',
  libraryNameClash: `The library @ has nearly the name of an installed one and differs in upper and lower case only. That leads to mistakes. ${TELL_EN}`,
  libraryOfHouse: `The library @ has a name that is kept for the practices of this house, but is none of them. Learners might take one for the other. ${TELL_EN}`,
  librariesBreak:
    'The package brings newer libraries, and with them other practices would no longer run: @. So nothing of it was taken. Ask where the package comes from for an export without faults.',
  contentsFull:
    'All imported practices together may have 10 gigabytes, and that is nearly reached. First remove packages that no course uses any more, then import this one again.',
  replaceMissing:
    'The package “@” that was to be replaced is no longer there. Somebody has removed it in the meantime. Import the file as a new package.',
  replaceConflict:
    'The package “@” has changed since you last saw it. So that nothing is lost, it was not replaced. Look at how it is now and then replace it again.',
  replaceType:
    'The new version is of another content type (@) than the package it is to replace. Practices already begun would no longer fit. Import it as a new package and enter it in the course.',
  oneAtATime:
    'Another import of yours is still going on. They go one after the other, so that none overtakes another. Wait until it has finished and upload the file again.',
  nothing: 'No file arrived. Choose a .h5p file first and then upload it.',
  twoFiles:
    'Several files arrived at once. Upload the packages one by one, so that each has a result of its own.',
  unreadable:
    'What was sent could not be read. Perhaps a program on the way has changed it. Reload the page and try again.',
  brokenOff:
    'The connection broke off before the whole file was here. Nothing was saved. Upload the file again.',
  noRoom:
    'The server has too little space left to take the package: the rest is for what learners save. Tell the administration and import it again later.',
  diskFull:
    'There is no space left on the server. Nothing of the package has stayed. Tell the administration and import it again later.',
  broken:
    'The import broke off. The fault is ours, not that of your package. Try again, and tell the administration if it happens again.',
};

export const refusals = { de, en };

/** The sentences of one refusal; what they are about may come from a stranger and is shown as one plain line. */
export const refusalText = ({ code, about }: Trouble, language: Language): string => {
  const table: Readonly<Record<string, string>> = refusals[language];
  const thing = spokenName(shown(about, 400)) || 'h5p.json';
  return (table[code] ?? refusals[language].broken).replaceAll('@', () => thing);
};

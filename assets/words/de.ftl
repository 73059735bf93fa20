### Die Wörter des Fensters auf Deutsch, in der Reihenfolge von en.ftl. Begriffe wie in der deutschen Dokumentation von
### Microsoft; kein Punkt nach einem einzelnen Satz; Auslassungspunkte nur, wo noch etwas einzugeben ist.

## place

place-rail = Bereiche
place-decide = Entscheiden
place-keys = Schlüssel
place-simulate = Simulieren
place-diagnose = Diagnose
place-learn = Lernen
place-reference = Nachschlagen
place-hand-over = Übergeben
place-settings = Einstellungen

## widget

widget-taken-for = Oft verwechselt mit { $names }
widget-copy = Kopieren
widget-copy-what = { $what } kopieren
widget-copied = Kopiert
widget-in-english = Auf Englisch
widget-cancel = Abbrechen
widget-cancel-what = Abbrechen, { $what }
widget-close = Schließen
widget-dismiss = Ausblenden
widget-problem = Es gibt ein Problem
widget-problems = Es gibt ein Problem: { $errors }
widget-disagree = Die Quellen widersprechen sich
widget-assumed = Angenommen
widget-assumed-what = Angenommen: { $what }
widget-status = Status
widget-steps = Schritte
widget-of-choice = { $name }, { $value }
widget-narrow-down = In „{ $name }“ suchen
widget-type-to-find = Zum Suchen tippen
widget-no-match = Nichts heißt so
widget-step-of = Schritt { $step } von { $steps } · { $title }
widget-step = Schritt { $step }, { $title }
widget-step-done = Schritt { $step }, { $title }, erledigt
widget-step-current = Schritt { $step }, { $title }, aktueller Schritt
widget-percent = { $n } %
widget-flip = { $change }: { $becomes }
widget-field-error = { $label }, Fehler, { $error }
widget-of-field = { $words }, { $label }

## start

start-product = Volume Activation
start-title = { $plan } – { $product }
start-at-start = dem Start der Anwendung
start-no-display = die angegebene Anzeige antwortet nicht: { $reason }
start-display-lost = die Anzeige ging verloren: { $reason }
start-missing-library = die Bibliothek { $library } fehlt
start-missing-package = die Bibliothek { $library } fehlt; das Paket { $package } installieren
start-no-renderer = kein Renderer ist gestartet: { $tried }
start-other-process = gezeichnet wird mit dem Prozessor, da kein Grafiktreiber gestartet ist ({ $tried })
start-only-software = es gibt keine Grafikkarte, und die Softwaretreiber zeichnen langsamer als das Programm selbst
start-no-adapter = kein Grafikadapter wurde gefunden
start-no-adapter-fits = keiner der Grafikadapter kann in diesem Fenster zeichnen: { $found }
start-renderer-lost = der Renderer { $renderer } ging verloren: { $reason }
start-broke = das Programm ist bei { $place } abgebrochen: { $message }
start-not-a-renderer = { $text } ist kein Renderer; erlaubt sind wgpu, glow und software

## command

command-go-decide = Zu Entscheiden
    .also = Rat Beratung Fragen Antworten Start MAK KMS
command-go-keys = Zu Schlüssel
    .also = Editionen Gruppen Setupschlüssel Tabelle GVLK Matrix
command-go-simulate = Zu Simulieren
    .also = Flotte Zeit Lauf Zeitachse Zukunft
command-go-diagnose = Zu Diagnose
    .also = Fehlersuche Fehler Protokoll Belege
command-go-learn = Zu Lernen
    .also = Schulung Unterricht Lektion
command-go-reference = Zu Nachschlagen
    .also = Fehlercodes Glossar Fakten Quellen Referenz
command-go-hand-over = Übergeben
    .also = Export Runbook Bericht Skript Protokoll Dokument Paket zip
command-learn-list = Alle Lektionen und Übungen
    .also = Lernen Schulung Übersicht
command-learn-open = Eine Lektion öffnen
command-learn-go-on = Mit der Lektion weitermachen
    .also = fortsetzen weiter lernen
command-learn-step = Zu einem Schritt der Lektion
command-learn-next = Nächster Schritt
command-learn-back = Schritt davor
command-learn-choose = Eine Antwort wählen
command-learn-settle = Wette abgeben
command-learn-hint = Einen Hinweis zeigen
command-learn-open-plan = Plan der Lektion öffnen
    .help = In Simulieren; Ihr eigener Plan wird weggelegt und kommt zurück
command-learn-back-to-lesson = Zurück zur Lektion
command-learn-own-plan = Mein eigener Plan
    .help = Legt den Plan der Lektion weg und holt Ihren zurück
command-learn-hand-in = Abgeben
    .also = einreichen beenden Übung
command-learn-reset = Übung von vorn beginnen
    .also = zurücksetzen Plan
command-learn-take-back = Meine Reparatur zurückholen
command-learn-solution = Einen Lösungsweg zeigen
command-learn-next-lesson = Nächste Lektion
command-learn-learner = Name auf Ergebnissen
command-learn-save-result = Ergebnis exportieren…
    .help = Eine Datei für die Lehrkraft
    .also = Fortschritt Punkte
command-learn-save-sheet = Ergebnisblatt…
    .help = Eine Seite, die Ihr Browser zeigt und druckt
    .also = HTML drucken Zertifikat
command-learn-save-course = Kurs speichern…
command-learn-save = Speichern
command-learn-save-lesson = Lektion speichern…
    .help = Eine Datei, die andere öffnen können
command-learn-write = Eine Lektion schreiben
    .also = Autor Editor erstellen Übung Lehrer
command-learn-write-plan = Offenen Plan übernehmen
    .help = Als den Plan, mit dem die Lektion beginnt
command-learn-write-new = Neue Lektion
    .help = Leert den Lektionseditor
    .also = schreiben Autor
command-learn-write-open = Offene Lektion ändern
    .help = Im Lektionseditor
    .also = schreiben Autor
command-learn-write-record = Aufzeichnen, was am Plan geändert wird
command-learn-write-test = Lektion prüfen
command-learn-write-try = Ausprobieren
command-learn-write-quit = Beenden, ohne die Lektion zu speichern
command-learn-write-edit = Lektion ändern
command-learn-quiz = Quiz
    .also = Fragen Test Prüfung lernen
command-learn-quiz-answer = Die Frage beantworten
command-learn-quiz-next = Nächste Frage des Quiz
command-learn-course = Kurs für eine Klasse
    .also = Lehrer Schule Lektionen
command-learn-course-start = Diesen Kurs beginnen
command-learn-course-leave = Kurs verlassen
command-learn-class = Ergebnisse einer Klasse…
command-learn-save-class = Tabelle als CSV speichern…
command-learn-course-edit = Kurs ändern
command-panel-task = Aufgabe zeigen
command-handover-write = In einen Ordner schreiben…
    .also = übergeben exportieren speichern Dateien
command-handover-part = Mitgeben oder weglassen
command-handover-redact = Namen durch Pseudonyme ersetzen
command-handover-select = Eine Datei ansehen
command-handover-copy = Angesehene Datei kopieren
command-handover-cancel = Dateien nicht weiter erstellen
command-go-settings = Zu Einstellungen
    .also = Optionen Konfiguration Sprache
command-palette = Befehl suchen oder ausführen
command-key-list = Alle Tasten zeigen
    .also = Tastenkürzel Tastatur Hilfe
command-messages = Meldungen zeigen
    .help = Alles, was die Statuszeile gesagt hat
    .also = Protokoll Verlauf Benachrichtigungen Status
command-diagnose-type = In Diagnose tippen
command-diagnose-read = Inhalt des Feldes auswerten
command-diagnose-open = Dateien zur Diagnose öffnen…
command-diagnose-remove = Eine Eingabe vergessen
command-diagnose-clear = Alles Gelesene vergessen
command-diagnose-show = Einen Befund zeigen
command-diagnose-next = Nächster Befund
command-diagnose-previous = Voriger Befund
command-diagnose-machine = Diesen Computer auslesen…
    .help = Öffnet eine Karte, die sagt, was ausgeführt wird; noch läuft nichts
    .also = dieser Computer slmgr dlv Get-OSLicenseInfo
command-diagnose-live = Eine Domäne im Netzwerk prüfen…
    .help = Öffnet eine Karte, die sagt, was wohin gesendet wird; noch wird nichts gesendet
command-diagnose-ask = Senden und prüfen
command-diagnose-report = Bericht weitergeben…
command-diagnose-copy-report = Bericht über die Befunde kopieren
command-diagnose-save-report = Bericht über die Befunde speichern…
command-diagnose-cancel = Lesen oder Prüfen abbrechen
command-fleet-open = Aus einer Liste einen Plan machen
command-fleet-close = Zurück zum Gelesenen
command-fleet-columns = Spalten zuordnen
command-fleet-edition = Edition eines Systems angeben
command-fleet-grouping = Computer anders zusammenfassen
command-fleet-line = Eine Zeile der Liste zeigen
command-fleet-make = Plan erstellen
    .help = Die in Diagnose offene Computerliste wird der Plan; Rückgängig holt den vorigen zurück
    .also = Flotte Inventar Computer CSV
command-close = Offenes schließen
command-toggle-panel = Seitenbereich ein- oder ausblenden
    .also = Seitenleiste Details Blatt warum
command-theme-system = Design wie das System
    .also = Aussehen Farben Standard
command-theme-light = Helles Design
    .also = Aussehen Farben Tag weiß hell
command-theme-dark = Dunkles Design
    .also = Aussehen Farben Nacht schwarz
command-language-system = Sprache wie das System
    .also = Gebietsschema Standard
command-language-english = Sprache: Englisch
    .also = english language
command-language-german = Sprache: Deutsch
    .also = german language
command-reduce-motion = Bewegung verringern
command-zoom-in = Vergrößern
    .also = größer Textgröße Zoom
command-zoom-out = Verkleinern
    .also = kleiner Textgröße Zoom
command-zoom-reset = Zoom auf 100 %
    .also = normale Textgröße Original
command-quit = Beenden
    .also = schließen verlassen
command-quit-without-saving = Ohne Speichern beenden
command-copy = Kopieren
command-new-plan = Neuer Plan
    .also = erstellen leer
command-open-example = Beispielplan öffnen
    .also = Muster Demo Zentrale
command-ready-made = Fertige Flotten
    .help = Die kleinste Flotte zu jedem Punkt, zum Abspielen und Ändern
    .also = Beispiele Muster Demo Szenarien Galerie
command-open-ready-made = Eine fertige Flotte öffnen
command-to-point = Zu dem, was die fertige Flotte zeigt
    .also = Punkt ansehen
command-rescue-search = Suchen, was geholfen hätte
    .help = Probiert Änderungen des Plans, jede mit einem Lauf, und bietet die kleinsten an, die helfen
    .also = retten verhindern vermeiden was wäre wenn
command-rescue-take-first = Günstigste gefundene Änderung vornehmen
    .also = retten anwenden
command-rescue-take = Eine gefundene Änderung vornehmen
command-rescue-cancel = Suche nach dem, was geholfen hätte, abbrechen
command-fork-here = Hier abzweigen
    .help = Eine andere Zukunft ab der gezeigten Minute, zum Ändern und Vergleichen
    .also = Verzweigung teilen Kopie was wäre wenn
command-fork-next = Nächste Abzweigung zeigen
    .also = Verzweigung wechseln andere Zukunft
command-fork-difference = Zum ersten Tag, an dem sich beide unterscheiden
    .also = vergleichen Abzweigung Unterschied
command-fork-show = Eine Abzweigung zeigen
command-fork-rename = Abzweigung umbenennen
command-fork-remove = Abzweigung entfernen
command-fork-compare = Mit einer Abzweigung vergleichen
command-editor = Flotte als Formular und Text bearbeiten
    .help = Jede Kohorte, jeder Host, Pool und Vorfall und die Regeln des Plans
    .also = Editor TOML Quelle Plan hinzufügen
command-editor-close = Editor schließen
command-editor-row = Eine Zeile des Plans bearbeiten
command-editor-value = Einen Wert des Plans bearbeiten
command-editor-text = Text des Plans bearbeiten
command-editor-add-cohort = Kohorte hinzufügen
    .also = Computer neu
command-editor-add-host = KMS-Host hinzufügen
    .also = Server neu
command-editor-add-pool = MAK-Pool hinzufügen
    .also = Aktivierungen neu
command-editor-add-incident = Vorfall in den Text einfügen
    .also = neu
command-editor-remove = Eine Zeile des Plans entfernen
command-editor-show-text = Plan als Text zeigen
command-editor-show-form = Plan als Formular zeigen
command-open = Öffnen…
    .also = laden Datei Plan
command-open-recent = Zuletzt verwendet
command-save = Speichern
    .also = schreiben sichern Datei Plan
command-save-as = Speichern unter…
    .also = exportieren Kopie Datei
command-discard = Ohne Speichern fortfahren
command-rename = Plan umbenennen
command-rulebook-default = Regelwerk: passend zum Windows
command-rulebook-articles-2009 = Regelwerk: Artikel von 2009
command-rulebook-va-2-0 = Regelwerk: Volumenaktivierung 2.0
command-rulebook-windows-7 = Regelwerk: Windows 7 und Server 2008 R2
command-rulebook-current = Regelwerk: aktuelles Windows
command-show-disputes = Punkte zeigen, bei denen sich die Quellen widersprechen
    .also = Widersprüche uneinig Quellen
command-undo = Rückgängig
    .also = zurücknehmen
command-redo = Wiederholen
    .also = nochmals
command-step = Zu einer Frage
command-next-question = Weiter
    .help = Nächste Frage
command-previous-question = Zurück
    .help = Vorige Frage
command-answer = Antworten
command-try-change = Ausprobieren, was den Rat ändern würde
command-change-answer = Ändern
command-all-questions = Alle Fragen auf einer Seite
    .also = Experte Einzelseite Formular
command-more-about-the-site = Mehr über den Standort
command-start-over = Von vorn beginnen
    .help = Alle Antworten löschen
    .also = zurücksetzen leeren neu beginnen
command-filter-windows = Editionen filtern
command-check-answers = Antworten prüfen
command-make-plan = Empfehlung zeigen
    .also = Ergebnis Rat Antwort
command-see-over-time = Im Zeitverlauf ansehen
    .help = Die Flotte dieser Antworten simulieren
    .also = Zeitachse Zukunft
command-copy-ticket = Für das Ticket kopieren (Englisch)
    .help = Empfehlung, Gründe und Schritte als reiner Text
    .also = Zwischenablage Bericht Text E-Mail
command-era-2009 = Schlüsselgruppen von 2009
command-era-windows-7 = Schlüsselgruppen von Windows 7 und 2008 R2
command-era-current = Aktuelle Hostschlüssel
command-select-edition = Eine Edition auswählen
command-filter-editions = Editionen filtern
command-copy-setup-key = Setupschlüssel kopieren
    .also = Zwischenablage GVLK
command-play-pause = Abspielen oder anhalten
    .also = Start Stopp Lauf
command-faster = Schneller
command-slower = Langsamer
command-speed = Tempo
command-day-forward = Einen Tag vor
command-day-back = Einen Tag zurück
command-next-event = Nächstes Ereignis
command-previous-event = Voriges Ereignis
command-to-start = Zum Anfang
command-to-end = Zum Ende
command-to-first-lapse = Zum ersten Lizenzverlust
    .also = abgelaufen nicht lizenziert Problem
command-seek = Zu einem Tag
command-select = Auswählen
command-chart-as-table = Diagramm als Tabelle
command-cohort-count = Eine Anzahl ändern
command-edit-incident = Vorfall bearbeiten
command-add-incident = Vorfall hinzufügen
    .also = Ausfall Störung Ereignis
command-remove-incident = Vorfall entfernen
command-run-again = Neu rechnen
    .help = Den jetzigen Plan von Anfang an berechnen
command-cancel-run = Lauf abbrechen
command-next-machine = Nächster Computer
command-previous-machine = Voriger Computer
command-chart-states = Diagramm: Zustände
command-chart-count = Diagramm: Anzahlen der Hosts
command-chart-pools = Diagramm: MAK-Pools
command-chart-lanes = Tabelle: was wann galt
command-chart-fleet = Tabelle: Hosts und Kohorten jetzt
command-stage-picture = Bild zeigen
command-stage-chart = Diagramm zeigen
command-chart-as-picture = Tabelle als Diagramm
command-panel-why = Seitenbereich: warum
command-panel-forks = Abzweigungen zeigen
    .also = Verzweigungen Zukünfte vergleichen
command-panel-fleet = Seitenbereich: Flotte
command-filter-all = Ereignisse: alle
command-filter-lapses = Ereignisse: Lizenzverluste
command-filter-machines = Ereignisse: Computer
command-filter-hosts = Ereignisse: Hosts
command-filter-incidents = Ereignisse: Vorfälle
command-group-events = Gleiche Ereignisse eines Tages zusammenfassen
command-all-events = Jedes einzelne Ereignis auflisten
command-next-change = Nächste Änderung des Ausgewählten
    .also = Schritt Verlauf
command-previous-change = Vorige Änderung des Ausgewählten
    .also = Schritt Verlauf
command-ask-date = Zu einem Datum
    .also = springen Kalender
command-to-date = Zu einem Datum
command-magnify = Lupe
    .help = Einige Wochen um die gezeigte Minute, Stunde für Stunde; nochmals für den ganzen Lauf
    .also = Zoom dicht
command-time-nearer = Zeitachse: näher
    .also = vergrößern Diagramme Bahnen
command-time-further = Zeitachse: weiter weg
    .also = verkleinern Diagramme Bahnen
command-whole-run = Zeitachse: ganzer Lauf
    .also = Zoom zurücksetzen
command-show-stretch = Einen Abschnitt des Laufs zeigen
command-add-incident-here = Dem Ausgewählten einen Vorfall hinzufügen
    .also = Ausfall Störung Bahn
command-incident-earlier = Vorfall einen Tag früher
    .also = verschieben
command-incident-later = Vorfall einen Tag später
    .also = verschieben
command-incident-shorter = Vorfall einen Tag kürzer
    .also = strecken
command-incident-longer = Vorfall einen Tag länger
    .also = strecken
command-edit-selected-incident = Ausgewählten Vorfall ändern
    .also = Formular bearbeiten
command-remove-selected-incident = Ausgewählten Vorfall entfernen
    .also = löschen
command-change-incident = Vorfall ändern
command-new-incident = Stattdessen ein neuer
command-put-incident = Vorfall verschieben
command-save-chart = Diagramm als Bild speichern
    .also = PNG Bild exportieren
command-chart-chance = Diagramm: viele Läufe
    .also = Zufall Bänder Perzentile Startwerte
command-many-runs = Viele Startwerte durchrechnen
    .also = Zufall Bänder Perzentile
command-cancel-many-runs = Läufe abbrechen
command-search-reference = Im Nachschlagewerk suchen

## change

change-learn-reset = Übung von vorn beginnen
change-try = Eine andere Antwort ausprobieren
change-fleet = Plan aus einer Liste
change-edit-incident = Vorfall ändern
change-put-incident = Vorfall verschieben
change-text = Text des Plans bearbeiten
change-field = Ein Feld des Plans bearbeiten
change-add-row = Zeile hinzufügen
change-remove-row = Zeile entfernen
change-fork = Plan abzweigen
change-fork-name = Abzweigung umbenennen
change-fork-remove = Abzweigung entfernen
change-rescue = Was geholfen hätte
change-paste = Eingefügte Antworten
change-name = Umbenennen
change-rulebook = Regelwerk ändern
change-answer = Antwort
change-start-over = Von vorn beginnen
change-see-over-time = Im Zeitverlauf ansehen
change-count = Eine Anzahl ändern
change-add-incident = Vorfall hinzufügen
change-remove-incident = Vorfall entfernen

## status

status-many-ran =
    { $n ->
        [one] { $n } Lauf ist fertig
       *[other] { $n } Läufe sind fertig
    }
status-no-chart = Kein Diagramm ist zu sehen
status-incident-changed = Geändert: { $what } { $target } ab { $when }
status-incident-removed = Entfernt: { $what } { $target } ab { $when }
status-incident-put = { $what } { $target } nun ab { $when }
status-no-incident = Kein Vorfall ist ausgewählt
status-no-lane = Erst einen Host, DNS, Microsoft oder eine Kohorte auswählen
status-at-change = Bei der Änderung von { $when }
status-no-later-change = Keine spätere Änderung des Ausgewählten
status-no-earlier-change = Keine frühere Änderung des Ausgewählten
status-outside-run = Dieses Datum liegt nicht im Lauf
status-text-dropped = Was nicht lesbar war, ist zurückgenommen
status-forked = { $name }: was jetzt geändert wird, ändert sich nur hier
status-fork-shown = { $name } wird gezeigt
status-too-many-forks = Ein Plan hat höchstens { $most } Abzweigungen
status-no-difference = Es gibt keine zwei Zukünfte, die sich unterscheiden
status-rescue-found = Geholfen hätte: { $what }
status-rescue-taken = Geändert: { $what }
status-rescue-cancelled = Die Suche wurde abgebrochen
status-nothing-to-rescue = Einen Computer oder eine Kohorte auswählen, die ihre Lizenz verlor oder nie eine bekam
status-no-rescue = Für diesen Plan ist keine gefundene Änderung da. Erneut suchen
status-ready-made = { $title }: geöffnet. Die Taste W führt zu dem Tag, der den Punkt zeigt
status-no-point = Keine fertige Flotte ist offen
status-rulebook-now = Das Regelwerk ist nun: { $name }
status-catalogue = Katalog vom { $date }
status-nothing-sent = Nichts wird gesendet
status-messages = Meldungen
status-language = Sprache: { $name }
status-computing = Die Zukunft wird berechnet
status-disputed-points = { $points } in diesem Regelwerk, von { $all } Widersprüchen insgesamt: zeigen
status-disputed =
    { $n ->
        [one] { $n } strittiger Punkt
       *[other] { $n } strittige Punkte
    }
status-undone = Zurückgenommen: { $what }
status-redone = Wiederholt: { $what }
status-copied = Kopiert: { $what }
status-opening = Die Datei wird geöffnet
status-recommended = Empfehlung: { $method }
status-tried = { $what } ist nun: { $value }. { $method }. Rückgängig nimmt es zurück
status-see-over-time = Die Antworten wurden diese Flotte; Rückgängig holt die alte zurück
status-new-plan = Ein neuer, leerer Plan
status-example = Der Beispielplan
status-no-setup-key = Microsoft druckt keinen Setupschlüssel für { $edition } ab
status-opened = { $path } geöffnet
status-opened-answers = Aus den Antworten in { $path } wurde ein neuer Plan
status-own-catalogue-wrong = Die neueren Daten in Ihrem Ordner sind fehlerhaft und werden nicht benutzt; der Befehl catalog --verify sagt, warum
status-dialog-open = Ein Dateidialog ist schon offen; erst diesen schließen
status-file-busy = Eine Datei wird noch gelesen oder geschrieben; gleich noch einmal versuchen
status-not-opened = Nicht geöffnet: { $path }
status-saved = { $path } gespeichert
status-set-aside = Eine Datei einer anderen Version oder eine beschädigte wurde als { $path } beiseitegelegt
status-brought-back = Nicht gespeicherte Änderungen sind wieder da
status-run-cancelled = Der Lauf wurde abgebrochen
status-first-picture = Ein erstes Bild aus einem Teil der Flotte, hochgerechnet; das genaue folgt
status-exact-picture = Das genaue Bild ist da
status-cannot-run = Dieser Plan kann nicht laufen
status-change-refused = Nicht geändert: { $field } kann nicht { $found } sein; erlaubt: { $allowed }
status-playing = Läuft
status-paused = Angehalten
status-end-of-run = Ende des Laufs
status-no-later-event = Kein späteres Ereignis
status-no-earlier-event = Kein früheres Ereignis
status-no-lapse = Kein Computer verliert in diesem Lauf seine Lizenz
status-none-to-lapse = Kein Computer verliert seine Lizenz: Dieser hatte nie eine, und seine Anfangskulanz ist vorbei
status-no-target = Der Plan hat nichts, dem das geschehen könnte
status-incident-added = Hinzugefügt: { $what } { $target }

## copied

copied-step = Befehl von Schritt { $step }
copied-problems = Liste der Probleme
copied-command = { $line }
copied-table = die Tabelle
copied-ticket = Text für das Ticket
copied-setup-key = Setupschlüssel von { $edition }

## dialog

dialog-picture = Diagramm als Bild speichern
dialog-pictures = Bilder
dialog-cancel = Abbrechen
dialog-close = Schließen
dialog-open = Datei öffnen
dialog-class = Ordner einer Klasse wählen
dialog-save = Plan speichern
dialog-plans = Pläne
dialog-evidence = Öffnen, was ein Computer geschrieben hat
dialog-evidence-files = Texte, Protokolle und Exporte
dialog-report = Bericht speichern
dialog-hand-over = Ordner für die Dateien wählen
dialog-reports = Berichte
dialog-learn-result = Ergebnis speichern
dialog-learn-sheet = Ergebnisblatt speichern
dialog-learn-course = Kurs speichern
dialog-learn-lesson = Lektion speichern
dialog-learn-class = Tabelle speichern
dialog-learn-files = Dateien von Lernen

## title

title-plan-menu = Plan: { $name }
title-name = Name des Plans
title-changed = nicht gespeichert
title-saved = gespeichert
title-saved-at = gespeichert um { $time }
title-example = noch nichts zu speichern
title-lesson = Lektion: { $name }
title-open = Öffnen
title-recent = Zuletzt verwendet
title-in-folder = { $name } in { $folder }
title-palette = Befehl suchen oder ausführen   { $keys }

## palette

palette-field = Befehle suchen
palette-hint = Was zu tun ist, eine Taste wie Strg+S oder ein Fehlercode
palette-nothing = Kein Befehl heißt so. Vielleicht kennt es das Nachschlagewerk:
palette-look-up = Im Nachschlagewerk nach „{ $query }“ suchen
palette-day = gehe tag
palette-to-day = Zu Tag { $day }
palette-skipped = ein eine einen der die das den dem des zu zum zur in im ich mein meine meinen will möchte bitte wie

## keyboard

# Tasten, wie sie auf einer Tastatur heißen

keyboard-comma = ,
keyboard-period = .
keyboard-plus = +
keyboard-minus = −
keyboard-escape = Esc
keyboard-ctrl = Strg
keyboard-shift = Umschalt
keyboard-alt = Alt
keyboard-left = Pfeil links
keyboard-right = Pfeil rechts
keyboard-space = Leertaste
keyboard-home = Pos1
keyboard-end = Ende
keyboard-delete = Entf
keyboard-enter = Eingabe

## keys-list

keys-list-title = Alle Tasten
keys-list-everywhere = Überall

## messages

messages-title = Meldungen

## unsaved

unsaved-title = Plan zuvor speichern?
unsaved-text = { $name } hat Änderungen, die nicht gespeichert sind.
unsaved-save = Speichern
unsaved-discard = Ohne Speichern fortfahren
unsaved-lesson-title = Lektion zuvor speichern?
unsaved-lesson-back = Zurück zur Lektion

## overwrite

overwrite-title = Datei ersetzen?
overwrite-text = { $path } gibt es schon.
overwrite-replace = Ersetzen
overwrite-folder-title = Dateien im Ordner ersetzen?
overwrite-folder-text = { $file } gibt es schon. Dateien gleichen Namens in { $folder } würden ersetzt, andere bleiben.
overwrite-folder-replace = Ersetzen

## problems

problems-title = Es gibt ein Problem
problems-text = { $path } wurde nicht geöffnet. Was offen ist, bleibt offen.
problems-copy = Liste kopieren

## path

path-why = Kein Dateidialog des Systems hat geantwortet. Einen Pfad tippen oder einfügen.
path-label = Pfad
path-empty = Einen Pfad eingeben

## decide

decide-gap = Eine Antwort wählen; „Weiß nicht“ ist auch eine
decide-wrong-number = Eine Zahl stimmt nicht; ihr Feld sagt, was erlaubt ist
decide-gap-windows = Ein Windows wählen; „Weiß nicht“ ist auch eine Antwort
decide-gap-number = { $what }: eine ganze Zahl von 0 bis 10.000.000 eingeben oder „Weiß nicht“ ankreuzen
decide-back = Zurück zur vorigen Frage
decide-back-answers = Zurück zu den Antworten
decide-next = Weiter
decide-all = Alle Fragen auf einer Seite
decide-one = Eine Frage je Seite
decide-show = Empfehlung zeigen
decide-step = Schritt { $step } von { $steps }
decide-so-far = Empfehlung bisher: { $method }
decide-change = Ändern

## question

question-1-short = Windows
question-1-title = Welches Windows ist es?
question-1-why = Die Edition bestimmt, welche Schlüssel passen und wie viele Computer ein KMS-Host zählen muss
question-1-generations = Windows-Generationen
question-1-other = Etwas anderes
question-1-clients = Windows
question-1-servers = Windows Server
question-1-versions = Server, halbjährlich
question-1-edition = Welche Edition?
question-1-editions = Welche Edition von { $name }?
question-1-only = Edition unbekannt
question-1-filter = Alle Editionen filtern
question-1-filter-hint = Name, Schlüsselende
question-1-matches =
    { $n ->
        [one] { $n } Edition passt
       *[other] { $n } Editionen passen
    }
question-1-more = { $n } weitere: noch einen Buchstaben eingeben
question-1-none = Keine Edition hat diese Wörter. Ein Setupschlüssel wird an seinen letzten fünf Zeichen gefunden.
question-1-pick = Oben eine Generation wählen oder einen Teil des Editionsnamens in das Feld tippen
question-1-open-other = Home, Ultimate, Starter und was sonst nicht mit Volumenlizenz verkauft wird: es behält den Schlüssel, mit dem es gekauft wurde
question-1-open-unknown = Angenommen wird eine Volumenedition des heutigen Windows. Auf dem Computer nennt slmgr /dlv die Edition.
question-2-short = Netzwerk
question-2-title = Ist der Computer im Netzwerk Ihrer Organisation?
question-2-why = Eine KMS-Aktivierung gilt { $validity } Tage und wird über dieses Netzwerk erneuert. Wer länger wegbleibt, braucht einen anderen Schlüssel.
question-3-short = Microsoft
question-3-title = Wie kann der Computer Microsoft erreichen?
question-3-why = Ein MAK wird einmal bei Microsoft aktiviert, ebenso ein KMS-Host. Ein KMS-Client spricht nie mit Microsoft.
question-4-short = Aufgabe
question-4-title = Was ist die Aufgabe des Computers?
question-4-why = Nur ein Computer, der die anderen aktivieren soll, bekommt einen KMS-Hostschlüssel
question-5-short = Umfeld
question-5-title = In welchem Umfeld steht er?
question-5-why = Ein Host aktiviert Clients ab { $clients } Computern und Server ab { $servers }. Alle zählen, die denselben Host fragen würden, auch diesen.
question-5-more = Mehr über den Standort
question-5-less = Weniger über den Standort
question-6-short = Schlüssel jetzt
question-6-title = Welcher Schlüssel ist jetzt installiert?
question-6-why = Davon gehen die Schritte aus. Auf dem Computer nennt ihn slmgr /dlv in der Zeile „Beschreibung“.
question-7-short = Prüfen
question-7-title = Antworten prüfen
question-7-why = Ändern, was nicht stimmt, und dann sehen, was daraus folgt

## expert

expert-title = Alle Fragen auf einer Seite
expert-why = Beantworten, was Sie wissen, den Rest offen lassen: die Empfehlung sagt, was sie angenommen hat

## answer

answer-unknown = Weiß nicht
answer-generation = { $name }, Edition unbekannt
answer-edition-other = Ein anderes Windows (Home, Ultimate, …)
answer-edition-unknown = Weiß nicht
answer-attachment-core = Immer im Netzwerk
    .line = Im LAN oder per VPN, sobald es läuft
answer-attachment-roaming = Kommt mindestens alle 170 Tage zurück
    .line = Im Büro oder per VPN; { $validity } Tage weniger die Erneuerung alle { $renewal } Tage
answer-attachment-remote = Selten oder nie
    .line = Ein entfernter Laptop, der anderswo zu Hause ist
answer-attachment-isolated = Nur in einem eigenen, geschlossenen Netzwerk
    .line = Ein Labor oder eine sichere Zone ohne Weg hinaus
answer-attachment-unknown = Weiß nicht
    .line = Angenommen wird, dass es zurückkommt; gesagt wird, was sich sonst ändert
answer-microsoft-internet = Über das Internet
    .line = Es öffnet selbst Verbindungen zu Microsoft
answer-microsoft-proxy = Über einen anderen Computer
    .line = Einer mit VAMT und Internet kann für ihn fragen
answer-microsoft-telephone = Nur telefonisch
    .line = Jemand liest eine Nummer vor und tippt die Antwort ein
answer-microsoft-none = Gar nicht
    .line = Von seinem Standort führt nichts hinaus
answer-microsoft-unknown = Weiß nicht
    .line = Angenommen wird Internet; gesagt wird, was sich sonst ändert
answer-role-workstation = Arbeitsplatz
    .line = Menschen arbeiten daran, und er bleibt, wo er ist
answer-role-laptop = Laptop
    .line = Menschen arbeiten daran, und er reist
answer-role-server = Server
    .line = Er dient anderen, aber nicht mit Aktivierung
answer-role-kms-host = Er soll die anderen aktivieren
    .line = Der KMS-Host oder einer der wenigen
answer-role-unknown = Weiß nicht
    .line = Es wird aus der Edition geschlossen
answer-installed-key-setup-key = Ein Setupschlüssel
    .line = slmgr sagt VOLUME_KMSCLIENT
answer-installed-key-kms-host-key = Ein KMS-Hostschlüssel
    .line = slmgr sagt VOLUME_KMS, oft mit einer Gruppe
answer-installed-key-mak = Ein MAK
    .line = slmgr sagt VOLUME_MAK
answer-installed-key-retail = Ein Einzelhandelsschlüssel
    .line = slmgr sagt RETAIL
answer-installed-key-oem = Ein OEM-Schlüssel
    .line = Er kam mit dem Gerät; slmgr sagt OEM
answer-installed-key-none = Keiner
    .line = slmgr findet keinen Product Key
answer-installed-key-unknown = Weiß nicht
    .line = Die Schritte beginnen dann mit Nachsehen
answer-clients =
    { $n ->
        [one] { $n } Clientcomputer
       *[other] { $n } Clientcomputer
    }
answer-servers =
    { $n ->
        [one] { $n } Server
       *[other] { $n } Server
    }
answer-virtual-clients =
    { $n ->
        [one] { $n } virtueller Client
       *[other] { $n } virtuelle Clients
    }
answer-virtual-servers =
    { $n ->
        [one] { $n } virtueller Server
       *[other] { $n } virtuelle Server
    }
answer-kms-hosts =
    { $n ->
        [one] { $n } KMS-Host
       *[other] { $n } KMS-Hosts
    }
answer-owned-group-none = Kein KMS-Hostschlüssel
answer-owned-group-group = Bis { $name }
answer-directory-none = Keines
answer-directory-domain = Eine Domäne
answer-directory-domain-2012 = Eine Domäne, Schema 2012 oder neuer
answer-hyper-v-true = Ja
answer-hyper-v-false = Nein
answer-subscription-true = Ja
answer-subscription-false = Nein
answer-rogue-worry-true = Ja
answer-rogue-worry-false = Nein

## site

site-clients = Clientcomputer
site-servers = Server
site-kms-hosts = KMS-Hosts heute
site-virtual-clients = Virtuelle Clients
site-virtual-servers = Virtuelle Server
site-owned-group = Höchster KMS-Hostschlüssel, den Sie haben
site-which-group = Welcher deckt was ab?
site-directory = Verzeichnis, zu dem er gehört
site-hyper-v = Gast eines aktivierten Datacenter-Hosts?
site-subscription = Hat der Benutzer Enterprise oder Education?
site-rogue-worry = Installiert jemand Windows, das nicht aktiviert werden soll?
site-no-group = Keiner

## group

group-named = Gruppe { $name }
group-client = Client
group-win10 = Windows 10
group-ws2012r2-win10 = 2012 R2
group-ws2016 = 2016
group-ws2019 = 2019
group-ws2022 = 2022
group-ws2025 = 2025

## summary

summary-edition = Windows
summary-attachment = Netzwerk
summary-microsoft = Microsoft
summary-role = Aufgabe
summary-clients = Clientcomputer
summary-servers = Server
summary-virtual-clients = Virtuelle Clients
summary-virtual-servers = Virtuelle Server
summary-kms-hosts = KMS-Hosts heute
summary-owned-group = Eigener KMS-Hostschlüssel
summary-directory = Verzeichnis
summary-hyper-v = Auf Datacenter-Host
summary-subscription = Abonnement des Benutzers
summary-rogue-worry = Unerwünschte Installationen
summary-installed-key = Schlüssel jetzt
summary-rulebook = Regelwerk
summary-not-asked = Noch offen
summary-assumed = { $said }; angenommen: { $assumed }

## change-answer

change-answer-edition = Ändern, welches Windows es ist
change-answer-generation = Ändern, welches Windows es ist
change-answer-attachment = Ändern, wie es das Netzwerk erreicht
change-answer-microsoft = Ändern, wie es Microsoft erreicht
change-answer-role = Ändern, was seine Aufgabe ist
change-answer-clients = Anzahl der Clientcomputer ändern
change-answer-servers = Anzahl der Server ändern
change-answer-virtual-clients = Anzahl der virtuellen Clients ändern
change-answer-virtual-servers = Anzahl der virtuellen Server ändern
change-answer-kms-hosts = Anzahl der KMS-Hosts ändern
change-answer-owned-group = Ändern, welcher KMS-Hostschlüssel vorhanden ist
change-answer-directory = Ändern, zu welchem Verzeichnis es gehört
change-answer-hyper-v = Ändern, ob darunter ein Datacenter-Host liegt
change-answer-subscription = Ändern, ob der Benutzer ein Abonnement hat
change-answer-rogue-worry = Ändern, ob unerwünschte Installationen zu befürchten sind
change-answer-installed-key = Ändern, welcher Schlüssel jetzt installiert ist

## measure

measure-licensed = Lizenzierte Computer
measure-grace = Computer in der Kulanz
measure-notification = Computer in der Benachrichtigung
measure-unlicensed = Nicht lizenzierte Computer
measure-state = Zustand
measure-count = Anzahl
measure-highest-count = Höchste Anzahl
measure-first-lapse = Erster Verlust
measure-all-licensed = Erster Tag, an dem alle Computer lizenziert sind
measure-lapses = Verlorene Lizenzen
measure-mak-used = Verbrauchte MAK-Aktivierungen
measure-hosts-up = Hosts in Betrieb
measure-unplanned-hosts = Hosts, die niemand geplant hat
measure-hosts = Hosts im Plan
measure-publishing-hosts = Hosts, die einen Eintrag veröffentlichen
measure-machines = Computer im Plan
measure-key = Schlüssel, der dorthin gehört
measure-method = Bester Weg der Aktivierung
measure-lowest-group = Niedrigste Gruppe, die eine Edition abdeckt
measure-covers = Editionen, die eine Gruppe abdeckt
measure-rule = Eine Zahl des Regelwerks

## measured

measured-never = nie
measured-group = Gruppe { $name }
measured-licensed = Lizenziert
measured-initial-grace = In der Anfangskulanz
measured-grace = In der Kulanz
measured-notification = In der Benachrichtigung
measured-unlicensed = Nicht lizenziert
measured-setup-key = Ein Setupschlüssel
measured-kms-host-key = Ein KMS-Hostschlüssel
measured-mak = Ein MAK
measured-avma-key = Ein AVMA-Schlüssel
measured-none = Kein Schlüssel
measured-on = { $what } am { $day }
measured-at-end = { $what } am Ende
measured-not-in-plan = nicht im Plan
measured-of-machines =
    { $n ->
        [one] { $number } von { $n } Computer
       *[other] { $number } von { $n } Computern
    }

## measure-of

measure-of-licensed = Lizenzierte Computer von { $of }
measure-of-grace = Computer von { $of } in der Kulanz
measure-of-notification = Computer von { $of } in der Benachrichtigung
measure-of-unlicensed = Nicht lizenzierte Computer von { $of }
measure-of-state = Zustand von { $of }
measure-of-count = Anzahl von { $of }
measure-of-highest-count = Höchste Anzahl von { $of }
measure-of-first-lapse = Erster Verlust von { $of }
measure-of-all-licensed = Erster Tag, an dem alle von { $of } lizenziert sind
measure-of-lapses = Verlorene Lizenzen von { $of }
measure-of-mak-used = Verbrauchte MAK-Aktivierungen von { $of }
measure-of-machines = Computer von { $of } im Plan
measure-of-key = Schlüssel, der auf { $of } gehört
measure-of-method = Bester Weg, { $of } zu aktivieren
measure-of-lowest-group = Niedrigste Gruppe, die { $of } abdeckt
measure-of-covers = Editionen, die Gruppe { $of } abdeckt
measure-of-rule = Zahl des Regelwerks: { $of }

## wanted

wanted-machines = Computer
wanted-machines-of = Computer von { $of }
wanted-licensed-on = Alle { $whom } sind am { $day } lizenziert
wanted-licensed-at-end = Alle { $whom } sind am Ende lizenziert
wanted-no-lapse = Keiner der { $whom } verliert seine Lizenz
wanted-no-unplanned-host = Kein Host, den niemand geplant hat
wanted-machines-in-plan = Mindestens { $n } { $whom } im Plan
wanted-all = { $what }: alle
wanted-is = { $what }: { $value }
wanted-least = { $what }: mindestens { $n }
wanted-none = { $what }: keine
wanted-most = { $what }: höchstens { $n }

## method

method-kms-host = KMS-Hostschlüssel
method-kms-client = KMS-Client
method-mak-online = MAK
method-mak-proxy = MAK über Proxy
method-mak-telephone = MAK telefonisch
method-adba = Active Directory
method-avma = Aktivierung virtueller Computer
method-subscription = Abonnement
method-not-volume = Kein Volumenschlüssel

## flip

flip-unknown = { $what }: weiß nicht
flip-machines-fewer = Weniger als { $n } Computer
flip-machines-more = Mindestens { $n } Computer
flip-clients-fewer = Weniger als { $n } Clientcomputer
flip-clients-more = Mindestens { $n } Clientcomputer
flip-servers-fewer = Weniger als { $n } Server
flip-servers-more = Mindestens { $n } Server
flip-virtual-clients-fewer = Weniger als { $n } virtuelle Clients
flip-virtual-clients-more = Mindestens { $n } virtuelle Clients
flip-virtual-servers-fewer = Weniger als { $n } virtuelle Server
flip-virtual-servers-more = Mindestens { $n } virtuelle Server
flip-edition-other = Ein anderes Windows (Home, Ultimate, …)
flip-edition =
    { $n ->
        [one] { $name }
       *[other] Eine von { $n } Editionen, etwa { $name }
    }
flip-generation =
    { $n ->
        [one] { $name }
       *[other] Eine von { $n } Generationen, etwa { $name }
    }
flip-attachment-core = Immer im Netzwerk
flip-attachment-roaming = Rechtzeitig zurück im Netzwerk
flip-attachment-remote = Selten im Netzwerk
flip-attachment-isolated = In einem geschlossenen Netzwerk
flip-microsoft-internet = Internet erreichbar
flip-microsoft-proxy = Microsoft nur über einen anderen Computer
flip-microsoft-telephone = Microsoft nur telefonisch
flip-microsoft-none = Kein Weg zu Microsoft
flip-role-workstation = Nur ein Arbeitsplatz
flip-role-laptop = Nur ein Laptop
flip-role-server = Nur ein Server
flip-role-kms-host = Er soll andere aktivieren
flip-installed-key-named = Jetzt installiert: { $name }
flip-owned-group-none = Kein KMS-Hostschlüssel vorhanden
flip-owned-group-named = Eigener KMS-Hostschlüssel: { $name }
flip-directory-none = Keine Domäne
flip-directory-domain = Eine Domäne mit älterem Schema
flip-directory-domain-2012 = Eine Domäne mit dem Schema von 2012
flip-hyper-v-true = Auf einem aktivierten Datacenter-Host
flip-hyper-v-false = Nicht auf einem aktivierten Datacenter-Host
flip-subscription-true = Der Benutzer hat Enterprise
flip-subscription-false = Der Benutzer hat kein Abonnement
flip-rogue-worry-true = Unerwünschte Installationen sind zu befürchten
flip-rogue-worry-false = Unerwünschte Installationen sind nicht zu befürchten
flip-rulebook-named = Regelwerk { $name }

## so-far

so-far-title = Empfehlung bisher
so-far-reasons = Worauf sie beruht
so-far-assumed = Angenommen: { $text }
so-far-list-and = { $list } und { $last }
so-far-change = Würde sie ändern
so-far-more =
    { $n ->
        [one] { $n } weitere Änderung bei der Empfehlung
       *[other] { $n } weitere Änderungen bei der Empfehlung
    }
so-far-from =
    { $n ->
        [one] Antwort { $pages } · { $sources }
       *[other] Antworten { $pages } · { $sources }
    }
so-far-open =
    { $n ->
        [one] noch offen · Frage { $pages }
       *[other] noch offen · Fragen { $pages }
    }
so-far-line-kms-host = Ihr KMS-Hostschlüssel ist installiert, und er aktiviert die anderen
so-far-line-kms-client = Ein öffentlicher Setupschlüssel ist installiert, und aktiviert wird über Ihren KMS-Host
so-far-line-mak-online = Ihr MAK ist installiert, und aktiviert wird einmal über das Internet
so-far-line-mak-proxy = Ihr MAK ist installiert, und ein anderer Computer aktiviert ihn einmal
so-far-line-mak-telephone = Ihr MAK ist installiert, und aktiviert wird einmal telefonisch
so-far-line-adba = Ein öffentlicher Setupschlüssel ist installiert, und Ihre Domäne aktiviert ihn
so-far-line-avma = Ein öffentlicher Gastschlüssel ist installiert, und der Host darunter aktiviert ihn
so-far-line-subscription = Er steigt auf, wenn sich der lizenzierte Benutzer anmeldet
so-far-line-not-volume = Er behält den Schlüssel, mit dem er gekauft wurde

## way

way-kms-host = KMS-Host
way-kms-client = KMS-Client
way-mak-online = MAK, über das Internet aktiviert
way-mak-proxy = MAK, über einen anderen Computer aktiviert
way-mak-telephone = MAK, telefonisch aktiviert
way-adba = Aktivierung über Active Directory
way-avma = Automatische Aktivierung virtueller Maschinen
way-subscription = Aktivierung durch Abonnement
way-not-volume = Nicht für die Volumenaktivierung

## rulebook

rulebook-is = Regelwerk: { $name }
rulebook-default = Passend zum Windows
rulebook-articles-2009 = Artikel von 2009
rulebook-va-2-0 = Microsoft, Volumenaktivierung 2.0
rulebook-windows-7 = Microsoft, Windows 7 und Server 2008 R2
rulebook-current = Microsoft, aktuelles Windows
rulebook-why = Die Artikel von 2009 und Microsoft sind in einigen Punkten verschieden. Das Regelwerk sagt, wessen Werte gelten.

## result

result-lead-kms-host = Dieser Computer wird
result-lead-kms-client = Dieser Computer wird
result-lead-mak-online = Dieser Computer bekommt
result-lead-mak-proxy = Dieser Computer bekommt
result-lead-mak-telephone = Dieser Computer bekommt
result-lead-adba = Dieser Computer nutzt
result-lead-avma = Dieser Computer nutzt
result-lead-subscription = Dieser Computer nutzt
result-lead-not-volume = Dieser Computer ist
result-take-back = Letzte Änderung zurücknehmen
result-change = Eine Antwort ändern
result-setup-key = Setupschlüssel
result-avma-key = Gastschlüssel
result-public = öffentlich; aktiviert für sich allein nichts
result-own-mak = Ihr eigener MAK; er wird nur am Computer eingegeben und hier nie aufbewahrt
result-own-host-key = Ihr eigener KMS-Hostschlüssel; er wird nur am Host eingegeben und hier nie aufbewahrt
result-group-of = Schlüssel von { $name }
result-setup-key-open = Hängt von der Edition ab: Schlüssel führt sie alle auf
result-keys = Schlüssel öffnen
result-because = Weil
result-why-not = Warum nichts anderes
result-plan-for = Womit zu planen ist
result-changes = Was dies ändern würde
result-warnings = Zu beachten
result-nothing-changes = Keine einzelne Antwort würde es ändern
result-rule = Regel { $rule }
result-rule-sources = Regel { $rule } · { $sources }
result-more-sources = { $list } und { $n } weitere
result-not-this = { $method }:{ " " }
result-fewer = Weniger zeigen
result-fold-name = { $list }: { $words }
result-others =
    { $n ->
        [one] { $n } weiterer
       *[other] { $n } weitere
    }

## steps

steps-title = Was zu tun ist
steps-slmgr-only = slmgr · { $why }
steps-on = Wo: { $place }
steps-on-as = Wo: { $place }; als Administrator
steps-as = Als Administrator
steps-check = Prüfen: { $text }
steps-undo = Rückgängig: { $text }
steps-disagree = Die Quellen widersprechen sich
steps-articles = Artikel von 2009: { $text }
steps-microsoft = Microsoft: { $text }

## incident

incident-host-down = Host ausgefallen
incident-host-lost = Host verloren
incident-dns-missing = DNS-Eintrag fehlt
incident-port-blocked = Port 1688 blockiert
incident-internet-down = Microsoft nicht erreichbar
incident-vpn-down = VPN ausgefallen
incident-reimage = Windows neu installiert
incident-rearm = Lizenz zurückgesetzt
incident-hardware-change = Hardware geändert
incident-clock-skew = Uhren weichen ab
incident-rogue-install = Unerlaubte Installation

## keys

keys-title = Welcher Schlüssel deckt welche Edition ab
keys-why = Ein KMS-Hostschlüssel einer Gruppe aktiviert seine eigenen Editionen und die jeder Gruppe darunter
keys-edition = Edition
keys-needs = Nötig
keys-setup-key = Setupschlüssel
keys-names = genannt
keys-covers = gedeckt
keys-not-covered = nicht abgedeckt
keys-you-own = Ihr Schlüssel
keys-desktops = Clients
keys-servers = Server
keys-lowest-spoken = niedrigster, der sie abdeckt
keys-head = Kopf der Tabelle
keys-table = Editionen und Schlüsselgruppen, { $era }
keys-row = { $edition }, niedrigster Schlüssel { $lowest }, braucht eine Anzahl von { $needs }
keys-row-none = { $edition }, kein Schlüssel angegeben, braucht eine Anzahl von { $needs }
keys-long-name = { $short } ({ $name })
keys-filter = Editionen filtern
keys-filter-hint = Name oder Ende des Schlüssels
keys-foot = Pfeiltasten bewegen, Eingabe wählt aus, Strg+Umschalt+C kopiert den Setupschlüssel. Dieselbe Tabelle:
keys-command = activation-wizard keys --generation { $era }
keys-copy = Kopieren
keys-copy-command = Befehl kopieren
keys-copy-table = Tabelle kopieren
keys-nothing = Keine Edition dieser Tabelle passt zu „{ $filter }“
keys-editions =
    { $n ->
        [one] { $n } Edition
       *[other] { $n } Editionen
    }
keys-found-in = { $editions } in { $era }
keys-clear = Filter leeren
keys-selected = Ausgewählt
keys-none-selected = Eine Edition auswählen, um zu sehen, welcher Schlüssel sie abdeckt
keys-lowest = Niedrigster Schlüssel, der sie abdeckt: { $group }
keys-no-key = Für keinen Schlüssel dieser Tabelle ist angegeben, dass er sie abdeckt
keys-own-unknown = Ihr höchster: nicht angegeben
keys-say-own = Angeben, welchen Sie haben
keys-own-none = Sie haben keinen KMS-Hostschlüssel
keys-own-elsewhere = Sie haben { $group }, einen Schlüssel einer anderen Tabelle
keys-own-enough = Ihr höchster: { $group }, reicht
keys-own-too-low = Ihr höchster: { $group }, reicht nicht
keys-count = Aktiviert ab einer Anzahl von { $n }, Clients und Server zusammen
keys-no-setup-key = Microsoft druckt keinen Setupschlüssel dafür ab
keys-microsoft = Microsoft: { $text }
keys-compare = Beide vergleichen
keys-both = { $point }. Artikel: { $articles } Microsoft: { $microsoft }
keys-hosts = Als Host geeignet
keys-updates = Updates, die der Host braucht
keys-update = { $host }: { $update }, { $kb }
keys-update-plain = { $host }: { $update }
keys-shared = Derselbe Setupschlüssel
keys-guest-key = Schlüssel für Gäste (AVMA)
keys-guest-key-note = Öffentlich, für Gäste eines aktivierten Datacenter-Hosts
keys-notes = Hinweise
keys-also-said = Anderswo: { $text }
keys-dates = Support
keys-mainstream = Grundlegender Support bis { $date }
keys-extended = Erweiterter Support bis { $date }
keys-esu = Kostenpflichtige Sicherheitsupdates bis { $date }
keys-release = { $release } bis { $date }
keys-release-enterprise = { $release } Enterprise und Education bis { $date }
keys-release-pro = { $release } Pro bis { $date }
keys-between-sources = { " · " }
keys-more-sources =
    { $n ->
        [one] { $n } weitere
       *[other] { $n } weitere
    }
keys-windows = Windows
keys-server = Server
keys-era-name = Generation
keys-era-year-2009 = 2009: Vista, Server 2008
keys-era-windows-7 = Windows 7, 2008 R2
keys-era-current = Aktuell
keys-short-win10 = Win 10
keys-short-ws2012r2-win10 = 2012 R2
keys-short-ws2016 = WS2016
keys-short-ws2019 = WS2019
keys-short-ws2022 = WS2022
keys-short-ws2025 = WS2025

## reference

reference-title = Was bedeutet das?
reference-why = Codes, Ereignisse, Wörter, Befehle und Regeln, alle mit Quellen
reference-search = Im Nachschlagewerk suchen
reference-hint = Ein Code, ein Ereignis, ein Wort, ein Windows oder das Ende eines Schlüssels
reference-results = Ergebnisse
reference-entry = Eintrag
reference-tab = { $kind } { $n }
reference-row = { $title }, { $line }
reference-event = Ereignis { $id }
reference-both = Artikel: { $articles } Microsoft: { $microsoft }
reference-rule-line = { $value }. { $text }
reference-copy = { $what } kopieren
reference-nothing = Über „{ $query }“ ist nichts bekannt
reference-near = Meinten Sie { $name }?
reference-of-other-kinds = { $n ->
    [one] „{ $query }“ steht einmal in einer anderen Art
   *[other] „{ $query }“ steht { $n }-mal in anderen Arten
}
reference-clear = Alles zeigen
reference-none-open = Einen Eintrag auswählen, um ihn zu lesen
reference-place = An dieser Stelle: { $place }
reference-causes = Ursachen
reference-remedies = Abhilfen
reference-shown-in = Gezeigt in { $names }
reference-applies-to = Betrifft { $names }
reference-symbol-only = Das Windows SDK nennt diesen Code. Keine Quelle wurde gefunden, die ihn erklärt; darum stehen hier weder Ursache noch Abhilfe.
reference-event-where = Protokoll { $channel }, geschrieben von: { $side }
reference-reading = Wie man es liest
reference-fields = Seine Felder in dieser Reihenfolge
reference-field = { $n }. { $name }: { $meaning }
reference-field-plain = { $n }. { $name }
reference-also = Heißt auch { $names }
reference-found-as = Wird auch gefunden als { $names }
reference-confused-with = Oft verwechselt mit
reference-setup-key = Ein öffentlicher Setupschlüssel. Er benennt eine Edition und aktiviert für sich allein nichts.
reference-guest-key = Ein öffentlicher Schlüssel für Gäste eines aktivierten Datacenter-Hosts (AVMA). Anderswo aktiviert er nichts.
reference-note = Hinweis
reference-sources = Quellen
reference-articles = Artikel von 2009
reference-microsoft = Microsoft
reference-disagree = Die Quellen widersprechen sich
reference-adds = Die eine Quelle ergänzt die andere
reference-followed-by = Befolgt von { $books }
reference-followed-by-none = Von keinem Regelwerk befolgt
reference-handling = Was dieses Programm tut
reference-touches = Regeln, die es betrifft
reference-in-force = gilt
reference-follow = Dieses Regelwerk benutzen
reference-follow-named = In diesem Plan das Regelwerk { $book } benutzen
reference-threshold = Wird aktiviert, wenn der KMS-Host mindestens { $n } zählt
reference-no-dates = Kein Datum wurde gefunden
reference-in-keys = Schlüssel und Gruppen dazu
reference-assumed = Angenommen: { $why }
reference-oslicense = Mit dem Modul OSLicense
reference-how = Wie er ausgeführt wird
reference-run-on = Auf: { $text }
reference-elevation = Rechte: { $text }
reference-era = Gilt für: { $text }
reference-success = Erfolg: { $text }
reference-changes-state = Er verändert den Computer
reference-value = { $value } { $unit }
reference-value-plain = { $value }
reference-other = Eine andere Sicht
reference-kinds-name = Arten von Einträgen
reference-kinds-all = Alle
reference-kinds-code = Codes
reference-kinds-event = Ereignisse
reference-kinds-word = Wörter
reference-kinds-key = Setupschlüssel
reference-kinds-conflict = Widersprüche
reference-kinds-rule = Regeln
reference-kinds-command = Befehle
reference-kinds-fact = Fakten
reference-kinds-edition = Windows
reference-kinds-note = Bereitstellung
reference-kind-code = Fehlercode
reference-kind-event = Ereignis
reference-kind-word = Wort
reference-kind-key = Schlüssel
reference-kind-conflict = Widerspruch
reference-kind-rule = Regel der Regelwerke
reference-kind-command = Befehl
reference-kind-fact = Fakt
reference-kind-edition = Windows und wann sein Support endet
reference-kind-note = Bereitstellung mit ConfigMgr

## confidence

confidence-doc = Von Microsoft dokumentiert
confidence-script = Im Text des Skripts selbst gelesen
confidence-seen = In veröffentlichter Ausgabe gesehen
confidence-symbol = Nur der Name ist dokumentiert; Ursache und Abhilfe folgen daraus
confidence-derived = Folgt aus dokumentierten Fakten; keine Quelle sagt es direkt
confidence-third-party = Nur von Dritten gesagt
confidence-articles = Nur von den Artikeln von 2009 gesagt
confidence-memory = Nicht überprüft
confidence-gap = Gesucht und nicht gefunden

## rule-scope

rule-scope-clients = Client-Windows
rule-scope-servers = Server-Windows

## rule-value

rule-value-machines =
    { $n ->
        [one] { $n } Computer
       *[other] { $n } Computer
    }
rule-value-minutes =
    { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }
rule-value-hours =
    { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
rule-value-days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
rule-value-times =
    { $n ->
        [one] { $n } Mal
       *[other] { $n } Mal
    }
rule-value-twice-highest-asked = Das Doppelte des höchsten verlangten Schwellenwerts
rule-value-deactivates = Ein lizenzierter Computer wird deaktiviert
rule-value-renewal-fails = Die Erneuerung schlägt fehl, die Lizenz läuft weiter
rule-value-unlicensed = Nicht lizenziert
rule-value-notification = Benachrichtigung
rule-value-grace-then-notification = { $duration } Kulanz, dann Benachrichtigung
rule-value-yes = Ja
rule-value-no = Nein
rule-value-host-budget = { $hosts } Hosts, je { $times } Aktivierungen
rule-value-any-host = Jede Edition kann jeden Schlüssel haben
rule-value-server-for-servers = Ein Client-Windows aktiviert nur Clients

## state

state-licensed = lizenziert
state-initial-grace = Anfangskulanz
state-grace = Kulanz
state-notification = Benachrichtigung
state-unlicensed = nicht lizenziert

## span

span-days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
span-hours =
    { $n ->
        [one] { $n } Stunde
       *[other] { $n } Stunden
    }
span-minutes =
    { $n ->
        [one] { $n } Minute
       *[other] { $n } Minuten
    }

## speed

speed-hour = 1 Stunde je Sekunde
speed-day = 1 Tag je Sekunde
speed-week = 1 Woche je Sekunde
speed-month = 1 Monat je Sekunde
speed-quarter = 3 Monate je Sekunde

## event

event-microsoft = Microsoft
event-joined =
    { $n ->
        [one] Computer { $machine } kommt hinzu
       *[other] erster von { $n }, die hinzukommen
    }
event-left =
    { $n ->
        [one] Computer { $machine } geht
       *[other] erster von { $n }, die gehen
    }
event-activated =
    { $n ->
        [one] Computer { $machine } ist lizenziert
       *[other] erster von { $n } lizenzierten
    }
event-deactivated =
    { $n ->
        [one] Computer { $machine } wird deaktiviert
       *[other] erster von { $n } deaktivierten
    }
event-grace-began =
    { $n ->
        [one] Computer { $machine } fällt in die Kulanz
       *[other] erster von { $n }, die in die Kulanz fallen
    }
event-initial-grace-began =
    { $n ->
        [one] Computer { $machine } beginnt seine Anfangskulanz neu
       *[other] erster von { $n }, deren Anfangskulanz neu beginnt
    }
event-notification-began =
    { $n ->
        [one] Computer { $machine } zeigt Benachrichtigung
       *[other] erster von { $n }, die Benachrichtigung zeigen
    }
event-unlicensed-began =
    { $n ->
        [one] Computer { $machine } ist nicht lizenziert
       *[other] erster von { $n }, die nicht mehr lizenziert sind
    }
event-mak-spent =
    { $n ->
        [one] eine Aktivierung ist verbraucht
       *[other] erste von { $n } verbrauchten Aktivierungen
    }
event-threshold-reached = seine Anzahl erreicht { $count }
event-threshold-lost = seine Anzahl fällt unter { $count }
event-host-up = geht in Betrieb
event-host-down = fällt aus
event-mak-exhausted = keine Aktivierung ist übrig
event-incident-began = { $what }: Beginn
event-incident-ended = { $what }: Ende
event-incident-once = { $what }

## event-because

event-because-plan = wie im Plan
event-because-host-up = wie im Plan
event-because-activated = { $host } antwortete mit der Anzahl { $count }
event-because-deactivated = { $host } zählt nur { $count }
event-because-microsoft = Microsoft aktivierte ihn
event-because-retail = ein Einzelhandelsschlüssel fragt keinen Host
event-because-validity = { $span } seit der letzten Erneuerung
event-because-grace = { $span } Kulanz sind vorbei
event-because-initial-grace = seine Anfangskulanz ist vorbei
event-because-no-initial-grace = er beginnt ohne Anfangskulanz
event-because-threshold-reached = { $count } verschiedene Computer haben gefragt
event-because-threshold-lost = Einträge fielen aus seiner Tabelle
event-because-pool = { $used } von { $all } sind verbraucht
event-because-until = bis { $date }
event-because-for-good = für immer
event-because-incident = Vorfall: { $what }

## event-filter

event-filter-all = Alle
event-filter-lapses = Verluste
event-filter-machines = Computer
event-filter-hosts = Hosts
event-filter-incidents = Vorfälle

## event-list

event-list-changes = Änderungen des Ausgewählten
event-list-name = Ereignisse
event-list-row = Ereignis
event-list-filter = Welche Ereignisse
event-list-grouped = Zusammengefasst
event-list-rows =
    { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }
event-list-copy = Liste der Ereignisse kopieren
event-list-empty = Kein Ereignis dieser Art
event-list-when = Wann
event-list-whom = Wer
event-list-what = Was
event-list-because = Weil

## contacts

contacts-title = Letzte Kontakte
contacts-activated = Aktiviert: { $why }
contacts-refused = Nicht aktiviert: { $why }
contacts-span = { $times } Mal, { $first } bis { $last }
contacts-go = Zum Kontakt von { $when }

## outcome

outcome-success = { $host } zählte { $count }
outcome-count-too-low = { $host } zählte nur { $count }
outcome-not-covered = der Schlüssel von { $host } deckt ihn nicht ab
outcome-clock-skew = { $host } lehnte ab: die Uhren weichen zu sehr ab
outcome-off-network = nicht im Netzwerk
outcome-no-record = DNS nannte keinen Host
outcome-no-answer = kein Host antwortete
outcome-port-blocked = Port 1688 war blockiert
outcome-microsoft = Microsoft aktivierte ihn
outcome-no-microsoft = Microsoft wurde nicht erreicht
outcome-exhausted = keine Aktivierung war übrig

## key

key-setup-key = Setupschlüssel
key-kms-host-key = KMS-Hostschlüssel
key-mak = MAK { $pool }
key-retail = Einzelhandelsschlüssel
key-none = kein Schlüssel

## host

host-down = ausgefallen

## lane

lane-outside = unerlaubte Computer
lane-asking = fragende Hosts
lane-bar = { $what }, { $lane }
lane-bar-value = { $what }, { $lane }, von { $from } bis { $until }
lane-bar-once = { $what }, { $lane }, am { $from }
lane-bar-help = Pfeiltasten verschieben, mit Umschalt strecken sie, Entf entfernt, Eingabe öffnet das Formular
lane-name = Was wann galt
lane-record = { $host } DNS
lane-lane = Bahn
lane-what = Was
lane-from = Von
lane-until = Bis
lane-up = in Betrieb
lane-stands = Eintrag in DNS
lane-reached = erreichbar
lane-on-network = im Netzwerk
lane-in-turn = Tage im Netzwerk und fern im Wechsel: { $on }, { $off }
lane-blocked = Port 1688 blockiert
lane-never = nie
lane-stretch = { $what } von { $from } bis { $until }
lane-more =
    { $n ->
        [one] und { $n } weiterer Abschnitt
       *[other] und { $n } weitere Abschnitte
    }

## chart

chart-chance = Zufall
chart-chance-title = Lizenzierte Computer über viele Läufe
chart-chance-none = noch nicht berechnet
chart-chance-why = Wie viel ist Zufall? Rechnet den Plan mit { $runs } Startwerten durch und zeigt, was 90 von 100 Läufen tun.
chart-chance-runs = { $runs } Startwerte werden durchgerechnet
chart-chance-now = Am { $date }: { $what }
chart-chance-figure = { $low } bis { $high } lizenziert, Mitte { $middle }, in 90 % von { $runs } Läufen
chart-p5 = 5 von 100 Läufen
chart-p50 = die Hälfte der Läufe
chart-p95 = 95 von 100 Läufen
chart-save = Bild speichern
chart-csv = CSV
chart-copy-csv = Als CSV kopieren
chart-as-csv = { $what }, als CSV
chart-whole-run = Ganzer Lauf
chart-name = Diagramm
chart-states = Zustände
chart-count = Anzahl
chart-pools = Pools
chart-lanes = Bahnen
chart-fleet = Jetzt
chart-states-title = Zustände der Flotte
chart-count-title = Anzahlen der Hosts
chart-pools-title = Verbrauchte MAK-Aktivierungen
chart-lanes-title = Was wann galt
chart-fleet-title = Hosts und Kohorten jetzt
chart-as-table = Tabelle
chart-as-picture = Diagramm
chart-figure = { $what } { $n }
chart-pool-figure = { $pool } { $used } von { $all }
chart-of = { $what } von { $n }
chart-read-out = { $date }, am Tagesende: { $what }
chart-states-now = Am { $date }: { $what }
chart-count-now = Am Ende des { $date }: { $what }; maßgeblich sind { $levels }
chart-pools-now = Am Ende des { $date }: { $what }
chart-nobody = kein Computer ist da
chart-no-pool = der Plan hat keinen MAK-Pool
chart-no-rows = Nichts aufzuführen
chart-copy = Tabelle kopieren
chart-date = Tagesende
chart-whom = Name
chart-kind = Art
chart-cohort = Kohorte
chart-host = Host

## picture

picture-name = Aktivierungswege
picture-now = Am { $date }: { $states }; { $hosts }
picture-now-flows = { $now }; Wege: { $flows }
picture-box = { $title }: { $line }
picture-dns = DNS
picture-record = { $record } → { $hosts }
picture-no-record = kein SRV-Eintrag
picture-hosts = { $n } Hosts
picture-hosts-or-more = { $n } Hosts oder mehr
picture-later = ab { $date }
picture-not-yet = noch nicht
picture-host-keys =
    { $n ->
        [one] hat { $n } Hostschlüssel aktiviert
       *[other] hat { $n } Hostschlüssel aktiviert
    }
picture-not-reached = jetzt nicht erreichbar
picture-host-keys-short =
    { $n ->
        [one] { $n } Hostschlüssel
       *[other] { $n } Hostschlüssel
    }
picture-not-reached-short = unerreichbar
picture-flow-host-key = KMS-Hostschlüssel
picture-flow-once = einmal
picture-flow-host-key-spoken = KMS-Hostschlüssel von einem Host zu Microsoft, einmal
picture-flow-names = SRV-Eintrag
picture-flow-names-spoken = SRV-Eintrag von einem Host zu DNS
picture-flow-renews = Setupschlüssel, alle { $span }
picture-flow-pinned = Setupschlüssel, fest an { $host }
picture-flow-mak = MAK, einmal
picture-legend-flows = fließt heute
picture-legend-rests = offen
picture-legend-cut = unterbrochen
picture-host-group = Gruppe { $group }
picture-flow-host-keys = KMS-Hostschlüssel, je Computer einmal
picture-flow-spoken = { $cohort } zu { $whom }: { $flow }
picture-whom-any = jedem Host in DNS
picture-flow-off = nicht im Netzwerk
picture-flow-blocked = Port 1688 blockiert
picture-flow-no-host = kein Host in Betrieb
picture-host-line = { $edition } · Gruppe { $group }
picture-down = ausgefallen
picture-lost = für immer verloren
picture-gone = an diesem Tag kein Host
picture-blocked = Port 1688 blockiert
picture-unplanned = niemand hat ihn geplant
picture-host-spoken = KMS-Host { $host }, Anzahl { $count }
picture-host-value = Anzahl { $count }: { $serves }
picture-host-hover = { $line }; { $value }
picture-enough-nobody = reicht noch für niemanden
picture-enough-some = reicht nur für Server
picture-enough-all = reicht für Server und Clients
picture-pool-spoken = MAK { $pool }, { $left } von { $all } Aktivierungen übrig
picture-pool-left = { $left } übrig
picture-pool-value = { $left } von { $all } übrig
picture-each = 1 = { $n }
picture-host-down-spoken = KMS-Host { $host }, ausgefallen
picture-cohort-line = { $n } · { $key }
picture-away = { $n } · fern bis { $date }
picture-in-turn = { $n } · Tage da { $on }, fern { $off }
picture-cohort-spoken = Kohorte { $cohort }, { $line }: { $states }
picture-more-hosts =
    { $n ->
        [one] und { $n } weiterer Host
       *[other] und { $n } weitere Hosts
    }
picture-more-pools =
    { $n ->
        [one] und { $n } weiterer Pool
       *[other] und { $n } weitere Pools
    }
picture-more-cohorts =
    { $n ->
        [one] und { $n } weitere Kohorte
       *[other] und { $n } weitere Kohorten
    }

## world

world-reached = Erreichbar
world-not-reached = Jetzt nicht erreichbar
world-host-keys = Hostschlüssel
world-pool = MAK { $pool }
world-pool-left = { $left } von { $all } übrig
world-records =
    { $n ->
        [one] { $n } Eintrag nennt einen Host
       *[other] { $n } Einträge nennen Hosts
    }
world-record = Eintrag besteht
world-no-record = kein Eintrag
world-says-microsoft = Microsoft zählt, was jeder Schlüssel aktiviert hat: einen KMS-Hostschlüssel einmal je Host, einen MAK einmal je Computer.
world-says-dns = Ein Host schreibt seinen SRV-Eintrag selbst. Computer mit Setupschlüssel suchen dort einen Host, wenn ihnen keiner vorgegeben ist.
world-incident = Vorfall des Plans
world-whom = Wen
world-begins = Beginn
world-ends = Ende
world-never-ends = nicht in diesem Lauf

## why

why-why = Warum?
why-hint = Auf eine Karte, eine Bahn, einen Tag oder ein Ereignis drücken, um zu lesen, warum
why-hint-fleet = Unter Flotte eine Anzahl ändern oder einen Vorfall hinzufügen, um eine andere Zukunft zu sehen
why-events-today =
    { $n ->
        [one] { $n } Ereignis an diesem Tag
       *[other] { $n } Ereignisse an diesem Tag
    }
why-back-to-day = Zurück zum Tag
why-machine = { $cohort }, Computer { $number } von { $total }
why-machine-number = Computer
why-of = von { $total }
why-state-since = { $state } seit { $since }
why-not-in-fleet = Nicht in der Flotte
why-left = Restzeit
why-left-until = { $left }, bis { $until }
why-for-good = für immer
why-until-activated = bis zur Aktivierung
why-last-success = Letzter Erfolg
why-last-contact = Letzter Kontakt
why-next-contact = Nächster Kontakt
why-none-yet = noch keiner
why-contact = { $when }: { $outcome }
why-network = Netzwerk
why-on-network = darin
why-off-network = nicht darin
why-event = Ausgewählt: { $when }, { $what }
why-go-there = Zu dieser Minute
why-ends = Dauer
why-cohort = Kohorte { $cohort }
why-licensed-of = { $n } von { $total } lizenziert
why-edition = Edition
why-key = Schlüssel
why-needs = Braucht
why-count = eine Anzahl von { $count }
why-lapses = Lizenzverluste
why-host = KMS-Host { $host }
why-up-since = In Betrieb seit { $since }
why-is-down = Ausgefallen
why-host-count-label = Anzahl
why-host-count = { $count } um Mitternacht
why-group = Gruppe
why-record = DNS
why-record-yes = ein Eintrag nennt ihn
why-record-no = kein Eintrag nennt ihn
why-pool = MAK-Pool { $pool }
why-pool-used = { $used } von { $all } verbraucht
why-disagree =
    { $point }
    Artikel: { $articles } ({ $articles-sources })
    Microsoft: { $microsoft } ({ $microsoft-sources })
why-ground = { $when } · Regel { $rule } · { $sources }
why-assumed = { $ground } · angenommen: { $why }
why-this-plan = dieser Plan
why-no-source = keine Quelle

## fleet

fleet-edit = Vorfall ändern
fleet-everywhere = überall
fleet-how-many = Wie viele
fleet-how-many-note = 0: alle
fleet-hours = Uhren weichen ab um
fleet-hours-note = Hosts lehnen über { $span } ab
fleet-hours-unit = Stunden
fleet-rogue-edition = Was sie installieren
fleet-finds-host = Wie sie einen Host finden
fleet-by-dns = über DNS
fleet-pinned = fest an { $host }
fleet-why = Eine Änderung startet sofort die neue Zukunft. Rückgängig nimmt sie zurück.
fleet-cohorts = Kohorten
fleet-hosts = Hosts
fleet-pools = MAK-Pools
fleet-incidents = Vorfälle
fleet-none = Keine
fleet-more =
    { $n ->
        [one] und { $n } weitere, in der Plandatei
       *[other] und { $n } weitere, in der Plandatei
    }
fleet-machines = Computer
fleet-cohort-note = { $edition } · { $key }
fleet-count-allowed = Eine ganze Zahl von 0 bis { $most }
fleet-why-of = Warum { $name } so ist
fleet-pool = { $used } von { $all } zu Beginn verbraucht
fleet-incident = { $what } { $target }
fleet-from-until = von { $from } bis { $until }
fleet-from = ab { $from }, für immer
fleet-remove = Entfernen: { $what } ab { $from }
fleet-add = Vorfall hinzufügen
fleet-kind = Was geschieht
fleet-target = Wem
fleet-day = Beginnt am Tag
fleet-day-shown = An dem Tag, der zu sehen ist
fleet-lasts = Dauert
fleet-lasts-note = 0: bis zum Ende des Laufs
fleet-days = Tage
fleet-for-good = Es geschieht einmal und hat kein Ende

## ready

ready-title = Fertige Flotten
ready-text = Jede ist die kleinste, die ihren Punkt zeigt. Eine öffnen, abspielen und eine Zahl ändern
ready-open = Flotte öffnen: { $title }
ready-rule = Regel: { $rule }
ready-go = Zum { $date }

## rescue

rescue-title = Was geholfen hätte
rescue-trouble = Nicht lizenziert von { $from } bis { $until }
rescue-of = { $machine }, nicht lizenziert ab { $from }
rescue-searching = Änderungen werden probiert
rescue-nothing = Nichts Einzelnes hätte geholfen
rescue-cheapest = Am günstigsten · Lizenzverluste { $before } → { $after }
rescue-lapses = Lizenzverluste { $before } → { $after }
rescue-take = Plan ändern
rescue-make = Plan ändern: { $what }
rescue-tried =
    { $n ->
        [one] 1 Änderung mit einem Lauf probiert
       *[other] { $n } Änderungen mit je einem Lauf probiert
    }

## fork

fork-more =
    { $n ->
        [one] und { $n } weiterer Computer
       *[other] und { $n } weitere Computer
    }
fork-why = Eine Abzweigung ist eine andere Zukunft desselben Plans. Ändern Sie sie und sehen Sie, ab welchem Tag sie anders ist
fork-plan = Der Plan selbst
fork-name = Abzweigung { $n }
fork-shown = Gezeigte Zukunft
fork-is-shown = Gezeigt, und allein geändert: { $name }
fork-rename = Name der Abzweigung
fork-left = Angelegt am { $date }
fork-go = Dorthin
fork-go-there = Zu der Minute, in der die Abzweigung angelegt wurde
fork-remove = { $name } entfernen
fork-remove-short = Entfernen
fork-compare = Vergleichen mit
fork-nothing = Nichts
fork-comparing = Wird verglichen
fork-same-plan = Noch ist nichts geändert
fork-no-difference = Sie unterscheiden sich an keinem Tag
fork-first-day = Sie unterscheiden sich zuerst am { $date }
fork-acts-before = Was geändert ist, wirkt vor der Minute, in der die Abzweigung angelegt wurde
fork-chart = Lizenzierte Computer in beiden Zukünften
fork-chart-now = Am Ende sind { $n } Computer lizenziert in { $one } und { $m } in { $other }
fork-chart-day = { $one } { $n }, { $other } { $m }
fork-sides = { $one } → { $other }
fork-cohort = lizenziert am Ende { $was } → { $is }, Lizenzverluste { $lapses } → { $then }
fork-absent = nicht da
fork-not-there = nicht in der Flotte
fork-machine = { $cohort }#{ $number }
fork-states = { $when } · { $was } → { $is }
fork-why-differs = Warum { $machine } sich unterscheidet
fork-nothing-more = Nichts, was die andere nicht auch sagt
fork-ground = { $when } · Regel { $rule }
fork-machines =
    { $n ->
        [one] 1 Computer unterscheidet sich
       *[other] { $n } Computer unterscheiden sich
    }

## editor

editor-more =
    { $n ->
        [one] und { $n } weiteres Problem
       *[other] und { $n } weitere Probleme
    }
editor-title = Flotte bearbeiten
editor-left-wrong = Die Flotte ist so, wie sie vor dem Unlesbaren war. Öffnen Sie den Editor wieder, um es zu berichtigen
editor-title-fork = Flotte bearbeiten: { $fork }
editor-side = Formular oder Text
editor-form = Formular
editor-text = Text des Plans
editor-row = Was bearbeitet wird
editor-policies = Plan und Regeln
editor-cohort = Kohorte { $name }
editor-host = Host { $name }
editor-pool = Pool { $name }
editor-incident = Vorfall { $number }: { $what } { $target }
editor-add-cohort = + Kohorte
editor-add-host = + Host
editor-add-pool = + Pool
editor-add-incident = + Vorfall
editor-remove = { $name } entfernen
editor-remove-short = Entfernen
editor-default = Wenn nichts dasteht: { $value }
editor-said = { $found } ist nicht erlaubt: { $allowed }
editor-mend-first = Erst den Text berichtigen oder zurücknehmen: so ist er nicht lesbar
editor-problem = { $field } { $found }; erlaubt: { $allowed }
editor-problem-at = Zeile { $line }: { $field } { $found }; erlaubt: { $allowed }
editor-wrong-line = ! { $n }
editor-too-long = Dieser Text ist zu lang, um hier bearbeitet zu werden. Das Formular kann es, und jeder Texteditor auch
editor-fork-in-fork = eine Abzweigung in einer Abzweigung
editor-no-forks-here = keine: Abzweigungen stehen im Text des Plans selbst
editor-undo = Was nicht lesbar ist
editor-whole-plan = ein Plan, dessen Abzweigungen auch stimmen

## plan-field

plan-field-id = Name
plan-field-name = Name des Plans
plan-field-rulebook = Regelwerk
plan-field-start = Erster Tag
plan-field-days = Tage
plan-field-seed = Startwert
plan-field-edition = Edition
plan-field-count = Computer
plan-field-virtual = Virtuelle Computer
plan-field-key = Schlüssel
plan-field-attachment = Im Netzwerk
plan-field-joins = Kommt
plan-field-leaves = Geht
plan-field-finds_host = Findet seinen Host
plan-field-image = Abbild
plan-field-group = Schlüsselgruppe
plan-field-publishes_dns = Veröffentlicht SRV-Eintrag
plan-field-priority = Priorität
plan-field-weight = Gewicht
plan-field-network = Netzwerk
plan-field-from = Von
plan-field-until = Bis
plan-field-activations = Aktivierungen
plan-field-used = Vor Beginn verbraucht
plan-field-at = Beginnt
plan-field-what = Was geschieht
plan-field-target = Wem
plan-field-hours = Stunden

## plan-field-hint

plan-field-hint-attachment = core, isolated, 5 on, 40 off oder away 2009-06-01 to 2009-09-01
plan-field-hint-joins = ein Tag oder 2009-03-02 to 2009-03-16
plan-field-hint-leaves = never, ein Tag oder 2009-06-01 to 2009-06-15

## simulate

simulate-near-value = { $date }; der Regler zeigt { $from } bis { $until }
simulate-date = Zu einem Datum
simulate-date-hint = 2010-02-09
simulate-date-allowed = Ein Datum von { $from } bis { $until }, wie 2010-02-09
simulate-forks = Abzweigungen
simulate-task = Aufgabe
simulate-panel = Warum, Flotte und Abzweigungen
simulate-why = Warum
simulate-fleet = Flotte
simulate-no-fleet = Dieser Plan hat noch keine Computer und keine Hosts. Die Fragen beantworten und den Zeitverlauf ansehen, oder eine davon öffnen
simulate-first-run = Die erste Zukunft wird berechnet
simulate-cannot-run = Dieser Plan kann nicht laufen; unten steht, was vorher lief
simulate-old-future = Vor der Änderung
simulate-partial = Aus einem Teil der Flotte hochgerechnet: noch nicht genau
simulate-stage = Was zu sehen ist
simulate-picture = Bild
simulate-chart = Diagramm
simulate-menu = { $name }: { $value }
simulate-speed = Tempo
simulate-play = Abspielen
simulate-pause = Anhalten
simulate-first-lapse = Erster Verlust
simulate-slider = Zeit
simulate-slider-value = { $date }, Tag { $day } von { $days }
simulate-day = { $time } · Tag { $day }/{ $days }
simulate-of-days = von { $days }
simulate-go-to = { $date }, zu einem Tag
simulate-mark = { $when } { $whom }: { $what }
simulate-copy = Kopieren

## diagnose

diagnose-title = Was sagt der Computer?
diagnose-why = Einfügen, was er ausgegeben hat, oder Dateien hier ablegen. Es wird auf diesem Computer gelesen und nirgendwohin gesendet.
diagnose-box = Was der Computer sagt
diagnose-box-hint = Die Ausgabe von slmgr, ospp.vbs, ein Ereignis oder nslookup einfügen, oder einen Code wie 0xC004F074 tippen
diagnose-read = Auswerten
diagnose-open = Dateien öffnen…
diagnose-live-open = Domäne prüfen…
diagnose-machine-open = Diesen Computer auslesen…
diagnose-clear = Alles leeren
diagnose-drop = Zum Lesen ablegen
diagnose-nothing-typed = Zuerst etwas einfügen oder tippen
diagnose-pasted = Eingefügter Text
diagnose-pasted-more = Eingefügter Text { $n }
diagnose-between = ,{ " " }
diagnose-event = Ereignis { $id }
diagnose-public-key = Ein Setupschlüssel, den Microsoft öffentlich abdruckt, für { $editions }
diagnose-explained = { $what } ist erklärt
diagnose-cleared = Nichts ist mehr gelesen
diagnose-cancelled = Abgebrochen; was vorher gelesen war, ist noch da
diagnose-not-known = { $name }: nichts darin ist bekannt. Daneben steht, was gelesen werden kann.
diagnose-reading = Wird gelesen
diagnose-asking = Das Netzwerk wird gefragt
diagnose-inputs = Was gelesen wurde
diagnose-show-input = { $name } zeigen
diagnose-remove-input = { $name } vergessen
diagnose-findings = Befunde
diagnose-none = Im Gelesenen wurde kein Fehler gefunden
diagnose-none-line = Das beweist nicht, dass alles gut ist: nur das Vorgelegte konnte angesehen werden.
diagnose-open-finding = { $severity }, { $title }
diagnose-evidence = Was es zeigt
diagnose-because = Weil
diagnose-next = Nächster Schritt
diagnose-from-line = { $from }, Zeile { $line }
diagnose-show-line = Zeile { $line } von { $from } zeigen
diagnose-slmgr = In einer Eingabeaufforderung
diagnose-powershell = In PowerShell
diagnose-oslicense = In PowerShell, mit OSLicense
diagnose-command = Befehl
diagnose-oslicense-none = Für diesen Schritt ist kein belegter OSLicense-Befehl bekannt
diagnose-lead-to = Nachschlagen
diagnose-lead-to-what = { $what } nachschlagen
diagnose-where = Wo es das bedeutet: { $place }
diagnose-several = Dieser Code bedeutet an verschiedenen Stellen Verschiedenes. Wo wurde er gesehen?
diagnose-remedy = Erster Schritt: { $remedy }
diagnose-input = Die Eingabe
diagnose-input-none = Hier steht der Text des Gelesenen, mit der Zeile eines Befunds markiert.
diagnose-no-text = Diese Eingabe ist kein Text. Ihre Datensätze werden gelesen; Befunde nennen sie mit Nummer.
diagnose-line = Zeile { $line }: { $text }
diagnose-line-marked = Markierte Zeile { $line }: { $text }
diagnose-can-read = Was gelesen werden kann
diagnose-can-read-1 = Was slmgr.vbs, ospp.vbs und OSLicense ausgeben, auch von Mail oder Chat umgebrochen; Lizenzexporte als Text, CSV oder JSON
diagnose-can-read-4 = Ereignisse 12288 bis 12293 und ähnliche, als Text, XML, CSV oder .evtx; nslookup, dig und Resolve-DnsName; Computerlisten
diagnose-can-read-2 = Ein Fehlercode, eine Ereignisnummer, ein Wort oder die letzten fünf Zeichen eines Setupschlüssels
diagnose-can-read-3 = Ein Blick ins Netzwerk: die KMS-Einträge einer Domäne und ihre Ports, nach einer Schaltfläche, die sagt, was wohin gesendet wird
diagnose-paste-answers = Einfügen, was slmgr sagt
diagnose-paste-empty = Die Zwischenablage enthält keinen Text. Kopieren Sie, was slmgr ausgegeben hat, und versuchen Sie es noch einmal
diagnose-paste-large = Das ist zu lang, um damit Fragen zu beantworten; Diagnose liest es
diagnose-paste-nothing = Nichts in diesem Text sagt, welches Windows es ist oder welcher Schlüssel installiert ist
diagnose-paste-answered = Aus dem Text beantwortet: { $answers }
diagnose-report-open = Bericht weitergeben…
diagnose-report-title = Bericht weitergeben
diagnose-report-form = Form
diagnose-report-text = Text
diagnose-report-markdown = Markdown
diagnose-report-html = HTML
diagnose-report-json = JSON
diagnose-report-redact = Namen, Adressen, IDs und Schlüsselenden ersetzen
diagnose-report-redact-line = Durchgehend steht dasselbe Pseudonym für dasselbe
diagnose-report-copy = Kopieren
diagnose-report-save = Speichern…
diagnose-report-close = Schließen
diagnose-report-file = diagnose
diagnose-report-copied = der Bericht
diagnose-report-nothing = Noch gibt es nichts zu berichten
diagnose-severity-problem = Problem
diagnose-severity-warning = Warnung
diagnose-severity-note = Hinweis
diagnose-severity-good = Gut
diagnose-grade-seen = Gesehen
diagnose-grade-inferred = Gefolgert
diagnose-grade-not-checked = Nicht geprüft
diagnose-kind-slmgr = slmgr
diagnose-kind-ospp = ospp.vbs
diagnose-kind-cim = WMI-Export
diagnose-kind-oslicense = OSLicense
diagnose-kind-event = Ereignisse
diagnose-kind-evtx = Ereignisprotokoll
diagnose-kind-dns = DNS
diagnose-kind-vamt = VAMT
diagnose-kind-inventory = Inventar
diagnose-kind-code = Code
diagnose-kind-unknown = Unbekannt
diagnose-machines =
    { $n ->
        [one] { $n } Computer
       *[other] { $n } Computer
    }
diagnose-found-all = Gefunden: { $what }
diagnose-found-nothing = Im Gelesenen wurde nichts Falsches gefunden
diagnose-found-problem =
    { $n ->
        [one] { $n } Problem
       *[other] { $n } Probleme
    }
diagnose-found-warning =
    { $n ->
        [one] { $n } Warnung
       *[other] { $n } Warnungen
    }
diagnose-found-note =
    { $n ->
        [one] { $n } Hinweis
       *[other] { $n } Hinweise
    }
diagnose-found-good =
    { $n ->
        [one] { $n } Punkt in Ordnung
       *[other] { $n } Punkte in Ordnung
    }
diagnose-machine-name = Dieser Computer
diagnose-machine-none = Dies ist kein Windows-Computer: er hat keine Volumenaktivierung, von der etwas zu sagen wäre
diagnose-machine-title = Diesen Computer auslesen
diagnose-machine-why = Führt das Programm von Windows aus, das sagt, wie er aktiviert ist, und liest dessen Ausgabe. Es ändert nichts und sendet nichts.
diagnose-machine-runs = Was ausgeführt wird
diagnose-machine-rights = Ein Administrator ist nicht nötig. Einige Werte werden nur einem solchen ausgegeben: als Administrator gestartet, liest dieses Programm auch sie.
diagnose-machine-run = Ausführen und lesen
diagnose-machine-running = Windows wird gefragt; das dauert bis zu zwei Minuten
diagnose-machine-stop = Anhalten
diagnose-machine-close = Schließen
diagnose-live-title = Eine Domäne im Netzwerk prüfen
diagnose-live-why = Fragt Namenserver nach den KMS-Hosts der Domäne und ob deren Ports sich öffnen.
diagnose-live-domain = Domäne
diagnose-live-domain-hint = corp.example.com
diagnose-live-domain-empty = Die DNS-Domäne der Clients eingeben, zum Beispiel corp.example.com
diagnose-live-domain-wrong = Nur eine DNS-Domäne eingeben, zum Beispiel corp.example.com: keine Adresse, kein Port, kein Pfad
diagnose-live-server = Auch diesen Namenserver fragen
diagnose-live-server-note = Eine Adresse, mit Port, wenn es nicht 53 ist; ein Unterschied ist ein Befund
diagnose-live-server-wrong = Die Adresse eines Namenservers eingeben, zum Beispiel 192.0.2.53
diagnose-live-limit = Zeitlimit
diagnose-live-limit-unit = Sekunden für eine Antwort
diagnose-live-limit-wrong = 1 bis 60 Sekunden eingeben
diagnose-live-sends = Was wohin gesendet wird
diagnose-live-send-dns = DNS-Anfragen an { $servers }: SRV von { $owner }, dann die Adressen jedes Ziels
diagnose-live-send-system = { $servers }, wie dieses System eingestellt ist
diagnose-live-send-tcp = Eine TCP-Verbindung zu jeder gefundenen Adresse mit Port, sofort wieder geschlossen
diagnose-live-send-never = Sonst nichts. Das Protokoll eines KMS wird nie gesprochen.
diagnose-live-cannot = Die Namenserver dieses Systems können nicht gefragt werden: { $why }
diagnose-live-first = Eine Domäne eingeben; hier steht es dann, bevor etwas gesendet wird.
diagnose-live-ask = Senden und prüfen
diagnose-live-close = Schließen
diagnose-live-nobody = Es gibt keinen Namenserver zu fragen. Einen angeben.
diagnose-live-wrong = Es gibt ein Problem mit einem Feld der Prüfung
diagnose-live-no-servers = auf diesem System ist kein Namenserver eingestellt

## inventory

inventory-title = Ein Plan aus { $name }
inventory-why = Gleichartige Computer werden eine Kohorte. Die Liste wird auf diesem Computer gelesen und nirgendwohin gesendet.
inventory-make-of = Einen Plan aus { $name } machen
inventory-make = Plan erstellen…
inventory-as-list = Als Computerliste lesen…
inventory-back = Zurück zum Gelesenen
inventory-all = { $machines } werden { $cohorts }
inventory-some = { $machines } werden { $cohorts }; { $left-out } weggelassen
inventory-computers =
    { $n ->
        [one] { $n } Computer
       *[other] { $n } Computer
    }
inventory-cohorts-of =
    { $n ->
        [one] { $n } Kohorte
       *[other] { $n } Kohorten
    }
inventory-left-out-of =
    { $n ->
        [one] { $n } ist
       *[other] { $n } sind
    }
inventory-days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
inventory-hosts-of =
    { $n ->
        [one] { $n } KMS-Host
       *[other] { $n } KMS-Hosts
    }
inventory-reading = Die Liste wird gelesen
inventory-reading-list = Liste wird gelesen
inventory-none = Erst eine Computerliste in Diagnose öffnen
inventory-made = { $name } ist nun der Plan; Rückgängig holt den vorigen zurück
inventory-nobody = Kein Computer der Liste kann in einen Plan: angeben, welche Spalte das Betriebssystem enthält oder welche Edition seine Namen meinen
inventory-nobody-in = nichts, was Computer nennt
inventory-allowed-window = eine Computerliste oder das Protokoll eines KMS-Hosts
inventory-columns = Welche Spalte ist was
inventory-columns-why = Aus Köpfen und ersten Werten erkannt. Ist der Plan gemacht, wird es für Listen mit denselben Köpfen gemerkt.
inventory-columns-remembered = Wie Sie es bei der letzten Liste mit denselben Köpfen angaben.
inventory-not-there = Nicht vorhanden
inventory-no-head = (kein Kopf)
inventory-no-values = in den ersten Zeilen leer
inventory-between-values = { "  ·  " }
inventory-dates = Datumsangaben
inventory-dates-open = { $dates } sind in beiden Reihenfolgen lesbar und bleiben offen.
inventory-ambiguous =
    { $n ->
        [one] { $n } Datumsangabe
       *[other] { $n } Datumsangaben
    }
inventory-dates-left = Wie sie sich zeigen
inventory-day-first = Tag zuerst
inventory-month-first = Monat zuerst
inventory-grouping = Wie sie zusammengefasst werden
inventory-seldom-after = Selten im Netzwerk nach
inventory-gone-after = Weggelassen nach
inventory-days-unit = Tagen ohne Anmeldung
inventory-hosts = KMS-Hosts im Plan
inventory-by-subnet = Jedes Subnetz für sich
inventory-by-subnet-line = Nach den ersten 24 Bit einer IPv4-Adresse, 64 bei IPv6
inventory-skip-disabled = Deaktivierte Konten weglassen
inventory-skip-disabled-line = Wo die Liste sagt, welche deaktiviert sind
inventory-cohorts = Was aus der Liste wird
inventory-faults =
    { $n ->
        [one] { $n } Problem in einer Zeile
       *[other] { $n } Probleme in Zeilen
    }
inventory-faults-why = Eine solche Zeile oder Zelle wird weggelassen. Auf eine drücken, um ihre Zeile zu sehen.
inventory-faults-table = Probleme in Zeilen
inventory-more-reasons =
    { $n ->
        [one] { $n } weiterer Name
       *[other] { $n } weitere Namen
    }
inventory-given = { $name } zählt als
inventory-leave-out = Weglassen
inventory-edition-of = Edition von { $name }
inventory-nobody-because = kein Computer, der in einen Plan kann ({ $why })
inventory-allowed = Computer, deren Betriebssystem eine Edition des Katalogs ist; --columns und --edition sagen, was was ist
inventory-more-faults = { $n } weitere Probleme in Zeilen
inventory-written = Der Plan steht in { $path }; simulate und recommend lesen ihn
inventory-physical = physisch
inventory-virtual = virtuell
inventory-core = immer darin
inventory-on-off = { $on } da, { $off } fern
inventory-lines = { $computers }, Zeile { $lines }
inventory-and-more = , …
inventory-left-out = Weggelassen
inventory-column-name = Name
inventory-column-system = Betriebssystem
inventory-column-version = Version
inventory-column-last-logon = Letzte Anmeldung
inventory-column-address = IP-Adresse
inventory-column-enabled = Aktiviert
inventory-column-virtual-machine = Virtueller Computer
inventory-column-chassis = Modell
inventory-column-partial-key = Schlüsselende
inventory-column-cmid = Clientcomputer-ID
inventory-fault-line = Zeile
inventory-fault-column = Spalte
inventory-fault-found = Gefunden
inventory-fault-allowed = Erlaubt
inventory-cohort-count = Anzahl
inventory-cohort-edition = Edition
inventory-cohort-kind = Art
inventory-cohort-network = Im Netzwerk
inventory-cohort-subnet = Subnetz
inventory-out-no-system = In der Zeile steht kein Betriebssystem
inventory-out-no-edition = Zu { $name } ist keine Edition bekannt
inventory-out-not-offered = { $name } ist nicht für Volumenaktivierung
inventory-out-disabled = Das Konto ist deaktiviert
inventory-out-gone = Keine Anmeldung seit mehr als { $days } Tagen
inventory-out-repeated = Der Name steht in einer früheren Zeile
inventory-out-too-many = Mehr Computer fasst ein Plan nicht
inventory-merged-wider = Ein Plan fasst 1.000 Kohorten: Subnetze wurden zu größeren zusammengelegt
inventory-merged-subnets = Ein Plan fasst 1.000 Kohorten: die Computer aller Subnetze wurden zusammengelegt
inventory-merged-copies = Ein Plan fasst 1.000 Kohorten: Kopien mit gemeinsamer Clientcomputer-ID zählen als eigene Computer
inventory-merged-absences = Ein Plan fasst 1.000 Kohorten: Computer einer Edition wurden zusammengelegt, gleich wie lange sie wegbleiben
inventory-assumed-title = Vorausgesetzt
inventory-assumed-host = { $hosts } vom ersten Tag an: { $edition } mit dem Schlüssel { $group }. Eine Liste nennt keinen Host.
inventory-assumed-no-host = Kein KMS-Host: nichts aktiviert die Computer, bis einer hinzukommt.
inventory-assumed-not-covered = Der Schlüssel des Hosts deckt die Edition von { $computers } nicht ab; kein einzelner Schlüssel tut es.
inventory-assumed-away = Ein Computer, dessen letzte Anmeldung mehr als { $days } Tage her ist, kommt für einen Tag und bleibt so lange weg wie der mittlere seiner Kohorte; alle anderen sind immer im Netzwerk.
inventory-assumed-without-logon = { $computers } ohne letzte Anmeldung: immer im Netzwerk.
inventory-assumed-setup-key = Jeder Computer hat den Setupschlüssel seiner Edition und findet den Host über DNS.
inventory-assumed-other-keys = { $computers } mit heute eigenem Schlüssel; der Plan gibt jedem Computer den Setupschlüssel seiner Edition.

## learn

learn-title = Durch Tun lernen
learn-why = Eine Wette abgeben, sehen, was eine laufende Flotte tut, lesen, warum, dann eine reparieren. Nichts wird gesendet.
learn-lessons = Lektionen
learn-exercises = Übungen
learn-none-here = Keine in diesem Kurs
learn-new = Neu
learn-begun = Begonnen
learn-is-solved = Gelöst
learn-score-of = { $score } von 100
learn-row = { $title }, { $done }
learn-start = Beginnen: { $title }
learn-go-on = Weiter: { $title }
learn-solved = { $n } von { $of } gelöst
learn-open-lesson = Lernen: { $title }
learn-broken = Einige Lektionen sind mit diesem Katalog nicht lesbar
learn-all = Alle Lektionen
learn-back = Zurück, Alt+Links
learn-a-lesson = Lektion: { $title }
learn-an-exercise = Übung: { $title }
learn-next = Weiter
learn-end = Zurück zur Liste
learn-next-lesson = Nächste Lektion
learn-place-bet = Wette abgeben
learn-answer = Antworten
learn-hand-in = Abgeben
learn-open-plan = Plan öffnen
learn-look = In Simulieren ansehen
learn-look-note = O öffnet diesen Lauf in Simulieren, an diesem Tag. Ihr eigener Plan wird weggelegt und kommt zurück.
learn-running = Die Flotte läuft
learn-cannot-run = Dieser Plan kann nicht laufen
learn-the-run = Was der Lauf zeigt
learn-the-fleet = Die Flotte, wie sie ist: Was stimmt nicht?
learn-figure = { $label }: { $value }
learn-no-figure = nicht im Plan
learn-no-answer = Der Lauf gibt darauf keine Antwort
learn-bet-note = Zu verlieren gibt es nichts: eine falsche Wette lehrt mehr als eine richtige
learn-bet-is-placed = Die Wette steht
learn-bet-placed = Die Wette steht. Nun ansehen, was geschieht
learn-bet-won = Wette gewonnen
learn-bet-lost = Es kam anders
learn-bet-result = Ihre Wette: { $bet }. Der Lauf zeigt: { $right }.
learn-find-right = Richtig: das ist der Fehler
learn-find-wrong = Das ist nicht der Fehler
learn-find-result = Diagnose findet dasselbe: { $answer }.
learn-find-again = Ihre Antwort: { $answer }. Sehen Sie noch einmal hin oder lesen Sie einen Hinweis; jede falsche Antwort kostet einen Teil der Punkte.
learn-gap-bet = Wählen, worauf Sie wetten
learn-gap-find = Wählen, was falsch ist
learn-gap-task = Erst abgeben; was erfüllt ist, zählt, auch wenn nicht alles erfüllt ist
learn-gap-quiz = Eine Antwort wählen
learn-rests-on = Worauf es beruht
learn-show-sources = Regeln und Quellen zeigen
learn-hide-sources = Regeln und Quellen verbergen
learn-in-this-run = In diesem Lauf: ein Computer von { $cohort }, bis zum Ende des { $day }
learn-before-the-repair = Vor der Reparatur: ein Computer von { $cohort }, bis zum Ende des { $day }
learn-cause = { $when }; Regel { $rule }; { $sources }
learn-assumed = { $sources }; angenommen: { $why }
learn-disagree = Die Quellen widersprechen sich: beide ansehen
learn-both-values = Beide Werte zu { $point } im Nachschlagewerk ansehen
learn-mention = { $what } ({ $sources })
learn-goals = Ziele
learn-met = Erfüllt
learn-not-yet = Noch nicht
learn-goal-spoken = { $met }: { $wanted }; jetzt { $found }
learn-found = Jetzt: { $found }
learn-goal-line = { $found }; { $worth }
learn-keeps = muss so bleiben
learn-points = { $points } von { $of } Punkten, das sind { $score } von 100; Änderungen: { $things }, eine gute Lösung braucht { $par }
learn-judging = Die Ziele werden geprüft
learn-goals-now = { $met } von { $of } Zielen sind erfüllt
learn-forbidden = Das darf hier nicht geändert werden, und nichts zählt, bis es zurückgenommen ist
learn-handed-in = Abgegeben: { $points } von { $of } Punkten
learn-handed-in-solved = Gelöst: { $points } von { $of } Punkten
learn-task-solved = Gelöst
learn-task-part = Abgegeben, nicht alle Ziele sind erfüllt
learn-result-line = { $score } von 100, gelesene Hinweise: { $hints }
learn-within-par = Mit nicht mehr Änderungen, als eine gute Lösung braucht ({ $par })
learn-over-par = Es geht mit { $par } geänderten Dingen
learn-solution = Ein Lösungsweg
learn-no-solution-yet = Dieser Kurs zeigt keinen Lösungsweg, bevor sie gelöst ist
learn-solution-was-shown = Ein Lösungsweg wurde gezeigt, bevor sie gelöst war
learn-score-not-yet = Der Plan wird geprüft. Gleich noch einmal abgeben
learn-reset-done = Die Übung beginnt von vorn; Ihre Reparatur ist weggelegt und kann zurückkommen
learn-hints-hidden = Dieser Kurs hat keine Hinweise
learn-no-more-hints = Es gibt keinen weiteren Hinweis
learn-hint-said = Hinweis: { $hint }
learn-hint-n = Hinweis { $n } von { $of }
learn-show-hint = Hinweis { $n } von { $of } zeigen
learn-desk-task = Der Plan der Übung ist offen; Ihrer ist weggelegt. Umschalt+B führt zurück zur Lektion
learn-desk-run = Der Lauf der Lektion ist offen; Ihr Plan ist weggelegt. Umschalt+B führt zurück zur Lektion
learn-own-plan-back = Ihr eigener Plan ist wieder offen
learn-not-saved = Dies ist der Plan einer Lektion: er bleibt bei der Lektion und wird nicht als Datei gespeichert
learn-change-plan = Plan ändern
learn-how-to-change = Vorfälle lassen sich auch auf den Bahnen verschieben. Die Ziele folgen jeder Änderung.
learn-no-task = Keine Übung ist offen
learn-strip-task = { $title }: { $met } von { $of } Zielen erfüllt
learn-strip-judging = { $title }: die Ziele werden geprüft
learn-strip-run = { $title }: sehen Sie sich um, nichts davon bleibt
learn-strip-note = Ihr eigener Plan ist weggelegt und kommt unverändert zurück
learn-locked = Der Kurs sperrt den Plan, und diese Übung erlaubt nicht: { $change }
learn-until = Bis { $time }, { $left }
learn-time-up = Die Zeit ist um
learn-time-is-up = Die Zeit ist um. Was getan ist, ist abgegeben; Sie können weitermachen, aber nichts mehr zählt
learn-time-was-up = Die Zeit ist um: was da war, ist abgegeben, und nichts mehr zählt
learn-repair-back = Ihre Reparatur ist hier, wie Sie sie verlassen haben
learn-results = Ihre Ergebnisse
learn-results-so-far = Erledigt: { $done }. Gewonnene Wetten: { $won } von { $bets }. Quiz: { $right } von { $answers } Antworten richtig.
learn-name = Ihr Name auf Ergebnissen
learn-name-why = Er steht in den Dateien, die Sie exportieren, sonst nirgends
learn-no-name = Erst Ihren Namen eingeben
learn-kept-in = Der Fortschritt bleibt auf diesem Computer: { $path }
learn-progress-aside = Der Fortschritt von Lernen war nicht lesbar und wurde als { $path } beiseitegelegt. { $why }
learn-progress-left = Der Fortschritt von Lernen war nicht lesbar und bleibt, wie er ist; nichts wird jetzt aufbewahrt. { $why }. { $failure }
learn-sources =
    { $n ->
        [one] 1 Quelle
       *[other] { $n } Quellen
    }
learn-left =
    { $n ->
        [one] noch 1 Minute
       *[other] noch { $n } Minuten
    }
learn-time-set = 
    { $n ->
        [one] 1 Minute, ab dem nächsten Schritt
       *[other] { $n } Minuten, ab dem nächsten Schritt
    }
learn-time-nearly-up =
    { $n ->
        [one] Noch 1 Minute. Was dann da ist, gilt als abgegeben
       *[other] Noch { $n } Minuten. Was dann da ist, gilt als abgegeben
    }
learn-worth =
    { $n ->
        [one] 1 Punkt
       *[other] { $n } Punkte
    }
learn-step-question = Frage
learn-step-bet = Wette
learn-step-run = Lauf
learn-step-because = Weil
learn-step-task = Aufgabe
learn-step-find = Finden
learn-quiz-title = Quiz
learn-quiz-nothing = Es gibt keine Frage
learn-quiz-pair = Leicht verwechselt: { $pair }
learn-quiz-pairs = Wonach gefragt wird
learn-quiz-all-pairs = Alle
learn-quiz-under = Nach dem Regelwerk: { $rulebook }
learn-quiz-early = Diese können Sie schon. Sie käme am { $day } wieder
learn-quiz-right = Richtig: { $right }
learn-quiz-confused = Nicht diese; die beiden werden leicht verwechselt. Richtig ist: { $right }
learn-quiz-wrong = Nicht diese. Richtig ist: { $right }
learn-quiz-said-right = Richtig: { $right }
learn-quiz-said-confused = Falsch und leicht verwechselt. Richtig ist: { $right }
learn-quiz-said-wrong = Falsch. Richtig ist: { $right }
learn-quiz-why = Warum
learn-quiz-next = Nächste Frage
learn-quiz-score = { $right } von { $all } richtig
learn-quiz-repeats = Was Sie können, kommt jedes Mal später wieder; was Sie nicht wussten, kommt bald wieder
learn-quiz-answers =
    { $n ->
        [one] 1 Antwort
       *[other] { $n } Antworten
    }
learn-course-title = Ein Kurs für Ihre Klasse
learn-course-why = Lektionen wählen, ordnen und sagen, was Lernende benutzen dürfen. Als eine Datei speichern, die sie öffnen.
learn-course-name = Titel des Kurses
learn-course-order = Reihenfolge der Lektionen
learn-course-none = Noch nichts gewählt
learn-course-row = { $n }. { $title }
learn-course-up = Früher
learn-course-down = Später
learn-course-earlier = Früher: { $title }
learn-course-later = Später: { $title }
learn-course-lock = Plan sperren
learn-course-lock-line = In einer Übung lässt sich nur ändern, was sie erlaubt
learn-course-hide = Hinweise verbergen
learn-course-minutes = Zeit je Lektion
learn-course-minutes-note = 0: beliebig lange. Was da ist, wenn die Zeit um ist, gilt als abgegeben.
learn-course-unit = Minuten
learn-course-file-note = Lernende öffnen die Datei und geben Ihnen das Ergebnis, das sie exportieren. Legen Sie diese Ergebnisse in einen Ordner: Er wird hier zu einer Tabelle, oder mit activation-wizard results ORDNER.
learn-course-followed = Kurs: { $title }
learn-course-locked = Pläne sind gesperrt.
learn-course-no-hints = Es gibt keine Hinweise.
learn-course-time = { $minutes } Minuten je Lektion.
learn-course-started = Der Kurs hat begonnen: { $title }
learn-course-left = Der Kurs ist verlassen; alle Lektionen sind wieder da
learn-course-empty = Erst mindestens eine Lektion wählen
learn-course-no-title = Erst dem Kurs einen Titel geben
learn-class-title = Ergebnisse einer Klasse
learn-class-of = Gelesen aus { $folder }. Punkte sind von 100; das Mittel eines Lernenden geht über alle Lektionen der Tabelle.
learn-class-other = Anderer Ordner…
learn-class-none = In diesem Ordner liegt kein Ergebnis
learn-class-read = 
    { $n ->
        [one] Das Ergebnis von 1 Person ist gelesen
       *[other] Die Ergebnisse von { $n } Personen sind gelesen
    }
learn-class-not-read = Einige Dateien sind keine Ergebnisse; sie bleiben, wie sie sind
learn-class-file = klasse.csv
learn-class-learners = Lernende
learn-class-lessons = Lektionen und Übungen
learn-class-learner = Name
learn-class-lesson = Titel
learn-class-made = Erstellt
learn-class-course = Kurs
learn-class-done = Getan
learn-class-solved = Gelöst
learn-class-mean = Mittel
learn-class-hints = Hinweise
learn-class-solutions = Lösung gezeigt
learn-class-bets = Gewonnen
learn-write-title = Eine eigene Lektion
learn-write-no-title = noch ohne Titel
learn-write-why = Einen Plan mit einem Fehler nehmen, die Reparatur aufzeichnen und sagen, was gelten soll. Daraus wird eine Datei, die andere öffnen.
learn-write-change-one = Eine Lektion ändern…
learn-write-change-which = Zu ändernde Lektion
learn-write-parts = Teile der Lektion
learn-write-part-top = Titel und Plan
learn-write-part-step = { $n }. { $kind }: { $heading }
learn-write-part-solution = Lösung und falsche Reparaturen
learn-write-add-step = Schritt hinzufügen…
learn-write-add-which = Schritt, der nach diesem hinzukommt
learn-write-remove = Entfernen
learn-write-step-earlier = Schritt { $n } früher
learn-write-step-later = Schritt { $n } später
learn-write-step-remove = Schritt { $n } entfernen
learn-write-name = Titel
learn-write-about = Was man danach kann, in einem Satz
learn-write-kind = Was es ist
learn-write-kind-lesson = Lektion
learn-write-kind-exercise = Übung
learn-write-id = Kennung
learn-write-id-note = Kleine Buchstaben, Ziffern und Bindestriche; leer: aus dem Titel gebildet. Ergebnisse werden darunter aufbewahrt.
learn-write-order = Platz in der Liste
learn-write-order-note = Kleinere Zahlen kommen zuerst
learn-write-heading = Überschrift
learn-write-prose = Was er sagt
learn-write-prose-note = Markdown: eine leere Zeile beginnt einen Absatz, ein Zeilenumbruch allein ist ein Leerzeichen. Namen in geschweiften Klammern werden ausgefüllt, etwa {"{"}validity{"}"}, {"{"}threshold_client{"}"} oder {"{"}error:0xC004F038{"}"}.
learn-write-ask = Frage, die die Auswahl beantwortet
learn-write-answer-is = Die richtige Antwort wird aus dem nächsten Lauf berechnet
learn-write-choices = Auswahl
learn-write-choices-note = Die richtige Antwort kommt hinzu, wo sie nicht darunter ist.
learn-write-choice = Auswahl { $n }
learn-write-choice-words = Worte zu Auswahl { $n }
learn-write-choice-hint = Worte dazu oder nichts
learn-write-choice-remove = Auswahl { $n } entfernen
learn-write-choice-add = Auswahl hinzufügen
learn-write-run-changes = Was vor diesem Lauf am Plan geändert wird
learn-write-stand-on = Tag, bei dem er steht
learn-write-select = Wer anzusehen ist
learn-write-nobody = niemand
learn-write-explain = Wessen Ursachen gezeigt werden
learn-write-explain-day = Am Ende welches Tages
learn-write-figure = Wert { $n }
learn-write-figure-remove = Wert { $n } entfernen
learn-write-figure-add = Beobachteten Wert hinzufügen
learn-write-rule = Regel { $n }
learn-write-rules = Regeln, auf denen er beruht
learn-write-rule-remove = Regel { $n } entfernen
learn-write-rule-add = Regel nach ihrer Kennung hinzufügen
learn-write-rule-choose = Regel wählen…
learn-write-rule-choose-which = Hinzuzufügende Regel
learn-write-rule-offer = { $id }: { $text }
learn-write-hint = Hinweis { $n }
learn-write-hints = Hinweise, vom Anstoß bis fast zur Antwort
learn-write-hint-remove = Hinweis { $n } entfernen
learn-write-hint-add = Hinweis hinzufügen
learn-write-par = Dinge, die eine gute Lösung ändert
learn-write-par-note = Das Aufzeichnen der Lösung legt es fest
learn-write-allowed = Erlaubte Änderung { $n }
learn-write-alloweds = Was geändert werden darf
learn-write-allowed-remove = Erlaubte Änderung { $n } entfernen
learn-write-allowed-add = Erlaubte Änderung hinzufügen
learn-write-allowed-all = Alles darf geändert werden. Das Aufzeichnen der Lösung erlaubt, was sie ändert, und sonst nichts.
learn-write-evidence = Text { $n }
learn-write-evidence-name = Name von Text { $n }
learn-write-evidence-remove = Text { $n } entfernen
learn-write-evidence-add = Text hinzufügen
learn-write-evidence-file = slmgr.txt
learn-write-evidence-next = text-{ $n }.txt
learn-write-ask-find = Was ist der Fehler?
learn-write-solution = Die Lösung
learn-write-solution-note = Am Plan vornehmen: was Sie ändern, wird aufgezeichnet. Seine Arten von Änderungen erlaubt dann die Aufgabe.
learn-write-wrongs = Falsche Reparaturen
learn-write-wrongs-note = Reparaturen, die am Ziel vorbeigehen. Die Prüfung sichert, dass keine davon die Aufgabe löst.
learn-write-wrong = Falsche Reparatur { $n }
learn-write-wrong-why = Warum sie am Ziel vorbeigeht
learn-write-wrong-points = Punkte, die sie trotzdem bekommt
learn-write-wrong-remove = Falsche Reparatur { $n } entfernen
learn-write-wrong-add = Falsche Reparatur hinzufügen
learn-write-the-plan = Der Plan, mit dem sie beginnt
learn-write-plan-none = Noch kein Plan. Eine fertige Flotte wählen oder in Entscheiden oder Simulieren einen Plan machen und übernehmen.
learn-write-plan-named = Sie beginnt mit: { $name }
learn-write-fleet = Fertige Flotte
learn-write-no-fleet = keine davon
learn-write-nothing-recorded = Noch ist nichts aufgezeichnet
learn-write-record-plan = Diesen Plan ändern
learn-write-record-run = Aufzeichnen, was dieser Lauf ändert
learn-write-record-solution = Lösung aufzeichnen
learn-write-record-wrong = Falsche Reparatur { $n } aufzeichnen
learn-write-goal = Ziel { $n }
learn-write-goal-remove = Ziel { $n } entfernen
learn-write-goal-add = Ziel hinzufügen
learn-write-what = Was gemessen wird
learn-write-of = Bei wem
learn-write-everybody = alle
learn-write-day = An welchem Tag
learn-write-day-hint = 2009-04-01; leer: am Ende
learn-write-no-day = Ein Tag wie 2009-04-01
learn-write-wanted = Was es sein soll
learn-write-wanted-all = Alle
learn-write-wanted-is = Genau
learn-write-wanted-least = Mindestens
learn-write-wanted-most = Höchstens
learn-write-value = Zahl, Tag, Wort oder nie
learn-write-number = Zahl
learn-write-points = Punkte
learn-write-keeps = Es gilt schon und soll so bleiben
learn-write-keeps-line = Es bringt nichts und kostet seine Punkte, wo es verloren geht
learn-write-fault = { $field }: { $found } passt nicht. Erlaubt: { $allowed }
learn-write-fault-missing = { $field }: noch nichts
learn-write-untested = Prüfen: der Fehler muss da sein, und die Lösung muss ihn beheben.
learn-write-is-good = Die Lektion ist lösbar, und ihr Fehler ist da
learn-write-is-not = Diese Lektion ist nicht fertig
learn-write-taken = Die Lektion ist im Editor offen
learn-write-brought-back = Die Lektion, an der Sie schrieben, ist wieder da
learn-write-plan-taken = Der Plan ist der Anfang der Lektion
learn-write-recording = Was Sie hier ändern, wird aufgezeichnet. Umschalt+B führt zurück zur Lektion
learn-write-strip = Aufzeichnung: was Sie hier ändern, kommt in die Lektion
learn-write-file = diese Lektion
learn-write-heading-question = Was ist hier falsch?
learn-write-heading-bet = Wette abgeben
learn-write-heading-run = Abspielen
learn-write-heading-task = Die Flotte reparieren
learn-write-heading-find = Was ist falsch?
learn-write-heading-because = Warum es so war
learn-write-faults =
    { $n ->
        [one] 1 Punkt ist nicht fertig
       *[other] { $n } Punkte sind nicht fertig
    }

## settings

settings-title = Einstellungen
settings-why = Sie bleiben auf diesem Computer und gelten für jeden Plan
settings-look = Aussehen
settings-theme = Design
settings-system = Wie das System
settings-light = Hell
settings-dark = Dunkel
settings-language = Sprache
settings-language-note = Was der Katalog sagt, bleibt englisch und ist so gekennzeichnet; ebenso, was ausgegeben und übergeben wird.
settings-zoom = Zoom { $percent } %
settings-zoom-note = Das Fenster nimmt die neue Größe an, wenn der Zeiger die Schaltflächen verlässt.
settings-motion = Bewegung verringern
settings-motion-line = Nichts bewegt sich von selbst; die Zeit läuft weiterhin, wenn Sie es wollen
settings-kept = Was aufbewahrt wird
settings-kept-text = Der letzte Plan und die letzte Seite, damit sie nach einem Absturz wiederkommen, und diese Einstellungen. Nichts wird gesendet.
settings-folder = In { $path }
settings-nowhere = kein Ordner: nichts wird aufbewahrt

## handover

handover-title = Übergeben
handover-why = Was die nächste Person braucht, als Dateien in einem Ordner. Sie werden geschrieben, und nichts wird ausgeführt
handover-contents-title = Übergabe des Plans „{ $name }“
handover-redacted-title = Übergabe mit Pseudonymen statt Namen
handover-cancelled = die Übergabe wurde abgebrochen
handover-was-cancelled = Die Übergabe wurde abgebrochen
handover-in-bundle = support-bundle.zip wird enthalten:
handover-written = { $count } Dateien nach { $folder } geschrieben
handover-making = Dateien werden erstellt
handover-not-made = Die Dateien konnten nicht erstellt werden
handover-not-yet = Die Dateien werden noch erstellt
handover-nothing = Es gibt keine Dateien zu übergeben
handover-ready =
    { $n ->
        [one] { $n } Datei liegt zur Übergabe bereit
       *[other] { $n } Dateien liegen zur Übergabe bereit
    }
handover-count =
    { $n ->
        [one] { $n } Datei
       *[other] { $n } Dateien
    }
handover-folder = { $name }-uebergabe
handover-choice = Was mitgeht
handover-redact = In jeder Datei Namen durch Pseudonyme ersetzen
handover-redact-line = Von Plan, Hosts und Benutzern; auch Adressen und Schlüsselenden
handover-files = Dateien
handover-bundle-holds = Das Supportpaket enthält
handover-bytes = { $count } B
handover-kilobytes = { $count } KB
handover-part-record = Entscheidungsprotokoll
handover-part-record-line = Eine Seite: Frage, Rat, Gründe und Ausblick
handover-part-runbook = Runbook
handover-part-runbook-line = Jeder Schritt auf jedem Computer, mit Prüfung und Rücknahme
handover-part-scripts = Skripte
handover-part-scripts-line = Dieselben Schritte für PowerShell und als Batchdateien
handover-part-network = DNS und Richtlinien
handover-part-network-line = SRV-Einträge, Registrierungswerte, Firewallregeln
handover-part-data = Daten
handover-part-data-line = Der Plan und Tabellen der Tage, Ereignisse und Computer
handover-part-findings = Befunde
handover-part-findings-line = Was Diagnose im Gelesenen fand
handover-part-findings-none = Diagnose hat noch nichts gelesen
handover-part-bundle = Supportpaket
handover-part-bundle-line = Eine Zip-Datei von allem, immer mit Pseudonymen
handover-column-file = Datei
handover-column-about = Was sie ist
handover-column-size = Größe
handover-preview-title = Vorschau
handover-preview-open = Vorschau
handover-preview-none = Eine Datei auswählen, um sie hier zu lesen
handover-preview-copy = Text kopieren
handover-preview-twin = Gezeigt als { $name }, das dasselbe ohne Gestaltung sagt
handover-preview-cut = Die ersten { $count } Zeilen
handover-preview-bundle = Was es enthält

## date

date-day = { $day }. { $month } { $year }
date-month-and-year = { $month } { $year }
date-month-1 = Jan.
date-month-2 = Feb.
date-month-3 = März
date-month-4 = Apr.
date-month-5 = Mai
date-month-6 = Juni
date-month-7 = Juli
date-month-8 = Aug.
date-month-9 = Sep.
date-month-10 = Okt.
date-month-11 = Nov.
date-month-12 = Dez.

## what the core says: advice

said-a-client-windows = ein Client-Windows
said-a-windows-server = Windows Server
said-this-windows = dieses Windows
said-group = Gruppe { $name }
said-quoted = „{ $name }“
said-rulebook-articles-2009 = Artikel von 2009
said-rulebook-va-2-0 = Microsoft, Volumenaktivierung 2.0
said-rulebook-windows-7 = Microsoft, Windows 7 und Server 2008 R2
said-rulebook-current = Microsoft, aktuelles Windows
said-no-machine = kein Computer
said-install-host-key = Den KMS-Hostschlüssel installieren und einmal aktivieren; von da an aktiviert der Computer die anderen.
said-install-host-key-of = Den KMS-Hostschlüssel von { $group } installieren und einmal aktivieren; von da an aktiviert der Computer die anderen.
said-keep-setup-key = Den Setupschlüssel für { $name } darauf lassen.
said-install-setup-key = Den Setupschlüssel für { $name } installieren.
said-leave-setup-key = Den Setupschlüssel für { $name } darauf lassen oder ihn installieren, wenn ein anderer Schlüssel installiert ist.
said-finds-host = Der Computer findet Ihren KMS-Host selbst, wird aktiviert, sobald dieser { $count } zählt, und erneuert die Aktivierung alle { $days } Tage.
said-point-at-host = Den Computer auf Ihren KMS-Host verweisen: Er wird aktiviert, sobald dieser { $count } zählt, und erneuert die Aktivierung alle { $days } Tage.
said-activated-by-domain = Ihre Domäne aktiviert den Computer, solange er ihr Mitglied ist.
said-mak-over-internet = Einen MAK für { $name } installieren und einmal über das Internet aktivieren.
said-mak-with-vamt = Einen MAK für { $name } installieren und die Aktivierung von einem anderen Computer mit VAMT holen lassen.
said-mak-by-telephone = Einen MAK für { $name } installieren und einmal telefonisch aktivieren.
said-install-guest-key = Den öffentlichen Gastschlüssel für { $name } installieren; der Datacenter-Host darunter aktiviert den Computer.
said-install-none-user = Keinen Schlüssel installieren: Die Lizenz kommt mit dem Benutzer, der sich anmeldet.
said-install-none-azure = Keinen Schlüssel installieren: Azure aktiviert den Computer selbst.
said-leave-bought-key = Den Schlüssel darauf lassen, mit dem der Computer gekauft wurde.
said-schema-too-old = Das Schema der Domäne ist älter als Windows Server 2012 und kennt keine Aktivierungsobjekte.
said-needs-schema = Das braucht eine Domäne mit dem Schema von Windows Server 2012 oder neuer, und hier ist keine bekannt.
said-fallback = Das ginge auch und bleibt der Ausweg; das Verzeichnis braucht keine Anzahl und keinen Host, der zu finden ist.
said-directory-without-end = Das Verzeichnis aktiviert ihn immer wieder; ein MAK würde eine Aktivierung verbrauchen.
said-domain-can = Die Domäne kann ihn aktivieren: Ein Aktivierungsobjekt in der Gesamtstruktur braucht keine Anzahl und keinen Host, der zu finden ist.
said-leaves-domain = Er muss Mitglied dieser Domäne sein; verlässt er sie, ist er ab dem nächsten Start nicht mehr aktiviert und fragt stattdessen einen KMS.
said-adba-from = Die Aktivierung über Active Directory gibt es ab Windows 8 und Windows Server 2012.
said-cannot-use-it = { $name } kann sie nicht nutzen.
said-job-workstation = Als Aufgabe ist „Arbeitsplatz“ genannt, und { $name } ist eine Serveredition: Die Edition bestimmt den Schwellenwert, hier { $count }.
said-job-server = Als Aufgabe ist „Server“ genannt, und { $name } ist eine Clientedition: Die Edition bestimmt den Schwellenwert, hier { $count }.
said-rulebook-of-another-time = Das Regelwerk „{ $book }“ ist aus einer anderen Zeit als { $name }; dafür gilt „{ $own }“.
said-only-generation = Nur die Generation ist bekannt: Die Editionen von { $name } unterscheiden sich in Setupschlüssel und Verfahren; auf dem Computer nennt slmgr /dlv die seine.
said-which-windows = Welches Windows es ist, entscheidet über den Schlüssel: Auf dem Computer nennt slmgr /dlv die Edition.
said-no-guest = Er ist kein Gast eines aktivierten Datacenter-Hosts mit Hyper-V; andere Hypervisoren können das nicht.
said-guest-key-none = Das ist für Servergäste ab Windows Server 2012 R2 mit veröffentlichtem Gastschlüssel; { $name } hat keinen.
said-host-underneath-no-count = Das ginge auch, aber der Host darunter braucht keine Anzahl und kein Netzwerk.
said-host-underneath-for-nothing = Die Aktivierung durch den Host darunter kostet nichts; ein MAK würde eine Aktivierung verbrauchen.
said-is-guest = Er ist Gast eines aktivierten Datacenter-Hosts, der ihn selbst aktiviert, auch ganz ohne Netzwerk.
said-guest-key-third-party = Sein Gastschlüssel ist nur von Dritten bekannt, die eine Seite von Microsoft zitieren; die Seite selbst wurde nicht gesehen.
said-host-version = Der Host muss dieselbe oder eine neuere Version haben: { $hosts }.
said-data-exchange = Sein Dienst „Datenaustausch“ muss für diesen Gast eingeschaltet sein.
said-nobody-would-ask = Kein Computer würde denselben Host fragen
said-one-would-ask = Nur 1 Computer würde denselben Host fragen
said-few-would-ask = Nur { $n } Computer würden denselben Host fragen
said-too-few = { $few }; { $name } wird ab einer Anzahl von { $count } aktiviert.
said-too-few-for-kms = { $few }, und { $name } braucht eine Anzahl von { $count }: Ein KMS würde den Computer nie aktivieren.
said-assumed-enough = Angenommen: Mindestens { $count } Computer fragen denselben Host; so viele braucht { $name }.
said-at-least-ask = Mindestens { $asking } fragen denselben Host; { $name } braucht eine Anzahl von { $count }.
said-needs-a-count = { $asking } fragen denselben Host; { $name } braucht eine Anzahl von { $count }.
said-nobody-asks-this-host = Kein Computer würde diesen Host fragen, und { $name } wird ab einer Anzahl von { $count } aktiviert: Darunter antwortet der Host und aktiviert keinen.
said-one-asks-this-host = 1 Computer würde diesen Host fragen, und { $name } wird ab einer Anzahl von { $count } aktiviert: Darunter antwortet der Host und aktiviert keinen.
said-few-ask-this-host = { $n } Computer würden diesen Host fragen, und { $name } wird ab einer Anzahl von { $count } aktiviert: Darunter antwortet der Host und aktiviert keinen.
said-clients-wait = Die Clients ringsum bleiben ohne Aktivierung, bis { $clients } Computer diesen Host fragen; Servern genügen { $servers }.
said-not-counted = { $machines } nicht mit: Nach diesem Regelwerk zählen nur physische Computer.
said-one-virtual = 1 virtueller Computer zählt
said-virtual = { $n } virtuelle Computer zählen
said-hosts-split = { $machines } Computer auf { $hosts } Hosts verteilt: Das sind etwa { $each } je Host, und { $name } braucht { $count } an einem. Hosts teilen ihre Anzahlen nicht; weniger sind besser.
said-second-host = Ein Host dient beliebig vielen Computern; über { $limit } rät Microsoft zu einem zweiten, kaum je zu einem dritten.
said-one-host = Ein Host dient beliebig vielen Computern, und jeder weitere teilt die Anzahl auf.
said-highest-owned = Den Schlüssel Ihrer höchsten Gruppe installieren, { $group }: Er deckt auch alle niedrigeren ab.
said-owned-covers = Ihr Schlüssel von { $group } deckt { $name } ab.
said-owned-covers-not = Ihr Schlüssel von { $group } deckt { $name } nicht ab: Ein Host mit ihm weist diesen Computer ab.
said-lowest-is = Der niedrigste Schlüssel, der reicht, ist der von { $group }; wer für diese Edition lizenziert ist, kann ihn anfordern.
said-no-source-for-group = Keine Quelle sagt, welche Schlüsselgruppe { $name } abdeckt; ob { $group } reicht, muss man versuchen.
said-highest-licensed = Den Schlüssel der höchsten Gruppe installieren, für die Sie lizenziert sind; { $name } selbst braucht mindestens { $group }.
said-assumed-group = Angenommen: Eine Ihrer Schlüsselgruppen deckt { $name } ab; die niedrigste, die reicht, ist { $group }.
said-no-table = Keine Tabelle der Schlüsselgruppen kennt „{ $name }“.
said-group-of-another-time = { $group } gehört zu den Schlüsselgruppen einer anderen Zeit.
said-table-that-holds = Die Tabelle, die hier gilt ({ $book }), hat { $groups }; die Empfehlung nimmt an, dass Ihr Schlüssel die Edition abdeckt.
said-cannot-be-host = { $name } kann kein KMS-Host sein; einen anderen Server zum Host machen.
said-no-volume-host = { $name } ist keine Volumenedition und nimmt keinen KMS-Hostschlüssel an: Einen anderen Computer zum Host machen.
said-may-not-hold = { $name } darf den Schlüssel „{ $key }“ nicht haben.
said-belongs-on = Er gehört auf { $names }.
said-clients-only = { $name } als Host aktiviert nur Client-Windows; Server brauchen einen Host auf Windows Server.
said-no-host-yet = Noch gibt es keinen Host: Erst einen einrichten; bis dahin fragt der Computer alle 2 Stunden vergeblich.
said-host-key-belongs = Ein KMS-Hostschlüssel gehört nur auf einen Computer, der die anderen aktivieren soll: Anderswo entsteht ein Host, den niemand geplant hat, und eine der wenigen Aktivierungen des Schlüssels ist verbraucht.
said-shall-activate-setup-key = Er soll die anderen aktivieren, und mit einem Setupschlüssel fragt ein Computer nur einen Host.
said-shall-activate-mak = Er soll die anderen aktivieren, und ein MAK aktiviert nur den Computer, auf dem er installiert ist.
said-shall-activate-directory = Er soll den anderen selbst antworten; ein Computer, den das Verzeichnis aktiviert, antwortet niemandem.
said-shall-activate-guest = Er soll die anderen aktivieren, und ein Gastschlüssel aktiviert nur den Gast.
said-shall-activate-subscription = Er soll die anderen aktivieren, und ein Abonnement gehört zu einem Benutzer.
said-shall-activate-volume = Er soll die anderen aktivieren, und nur die Volumenaktivierung hat dafür einen Schlüssel.
said-shall-activate-host = Er soll die anderen aktivieren, und das tut nur ein Computer mit einem KMS-Hostschlüssel.
said-host-key-on-client = Er hat einen KMS-Hostschlüssel und soll kein Host sein: Er bietet sich den anderen an und belegt einen der { $n } Hosts, die der Schlüssel erlaubt.
said-replace-host-key = Den Schlüssel ersetzen, den Computer neu starten und seinen SRV-Eintrag löschen.
said-needs-host-key = { $what } entsteht mit einem KMS-Hostschlüssel, und die Organisation hat keinen.
said-the-activation-object = Das Aktivierungsobjekt
said-a-host = Ein Host
said-no-host-key = Die Organisation hat keinen KMS-Hostschlüssel; also kann es keinen Host geben, der zu fragen wäre.
said-no-group-owned = Keine Schlüsselgruppe ist vorhanden, und ein Host braucht den Schlüssel von einer.
said-lowest-for-windows = Die niedrigste Gruppe, die dieses Windows abdeckt, ist { $group }.
said-hosts-without-group = Es gibt Hosts, aber keine eigene Schlüsselgruppe: Jeder Host hat einen Schlüssel, und slmgr /dlv nennt darauf die Gruppe.
said-any-machine = Ein Host braucht keinen eigenen Computer: Ein zentrales System, das immer läuft, etwa ein Domänencontroller, genügt.
said-needs-update = Bevor er { $names } aktiviert, ist nötig: { $update } ({ $kb }).
said-update-cumulative = kumulatives Update vom { $date } oder neuer
said-update-plain = Update vom { $date } oder neuer
said-update-preview = Vorschau des monatlichen Rollups vom { $date } oder neuer
said-update-july-2016 = Updaterollup vom Juli 2016 oder neuer
said-update-windows-7 = Update für KMS-Hosts mit Windows 7 oder Server 2008 R2
said-update-hotfix = Hotfix, der die KMS-Unterstützung erweitert
said-closed-network-host = Ein geschlossenes Netzwerk mit genug Computern hat einen eigenen Host.
said-closed-network-counts = Für diesen Host zählen nur Computer im geschlossenen Netzwerk; er wird einmal aktiviert, telefonisch, wenn von dort nichts das Internet erreicht.
said-closed-network-forest = Die Gesamtstruktur muss in das geschlossene Netzwerk reichen: Der Computer braucht dort einen Domänencontroller.
said-closed-network-mak = Ein MAK darf aktiviert werden, bevor der Computer in das geschlossene Netzwerk kommt.
said-carries-other-key = { $carried }: Vor der Aktivierung muss der Setupschlüssel seiner Edition installiert werden.
said-carries-host-key = Er hat einen KMS-Hostschlüssel
said-carries-mak = Er hat einen MAK
said-carries-retail = Er hat einen Einzelhandelsschlüssel
said-carries-oem = Er hat einen OEM-Schlüssel
said-carries-none = Er hat keinen Schlüssel
said-upgrade-licences = Er hat den Schlüssel, mit dem er gekauft wurde: Volumenlizenzen für Client-Windows sind Upgradelizenzen; den Nachweis der ersten Lizenz daher aufbewahren.
said-host-replaced = Er braucht keine Sicherung und keinen Zwilling: Geht er verloren, innerhalb von { $days } Tagen einen neuen einrichten, und niemand merkt etwas.
said-host-lost = Geht der Host verloren, bleibt der Computer aktiviert, bis ein neuer da ist: Dafür sind { $days } Tage Zeit.
said-mak-outranked = Jede Verwendung verbraucht eine aus einer festen Zahl von Aktivierungen; ein MAK ist für Computer, die selten im Netzwerk sind.
said-mak-made-for = Ein MAK ist für Computer gemacht, die nicht regelmäßig im Netzwerk sind: Einmal aktiviert, braucht er keine Erneuerung.
said-mak-is-left = Ein MAK bleibt übrig, wo ein KMS nicht möglich ist: Einmal aktiviert, braucht er keine Erneuerung.
said-mak-spends = Jede Aktivierung geht von der festen Zahl des MAK ab, auch nach einer Neuinstallation oder geänderter Hardware; verbrauchte kommen nicht zurück.
said-mak-number-raised = Auf Anfrage erhöht Microsoft die Zahl.
said-seldom-on-network = Er ist selten oder nie in Ihrem Netzwerk, und eine solche Aktivierung endet nach { $days } Tagen ohne Kontakt.
said-seldom-kms-would-end = Er ist selten oder nie in Ihrem Netzwerk: Eine KMS-Aktivierung würde nach { $days } Tagen ohne Kontakt enden.
said-always-renews = Er ist immer in Ihrem Netzwerk und kann alle { $days } Tage erneuern.
said-back-in-time = Er kommt innerhalb von { $absence } Tagen zurück, und jeder Kontakt erneuert eine Aktivierung von { $validity } Tagen.
said-renews-inside = Er kann in seinem geschlossenen Netzwerk alle { $days } Tage erneuern.
said-controller-renews = { $how }: Ein erreichbarer Domänencontroller erneuert die Aktivierung alle { $renewal } Tage für je { $validity } Tage.
said-how-always = Er ist immer in Ihrem Netzwerk
said-how-back = Er kommt rechtzeitig in Ihr Netzwerk zurück
said-how-closed = Er bleibt in seinem geschlossenen Netzwerk
said-host-asks-once = Er fragt Microsoft einmal, für seine eigene Aktivierung, und erzählt niemandem draußen von seinen Clients.
said-talks-to-host-only = Er spricht nur mit Ihrem Host; nichts über ihn erreicht Microsoft.
said-setup-key-on-it = Sein Setupschlüssel ist schon installiert; kein Schlüssel muss eingegeben oder verteilt werden.
said-no-key-handed-out = Kein Schlüssel muss verteilt werden: Der Setupschlüssel ist öffentlich, steht auf den Installationsmedien und aktiviert für sich allein nichts.
said-rogue-worry = Unerwünschte Installationen sind zu befürchten: Ohne Veröffentlichung findet ein Computer den Host nur, wenn ihn jemand mit slmgr /skms darauf verweist.
said-rogue-price = Der Preis: Jeder Client ist mit /skms festgelegt, und zieht der Host um, muss jeder von Hand geändert werden.
said-discovery = Microsoft empfiehlt die Suche über DNS.
said-no-setup-key = Microsoft druckt keinen Setupschlüssel für { $name } ab; der Computer kann also weder einen Host noch das Verzeichnis fragen.
said-user-licence-lifts = Die Lizenz eines Benutzers hebt Pro und Pro Education von Windows 10 und 11 an und deckt deren Enterprise ab; { $name } gehört nicht dazu.
said-user-licence-internet = Das Gerät muss etwa alle 30 Tage das Internet erreichen, und das tut es nicht.
said-user-licence-none = Von keinem Benutzer dieses Computers ist bekannt, dass er Windows Enterprise oder Education hat.
said-user-licence-paid = Mit dem Setupschlüssel für Enterprise ginge es; die Lizenz des Benutzers ist bezahlt und braucht weder Anzahl noch Host.
said-user-licence-mak = Die Lizenz des Benutzers deckt das Gerät ab; ein MAK würde eine Aktivierung verbrauchen.
said-user-licence-steps-up = Sein Benutzer hat Windows Enterprise oder Education: Pro steigt auf, wenn er sich anmeldet, und ein Gerät, auf dem schon Enterprise läuft, ist abgedeckt.
said-user-licence-asks = Er erreicht Microsoft über das Internet; die Lizenz verlangt das etwa alle 30 Tage.
said-user-licence-limits = Die Lizenz eines Benutzers gilt für 5 Geräte; das Gerät muss Entra ID beigetreten sein, auch hybrid, und fällt auf seine Basisedition zurück, wenn die Lizenz endet.
said-task-sequence = Installiert ihn eine Tasksequenz von ConfigMgr 2007 in einer Arbeitsgruppe und bricht mit 0x800705b4 oder 0x80040669 ab, liegt das nicht an der Aktivierung: In den Installationseigenschaften des Clients den Verwaltungspunkt und den Serverlocatorpunkt (SMSMP, SMSLP) nennen, das Herunterladen in langsamen Netzwerken erlauben und der Domäne nicht früher beitreten.
said-only-the-articles = Das sagen nur die Artikel.
said-volume-only = Nur Volumeneditionen nehmen einen Volumenschlüssel an; jedes andere Windows wird mit dem Schlüssel aktiviert, mit dem es gekauft wurde.
said-azure-already = { $name } wird schon vom KMS in Azure aktiviert; Ihrer wäre die zweite Wahl.
said-azure-itself = { $name } wird von Azure selbst aktiviert; keine Seite von Microsoft bestätigt diesen Weg dafür.
said-withdrawn = { $name } wurde zurückgezogen oder nie veröffentlicht: Der Schlüssel ist bekannt, angeboten wird nichts dafür.
said-withdrawn-recognised = { $name } wurde zurückgezogen oder nie veröffentlicht; ein Schlüssel dafür wird nur erkannt.
said-a-way-is-left = { $name } ist eine Volumenedition, und ein Weg bleibt: { $method }.
said-method-kms-host = KMS-Host
said-method-kms-client = KMS-Client
said-method-mak-online = MAK, über das Internet aktiviert
said-method-mak-proxy = MAK, über einen anderen Computer aktiviert
said-method-mak-telephone = MAK, telefonisch aktiviert
said-method-adba = Aktivierung über Active Directory
said-method-avma = Automatische Aktivierung virtueller Maschinen
said-method-subscription = Aktivierung durch Abonnement
said-bought-key = Es ist keine Volumenedition: Aktiviert wird mit dem Einzelhandels- oder OEM-Schlüssel, mit dem der Computer gekauft wurde.
said-runs-in-azure = { $name } läuft in Azure und wird dort vom KMS in Azure aktiviert; nötig ist ein Weg zu azkms.core.windows.net über TCP 1688, aber kein Schlüssel von Ihnen.
said-no-method-feasible = Kein Verfahren der Volumenaktivierung, das { $name } unterstützt, ist hier möglich.
said-method-not-listed = Keine Quelle nennt { $way } unter den Verfahren für { $name }.
said-can-use-kms = { $name } kann über einen KMS aktiviert werden.
said-takes-mak = { $name } bekommt den Schlüssel „{ $mak }“: Ein MAK aktiviert seine eigene Produktgruppe und nie eine niedrigere.
said-takes-a-mak = { $name } bekommt einen Mehrfachaktivierungsschlüssel (MAK).
said-not-online = Er kann Microsoft nicht selbst über das Internet erreichen.
said-online-no-proxy = Er erreicht Microsoft selbst; kein anderer Computer muss für ihn fragen.
said-no-proxy = Kein anderer Computer ist bekannt, der Microsoft für ihn fragen könnte.
said-online-no-telephone = Er erreicht Microsoft selbst; niemand muss Ziffern vorlesen.
said-proxy-no-telephone = Ein anderer Computer kann Microsoft für ihn fragen; niemand muss Ziffern vorlesen.
said-way-online = Er erreicht Microsoft über das Internet; dort wird ein MAK direkt aktiviert.
said-way-proxy = Ein anderer Computer erreicht Microsoft: Mit VAMT fragt er dort für diesen und bringt die Antwort zurück, über das Netzwerk oder auf einem Wechseldatenträger.
said-way-none = Er kann Microsoft gar nicht erreichen; seine Ziffern werden zu einem Telefon gebracht und die Antwort zurück.
said-way-telephone = Microsoft ist telefonisch zu erreichen, und so lässt sich ein MAK aktivieren.
said-second-vamt = Bei vielen solchen Computern macht ein zweites VAMT im Netzwerk, über Wechseldatenträger versorgt, weniger Arbeit als je ein Anruf.
said-place-domain-member = Mitglied der Domäne, als Organisations-Admin
said-place-hyper-v = Hyper-V-Host
said-place-becomes-host = Computer, der zum Host wird
said-place-shall-be-host = Computer, der Host sein soll
said-place-vamt = Computer mit VAMT
said-undo-nothing = nichts nötig.
said-undo-leaves-domain = nichts nötig; die Aktivierung endet, wenn der Computer die Domäne verlässt.
said-undo-ends-by-itself = nichts nötig; ohne Erneuerung endet die Aktivierung von selbst.
said-undo-spent-with-call = nichts nötig; die Aktivierung wurde mit dem Anruf verbraucht.
said-undo-host-activation = nicht möglich; eine Aktivierung des Hostschlüssels ist verbraucht.
said-undo-mak-activation = nicht möglich; eine Aktivierung des MAK ist verbraucht.
said-undo-key-activation = nicht möglich; mit der Antwort ist eine Aktivierung des Schlüssels verbraucht.
said-undo-del-ao = slmgr /del-ao mit dem Namen des Objekts.
said-undo-ipk = slmgr /ipk mit dem Schlüssel, der vorher installiert war.
said-undo-ipk-note = slmgr /ipk mit dem Schlüssel, der vorher installiert war; ihn vorher notieren.
said-undo-ipk-public = slmgr /ipk mit dem Schlüssel, der vorher installiert war; der Setupschlüssel ist öffentlich.
said-undo-ipk-host = slmgr /ipk mit dem Setupschlüssel seiner Edition, dann neu starten und den SRV-Eintrag löschen.
said-undo-sdns = slmgr /sdns
said-undo-ckms = slmgr /ckms
said-undo-role = die Rolle im Server-Manager entfernen.
said-undo-firewall = derselbe Befehl mit -Enabled False.
said-undo-untick = das Häkchen wieder entfernen.
said-undo-exception = die Ausnahme in der Firewall wieder schließen.
said-undo-set-up-host = einen anderen Schlüssel auf dem Host installieren und seinen SRV-Eintrag löschen.
said-undo-registers-again = ein Host, der veröffentlicht, trägt sich selbst wieder ein.
said-undo-entra = das Gerät aus Entra ID entfernen.
said-undo-user-licence = dem Benutzer die Lizenz entziehen; das Gerät fällt auf seine Basisedition zurück.
said-undo-put-back = den Schlüssel wieder installieren, der vorher installiert war.
said-no-command = Dieser Schritt ist kein Befehl.
said-oslicense-no-command = Das Modul OSLicense hat dafür keinen Befehl.
said-oslicense-not-told = Ob das Windows jenes Computers das Modul hat, ist nicht bekannt.
said-oslicense-which = Welches Windows es ist, entscheidet, ob es das Modul OSLicense hat.
said-oslicense-none = { $name } hat das Modul OSLicense nicht.
said-oslicense-not-sourced = Ein vollständiger Befehl des Moduls OSLicense ist dafür nicht belegt.
said-step-ao-list = Nachsehen, ob die Gesamtstruktur ein Aktivierungsobjekt hat
said-check-ao-list = Steht dort ein Aktivierungsobjekt Ihres Schlüssels, den nächsten Schritt überspringen.
said-step-ao-make = Nur wenn keines da ist: das Aktivierungsobjekt einmal erstellen
said-check-ao-make = slmgr /ao-list nennt das neue Objekt.
said-check-ao-where = Der Schlüssel kommt in das Verzeichnis, nicht auf diesen Computer.
said-check-kmsclient = Nennt die Beschreibung VOLUME_KMSCLIENT, ist der Setupschlüssel installiert.
said-step-activate-now = Jetzt aktivieren statt zu warten
said-check-ao-licensed = slmgr /dlv nennt das Aktivierungsobjekt und zeigt „Lizenzstatus: Lizenziert“.
said-check-180-days = ein Datum bis zu 180 Tage voraus, das alle 7 Tage weiterrückt.
said-step-look = Nachsehen, was installiert ist
said-step-how-long = Nachsehen, wie lange es gilt
said-step-guest-host = Prüfen, dass der Host als Datacenter aktiviert ist und diesem Gast den Dienst „Datenaustausch“ gibt
said-check-guest-host = Der Host zeigt „Lizenzstatus: Lizenziert“, und in den Einstellungen des Gasts ist „Datenaustausch“ eingeschaltet.
said-check-note-key = an Beschreibung und Teil-Product Key ablesen und notieren, welcher Schlüssel jetzt installiert ist.
said-step-guest-key = Den öffentlichen Gastschlüssel installieren
said-check-guest-key = slmgr /dlv zeigt die letzten fünf Zeichen des Schlüssels und bald „Lizenzstatus: Lizenziert“.
said-check-guest-renewed = Er ist aktiviert; der Host erneuert es.
said-check-note-edition = Name, Edition und den Schlüssel notieren, der jetzt installiert ist.
said-step-role = Die Rolle installieren
said-check-role = Der Server-Manager zeigt die Volumenaktivierungsdienste unter den Rollen. (Der Befehl ist für PowerShell.)
said-step-host-key = Den KMS-Hostschlüssel installieren
said-check-host-channel = slmgr /dlv nennt einen Kanal, der mit VOLUME_KMS beginnt und nicht VOLUME_KMSCLIENT ist.
said-step-activate-once = Einmal über das Internet aktivieren
said-check-licensed = slmgr /dlv zeigt „Lizenzstatus: Lizenziert“.
said-step-port = TCP-Port 1688 für die Clients öffnen
said-check-port = Auf einem Client meldet Test-NetConnection mit dem Namen des Hosts und -Port 1688 TcpTestSucceeded. (PowerShell)
said-check-firewall = „Schlüsselverwaltungsdienst“ ist unter den Programmen angehakt, die die Firewall durchlässt.
said-step-published = Prüfen, dass er sich veröffentlicht hat
said-check-published = Unter den Antworten ist ein SRV-Eintrag mit dem Namen dieses Computers und Port 1688.
said-step-publishing-off = Die Veröffentlichung ausschalten
said-check-publishing-off = slmgr /dlv zeigt, dass die Veröffentlichung im DNS ausgeschaltet ist; einen schon vorhandenen Eintrag löschen.
said-step-watch-count = Beobachten, wie die Anzahl wächst
said-check-count-reaches = Die aktuelle Anzahl erreicht { $clients } für Clients, { $servers } für Server.
said-step-setup-key = Den Setupschlüssel installieren
said-step-setup-key-if = Nur wenn ein anderer Schlüssel installiert ist: den Setupschlüssel installieren
said-check-last-five = slmgr /dlv zeigt die letzten fünf Zeichen des Schlüssels.
said-check-partial-key = slmgr /dlv zeigt den Teil-Product Key { $tail }.
said-step-set-up-host = Einen Host einrichten
said-check-steps-of-host = Alle Schritte des Hosts nennt die Empfehlung für jenen Computer, der die anderen aktivieren soll.
said-step-activate-host = Den Host einmal aktivieren
said-check-host-count = slmgr /dli zeigt auf dem Host die aktuelle Anzahl, und { $record }.
said-record-absent = im DNS steht kein SRV-Eintrag von ihm
said-record-present = im DNS steht sein SRV-Eintrag
said-step-clear-away = Neu starten und den SRV-Eintrag löschen, den er veröffentlicht hat
said-check-record-gone = Der Eintrag dieses Computers ist nicht mehr unter den Antworten.
said-step-pin = Auf den Host verweisen, der nicht veröffentlicht ist
said-check-pin = slmgr /dlv nennt den Host als registriert.
said-check-days-ahead = ein Datum etwa { $days } Tage voraus.
said-step-over-internet = Über das Internet aktivieren
said-check-proxy-stops = Ein Proxy, der Namen und Kennwort verlangt, verhindert es: Dann das Telefon nehmen.
said-check-permanent = Gemeldet wird, dass der Computer dauerhaft aktiviert ist.
said-check-permanent-xpr = slmgr /xpr meldet, dass der Computer dauerhaft aktiviert ist.
said-step-vamt-reach = VAMT Zugriff geben: Windows-Verwaltungsinstrumentation durch die Firewall lassen
said-check-vamt-reach = VAMT findet den Computer und liest seinen Lizenzstatus.
said-step-vamt-install = Den MAK mit VAMT installieren
said-check-vamt-install = VAMT zeigt bei diesem Computer die letzten fünf Zeichen des MAK.
said-step-vamt-activate = Mit VAMT über Proxy aktivieren oder seine Datei zu einem VAMT bringen, das Microsoft erreicht, und zurück
said-check-vamt-licensed = VAMT zeigt den Computer als lizenziert.
said-step-installation-id = Die Installations-ID notieren
said-check-installation-id = eine lange Reihe von Ziffern in Gruppen.
said-step-telephone = Die Telefonnummer nachsehen, anrufen, die Ziffern vorlesen und die Antwort notieren
said-check-confirmation-id = Die Antwort ist eine Bestätigungs-ID aus 48 Ziffern.
said-check-any-telephone = Ist der Computer abgeschottet, genügt jedes Telefon.
said-step-confirmation-id = Die Bestätigungs-ID eingeben
said-step-mak = Den MAK installieren
said-step-mak-unless = Den MAK installieren, wenn er es nicht schon ist
said-check-mak = slmgr /dlv nennt MAK in der Beschreibung und die letzten fünf Zeichen des Schlüssels.
said-check-base-edition = Die Basisedition ist selbst aktiviert; wenn nicht, zuerst diese aktivieren.
said-step-entra = Entra ID beitreten, auch hybrid
said-check-entra = Das Konto der Organisation steht unter den Konten des Geräts.
said-step-sign-in = Als lizenzierter Benutzer anmelden
said-check-sign-in = Die Edition wird noch in der Sitzung zu Enterprise oder Education.
said-check-stepped-up = Der Name des Produkts ist die Edition, zu der es aufgestiegen ist.
said-check-channel = Die Beschreibung nennt den Kanal des installierten Schlüssels.
said-step-azure = Prüfen, dass er den KMS in Azure erreicht
said-check-azure = TcpTestSucceeded ist True. (PowerShell)
said-step-bought-key = Mit dem Einzelhandels- oder OEM-Schlüssel aktivieren, mit dem er gekauft wurde
said-check-activated = Er ist aktiviert.
said-place-of-mak = <IHR MAK>
said-place-of-host-key = <IHR KMS-HOSTSCHLÜSSEL>
said-place-of-host-key-group = <IHR KMS-HOSTSCHLÜSSEL DER GRUPPE { $name }>
said-place-of-host-key-named = <IHR KMS-HOSTSCHLÜSSEL { $name }>
said-place-of-setup-key = <SETUPSCHLÜSSEL DER EDITION>
said-place-of-guest-key = <GASTSCHLÜSSEL DER EDITION>
said-place-of-confirmation-id = <BESTÄTIGUNGS-ID>
said-place-of-host-name = <NAME DES HOSTS>
said-assumed-generation = eine Volumenedition von { $name }
said-assumed-client = eine Clientedition nach „{ $book }“
said-assumed-server = eine Serveredition nach „{ $book }“
said-assumed-numbers = mit den anderen zusammen genug für den Schwellenwert { $count }
said-assumed-owned = einer, der die Edition abdeckt

## what the core says: findings

said-finding-the-machine = Der Computer
said-finding-the-machine-first = Der Computer
said-finding-a-machine = Ein Computer
said-finding-machine-in = Der Computer in { $input }
said-finding-machine-in-first = Der Computer in { $input }
said-finding-machine-in-quoted = Der Computer in „{ $input }“
said-finding-machine-in-quoted-first = Der Computer in „{ $input }“
said-finding-this-machine = Dieser Computer
said-finding-this-machine-first = Dieser Computer
said-finding-standard-input = Standardeingabe
said-finding-the-product = das Produkt
said-finding-the-product-first = Das Produkt
said-finding-hour = 1 Stunde
said-finding-hours = { $n } Stunden
said-finding-days =
    { $n ->
        [one] 1 Tag
       *[other] { $n } Tage
    }
said-finding-none = (keines)
said-finding-more-like-these = { $clue }; { $n } weitere wie dieser
said-finding-unlicensed = nicht lizenziert
said-finding-licensed = lizenziert
said-finding-initial-grace = in der Anfangskulanz
said-finding-additional-grace = in der zusätzlichen Kulanz
said-finding-non-genuine-grace = in der Kulanz wegen fehlender Echtheit
said-finding-notification = in der Benachrichtigung
said-finding-extended-grace = in der erweiterten Kulanz
said-finding-unknown-state = in einem unbekannten Zustand
said-finding-is-unlicensed = { $product }: nicht lizenziert
said-finding-is-licensed = { $product }: lizenziert
said-finding-is-in-initial-grace = { $product }: in der Anfangskulanz
said-finding-is-in-additional-grace = { $product }: in der zusätzlichen Kulanz
said-finding-is-in-non-genuine-grace = { $product }: in der Kulanz wegen fehlender Echtheit
said-finding-is-in-notification = { $product }: in der Benachrichtigung
said-finding-is-in-extended-grace = { $product }: in der erweiterten Kulanz
said-finding-is-in-unknown-state = { $product }: in einem unbekannten Zustand
said-finding-channel = Kanal { $channel }
said-finding-current-count = Aktuelle Anzahl: { $count }
said-finding-code = 0x{ $code }
said-finding-code-quoted = 0x{ $code }: { $quote }
said-finding-code-means = 0x{ $code } bedeutet: { $quote }.
said-finding-event-means = Ereignis { $id }: { $quote }.
said-finding-reason = Der Grund des Zustands ist { $code }
said-finding-reason-quoted = Der Grund des Zustands ist { $code }: { $quote }
said-finding-event-holds = Ereignis { $id } enthält { $code }
said-finding-event-holds-quoted = Ereignis { $id } enthält { $code }: { $quote }
said-finding-events-hold = Ereignis { $id } ({ $times }-mal) enthält { $code }
said-finding-events-hold-quoted = Ereignis { $id } ({ $times }-mal) enthält { $code }: { $quote }
said-finding-adba = { $machine } wird über Active Directory aktiviert: KMS-Host und Anzahl spielen keine Rolle
said-finding-adba-object = Aktivierungsobjekt: { $name }
said-finding-adba-event = Ereignis { $id }: durch das Verzeichnis aktiviert
said-finding-adba-next = Nichts zu tun, solange er in der Domäne bleibt.
said-finding-add-on = { $product } ist eine Zusatzlizenz
said-finding-add-on-title = { $machine }: Eine Zusatzlizenz sagt nichts über die Basislizenz
said-finding-add-on-next = Die Basislizenz selbst ansehen.
said-finding-leftover = { $machine }: { $product } ist neben einer gültigen Volumenlizenz übrig geblieben
said-finding-leftover-next = Den übrig gebliebenen Schlüssel entfernen; die Volumenlizenz ist in Ordnung.
said-finding-clock = { $machine }: Die eigene Uhr oder die des Hosts geht falsch
said-finding-clock-next = Beide Uhren nach der Domäne oder einem Zeitserver stellen, dann erneut aktivieren. Zeitzonen spielen keine Rolle, nur UTC zählt.
said-finding-count-too-low = Eine Anzahl von { $count } aktiviert { $whom }: sie muss { $needed } erreichen
said-finding-no-office = kein Office
said-finding-neither = weder Server noch Clients
said-finding-count-servers-only = Eine Anzahl von { $count } aktiviert Server, Clients aber erst ab { $needed }
said-finding-requests = { $n } Anfragen kamen von so wenigen verschiedenen Computern
said-finding-no-more-machines = Mehr Computer sind nicht bekannt; von selbst steigt die Anzahl also nicht.
said-finding-more-machines =
    { $n ->
        [one] Noch 1 Computer muss
       *[other] Noch { $n } Computer müssen
    } denselben Host fragen; Clients und Server zählen zusammen.
said-finding-more-machines-else = Prüfen, ob ein anderer Host einen Teil von ihnen zählt und ob Klone sich eine ID teilen; gibt es nicht mehr Computer, hilft ein MAK oder Active Directory.
said-finding-host-refused = Der Host antwortete mit der Anzahl { $count } und aktivierte nicht
said-finding-refused = { $machine } wurde abgelehnt: sein Host zählt { $count } von { $needed } Computern
said-finding-refused-for-count = { $machine } wurde abgelehnt, weil die Anzahl seines KMS-Hosts zu niedrig ist
said-finding-refused-next = Die aktuelle Anzahl auf dem KMS-Host ablesen. Clients und Server zählen zusammen; prüfen, ob ein anderer Host einen Teil von ihnen zählt und ob Klone sich eine ID teilen.
said-finding-asked-lately =
    { $n ->
        [one] Nur 1 Computer fragte
       *[other] { $n } verschiedene Computer fragten
    } in den { $days } Tagen vor dem letzten Datensatz des Protokolls
said-finding-listed-in-use = Das Inventar nennt { $n } Computer in Gebrauch, nötig sind { $needed }
said-finding-the-record = dem KMS-Eintrag
said-finding-the-record-first = Der KMS-Eintrag
said-finding-no-such-record = { $name }: der Name existiert, hat aber keinen solchen Eintrag
said-finding-no-such-name = { $name }: diesen Namen gibt es nicht
said-finding-server-answered = { $name }: der Server antwortete { $how }
said-finding-server-silent = { $name }: kein Server antwortete rechtzeitig
said-finding-server-names = { $server }: nennt { $targets }
said-finding-dns-fails = { $machine }: Die Namensauflösung schlägt fehl
said-finding-dns-fails-next = Dem Computer einen Namenserver geben, der antwortet, und prüfen, ob Port 53 offen ist; bis dahin lässt sich der Host mit slmgr /skms angeben.
said-finding-dns-no-answer = { $server } gibt keine Auskunft zu { $name }
said-finding-dns-no-answer-next = Den Namenserver fragen, den die Clients benutzen; einer, der ablehnt, ist für die Domäne nicht zuständig, einer, der schweigt, wird nicht erreicht.
said-finding-resolvers-differ = { $n } Namenserver antworten verschieden zu { $name }
said-finding-resolvers-differ-next = Jeden Server fragen, den Clients benutzen, und den Eintrag in jede Zone bringen, die antwortet.
said-finding-same-id = { $n } Computer teilen sich die Clientcomputer-ID { $cmid }: { $names }
said-finding-same-id-more =
    { $n } Computer teilen sich die Clientcomputer-ID { $cmid }: { $names } und { $more ->
        [one] 1 weiterer
       *[other] { $more } weitere
    }
said-finding-same-id-next = Jedem Klon eine eigene ID geben: ihn mit slmgr /rearm zurücksetzen, neu starten und erneut aktivieren.
said-finding-same-id-next-unless = Jedem Klon eine eigene ID geben: ihn mit slmgr /rearm zurücksetzen, neu starten und erneut aktivieren, außer wenn zwei der Eingaben denselben Computer beschreiben.
said-finding-same-id-image = Das hilft nur, wenn das Abbild mit sysprep /generalize entstand; sonst das Abbild mit SkipRearm 0 generalisieren und neu davon installieren.
said-finding-has-id = { $machine } hat die ID { $cmid }
said-finding-asked-with-id = { $machine } fragte mit der ID { $cmid }
said-finding-minutes-remain =
    Restzeit: { $n ->
        [one] 1 Minute
       *[other] { $n } Minuten
    }
said-finding-grace-runs = { $machine }: { $product } ist { $state }
said-finding-grace-runs-for = { $machine }: { $product } ist noch { $time } { $state }
said-finding-grace-next-kms = Ihn ins Netzwerk der Organisation bringen und aktivieren, bevor die Kulanz endet.
said-finding-grace-next = Vor dem Ende der Kulanz aktivieren.
said-finding-grace-over = { $machine }: Die Kulanz ist vorbei
said-finding-grace-over-next = Einen KMS-Host erreichen, oder mit einem MAK Microsoft, und aktivieren; der Code, der dabei erscheint, sagt, woran es liegt.
said-finding-then-unlicensed = dann ist er nicht lizenziert
said-finding-then-grace = dann folgen { $time } Kulanz, danach die Benachrichtigung
said-finding-time-left = Noch { $time }
said-finding-for-good = Für immer aktiviert
said-finding-not-told = Wie lange die Aktivierung gilt, steht nicht in der Eingabe
said-finding-healthy = { $machine } ist lizenziert
said-finding-healthy-not-told = { $machine } ist lizenziert; wie lange noch, ist nicht gesagt
said-finding-healthy-for = { $machine } ist noch { $time } lizenziert
said-finding-healthy-next-kms = Nichts zu tun: er erneuert von selbst, solange er seinen Host erreicht.
said-finding-healthy-next = Nichts zu tun.
said-finding-host-not-activated = { $machine }: Der gefragte KMS-Host ist selbst nicht aktiviert
said-finding-host-not-activated-next = Den Host aktivieren, online oder telefonisch; slmgr /dlv muss dort „Lizenziert“ sagen.
said-finding-host-key-not-activated = { $machine }: Der KMS-Hostschlüssel ist nicht aktiviert
said-finding-host-key-not-activated-next = Den Hostschlüssel bei Microsoft aktivieren, online oder telefonisch; bis dahin antwortet der Host seinen Clients mit einem Fehler.
said-finding-host-key-exhausted = { $machine }: Der KMS-Hostschlüssel hat seine Aktivierungen verbraucht
said-finding-host-key-exhausted-next = Die Computer suchen, die den Hostschlüssel haben, ohne Host zu sein, und ihnen ihren Setupschlüssel geben; beim Aktivierungscenter mehr Aktivierungen erbitten.
said-finding-product-channel = { $product }: Kanal { $channel }
said-finding-host-key-on-client = { $machine } hat ein Client-Windows und einen KMS-Hostschlüssel
said-finding-host-key-on-client-next = Wenn er nicht der Host sein soll: seinen Setupschlüssel installieren, neu starten und den SRV-Eintrag löschen, den er veröffentlicht hat.
said-finding-total-requests = Empfangene Anfragen insgesamt: { $n }
said-finding-idle-host = { $machine }: Den KMS-Host hat noch niemand gefragt
said-finding-idle-host-next = Prüfen, ob sein SRV-Eintrag veröffentlicht und TCP 1688 auf ihm offen ist; ein neuer Host wartet einfach auf seinen ersten Client.
said-finding-hosts-split = { $n } Hosts teilen sich eine Anzahl von { $total }, und keiner erreicht { $needed }: { $names }
said-finding-hosts-split-next = Einen Host behalten, oder so viele, wie die Zahl der Computer füllt: die anderen nicht mehr veröffentlichen lassen, ihre Einträge löschen und ihre Clients sie mit slmgr /ckms vergessen lassen.
said-finding-is-published = { $host } ist veröffentlicht
said-finding-hosts-published = { $n } Hosts sind veröffentlicht, und jeder zählt für sich
said-finding-count-of = { $machine }: aktuelle Anzahl { $count }
said-finding-answered-count = { $host } antwortete mit der Anzahl { $count }
said-finding-record-port = Der KMS-Eintrag von { $host } nennt Port { $port }
said-finding-port = Port { $port }
said-finding-implausible-next = Mit dem vergleichen, was absichtlich eingerichtet wurde; den Computer noch einmal fragen, statt der Kopie einer Kopie zu glauben.
said-finding-too-long = { $machine } nennt { $n } Minuten Aktivierung, eine gilt aber nur { $most }
said-finding-minutes-left =
    Noch { $n ->
        [one] 1 Minute
       *[other] { $n } Minuten
    }
said-finding-asks-port = { $machine } fragt an Port { $port } statt { $default }
said-finding-listens-port = { $machine } lauscht an Port { $port } statt { $default }
said-finding-public-host = { $machine } wird von einem KMS-Host mit öffentlicher Adresse bedient
said-finding-host-address = Die Adresse des Hosts ist { $address }
said-finding-count-above-cap = { $machine } meldet die Anzahl { $count }, keine liegt aber über { $cap }
said-finding-setup-key-elsewhere = { $machine } hat den öffentlichen Setupschlüssel von { $edition } im Kanal { $channel }
said-finding-key-ends = Der Schlüssel endet auf { $key }
said-finding-ends-in-minutes =
    Die Aktivierung gilt noch { $n ->
        [one] 1 Minute
       *[other] { $n } Minuten
    }
said-finding-trusted-time = Vertrauenswürdige Zeit: { $time }
said-finding-ends-in = { $machine }: Die Aktivierung gilt nur noch { $time }
said-finding-ends-in-next = Ihn ins Netzwerk der Organisation bringen und aktivieren (noch { $time }); { $then }.
said-finding-last-contact =
    Noch { $n ->
        [one] 1 Minute
       *[other] { $n } Minuten
    }; der letzte Kontakt ist also { $time } her
said-finding-not-renewed = { $machine }: Die letzte Erneuerung der Aktivierung ist { $time } her
said-finding-renewals-fail = { $machine } ist noch { $time } lizenziert, und seine Erneuerungen schlagen fehl
said-finding-renewals-fail-next = Ihn im Netzwerk der Organisation von Hand aktivieren und den Code lesen, den das ergibt; war er nur abwesend, erneuert ihn das.
said-finding-store-damaged = { $machine }: Der Lizenzspeicher ist beschädigt
said-finding-store-damaged-next = tokens.dat neu aufbauen: den Dienst anhalten, die Datei umbenennen, den Dienst starten, die Lizenzen mit diesem Befehl neu installieren und zweimal neu starten; dann den Schlüssel mit slmgr /ipk neu installieren, nie vorher mit /upk.
said-finding-store-changed = { $machine }: Der Lizenzierungsdienst fand seine Daten verändert
said-finding-sdk-name-of-the-code = Das Windows SDK nennt den Code { $name }; keine Quelle erklärt ihn weiter.
said-finding-foreign-record = Datensatz des Anbieters { $provider } mit der ID { $id }
said-finding-foreign-records = { $machine }: Das Protokoll „Key Management Service“ enthält Datensätze eines anderen Anbieters
said-finding-foreign-records-next = Von den Verantwortlichen für Sicherheit ansehen lassen: nur der Lizenzierungsdienst schreibt in dieses Protokoll.
said-finding-mak-exhausted = { $machine }: Der MAK hat keine Aktivierung mehr übrig
said-finding-mak-exhausted-next = Microsoft um mehr Aktivierungen bitten, Computer, die ins Netzwerk der Organisation kommen, auf KMS oder Active Directory umstellen und Bestätigungs-IDs sichern, bevor Computer neu installiert werden.
said-finding-key-blocked = { $machine }: Microsoft hat den Schlüssel gesperrt
said-finding-key-blocked-next = Einen neuen Schlüssel anfordern; einem KMS-Client stattdessen seinen öffentlichen Setupschlüssel zurückgeben.
said-finding-no-suffix = { $machine } hat kein DNS-Suffix, unter dem er einen KMS-Host suchen könnte
said-finding-no-suffix-next = Sein primäres DNS-Suffix setzen oder den Host von Hand angeben.
said-finding-not-genuine = { $machine }: Die Überprüfung nennt Windows nicht echt
said-finding-not-genuine-next = Den Setupschlüssel der Edition neu installieren und aktivieren. Auf einem KMS-Client mit Windows 7 zuerst KB971033 entfernen und den Lizenzspeicher neu aufbauen.
said-finding-not-activated-next-kms = Aktivieren und den Code lesen, den das ergibt: es liegt am Host, an seinem SRV-Eintrag, an TCP 1688 oder an seiner Anzahl. Ohne KMS-Host oder Aktivierungsobjekt braucht er einen MAK.
said-finding-not-activated-next-microsoft = Bei Microsoft aktivieren, online oder telefonisch.
said-finding-not-activated-next-avma = Sicherstellen, dass der Hyper-V-Host ein aktivierter Datacenter ist, dann aktivieren.
said-finding-not-activated-next = Aktivieren und den Code lesen, den das ergibt.
said-finding-activation-failed = { $machine }: Die Aktivierung schlug fehl ({ $quote })
said-finding-not-elevated = { $machine }: Der Befehl lief ohne die nötigen Rechte
said-finding-not-elevated-next = Die Eingabeaufforderung als Administrator starten und den Befehl wiederholen. Lief sie schon so, sind die Rechte des Lizenzierungsdiensts beschädigt.
said-finding-client-has = 1 Client hat
said-finding-clients-have = { $n } Clients haben
said-finding-not-asked-lapsed = { $clients } seit mehr als { $days } Tagen nicht gefragt; { $name } verlor die Lizenz am { $date }
said-finding-not-asked-lapses = { $clients } seit mehr als { $days } Tagen nicht gefragt; { $name } verliert die Lizenz am { $date }
said-finding-not-asked-over-lapsed = { $clients } seit mehr als { $days } Tagen nicht gefragt, { $n } davon über das Ende der Aktivierung hinaus; { $name } verlor die Lizenz am { $date }
said-finding-not-asked-over-lapses = { $clients } seit mehr als { $days } Tagen nicht gefragt, { $n } davon über das Ende der Aktivierung hinaus; { $name } verliert die Lizenz am { $date }
said-finding-not-asked-next = Jeden vor seinem Tag ins Netzwerk der Organisation bringen, wo ihn dies sofort erneuert, außer er fragt einen anderen Host oder ist für immer fort. Ein Computer, der so lange fort ist, gehört auf einen MAK.
said-finding-last-asked-ended = { $name } fragte zuletzt am { $date }: seine Aktivierung endete am { $end }
said-finding-last-asked-ends = { $name } fragte zuletzt am { $date }: seine Aktivierung endet am { $end }
said-finding-ran-out = Die zusätzliche Kulanz eines KMS-Clients: seine Aktivierung lief ab, oder seine Hardware änderte sich
said-finding-met-no-host = { $machine } hat sehr wahrscheinlich { $time } lang keinen Host erreicht
said-finding-met-no-host-next = Ihn ins Netzwerk der Organisation bringen und aktivieren; ist er selten dort, passt ein MAK besser zu ihm.
said-finding-office-ran = Ob je eines seiner Programme lief, steht nicht in der Eingabe
said-finding-office-not-started = { $machine }: { $product } wurde seit der Installation nicht aktiviert
said-finding-office-not-started-next = Eines seiner Programme im Netzwerk der Organisation starten: Office fragt beim ersten Start nach der Aktivierung und zählt erst dann beim Host.
said-finding-retail-key = { $machine }: { $product } hat einen Einzelhandelsschlüssel; die Volumenaktivierung berührt ihn nicht
said-finding-oem-key = { $machine }: { $product } hat einen OEM-Schlüssel; die Volumenaktivierung berührt ihn nicht
said-finding-other-key-next = Nichts zu tun, wenn das so gewollt ist. Soll ihn ein KMS-Host aktivieren, braucht er zuerst seinen Setupschlüssel.
said-finding-is-called = Das Produkt heißt { $name }
said-finding-evaluation = { $machine } ist eine Evaluierungsversion
said-finding-evaluation-for = { $machine } ist eine Evaluierungsversion, noch { $time }
said-finding-evaluation-over = { $machine } ist eine Evaluierungsversion und nicht mehr lizenziert
said-finding-evaluation-next-server = In eine lizenzierte Edition umwandeln, die dies aufführt, mit einem Schlüssel dieser Edition; ein Domänencontroller lässt sich nicht umwandeln. Kein KMS-Host und kein MAK aktiviert eine Evaluierungsversion.
said-finding-evaluation-next = Von Volumenmedien neu installieren oder, wenn es ein Server ist, umwandeln. Kein KMS-Host und kein MAK aktiviert eine Evaluierungsversion.
said-finding-whose-host = Wem der Host gehört, wurde nicht geprüft
said-finding-pinned-to = { $machine } ist fest an { $host } gebunden: prüfen, ob es ein eigener Host ist
said-finding-registered-name = Eingetragener KMS-Computername: { $host }
said-finding-pinned-to-next = Ist es der eigene Host der Organisation oder der ihrer Cloud, ist nichts zu tun. Ein fremder Host ist keine Lizenz: ihn mit slmgr /ckms vergessen und aktivieren, wie es der Vertrag vorsieht.
said-finding-port-silent = Vom KMS-Port von { $host } kommt nichts zurück
said-finding-port-silent-next = TCP 1688 auf dem Host öffnen und in jeder Firewall auf dem Weg zulassen; maßgeblich ist der Remoteport, der eigene Port des Clients ist beliebig.
said-finding-port-refused = { $host } nimmt an seinem KMS-Port keine Verbindungen an
said-finding-port-refused-next = Prüfen, ob der Lizenzierungsdienst auf dem Host läuft und der Hostschlüssel installiert und aktiviert ist. Ist das so, lehnt etwas auf dem Weg an seiner Stelle ab: den KMS-Verkehr direkt zum Host führen, nicht über ein Gateway, das sich viele Computer teilen.
said-finding-port-opened-after = TCP { $port } von { $host } unter { $address }: nach { $n } ms geöffnet
said-finding-port-was-refused = TCP { $port } von { $host } unter { $address }: abgelehnt
said-finding-port-no-answer = TCP { $port } von { $host } unter { $address }: keine Antwort in { $n } ms
said-finding-port-failed = TCP { $port } von { $host } unter { $address }: fehlgeschlagen ({ $quote })
said-finding-port-opened = TCP { $port } von { $host } unter { $address }: geöffnet
said-finding-protocol-blocked = { $machine }: TCP 1688 öffnet sich, und trotzdem antwortet der KMS-Host nicht
said-finding-protocol-blocked-next = Ein offener Port beweist nichts. KMS spricht RPC, nicht HTTPS: TCP 1688 mit einer Netzwerkregel zulassen statt mit einer Anwendungsregel, die Webverkehr erwartet.
said-finding-set-by-hand = Der Host wurde von Hand eingetragen: { $host }
said-finding-pinned-unreachable = { $machine } ist fest an einen KMS-Host gebunden, den er nicht erreicht
said-finding-pinned-unreachable-next = Den fest eingetragenen Host vergessen und DNS einen finden lassen; oder einen Host eintragen, der antwortet.
said-finding-no-connection = { $machine }: Keine Verbindung zum KMS-Host
said-finding-no-connection-next = TCP 1688 von diesem Computer aus probieren. Den Port auf dem Host und dazwischen öffnen: der eigene Port des Clients ist beliebig, nur der Remoteport ist 1688.
said-finding-no-host-answered = { $machine }: Kein KMS-Host antwortete
said-finding-no-host-answered-next = Den SRV-Eintrag nachschlagen, TCP 1688 an seinem Ziel probieren, dann die Uhren vergleichen; die Ereignisse 12288 des Versuchs enthalten den inneren Code.
said-finding-request-unanswered = Ereignis 12288: die Anfrage wurde gesendet, und kein Ereignis 12289 folgt
said-finding-no-answer = { $machine } sendete eine Anfrage und bekam keine Antwort
said-finding-no-answer-next = Den SRV-Eintrag nachschlagen, TCP 1688 an seinem Ziel probieren, dann die Uhren vergleichen.
said-finding-no-key = { $machine } hat keinen Product Key
said-finding-wrong-key = { $machine } hat einen Schlüssel, der nicht zu seiner Edition gehört
said-finding-guest-key = { $machine } hat einen Gastschlüssel, den sein Host nicht bedient
said-finding-no-key-next = Den öffentlichen Setupschlüssel seiner Edition installieren, dann aktivieren.
said-finding-no-setup-key = { $machine } sucht keinen KMS-Host, weil sein Schlüssel kein Setupschlüssel ist
said-finding-no-setup-key-next = Soll ihn ein KMS-Host oder das Verzeichnis aktivieren, den öffentlichen Setupschlüssel seiner Edition installieren.
said-finding-record-name = Der Name des Eintrags ist nicht _vlmcs._tcp mit seiner Domäne
said-finding-points-to = { $owner } zeigt auf { $host }
said-finding-target-is-address = Das Ziel { $host } des KMS-Eintrags ist eine Adresse statt eines Namens
said-finding-target-is-missing = Der KMS-Eintrag nennt kein Ziel
said-finding-target-is-label = Das Ziel { $host } des KMS-Eintrags hat keine Domäne; andere Netzwerke können es nicht auflösen
said-finding-record-next = Den Eintrag neu schreiben: Name _vlmcs._tcp mit der Domäne, Port 1688, als Ziel der volle Name des Hosts.
said-finding-record-called = Der Eintrag heißt { $owner }
said-finding-was-asked-for = Gefragt wurde nach { $name }
said-finding-no-record-for = { $machine }: DNS nennt keinen KMS-Host
said-finding-no-record-next = In der Domäne des Clients nach dem Eintrag fragen. Den Host ihn veröffentlichen lassen oder ihn von Hand anlegen; ohne DNS dem Client den Host mit slmgr /skms nennen.
said-finding-target-dot = Das Ziel ist ein Punkt: einen solchen Dienst gibt es hier nicht
said-finding-names-no-host = { $server } nennt keinen KMS-Host zu { $name }
said-finding-name-not-available = Automatische DNS-Ermittlung: kein KMS-Name verfügbar
said-finding-finds-no-host = { $machine } findet in DNS keinen KMS-Host
said-finding-not-publishing = { $machine }: Der KMS-Host veröffentlicht sich nicht in DNS
said-finding-publishing-disabled = DNS-Veröffentlichung ausgeschaltet
said-finding-not-publishing-next = Richtig, wenn jedem Client der Host von Hand genannt oder der Eintrag von Hand gepflegt wird; sonst den Host veröffentlichen lassen.
said-finding-event-only = Ereignis { $id }
said-finding-event-with = Ereignis { $id } mit { $code }
said-finding-publishing-failed = { $machine } konnte seinen SRV-Eintrag nicht veröffentlichen
said-finding-publishing-failed-next = Nachsehen, welcher Eintrag da ist. Gehört er einem anderen Host, diesem Host Vollzugriff darauf geben und den Lizenzierungsdienst neu starten; sonst dynamische Updates erlauben oder den Eintrag von Hand anlegen.
said-finding-stale-no-address = Der KMS-Eintrag zeigt auf { $host }, einen Namen ohne Adresse
said-finding-stale-silent = Der KMS-Eintrag zeigt auf { $host }, der nicht antwortet
said-finding-stale-no-key = Der KMS-Eintrag zeigt auf { $host }, der keinen Hostschlüssel hat
said-finding-stale-next = Diesen SRV-Eintrag in DNS löschen; dann die Clients den gemerkten Host mit diesem Befehl vergessen lassen.
said-finding-its-channel = Sein Kanal ist { $channel }
said-finding-rogue-clients = Clientcomputer veröffentlichen sich als KMS-Hosts: { $names }
said-finding-rogue-many = { $n } KMS-Hosts sind veröffentlicht, mehr als ein Hostschlüssel aktiviert
said-finding-rogue-next = Auf jedem Computer, der kein Host sein soll: die Veröffentlichung anhalten, den Setupschlüssel zurückgeben, neu starten; dann seinen SRV-Eintrag löschen.
said-finding-listed-with = { $machine } ist mit { $system } verzeichnet
said-finding-runs = { $machine } hat { $system }
said-finding-code-unknown = { $code } ist ein Code, den der Katalog nicht kennt
said-finding-code-unknown-on = { $machine }: { $code } ist ein Code, den der Katalog nicht kennt
said-finding-code-unexplained = Keine Quelle erklärt { $code }.
said-finding-code-name-only = { $code } ({ $name }) ist nur dem Namen nach bekannt
said-finding-code-name-only-on = { $machine }: { $code } ({ $name }) ist nur dem Namen nach bekannt
said-finding-sdk-name = Das Windows SDK nennt { $code } { $name }; keine Quelle erklärt ihn weiter.
said-finding-code-unknown-next = Windows selbst den Text des Codes zeigen lassen.
said-finding-means-in = in { $place }: { $quote }.
said-finding-means-different = { $code } bedeutet an verschiedenen Stellen Verschiedenes
said-finding-where-seen = Wo wurde er gesehen? { $quote }.
said-finding-upgrade-only = { $machine }: Der Schlüssel ist für Upgrades; eine Lizenz, auf die er aufbaut, fehlt
said-finding-upgrade-only-next = Volumenlizenzen von Windows sind Upgrades. Über ein berechtigtes Windows installieren oder einen MAK oder einen Vollversionsschlüssel benutzen; telefonisch lässt sich aktivieren.
said-finding-asked-virtual = { $machine } fragte aus einem virtuellen Computer
said-finding-a-client = Ein Client
said-finding-virtual-not-counted = { $machine } zählt die virtuellen Computer nicht, die ihn fragen
said-finding-virtual-not-counted-next = Den Schwellenwert mit physischen Computern erreichen oder den Host auf ein Windows umziehen, das virtuelle zählt.
said-finding-not-covered = { $machine }: Der KMS-Host kann das Produkt nicht aktivieren, für das gefragt wird
said-finding-not-covered-next = Die Schlüsselgruppe des Hosts mit der Edition des Clients vergleichen: der Host braucht den Schlüssel des höchsten Produkts und das Update, mit dem er ihn annimmt. Ein Client, der noch auf einen früheren Host zeigt, vergisst ihn mit slmgr /ckms.
said-finding-windows-too-old = { $machine }: { $windows } ist zu alt für den Schlüssel „{ $key }“
said-finding-windows-too-new = { $machine }: { $windows } ist neuer, als der Schlüssel „{ $key }“ erlaubt
said-finding-windows-other-kind = { $machine }: { $windows } ist nicht von der Art, die der Schlüssel „{ $key }“ erlaubt
said-finding-its-edition = Seine Edition ist { $edition }
said-finding-windows-key-next = Den KMS-Hostschlüssel für dieses Windows installieren und aktivieren; der alte bleibt beim alten Host.
said-finding-hosts-channel = Der Kanal des Hosts ist { $channel }
said-finding-key-not-covering = { $machine }: Der Schlüssel „{ $key }“ deckt { $edition } nicht ab
said-finding-key-not-covering-next = Auf dem Host den KMS-Hostschlüssel des höchsten Produkts installieren, das er aktivieren soll.

## what the core says: rules

said-rule-threshold-client = Ein Client wird erst aktiviert, wenn sein Host mindestens { $count } Computer zählt.
said-rule-threshold-server = Ein Server wird erst aktiviert, wenn sein Host mindestens { $count } Computer zählt.
said-rule-cap-fixed = Ein Host meldet nie eine Anzahl über { $count }.
said-rule-cap-twice = Ein Host zählt bis zum Doppelten des höchsten je verlangten Schwellenwerts; diese Grenze sinkt nie wieder.
said-rule-retry = Ein nicht aktivierter Computer versucht es alle { $hours } Stunden erneut.
said-rule-renewal = Ein aktivierter Computer versucht alle { $days } Tage zu erneuern.
said-rule-renewal-jitter = Der Simulator lost jede Erneuerung aus: das Intervall und bis zu { $n } Minuten mehr.
said-rule-validity = Eine Aktivierung gilt { $days } Tage ab dem letzten erfolgreichen Kontakt.
said-rule-retention-articles = Ein Host löscht den Eintrag eines Computers, von dem er { $days } Tage nichts gehört hat.
said-rule-retention = Ein Host vergisst einen Computer, der sich { $days } Tage nicht gemeldet hat.
said-rule-low-count-articles = Ein Computer, der einen Host fragt, dessen Anzahl unter seinen Schwellenwert gefallen ist, wird deaktiviert.
said-rule-low-count = Eine Anzahl unter dem Schwellenwert lässt die Erneuerung fehlschlagen; die Lizenz läuft bis zu ihrem Ende weiter.
said-rule-after-validity-articles = Ein Computer, der { $days } Tage keinen Host erreichen konnte, wird deaktiviert.
said-rule-after-validity = Nach der Gültigkeit folgen { $days } Tage Kulanz, dann die Benachrichtigung.
said-rule-initial-grace = { $windows } läuft nach der Installation { $days } Tage, bevor es aktiviert werden muss.
said-rule-no-initial-grace = Windows 8, Server 2012 und neuere haben keine Anfangskulanz: ein nie aktivierter Computer zeigt sofort Benachrichtigungen.
said-rule-after-initial-grace = Ein Computer, dessen Kulanz ohne Aktivierung endet, zeigt Benachrichtigungen.
said-rule-rearms = { $windows } lässt sich { $times }-mal zurücksetzen.
said-rule-rearms-many = Windows 8, Server 2012 und neuere lassen sich oft zurücksetzen: Ausgaben zeigen die Zahl { $count }.
said-rule-virtual-not-counted = Virtuelle Computer zählen nicht für den Schwellenwert.
said-rule-virtual-counted = Virtuelle Computer zählen wie physische.
said-rule-srv-random = Ein Client wählt zufällig einen veröffentlichten Host; Priorität und Gewicht der SRV-Einträge werden nicht beachtet.
said-rule-srv-priority = Ein Client ohne gemerkten Host beachtet Priorität und Gewicht der SRV-Einträge.
said-rule-host-activations = Ein KMS-Hostschlüssel aktiviert { $hosts } Hosts, jeden bis zu { $times }-mal.
said-rule-host-any = Jede Edition kann Host mit einem Schlüssel jeder Gruppe sein.
said-rule-host-vista = Ein Host auf Windows Vista aktiviert nur Windows Vista; Server brauchen einen Host auf einem Server.
said-rule-host-client = Ein Host auf einem Client-Windows aktiviert nur Client-Windows.
said-rule-clock-skew = Ein Host lehnt einen Client ab, dessen Uhr um mehr als { $hours } Stunden abweicht.
said-rule-threshold-office = Volumeneditionen von Office werden ab einer Anzahl von { $count } aktiviert.
said-rule-unique-id = Der Host zählt verschiedene Clientcomputer-IDs; geklonte Abbilder mit derselben ID zählen einmal, und die Anzahl bleibt meist bei 1 stehen.
said-rule-count-not-shared = KMS-Hosts teilen oder replizieren ihre Anzahl nicht; Clients, die sich auf viele Hosts verteilen, halten jede Anzahl niedrig.
said-rule-adba-validity = Eine Aktivierung über Active Directory gilt bis zu { $days } Tage nach dem letzten Kontakt; erneut aktiviert wird alle { $renewal } Tage und beim Start des Diensts.
said-rule-public-keys = Setupschlüssel (GVLK) sind die einzigen Volumenschlüssel, die nicht vertraulich zu behandeln sind.
said-rule-port = Standardport, anonymes RPC über TCP/IP.
said-rule-clock-skew-codes = Bei einem Unterschied von mehr als { $hours } Stunden in UTC lehnt der Host ab: die Ereignisse zeigen 0xC004F06C, slmgr zeigt 0xC004F074. Zeitzonen spielen keine Rolle.
said-rule-host-replace = Nach einem Ausfall den Hostschlüssel anderswo installieren und aktivieren und den SRV-Eintrag berichtigen; Clients mit automatischer Ermittlung folgen, mit /skms fest eingestellte müssen geändert werden.
said-rule-notification-effects = In der Benachrichtigung wird der Desktop schwarz, Erinnerungen erscheinen, und nur Sicherheits- und wichtige Updates werden angeboten; ein KMS-Host in der Benachrichtigung antwortet seinen Clients mit einem Fehler.
said-rule-srv-name = SRV-Name _vlmcs._tcp.<Domäne>, Standardport 1688, Priorität 0, Gewicht 0, als Ziel der FQDN des Hosts.
said-rule-srv-choice = Beim ersten Nachschlagen wählt der Client zufällig einen Host aus den gelieferten SRV-Einträgen; ein stummer Host fällt aus der Liste, und ein anderer wird zufällig gewählt.
said-rule-dns-suffixes = Gefragt wird in der Zone des primären DNS-Suffixes, der Active-Directory-Domäne eines Mitglieds, der DHCP-Domäne (Option 15) eines Arbeitsgruppencomputers und der DNS-Suffixsuchliste, außer /skms-domain ist gesetzt.
said-rule-no-suffix = Ein Arbeitsgruppencomputer ohne primäres DNS-Suffix sendet womöglich gar keine Anfrage und meldet 0x8007007B.
said-rule-rogue-hosts = Unerlaubte oder vergessene KMS-Hosts zeigen sich als zusätzliche _vlmcs-Einträge; unerwünschte SRV-Einträge löschen und Computer neu starten, die versehentlich einen KMS-Schlüssel bekamen.
said-rule-publishing-off = slmgr /cdns (oder DisableDnsPublishing=1 oder das Kontrollkästchen zum Veröffentlichen in den Volumenaktivierungstools) beendet das Veröffentlichen; dann braucht jeder Client /skms.
said-rule-nslookup = Prüfen: nslookup -type=all _vlmcs._tcp (oder -type=srv); ein Treffer beweist den Eintrag, nicht, dass die Suffixliste des Clients ihn findet.
said-rule-hierarchy = Ein Hostschlüssel aktiviert seine eigene Gruppe und jede darunter; den Hostschlüssel des höchsten lizenzierten Produkts benutzen.
said-rule-never-elsewhere = Ein KMS-Schlüssel gehört nie auf einen Computer, der kein KMS-Host sein soll: der Computer wird zum Host, und die Aktivierungen des Schlüssels gehen aus.
said-rule-needs-setup-key = Ein Computer mit einem anderen Schlüssel braucht seinen KMS-Clientschlüssel, bevor er einen KMS-Host nutzen kann.
said-rule-status-0 = LicenseStatus 0 (nicht lizenziert): keine gültige Lizenz; auch nach /upk und Neustart.
said-rule-status-1 = LicenseStatus 1 (lizenziert): aktiviert; KMS-Clients zeigen auch die verbleibende Zeit der Volumenaktivierung.
said-rule-status-2 = LicenseStatus 2 (Anfangskulanz): die ersten Tage nach der Installation.
said-rule-status-3 = LicenseStatus 3 (zusätzliche Kulanz): { $days } Tage sind vergangen, oder die Hardware änderte sich.
said-rule-status-4 = LicenseStatus 4 (Kulanz wegen fehlender Echtheit): die Echtheitsprüfung schlug fehl, { $days } Tage.
said-rule-status-5 = LicenseStatus 5 (Benachrichtigung): die Kulanz ist vorbei; der Code des Grundes folgt in der nächsten Zeile.
said-rule-status-6 = LicenseStatus 6 (erweiterte Kulanz): erweiterte Kulanz (nicht in Vista).
said-rule-count-property = SoftwareLicensingService.KeyManagementServiceCurrentCount: Anzahl; -1, wenn KMS aus ist oder noch niemand gefragt hat.
said-rule-add-on-property = SoftwareLicensingProduct.LicenseIsAddon: wahr für eine Lizenz, die auf einer anderen aufsetzt, etwa für erweiterte Sicherheitsupdates; über die Basislizenz sagt es nichts.
said-rule-office-first-run = Eine Volumenedition von Office wird beim ersten Start aktiviert, wenn der Host vorher mindestens vier Anfragen hatte.
said-rule-office-remove-key = ospp.vbs /unpkey mit den letzten fünf Zeichen eines Schlüssels entfernt diesen Schlüssel von Office und keinen anderen.
said-rule-evaluation-conversion = Eine Evaluierungsversion wird mit DISM in eine lizenzierte Edition umgewandelt oder neu installiert, bevor ein Volumenschlüssel sie aktivieren kann; ein Domänencontroller lässt sich nicht umwandeln.
said-rule-kms-local = Ein KMS-Host aktiviert Computer im eigenen Netzwerk der Organisation, so dass keiner von ihnen eine Verbindung zu Microsoft braucht.
said-rule-assumed-jitter = Keine Quelle nennt eine Streuung: sie ist die des Simulators, damit eine Flotte nicht in einer Minute fragt.
said-rule-assumed-sequence = Keine Quelle nennt die Abfolge für Windows 8 und neuere; die von { $rulebook } gilt.
said-rule-assumed-seen = In veröffentlichten Ausgaben zweier Computer gesehen; keine Tabelle von Microsoft nennt es, und eine Evaluierungsversion von Server 2019 zeigt 2.
said-rule-assumed-silent = Die Artikel schweigen; der Wert von { $rulebook } gilt.
said-rule-assumed-memory = Die Zahl ist aus dem Gedächtnis; keine gelesene Quelle nennt sie.
said-rule-assumed-younger = Jünger als dieses Regelwerk; der Wert von { $rulebook } gilt.

## what the core says: codes

said-code-0xc004f038 = Die Anzahl, die der KMS-Host meldet, liegt unter dem Schwellenwert des Produkts
said-code-0xc004f039 = KMS ist nicht eingeschaltet oder hat nicht geantwortet
said-code-0xc004f041 = Der KMS-Host selbst ist nicht aktiviert
said-code-0xc004f042 = Dieser KMS-Host kann dieses Produkt nicht aktivieren
said-code-0xc004f056 = Das Produkt konnte nicht über KMS aktiviert werden; der übliche Grund der Benachrichtigung bei einem KMS-Client, der nie aktiviert wurde (Windows 8 und neuer) oder abgelaufen ist
said-code-0xc004f06b = Ein KMS-Host auf einem virtuellen Computer wird in dieser Betriebsart nicht unterstützt
said-code-0xc004f06c = Der KMS-Host lehnte den Zeitstempel der Anfrage ab
said-code-0xc004f074 = Kein KMS-Host war zu erreichen, jeder Kandidat schlug fehl
said-code-0xc004f015 = Dem Host fehlt die Schlüsselgruppe, die der Client braucht
said-code-0xc004f035 = Volumenschlüssel abgelehnt, in der Firmware fehlt der Nachweis einer berechtigenden Basislizenz
said-code-0x4004f040 = Information: Text der Nutzungsrechte
said-code-0xc004f014 = Kein Product Key installiert
said-code-0xc004f050 = Product Key für dieses System ungültig
said-code-0xc004f051 = Product Key gesperrt
said-code-0xc004f069 = Installiertes Produkt und Schlüssel gehören nicht zusammen
said-code-0xc004f061 = Schlüssel nur für Upgrades zulässig
said-code-0xc004f034 = Die Lizenz wurde nicht gefunden oder war ungültig
said-code-0xc004f055 = Das Basisprodukt einer Zusatzlizenz fehlt
said-code-0xc004f066 = Produkt-SKU nicht gefunden (Text des Skripts) / abhängige Eigenschaft nicht gesetzt (Name im SDK)
said-code-0xc004f057 = In der Firmware fehlt die OEM-ACPI-Tabelle SLIC
said-code-0xc004f063 = OEM-Zertifikat fehlt
said-code-0xc004f210 = Falsche Edition
said-code-0xc004f211 = Hardware geändert
said-code-0xc004f212 = OEM-Schlüssel einer anderen Edition
said-code-0xc004f213 = Kein Product Key auf dem Gerät gefunden
said-code-0xc004f009 = Kulanzzeit vorbei
said-code-0xc004f00f = Hardware außerhalb der Toleranz
said-code-0x4004f00c = Information: in der Anfangskulanz
said-code-0x4004f00d = Information: in der Kulanz außerhalb der Toleranz
said-code-0xc004f064 = Kulanzzeit wegen fehlender Echtheit vorbei
said-code-0x4004f065 = In der Kulanzzeit wegen fehlender Echtheit
said-code-0xc004f200 = Windows wird als nicht echt gemeldet
said-code-0xc004c4a2 = Die Überprüfung hat diesen Schlüssel gesperrt
said-code-0x8004fe21 = Kein echtes Windows
said-code-0x8004fe33 = Kein Zertifikat des Sicherheitsprozessors
said-code-0xc004b100 = Der Aktivierungsserver konnte den Computer nicht aktivieren
said-code-0xc004b011 = Die Uhr des Clients weicht von der des Aktivierungsservers ab
said-code-0xc004c001 = Aktivierungsserver: Schlüssel ungültig
said-code-0xc004c003 = Aktivierungsserver: Schlüssel gesperrt
said-code-0xc004c004 = Aktivierungsserver: ungültiger Product Key
said-code-0xc004c007 = Aktivierungsserver: nicht unterstützter Product Key
said-code-0xc004c008 = Der Schlüssel hat seine erlaubten Aktivierungen verbraucht
said-code-0xc004c00f = Aktivierungsserver: falsches Format des Schlüssels
said-code-0xc004c012 = Aktivierungsserver: Netzwerkfehler
said-code-0xc004c017 = Schlüssel für dieses Land gesperrt
said-code-0xc004c020 = MAK verbraucht
said-code-0xc004c021 = Erweiterung des MAK verbraucht
said-code-0xc004c060 = Schlüssel dynamisch gesperrt
said-code-0xc004c770 = Schlüssel in Gebrauch
said-code-0x803fa065 = Vom Aktivierungsserver für Windows 10 abgelehnter Schlüssel
said-code-0x803fa067 = Schlüssel gesperrt (Server für Windows 10)
said-code-0x803fa071 = Höchstzahl der Aktivierungen überschritten (Server für Windows 10)
said-code-0x803fa07f = Dynamische Grenze des MAK überschritten (Server für Windows 10)
said-code-0xc004f02c = Offlinedaten der Aktivierung fehlerhaft
said-code-0xc004f04d = Prüfziffern der Offlinedaten falsch
said-code-0xc004f031 = Die Bestätigungs-ID gehört zu einer anderen Installations-ID
said-code-0xc004f025 = Erhöhte Rechte nötig
said-code-0x80070005 = Zugriff verweigert, erhöhte Rechte oder eine Berechtigung fehlen
said-code-0x80070057 = Falscher Parameter
said-code-0xc004d307 = Kein Zurücksetzen mehr übrig
said-code-0xc004d302 = Der vertrauenswürdige Speicher wurde zurückgesetzt, ein Neustart steht aus
said-code-0xc004f075 = Der Dienst wird beendet
said-code-0xc004e002 = Lizenzspeicher widersprüchlich
said-code-0xc004e003 = Auswertung der Lizenz fehlgeschlagen
said-code-0xc004e015 = Verbrauch der Lizenz fehlgeschlagen
said-code-0xc004e016 = Der Product Key ist ungültig
said-code-0xc004e028 = Eine Aktivierung läuft schon
said-code-0x8007000d = Ungültige Daten
said-code-0x8007232b = Den DNS-Namen gibt es nicht, kein _vlmcs-Eintrag gefunden
said-code-0x8007232a = Fehler des DNS-Servers
said-code-0x8007251d = DNS antwortete ohne Einträge
said-code-0x8007267c = Kein DNS-Server eingestellt
said-code-0x80072338 = Die Prüfung der DNS-Signatur schlug beim Veröffentlichen fehl
said-code-0x8007232d = Der DNS-Server lehnte die Aktualisierung oder Anfrage ab
said-code-0x80092328 = Den DNS-Namen gibt es nicht
said-code-0x8007007b = Falsche Schreibweise des Namens, praktisch: keine DNS-Anfrage möglich
said-code-0x800706ba = RPC-Server nicht verfügbar
said-code-0xc0020017 = KMS-Host nicht erreichbar (RPC)
said-code-0x8007139f = Lizenzierungsdienst im falschen Zustand, KMS nicht erreichbar
said-code-0x800705b4 = Zeitüberschreitung auf dem Weg zum KMS-Host
said-code-0x800705b4-configmgr = Der Client findet seinen Verwaltungspunkt nicht
said-code-0x80040669 = Keine Inhalte für Softwareupdates in einer Tasksequenz gefunden
said-code-0x80072ee7 = Name des Aktivierungs- oder Überprüfungsservers nicht aufgelöst
said-code-0x80072ee2 = Zeitüberschreitung zum Aktivierungsserver
said-code-0x80070490 = Element nicht gefunden, der Schlüssel funktionierte nicht
said-code-0x80070422 = Dienst deaktiviert
said-code-0x80070426 = Dienst nicht gestartet
said-code-0x80004005 = Unbestimmter Fehler von slui
said-code-0xc004f081 = Das Aktivierungsobjekt wurde nicht gefunden oder war ungültig; vielleicht gibt es eines, das nicht zur Edition passt
said-code-0xc004f082 = Name des Aktivierungsobjekts zu lang
said-code-0xc004f083 = AD-Schema zu alt für ADBA
said-code-0xc004fd01 = Nicht auf einer unterstützten Hyper-V-Plattform
said-code-0xc004fd02 = Hyper-V-Host nicht aktiviert
said-code-0xc004fd03 = Der Virtualisierungshost kann diese Edition oder Version von Windows auf dem virtuellen Computer nicht aktivieren
said-code-0xc004fd04 = Windows ist nicht aktiviert (AVMA)
said-code-0xc004fd00 = Grenze der AVMA-Anfragen erreicht
said-code-0xc004f011 = Lizenz zum Ausstellen von Token nicht installiert
said-code-0xc004f304 = Erforderliche Tokenlizenz (Grant) nicht gefunden
said-code-0xc004f305 = Kein Zertifikat, das das Produkt aktivieren könnte
said-code-0xc004f30d = Fingerabdruck ungültig
said-code-0xc004f30e = Kein Zertifikat zu diesem Fingerabdruck
said-code-0xc004f311 = Soft-Token nicht erlaubt
said-code-0xc004f012 = Wert zum angegebenen Schlüssel nicht gefunden
said-code-0xc004e022 = Die ID des sicheren Speichers in der Lizenz stimmt nicht überein
said-code-0xc004f017 = Die Lizenz ist nicht installiert
said-code-0xc004f022 = Autorisierung der Lizenz fehlgeschlagen
said-code-0xc004c780 = Der Aktivierungsserver konnte den Datensatz des Product Keys nicht anlegen
said-code-0xc004fc03 = Netzwerkproblem beim Aktivieren
said-code-0xc004d401 = Sicherheitsprozessor: Systemdatei passt nicht
said-code-0x803f7001 = Keine gültige oder digitale Lizenz auf diesem Gerät gefunden
said-code-0xc004c4ae = Echtheitsprüfung fehlgeschlagen
said-code-0xc004c532 = Der Aktivierungsserver lehnte ab
said-code-0x80072f8f = Der sichere Kanal kam nicht zustande
said-code-0x80072efd = Keine Verbindung zum Aktivierungsserver
said-code-0x80072efe = Die Verbindung zum Aktivierungsserver wurde abgebrochen
said-code-0x800704cf = Der Ort im Netzwerk ist nicht zu erreichen
said-code-0xc0ea000a = Lizenzverwaltung oder Store
said-code-0x87e10bc6 = Die Aktivierung ging an den Store über
said-code-0xc0000272 = Keine Entsprechung zum Schlüssel im Index
said-code-0x80041002 = WMI-Objekt nicht gefunden: der WMI-Anbieter für die Lizenzierung ist beschädigt
said-code-0x80041010 = WMI-Klasse nicht gefunden: der WMI-Anbieter für die Lizenzierung ist beschädigt
said-code-event-12288 = Der Client sendete eine Anfrage an einen KMS-Host oder konnte sie nicht erstellen
said-code-event-12289 = Der Client verarbeitete die Antwort des Hosts
said-code-event-12290 = Der Host verarbeitete eine Anfrage
said-code-event-12291 = KMS konnte nicht starten
said-code-event-12292 = KMS konnte seinen Zeitgeber für Erneuerungen nicht starten
said-code-event-12293 = Die Veröffentlichung des SRV-Eintrags schlug fehl
said-code-event-12294 = SRV-Eintrag veröffentlicht
said-code-event-12308 = Aktivierung über Active Directory gelungen
said-code-event-12309 = AVMA-Versuch im Gast (Erfolg, ungültiger Host, ungültige Daten, Aktivierung verweigert)
said-code-event-12310 = AVMA-Anfrage auf dem Hyper-V-Host
said-code-event-12321 = Tokenbasierte Aktivierung fehlgeschlagen, meist weil keine installiert ist
said-code-event-1003 = Prüfung des Lizenzstatus beendet, führt jede SKU der Anwendung auf
said-code-event-8198 = Aktivierungsversuch von slui fehlgeschlagen
said-code-host-articles-client = Artikel: jede Edition kann Host jeder Schlüsselgruppe sein. Microsoft: Windows Vista, Windows Server 2008 oder Windows Server 2003 mit KMS 1.0 oder neuer.
said-code-host-articles = Artikel: jede Edition kann Host jeder Schlüsselgruppe sein. Microsoft: ein Host auf Vista aktiviert nur Vista; Clients mit Server 2008 brauchen einen Host auf Windows Server 2008 oder auf Windows Server 2003 mit KMS 1.1 (März 2008).
said-code-host-7-client = Ein Host auf einem Client-Windows aktiviert nur Clienteditionen. Ein Host auf Vista braucht KB968912 für Clients mit Windows 7 und den neueren Hostschlüssel.
said-code-host-7 = Braucht einen Host auf Windows Server 2008 R2, auf Windows Server 2008 mit KB968912 oder auf Windows Server 2003 SP1 oder neuer mit KMS 1.2 (KB968915), jeweils mit dem neueren Hostschlüssel; ein Host auf einem Client-Windows aktiviert nur Clienteditionen.
said-code-host-win10 = Windows 7, Windows 8.1 oder Windows 10. Ein Host auf einem Client-Windows aktiviert nur Client-Windows.
said-code-host-2012r2 = Windows Server 2008 R2 oder Windows Server 2012 oder 2012 R2, Standard oder Datacenter.
said-code-host-2016 = Windows Server 2012, 2012 R2 oder 2016.
said-code-host-2019 = Windows Server 2012 R2, 2016 oder 2019.
said-code-host-2022 = Windows Server 2016, 2019 oder 2022, aber nicht Datacenter: Azure Edition.
said-code-host-2025 = Windows Server 2019, 2022 oder 2025, aber nicht Datacenter: Azure Edition.
said-code-do-read-current-count-with = Die aktuelle Anzahl mit slmgr /dli auf dem Host ablesen
said-code-do-add-real-clients-or = Echte Clients hinzufügen oder auf die Versuche alle 2 Stunden warten
said-code-do-check-for-extra-vlmcs = Nach überzähligen _vlmcs-Einträgen suchen
said-code-do-slmgr-vbs-rearm-on = slmgr.vbs /rearm auf Klonen hilft nur, wenn das Abbild mit sysprep /generalize entstand; sonst das Abbild neu erstellen
said-code-do-test-tcp-1688-to = TCP 1688 zum Host prüfen
said-code-do-check-the-srv-record = Das Ziel des SRV-Eintrags prüfen
said-code-do-confirm-the-host-shows = Sicherstellen, dass der Host „Key Management Service is enabled“ zeigt
said-code-do-activate-the-host-online = Den Host online oder telefonisch aktivieren
said-code-do-slmgr-dlv-on-the = slmgr /dlv muss auf dem Host „Licensed“ sagen
said-code-do-compare-the-host-s = Die Schlüsselgruppe des Hosts mit der Edition des Clients vergleichen
said-code-do-slmgr-ckms-then-discovery = slmgr /ckms, dann Ermittlung oder /skms zum richtigen Host
said-code-do-install-the-newer-host = Den neueren Hostschlüssel und sein Update auf dem Host installieren
said-code-do-run-slmgr-ato-and = slmgr /ato ausführen und den Code lesen, den das ergibt
said-code-do-use-a-supported-host = Eine unterstützte Version des Hosts benutzen
said-code-do-synchronise-both-machines-with = Beide Computer mit NTP oder der Domäne abgleichen
said-code-do-w32tm-resync = w32tm /resync
said-code-do-ignore-the-time-zone = Die Zeitzone nicht beachten, nur UTC zählt
said-code-do-open-the-12288-events = Die Ereignisse 12288 des Versuchs öffnen und ihren inneren Code beheben
said-code-do-test-tcp-1688 = TCP 1688 prüfen
said-code-do-check-vlmcs-and-the = _vlmcs und den A-Eintrag des Hosts prüfen
said-code-do-start-sppsvc-on-the = sppsvc auf dem Host starten
said-code-do-install-the-host-s = Das Update des Hosts installieren
said-code-do-get-the-windows-srv = Den Schlüssel „Windows Srv 2012R2 DataCtr/Std KMS for Windows 10“ beschaffen und auf dem Host installieren
said-code-do-use-a-mak-or = Einen MAK oder Einzelhandelsschlüssel mit berechtigender Lizenz benutzen
said-code-do-activate-by-telephone = Telefonisch aktivieren
said-code-do-nothing-to-do-shown = Nichts zu tun: zur Information gezeigt, solange das Produkt lizenziert ist
said-code-do-install-the-gvlk-for = Für KMS den GVLK installieren (pid.txt auf dem Medium oder die öffentliche Tabelle)
said-code-do-install-the-mak-for = Für MAK den MAK installieren
said-code-do-check-the-key-and = Schlüssel und Edition prüfen
said-code-do-install-the-host-update = Das Host-Update für neuere Generationen installieren (KB3172614 und neuer)
said-code-do-restart-then-install-the = Neu starten, dann den Schlüssel erneut installieren
said-code-do-request-a-new-mak = Einen neuen MAK oder KMS-Hostschlüssel anfordern
said-code-do-install-the-gvlk-of = Den GVLK der installierten Edition installieren
said-code-do-slmgr-rilc-then-activate = slmgr /rilc, dann erneut aktivieren
said-code-do-install-over-a-qualifying = Über ein berechtigendes Windows installieren oder einen Vollversionsschlüssel benutzen
said-code-do-compare-edition-and-key = Edition und Schlüssel vergleichen, die richtige Edition neu installieren
said-code-do-slmgr-rilc-reinstall-the = slmgr /rilc, den Schlüssel neu installieren
said-code-do-slmgr-rilc-and-restart = slmgr /rilc und neu starten
said-code-do-use-the-volume-key = Den Volumenschlüssel der Edition benutzen
said-code-do-the-oem-vendor-updates = Der OEM-Hersteller trägt Seriennummer oder Service-Tag im BIOS nach
said-code-do-change-edition-or-key = Edition oder Schlüssel ändern
said-code-do-run-the-activation-troubleshooter = Die Problembehandlung für die Aktivierung ausführen oder einen Volumenschlüssel installieren
said-code-do-install-the-firmware-edition = Die Edition der Firmware oder einen Volumenschlüssel installieren
said-code-do-install-gvlk-or-mak = GVLK oder MAK installieren
said-code-do-reach-a-kms-host = Einen KMS-Host oder Aktivierungsserver erreichen und slmgr /ato ausführen
said-code-do-contact-the-activation-centre = Für einen MAK das Aktivierungscenter fragen
said-code-do-mak-reactivate-online-or = MAK: während der Kulanz online oder telefonisch erneut aktivieren
said-code-do-kms-restart-or-slmgr = KMS: neu starten oder slmgr /ato
said-code-do-activate-before-it-ends = Vor ihrem Ende aktivieren
said-code-do-reach-a-kms-host-only = Einen KMS-Host erreichen
said-code-do-activation-centre-new-key = Aktivierungscenter, neuer Schlüssel
said-code-do-install-a-genuine-key = Einen echten Schlüssel installieren und vor dem Ende aktivieren
said-code-do-remove-kb971033-rebuild-tokens = KB971033 entfernen, tokens.dat neu aufbauen, den GVLK neu installieren, aktivieren
said-code-do-as-for-0xc004f200 = Wie bei 0xC004F200
said-code-do-reinstall = Neu installieren
said-code-do-exempt-the-activation-servers = Die Aktivierungsserver von der Proxyanmeldung ausnehmen oder telefonisch aktivieren
said-code-do-check-the-mak-on = Den MAK auf der Lizenzwebsite prüfen, das Aktivierungscenter anrufen
said-code-do-set-the-clock = Die Uhr stellen
said-code-do-retype-or-fetch-the = Den MAK noch einmal eingeben oder holen
said-code-do-request-a-new-mak-only = Einen neuen MAK anfordern
said-code-do-repair-tokens-dat-rights = Die Rechte an tokens.dat berichtigen, wenn andere Schlüssel dasselbe zeigen
said-code-do-in-azure-the-setup = In Azure: der Setupschlüssel und azkms.core.windows.net
said-code-do-check-the-key = Den Schlüssel prüfen
said-code-do-check-product-group = Die Produktgruppe prüfen
said-code-do-find-machines-that-carry = Computer suchen, die den Hostschlüssel haben, und ihnen den GVLK geben
said-code-do-ask-the-activation-centre = Das Aktivierungscenter um mehr bitten
said-code-do-the-activation-centre-can = Das Aktivierungscenter kann den Zähler telefonisch zurücksetzen
said-code-do-retype = Noch einmal eingeben
said-code-do-try-later = Später versuchen
said-code-do-call-the-activation-centre = Das Aktivierungscenter anrufen
said-code-do-buy-or-request-more = Mehr Aktivierungen kaufen oder anfordern
said-code-do-move-eligible-machines-to = Geeignete Computer auf KMS oder ADBA umstellen
said-code-do-contact-the-activation-centre-only = Das Aktivierungscenter fragen
said-code-do-try-later-call-the = Später versuchen, das Center anrufen
said-code-do-new-key = Neuer Schlüssel
said-code-do-call-the-centre = Das Center anrufen
said-code-do-as-0xc004c020 = Wie 0xC004C020
said-code-do-enter-the-confirmation-id = Die Bestätigungs-ID noch einmal eingeben
said-code-do-enter-again-block-by = Block für Block noch einmal eingeben
said-code-do-read-the-iid-again = Die Installations-ID noch einmal ablesen und den Anruf wiederholen
said-code-do-start-an-elevated-prompt = Eine Eingabeaufforderung mit erhöhten Rechten starten
said-code-do-run-elevated = Mit erhöhten Rechten ausführen
said-code-do-check-uac-and-remote = UAC und Remoterechte prüfen
said-code-do-dcomcnfg-give-self-local = Dcomcnfg: SELF lokalen und Remotezugriff geben
said-code-do-check-the-command-line = Die Befehlszeile prüfen
said-code-do-rebuild-the-image-kms = Das Abbild neu erstellen; über KMS aktivierte Computer lassen sich unbegrenzt generalisieren
said-code-do-restart = Neu starten
said-code-do-try-again = Noch einmal versuchen
said-code-do-stop-the-service-rename = Den Dienst anhalten, tokens.dat umbenennen (Windows 10 / 2016 und neuer: spp\store\2.0; 8.1, 2012, 2012 R2: spp\store; 7, 2008 R2: ServiceProfiles\NetworkService\...\SoftwareProtectionPlatform), ihn starten, slmgr /rilc, zweimal neu starten
said-code-do-then-reinstall-the-product = Dann den Product Key mit /ipk neu installieren (nie vorher /upk) und erneut aktivieren; ein MAK verbraucht eine weitere Aktivierung
said-code-do-read-the-neighbouring-codes = Die benachbarten Codes lesen
said-code-do-rebuild-tokens-dat-reinstall = tokens.dat neu aufbauen, den GVLK neu installieren, aktivieren
said-code-do-first-check-the-key = Zuerst den Schlüssel mit Edition und Build vergleichen
said-code-do-then-slmgr-vbs-rilc = Dann slmgr.vbs /rilc
said-code-do-wait = Warten
said-code-do-give-system-at-least = SYSTEM dort mindestens „Unterschlüssel auflisten“ geben
said-code-do-nslookup-type-all-vlmcs = nslookup -type=all _vlmcs._tcp
said-code-do-publish-create-the-srv = Veröffentlichen, den SRV-Eintrag anlegen oder slmgr /skms Host
said-code-do-without-a-kms-host = Ohne KMS-Host einen MAK installieren
said-code-do-slmgr-vbs-ckms-returns = slmgr.vbs /ckms kehrt zur Ermittlung des Hosts über DNS zurück
said-code-do-resolve-dnsname-vlmcs-tcp = Resolve-DnsName _vlmcs._tcp.<DOMAIN> -Type SRV
said-code-do-test-port-53-over = Port 53 über UDP und TCP prüfen
said-code-do-as-a-workaround-point = Als Behelf dem Client den Host mit /skms nennen
said-code-do-create-or-publish-the = Den Eintrag anlegen oder veröffentlichen, das Suffix prüfen
said-code-do-set-dns-or-use = DNS einstellen oder /skms mit einer Adresse benutzen oder MAK telefonisch (slui 4)
said-code-do-give-the-new-host = Dem neuen Host Vollzugriff auf die Einträge geben, sppsvc neu starten
said-code-do-allow-updates-or-create = Aktualisierungen erlauben oder den Eintrag von Hand anlegen und slmgr /cdns
said-code-do-as-0x8007232b = Wie 0x8007232B
said-code-do-set-the-dns-suffix = Das DNS-Suffix setzen, oder /skms
said-code-do-check-description-in-slmgr = Die Beschreibung in slmgr /dlv prüfen: sie muss VOLUME_KMSCLIENT sagen
said-code-do-enable-sppsvc-in-tcp = SPPSVC-In-TCP auf dem Host einschalten
said-code-do-correct-the-srv-record = Den SRV-Eintrag berichtigen
said-code-do-slmgr-ckms-then-skms = slmgr /ckms, dann /skms
said-code-do-exempt-1688-from-the = 1688 vom Tunnel ausnehmen
said-code-do-restart-sppsvc = sppsvc neu starten
said-code-do-test-tcp-1688-and = TCP 1688 und DNS prüfen
said-code-do-as-0xc0020017 = Wie 0xC0020017
said-code-do-check-the-endpoint-name = Namen des Endpunkts, TCP 1688 und den nächsten Hop prüfen, dann slmgr.vbs /ato wiederholen
said-code-do-add-smsmp-management-point = SMSMP=<MANAGEMENT_POINT> und SMSLP=<SERVER_LOCATOR_POINT> zu den Installationseigenschaften des Clients hinzufügen
said-code-do-do-not-join-the = Der Domäne nicht während der Tasksequenz beitreten
said-code-do-let-the-deployment-download = Die Bereitstellung in einer langsamen oder unzuverlässigen Netzwerkgrenze herunterladen und installieren lassen
said-code-do-open-internet-access-or = Den Internetzugang öffnen oder die Überprüfungsereignisse auf KMS-Clients nicht beachten
said-code-do-telephone-activation = Telefonische Aktivierung
said-code-do-install-with-slmgr-ipk = Mit slmgr /ipk in einer Eingabeaufforderung mit erhöhten Rechten installieren
said-code-do-set-the-service-to = Den Dienst auf automatisch (verzögert) oder manuell stellen und starten
said-code-do-start-sppsvc = sppsvc starten
said-code-do-run-slmgr-ato-and-use = slmgr /ato ausführen und dessen Code benutzen
said-code-do-slmgr-ao-list = slmgr /ao-list
said-code-do-create-the-object-with = Das Objekt mit den Volumenaktivierungstools oder /ad-activation-online anlegen
said-code-do-shorter-name = Kürzerer Name
said-code-do-adprep-with-server-2012 = Adprep mit Server 2012 oder neuer
said-code-do-install-the-gvlk-slmgr = Den GVLK installieren, slmgr /skms zum richtigen Endpunkt, /ato
said-code-do-activate-the-host-in = Den Host aktivieren; in Azure zum GVLK wechseln
said-code-do-use-the-avma-key = Den AVMA-Schlüssel der Version des Gasts auf einem Host derselben oder einer neueren Version benutzen (nur Gäste Standard, Datacenter, Essentials)
said-code-do-otherwise-use-the-setup = Sonst den Setupschlüssel benutzen
said-code-do-restart-the-guest = Den Gast neu starten
said-code-do-ignore-unless-token-activation = Nicht beachten, wenn keine Tokenaktivierung benutzt wird; sonst slmgr /ilc <Lizenzdatei>
said-code-do-install-it-with-ilc = Mit /ilc installieren
said-code-do-insert-the-card-ltc = Die Karte einstecken, /ltc
said-code-do-check-with-ltc = Mit /ltc prüfen
said-code-do-insert-the-card = Die Karte einstecken
said-code-do-use-a-smart-card = Eine Smartcard benutzen
said-code-do-set-date-and-time = Datum und Uhrzeit stellen
said-code-do-check-the-certificate-store = Den Zertifikatspeicher prüfen
said-code-do-slmgr-vbs-ipk-with = slmgr.vbs /ipk mit dem Setupschlüssel, wie ein öffentlicher Beitrag sagt

## what the core says: problems

said-problem-unknown-key = ein unbekannter Schlüssel
said-problem-characters = { $n } Zeichen
said-problem-again-in-list = { $value } noch einmal: Nummer { $n } dieser Liste heißt auch so
said-problem-again = { $value } noch einmal
said-problem-withdrawn = { $value }, zurückgezogen oder nie erschienen
said-problem-beside = { $value } neben der Edition { $edition }
said-problem-both = { $value }, ein Host und eine Kohorte
said-problem-days-span = "{ $from }" bis "{ $to }"
said-problem-a-target = ein Ziel
said-problem-not-of-kind = ein Schlüssel, den { $what } nicht hat
said-problem-two-kinds = zwei Arten der Anbindung in einer
said-problem-a-table = eine Tabelle
said-problem-a-list = eine Liste
said-problem-list-of-tables = eine Liste von Tabellen
said-problem-list-of-other = eine Liste von etwas anderem
said-problem-list-with-empty = eine Liste mit einem leeren Text
said-problem-empty-list = eine leere Liste
said-problem-texts = { $n } Texte
said-problem-of-them = { $n } davon
said-problem-more = { $n } weitere Probleme
said-problem-more-allowed = erst die obigen beheben
said-problem-answers-no-plan = Antworten, kein Plan
said-problem-plan-no-answers = ein Plan, keine Antworten
said-problem-no-rows = kein [[cohort]], kein [[host]] und kein [answers]
said-problem-empty-file = gar keine Schlüssel: die Datei ist leer
said-problem-no-value = ein Schlüssel ohne Wert
said-problem-no-number = eine Zahl mit etwas anderem darin
said-problem-unquoted = ein Wert ohne Anführungszeichen
said-problem-too-large = eine zu große Zahl
said-problem-second-time = ein Schlüssel zum zweiten Mal
said-problem-nested = zu tief geschachtelte Klammern
said-problem-no-day = kein Tag des Kalenders
said-problem-broken = { $value }, fehlerhaftes TOML: { $quote }
said-problem-later-version = { $number }, geschrieben von einer neueren Version des Programms als dieser ({ $version })
said-problem-no-version = { $number }, das keine Version des Programms schrieb
said-problem-no-whole = { $value }, keine ganze Zahl
said-problem-a-nul = ein NUL-Zeichen
said-problem-half-character = ein halbes UTF-16-Zeichen
said-problem-at-most = höchstens { $n }
said-problem-at-most-together = höchstens { $n } in allen Kohorten zusammen
said-problem-at-most-with-all = höchstens { $n } mit allen Kohorten zusammen
said-problem-at-most-pool = höchstens { $n }, die Aktivierungen des Pools
said-problem-yes-or-no = true oder false
said-problem-a-day-or = ein Tag wie "2009-03-02" oder { $other }
said-problem-id = ein Name in Anführungszeichen, 1 bis 64 Zeichen: Buchstaben, Ziffern, Bindestrich, Unterstrich, Punkt
said-problem-in-quotes = { $what }, in Anführungszeichen
said-problem-required = { $what }; es ist nötig
said-problem-or = "{ $words }" oder { $other }
said-problem-with = "{ $prefix }NAME" (NAME: { $reference })
said-problem-unknown-too = true, false oder "unknown"
said-problem-rows = Tabellen in doppelten Klammern
said-problem-id-of-mak = der Name eines [[mak]]
said-problem-id-of-host = der Name eines [[host]]
said-problem-id-of-cohort = der Name eines [[cohort]]
said-problem-id-of-either = der Name eines [[host]] oder [[cohort]]
said-problem-of-plan = { $what }; der Plan hat keinen
said-problem-nearest = { $what }; am nächsten ist { $near }
said-problem-nearest-known = am nächsten ist { $near }; bekannt sind { $names }
said-problem-nearest-here = am nächsten ist `{ $near }`; bekannt sind hier { $names }
said-problem-edition = eine Edition des Katalogs (`activation-wizard keys` führt sie auf)
said-problem-other-edition = "other" oder eine Edition des Katalogs (`activation-wizard keys` führt sie auf)
said-problem-bare-edition = eine Edition des Katalogs
said-problem-generation = eine Generation des Katalogs
said-problem-group = eine Schlüsselgruppe (client, A, B, C) oder ein heutiger Hostschlüssel
said-problem-none-or-group = "none", eine Schlüsselgruppe (client, A, B, C) oder ein heutiger Hostschlüssel
said-problem-its-id = ihre Kennung, { $id }
said-problem-own-generation = keine neben einer Edition oder deren eigene, { $generation }
said-problem-each-days = je 0 bis { $most } Tage, zusammen mindestens ein Tag
said-problem-after-key = { $key } nach { $other }, also nach { $day }
said-problem-after-joined = Tage nach seinem Kommen ({ $days })
said-problem-after-up = ein Tag nach { $day }, an dem er in Betrieb geht
said-problem-after-begin = ein Tag nach { $day }, an dem es beginnt
said-problem-other-id = ein Name, den kein anderer seiner Art hat
said-problem-one-id = ein Name, den nur einer von beiden hat
said-problem-day-from-to = ein Tag von { $from } bis { $to }
said-problem-day-from = ein Tag ab { $from }, dem Beginn des Laufs
said-problem-to-before-from = `to` nicht vor `from`, also nicht vor { $from }
said-problem-fork-name = ein Name, den keine andere Abzweigung hat
said-problem-no-end-lost = kein Ende: ein verlorener Host kommt nicht zurück
said-problem-no-end-once = kein Ende: { $what } geschieht einmal
said-problem-whole-hours = eine ganze Zahl von Stunden
said-problem-machines-count = die Zahl der Computer
said-problem-needs-one = { $allowed }; { $what } braucht es
said-problem-no-target = keines für { $what }, denn es ist { $everywhere }
said-problem-outside = außerhalb der Flotte
said-problem-everywhere = überall
said-problem-only-for = nur für { $kinds }
said-problem-a-plan = ein Plan mit [[cohort]], [[host]] oder [answers]
said-problem-one-of-them = ein Plan hat mindestens eines davon
said-problem-plan-or-answers = ein Plan oder Antworten
said-problem-answers-have = Antworten, ohne [[cohort]], [[host]] und [answers]
said-problem-double-brackets = [[{ $key }]] in doppelten Klammern, für jedes einmal
said-problem-after-equals = ein Wert nach dem `=`
said-problem-number-alone = nur eine Zahl wie `key = 12` oder Text in Anführungszeichen
said-problem-text-such = Text in Anführungszeichen wie `key = "text"`
said-problem-up-to = ganze Zahlen bis { $most }
said-problem-each-once = jeder Schlüssel einmal in seiner Tabelle
said-problem-at-most-inside = höchstens 80 ineinander
said-problem-format-of = { $format }, das Format von Version { $version }; ein neueres Format mit der Version öffnen, die es schrieb
said-problem-text-file = eine Textdatei; diese ist binär oder beschädigt
said-problem-save-utf8 = UTF-8 oder UTF-16; die Datei neu als UTF-8 speichern
said-problem-whole-utf16 = ganze UTF-16-Zeichen; die Datei ist abgeschnitten oder beschädigt
said-problem-whole-or-unknown = eine ganze Zahl von { $least } bis { $most } oder "unknown"
said-problem-in-quotes-or-unknown = { $what }, in Anführungszeichen, oder "unknown"
said-problem-no-belong = etwas, das nicht dorthin gehört
said-problem-unclosed = nicht geschlossene Klammern
said-problem-heading = eine Überschrift ohne alle ihre Klammern
said-problem-unquoted-end = ein Text ohne schließendes Anführungszeichen
said-problem-lines = Zeilen wie `key = "text"`, `key = 12` und `{ $heading }`
said-problem-braces-or = {"{"}{ $keys }{"}"} oder { $other }

## what the core says: notes

said-note-no-key = kein Product Key ist installiert
said-note-masked = der Wert ist maskiert oder beschädigt
said-note-unfinished = die letzte Zeile endet nicht; vielleicht ist sie abgeschnitten
said-note-not-unicode = kein Unicode; gelesen als { $page }
said-note-no-text = kein Text und kein Ereignisprotokoll
said-note-vnext = Ausgabe von vnextdiag.ps1: ein Microsoft-365-Abonnement, keine Volumenaktivierung
said-note-damaged = { $n } beschädigte Blöcke oder Datensätze sind weggelassen
said-note-no-block = das Ereignisprotokoll enthält keinen Block von Datensätzen
said-note-log-stopped = das Lesen wurde vor dem Ende des Protokolls angehalten
said-note-text-stopped = das Lesen wurde vor dem Ende des Textes angehalten
said-note-foreign = das Protokoll „Key Management Service“ enthält einen Datensatz des unbekannten Anbieters „{ $provider }“; er wird nicht gedeutet. Herausfinden, wer ihn schrieb: in diesem Protokoll hat sich schon Schadsoftware versteckt
said-note-fields = die Felder von Ereignis { $id } sind nicht wie dokumentiert oder abgeschnitten; es wird nicht gedeutet
said-note-record-left-out = ein Eintrag, dessen Zahlen oder Ziel nicht lesbar sind; er ist weggelassen
said-note-list-broken = die Liste bricht hier ab oder ist beschädigt; was folgt, ist nicht gelesen
said-note-rows-repeat = { $n } Zeilen wiederholen ein Produkt in einer anderen Sprache; sie zählen einmal
said-note-address-twice = ein Computer hat dieselbe Hardwareadresse zweimal; die Liste wurde vom Werkzeug beschädigt
said-note-subscription = Abonnementlizenz: { $state }
said-note-unused = { $n } Produkte ohne Schlüssel sind weggelassen: sie sind nicht die installierte Lizenz
said-note-no-system = keine Spalte nennt das Betriebssystem; Editionen lassen sich nicht bestimmen
said-note-no-names = keine Spalte nennt die Computer
said-note-no-edition-one = { $name }: keine Edition des Katalogs, auf 1 Computer
said-note-no-edition = { $name }: keine Edition des Katalogs, auf { $n } Computern
said-note-more-names = { $n } weitere Systemnamen führen zu keiner Edition des Katalogs
said-note-dates-open = { $n } Datumsangaben sind in beiden Reihenfolgen lesbar, Tag oder Monat zuerst; sie bleiben offen, bis Sie sagen, welche gilt
said-note-cell = 1 Zelle oder Zeile ist nicht lesbar
said-note-cells = { $n } Zellen oder Zeilen sind nicht lesbar
said-note-more-notes = { $n } weitere Anmerkungen sind weggelassen
said-note-repeated = { $n } Datensätze, die dasselbe sagen wie andere, sind mit diesen gezählt
said-note-too-many = { $n } Datensätze sind weggelassen: zu viele sind verschieden
said-note-behind-first = { $n } Lizenzen oder Antworten nach den ersten { $kept } sind weggelassen
said-note-columns = { $n } Spalten wie in der ersten Zeile; Zellen mit einem Trennzeichen in Anführungszeichen setzen
said-note-found-columns = { $n } Spalten
said-note-yes-no = ja oder nein, zum Beispiel True oder False
said-note-a-date = ein Datum, zum Beispiel 2026-11-22

## what the core says: simulation

said-run-day = 1 Tag
said-run-minute = 1 Minute
said-run-time = einmal
said-run-attempt = 1 Versuch
said-run-attempts = { $n } Versuche
said-run-host = 1 Host
said-run-hosts = { $n } Hosts
said-run-in-initial-grace = in der Anfangskulanz
said-run-in-grace = in der Kulanz
said-run-gone = fort
said-run-joins-then = Er kommt erst dann zur Flotte
said-run-joins-never = Er kommt nie zur Flotte: er geht spätestens dann, wenn er käme
said-run-joined = Er kam zur Flotte; seine Anfangskulanz dauert { $time }
said-run-joined-without = Er kam ohne Anfangskulanz zur Flotte: von Anfang an { $state }
said-run-joined-retail = Er kam mit einem Einzelhandelsschlüssel: lizenziert, und niemand hier wird gefragt
said-run-left = Er verließ die Flotte
said-run-activated = Er wurde aktiviert: { $host } antwortete mit der Anzahl { $count }, nötig sind { $needed }
said-run-renewed-last = Er erneuerte zum letzten Mal: { $host } antwortete mit der Anzahl { $count }, nötig sind { $needed }
said-run-renewed = Er hat seitdem { $times } erneuert, hier bei { $host } mit der Anzahl { $count }
said-run-mak-spent = Microsoft aktivierte ihn für immer und verbrauchte eine Aktivierung von { $pool }
said-run-mak-spent-telephone = Telefonisch aktivierte Microsoft ihn für immer und verbrauchte eine Aktivierung von { $pool }
said-run-host-key = Microsoft aktivierte seinen KMS-Hostschlüssel: er wurde ein Host, den niemand geplant hat
said-run-host-key-telephone = Telefonisch aktivierte Microsoft seinen KMS-Hostschlüssel: er wurde ein Host, den niemand geplant hat
said-run-validity-over = Die { $time } seit seiner letzten Erneuerung waren vorbei: { $state }
said-run-grace-over = Seine Kulanz war vorbei: { $state }
said-run-initial-grace-over = Seine Anfangskulanz war vorbei: { $state }
said-run-reimaged = Windows wurde neu installiert: { $state }
said-run-reimaged-for = Windows wurde neu installiert: { $state }, { $time } lang
said-run-rearmed = Er wurde zurückgesetzt: { $state }
said-run-rearmed-for = Er wurde zurückgesetzt: { $state }, { $time } lang
said-run-hardware = Seine Hardware änderte sich, und seine Aktivierung galt nicht mehr: { $state }, bis er wieder aktiviert ist
said-run-contact-left = Nach einem Kontakt war er { $state }
said-run-count-fell = Er fragte { $host }, dessen Anzahl auf { $count } von { $needed } gefallen war: { $state }
said-run-failed = { $attempts } fehlgeschlagen: { $why }
said-run-count-too-low = { $host } meldete höchstens die Anzahl { $count }, nötig sind { $needed }
said-run-not-covered = der Schlüssel von { $host } deckt { $edition } nicht ab
said-run-clocks-differ = { $host } lehnte ab, weil die Uhren zu sehr abweichen
said-run-off-network = er war nicht im Netzwerk der Organisation
said-run-off-network-in-turn = er war nicht im Netzwerk der Organisation; er ist im Wechsel { $on } darin und { $off } fern
said-run-pool-used-up = die Aktivierungen von { $pool } sind verbraucht
said-run-host-key-used-up = der Hostschlüssel hat keine Aktivierung mehr übrig
said-run-no-record = DNS nannte keinen Host
said-run-no-answer = kein Host, den er kannte, antwortete
said-run-port-blocked = Port 1688 war blockiert
said-run-no-microsoft = Microsoft war nicht erreichbar
said-run-is-virtual = Er ist virtuell; Hosts zählen ihn nicht
said-run-is-cloned = Alle Computer seiner Kohorte teilen sich eine Clientcomputer-ID und zählen als einer
said-run-host-down = { $host } war ausgefallen; seine Tabelle blieb erhalten
said-run-host-lost = { $host } ging verloren: seine Tabelle ist fort, sein SRV-Eintrag blieb zurück
said-run-dns-missing = Der SRV-Eintrag von { $host } fehlte in DNS
said-run-port-of-host = Port 1688 von { $host } war blockiert
said-run-port-for-cohort = Port 1688 war für { $cohort } blockiert
said-run-vpn-down = Das VPN war ausgefallen; Computer von { $cohort } blieben außerhalb des Netzwerks
said-run-all-reimaged = Alle von { $cohort } wurden neu installiert
said-run-some-reimaged =
    { $n ->
        [one] 1 von { $cohort } wurde
       *[other] { $n } von { $cohort } wurden
    } neu installiert
said-run-all-rearmed = Alle von { $cohort } wurden zurückgesetzt
said-run-some-rearmed =
    { $n ->
        [one] 1 von { $cohort } wurde
       *[other] { $n } von { $cohort } wurden
    } zurückgesetzt
said-run-all-hardware = Alle von { $cohort } bekamen andere Hardware
said-run-some-hardware =
    { $n ->
        [one] 1 von { $cohort } bekam
       *[other] { $n } von { $cohort } bekamen
    } andere Hardware
said-run-clocks-off = Die Uhren von { $cohort } wichen um { $time } ab
said-run-rogues = { $n } Computer, die nicht zur Flotte gehören, wurden installiert und fragen Hosts
said-run-rogue = 1 Computer, der nicht zur Flotte gehört, wurde installiert und fragt Hosts
said-run-ended = Das endete, wie der Plan es vorsieht
said-run-not-yet = Er steht noch nicht
said-run-stopped = Er hörte auf, Host zu sein, wie der Plan es vorsieht
said-run-carrier = Microsoft aktivierte den KMS-Hostschlüssel von { $machine }, einem von { $hosts } mit diesem Schlüssel: ein Host, den niemand geplant hat, mit einem Eintrag in DNS
said-run-came-up = Er ging in Betrieb, und Microsoft aktivierte seinen KMS-Hostschlüssel, der für { $hosts } reicht
said-run-count-reached = Die Anzahl von { $host } erreichte { $count }
said-run-count-fell-lost = Die Anzahl von { $host } fiel unter { $count }: der Host ging verloren
said-run-count-fell-silent = Die Anzahl von { $host } fiel unter { $count }: Einträge lange stummer Clients fielen aus seiner Tabelle
said-run-its-group = Sein Schlüssel ist einer der Gruppe { $group }, und ein Host antwortet nur Editionen seiner Gruppe
said-run-used-before = { $used } von { $all } waren vor dem Beginn verbraucht
said-run-spends-one = Jeder Computer, den Microsoft aktiviert, verbraucht eine: { $used } sind verbraucht
said-run-none-left = Keine ist übrig: wer jetzt fragt, wird abgelehnt, bis Microsoft mehr gewährt
said-run-nobody = Keiner ihrer Computer ist in der Flotte
said-run-speaks-for =
    { $n ->
        [one] 1 von { $total } Computern ist
       *[other] { $n } von { $total } Computern sind
    } { $state }; { $machine } ist einer davon
said-run-helps-never = Verhindern: { $what } am { $date }
said-run-helps-sooner = { $time } früher beheben, bis { $date }: { $what }
said-run-helps-publish = { $host } seinen SRV-Eintrag veröffentlichen lassen
said-run-was-down = { $host } war ausgefallen
said-run-record-was-missing = der SRV-Eintrag von { $host } fehlte
said-run-port-was-blocked = Port 1688 von { $host } war blockiert
said-run-port-was-blocked-for = Port 1688 war für { $cohort } blockiert
said-run-vpn-was-down = das VPN war für { $cohort } ausgefallen
said-run-clocks-were-off = die Uhren von { $cohort } wichen ab
said-run-helps-pin = { $cohort } fest an { $host } binden
said-run-helps-dns = { $cohort } den Host in DNS nachschlagen lassen
said-run-helps-image = Das Abbild von { $cohort } mit Sysprep generalisieren
said-run-helps-back = { $cohort } { $time } früher zurückkommen lassen, am { $date }
said-run-helps-leave = { $cohort } { $time } später gehen lassen, am { $date }
said-run-helps-turn-day = { $cohort } jedes Mal 1 Tag länger im Netzwerk lassen
said-run-helps-turn = { $cohort } jedes Mal { $n } Tage länger im Netzwerk lassen
said-run-helps-activation = Microsoft um 1 weitere Aktivierung von { $pool } bitten
said-run-helps-activations = Microsoft um { $n } weitere Aktivierungen von { $pool } bitten
said-run-helps-mak = { $cohort } den MAK { $pool } geben: { $machines }, je eine Aktivierung
said-run-helps-own-mak-one = { $cohort } einen eigenen MAK mit 1 Aktivierung geben
said-run-helps-own-mak = { $cohort } einen eigenen MAK mit { $n } Aktivierungen geben
said-run-helps-machine = 1 Computer mehr in { $cohort } haben, { $count } insgesamt
said-run-helps-machines = { $n } Computer mehr in { $cohort } haben, { $count } insgesamt
said-run-helps-host-earlier = { $host } { $time } früher einrichten, am { $date }
said-run-helps-host-longer = { $host } { $time } länger behalten, bis { $date }
said-run-helps-host = Einen weiteren Host einrichten, { $host }, spätestens am { $date }
said-run-differs-end = Nur eine davon läuft so lange
said-run-differs-licensed = { $cohort }: lizenziert { $was } → { $is }
said-run-differs-initial-grace = { $cohort }: in der Anfangskulanz { $was } → { $is }
said-run-differs-grace = { $cohort }: in der Kulanz { $was } → { $is }
said-run-differs-notification = { $cohort }: in der Benachrichtigung { $was } → { $is }
said-run-differs-unlicensed = { $cohort }: nicht lizenziert { $was } → { $is }
said-run-differs-count = { $host }: Anzahl { $was } → { $is }
said-run-differs-up = { $host }: nicht in Betrieb → Anzahl { $is }
said-run-differs-down = { $host }: Anzahl { $was } → nicht in Betrieb
said-run-differs-pool = { $pool }: verbrauchte Aktivierungen { $was } → { $is }
said-run-pair-rulebook = Regelwerk: { $value }
said-run-pair-start = Erster Tag: { $value }
said-run-pair-days = Tage: { $value }
said-run-pair-seed = Startwert: { $value }
said-run-pair-edition = Edition: { $value }
said-run-pair-count = Anzahl: { $value }
said-run-pair-virtual = Virtuelle Computer: { $value }
said-run-pair-key = Schlüssel: { $value }
said-run-pair-attachment = Im Netzwerk: { $value }
said-run-pair-joins = Kommt: { $value }
said-run-pair-leaves = Geht: { $value }
said-run-pair-finds-host = Findet seinen Host: { $value }
said-run-pair-image = Abbild: { $value }
said-run-pair-group = Schlüsselgruppe: { $value }
said-run-pair-publishes-dns = Veröffentlicht SRV-Eintrag: { $value }
said-run-pair-priority = Priorität: { $value }
said-run-pair-weight = Gewicht: { $value }
said-run-pair-network = Netzwerk: { $value }
said-run-pair-from = Von: { $value }
said-run-pair-until = Bis: { $value }
said-run-pair-activations = Aktivierungen: { $value }
said-run-pair-used = Vor Beginn verbraucht: { $value }
said-run-pair-at = Beginnt: { $value }
said-run-pair-what = Was geschieht: { $value }
said-run-pair-target = Wem: { $value }
said-run-pair-hours = Stunden: { $value }
said-run-change-cohort = Kohorte { $id }, { $what } → { $is }
said-run-remove-cohort = Kohorte { $id } entfällt
said-run-add-cohort = Kohorte { $id } ({ $what }) kommt hinzu
said-run-add-bare-cohort = Kohorte { $id } kommt hinzu
said-run-change-host = Host { $id }, { $what } → { $is }
said-run-remove-host = Host { $id } entfällt
said-run-add-host = Host { $id } ({ $what }) kommt hinzu
said-run-add-bare-host = Host { $id } kommt hinzu
said-run-change-mak = MAK-Pool { $id }, { $what } → { $is }
said-run-remove-mak = MAK-Pool { $id } entfällt
said-run-add-mak = MAK-Pool { $id } ({ $what }) kommt hinzu
said-run-add-bare-mak = MAK-Pool { $id } kommt hinzu
said-run-change-plan = { $what } → { $is }
said-run-incident-removed = Vorfall { $what } ab { $from } entfällt
said-run-incident-removed-until = Vorfall { $what } vom { $from } bis { $until } entfällt
said-run-incident-removed-whom = Vorfall { $what } ({ $whom }) ab { $from } entfällt
said-run-incident-removed-whom-until = Vorfall { $what } ({ $whom }) vom { $from } bis { $until } entfällt
said-run-incident-added = Vorfall { $what } ab { $from } kommt hinzu
said-run-incident-added-until = Vorfall { $what } vom { $from } bis { $until } kommt hinzu
said-run-incident-added-whom = Vorfall { $what } ({ $whom }) ab { $from } kommt hinzu
said-run-incident-added-whom-until = Vorfall { $what } ({ $whom }) vom { $from } bis { $until } kommt hinzu
said-run-kind-host-down = Host ausgefallen
said-run-kind-host-lost = Host verloren
said-run-kind-dns-missing = DNS-Eintrag fehlt
said-run-kind-port-blocked = Port 1688 blockiert
said-run-kind-internet-down = Microsoft nicht erreichbar
said-run-kind-vpn-down = VPN ausgefallen
said-run-kind-reimage = Windows neu installiert
said-run-kind-rearm = Lizenz zurückgesetzt
said-run-kind-hardware-change = Hardware geändert
said-run-kind-clock-skew = Uhren weichen ab
said-run-kind-rogue-install = Unerlaubte Installation
said-run-nothing = nichts
said-run-yes = ja
said-run-no = nein
said-run-run-start = der Beginn des Laufs
said-run-run-end = das Ende des Laufs
said-run-rulebook-default = passend zum Windows der ersten Kohorte, sonst current
said-run-span = von { $from } bis { $to }
said-run-away = fern von { $from } bis { $to }
said-run-in-turn = im Wechsel { $on } Tage da, { $off } fern

## what the core says: planner and lessons

said-plan-none = Kein { $host } für { $machines }: Er würde { $count } zählen, und unter { $threshold } aktiviert er niemanden
said-plan-one = Ein { $host }: { $asking } ihn, er braucht eine Anzahl von { $count }, und bis { $limit } genügt einer
said-plan-one-unmet = Ein { $host }: { $asking } ihn, er braucht eine Anzahl von { $count }, und bis { $limit } genügt einer; wer eine Anzahl von { $unmet } braucht, wird nie aktiviert
said-plan-rather = Ein { $host } statt der { $advised }, zu denen Microsoft über { $limit } rät: Wenn { $machines } zufällig wählen, kann ein Host unter { $threshold } bleiben
said-plan-rather-unmet = Ein { $host } statt der { $advised }, zu denen Microsoft über { $limit } rät: Wenn { $machines } zufällig wählen, kann ein Host unter { $threshold } bleiben; wer eine Anzahl von { $unmet } braucht, wird nie aktiviert
said-plan-hosts = { $hosts }: { $asking }, Microsoft rät über { $limit } zu { $advised }, und jeder zählt noch etwa { $each }
said-plan-kms-hosts = { $n } KMS-Hosts
said-plan-isolated = { $host } im isolierten Netzwerk
said-plan-one-asks = 1 { $what } fragt
said-plan-machine = Computer
said-plan-ask = { $n } Computer fragen
said-plan-roll-out = Dauert das Einrichten { $days }, bringen die Computer einen Host an Tag { $day } auf seine Anzahl von { $count }
said-plan-never = Kein Host kommt je auf eine Anzahl von { $count }
said-plan-mak = Der MAK verbraucht im ersten Jahr { $activations } und { $then }; jede Neuinstallation verbraucht eine weitere
said-plan-mak-none-later = danach keine mehr
said-plan-mak-later = danach bis zu { $n } im Jahr
said-plan-one-activation = 1 Aktivierung
said-plan-activations = { $n } Aktivierungen
said-plan-absence = Ein Computer darf { $days } am Stück ohne Netzwerk sein und bleibt lizenziert: { $validity } Gültigkeit, weniger { $renewal } und { $jitter }, die eine Erneuerung zurückliegen kann
said-plan-absence-grace = { $line }; kommen { $grace } Kulanz dazu, sind es { $days } Tage
said-plan-name-untitled = Unbenannter Plan
said-plan-name-around = Flotte um { $name }
said-plan-name-of = Flotte aus { $name }

## what the core says: what lessons rest on

said-rule-count-mixed = Clients und Server teilen sich je Produktfamilie eine Anzahl: Jede Mischung zählt für beide Schwellenwerte.
said-rule-count-vm-later = Ab Windows 7 und Server 2008 R2 zählen virtuelle Computer wie physische.
said-rule-count-vm-va20 = VA 2.0 (Vista, Server 2008) zählt für den Schwellenwert nur physische Computer.
said-rule-disable-publishing = Wo unerlaubte Installationen zu befürchten sind, die Veröffentlichung in DNS abschalten und jedem Client den Host von Hand nennen.
said-rule-dns-cache = Ein Client merkt sich den Host, der ihn bedient hat, und fragt ihn direkt; nur wenn dieser schweigt, wird DNS wieder gefragt. Die Seiten sind uneins, welcher Host gemerkt wird: der antwortende oder der, bei dem aktiviert wurde. Ob auch eine Ablehnung wegen zu kleiner Anzahl gemerkt wird, ist nicht dokumentiert. slmgr /ckhc schaltet den Zwischenspeicher ab; /ckms löscht auch den gemerkten Namen.
said-rule-dns-publish-interval = Ein Host, der selbst veröffentlicht, trägt seinen Eintrag alle 24 Stunden ein und immer, wenn der Dienst startet.
said-rule-few-kms = Viele Hosts teilen die Anzahl auf: Ihre Zahl ist mit Bedacht zu wählen.
said-rule-highest-group = Den KMS-Schlüssel der höchsten Gruppe installieren, für die man lizenziert ist.
said-rule-host-backup = Eine Sicherung des KMS-Hosts ist nicht nötig; das Ereignisprotokoll exportieren, wenn es für Berichte gebraucht wird.
said-rule-host-downtime = Clients behalten ihre 180 Tage, während kein Host antwortet; kurze Ausfälle deaktivieren also nichts.
said-rule-host-on-dc = Den KMS auf ein zentrales System legen, etwa einen Domänencontroller.
said-rule-adba-same-key = Derselbe KMS-Hostschlüssel (CSVLK) erzeugt das Aktivierungsobjekt in AD.
said-rule-host-colocate = Ein KMS-Host braucht keinen eigenen Computer; er kann physisch oder virtuell sein und mit einem Domänencontroller oder einer anderen Rolle zusammen laufen.
said-rule-new-key-resets-count = Der Umzug von einem Vista-Host auf einen Host mit Server 2008 oder 2003 und neuem Schlüssel beginnt wieder mit der Anzahl null.
said-rule-key-extension = Mehr Hosts oder Aktivierungen: bei einem Aktivierungscenter von Microsoft anfragen.
said-rule-mak-off-network = Ein MAK gehört auf Systeme, die nicht regelmäßig im Netzwerk der Firma sind, etwa Laptops entfernter Benutzer.
said-rule-mak-permanent = Eine MAK-Aktivierung muss nicht erneuert werden; nur eine wesentliche Änderung der Hardware erzwingt eine neue.
said-rule-mak-pool = Jeder MAK hat eine vorgegebene Zahl von Aktivierungen, die der Vertrag festlegt; Microsoft erhöht sie auf Anfrage.
said-rule-mak-reactivation = Jede MAK-Aktivierung bei Microsoft zählt, auch eine erneute desselben Computers; verbrauchte Aktivierungen kommen nicht zurück.
said-rule-new-after-failure = Redundanz ist kaum ein Thema: nach einem Ausfall einen neuen KMS einrichten.
said-rule-no-key-to-distribute = Läuft ein KMS, muss kein Schlüssel ausgegeben werden: Der Setupschlüssel liegt auf dem Installationsmedium.
said-rule-no-word-to-microsoft = Nach seiner eigenen Aktivierung sendet ein KMS Microsoft nichts über seine Clients.
said-rule-oslicense-module = Name des Moduls OSLicense, GUID b3e5a5c8-7d2f-4e1a-9c3b-8f6d4a2e1b0c, Hilfedatei OSLicense-Help.xml. Gesagt von: Modulseite von Microsoft.
said-rule-oslicense-powershell = Windows PowerShell 5.1 ist nötig. Gesagt von: Modulseite von Microsoft.
said-rule-subscription-devices = Aktivierung durch Abonnement: fünf Geräte je lizenziertem Benutzer, Erneuerung etwa alle 30 Tage, Gerät in Entra eingebunden, auch hybrid; die zugrunde liegende Edition Pro muss selbst aktiviert sein.
said-rule-sysprep = sysprep /generalize oder slmgr /rearm vergibt eine neue CMID; SkipRearm=1 verhindert es und erzeugt doppelte CMIDs.
said-rule-assumed-va-2-0 = Die Artikel schweigen; genommen ist der Wert von va-2.0.
said-rule-assumed-host-activations = Die Artikel sagen nur, dass die Zahl festgelegt ist; genommen sind Microsofts Zahlen.
said-conflict-after-validity-articles = Artikel: Der Client deaktiviert sich.
said-conflict-after-validity-microsoft = Microsoft: Erst 30 Tage Kulanz (außerhalb der Toleranz), dann Benachrichtigung; eingeschränkte Funktion gab es nur in Vista ohne Service Pack 1.
said-conflict-alternatives-articles = Artikel: KMS oder MAK.
said-conflict-alternatives-microsoft = Microsoft: Seit 2012 auch Aktivierung über Active Directory ohne Schwellenwert, automatische Aktivierung virtueller Maschinen, Aktivierung durch Abonnement und ein KMS des Cloudanbieters.
said-conflict-cap-articles = Artikel: Bei 50.
said-conflict-cap-microsoft = Microsoft: Beim Doppelten des höchsten Schwellenwerts, den ein Anrufer verlangt hat: 10, solange nur Server gefragt haben, 50, sobald es ein Client tat. Diese Grenze sinkt nie wieder.
said-conflict-changing-the-key-articles = Artikel: Erst den anderen Schlüssel entfernen, dann den KMS-Clientschlüssel installieren.
said-conflict-changing-the-key-microsoft = Microsoft: slmgr /ipk ersetzt den alten Schlüssel von selbst. Zuvor /upk ist nicht nötig und lässt den Computer nach einem Neustart unlizenziert.
said-conflict-client-group-channel-articles = Artikel: VOLUME_KMSCLIENT.
said-conflict-client-group-channel-microsoft = Microsoft: VOLUME_KMSCLIENT ist der Kanal eines KMS-Clients mit Setupschlüssel. Ein Hostschlüssel zeigt VOLUME_KMS (Gruppe Client), VOLUME_KMS_A, _B, _C und später Namen wie VOLUME_KMS_WS22.
said-conflict-client-id-articles = Artikel: Der KMS vergibt sie, nachdem er den Product Key geprüft hat; beide Seiten führen sie.
said-conflict-client-id-microsoft = Microsoft: Sie gehört dem Client und ändert sich durch rearm oder sysprep. Eine Seite von Microsoft sagt, der Host vergebe sie: Microsoft ist nicht einheitlich.
said-conflict-dns-publishing-off-articles = Artikel: Als einfach empfohlen: nicht mehr veröffentlichen und jedem System den KMS nennen.
said-conflict-dns-publishing-off-microsoft = Microsoft: Möglich mit /cdns, empfohlen ist aber, den Host über DNS finden zu lassen.
said-conflict-group-a-members-articles = Artikel: Windows Web Server 2008.
said-conflict-group-a-members-microsoft = Microsoft: Auch Windows Server 2008 HPC Edition (Compute Cluster Server).
said-conflict-host-editions-articles = Artikel: Jede Edition darf einen Schlüssel jeder Gruppe haben.
said-conflict-host-editions-microsoft = Microsoft: Ein Vista-Host aktiviert nur Vista; Server 2008 braucht einen Host auf Server 2008 oder auf Server 2003 mit KMS 1.1. Später: Ein Host auf einem Client-Windows aktiviert nur Client-Windows.
said-conflict-host-role-articles = Artikel: Weder Rolle noch Feature ist nötig.
said-conflict-low-count-articles = Artikel: Sie deaktivieren sich, wenn sie den KMS das nächste Mal fragen.
said-conflict-low-count-microsoft = Microsoft: Eine fehlgeschlagene Erneuerung wird alle zwei Stunden wieder versucht, während die 180 Tage weiterlaufen. Dass dies auch für eine Anzahl unter dem Schwellenwert gilt, ist gefolgert; ausdrücklich sagt es nur das Buch eines Dritten.
said-conflict-many-hosts-articles = Artikel: Die Zahl ist mit Bedacht zu wählen, da Hosts ihre Anzahlen nicht teilen.
said-conflict-many-hosts-microsoft = Microsoft: Dasselbe, wobei der Rat, zwei Hosts zu betreiben, in die andere Richtung zieht.
said-conflict-number-of-hosts-articles = Artikel: Redundanz ist kaum ein Thema: nach einem Ausfall einen neuen Host einrichten.
said-conflict-number-of-hosts-microsoft = Microsoft: Eine Sicherung ist nicht nötig, und 180 Tage bleiben; doch ab mehr als 50 Clients werden zwei Hosts geraten. Clients, denen ein Host vorgegeben ist, sind von Hand zu ändern.
said-conflict-ports-articles = Artikel: Nicht erwähnt.
said-conflict-ports-microsoft = Microsoft: TCP 1688; eine Seite über das Ersetzen eines Hosts nennt auch den RPC-Port 135, was keine andere Seite stützt.
said-conflict-retention-articles = Artikel: 180 Tage.
said-conflict-retention-microsoft = Microsoft: 30 Tage; ein Eintrag kann früher verschwinden, da nur die 50 neuesten bleiben. Die 30 Tage standen schon im Planungstext der Volumenaktivierung 2.0.
said-conflict-setup-key-sharing-articles = Artikel: Ein Clientschlüssel je Produkt.
said-conflict-setup-key-sharing-microsoft = Microsoft: Einer je Edition, und mehrere Produkte teilen sich einen: Windows 10 und 11; LTSC 2019, 2021 und 2024.
said-conflict-setup-key-use-articles = Artikel: Er aktiviert nur bei einem KMS.
said-conflict-setup-key-use-microsoft = Microsoft: Ab Windows 8 und Server 2012 dient er auch der Aktivierung über Active Directory.
said-conflict-virtual-machines-microsoft = Microsoft: Die Volumenaktivierung 2.0 zählt nur physische Computer; ab Windows 7 und Server 2008 R2 zählen auch virtuelle.
said-conflict-vista-n-editions-articles = Artikel: Nur Business und Enterprise.
said-conflict-vista-n-editions-microsoft = Microsoft: Auch Business N und Enterprise N: für sie sind Setupschlüssel abgedruckt.
said-conflict-what-is-counted-articles = Artikel: Die Clients, die er aktiviert hat.
said-conflict-what-is-counted-microsoft = Microsoft: Die Computer, die gefragt haben, aktiviert oder nicht, der fragende eingeschlossen.
said-conflict-what-is-sent-articles = Artikel: Den Product Key, den der Host prüft.
said-conflict-what-is-sent-microsoft = Microsoft: Version, ob virtuell, Zustand, verbleibende Minuten, Anwendungs- und Aktivierungs-ID, Clientcomputer-ID, die nötige Anzahl, Uhrzeit und Name. Ein Product Key ist nicht dabei.
said-conflict-where-a-mak-goes-articles = Artikel: Durch Kontakt zu Microsoft in Redmond.
said-conflict-where-a-mak-goes-microsoft = Microsoft: Online, telefonisch oder über einen anderen Computer (VAMT-Proxy).

## what the core says: lessons

said-proof-step = Schritt { $number }, { $heading }: { $fault }
said-proof-cannot-run = der Plan kann nicht laufen: { $quote }
said-proof-no-answer = der Lauf gibt keine Antwort
said-proof-no-choice = es gibt nichts zu wählen
said-proof-no-finding = Diagnose findet in den Texten nichts Falsches
said-proof-no-task = es gibt keine Aufgabe
said-proof-untouched-kept = der unveränderte Plan: ein Ziel soll so bleiben, gilt aber nicht: { $quote }
said-proof-untouched-holds = der unveränderte Plan: ein Ziel gilt schon: { $quote }
said-proof-untouched = der unveränderte Plan: { $fault }
said-proof-solution-goal = die Lösung: ein Ziel gilt nicht: { $quote }
said-proof-solution = die Lösung: { $fault }
said-proof-not-allowed = die Lösung ist nicht erlaubt: { $change }
said-proof-par = die Lösung ändert { $things } Dinge, vorgesehen sind { $par }
said-proof-wrong-nothing = die falsche Reparatur „{ $why }“ ändert nichts
said-proof-wrong-solves = die falsche Reparatur „{ $why }“ löst die Aufgabe
said-proof-wrong-points = die falsche Reparatur „{ $why }“ bekommt { $points } von { $of } Punkten, nicht { $wanted }
said-proof-wrong = die falsche Reparatur „{ $why }“: { $fault }
said-draft-no-step = kein Schritt der Art { $kinds }
said-draft-bet-in-every = eine Wette in jeder Lektion
said-draft-run-in-every = ein Lauf in jeder Lektion
said-draft-because-in-every = ein Weil in jeder Lektion
said-draft-task-in-every = eine Aufgabe oder ein Finden in jeder Lektion
said-draft-because-in-exercise = ein Weil in jeder Übung
said-draft-task-in-exercise = eine Aufgabe oder ein Finden in jeder Übung
said-draft-two-tasks = mehr als eine Aufgabe oder ein Finden
said-draft-one-task = eine Aufgabe oder ein Finden
said-draft-solution = eine Lösung, die etwas ändert, da es eine Aufgabe gibt
said-draft-no-task = eine Lösung ohne Aufgabe
said-draft-a-task = ein Schritt der Art Aufgabe
said-draft-last-step = ein letzter Schritt, der kein Weil ist
said-draft-because-last = ein Weil, danach gezeigt
said-draft-all-kept = nur Ziele, die so bleiben sollen
said-draft-one-earned = mindestens ein Ziel, das erst erreicht werden muss
said-draft-line = eine Zeile Text, 1 bis { $most } Zeichen
said-draft-text = Text, 1 bis { $most } Zeichen
said-draft-whole-number = eine ganze Zahl von { $least } bis { $most }
said-draft-day = ein Tag wie 2009-03-02
said-day = { $n } Tag
said-minute = { $n } Minute
said-minutes = { $n } Minuten
said-machine = { $n } Computer
said-machines = { $n } Computer
said-times = { $n }-mal
said-quiz-host-counts = Der Host zählt { $count }, und { $activated } werden aktiviert
said-quiz-nobody = Niemanden
said-quiz-servers-only = Nur Server
said-quiz-clients-only = Nur Clients
said-quiz-both = Clients und Server
said-quiz-which-word = Welches Wort ist das?

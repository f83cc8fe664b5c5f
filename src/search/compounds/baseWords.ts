/*
 * Small word list of our own (no dictionary taken over): nouns from which the compounds of municipal
 * prevention are built, and front parts that never stand alone. The words of the binder itself come on top.
 */

/** Nouns with their irregular plurals; regular inflection is undone by the splitter. */
export const BASE_NOUNS: readonly string[] = `
Abend Ablauf Abläufe Absatz Abschluss Abschnitt Absicht Absprache Abstand Abstimmung Adresse Akte Akteur Aktion Alarm Alkohol Alltag Alter Amt Ämter Analyse Änderung Anfang Anfrage Angabe Angebot Angst Ängste Anlage Anlass Anlauf Ansatz Ansätze Anschreiben Ansprache Ansprech Anteil Antrag Anträge Antwort Anzeige Apparat Arbeit Art Arzt Aspekt Aufbau Aufgabe Auftrag Aufträge Aufwand Ausbildung Ausgabe Ausgang Auskunft Ausschuss Ausstattung Austausch Auswahl Auswertung Ausweis Auto
Bahn Band Bank Bau Bauten Baum Bedarf Bedingung Befragung Befund Beginn Begehung Begleitung Begriff Behörde Beirat Beiräte Beispiel Beitrag Beiträge Beleg Beleuchtung Belastung Beratung Bereich Bericht Beruf Beschluss Beschlüsse Beschreibung Besprechung Bestand Bestände Besuch Beteiligung Betrag Betrieb Betrug Bewertung Bewohner Beziehung Bild Bilder Bildung Bindung Blatt Blätter Block Bogen Bögen Brief Bruch Brücke Buch Bücher Budget Bund Bündnis Bürger Büro Bus
Chance Coach Code Computer
Dach Dächer Dauer Daten Datum Debatte Delikt Demokratie Design Dialog Diebstahl Dienst Dienstleistung Diskussion Dokument Dokumentation Dorf Dörfer Drogen Druck Durchführung
Ebene Ehe Ehre Eigentum Einbruch Einbrüche Einfluss Eingang Eingänge Einheit Einigung Einkommen Einladung Einrichtung Einsatz Einsätze Einstellung Einwohner Eltern Empfehlung Empfang Energie Entscheidung Entwicklung Entwurf Erfahrung Erfassung Erfolg Ergebnis Erhebung Erklärung Ersatz Ertrag Erziehung Experte Extremismus
Fach Fächer Fahrt Fakt Faktor Fall Fälle Falle Familie Farbe Fehler Feier Feld Felder Fenster Fest Feuer Figur Film Finanzen Finanzierung Firma Fläche Flucht Fluss Folge Folie Form Format Formular Forschung Forum Foren Foto Frage Frau Freizeit Freund Frist Front Führung Fund Fonds Furcht Fuß Förderung
Gang Gänge Garten Gebäude Gebiet Gebühr Gefahr Gefühl Gegend Geld Gelegenheit Gemeinde Gemeinwesen Generation Gericht Geschäft Geschichte Gesellschaft Gesetz Gespräch Gesundheit Gewalt Gewinn Glas Gliederung Graffiti Gremium Gremien Grenze Grund Gründe Gründung Gruppe Gut Güter Gutachten
Halt Haltung Hand Hände Handel Handlung Haus Häuser Haushalt Heft Heim Helfer Herkunft Hilfe Hinweis Hof Höfe Höhe Hotel Hund
Idee Impuls Index Indikator Information Inhalt Initiative Innen Instrument Integration Interesse Internet Interview
Jahr Jahre Jugend Jugendliche Justiz
Kalender Kampagne Kanal Karte Kartierung Katalog Kasse Kauf Kenntnis Kern Kette Kind Kinder Kirche Klasse Klima Klinik Knoten Kommission Kommune Kommunikation Kompetenz Konferenz Konflikt Kontakt Konto Kontrolle Konzept Konzeption Kooperation Koordination Koordinierung Kopf Köpfe Körper Körperschaft Kosten Kraft Kräfte Kreis Kriminalität Krise Kriterium Kriterien Kultur Kurs Kurve Kürzel
Lage Lager Land Länder Lauf Läufe Leben Lehrkraft Lehrer Leistung Leiter Leitung Leitfaden Lenkung Lese Licht Liefer Lieferung Linie Liste Loch Löcher Lücke Luft
Mail Maler Mandat Mangel Mappe Markt Märkte Maß Maße Maßnahme Material Maßstab Medien Medizin Mehrheit Meilenstein Meinung Meldung Melder Menge Mensch Merkmal Messe Messer Messung Methode Miete Mittel Mitglied Mitte Mitteilung Modell Modul Monat Monitor Moderation Müll Muster
Nachbar Nachbarschaft Name Natur Netz Netzwerk Niederschrift Norm Not Notiz Nummer Nutzen Nutzer Nutzung
Objekt Ordner Ordnung Organ Organisation Ort Orte Opfer
Paar Paket Panel Papier Park Partei Partner Partnerschaft Pass Pause Pendler Person Personal Perspektive Pfad Pflege Pflicht Phase Plan Pläne Planung Platz Plätze Podium Politik Polizei Portal Post Praxis Presse Prävention Preis Prinzip Priorität Prinzipien Probe Problem Produkt Profil Programm Projekt Protokoll Prozess Prüfung Publikum Punkt Puffer
Qualität Quartier Quelle Quote
Rahmen Rand Ränder Rat Räte Rate Raub Raum Räume Rausch Recht Rechte Recherche Rechner Rechnung Rede Referat Reform Regel Regelung Regie Regierung Region Register Reihe Rente Reise Ressource Ressourcen Richtlinie Richtung Risiko Risiken Rolle Rückmeldung Ruf Ruhe Runde Rundgang Rundgänge
Sache Sammlung Satz Sätze Satzung Schaden Schäden Schatz Schein Schema Schicht Schiene Schild Schilder Schlag Schloss Schlüssel Schluss Schnitt Schnittstelle Schrift Schritt Schul Schule Schüler Schulung Schutz Schwelle Schwerpunkt Seite Sektor Seminar Sender Senior Senioren Serie Service Sicherheit Sicherung Sicht Signal Sitz Sitzung Situation Skala Sonder Sorge Spalte Spiegel Spiel Spiele Sport Sprache Sprecher Spur Staat Stab Stadt Städte Standard Stand Stände Station Statistik Statut Stein Stelle Stellung Steuer Steuerung Stich Stichprobe Stift Stiftung Stil Stimme Stimmung Stimmen Stoff Störung Strafe Straftat Straße Strategie Straftäter Struktur Studie Stufe Stunde Sucht Suche Summe System
Tabelle Tafel Tag Tage Tagung Tat Tatort Täter Technik Teil Teile Teilnahme Teilnehmer Termin Test Text Thema Themen Theorie Ticket Tipp Tisch Titel Tod Tool Tor Tour Träger Training Transfer Trennung Treppe Treffen Treffpunkt Tür Turnus Typ
Übergabe Übergang Übersicht Überwachung Übung Uhr Umfang Umfeld Umfrage Umgang Umgebung Umsetzung Umwelt Unfall Unfälle Unterlage Unternehmen Unterricht Unterschied Unterstützung Untersuchung Urlaub Ursache Urteil
Vandalismus Veranstaltung Verband Verbände Verbindung Verbot Verbraucher Verein Vereinbarung Verfahren Verfassung Vergabe Vergleich Verhalten Verkehr Verlag Verlauf Verläufe Verletzung Verordnung Versammlung Versicherung Versorgung Vertrag Verträge Vertreter Vertretung Verwaltung Verzeichnis Video Viertel Vollzug Vorgang Vorgabe Vorhaben Vorlage Vorschlag Vorschrift Vorsitz Vorstand Vortrag
Ablagerung Abbruch Abgabe Agentur Akteurin Allianz Ampel Anforderung Anliegen Anmeldung Anwesenheit Aufbewahrung Aufenthalt Aufklärung Aufnahme Aufsicht Audit Balken Basis Beauftragte Bearbeitung Bedürfnis Befugnis Behälter Bereitschaft Berufung Beschädigung Beschwerde Besetzung Betreiber Bezirk Bilanz Bücherei Check Coaching Courage Dichte Direktion Druckerei Einschätzung Einwilligung Empfinden Entdeckung Entlastung Entschädigung Ergänzung Erinnerung Ersuchen Fahrrad Gebot Gedanke Gefälle Gestaltung Grafik Haltestelle Händler Häufigkeit Kenntnisse Klausel Konsum Lehre Logik Lösung Management Mängel Mechanik Mehrwert Meister Ministerium Minister Nachweis Notruf Pause Periode Quittung Rad Räder Sekretariat Sprecherin Stätte Steuern Streife Streit Tausch Teilung Telefon Übersetzung Umschlag Veränderung Verantwortung Verbesserung Verletzung Verteiler Verwendung Verzicht Vorlauf Vorrang Wache Wachdienst Wandern Wechsel Werbung Wirksamkeit Zählung Zentrale Zuweisung Zuwendung Zufall
Wachstum Waffe Wahl Wand Wände Wandel Ware Wasser Weg Wege Weise Welle Welt Werk Werkstatt Werkzeug Wert Wertung Wesen Wettbewerb Wirkung Wirtschaft Wissen Wissenschaft Woche Wohl Wohnung Wohnungsbau Workshop Wort Wörter Wunsch Wünsche
Zahl Zahlen Zählung Zeichen Zeile Zeit Zeiten Zeitung Zelle Zentrum Zentren Ziel Ziele Ziffer Zimmer Zivil Zone Zug Züge Zugang Zugänge Zukunft Zusage Zusammenarbeit Zuschuss Zuständigkeit Zustand Zweck Zwischenbericht
`
  .trim()
  .split(/\s+/);

/** Front parts that stand for an adjective or a verb and occur only bound. */
export const BOUND_FRONTS: readonly string[] = `
kriminal fach haupt grund sozial kommunal regional zentral spezial general spezifisch melde prüf merk förder lehr lern wohn bau fahr steck leit schreib druck anschluss
hell dunkel klein groß hoch frei nah fern kurz lang alt neu voll teil einzel gesamt gegen zwischen rück neben doppel mehr selbst fremd eigen erst zweit dritt halb viertel kern
online offline digital elektro multi makro mikro mini super inter intra bio öko geo foto video audio tele auto ex
schul ehren jugend senioren frauen männer mädchen jungen kinder familien eltern lehrer bürger länder bundes landes kreis stadt dorf orts amts rats gemeinde staats polizei justiz straf zivil verkehrs
geschäfts sicherheits präventions arbeits bildungs gesundheits rechts wirtschafts verwaltungs haushalts finanz kultur sport freizeit umwelt innen außen
hilfs begleit schweige sende cyber behinderten wohnungslosen zufalls lade merk ruhe stör treff warte werbe zeit ziel zahl frage antwort lösch miss such sperr sprech tausch dreh trag spar
`
  .trim()
  .split(/\s+/);

/** Words that look like compounds of known parts but are none, or none that a reader would take apart. */
export const NEVER_SPLIT: readonly string[] = `
Programm Programme Programmen Programms Partnerschaft Gesellschaft Wissenschaft Nachbarschaft Wirtschaft Landschaft Mannschaft Freundschaft Bereitschaft
Interesse Interessen Material Personal Journal Portal Protokoll Kommission Information Organisation Integration Generation Station Stationen
Vandalismus Extremismus Standard Standards Bestand Verstand Zustand Umstand Abstand Anstand Widerstand Gegenstand Unterricht Bericht Gericht Verein Vereine Gemeinde Gemeinden
Urteil Vorteil Nachteil Anteil Gegenteil Mitteilung Abteilung Beurteilung Verlag Vertrag Beitrag Auftrag Antrag Betrag Ertrag Eintrag Vortrag
Sicherheit Freiheit Einheit Mehrheit Minderheit Gesundheit Gelegenheit Vergangenheit Menschenrechte
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Festhalten Passendes Alternative Alternativen
Testament Argument Dokument Instrument Element Experiment Regiment Fundament Monument Moment
`
  .trim()
  .split(/\s+/);

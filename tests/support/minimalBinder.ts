/** A binder of a few files without any fault or hint; path in content/ → text. */
export const minimalBinder: Readonly<Record<string, string>> = {
  'ordner.yaml': `titel: Prüfordner
untertitel: Für Tests
herausgabe: Redaktion
website: https://ordner.test
betreiber:
  name: Stadt Lindau
  strasse: Markt 1
  ort: 01067 Lindau
  vertretung: Verwaltungsspitze
  telefon: 0351 12345
  email: praevention@lindau.test
  verantwortlich: Koordinierungsstelle
  aufsicht: Datenschutzaufsicht
  datenschutz: datenschutz@lindau.test
`,
  'glossar.yaml': `gremium:
  begriff: Gremium
  erklaerung: Gruppe, die gemeinsam berät.
  kapitel: aufbau
lagebild:
  begriff: Lagebild
  erklaerung: Übersicht der Lage im Ort.
  siehe: [gremium]
`,
  'quellen.yaml': `handbuch-2024:
  titel: Handbuch Prävention
  herausgeber: Verlag
  jahr: "2024"
lehrbuch-2020:
  titel: Lehrbuch Prävention
  herausgeber: Verlag
  jahr: "2020"
`,
  '1-gremiengruendung/register.yaml': `titel: Gremiengründung
kurz: Wie ein Gremium entsteht.
beschreibung: Von der Idee bis zur ersten Sitzung.
`,
  '1-gremiengruendung/1-aufbau.mdx': `---
titel: Aufbau
kurz: Wie ein Gremium aufgebaut ist.
stand: 2026-10
stichworte: [Gremium, Aufbau, Übersicht]
leicht: >
  Viele Menschen arbeiten zusammen. Sie treffen sich regelmäßig.
vorlagen: [protokoll]
pruefen_bis: 2027-10
---

Ein <Begriff id="gremium">Gremium</Begriff> entscheidet gemeinsam.[^grund]

## Wer entscheidet {#entscheiden}

Die Übersicht zeigt den Aufbau; weiter geht es im Kapitel <Verweis kapitel="sitzung">Sitzung</Verweis>.

[^grund]: <Quelle id="handbuch-2024" stelle="S. 6" /> Ebenso: <Quelle id="lehrbuch-2020" />
`,
  '1-gremiengruendung/2-sitzung.mdx': `---
titel: Sitzung
kurz: Wie die erste Sitzung gelingt.
stand: 2026-10
stichworte: [Sitzung, Einladung, Protokoll]
leicht: >
  Sie laden alle ein. Dann schreiben Sie das Protokoll.
praxis: true
---

Laden Sie rechtzeitig ein.

## Vor der Sitzung {#vorher}

<Checkliste id="einladung" titel="Einladung">

- Die Tagesordnung liegt bei.
- Der Raum ist gebucht.

</Checkliste>

### Ablauf {#ablauf}

<Schritte titel="So gehen Sie vor">

1. **Begrüßen.** Stellen Sie alle vor.
2. **Beraten.** Sammeln Sie Themen.

</Schritte>

<Tabelle titel="Aufgaben" leerzeilen="2">

| Aufgabe | Zuständig |
| --- | --- |
| Einladung | Geschäftsstelle |

</Tabelle>

<Ausfuellen id="termin" titel="Termin">

<Feld id="ort" name="Ort" />
<Feld id="zusage" name="Zusage" art="auswahl" auswahl="ja | nein" />

</Ausfuellen>

<Abbildung datei="bilder/aufbau.svg" titel="Aufbau" alt="Die Lenkungsgruppe entscheidet, die Geschäftsstelle führt aus." />

Fragen beantwortet das Land unter [lpr.land.test](https://lpr.land.test/).
`,
  '1-gremiengruendung/bilder/aufbau.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400" height="100">
  <rect x="1" y="1" width="398" height="98" fill="#eef2f7" />
  <text x="20" y="50" font-size="18">Lenkungsgruppe</text>
</svg>
`,
  'seiten/impressum.mdx': `---
titel: Impressum
kurz: Wer diese Website betreibt.
stand: 2026-10
---

Betreiber ist <Betreiber feld="name" />.
`,
  'vorlagen/protokoll.mdx': `---
titel: Protokoll
kurz: Was die Sitzung ergeben hat.
stand: 2026-10
kapitel: sitzung
gebrauch: Die Geschäftsstelle füllt das Protokoll in der Sitzung aus.
stichworte: [Protokoll, Sitzung]
---

Die Sitzung war am <Feld id="datum" name="Datum" art="datum" hilfe="Tag der Sitzung" /> in Raum <Feld id="raum" name="Raum" hilfe="zum Beispiel Rathaus, Raum 2" />.
`,
};

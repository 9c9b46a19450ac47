<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name />
  <message id="staff.about.device">
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message id="staff.about.folder">
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message id="staff.about.libraries">
   <source>It stands on</source>
   <translation>Es steht auf</translation>
  </message>
  <message id="staff.about.licence">
   <source>ShopShadow Kiosk is free software under the AGPL 3.0 or later.</source>
   <translation>ShopShadow Kiosk ist freie Software unter der AGPL 3.0 oder neuer.</translation>
  </message>
  <message id="staff.about.model">
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message id="staff.about.name">
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message id="staff.about.version">
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message id="staff.analytics.approved">
   <source>Questions answered with yes</source>
   <translation>Mit Ja beantwortete Fragen</translation>
  </message>
  <message id="staff.analytics.asked">
   <source>Questions asked</source>
   <translation>Gestellte Fragen</translation>
  </message>
  <message id="staff.analytics.confirmed">
   <source>Things recognised</source>
   <translation>Erkannte Dinge</translation>
  </message>
  <message id="staff.analytics.declined">
   <source>Questions answered with no</source>
   <translation>Mit Nein beantwortete Fragen</translation>
  </message>
  <message id="staff.analytics.failed">
   <source>Calls that failed</source>
   <translation>Gescheiterte Anfragen</translation>
  </message>
  <message id="staff.analytics.hint">
   <source>Of the last six hours, since the start at most.</source>
   <translation>Der letzten sechs Stunden, höchstens seit dem Start.</translation>
  </message>
  <message id="staff.analytics.mean">
   <source>Mean time of a call</source>
   <translation>Mittlere Dauer einer Anfrage</translation>
  </message>
  <message id="staff.analytics.nothing">
   <source>Nothing yet.</source>
   <translation>Noch nichts.</translation>
  </message>
  <message id="staff.analytics.products">
   <source>What went into baskets</source>
   <translation>Was in die Körbe kam</translation>
  </message>
  <message id="staff.analytics.sent">
   <source>Calls that worked</source>
   <translation>Gelungene Anfragen</translation>
  </message>
  <message id="staff.analytics.trips">
   <source>Times a breaker opened</source>
   <translation>Ausgelöste Unterbrecher</translation>
  </message>
  <message id="staff.analytics.unknown">
   <source>Unknown things</source>
   <translation>Unbekannte Dinge</translation>
  </message>
  <message id="staff.answer.by_phone">
   <source>on the phone</source>
   <translation>am Telefon</translation>
  </message>
  <message id="staff.answer.by_screen">
   <source>answered here</source>
   <translation>hier beantwortet</translation>
  </message>
  <message id="staff.answer.left">
   <source>no answer</source>
   <translation>keine Antwort</translation>
  </message>
  <message id="staff.answer.no">
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message id="staff.answer.open">
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message id="staff.answer.phone">
   <source>asked on the phone</source>
   <translation>am Telefon gefragt</translation>
  </message>
  <message id="staff.answer.yes">
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message id="staff.backend.ca_bundle">
   <source>File of certificates</source>
   <translation>Zertifikatsdatei</translation>
  </message>
  <message id="staff.backend.connecting">
   <source>is being looked for</source>
   <translation>wird gesucht</translation>
  </message>
  <message id="staff.backend.device_name">
   <source>This kiosk's name</source>
   <translation>Name dieses Kiosks</translation>
  </message>
  <message id="staff.backend.dialect">
   <source>Dialect</source>
   <translation>Dialekt</translation>
  </message>
  <message id="staff.backend.embedded">
   <source>the kiosk's own hub</source>
   <translation>der eigene Hub des Kiosks</translation>
  </message>
  <message id="staff.backend.groups">
   <source>What answers</source>
   <translation>Was antwortet</translation>
  </message>
  <message id="staff.backend.now">
   <source>Backend</source>
   <translation>Backend</translation>
  </message>
  <message id="staff.backend.pair">
   <source>Show a fresh pairing code</source>
   <translation>Neuen Kopplungscode zeigen</translation>
  </message>
  <message id="staff.backend.pair_later">
   <source>Somebody shops: a fresh code comes after the sale, or cancel it.</source>
   <translation>Gerade wird eingekauft: Ein neuer Code kommt nach dem Einkauf, oder brechen Sie ihn ab.</translation>
  </message>
  <message id="staff.backend.pairing">
   <source>Pairing</source>
   <translation>Kopplung</translation>
  </message>
  <message id="staff.backend.pins">
   <source>Pins of the server's key</source>
   <translation>Pins des Serverschlüssels</translation>
  </message>
  <message id="staff.backend.reached">
   <source>answers:</source>
   <translation>antwortet:</translation>
  </message>
  <message id="staff.backend.restart_hint">
   <source>Changes of the backend hold after a restart.</source>
   <translation>Änderungen am Backend gelten nach einem Neustart.</translation>
  </message>
  <message id="staff.backend.settings">
   <source>How it is reached</source>
   <translation>Wie es erreicht wird</translation>
  </message>
  <message id="staff.backend.unreachable">
   <source>cannot be reached:</source>
   <translation>ist nicht erreichbar:</translation>
  </message>
  <message id="staff.backend.url">
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message id="staff.breaker.closed">
   <source>works</source>
   <translation>geht</translation>
  </message>
  <message id="staff.breaker.half_open">
   <source>is being tried</source>
   <translation>wird versucht</translation>
  </message>
  <message id="staff.breaker.last">
   <source>last answer {ago}</source>
   <translation>letzte Antwort {ago}</translation>
  </message>
  <message id="staff.breaker.next">
   <source>next try in {n} s</source>
   <translation>nächster Versuch in {n} s</translation>
  </message>
  <message id="staff.breaker.open">
   <source>paused after failures</source>
   <translation>Pause nach Fehlern</translation>
  </message>
  <message id="staff.breaker.trips" numerus="yes">
   <source>paused {n} times</source>
   <translation>
    <numerusform>einmal pausiert</numerusform>
    <numerusform>{n}-mal pausiert</numerusform>
   </translation>
  </message>
  <message id="staff.camera.address">
   <source>Another address or file</source>
   <translation>Andere Adresse oder Datei</translation>
  </message>
  <message id="staff.camera.auto">
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message id="staff.camera.ended">
   <source>at the end of the film</source>
   <translation>am Ende des Films</translation>
  </message>
  <message id="staff.camera.frozen">
   <source>frozen</source>
   <translation>eingefroren</translation>
  </message>
  <message id="staff.camera.learn">
   <source>The counter is empty now: learn it</source>
   <translation>Die Theke ist jetzt leer: lernen</translation>
  </message>
  <message id="staff.camera.live">
   <source>live</source>
   <translation>läuft</translation>
  </message>
  <message id="staff.camera.lost">
   <source>lost</source>
   <translation>verloren</translation>
  </message>
  <message id="staff.camera.mirror">
   <source>Mirror the picture</source>
   <translation>Bild spiegeln</translation>
  </message>
  <message id="staff.camera.now">
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message id="staff.camera.rotation">
   <source>Turn the picture</source>
   <translation>Bild drehen</translation>
  </message>
  <message id="staff.camera.source">
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message id="staff.camera.stage">
   <source>Demo stage</source>
   <translation>Vorführbühne</translation>
  </message>
  <message id="staff.camera.starting">
   <source>starting</source>
   <translation>startet</translation>
  </message>
  <message id="staff.camera.zone">
   <source>Counting zone</source>
   <translation>Zählbereich</translation>
  </message>
  <message id="staff.camera.zone_clear">
   <source>Whole picture</source>
   <translation>Ganzes Bild</translation>
  </message>
  <message id="staff.camera.zone_hint">
   <source>Tap the corners of the counter on the picture; drag a corner to move it. Without a zone the whole picture counts.</source>
   <translation>Tippen Sie auf dem Bild die Ecken der Theke an; eine Ecke lässt sich ziehen. Ohne Bereich zählt das ganze Bild.</translation>
  </message>
  <message id="staff.camera.zone_save">
   <source>Keep the zone</source>
   <translation>Bereich behalten</translation>
  </message>
  <message id="staff.cancel">
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message id="staff.close">
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message id="staff.closes">
   <source>Closes in {n} s</source>
   <translation>Schließt in {n} s</translation>
  </message>
  <message id="staff.decision.added">
   <source>added without asking</source>
   <translation>ohne Frage hinzugefügt</translation>
  </message>
  <message id="staff.decision.unknown">
   <source>Unknown item</source>
   <translation>Unbekannter Gegenstand</translation>
  </message>
  <message id="staff.decision.votes">
   <source>Seen in {n} of {of} pictures: {scores}</source>
   <translation>In {n} von {of} Bildern gesehen: {scores}</translation>
  </message>
  <message id="staff.done">
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message id="staff.drill.backend">
   <source>Cut the backend</source>
   <translation>Backend abschneiden</translation>
  </message>
  <message id="staff.drill.backend_hint">
   <source>No request gets through for eight seconds.</source>
   <translation>Acht Sekunden lang kommt keine Anfrage durch.</translation>
  </message>
  <message id="staff.drill.camera">
   <source>Lose the camera</source>
   <translation>Kamera verlieren</translation>
  </message>
  <message id="staff.drill.camera_hint">
   <source>No picture comes for eight seconds.</source>
   <translation>Acht Sekunden lang kommt kein Bild.</translation>
  </message>
  <message id="staff.drill.queue">
   <source>Fill the queue</source>
   <translation>Warteschlange füllen</translation>
  </message>
  <message id="staff.drill.queue_hint">
   <source>Twenty letters wait behind a cut backend. Only while nobody shops.</source>
   <translation>Zwanzig Briefe warten hinter einem abgeschnittenen Backend. Nur wenn niemand einkauft.</translation>
  </message>
  <message id="staff.drills.begin">
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message id="staff.drills.failed">
   <source>The kiosk has not recovered as it should.</source>
   <translation>Der Kiosk hat sich nicht erholt, wie er soll.</translation>
  </message>
  <message id="staff.drills.hint">
   <source>Each drill takes something away from the running kiosk and shows how it recovers. Nothing is lost.</source>
   <translation>Jede Übung nimmt dem laufenden Kiosk etwas weg und zeigt, wie er sich erholt. Nichts geht verloren.</translation>
  </message>
  <message id="staff.drills.ok">
   <source>The kiosk has recovered.</source>
   <translation>Der Kiosk hat sich erholt.</translation>
  </message>
  <message id="staff.endpoint.alerts">
   <source>Alerts</source>
   <translation>Warnungen</translation>
  </message>
  <message id="staff.endpoint.basket">
   <source>Basket</source>
   <translation>Warenkorb</translation>
  </message>
  <message id="staff.endpoint.catalogue">
   <source>Catalogue</source>
   <translation>Katalog</translation>
  </message>
  <message id="staff.endpoint.devices">
   <source>Devices</source>
   <translation>Geräte</translation>
  </message>
  <message id="staff.endpoint.evidence">
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message id="staff.endpoint.live">
   <source>Live updates</source>
   <translation>Live-Meldungen</translation>
  </message>
  <message id="staff.endpoint.orders">
   <source>Orders</source>
   <translation>Bestellungen</translation>
  </message>
  <message id="staff.endpoint.pending">
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message id="staff.gate.again">
   <source>The same PIN again</source>
   <translation>Dieselbe PIN noch einmal</translation>
  </message>
  <message id="staff.gate.choose">
   <source>Choose a PIN</source>
   <translation>PIN wählen</translation>
  </message>
  <message id="staff.gate.first">
   <source>The first of staff</source>
   <translation>Die erste Person</translation>
  </message>
  <message id="staff.gate.first_hint">
   <source>This kiosk has no staff yet. Give your name and choose a PIN of 6 to 12 figures.</source>
   <translation>Dieser Kiosk kennt noch kein Personal. Geben Sie Ihren Namen an und wählen Sie eine PIN mit 6 bis 12 Ziffern.</translation>
  </message>
  <message id="staff.gate.locked">
   <source>Too many wrong PINs. Locked for {n} s.</source>
   <translation>Zu viele falsche PINs. Gesperrt für {n} s.</translation>
  </message>
  <message id="staff.gate.not_the_same">
   <source>The two PINs differ. Choose again.</source>
   <translation>Die beiden PINs sind verschieden. Bitte neu wählen.</translation>
  </message>
  <message id="staff.gate.pin">
   <source>PIN of {name}</source>
   <translation>PIN von {name}</translation>
  </message>
  <message id="staff.gate.title">
   <source>For staff</source>
   <translation>Für das Personal</translation>
  </message>
  <message id="staff.health.all">
   <source>Test everything</source>
   <translation>Alles prüfen</translation>
  </message>
  <message id="staff.health.hint">
   <source>Each test really uses the part.</source>
   <translation>Jede Prüfung benutzt das Teil wirklich.</translation>
  </message>
  <message id="staff.health.test">
   <source>Test</source>
   <translation>Prüfen</translation>
  </message>
  <message id="staff.key.erase">
   <source>Erase</source>
   <translation>Löschen</translation>
  </message>
  <message id="staff.key.shift">
   <source>Capitals</source>
   <translation>Großbuchstaben</translation>
  </message>
  <message id="staff.key.signs">
   <source>Signs</source>
   <translation>Zeichen</translation>
  </message>
  <message id="staff.key.space">
   <source>Space</source>
   <translation>Leerzeichen</translation>
  </message>
  <message id="staff.ledger.check">
   <source>Check the ledger</source>
   <translation>Protokoll prüfen</translation>
  </message>
  <message id="staff.ledger.not_told">
   <source>The backend could not be asked which entry it was told of last.</source>
   <translation>Das Backend konnte nicht gefragt werden, welchen Eintrag es zuletzt kennt.</translation>
  </message>
  <message id="staff.ledger.sound" numerus="yes">
   <source>Sound: {n} entries, none changed, removed or cut off.</source>
   <translation>
    <numerusform>Heil: ein Eintrag, weder geändert noch entfernt noch abgeschnitten.</numerusform>
    <numerusform>Heil: {n} Einträge, keiner geändert, entfernt oder abgeschnitten.</numerusform>
   </translation>
  </message>
  <message id="staff.ledger.told">
   <source>The backend was told of entry {n}; it would miss it.</source>
   <translation>Das Backend kennt Eintrag {n}; es würde ihn vermissen.</translation>
  </message>
  <message id="staff.letter.add">
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message id="staff.letter.approve">
   <source>Yes to a question</source>
   <translation>Ja auf eine Frage</translation>
  </message>
  <message id="staff.letter.ask">
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message id="staff.letter.decline">
   <source>No to a question</source>
   <translation>Nein auf eine Frage</translation>
  </message>
  <message id="staff.letter.end_session">
   <source>End of a session</source>
   <translation>Ende einer Sitzung</translation>
  </message>
  <message id="staff.letter.order">
   <source>Order</source>
   <translation>Bestellung</translation>
  </message>
  <message id="staff.letter.quantity">
   <source>Quantity</source>
   <translation>Menge</translation>
  </message>
  <message id="staff.letter.start_session">
   <source>Begin of a session</source>
   <translation>Beginn einer Sitzung</translation>
  </message>
  <message id="staff.metrics.backend">
   <source>Time of the slowest kind of call, ms</source>
   <translation>Dauer der langsamsten Anfrageart, ms</translation>
  </message>
  <message id="staff.metrics.calls">
   <source>Calls in ten seconds</source>
   <translation>Anfragen in zehn Sekunden</translation>
  </message>
  <message id="staff.metrics.camera">
   <source>camera</source>
   <translation>Kamera</translation>
  </message>
  <message id="staff.metrics.failed">
   <source>failed</source>
   <translation>gescheitert</translation>
  </message>
  <message id="staff.metrics.inference">
   <source>Time of a detection, ms</source>
   <translation>Dauer einer Erkennung, ms</translation>
  </message>
  <message id="staff.metrics.minutes">
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message id="staff.metrics.model">
   <source>recognition</source>
   <translation>Erkennung</translation>
  </message>
  <message id="staff.metrics.p50">
   <source>half are faster</source>
   <translation>die Hälfte ist schneller</translation>
  </message>
  <message id="staff.metrics.p95">
   <source>19 of 20 are faster</source>
   <translation>19 von 20 sind schneller</translation>
  </message>
  <message id="staff.metrics.parked">
   <source>parked</source>
   <translation>geparkt</translation>
  </message>
  <message id="staff.metrics.queue">
   <source>Letters</source>
   <translation>Briefe</translation>
  </message>
  <message id="staff.metrics.rates">
   <source>Pictures and detections a second</source>
   <translation>Bilder und Erkennungen je Sekunde</translation>
  </message>
  <message id="staff.metrics.sent">
   <source>worked</source>
   <translation>gelungen</translation>
  </message>
  <message id="staff.metrics.soon">
   <source>The first figures come in half a minute.</source>
   <translation>Die ersten Zahlen kommen in einer halben Minute.</translation>
  </message>
  <message id="staff.metrics.waiting">
   <source>waiting</source>
   <translation>warten</translation>
  </message>
  <message id="staff.needs.backend">
   <source>The backend does not answer; selling goes on</source>
   <translation>Das Backend antwortet nicht; der Verkauf geht weiter</translation>
  </message>
  <message id="staff.needs.camera">
   <source>The camera gives no picture</source>
   <translation>Die Kamera liefert kein Bild</translation>
  </message>
  <message id="staff.needs.database">
   <source>Nothing can be stored</source>
   <translation>Nichts kann gespeichert werden</translation>
  </message>
  <message id="staff.needs.full">
   <source>So much waits to be sent that no guest can begin</source>
   <translation>So viel wartet auf das Senden, dass kein Gast beginnen kann</translation>
  </message>
  <message id="staff.needs.heading">
   <source>What needs you</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message id="staff.needs.help">
   <source>A shopper wants help</source>
   <translation>Jemand braucht Hilfe</translation>
  </message>
  <message id="staff.needs.loop">
   <source>A part of the program keeps failing</source>
   <translation>Ein Teil des Programms fällt immer wieder aus</translation>
  </message>
  <message id="staff.needs.model">
   <source>Goods are not recognised</source>
   <translation>Waren werden nicht erkannt</translation>
  </message>
  <message id="staff.needs.nothing">
   <source>Everything works.</source>
   <translation>Alles läuft.</translation>
  </message>
  <message id="staff.needs.parked">
   <source>Parked letters: {n}</source>
   <translation>Geparkte Briefe: {n}</translation>
  </message>
  <message id="staff.needs.refused">
   <source>The backend refuses this kiosk</source>
   <translation>Das Backend weist diesen Kiosk ab</translation>
  </message>
  <message id="staff.needs.restart">
   <source>Some changes wait for a restart</source>
   <translation>Einige Änderungen warten auf einen Neustart</translation>
  </message>
  <message id="staff.no">
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message id="staff.page.about">
   <source>About</source>
   <translation>Über</translation>
  </message>
  <message id="staff.page.analytics">
   <source>Figures</source>
   <translation>Zahlen</translation>
  </message>
  <message id="staff.page.backend">
   <source>Backend</source>
   <translation>Backend</translation>
  </message>
  <message id="staff.page.camera">
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message id="staff.page.drills">
   <source>Drills</source>
   <translation>Übungen</translation>
  </message>
  <message id="staff.page.health">
   <source>Health</source>
   <translation>Zustand</translation>
  </message>
  <message id="staff.page.language">
   <source>Language, reading</source>
   <translation>Sprache, Lesen</translation>
  </message>
  <message id="staff.page.ledger">
   <source>Ledger</source>
   <translation>Protokoll</translation>
  </message>
  <message id="staff.page.menu">
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message id="staff.page.metrics">
   <source>Metrics</source>
   <translation>Messwerte</translation>
  </message>
  <message id="staff.page.people">
   <source>Staff</source>
   <translation>Personal</translation>
  </message>
  <message id="staff.page.privacy">
   <source>Privacy</source>
   <translation>Datenschutz</translation>
  </message>
  <message id="staff.page.products">
   <source>Products</source>
   <translation>Produkte</translation>
  </message>
  <message id="staff.page.queue">
   <source>Queue</source>
   <translation>Warteschlange</translation>
  </message>
  <message id="staff.page.recognition">
   <source>Recognition</source>
   <translation>Erkennung</translation>
  </message>
  <message id="staff.page.restart">
   <source>Restart</source>
   <translation>Neustart</translation>
  </message>
  <message id="staff.page.sale">
   <source>Till and sale</source>
   <translation>Kasse und Einkauf</translation>
  </message>
  <message id="staff.page.support">
   <source>Support</source>
   <translation>Hilfe von außen</translation>
  </message>
  <message id="staff.pairing.code_shown">
   <source>a code is shown</source>
   <translation>ein Code wird gezeigt</translation>
  </message>
  <message id="staff.pairing.connecting">
   <source>not connected yet</source>
   <translation>noch nicht verbunden</translation>
  </message>
  <message id="staff.pairing.offline">
   <source>not connected: the backend does not answer; it is tried again by itself</source>
   <translation>nicht verbunden: das Backend antwortet nicht; es wird von selbst wieder versucht</translation>
  </message>
  <message id="staff.pairing.paired">
   <source>a phone is paired</source>
   <translation>ein Telefon ist gekoppelt</translation>
  </message>
  <message id="staff.pairing.refused">
   <source>registration failed: the backend said no</source>
   <translation>Anmeldung gescheitert: das Backend hat abgelehnt</translation>
  </message>
  <message id="staff.part.backend">
   <source>Backend</source>
   <translation>Backend</translation>
  </message>
  <message id="staff.part.camera">
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message id="staff.part.database">
   <source>Database</source>
   <translation>Datenbank</translation>
  </message>
  <message id="staff.part.disk">
   <source>Disk</source>
   <translation>Speicherplatz</translation>
  </message>
  <message id="staff.part.model">
   <source>Recognition</source>
   <translation>Erkennung</translation>
  </message>
  <message id="staff.part.sound">
   <source>Sound</source>
   <translation>Ton</translation>
  </message>
  <message id="staff.people.add">
   <source>Add somebody</source>
   <translation>Jemanden hinzufügen</translation>
  </message>
  <message id="staff.people.hint">
   <source>Everybody has a PIN of their own; the ledger names them.</source>
   <translation>Alle haben eine eigene PIN; das Protokoll nennt sie.</translation>
  </message>
  <message id="staff.people.name">
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message id="staff.people.new_pin">
   <source>New PIN</source>
   <translation>Neue PIN</translation>
  </message>
  <message id="staff.people.pin_for">
   <source>{name}: new PIN</source>
   <translation>{name}: neue PIN</translation>
  </message>
  <message id="staff.people.remove">
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message id="staff.privacy.delete">
   <source>Delete all pictures now</source>
   <translation>Alle Bilder jetzt löschen</translation>
  </message>
  <message id="staff.privacy.hint">
   <source>Pictures of the camera stay in memory. Cut-outs of single things are kept for questions and as evidence, and are deleted when their time is over.</source>
   <translation>Bilder der Kamera bleiben im Speicher. Ausschnitte einzelner Dinge werden für Fragen und als Beleg aufbewahrt und nach ihrer Frist gelöscht.</translation>
  </message>
  <message id="staff.privacy.hours">
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message id="staff.privacy.keep">
   <source>Evidence is kept for</source>
   <translation>Belege werden aufbewahrt</translation>
  </message>
  <message id="staff.privacy.nothing">
   <source>nothing is kept</source>
   <translation>nichts wird aufbewahrt</translation>
  </message>
  <message id="staff.product.always_ask">
   <source>Always ask</source>
   <translation>Immer fragen</translation>
  </message>
  <message id="staff.product.barcode">
   <source>Barcode</source>
   <translation>Strichcode</translation>
  </message>
  <message id="staff.product.classes">
   <source>Classes of the model, parted by commas</source>
   <translation>Klassen des Modells, durch Kommas getrennt</translation>
  </message>
  <message id="staff.product.image">
   <source>Picture file</source>
   <translation>Bilddatei</translation>
  </message>
  <message id="staff.product.max_quantity">
   <source>Most pieces a sale</source>
   <translation>Höchstens je Einkauf</translation>
  </message>
  <message id="staff.product.min_age">
   <source>Age needed</source>
   <translation>Mindestalter</translation>
  </message>
  <message id="staff.product.name">
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message id="staff.product.price_hint">
   <source>The backend's price is what the shopper pays.</source>
   <translation>Der Preis des Backends ist der, den die Kundschaft zahlt.</translation>
  </message>
  <message id="staff.product.price_minor">
   <source>Price in cents</source>
   <translation>Preis in Cent</translation>
  </message>
  <message id="staff.product.threshold">
   <source>Added without asking from</source>
   <translation>Ohne Frage hinzugefügt ab</translation>
  </message>
  <message id="staff.products.back">
   <source>All products</source>
   <translation>Alle Produkte</translation>
  </message>
  <message id="staff.products.edit">
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message id="staff.products.files">
   <source>Catalogue files</source>
   <translation>Katalogdateien</translation>
  </message>
  <message id="staff.products.food_answers">
   <source>answers</source>
   <translation>antwortet</translation>
  </message>
  <message id="staff.products.food_away">
   <source>does not answer</source>
   <translation>antwortet nicht</translation>
  </message>
  <message id="staff.products.food_off">
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message id="staff.products.food_untried">
   <source>not tried yet</source>
   <translation>noch nicht versucht</translation>
  </message>
  <message id="staff.products.hint">
   <source>Prices, names and barcodes are changed in the shop's backend, and so on every till; rules of recognition on this kiosk alone.</source>
   <translation>Preise, Namen und Barcodes ändern sich im Backend des Ladens und damit an jeder Kasse; Regeln der Erkennung nur an diesem Kiosk.</translation>
  </message>
  <message id="staff.products.import">
   <source>Take over</source>
   <translation>Übernehmen</translation>
  </message>
  <message id="staff.products.more">
   <source>and {n} more: search for one</source>
   <translation>und {n} weitere: bitte suchen</translation>
  </message>
  <message id="staff.products.not_kept">
   <source>The cache folder can't be written: after a restart prices have to be read anew.</source>
   <translation>Der Cache-Ordner ist nicht beschreibbar: nach einem Neustart müssen die Preise neu gelesen werden.</translation>
  </message>
  <message id="staff.products.prices">
   <source>Prices</source>
   <translation>Preise</translation>
  </message>
  <message id="staff.products.read">
   <source>read {ago}</source>
   <translation>gelesen {ago}</translation>
  </message>
  <message id="staff.products.refresh">
   <source>Read prices now</source>
   <translation>Preise jetzt lesen</translation>
  </message>
  <message id="staff.products.refused">
   <source>Changes that the backend refused</source>
   <translation>Änderungen, die das Backend abgelehnt hat</translation>
  </message>
  <message id="staff.products.refused_seen">
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message id="staff.products.scanned" numerus="yes">
   <source>scanned {n} times</source>
   <translation>
    <numerusform>einmal gescannt</numerusform>
    <numerusform>{n}-mal gescannt</numerusform>
   </translation>
  </message>
  <message id="staff.products.seek">
   <source>Find a product</source>
   <translation>Produkt suchen</translation>
  </message>
  <message id="staff.products.sell">
   <source>Sell this</source>
   <translation>Verkaufen</translation>
  </message>
  <message id="staff.products.unknown">
   <source>Codes that nothing is sold under</source>
   <translation>Codes, unter denen nichts verkauft wird</translation>
  </message>
  <message id="staff.question.age">
   <source>age</source>
   <translation>Alter</translation>
  </message>
  <message id="staff.question.always_ask">
   <source>always asked</source>
   <translation>immer gefragt</translation>
  </message>
  <message id="staff.question.expired">
   <source>expired</source>
   <translation>abgelaufen</translation>
  </message>
  <message id="staff.question.look_alike">
   <source>look-alikes</source>
   <translation>ähnliche Ware</translation>
  </message>
  <message id="staff.question.quantity">
   <source>quantity</source>
   <translation>Menge</translation>
  </message>
  <message id="staff.question.same_or_more">
   <source>one more or the same</source>
   <translation>noch eins oder dasselbe</translation>
  </message>
  <message id="staff.question.unknown">
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message id="staff.question.unsure">
   <source>unsure</source>
   <translation>unsicher</translation>
  </message>
  <message id="staff.queue.discard">
   <source>Give up</source>
   <translation>Aufgeben</translation>
  </message>
  <message id="staff.queue.empty">
   <source>Everything has been sent.</source>
   <translation>Alles ist gesendet.</translation>
  </message>
  <message id="staff.queue.held">
   <source>Held until the phone is paired again</source>
   <translation>Zurückgehalten, bis das Telefon wieder gekoppelt ist</translation>
  </message>
  <message id="staff.queue.hint">
   <source>What is parked was refused by the backend. Send it again once the cause is mended, or give it up with a reason.</source>
   <translation>Geparktes hat das Backend abgelehnt. Senden Sie es neu, wenn die Ursache behoben ist, oder geben Sie es mit einem Grund auf.</translation>
  </message>
  <message id="staff.queue.parked">
   <source>Parked: need you</source>
   <translation>Geparkt: braucht Sie</translation>
  </message>
  <message id="staff.queue.retry">
   <source>Send again</source>
   <translation>Neu senden</translation>
  </message>
  <message id="staff.queue.sending">
   <source>Being sent</source>
   <translation>Wird gesendet</translation>
  </message>
  <message id="staff.queue.tries" numerus="yes">
   <source>{n} tries</source>
   <translation>
    <numerusform>{n} Versuch</numerusform>
    <numerusform>{n} Versuche</numerusform>
   </translation>
  </message>
  <message id="staff.queue.waiting">
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message id="staff.queue.why">
   <source>Why is it given up?</source>
   <translation>Warum wird er aufgegeben?</translation>
  </message>
  <message id="staff.receipts.always">
   <source>After every sale</source>
   <translation>Nach jedem Einkauf</translation>
  </message>
  <message id="staff.receipts.heading">
   <source>Receipts on paper</source>
   <translation>Bons auf Papier</translation>
  </message>
  <message id="staff.receipts.never">
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message id="staff.receipts.none">
   <source>There is no receipt printer. One is set up in the configuration, under [printer].</source>
   <translation>Es gibt keinen Bondrucker. Eingerichtet wird er in der Konfiguration unter [printer].</translation>
  </message>
  <message id="staff.receipts.touch">
   <source>When touched for</source>
   <translation>Auf Wunsch</translation>
  </message>
  <message id="staff.receipts.when">
   <source>A receipt is printed</source>
   <translation>Ein Bon wird gedruckt</translation>
  </message>
  <message id="staff.recognition.add_rule">
   <source>A rule for another product</source>
   <translation>Regel für ein weiteres Produkt</translation>
  </message>
  <message id="staff.recognition.at_most">
   <source>at most {n}</source>
   <translation>höchstens {n}</translation>
  </message>
  <message id="staff.recognition.calibration">
   <source>How often it was right</source>
   <translation>Wie oft es stimmte</translation>
  </message>
  <message id="staff.recognition.confidence">
   <source>how sure</source>
   <translation>wie sicher</translation>
  </message>
  <message id="staff.recognition.decisions">
   <source>The last 20 decisions</source>
   <translation>Die letzten 20 Entscheidungen</translation>
  </message>
  <message id="staff.recognition.doubted">
   <source>asked: not yet shown that it is recognised</source>
   <translation>wird gefragt: noch nicht gezeigt, dass es erkannt wird</translation>
  </message>
  <message id="staff.recognition.failed">
   <source>does not work</source>
   <translation>geht nicht</translation>
  </message>
  <message id="staff.recognition.from_age">
   <source>from {n} years</source>
   <translation>ab {n} Jahren</translation>
  </message>
  <message id="staff.recognition.hint">
   <source>A higher value asks more and is wrong less often.</source>
   <translation>Ein höherer Wert fragt öfter und irrt seltener.</translation>
  </message>
  <message id="staff.recognition.ideal">
   <source>as it should be</source>
   <translation>wie es sein soll</translation>
  </message>
  <message id="staff.recognition.loading">
   <source>loading</source>
   <translation>lädt</translation>
  </message>
  <message id="staff.recognition.model">
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message id="staff.recognition.no_answers">
   <source>Nobody has answered a question yet.</source>
   <translation>Noch hat niemand eine Frage beantwortet.</translation>
  </message>
  <message id="staff.recognition.now">
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message id="staff.recognition.own_threshold">
   <source>from {value}</source>
   <translation>ab {value}</translation>
  </message>
  <message id="staff.recognition.ready">
   <source>ready</source>
   <translation>bereit</translation>
  </message>
  <message id="staff.recognition.rules">
   <source>Rules of single products</source>
   <translation>Regeln einzelner Produkte</translation>
  </message>
  <message id="staff.recognition.seen">
   <source>as people answered</source>
   <translation>wie geantwortet wurde</translation>
  </message>
  <message id="staff.recognition.share_right">
   <source>Share of yes, by how sure the model was</source>
   <translation>Anteil der Ja, je nach Sicherheit des Modells</translation>
  </message>
  <message id="staff.recognition.threshold">
   <source>Added without asking from</source>
   <translation>Ohne Frage hinzugefügt ab</translation>
  </message>
  <message id="staff.restart.again">
   <source>Restart the kiosk</source>
   <translation>Kiosk neu starten</translation>
  </message>
  <message id="staff.restart.end">
   <source>End the kiosk</source>
   <translation>Kiosk beenden</translation>
  </message>
  <message id="staff.restart.hint">
   <source>The sale that is on and all letters are kept.</source>
   <translation>Der laufende Einkauf und alle Briefe bleiben erhalten.</translation>
  </message>
  <message id="staff.restart.needed">
   <source>Some changes wait for a restart.</source>
   <translation>Einige Änderungen warten auf einen Neustart.</translation>
  </message>
  <message id="staff.sale.cancel">
   <source>Cancel the sale</source>
   <translation>Einkauf abbrechen</translation>
  </message>
  <message id="staff.sale.close_till">
   <source>Close the till</source>
   <translation>Kasse schließen</translation>
  </message>
  <message id="staff.sale.closed">
   <source>closed</source>
   <translation>geschlossen</translation>
  </message>
  <message id="staff.sale.guest">
   <source>guest</source>
   <translation>Gast</translation>
  </message>
  <message id="staff.sale.heading">
   <source>The sale that is on</source>
   <translation>Der laufende Einkauf</translation>
  </message>
  <message id="staff.sale.help_came">
   <source>Help is here</source>
   <translation>Hilfe ist da</translation>
  </message>
  <message id="staff.sale.nobody">
   <source>Nobody is shopping.</source>
   <translation>Niemand kauft ein.</translation>
  </message>
  <message id="staff.sale.open">
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message id="staff.sale.open_till">
   <source>Open the till</source>
   <translation>Kasse öffnen</translation>
  </message>
  <message id="staff.sale.remove">
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message id="staff.sale.till">
   <source>The till is</source>
   <translation>Die Kasse ist</translation>
  </message>
  <message id="staff.sale.total">
   <source>Total</source>
   <translation>Summe</translation>
  </message>
  <message id="staff.step.backend_answers">
   <source>the backend answers again</source>
   <translation>das Backend antwortet wieder</translation>
  </message>
  <message id="staff.step.backend_cut">
   <source>backend cut off</source>
   <translation>Backend abgeschnitten</translation>
  </message>
  <message id="staff.step.backend_given_back">
   <source>backend given back</source>
   <translation>Backend zurückgegeben</translation>
  </message>
  <message id="staff.step.backend_noticed">
   <source>the kiosk has noticed</source>
   <translation>der Kiosk hat es bemerkt</translation>
  </message>
  <message id="staff.step.backend_still_away">
   <source>the backend does not answer</source>
   <translation>das Backend antwortet nicht</translation>
  </message>
  <message id="staff.step.backend_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>der Kiosk hat es nicht bemerkt</translation>
  </message>
  <message id="staff.step.camera_given_back">
   <source>camera given back</source>
   <translation>Kamera zurückgegeben</translation>
  </message>
  <message id="staff.step.camera_live">
   <source>pictures come again</source>
   <translation>es kommen wieder Bilder</translation>
  </message>
  <message id="staff.step.camera_noticed">
   <source>the kiosk has noticed</source>
   <translation>der Kiosk hat es bemerkt</translation>
  </message>
  <message id="staff.step.camera_still_away">
   <source>no pictures</source>
   <translation>keine Bilder</translation>
  </message>
  <message id="staff.step.camera_taken">
   <source>camera taken away</source>
   <translation>Kamera weggenommen</translation>
  </message>
  <message id="staff.step.camera_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>der Kiosk hat es nicht bemerkt</translation>
  </message>
  <message id="staff.step.queue_empty">
   <source>all letters are sent</source>
   <translation>alle Briefe sind gesendet</translation>
  </message>
  <message id="staff.step.queue_filled">
   <source>{value} letters written</source>
   <translation>{value} Briefe geschrieben</translation>
  </message>
  <message id="staff.step.queue_still_waits">
   <source>{value} letters still wait</source>
   <translation>{value} Briefe warten noch</translation>
  </message>
  <message id="staff.step.queue_waits">
   <source>{value} letters wait</source>
   <translation>{value} Briefe warten</translation>
  </message>
  <message id="staff.step.somebody_shops">
   <source>not now: somebody shops, or guests are switched off</source>
   <translation>nicht jetzt: jemand kauft ein, oder Gäste sind abgeschaltet</translation>
  </message>
  <message id="staff.support.hint">
   <source>One file with settings, ledger, queue, figures and logs. It holds no secrets, no names of shoppers and no pictures.</source>
   <translation>Eine Datei mit Einstellungen, Protokoll, Warteschlange, Zahlen und Logs. Ohne Geheimnisse, ohne Namen der Kundschaft, ohne Bilder.</translation>
  </message>
  <message id="staff.support.write">
   <source>Write the support bundle</source>
   <translation>Datei für die Hilfe schreiben</translation>
  </message>
  <message id="staff.test.backend">
   <source>Test the backend</source>
   <translation>Backend prüfen</translation>
  </message>
  <message id="staff.test.camera">
   <source>Test the camera</source>
   <translation>Kamera prüfen</translation>
  </message>
  <message id="staff.test.database">
   <source>Test the database</source>
   <translation>Datenbank prüfen</translation>
  </message>
  <message id="staff.test.disk">
   <source>Test the disk</source>
   <translation>Speicherplatz prüfen</translation>
  </message>
  <message id="staff.test.fails">
   <source>Does not work:</source>
   <translation>Geht nicht:</translation>
  </message>
  <message id="staff.test.model">
   <source>Test the recognition</source>
   <translation>Erkennung prüfen</translation>
  </message>
  <message id="staff.test.sound">
   <source>Test the sound</source>
   <translation>Ton prüfen</translation>
  </message>
  <message id="staff.test.works">
   <source>Works:</source>
   <translation>Geht:</translation>
  </message>
  <message id="staff.told.age_approved">
   <source>The age was approved.</source>
   <translation>Das Alter wurde bestätigt.</translation>
  </message>
  <message id="staff.told.bundle">
   <source>Written: {words}</source>
   <translation>Geschrieben: {words}</translation>
  </message>
  <message id="staff.told.deleted">
   <source>Pictures deleted: {words}</source>
   <translation>Gelöschte Bilder: {words}</translation>
  </message>
  <message id="staff.told.letter_gone">
   <source>That letter is not parked any more.</source>
   <translation>Dieser Brief ist nicht mehr geparkt.</translation>
  </message>
  <message id="staff.told.letter_moved">
   <source>Done.</source>
   <translation>Erledigt.</translation>
  </message>
  <message id="staff.told.refused">
   <source>Not done: {words}</source>
   <translation>Nicht getan: {words}</translation>
  </message>
  <message id="staff.told.saved">
   <source>Saved. It holds from now on.</source>
   <translation>Gespeichert. Gilt ab sofort.</translation>
  </message>
  <message id="staff.told.saved_for_restart">
   <source>Saved. It holds after a restart.</source>
   <translation>Gespeichert. Gilt nach einem Neustart.</translation>
  </message>
  <message id="staff.told.wrong_pin">
   <source>That PIN is not right.</source>
   <translation>Diese PIN stimmt nicht.</translation>
  </message>
  <message id="staff.try_now">
   <source>Try now</source>
   <translation>Jetzt versuchen</translation>
  </message>
  <message id="staff.window.hint">
   <source>How every shopper finds the window; they can change it for themselves.</source>
   <translation>So finden alle das Fenster vor; jede Person kann es für sich ändern.</translation>
  </message>
  <message id="staff.window.language">
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message id="staff.window.language.ar">
   <source>العربية</source>
   <translation>العربية</translation>
  </message>
  <message id="staff.window.language.de">
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message id="staff.window.language.en">
   <source>English</source>
   <translation>English</translation>
  </message>
  <message id="staff.window.language.es">
   <source>Español</source>
   <translation>Español</translation>
  </message>
  <message id="staff.window.language.fi">
   <source>Suomi</source>
   <translation>Suomi</translation>
  </message>
  <message id="staff.window.language.fr">
   <source>Français</source>
   <translation>Français</translation>
  </message>
  <message id="staff.window.motion">
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message id="staff.window.motion.false">
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message id="staff.window.motion.true">
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message id="staff.window.speech">
   <source>Read aloud</source>
   <translation>Vorlesen</translation>
  </message>
  <message id="staff.window.speech.false">
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message id="staff.window.speech.true">
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message id="staff.window.theme">
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message id="staff.window.theme.contrast">
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message id="staff.window.theme.dark">
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message id="staff.window.theme.light">
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message id="staff.window.volume">
   <source>Volume</source>
   <translation>Lautstärke</translation>
  </message>
  <message id="staff.window.volume.0">
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message id="staff.window.volume.1">
   <source>Quiet</source>
   <translation>Leise</translation>
  </message>
  <message id="staff.window.volume.2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="staff.window.volume.3">
   <source>Loud</source>
   <translation>Laut</translation>
  </message>
  <message id="staff.yes">
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
 <context>
  <name />
  <message id="staff.about.device">
   <source>Device</source>
   <translation>Laite</translation>
  </message>
  <message id="staff.about.folder">
   <source>Folder</source>
   <translation>Kansio</translation>
  </message>
  <message id="staff.about.libraries">
   <source>It stands on</source>
   <translation>Se rakentuu näistä</translation>
  </message>
  <message id="staff.about.licence">
   <source>ShopShadow Kiosk is free software under the AGPL 3.0 or later.</source>
   <translation>ShopShadow Kiosk on vapaa ohjelma, AGPL 3.0 tai uudempi.</translation>
  </message>
  <message id="staff.about.model">
   <source>Model</source>
   <translation>Malli</translation>
  </message>
  <message id="staff.about.name">
   <source>Name</source>
   <translation>Nimi</translation>
  </message>
  <message id="staff.about.version">
   <source>Version</source>
   <translation>Versio</translation>
  </message>
  <message id="staff.analytics.approved">
   <source>Questions answered with yes</source>
   <translation>Kyllä-vastaukset</translation>
  </message>
  <message id="staff.analytics.asked">
   <source>Questions asked</source>
   <translation>Esitetyt kysymykset</translation>
  </message>
  <message id="staff.analytics.confirmed">
   <source>Things recognised</source>
   <translation>Tunnistetut esineet</translation>
  </message>
  <message id="staff.analytics.declined">
   <source>Questions answered with no</source>
   <translation>Ei-vastaukset</translation>
  </message>
  <message id="staff.analytics.failed">
   <source>Calls that failed</source>
   <translation>Epäonnistuneet kutsut</translation>
  </message>
  <message id="staff.analytics.hint">
   <source>Of the last six hours, since the start at most.</source>
   <translation>Viimeiset kuusi tuntia, enintään käynnistyksestä.</translation>
  </message>
  <message id="staff.analytics.mean">
   <source>Mean time of a call</source>
   <translation>Kutsun keskimääräinen kesto</translation>
  </message>
  <message id="staff.analytics.nothing">
   <source>Nothing yet.</source>
   <translation>Ei vielä mitään.</translation>
  </message>
  <message id="staff.analytics.products">
   <source>What went into baskets</source>
   <translation>Koreihin laitetut</translation>
  </message>
  <message id="staff.analytics.sent">
   <source>Calls that worked</source>
   <translation>Onnistuneet kutsut</translation>
  </message>
  <message id="staff.analytics.trips">
   <source>Times a breaker opened</source>
   <translation>Katkaisijan laukeamiset</translation>
  </message>
  <message id="staff.analytics.unknown">
   <source>Unknown things</source>
   <translation>Tuntemattomat esineet</translation>
  </message>
  <message id="staff.answer.by_phone">
   <source>on the phone</source>
   <translation>puhelimella</translation>
  </message>
  <message id="staff.answer.by_screen">
   <source>answered here</source>
   <translation>vastattu tässä</translation>
  </message>
  <message id="staff.answer.left">
   <source>no answer</source>
   <translation>ei vastausta</translation>
  </message>
  <message id="staff.answer.no">
   <source>no</source>
   <translation>ei</translation>
  </message>
  <message id="staff.answer.open">
   <source>open</source>
   <translation>avoin</translation>
  </message>
  <message id="staff.answer.phone">
   <source>asked on the phone</source>
   <translation>kysytty puhelimessa</translation>
  </message>
  <message id="staff.answer.yes">
   <source>yes</source>
   <translation>kyllä</translation>
  </message>
  <message id="staff.backend.ca_bundle">
   <source>File of certificates</source>
   <translation>Varmennetiedosto</translation>
  </message>
  <message id="staff.backend.connecting">
   <source>is being looked for</source>
   <translation>etsitään</translation>
  </message>
  <message id="staff.backend.device_name">
   <source>This kiosk's name</source>
   <translation>Tämän kioskin nimi</translation>
  </message>
  <message id="staff.backend.dialect">
   <source>Dialect</source>
   <translation>Murre</translation>
  </message>
  <message id="staff.backend.embedded">
   <source>the kiosk's own hub</source>
   <translation>kioskin oma palvelu</translation>
  </message>
  <message id="staff.backend.groups">
   <source>What answers</source>
   <translation>Mikä vastaa</translation>
  </message>
  <message id="staff.backend.now">
   <source>Backend</source>
   <translation>Taustapalvelu</translation>
  </message>
  <message id="staff.backend.pair">
   <source>Show a fresh pairing code</source>
   <translation>Näytä uusi parituskoodi</translation>
  </message>
  <message id="staff.backend.pair_later">
   <source>Somebody shops: a fresh code comes after the sale, or cancel it.</source>
   <translation>Ostos on kesken: uusi koodi tulee sen jälkeen, tai peruuta se.</translation>
  </message>
  <message id="staff.backend.pairing">
   <source>Pairing</source>
   <translation>Yhdistäminen</translation>
  </message>
  <message id="staff.backend.pins">
   <source>Pins of the server's key</source>
   <translation>Palvelimen avaimen tunnisteet</translation>
  </message>
  <message id="staff.backend.reached">
   <source>answers:</source>
   <translation>vastaa:</translation>
  </message>
  <message id="staff.backend.restart_hint">
   <source>Changes of the backend hold after a restart.</source>
   <translation>Taustapalvelun muutokset tulevat voimaan uudelleenkäynnistyksessä.</translation>
  </message>
  <message id="staff.backend.settings">
   <source>How it is reached</source>
   <translation>Miten se tavoitetaan</translation>
  </message>
  <message id="staff.backend.unreachable">
   <source>cannot be reached:</source>
   <translation>ei tavoiteta:</translation>
  </message>
  <message id="staff.backend.url">
   <source>Address</source>
   <translation>Osoite</translation>
  </message>
  <message id="staff.breaker.closed">
   <source>works</source>
   <translation>toimii</translation>
  </message>
  <message id="staff.breaker.half_open">
   <source>is being tried</source>
   <translation>kokeillaan</translation>
  </message>
  <message id="staff.breaker.last">
   <source>last answer {ago}</source>
   <translation>viimeisin vastaus {ago}</translation>
  </message>
  <message id="staff.breaker.next">
   <source>next try in {n} s</source>
   <translation>seuraava yritys {n} s kuluttua</translation>
  </message>
  <message id="staff.breaker.open">
   <source>paused after failures</source>
   <translation>tauolla virheiden jälkeen</translation>
  </message>
  <message id="staff.breaker.trips" numerus="yes">
   <source>paused {n} times</source>
   <translation>
    <numerusform>tauolla kerran</numerusform>
    <numerusform>tauolla {n} kertaa</numerusform>
   </translation>
  </message>
  <message id="staff.camera.address">
   <source>Another address or file</source>
   <translation>Muu osoite tai tiedosto</translation>
  </message>
  <message id="staff.camera.auto">
   <source>Automatic</source>
   <translation>Automaattinen</translation>
  </message>
  <message id="staff.camera.ended">
   <source>at the end of the film</source>
   <translation>filmin lopussa</translation>
  </message>
  <message id="staff.camera.frozen">
   <source>frozen</source>
   <translation>jähmettynyt</translation>
  </message>
  <message id="staff.camera.learn">
   <source>The counter is empty now: learn it</source>
   <translation>Tiski on nyt tyhjä: opettele se</translation>
  </message>
  <message id="staff.camera.live">
   <source>live</source>
   <translation>käynnissä</translation>
  </message>
  <message id="staff.camera.lost">
   <source>lost</source>
   <translation>kadonnut</translation>
  </message>
  <message id="staff.camera.mirror">
   <source>Mirror the picture</source>
   <translation>Peilaa kuva</translation>
  </message>
  <message id="staff.camera.now">
   <source>Now</source>
   <translation>Nyt</translation>
  </message>
  <message id="staff.camera.rotation">
   <source>Turn the picture</source>
   <translation>Käännä kuvaa</translation>
  </message>
  <message id="staff.camera.source">
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message id="staff.camera.stage">
   <source>Demo stage</source>
   <translation>Esittelynäyttämö</translation>
  </message>
  <message id="staff.camera.starting">
   <source>starting</source>
   <translation>käynnistyy</translation>
  </message>
  <message id="staff.camera.zone">
   <source>Counting zone</source>
   <translation>Laskenta-alue</translation>
  </message>
  <message id="staff.camera.zone_clear">
   <source>Whole picture</source>
   <translation>Koko kuva</translation>
  </message>
  <message id="staff.camera.zone_hint">
   <source>Tap the corners of the counter on the picture; drag a corner to move it. Without a zone the whole picture counts.</source>
   <translation>Napauta kuvasta tiskin kulmat; siirrä kulmaa vetämällä. Ilman aluetta koko kuva lasketaan.</translation>
  </message>
  <message id="staff.camera.zone_save">
   <source>Keep the zone</source>
   <translation>Pidä alue</translation>
  </message>
  <message id="staff.cancel">
   <source>Cancel</source>
   <translation>Peruuta</translation>
  </message>
  <message id="staff.close">
   <source>Close</source>
   <translation>Sulje</translation>
  </message>
  <message id="staff.closes">
   <source>Closes in {n} s</source>
   <translation>Sulkeutuu {n} s kuluttua</translation>
  </message>
  <message id="staff.decision.added">
   <source>added without asking</source>
   <translation>lisätty kysymättä</translation>
  </message>
  <message id="staff.decision.unknown">
   <source>Unknown item</source>
   <translation>Tuntematon esine</translation>
  </message>
  <message id="staff.decision.votes">
   <source>Seen in {n} of {of} pictures: {scores}</source>
   <translation>Nähty {n}/{of} kuvassa: {scores}</translation>
  </message>
  <message id="staff.done">
   <source>Done</source>
   <translation>Valmis</translation>
  </message>
  <message id="staff.drill.backend">
   <source>Cut the backend</source>
   <translation>Katkaise taustapalvelu</translation>
  </message>
  <message id="staff.drill.backend_hint">
   <source>No request gets through for eight seconds.</source>
   <translation>Yksikään kutsu ei pääse läpi kahdeksaan sekuntiin.</translation>
  </message>
  <message id="staff.drill.camera">
   <source>Lose the camera</source>
   <translation>Kadota kamera</translation>
  </message>
  <message id="staff.drill.camera_hint">
   <source>No picture comes for eight seconds.</source>
   <translation>Kuvia ei tule kahdeksaan sekuntiin.</translation>
  </message>
  <message id="staff.drill.queue">
   <source>Fill the queue</source>
   <translation>Täytä jono</translation>
  </message>
  <message id="staff.drill.queue_hint">
   <source>Twenty letters wait behind a cut backend. Only while nobody shops.</source>
   <translation>Kaksikymmentä kirjettä odottaa katkaistun palvelun takana. Vain kun kukaan ei osta.</translation>
  </message>
  <message id="staff.drills.begin">
   <source>Begin</source>
   <translation>Aloita</translation>
  </message>
  <message id="staff.drills.failed">
   <source>The kiosk has not recovered as it should.</source>
   <translation>Kioski ei toipunut niin kuin pitäisi.</translation>
  </message>
  <message id="staff.drills.hint">
   <source>Each drill takes something away from the running kiosk and shows how it recovers. Nothing is lost.</source>
   <translation>Harjoitus vie käynnissä olevalta kioskilta jotain ja näyttää, miten se toipuu. Mitään ei katoa.</translation>
  </message>
  <message id="staff.drills.ok">
   <source>The kiosk has recovered.</source>
   <translation>Kioski on toipunut.</translation>
  </message>
  <message id="staff.endpoint.alerts">
   <source>Alerts</source>
   <translation>Hälytykset</translation>
  </message>
  <message id="staff.endpoint.basket">
   <source>Basket</source>
   <translation>Ostoskori</translation>
  </message>
  <message id="staff.endpoint.catalogue">
   <source>Catalogue</source>
   <translation>Tuoteluettelo</translation>
  </message>
  <message id="staff.endpoint.devices">
   <source>Devices</source>
   <translation>Laitteet</translation>
  </message>
  <message id="staff.endpoint.evidence">
   <source>Pictures</source>
   <translation>Kuvat</translation>
  </message>
  <message id="staff.endpoint.live">
   <source>Live updates</source>
   <translation>Suorat päivitykset</translation>
  </message>
  <message id="staff.endpoint.orders">
   <source>Orders</source>
   <translation>Tilaukset</translation>
  </message>
  <message id="staff.endpoint.pending">
   <source>Questions</source>
   <translation>Kysymykset</translation>
  </message>
  <message id="staff.gate.again">
   <source>The same PIN again</source>
   <translation>Sama PIN uudelleen</translation>
  </message>
  <message id="staff.gate.choose">
   <source>Choose a PIN</source>
   <translation>Valitse PIN</translation>
  </message>
  <message id="staff.gate.first">
   <source>The first of staff</source>
   <translation>Ensimmäinen henkilö</translation>
  </message>
  <message id="staff.gate.first_hint">
   <source>This kiosk has no staff yet. Give your name and choose a PIN of 6 to 12 figures.</source>
   <translation>Kioskilla ei ole vielä henkilökuntaa. Anna nimesi ja valitse 6–12 numeron PIN.</translation>
  </message>
  <message id="staff.gate.locked">
   <source>Too many wrong PINs. Locked for {n} s.</source>
   <translation>Liian monta väärää PIN-koodia. Lukittu {n} s.</translation>
  </message>
  <message id="staff.gate.not_the_same">
   <source>The two PINs differ. Choose again.</source>
   <translation>PIN-koodit eroavat. Valitse uudelleen.</translation>
  </message>
  <message id="staff.gate.pin">
   <source>PIN of {name}</source>
   <translation>PIN: {name}</translation>
  </message>
  <message id="staff.gate.title">
   <source>For staff</source>
   <translation>Henkilökunnalle</translation>
  </message>
  <message id="staff.health.all">
   <source>Test everything</source>
   <translation>Testaa kaikki</translation>
  </message>
  <message id="staff.health.hint">
   <source>Each test really uses the part.</source>
   <translation>Jokainen testi käyttää osaa oikeasti.</translation>
  </message>
  <message id="staff.health.test">
   <source>Test</source>
   <translation>Testaa</translation>
  </message>
  <message id="staff.key.erase">
   <source>Erase</source>
   <translation>Poista</translation>
  </message>
  <message id="staff.key.shift">
   <source>Capitals</source>
   <translation>Isot kirjaimet</translation>
  </message>
  <message id="staff.key.signs">
   <source>Signs</source>
   <translation>Merkit</translation>
  </message>
  <message id="staff.key.space">
   <source>Space</source>
   <translation>Välilyönti</translation>
  </message>
  <message id="staff.ledger.check">
   <source>Check the ledger</source>
   <translation>Tarkista kirjanpito</translation>
  </message>
  <message id="staff.ledger.not_told">
   <source>The backend could not be asked which entry it was told of last.</source>
   <translation>Taustapalvelulta ei voitu kysyä, minkä merkinnän se tuntee viimeksi.</translation>
  </message>
  <message id="staff.ledger.sound" numerus="yes">
   <source>Sound: {n} entries, none changed, removed or cut off.</source>
   <translation>
    <numerusform>Ehjä: yksi merkintä, sitä ei ole muutettu, poistettu tai katkaistu.</numerusform>
    <numerusform>Ehjä: {n} merkintää, yhtään ei ole muutettu, poistettu tai katkaistu.</numerusform>
   </translation>
  </message>
  <message id="staff.ledger.told">
   <source>The backend was told of entry {n}; it would miss it.</source>
   <translation>Taustapalvelu tuntee merkinnän {n} ja huomaisi sen puuttumisen.</translation>
  </message>
  <message id="staff.letter.add">
   <source>Add</source>
   <translation>Lisäys</translation>
  </message>
  <message id="staff.letter.approve">
   <source>Yes to a question</source>
   <translation>Kyllä kysymykseen</translation>
  </message>
  <message id="staff.letter.ask">
   <source>Question</source>
   <translation>Kysymys</translation>
  </message>
  <message id="staff.letter.decline">
   <source>No to a question</source>
   <translation>Ei kysymykseen</translation>
  </message>
  <message id="staff.letter.end_session">
   <source>End of a session</source>
   <translation>Istunnon loppu</translation>
  </message>
  <message id="staff.letter.order">
   <source>Order</source>
   <translation>Tilaus</translation>
  </message>
  <message id="staff.letter.quantity">
   <source>Quantity</source>
   <translation>Määrä</translation>
  </message>
  <message id="staff.letter.start_session">
   <source>Begin of a session</source>
   <translation>Istunnon alku</translation>
  </message>
  <message id="staff.metrics.backend">
   <source>Time of the slowest kind of call, ms</source>
   <translation>Hitaimman kutsulajin kesto, ms</translation>
  </message>
  <message id="staff.metrics.calls">
   <source>Calls in ten seconds</source>
   <translation>Kutsuja kymmenessä sekunnissa</translation>
  </message>
  <message id="staff.metrics.camera">
   <source>camera</source>
   <translation>kamera</translation>
  </message>
  <message id="staff.metrics.failed">
   <source>failed</source>
   <translation>epäonnistui</translation>
  </message>
  <message id="staff.metrics.inference">
   <source>Time of a detection, ms</source>
   <translation>Tunnistuksen kesto, ms</translation>
  </message>
  <message id="staff.metrics.minutes">
   <source>minutes</source>
   <translation>minuuttia</translation>
  </message>
  <message id="staff.metrics.model">
   <source>recognition</source>
   <translation>tunnistus</translation>
  </message>
  <message id="staff.metrics.p50">
   <source>half are faster</source>
   <translation>puolet on nopeampia</translation>
  </message>
  <message id="staff.metrics.p95">
   <source>19 of 20 are faster</source>
   <translation>19/20 on nopeampia</translation>
  </message>
  <message id="staff.metrics.parked">
   <source>parked</source>
   <translation>sivussa</translation>
  </message>
  <message id="staff.metrics.queue">
   <source>Letters</source>
   <translation>Kirjeet</translation>
  </message>
  <message id="staff.metrics.rates">
   <source>Pictures and detections a second</source>
   <translation>Kuvia ja tunnistuksia sekunnissa</translation>
  </message>
  <message id="staff.metrics.sent">
   <source>worked</source>
   <translation>onnistui</translation>
  </message>
  <message id="staff.metrics.soon">
   <source>The first figures come in half a minute.</source>
   <translation>Ensimmäiset luvut tulevat puolessa minuutissa.</translation>
  </message>
  <message id="staff.metrics.waiting">
   <source>waiting</source>
   <translation>odottaa</translation>
  </message>
  <message id="staff.needs.backend">
   <source>The backend does not answer; selling goes on</source>
   <translation>Taustapalvelu ei vastaa; myynti jatkuu</translation>
  </message>
  <message id="staff.needs.camera">
   <source>The camera gives no picture</source>
   <translation>Kamera ei anna kuvaa</translation>
  </message>
  <message id="staff.needs.database">
   <source>Nothing can be stored</source>
   <translation>Mitään ei voida tallentaa</translation>
  </message>
  <message id="staff.needs.full">
   <source>So much waits to be sent that no guest can begin</source>
   <translation>Lähetettävää odottaa niin paljon, ettei vieras voi aloittaa</translation>
  </message>
  <message id="staff.needs.heading">
   <source>What needs you</source>
   <translation>Mitä pitää tehdä</translation>
  </message>
  <message id="staff.needs.help">
   <source>A shopper wants help</source>
   <translation>Asiakas pyytää apua</translation>
  </message>
  <message id="staff.needs.loop">
   <source>A part of the program keeps failing</source>
   <translation>Ohjelman osa kaatuu toistuvasti</translation>
  </message>
  <message id="staff.needs.model">
   <source>Goods are not recognised</source>
   <translation>Tuotteita ei tunnisteta</translation>
  </message>
  <message id="staff.needs.nothing">
   <source>Everything works.</source>
   <translation>Kaikki toimii.</translation>
  </message>
  <message id="staff.needs.parked">
   <source>Parked letters: {n}</source>
   <translation>Sivuun siirrettyjä viestejä: {n}</translation>
  </message>
  <message id="staff.needs.refused">
   <source>The backend refuses this kiosk</source>
   <translation>Taustapalvelu hylkää tämän kioskin</translation>
  </message>
  <message id="staff.needs.restart">
   <source>Some changes wait for a restart</source>
   <translation>Osa muutoksista odottaa uudelleenkäynnistystä</translation>
  </message>
  <message id="staff.no">
   <source>No</source>
   <translation>Ei</translation>
  </message>
  <message id="staff.page.about">
   <source>About</source>
   <translation>Tietoja</translation>
  </message>
  <message id="staff.page.analytics">
   <source>Figures</source>
   <translation>Luvut</translation>
  </message>
  <message id="staff.page.backend">
   <source>Backend</source>
   <translation>Taustapalvelu</translation>
  </message>
  <message id="staff.page.camera">
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message id="staff.page.drills">
   <source>Drills</source>
   <translation>Harjoitukset</translation>
  </message>
  <message id="staff.page.health">
   <source>Health</source>
   <translation>Kunto</translation>
  </message>
  <message id="staff.page.language">
   <source>Language, reading</source>
   <translation>Kieli ja luettavuus</translation>
  </message>
  <message id="staff.page.ledger">
   <source>Ledger</source>
   <translation>Kirjanpito</translation>
  </message>
  <message id="staff.page.menu">
   <source>Menu</source>
   <translation>Valikko</translation>
  </message>
  <message id="staff.page.metrics">
   <source>Metrics</source>
   <translation>Mittaukset</translation>
  </message>
  <message id="staff.page.people">
   <source>Staff</source>
   <translation>Henkilökunta</translation>
  </message>
  <message id="staff.page.privacy">
   <source>Privacy</source>
   <translation>Tietosuoja</translation>
  </message>
  <message id="staff.page.products">
   <source>Products</source>
   <translation>Tuotteet</translation>
  </message>
  <message id="staff.page.queue">
   <source>Queue</source>
   <translation>Jono</translation>
  </message>
  <message id="staff.page.recognition">
   <source>Recognition</source>
   <translation>Tunnistus</translation>
  </message>
  <message id="staff.page.restart">
   <source>Restart</source>
   <translation>Uudelleenkäynnistys</translation>
  </message>
  <message id="staff.page.sale">
   <source>Till and sale</source>
   <translation>Kassa ja ostos</translation>
  </message>
  <message id="staff.page.support">
   <source>Support</source>
   <translation>Tuki</translation>
  </message>
  <message id="staff.pairing.code_shown">
   <source>a code is shown</source>
   <translation>koodi näkyy</translation>
  </message>
  <message id="staff.pairing.connecting">
   <source>not connected yet</source>
   <translation>ei vielä yhteydessä</translation>
  </message>
  <message id="staff.pairing.offline">
   <source>not connected: the backend does not answer; it is tried again by itself</source>
   <translation>ei yhteyttä: taustapalvelu ei vastaa; yritetään itsestään uudelleen</translation>
  </message>
  <message id="staff.pairing.paired">
   <source>a phone is paired</source>
   <translation>puhelin on yhdistetty</translation>
  </message>
  <message id="staff.pairing.refused">
   <source>registration failed: the backend said no</source>
   <translation>rekisteröinti epäonnistui: taustapalvelu kieltäytyi</translation>
  </message>
  <message id="staff.part.backend">
   <source>Backend</source>
   <translation>Taustapalvelu</translation>
  </message>
  <message id="staff.part.camera">
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message id="staff.part.database">
   <source>Database</source>
   <translation>Tietokanta</translation>
  </message>
  <message id="staff.part.disk">
   <source>Disk</source>
   <translation>Levytila</translation>
  </message>
  <message id="staff.part.model">
   <source>Recognition</source>
   <translation>Tunnistus</translation>
  </message>
  <message id="staff.part.sound">
   <source>Sound</source>
   <translation>Ääni</translation>
  </message>
  <message id="staff.people.add">
   <source>Add somebody</source>
   <translation>Lisää henkilö</translation>
  </message>
  <message id="staff.people.hint">
   <source>Everybody has a PIN of their own; the ledger names them.</source>
   <translation>Jokaisella on oma PIN; kirjanpito nimeää heidät.</translation>
  </message>
  <message id="staff.people.name">
   <source>Name</source>
   <translation>Nimi</translation>
  </message>
  <message id="staff.people.new_pin">
   <source>New PIN</source>
   <translation>Uusi PIN</translation>
  </message>
  <message id="staff.people.pin_for">
   <source>{name}: new PIN</source>
   <translation>{name}: uusi PIN</translation>
  </message>
  <message id="staff.people.remove">
   <source>Remove</source>
   <translation>Poista</translation>
  </message>
  <message id="staff.privacy.delete">
   <source>Delete all pictures now</source>
   <translation>Poista kaikki kuvat nyt</translation>
  </message>
  <message id="staff.privacy.hint">
   <source>Pictures of the camera stay in memory. Cut-outs of single things are kept for questions and as evidence, and are deleted when their time is over.</source>
   <translation>Kameran kuvat pysyvät muistissa. Esineiden rajaukset säilytetään kysymyksiä ja todisteita varten ja poistetaan määräajan jälkeen.</translation>
  </message>
  <message id="staff.privacy.hours">
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message id="staff.privacy.keep">
   <source>Evidence is kept for</source>
   <translation>Todisteet säilytetään</translation>
  </message>
  <message id="staff.privacy.nothing">
   <source>nothing is kept</source>
   <translation>mitään ei säilytetä</translation>
  </message>
  <message id="staff.product.always_ask">
   <source>Always ask</source>
   <translation>Kysy aina</translation>
  </message>
  <message id="staff.product.barcode">
   <source>Barcode</source>
   <translation>Viivakoodi</translation>
  </message>
  <message id="staff.product.classes">
   <source>Classes of the model, parted by commas</source>
   <translation>Mallin luokat pilkuin erotettuina</translation>
  </message>
  <message id="staff.product.image">
   <source>Picture file</source>
   <translation>Kuvatiedosto</translation>
  </message>
  <message id="staff.product.max_quantity">
   <source>Most pieces a sale</source>
   <translation>Enintään ostosta kohti</translation>
  </message>
  <message id="staff.product.min_age">
   <source>Age needed</source>
   <translation>Alaikäraja</translation>
  </message>
  <message id="staff.product.name">
   <source>Name</source>
   <translation>Nimi</translation>
  </message>
  <message id="staff.product.price_hint">
   <source>The backend's price is what the shopper pays.</source>
   <translation>Asiakas maksaa taustapalvelun hinnan.</translation>
  </message>
  <message id="staff.product.price_minor">
   <source>Price in cents</source>
   <translation>Hinta sentteinä</translation>
  </message>
  <message id="staff.product.threshold">
   <source>Added without asking from</source>
   <translation>Lisätään kysymättä alkaen</translation>
  </message>
  <message id="staff.products.back">
   <source>All products</source>
   <translation>Kaikki tuotteet</translation>
  </message>
  <message id="staff.products.edit">
   <source>Change</source>
   <translation>Muuta</translation>
  </message>
  <message id="staff.products.files">
   <source>Catalogue files</source>
   <translation>Luettelotiedostot</translation>
  </message>
  <message id="staff.products.food_answers">
   <source>answers</source>
   <translation>vastaa</translation>
  </message>
  <message id="staff.products.food_away">
   <source>does not answer</source>
   <translation>ei vastaa</translation>
  </message>
  <message id="staff.products.food_off">
   <source>off</source>
   <translation>pois käytöstä</translation>
  </message>
  <message id="staff.products.food_untried">
   <source>not tried yet</source>
   <translation>ei vielä kokeiltu</translation>
  </message>
  <message id="staff.products.hint">
   <source>Prices, names and barcodes are changed in the shop's backend, and so on every till; rules of recognition on this kiosk alone.</source>
   <translation>Hinnat, nimet ja viivakoodit muuttuvat kaupan palvelimella ja siten joka kassalla; tunnistuksen säännöt vain tässä kioskissa.</translation>
  </message>
  <message id="staff.products.import">
   <source>Take over</source>
   <translation>Tuo</translation>
  </message>
  <message id="staff.products.more">
   <source>and {n} more: search for one</source>
   <translation>ja {n} muuta: käytä hakua</translation>
  </message>
  <message id="staff.products.not_kept">
   <source>The cache folder can't be written: after a restart prices have to be read anew.</source>
   <translation>Välimuistikansioon ei voi kirjoittaa: uudelleenkäynnistyksen jälkeen hinnat on luettava uudelleen.</translation>
  </message>
  <message id="staff.products.prices">
   <source>Prices</source>
   <translation>Hinnat</translation>
  </message>
  <message id="staff.products.read">
   <source>read {ago}</source>
   <translation>luettu {ago}</translation>
  </message>
  <message id="staff.products.refresh">
   <source>Read prices now</source>
   <translation>Lue hinnat nyt</translation>
  </message>
  <message id="staff.products.refused">
   <source>Changes that the backend refused</source>
   <translation>Palvelimen hylkäämät muutokset</translation>
  </message>
  <message id="staff.products.refused_seen">
   <source>Read</source>
   <translation>Luettu</translation>
  </message>
  <message id="staff.products.scanned" numerus="yes">
   <source>scanned {n} times</source>
   <translation>
    <numerusform>luettu kerran</numerusform>
    <numerusform>luettu {n} kertaa</numerusform>
   </translation>
  </message>
  <message id="staff.products.seek">
   <source>Find a product</source>
   <translation>Etsi tuote</translation>
  </message>
  <message id="staff.products.sell">
   <source>Sell this</source>
   <translation>Myy tätä</translation>
  </message>
  <message id="staff.products.unknown">
   <source>Codes that nothing is sold under</source>
   <translation>Koodit, joilla ei myydä mitään</translation>
  </message>
  <message id="staff.question.age">
   <source>age</source>
   <translation>ikä</translation>
  </message>
  <message id="staff.question.always_ask">
   <source>always asked</source>
   <translation>kysytään aina</translation>
  </message>
  <message id="staff.question.expired">
   <source>expired</source>
   <translation>vanhentunut</translation>
  </message>
  <message id="staff.question.look_alike">
   <source>look-alikes</source>
   <translation>samannäköiset</translation>
  </message>
  <message id="staff.question.quantity">
   <source>quantity</source>
   <translation>määrä</translation>
  </message>
  <message id="staff.question.same_or_more">
   <source>one more or the same</source>
   <translation>yksi lisää vai sama</translation>
  </message>
  <message id="staff.question.unknown">
   <source>unknown</source>
   <translation>tuntematon</translation>
  </message>
  <message id="staff.question.unsure">
   <source>unsure</source>
   <translation>epävarma</translation>
  </message>
  <message id="staff.queue.discard">
   <source>Give up</source>
   <translation>Luovu</translation>
  </message>
  <message id="staff.queue.empty">
   <source>Everything has been sent.</source>
   <translation>Kaikki on lähetetty.</translation>
  </message>
  <message id="staff.queue.held">
   <source>Held until the phone is paired again</source>
   <translation>Odottaa, kunnes puhelin on taas yhdistetty</translation>
  </message>
  <message id="staff.queue.hint">
   <source>What is parked was refused by the backend. Send it again once the cause is mended, or give it up with a reason.</source>
   <translation>Taustapalvelu torjui sivuun pannut. Lähetä uudelleen, kun syy on korjattu, tai luovu syyn kera.</translation>
  </message>
  <message id="staff.queue.parked">
   <source>Parked: need you</source>
   <translation>Sivussa: tarvitsee sinua</translation>
  </message>
  <message id="staff.queue.retry">
   <source>Send again</source>
   <translation>Lähetä uudelleen</translation>
  </message>
  <message id="staff.queue.sending">
   <source>Being sent</source>
   <translation>Lähetetään</translation>
  </message>
  <message id="staff.queue.tries" numerus="yes">
   <source>{n} tries</source>
   <translation>
    <numerusform>{n} yritys</numerusform>
    <numerusform>{n} yritystä</numerusform>
   </translation>
  </message>
  <message id="staff.queue.waiting">
   <source>Waiting</source>
   <translation>Odottaa</translation>
  </message>
  <message id="staff.queue.why">
   <source>Why is it given up?</source>
   <translation>Miksi siitä luovutaan?</translation>
  </message>
  <message id="staff.receipts.always">
   <source>After every sale</source>
   <translation>Jokaisen oston jälkeen</translation>
  </message>
  <message id="staff.receipts.heading">
   <source>Receipts on paper</source>
   <translation>Paperikuitit</translation>
  </message>
  <message id="staff.receipts.never">
   <source>Never</source>
   <translation>Ei koskaan</translation>
  </message>
  <message id="staff.receipts.none">
   <source>There is no receipt printer. One is set up in the configuration, under [printer].</source>
   <translation>Kuittitulostinta ei ole. Se määritetään asetuksissa kohdassa [printer].</translation>
  </message>
  <message id="staff.receipts.touch">
   <source>When touched for</source>
   <translation>Pyydettäessä</translation>
  </message>
  <message id="staff.receipts.when">
   <source>A receipt is printed</source>
   <translation>Kuitti tulostetaan</translation>
  </message>
  <message id="staff.recognition.add_rule">
   <source>A rule for another product</source>
   <translation>Sääntö toiselle tuotteelle</translation>
  </message>
  <message id="staff.recognition.at_most">
   <source>at most {n}</source>
   <translation>enintään {n}</translation>
  </message>
  <message id="staff.recognition.calibration">
   <source>How often it was right</source>
   <translation>Kuinka usein se oli oikeassa</translation>
  </message>
  <message id="staff.recognition.confidence">
   <source>how sure</source>
   <translation>varmuus</translation>
  </message>
  <message id="staff.recognition.decisions">
   <source>The last 20 decisions</source>
   <translation>Viimeiset 20 päätöstä</translation>
  </message>
  <message id="staff.recognition.doubted">
   <source>asked: not yet shown that it is recognised</source>
   <translation>kysytään: tunnistamista ei ole vielä osoitettu</translation>
  </message>
  <message id="staff.recognition.failed">
   <source>does not work</source>
   <translation>ei toimi</translation>
  </message>
  <message id="staff.recognition.from_age">
   <source>from {n} years</source>
   <translation>{n} vuodesta</translation>
  </message>
  <message id="staff.recognition.hint">
   <source>A higher value asks more and is wrong less often.</source>
   <translation>Suurempi arvo kysyy useammin ja erehtyy harvemmin.</translation>
  </message>
  <message id="staff.recognition.ideal">
   <source>as it should be</source>
   <translation>kuten pitäisi</translation>
  </message>
  <message id="staff.recognition.loading">
   <source>loading</source>
   <translation>latautuu</translation>
  </message>
  <message id="staff.recognition.model">
   <source>Model</source>
   <translation>Malli</translation>
  </message>
  <message id="staff.recognition.no_answers">
   <source>Nobody has answered a question yet.</source>
   <translation>Kukaan ei ole vielä vastannut kysymykseen.</translation>
  </message>
  <message id="staff.recognition.now">
   <source>Now</source>
   <translation>Nyt</translation>
  </message>
  <message id="staff.recognition.own_threshold">
   <source>from {value}</source>
   <translation>alkaen {value}</translation>
  </message>
  <message id="staff.recognition.ready">
   <source>ready</source>
   <translation>valmis</translation>
  </message>
  <message id="staff.recognition.rules">
   <source>Rules of single products</source>
   <translation>Yksittäisten tuotteiden säännöt</translation>
  </message>
  <message id="staff.recognition.seen">
   <source>as people answered</source>
   <translation>vastausten mukaan</translation>
  </message>
  <message id="staff.recognition.share_right">
   <source>Share of yes, by how sure the model was</source>
   <translation>Kyllä-vastausten osuus mallin varmuuden mukaan</translation>
  </message>
  <message id="staff.recognition.threshold">
   <source>Added without asking from</source>
   <translation>Lisätään kysymättä alkaen</translation>
  </message>
  <message id="staff.restart.again">
   <source>Restart the kiosk</source>
   <translation>Käynnistä kioski uudelleen</translation>
  </message>
  <message id="staff.restart.end">
   <source>End the kiosk</source>
   <translation>Sulje kioski</translation>
  </message>
  <message id="staff.restart.hint">
   <source>The sale that is on and all letters are kept.</source>
   <translation>Käynnissä oleva ostos ja kaikki kirjeet säilyvät.</translation>
  </message>
  <message id="staff.restart.needed">
   <source>Some changes wait for a restart.</source>
   <translation>Jotkin muutokset odottavat uudelleenkäynnistystä.</translation>
  </message>
  <message id="staff.sale.cancel">
   <source>Cancel the sale</source>
   <translation>Peruuta ostos</translation>
  </message>
  <message id="staff.sale.close_till">
   <source>Close the till</source>
   <translation>Sulje kassa</translation>
  </message>
  <message id="staff.sale.closed">
   <source>closed</source>
   <translation>kiinni</translation>
  </message>
  <message id="staff.sale.guest">
   <source>guest</source>
   <translation>vieras</translation>
  </message>
  <message id="staff.sale.heading">
   <source>The sale that is on</source>
   <translation>Käynnissä oleva ostos</translation>
  </message>
  <message id="staff.sale.help_came">
   <source>Help is here</source>
   <translation>Apu on paikalla</translation>
  </message>
  <message id="staff.sale.nobody">
   <source>Nobody is shopping.</source>
   <translation>Kukaan ei ole ostoksilla.</translation>
  </message>
  <message id="staff.sale.open">
   <source>open</source>
   <translation>auki</translation>
  </message>
  <message id="staff.sale.open_till">
   <source>Open the till</source>
   <translation>Avaa kassa</translation>
  </message>
  <message id="staff.sale.remove">
   <source>Remove</source>
   <translation>Poista</translation>
  </message>
  <message id="staff.sale.till">
   <source>The till is</source>
   <translation>Kassa on</translation>
  </message>
  <message id="staff.sale.total">
   <source>Total</source>
   <translation>Yhteensä</translation>
  </message>
  <message id="staff.step.backend_answers">
   <source>the backend answers again</source>
   <translation>taustapalvelu vastaa taas</translation>
  </message>
  <message id="staff.step.backend_cut">
   <source>backend cut off</source>
   <translation>taustapalvelu katkaistu</translation>
  </message>
  <message id="staff.step.backend_given_back">
   <source>backend given back</source>
   <translation>taustapalvelu palautettu</translation>
  </message>
  <message id="staff.step.backend_noticed">
   <source>the kiosk has noticed</source>
   <translation>kioski huomasi sen</translation>
  </message>
  <message id="staff.step.backend_still_away">
   <source>the backend does not answer</source>
   <translation>taustapalvelu ei vastaa</translation>
  </message>
  <message id="staff.step.backend_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>kioski ei huomannut</translation>
  </message>
  <message id="staff.step.camera_given_back">
   <source>camera given back</source>
   <translation>kamera annettu takaisin</translation>
  </message>
  <message id="staff.step.camera_live">
   <source>pictures come again</source>
   <translation>kuvia tulee taas</translation>
  </message>
  <message id="staff.step.camera_noticed">
   <source>the kiosk has noticed</source>
   <translation>kioski huomasi sen</translation>
  </message>
  <message id="staff.step.camera_still_away">
   <source>no pictures</source>
   <translation>ei kuvia</translation>
  </message>
  <message id="staff.step.camera_taken">
   <source>camera taken away</source>
   <translation>kamera otettu pois</translation>
  </message>
  <message id="staff.step.camera_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>kioski ei huomannut</translation>
  </message>
  <message id="staff.step.queue_empty">
   <source>all letters are sent</source>
   <translation>kaikki kirjeet on lähetetty</translation>
  </message>
  <message id="staff.step.queue_filled">
   <source>{value} letters written</source>
   <translation>{value} kirjettä kirjoitettu</translation>
  </message>
  <message id="staff.step.queue_still_waits">
   <source>{value} letters still wait</source>
   <translation>{value} kirjettä odottaa yhä</translation>
  </message>
  <message id="staff.step.queue_waits">
   <source>{value} letters wait</source>
   <translation>{value} kirjettä odottaa</translation>
  </message>
  <message id="staff.step.somebody_shops">
   <source>not now: somebody shops, or guests are switched off</source>
   <translation>ei nyt: joku on ostoksilla, tai vieraat on estetty</translation>
  </message>
  <message id="staff.support.hint">
   <source>One file with settings, ledger, queue, figures and logs. It holds no secrets, no names of shoppers and no pictures.</source>
   <translation>Yksi tiedosto, jossa on asetukset, kirjanpito, jono, luvut ja lokit. Ei salaisuuksia, asiakkaiden nimiä eikä kuvia.</translation>
  </message>
  <message id="staff.support.write">
   <source>Write the support bundle</source>
   <translation>Kirjoita tukitiedosto</translation>
  </message>
  <message id="staff.test.backend">
   <source>Test the backend</source>
   <translation>Testaa taustapalvelu</translation>
  </message>
  <message id="staff.test.camera">
   <source>Test the camera</source>
   <translation>Testaa kamera</translation>
  </message>
  <message id="staff.test.database">
   <source>Test the database</source>
   <translation>Testaa tietokanta</translation>
  </message>
  <message id="staff.test.disk">
   <source>Test the disk</source>
   <translation>Testaa levytila</translation>
  </message>
  <message id="staff.test.fails">
   <source>Does not work:</source>
   <translation>Ei toimi:</translation>
  </message>
  <message id="staff.test.model">
   <source>Test the recognition</source>
   <translation>Testaa tunnistus</translation>
  </message>
  <message id="staff.test.sound">
   <source>Test the sound</source>
   <translation>Testaa ääni</translation>
  </message>
  <message id="staff.test.works">
   <source>Works:</source>
   <translation>Toimii:</translation>
  </message>
  <message id="staff.told.age_approved">
   <source>The age was approved.</source>
   <translation>Ikä on hyväksytty.</translation>
  </message>
  <message id="staff.told.bundle">
   <source>Written: {words}</source>
   <translation>Kirjoitettu: {words}</translation>
  </message>
  <message id="staff.told.deleted">
   <source>Pictures deleted: {words}</source>
   <translation>Poistettuja kuvia: {words}</translation>
  </message>
  <message id="staff.told.letter_gone">
   <source>That letter is not parked any more.</source>
   <translation>Kirje ei ole enää sivussa.</translation>
  </message>
  <message id="staff.told.letter_moved">
   <source>Done.</source>
   <translation>Tehty.</translation>
  </message>
  <message id="staff.told.refused">
   <source>Not done: {words}</source>
   <translation>Ei tehty: {words}</translation>
  </message>
  <message id="staff.told.saved">
   <source>Saved. It holds from now on.</source>
   <translation>Tallennettu. Voimassa heti.</translation>
  </message>
  <message id="staff.told.saved_for_restart">
   <source>Saved. It holds after a restart.</source>
   <translation>Tallennettu. Voimassa uudelleenkäynnistyksen jälkeen.</translation>
  </message>
  <message id="staff.told.wrong_pin">
   <source>That PIN is not right.</source>
   <translation>PIN-koodi ei ole oikea.</translation>
  </message>
  <message id="staff.try_now">
   <source>Try now</source>
   <translation>Yritä nyt</translation>
  </message>
  <message id="staff.window.hint">
   <source>How every shopper finds the window; they can change it for themselves.</source>
   <translation>Näin jokainen löytää ikkunan; sen voi muuttaa itselleen.</translation>
  </message>
  <message id="staff.window.language">
   <source>Language</source>
   <translation>Kieli</translation>
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
   <translation>Liike</translation>
  </message>
  <message id="staff.window.motion.false">
   <source>No</source>
   <translation>Ei</translation>
  </message>
  <message id="staff.window.motion.true">
   <source>Yes</source>
   <translation>Kyllä</translation>
  </message>
  <message id="staff.window.speech">
   <source>Read aloud</source>
   <translation>Lue ääneen</translation>
  </message>
  <message id="staff.window.speech.false">
   <source>No</source>
   <translation>Ei</translation>
  </message>
  <message id="staff.window.speech.true">
   <source>Yes</source>
   <translation>Kyllä</translation>
  </message>
  <message id="staff.window.theme">
   <source>Colours</source>
   <translation>Värit</translation>
  </message>
  <message id="staff.window.theme.contrast">
   <source>High contrast</source>
   <translation>Suuri kontrasti</translation>
  </message>
  <message id="staff.window.theme.dark">
   <source>Dark</source>
   <translation>Tumma</translation>
  </message>
  <message id="staff.window.theme.light">
   <source>Light</source>
   <translation>Vaalea</translation>
  </message>
  <message id="staff.window.volume">
   <source>Volume</source>
   <translation>Äänenvoimakkuus</translation>
  </message>
  <message id="staff.window.volume.0">
   <source>Off</source>
   <translation>Pois</translation>
  </message>
  <message id="staff.window.volume.1">
   <source>Quiet</source>
   <translation>Hiljainen</translation>
  </message>
  <message id="staff.window.volume.2">
   <source>Normal</source>
   <translation>Tavallinen</translation>
  </message>
  <message id="staff.window.volume.3">
   <source>Loud</source>
   <translation>Kova</translation>
  </message>
  <message id="staff.yes">
   <source>Yes</source>
   <translation>Kyllä</translation>
  </message>
 </context>
</TS>

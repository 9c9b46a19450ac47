<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
 <context>
  <name />
  <message id="ago.hours" numerus="yes">
   <source>{n} hours ago</source>
   <translation>
    <numerusform>{n} tunti sitten</numerusform>
    <numerusform>{n} tuntia sitten</numerusform>
   </translation>
  </message>
  <message id="ago.minutes" numerus="yes">
   <source>{n} minutes ago</source>
   <translation>
    <numerusform>{n} minuutti sitten</numerusform>
    <numerusform>{n} minuuttia sitten</numerusform>
   </translation>
  </message>
  <message id="ago.now">
   <source>just now</source>
   <translation>juuri nyt</translation>
  </message>
  <message id="ago.seconds" numerus="yes">
   <source>{n} seconds ago</source>
   <translation>
    <numerusform>{n} sekunti sitten</numerusform>
    <numerusform>{n} sekuntia sitten</numerusform>
   </translation>
  </message>
  <message id="approval.no_pin">
   <source>No member of staff has a PIN here yet. Five touches of the name at the top left open the staff panel.</source>
   <translation>Kenelläkään henkilökunnasta ei ole vielä PIN-koodia. Kosketa ylhäällä olevaa nimeä viisi kertaa.</translation>
  </message>
  <message id="approval.title">
   <source>Is the shopper {age} or older?</source>
   <translation>Onko asiakas {age}-vuotias tai vanhempi?</translation>
  </message>
  <message id="basket.correction">
   <source>staff will check</source>
   <translation>henkilökunta tarkistaa</translation>
  </message>
  <message id="basket.empty">
   <source>Your basket is empty</source>
   <translation>Ostoskorisi on tyhjä</translation>
  </message>
  <message id="basket.empty_hint">
   <source>What you put on the counter shows up here.</source>
   <translation>Tiskille asettamasi tuotteet näkyvät tässä.</translation>
  </message>
  <message id="basket.exchange">
   <source>Change</source>
   <translation>Vaihda</translation>
  </message>
  <message id="basket.exchange_name">
   <source>{name} is something else</source>
   <translation>{name} on jotain muuta</translation>
  </message>
  <message id="basket.finish">
   <source>Finish</source>
   <translation>Valmis</translation>
  </message>
  <message id="basket.less">
   <source>One {name} less</source>
   <translation>Yksi vähemmän: {name}</translation>
  </message>
  <message id="basket.more">
   <source>One more {name}</source>
   <translation>Yksi lisää: {name}</translation>
  </message>
  <message id="basket.pieces" numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} tuote</numerusform>
    <numerusform>{n} tuotetta</numerusform>
   </translation>
  </message>
  <message id="basket.sold_out">
   <source>listed as sold out now</source>
   <translation>merkitty nyt loppuneeksi</translation>
  </message>
  <message id="basket.title">
   <source>Your basket</source>
   <translation>Ostoskorisi</translation>
  </message>
  <message id="basket.total">
   <source>Total</source>
   <translation>Yhteensä</translation>
  </message>
  <message id="basket.unsent">
   <source>sent later</source>
   <translation>lähtee myöhemmin</translation>
  </message>
  <message id="basket.unsent_some">
   <source>{n} sent later</source>
   <translation>{n} lähtee myöhemmin</translation>
  </message>
  <message id="basket.was">
   <source>was {price}</source>
   <translation>oli {price}</translation>
  </message>
  <message id="box.label">
   <source>{name} {percent}</source>
   <translation>{name} {percent}</translation>
  </message>
  <message id="brand">
   <source>ShopShadow</source>
   <translation>ShopShadow</translation>
  </message>
  <message id="cancel.hint">
   <source>Your basket is emptied. Please leave the goods on the counter.</source>
   <translation>Ostoskorisi tyhjennetään. Jätä tuotteet tiskille.</translation>
  </message>
  <message id="cancel.no">
   <source>No, go on</source>
   <translation>Ei, jatka</translation>
  </message>
  <message id="cancel.title">
   <source>Cancel the whole purchase?</source>
   <translation>Peruutetaanko koko ostos?</translation>
  </message>
  <message id="cancel.yes">
   <source>Yes, cancel it</source>
   <translation>Kyllä, peruuta</translation>
  </message>
  <message id="closing.hint">
   <source>This till is being switched off. Everything is kept.</source>
   <translation>Tätä kassaa sammutetaan. Kaikki säilyy.</translation>
  </message>
  <message id="closing.title">
   <source>Goodbye</source>
   <translation>Näkemiin</translation>
  </message>
  <message id="footer.all_sent">
   <source>All sent</source>
   <translation>Kaikki lähetetty</translation>
  </message>
  <message id="footer.held" numerus="yes">
   <source>{n} kept until a phone is paired</source>
   <translation>
    <numerusform>{n} odottaa puhelinta</numerusform>
    <numerusform>{n} odottaa puhelinta</numerusform>
   </translation>
  </message>
  <message id="footer.parked" numerus="yes">
   <source>{n} for staff</source>
   <translation>
    <numerusform>{n} henkilökunnalle</numerusform>
    <numerusform>{n} henkilökunnalle</numerusform>
   </translation>
  </message>
  <message id="footer.session">
   <source>Session {short_id}</source>
   <translation>Istunto {short_id}</translation>
  </message>
  <message id="footer.waiting" numerus="yes">
   <source>{n} waiting to be sent</source>
   <translation>
    <numerusform>{n} odottaa lähetystä</numerusform>
    <numerusform>{n} odottaa lähetystä</numerusform>
   </translation>
  </message>
  <message id="guide.added">
   <source>Added: {name}</source>
   <translation>Lisätty: {name}</translation>
  </message>
  <message id="guide.added_hint">
   <source>{price}</source>
   <translation>{price}</translation>
  </message>
  <message id="guide.camera_ended">
   <source>The recording has come to its end</source>
   <translation>Tallenne on päättynyt</translation>
  </message>
  <message id="guide.camera_ended_hint">
   <source>You can still choose goods from the list, or finish.</source>
   <translation>Voit vielä valita luettelosta tai lopettaa.</translation>
  </message>
  <message id="guide.camera_frozen">
   <source>The picture stands still</source>
   <translation>Kuva on pysähtynyt</translation>
  </message>
  <message id="guide.camera_frozen_hint">
   <source>Please choose your goods from the list until it moves again.</source>
   <translation>Valitse luettelosta, kunnes kuva taas liikkuu.</translation>
  </message>
  <message id="guide.camera_lost">
   <source>I can't see the counter</source>
   <translation>En näe tiskiä</translation>
  </message>
  <message id="guide.camera_lost_hint">
   <source>Please choose your goods from the list. The camera comes back by itself.</source>
   <translation>Valitse tuotteet luettelosta. Kamera palaa itsestään.</translation>
  </message>
  <message id="guide.camera_starting">
   <source>One moment, the camera is starting</source>
   <translation>Hetki, kamera käynnistyy</translation>
  </message>
  <message id="guide.camera_starting_hint">
   <source>You can already choose goods from the list.</source>
   <translation>Voit jo valita tuotteita luettelosta.</translation>
  </message>
  <message id="guide.clear">
   <source>Please clear the counter</source>
   <translation>Tyhjennä tiski</translation>
  </message>
  <message id="guide.clear_hint" numerus="yes">
   <source>{n} things were already lying there. They are not counted.</source>
   <translation>
    <numerusform>Tiskillä oli jo {n} esine. Sitä ei lasketa.</numerusform>
    <numerusform>Tiskillä oli jo {n} esinettä. Niitä ei lasketa.</numerusform>
   </translation>
  </message>
  <message id="guide.exchanged">
   <source>{name} is now {other}</source>
   <translation>{name} vaihdettiin: {other}</translation>
  </message>
  <message id="guide.for_price_check">
   <source>Scan to see a price</source>
   <translation>Skannaa nähdäksesi hinnan</translation>
  </message>
  <message id="guide.for_price_check_hint">
   <source>Nothing is added to your basket.</source>
   <translation>Mitään ei lisätä koriin.</translation>
  </message>
  <message id="guide.for_remove">
   <source>Scan what you want to take off</source>
   <translation>Skannaa poistettava tuote</translation>
  </message>
  <message id="guide.for_remove_hint">
   <source>It comes off your basket.</source>
   <translation>Se poistetaan korista.</translation>
  </message>
  <message id="guide.list">
   <source>Choose from the list</source>
   <translation>Valitse luettelosta</translation>
  </message>
  <message id="guide.list_short">
   <source>List</source>
   <translation>Luettelo</translation>
  </message>
  <message id="guide.model_failed">
   <source>I can't recognise goods right now</source>
   <translation>En voi nyt tunnistaa tuotteita</translation>
  </message>
  <message id="guide.model_failed_hint">
   <source>Please choose them from the list, or ask staff.</source>
   <translation>Valitse ne luettelosta tai kysy henkilökunnalta.</translation>
  </message>
  <message id="guide.model_loading">
   <source>One moment, I am getting ready</source>
   <translation>Hetki, valmistaudun</translation>
  </message>
  <message id="guide.model_loading_hint">
   <source>I recognise your goods in a few seconds.</source>
   <translation>Tunnistan tuotteesi muutaman sekunnin kuluttua.</translation>
  </message>
  <message id="guide.next">
   <source>Put the next one down, or finish</source>
   <translation>Aseta seuraava tai lopeta ostokset</translation>
  </message>
  <message id="guide.next_hint">
   <source>Counted goods can go straight into your bag.</source>
   <translation>Lasketut tuotteet voit pakata heti kassiin.</translation>
  </message>
  <message id="guide.removed">
   <source>Taken off: {name}</source>
   <translation>Poistettu: {name}</translation>
  </message>
  <message id="guide.removed_hint">
   <source>Your basket is up to date.</source>
   <translation>Ostoskorisi on ajan tasalla.</translation>
  </message>
  <message id="guide.restarted">
   <source>A part of this till was started again</source>
   <translation>Osa tästä kassasta käynnistettiin uudelleen</translation>
  </message>
  <message id="guide.restarted_hint">
   <source>You can go on; nothing is lost.</source>
   <translation>Voit jatkaa; mitään ei kadonnut.</translation>
  </message>
  <message id="guide.scan_expired">
   <source>Past its date: {name}</source>
   <translation>Vanhentunut: {name}</translation>
  </message>
  <message id="guide.scan_expired_hint">
   <source>It must not be sold. Please take a fresh one.</source>
   <translation>Sitä ei saa myydä. Ota tilalle tuore.</translation>
  </message>
  <message id="guide.scan_limit">
   <source>No more of this: {name}</source>
   <translation>Enempää ei voi ostaa: {name}</translation>
  </message>
  <message id="guide.scan_limit_hint">
   <source>You have reached the most that one person may buy.</source>
   <translation>Olet saavuttanut suurimman sallitun määrän.</translation>
  </message>
  <message id="guide.scan_no_goods">
   <source>This code belongs to no product</source>
   <translation>Koodi ei kuulu millekään tuotteelle</translation>
  </message>
  <message id="guide.scan_no_goods_hint">
   <source>Scan the barcode of the product itself.</source>
   <translation>Skannaa tuotteen oma viivakoodi.</translation>
  </message>
  <message id="guide.scan_no_sale">
   <source>Please begin first</source>
   <translation>Aloita ensin ostokset</translation>
  </message>
  <message id="guide.scan_no_sale_hint">
   <source>Touch the screen to start your purchase.</source>
   <translation>Kosketa näyttöä aloittaaksesi.</translation>
  </message>
  <message id="guide.scan_not_in_basket">
   <source>Not in your basket: {name}</source>
   <translation>Ei korissasi: {name}</translation>
  </message>
  <message id="guide.scan_not_in_basket_hint">
   <source>There is nothing to take off.</source>
   <translation>Poistettavaa ei ole.</translation>
  </message>
  <message id="guide.scan_price">
   <source>{name}: {price}</source>
   <translation>{name}: {price}</translation>
  </message>
  <message id="guide.scan_price_hint">
   <source>Only the price was checked. Nothing was added.</source>
   <translation>Vain hinta tarkistettiin. Mitään ei lisätty.</translation>
  </message>
  <message id="guide.scan_same">
   <source>Already counted: {name}</source>
   <translation>Jo laskettu: {name}</translation>
  </message>
  <message id="guide.scan_same_hint">
   <source>The camera saw it. Scan again for one more.</source>
   <translation>Kamera näki sen. Skannaa uudelleen lisätäksesi toisen.</translation>
  </message>
  <message id="guide.scan_unknown_code">
   <source>This code is not known here</source>
   <translation>Tätä koodia ei tunneta</translation>
  </message>
  <message id="guide.scan_unknown_code_hint">
   <source>Choose the product from the list, or ask for help.</source>
   <translation>Valitse tuote luettelosta tai pyydä apua.</translation>
  </message>
  <message id="guide.scan_unknown_code_named">
   <source>We do not sell this: {name}</source>
   <translation>Emme myy tätä: {name}</translation>
  </message>
  <message id="guide.start">
   <source>Put your goods on the counter</source>
   <translation>Aseta ostoksesi tiskille</translation>
  </message>
  <message id="guide.start_hint">
   <source>Side by side, so that I can see each one.</source>
   <translation>Vierekkäin, jotta näen jokaisen.</translation>
  </message>
  <message id="guide.tool_scan">
   <source>Scan for …</source>
   <translation>Skannaa …</translation>
  </message>
  <message id="guide.tool_stop_scan">
   <source>Stop</source>
   <translation>Lopeta</translation>
  </message>
  <message id="guide.tool_undo">
   <source>Undo</source>
   <translation>Kumoa</translation>
  </message>
  <message id="guide.undo_hint">
   <source>Was that a mistake? You can undo it.</source>
   <translation>Oliko se virhe? Voit kumota sen.</translation>
  </message>
  <message id="help.button">
   <source>Help</source>
   <translation>Apua</translation>
  </message>
  <message id="help.cancel">
   <source>I don't need help any more</source>
   <translation>En tarvitse enää apua</translation>
  </message>
  <message id="help.hint">
   <source>Somebody from the shop is on the way to you. You can go on meanwhile.</source>
   <translation>Kaupan henkilökunta on tulossa luoksesi. Voit sillä välin jatkaa.</translation>
  </message>
  <message id="help.title">
   <source>Help is coming</source>
   <translation>Apu on tulossa</translation>
  </message>
  <message id="idle.end">
   <source>Cancel purchase</source>
   <translation>Peruuta ostos</translation>
  </message>
  <message id="idle.hint" numerus="yes">
   <source>Your purchase is cancelled in {n} seconds.</source>
   <translation>
    <numerusform>Ostoksesi peruutetaan {n} sekunnin kuluttua.</numerusform>
    <numerusform>Ostoksesi peruutetaan {n} sekunnin kuluttua.</numerusform>
   </translation>
  </message>
  <message id="idle.more">
   <source>I need more time</source>
   <translation>Tarvitsen lisää aikaa</translation>
  </message>
  <message id="idle.title">
   <source>Are you still there?</source>
   <translation>Oletko vielä paikalla?</translation>
  </message>
  <message id="keys.erase">
   <source>Delete</source>
   <translation>Poista</translation>
  </message>
  <message id="keys.letters">
   <source>abc</source>
   <translation>abc</translation>
  </message>
  <message id="keys.shift">
   <source>Capital letters</source>
   <translation>Isot kirjaimet</translation>
  </message>
  <message id="keys.space">
   <source>Space</source>
   <translation>Väli</translation>
  </message>
  <message id="keys.symbols">
   <source>123</source>
   <translation>123</translation>
  </message>
  <message id="lamp.basket">
   <source>basket</source>
   <translation>ostoskori</translation>
  </message>
  <message id="lamp.basket.about">
   <source>Sending what you buy</source>
   <translation>Ostostesi lähettäminen</translation>
  </message>
  <message id="lamp.catalogue">
   <source>prices</source>
   <translation>hinnat</translation>
  </message>
  <message id="lamp.catalogue.about">
   <source>Fetching prices</source>
   <translation>Hintojen hakeminen</translation>
  </message>
  <message id="lamp.closed">
   <source>working</source>
   <translation>toimii</translation>
  </message>
  <message id="lamp.devices">
   <source>sign-in</source>
   <translation>kirjautuminen</translation>
  </message>
  <message id="lamp.devices.about">
   <source>Pairing this till with your phone</source>
   <translation>Kassan yhdistäminen puhelimeesi</translation>
  </message>
  <message id="lamp.failures" numerus="yes">
   <source>{n} failures in a row</source>
   <translation>
    <numerusform>{n} virhe</numerusform>
    <numerusform>{n} virhettä peräkkäin</numerusform>
   </translation>
  </message>
  <message id="lamp.half_open">
   <source>trying again</source>
   <translation>yritetään uudelleen</translation>
  </message>
  <message id="lamp.last_success">
   <source>last answer {ago}</source>
   <translation>viimeisin vastaus {ago}</translation>
  </message>
  <message id="lamp.live">
   <source>live</source>
   <translation>live</translation>
  </message>
  <message id="lamp.live.about">
   <source>Hearing about changes at once</source>
   <translation>Muutosten kuuleminen heti</translation>
  </message>
  <message id="lamp.never">
   <source>not used yet</source>
   <translation>ei vielä käytetty</translation>
  </message>
  <message id="lamp.open">
   <source>not answering</source>
   <translation>ei vastaa</translation>
  </message>
  <message id="lamp.orders">
   <source>orders</source>
   <translation>ostot</translation>
  </message>
  <message id="lamp.orders.about">
   <source>Finishing a purchase</source>
   <translation>Oston viimeistely</translation>
  </message>
  <message id="lamp.pending">
   <source>questions</source>
   <translation>kysymykset</translation>
  </message>
  <message id="lamp.pending.about">
   <source>Asking on your phone</source>
   <translation>Kysyminen puhelimessasi</translation>
  </message>
  <message id="lamp.took">
   <source>in {ms} ms</source>
   <translation>{ms} ms</translation>
  </message>
  <message id="lamps.bad_hint">
   <source>You can go on shopping. What can't be sent now is kept safe here and is sent later.</source>
   <translation>Voit jatkaa ostoksia. Se, mitä ei voi nyt lähettää, säilyy täällä ja lähetetään myöhemmin.</translation>
  </message>
  <message id="lamps.close">
   <source>Close</source>
   <translation>Sulje</translation>
  </message>
  <message id="lamps.device">
   <source>Till {device_id}</source>
   <translation>Kassa {device_id}</translation>
  </message>
  <message id="lamps.ok_hint">
   <source>Everything is connected. Your basket is kept up to date.</source>
   <translation>Kaikki yhteydet toimivat. Ostoskorisi pysyy ajan tasalla.</translation>
  </message>
  <message id="lamps.speed">
   <source>Recognition takes {ms} ms, {rate} times a second</source>
   <translation>Tunnistus kestää {ms} ms, {rate} kertaa sekunnissa</translation>
  </message>
  <message id="lamps.title">
   <source>Connections</source>
   <translation>Yhteydet</translation>
  </message>
  <message id="lamps.try_now">
   <source>Try now</source>
   <translation>Yritä nyt</translation>
  </message>
  <message id="language.title">
   <source>Choose your language</source>
   <translation>Valitse kieli</translation>
  </message>
  <message id="list.all">
   <source>All</source>
   <translation>Kaikki</translation>
  </message>
  <message id="list.answer_title">
   <source>What is it?</source>
   <translation>Mikä se on?</translation>
  </message>
  <message id="list.close">
   <source>Back</source>
   <translation>Takaisin</translation>
  </message>
  <message id="list.erase">
   <source>Delete</source>
   <translation>Poista</translation>
  </message>
  <message id="list.exchange_title">
   <source>What is it instead of {name}?</source>
   <translation>Mikä se on tuotteen {name} sijaan?</translation>
  </message>
  <message id="list.favourites">
   <source>Favourites</source>
   <translation>Suosikit</translation>
  </message>
  <message id="list.found" numerus="yes">
   <source>{n} found</source>
   <translation>
    <numerusform>{n} löytyi</numerusform>
    <numerusform>{n} löytyi</numerusform>
   </translation>
  </message>
  <message id="list.likely">
   <source>Likely</source>
   <translation>Todennäköiset</translation>
  </message>
  <message id="list.none">
   <source>Nothing found</source>
   <translation>Mitään ei löytynyt</translation>
  </message>
  <message id="list.none_hint">
   <source>Take a letter back, or call staff.</source>
   <translation>Poista kirjain tai kutsu henkilökunta.</translation>
  </message>
  <message id="list.search">
   <source>Touch the letters of its name</source>
   <translation>Kosketa nimen kirjaimia</translation>
  </message>
  <message id="list.title">
   <source>Choose from the list</source>
   <translation>Valitse luettelosta</translation>
  </message>
  <message id="money.kilogram">
   <source>{price}/kg</source>
   <translation>{price}/kg</translation>
  </message>
  <message id="money.label">
   <source>{weight} label price</source>
   <translation>{weight} etikettihinta</translation>
  </message>
  <message id="money.offer">
   <source>{quantity} × {price}</source>
   <translation>{quantity} × {price}</translation>
  </message>
  <message id="money.unknown">
   <source>price at the desk</source>
   <translation>hinta kassalla</translation>
  </message>
  <message id="money.weighed">
   <source>{weight} × {price}/kg</source>
   <translation>{weight} × {price}/kg</translation>
  </message>
  <message id="out.database">
   <source>What you buy can't be saved right now.</source>
   <translation>Ostoksia ei voi nyt tallentaa.</translation>
  </message>
  <message id="out.everything">
   <source>The camera, the recognition and the shop's connection are away at the same time.</source>
   <translation>Kamera, tunnistus ja kaupan yhteys puuttuvat samaan aikaan.</translation>
  </message>
  <message id="out.hint">
   <source>This one needs a moment of our staff's time. What you have already put in the basket is safe.</source>
   <translation>Tämä kassa tarvitsee hetken henkilökuntaamme. Koriin jo lisätyt tuotteet ovat tallessa.</translation>
  </message>
  <message id="out.loop">
   <source>A part of this till keeps stopping ({name}).</source>
   <translation>Osa tästä kassasta pysähtyy toistuvasti ({name}).</translation>
  </message>
  <message id="out.staff">
   <source>For staff</source>
   <translation>Henkilökunnalle</translation>
  </message>
  <message id="out.title">
   <source>Please use another till</source>
   <translation>Käytä toista kassaa</translation>
  </message>
  <message id="pairing.attempt">
   <source>Attempt {n} of {most}</source>
   <translation>Yritys {n}/{most}</translation>
  </message>
  <message id="pairing.connecting">
   <source>Connecting to the shop</source>
   <translation>Yhdistetään kauppaan</translation>
  </message>
  <message id="pairing.connecting_hint">
   <source>Your code comes in a moment. You need not wait for it.</source>
   <translation>Koodisi tulee hetken kuluttua. Sitä ei tarvitse odottaa.</translation>
  </message>
  <message id="pairing.guest">
   <source>Go on without a phone</source>
   <translation>Jatka ilman puhelinta</translation>
  </message>
  <message id="pairing.left_hours">
   <source>valid for {hours} h {minutes} min</source>
   <translation>voimassa {hours} h {minutes} min</translation>
  </message>
  <message id="pairing.left_minutes" numerus="yes">
   <source>valid for {n} minutes</source>
   <translation>
    <numerusform>voimassa {n} minuutin</numerusform>
    <numerusform>voimassa {n} minuuttia</numerusform>
   </translation>
  </message>
  <message id="pairing.left_seconds" numerus="yes">
   <source>a new code in {n} seconds</source>
   <translation>
    <numerusform>uusi koodi {n} sekunnin kuluttua</numerusform>
    <numerusform>uusi koodi {n} sekunnin kuluttua</numerusform>
   </translation>
  </message>
  <message id="pairing.offline">
   <source>The shop doesn't answer right now</source>
   <translation>Kauppa ei juuri nyt vastaa</translation>
  </message>
  <message id="pairing.offline_hint">
   <source>You can start all the same. What you buy is kept safe here and is sent later.</source>
   <translation>Voit silti aloittaa. Ostoksesi säilyvät täällä ja lähetetään myöhemmin.</translation>
  </message>
  <message id="pairing.paired">
   <source>Your phone is paired</source>
   <translation>Puhelimesi on yhdistetty</translation>
  </message>
  <message id="pairing.paired_hint">
   <source>One moment, your basket opens.</source>
   <translation>Hetki, ostoskorisi avautuu.</translation>
  </message>
  <message id="pairing.refused">
   <source>Phones can't be paired right now</source>
   <translation>Puhelimia ei voi nyt yhdistää</translation>
  </message>
  <message id="pairing.refused_hint">
   <source>You can start without one. Staff can help with the rest.</source>
   <translation>Voit aloittaa ilman puhelinta. Henkilökunta auttaa lopussa.</translation>
  </message>
  <message id="pairing.renewing">
   <source>A new code is coming</source>
   <translation>Uusi koodi on tulossa</translation>
  </message>
  <message id="pairing.sign_in">
   <source>Sign in with an account</source>
   <translation>Kirjaudu tilillä</translation>
  </message>
  <message id="pairing.title">
   <source>Type this code in the app</source>
   <translation>Kirjoita tämä koodi sovellukseen</translation>
  </message>
  <message id="pairing.title_qr">
   <source>Type this code in the app, or scan</source>
   <translation>Kirjoita koodi sovellukseen tai skannaa</translation>
  </message>
  <message id="pairing.try_again">
   <source>Try again</source>
   <translation>Yritä uudelleen</translation>
  </message>
  <message id="pairing.welcome">
   <source>Welcome</source>
   <translation>Tervetuloa</translation>
  </message>
  <message id="paper.again">
   <source>Try again</source>
   <translation>Yritä uudelleen</translation>
  </message>
  <message id="paper.failed">
   <source>The printer does not work. Please ask staff for a receipt.</source>
   <translation>Tulostin ei toimi. Pyydä kuitti henkilökunnalta.</translation>
  </message>
  <message id="paper.print">
   <source>Print the receipt</source>
   <translation>Tulosta kuitti</translation>
  </message>
  <message id="paper.printed">
   <source>Please take your receipt</source>
   <translation>Ota kuittisi, kiitos</translation>
  </message>
  <message id="paper.printing">
   <source>Your receipt is being printed …</source>
   <translation>Kuittia tulostetaan …</translation>
  </message>
  <message id="pay.again">
   <source>Try again</source>
   <translation>Yritä uudelleen</translation>
  </message>
  <message id="pay.amount">
   <source>To pay</source>
   <translation>Maksettavaa</translation>
  </message>
  <message id="pay.ask_again">
   <source>Ask again</source>
   <translation>Kysy uudelleen</translation>
  </message>
  <message id="pay.cancelled">
   <source>The payment was stopped</source>
   <translation>Maksu keskeytettiin</translation>
  </message>
  <message id="pay.cancelled_hint">
   <source>Nothing was charged.</source>
   <translation>Mitään ei veloitettu.</translation>
  </message>
  <message id="pay.card">
   <source>By card</source>
   <translation>Kortilla</translation>
  </message>
  <message id="pay.declined">
   <source>The card was declined</source>
   <translation>Kortti hylättiin</translation>
  </message>
  <message id="pay.declined_hint">
   <source>Nothing was charged. Try again or another card, or pay at the desk.</source>
   <translation>Mitään ei veloitettu. Yritä uudelleen tai toisella kortilla, tai maksa kassalla.</translation>
  </message>
  <message id="pay.desk">
   <source>At the desk</source>
   <translation>Kassalla</translation>
  </message>
  <message id="pay.stop">
   <source>Stop paying</source>
   <translation>Keskeytä maksu</translation>
  </message>
  <message id="pay.title">
   <source>How would you like to pay?</source>
   <translation>Miten haluat maksaa?</translation>
  </message>
  <message id="pay.unclear">
   <source>The terminal gives no answer</source>
   <translation>Maksupääte ei vastaa</translation>
  </message>
  <message id="pay.unclear_hint">
   <source>Please ask at the desk before you pay again. You will not be charged twice.</source>
   <translation>Kysy kassalta ennen kuin maksat uudelleen. Sinulta ei veloiteta kahdesti.</translation>
  </message>
  <message id="pay.unknown">
   <source>One moment, we are asking the bank</source>
   <translation>Hetki, kysymme pankilta</translation>
  </message>
  <message id="pay.unknown_hint">
   <source>You will not be charged twice. Please do not pay again yet.</source>
   <translation>Sinulta ei veloiteta kahdesti. Älä maksa vielä uudelleen.</translation>
  </message>
  <message id="pay.waiting">
   <source>Hold your card to the terminal</source>
   <translation>Näytä kortti maksupäätteelle</translation>
  </message>
  <message id="pay.waiting_hint">
   <source>The terminal stands beside the screen.</source>
   <translation>Maksupääte on näytön vieressä.</translation>
  </message>
  <message id="picture.none">
   <source>No picture from the camera</source>
   <translation>Ei kuvaa kamerasta</translation>
  </message>
  <message id="picture.starting">
   <source>The camera is starting</source>
   <translation>Kamera käynnistyy</translation>
  </message>
  <message id="pill.connected">
   <source>Connected</source>
   <translation>Yhdistetty</translation>
  </message>
  <message id="pill.connecting">
   <source>Connecting</source>
   <translation>Yhdistetään</translation>
  </message>
  <message id="pill.connecting_hint">
   <source>you can already start</source>
   <translation>voit jo aloittaa</translation>
  </message>
  <message id="pill.go_on">
   <source>you can go on</source>
   <translation>voit jatkaa</translation>
  </message>
  <message id="pill.next_try">
   <source>next try in {value} s</source>
   <translation>uusi yritys {value} s kuluttua</translation>
  </message>
  <message id="pill.offline">
   <source>Offline</source>
   <translation>Ei yhteyttä</translation>
  </message>
  <message id="pill.sent_later" numerus="yes">
   <source>you can go on; {n} items will be sent later</source>
   <translation>
    <numerusform>voit jatkaa; {n} tuote lähetetään myöhemmin</numerusform>
    <numerusform>voit jatkaa; {n} tuotetta lähetetään myöhemmin</numerusform>
   </translation>
  </message>
  <message id="pill.trying">
   <source>Trying again</source>
   <translation>Yritetään uudelleen</translation>
  </message>
  <message id="pill.trying_now">
   <source>asking now</source>
   <translation>kysytään nyt</translation>
  </message>
  <message id="prices.from">
   <source>Prices from {time}</source>
   <translation>Hinnat klo {time}</translation>
  </message>
  <message id="prices.from_day">
   <source>Prices from {day}</source>
   <translation>Hinnat {day}</translation>
  </message>
  <message id="prices.unconfirmed">
   <source>Prices are not confirmed yet</source>
   <translation>Hintoja ei ole vielä vahvistettu</translation>
  </message>
  <message id="prompt.age">
   <source>Staff must approve this first</source>
   <translation>Vaatii henkilökunnan luvan</translation>
  </message>
  <message id="prompt.age_call">
   <source>Call staff</source>
   <translation>Kutsu henkilökunta</translation>
  </message>
  <message id="prompt.age_hint">
   <source>Only from {age} years. Please call staff, or put it back.</source>
   <translation>Vain {age} vuotta täyttäneille. Kutsu henkilökunta tai palauta tuote.</translation>
  </message>
  <message id="prompt.age_staff">
   <source>Staff: confirm</source>
   <translation>Henkilökunta: vahvista</translation>
  </message>
  <message id="prompt.always_ask" numerus="yes">
   <source>Shall I add</source>
   <translation>
    <numerusform>Lisätäänkö</numerusform>
    <numerusform>Lisätäänkö</numerusform>
   </translation>
  </message>
  <message id="prompt.always_ask_hint">
   <source>We ask about this one every time.</source>
   <translation>Tästä kysymme joka kerta.</translation>
  </message>
  <message id="prompt.approve">
   <source>Staff: enter PIN</source>
   <translation>Henkilökunta: PIN</translation>
  </message>
  <message id="prompt.at_most" numerus="yes">
   <source>At most {n} of these can be bought at once.</source>
   <translation>
    <numerusform>Näitä voi ostaa kerralla enintään {n}.</numerusform>
    <numerusform>Näitä voi ostaa kerralla enintään {n}.</numerusform>
   </translation>
  </message>
  <message id="prompt.call_staff">
   <source>Call staff</source>
   <translation>Kutsu henkilökunta</translation>
  </message>
  <message id="prompt.expired">
   <source>This is past its date</source>
   <translation>Päiväys on vanhentunut</translation>
  </message>
  <message id="prompt.expired_hint">
   <source>It can't be sold any more. Please take another one.</source>
   <translation>Sitä ei voi enää myydä. Ota toinen, kiitos.</translation>
  </message>
  <message id="prompt.from_list">
   <source>Choose from the list</source>
   <translation>Valitse luettelosta</translation>
  </message>
  <message id="prompt.goods" numerus="yes">
   <source>{n} × {name}</source>
   <translation>
    <numerusform>{name}</numerusform>
    <numerusform>{n} × {name}</numerusform>
   </translation>
  </message>
  <message id="prompt.leave_out">
   <source>Leave it out</source>
   <translation>Jätä pois</translation>
  </message>
  <message id="prompt.limit">
   <source>That is more than one may buy</source>
   <translation>Tämä on enemmän kuin saa ostaa</translation>
  </message>
  <message id="prompt.limit_hint" numerus="yes">
   <source>At most {n} in one purchase. Please put the rest back.</source>
   <translation>
    <numerusform>Enintään {n} yhteen ostokseen. Palauta loput, kiitos.</numerusform>
    <numerusform>Enintään {n} yhteen ostokseen. Palauta loput, kiitos.</numerusform>
   </translation>
  </message>
  <message id="prompt.look_alike">
   <source>Which one is it?</source>
   <translation>Kumpi se on?</translation>
  </message>
  <message id="prompt.look_alike_hint">
   <source>These look alike. Touch the right one.</source>
   <translation>Nämä muistuttavat toisiaan. Kosketa oikeaa.</translation>
  </message>
  <message id="prompt.name" numerus="yes">
   <source>{n} × {name}?</source>
   <translation>
    <numerusform>{name}?</numerusform>
    <numerusform>{n} × {name}?</numerusform>
   </translation>
  </message>
  <message id="prompt.neither">
   <source>Neither</source>
   <translation>Ei kumpikaan</translation>
  </message>
  <message id="prompt.no">
   <source>No</source>
   <translation>Ei</translation>
  </message>
  <message id="prompt.nothing">
   <source>It's not for sale</source>
   <translation>Ei myytävä tuote</translation>
  </message>
  <message id="prompt.one_more">
   <source>One more</source>
   <translation>Yksi lisää</translation>
  </message>
  <message id="prompt.other">
   <source>Something else</source>
   <translation>Jokin muu</translation>
  </message>
  <message id="prompt.put_back">
   <source>I put it back</source>
   <translation>Palautan sen</translation>
  </message>
  <message id="prompt.quantity">
   <source>That is the most of it</source>
   <translation>Enempää ei voi ostaa</translation>
  </message>
  <message id="prompt.same_or_more" numerus="yes">
   <source>{n} more</source>
   <translation>
    <numerusform>Yksi lisää</numerusform>
    <numerusform>{n} lisää</numerusform>
   </translation>
  </message>
  <message id="prompt.same_or_more_hint">
   <source>Or is it the one that I have counted already?</source>
   <translation>Vai onko se jo laskettu?</translation>
  </message>
  <message id="prompt.the_same">
   <source>The same one</source>
   <translation>Sama</translation>
  </message>
  <message id="prompt.understood">
   <source>All right</source>
   <translation>Selvä</translation>
  </message>
  <message id="prompt.unknown">
   <source>What is this?</source>
   <translation>Mikä tämä on?</translation>
  </message>
  <message id="prompt.unknown_hint">
   <source>I don't know it. Scan its barcode, choose it from the list, or call staff.</source>
   <translation>En tunne tätä. Skannaa viivakoodi, valitse luettelosta tai kutsu henkilökunta.</translation>
  </message>
  <message id="prompt.unsure" numerus="yes">
   <source>Are these</source>
   <translation>
    <numerusform>Onko tämä</numerusform>
    <numerusform>Ovatko nämä</numerusform>
   </translation>
  </message>
  <message id="prompt.waiting" numerus="yes">
   <source>{n} more questions</source>
   <translation>
    <numerusform>vielä {n} kysymys</numerusform>
    <numerusform>vielä {n} kysymystä</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh" numerus="yes">
   <source>Please weigh these together</source>
   <translation>
    <numerusform>Punnitse tämä</numerusform>
    <numerusform>Punnitse nämä yhdessä</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh_desk">
   <source>This is sold by weight: please pay for it at the desk.</source>
   <translation>Tämä myydään painon mukaan: maksa se palvelutiskillä.</translation>
  </message>
  <message id="prompt.weigh_hint">
   <source>Put it on the scale.</source>
   <translation>Aseta se vaa’alle.</translation>
  </message>
  <message id="prompt.weigh_moving">
   <source>Let it come to rest.</source>
   <translation>Odota, että lukema vakiintuu.</translation>
  </message>
  <message id="prompt.weigh_overload">
   <source>That is too heavy for the scale. Please call staff.</source>
   <translation>Tämä on liian painava vaa’alle. Kutsu henkilökunta.</translation>
  </message>
  <message id="prompt.weigh_sold">
   <source>Take the last goods off the scale first.</source>
   <translation>Ota edellinen tuote ensin pois vaa’alta.</translation>
  </message>
  <message id="prompt.weigh_staff">
   <source>This is sold by weight, and the scale is not ready. Please call staff.</source>
   <translation>Tämä myydään painon mukaan, eikä vaaka ole valmis. Kutsu henkilökunta.</translation>
  </message>
  <message id="prompt.weigh_under_zero">
   <source>Take everything off the scale, then put it on again.</source>
   <translation>Ota kaikki pois vaa’alta ja aseta tuote uudelleen.</translation>
  </message>
  <message id="prompt.weigh_yes">
   <source>Add {weight} · {price}</source>
   <translation>Lisää {weight} · {price}</translation>
  </message>
  <message id="prompt.yes">
   <source>Yes, add it</source>
   <translation>Kyllä, lisää</translation>
  </message>
  <message id="review.age" numerus="yes">
   <source>{n} items need the approval of staff before you can finish.</source>
   <translation>
    <numerusform>Henkilökunnan on hyväksyttävä {n} tuote ennen kuin voit lopettaa.</numerusform>
    <numerusform>Henkilökunnan on hyväksyttävä {n} tuotetta ennen kuin voit lopettaa.</numerusform>
   </translation>
  </message>
  <message id="review.back">
   <source>Back to shopping</source>
   <translation>Takaisin ostoksille</translation>
  </message>
  <message id="review.cancel">
   <source>Cancel purchase</source>
   <translation>Peruuta ostos</translation>
  </message>
  <message id="review.corrections">
   <source>Some corrections could not be sent. Staff will see them.</source>
   <translation>Joitakin korjauksia ei voitu lähettää. Henkilökunta näkee ne.</translation>
  </message>
  <message id="review.finish">
   <source>Finish {total}</source>
   <translation>Valmis {total}</translation>
  </message>
  <message id="review.hint">
   <source>You can still change everything.</source>
   <translation>Voit vielä muuttaa kaikkea.</translation>
  </message>
  <message id="review.offline">
   <source>The shop doesn't answer right now. You can finish; your purchase is sent later.</source>
   <translation>Kauppa ei juuri nyt vastaa. Voit lopettaa; ostoksesi lähetetään myöhemmin.</translation>
  </message>
  <message id="review.open_line">
   <source>To be answered</source>
   <translation>Selvitettävä</translation>
  </message>
  <message id="review.open_unknown">
   <source>Unknown item</source>
   <translation>Tuntematon tuote</translation>
  </message>
  <message id="review.ordering">
   <source>One moment …</source>
   <translation>Hetki …</translation>
  </message>
  <message id="review.ordering_hint">
   <source>Your purchase is being finished.</source>
   <translation>Ostostasi viimeistellään.</translation>
  </message>
  <message id="review.questions" numerus="yes">
   <source>{n} questions are still open. They are settled at the desk.</source>
   <translation>
    <numerusform>{n} kysymys on vielä auki. Se selvitetään kassalla.</numerusform>
    <numerusform>{n} kysymystä on vielä auki. Ne selvitetään kassalla.</numerusform>
   </translation>
  </message>
  <message id="review.title">
   <source>Is everything right?</source>
   <translation>Onko kaikki oikein?</translation>
  </message>
  <message id="scan.add">
   <source>Add, as always</source>
   <translation>Lisää kuten aina</translation>
  </message>
  <message id="scan.price_check">
   <source>See a price</source>
   <translation>Katso hinta</translation>
  </message>
  <message id="scan.remove">
   <source>Take something off</source>
   <translation>Poista tuote</translation>
  </message>
  <message id="scan.title">
   <source>What is your next scan for?</source>
   <translation>Mitä varten skannaat seuraavaksi?</translation>
  </message>
  <message id="shoplist.bought">
   <source>in the basket</source>
   <translation>ostoskorissa</translation>
  </message>
  <message id="shoplist.done">
   <source>Everything is in your basket</source>
   <translation>Kaikki on ostoskorissa</translation>
  </message>
  <message id="shoplist.left" numerus="yes">
   <source>{n} to go</source>
   <translation>
    <numerusform>jäljellä {n}</numerusform>
    <numerusform>jäljellä {n}</numerusform>
   </translation>
  </message>
  <message id="shoplist.title">
   <source>Your shopping list</source>
   <translation>Ostoslistasi</translation>
  </message>
  <message id="shoplist.urgent">
   <source>urgent</source>
   <translation>kiireinen</translation>
  </message>
  <message id="shut.hint">
   <source>Please use another till. We are glad that you are here.</source>
   <translation>Käytä toista kassaa. Mukavaa, että olet täällä.</translation>
  </message>
  <message id="shut.title">
   <source>This till is closed</source>
   <translation>Tämä kassa on suljettu</translation>
  </message>
  <message id="signin.back">
   <source>Back</source>
   <translation>Takaisin</translation>
  </message>
  <message id="signin.email">
   <source>E-mail</source>
   <translation>Sähköposti</translation>
  </message>
  <message id="signin.go">
   <source>Sign in</source>
   <translation>Kirjaudu</translation>
  </message>
  <message id="signin.hide">
   <source>Hide password</source>
   <translation>Piilota salasana</translation>
  </message>
  <message id="signin.hint">
   <source>With the account that you use in the app. It is forgotten when you leave.</source>
   <translation>Sovelluksen tunnuksellasi. Se unohdetaan, kun lähdet.</translation>
  </message>
  <message id="signin.password">
   <source>Password</source>
   <translation>Salasana</translation>
  </message>
  <message id="signin.refused">
   <source>E-mail or password is not right. Please try again.</source>
   <translation>Sähköposti tai salasana on väärin. Yritä uudelleen.</translation>
  </message>
  <message id="signin.show">
   <source>Show password</source>
   <translation>Näytä salasana</translation>
  </message>
  <message id="signin.signed_in">
   <source>Signed in as {shopper}</source>
   <translation>Kirjautunut: {shopper}</translation>
  </message>
  <message id="signin.title">
   <source>Sign in</source>
   <translation>Kirjaudu</translation>
  </message>
  <message id="signin.unreachable">
   <source>The shop doesn't answer right now. You can go on without signing in.</source>
   <translation>Kauppa ei juuri nyt vastaa. Voit jatkaa kirjautumatta.</translation>
  </message>
  <message id="signin.waiting">
   <source>One moment …</source>
   <translation>Hetki …</translation>
  </message>
  <message id="stage.title">
   <source>Demo: touch to put on the counter</source>
   <translation>Esittely: aseta tiskille koskettamalla</translation>
  </message>
  <message id="sure.both">
   <source>{words} · {percent}</source>
   <translation>{words} · {percent}</translation>
  </message>
  <message id="sure.maybe">
   <source>maybe</source>
   <translation>ehkä</translation>
  </message>
  <message id="sure.not_sure">
   <source>not sure</source>
   <translation>epävarma</translation>
  </message>
  <message id="sure.probably">
   <source>probably</source>
   <translation>luultavasti</translation>
  </message>
  <message id="thanks.card_hint">
   <source>Paid by card. Don't forget your goods.</source>
   <translation>Maksettu kortilla. Muista ostoksesi.</translation>
  </message>
  <message id="thanks.closes" numerus="yes">
   <source>This screen closes in {n} seconds</source>
   <translation>
    <numerusform>Näyttö sulkeutuu {n} sekunnin kuluttua</numerusform>
    <numerusform>Näyttö sulkeutuu {n} sekunnin kuluttua</numerusform>
   </translation>
  </message>
  <message id="thanks.guest_hint">
   <source>Please show this number at the desk.</source>
   <translation>Näytä tämä numero kassalla.</translation>
  </message>
  <message id="thanks.local_hint">
   <source>Pay in the app or at the desk. Your purchase is sent as soon as the shop answers.</source>
   <translation>Maksa sovelluksessa tai kassalla. Ostoksesi lähetetään heti, kun kauppa vastaa.</translation>
  </message>
  <message id="thanks.next">
   <source>Next shopper</source>
   <translation>Seuraava asiakas</translation>
  </message>
  <message id="thanks.number">
   <source>Your purchase number</source>
   <translation>Ostosnumerosi</translation>
  </message>
  <message id="thanks.paid_hint">
   <source>Your receipt is in the app.</source>
   <translation>Kuittisi on sovelluksessa.</translation>
  </message>
  <message id="thanks.print">
   <source>Print receipt</source>
   <translation>Tulosta kuitti</translation>
  </message>
  <message id="thanks.print_failed">
   <source>The printer does not answer. Please ask at the desk.</source>
   <translation>Tulostin ei vastaa. Kysy kassalta.</translation>
  </message>
  <message id="thanks.printing">
   <source>Printing …</source>
   <translation>Tulostetaan …</translation>
  </message>
  <message id="thanks.questions" numerus="yes">
   <source>{n} items are still to be looked at.</source>
   <translation>
    <numerusform>{n} tuote on vielä tarkistettava.</numerusform>
    <numerusform>{n} tuotetta on vielä tarkistettava.</numerusform>
   </translation>
  </message>
  <message id="thanks.receipt">
   <source>Receipt</source>
   <translation>Kuitti</translation>
  </message>
  <message id="thanks.scan">
   <source>Scan for your receipt</source>
   <translation>Skannaa kuitti</translation>
  </message>
  <message id="thanks.title">
   <source>Thank you!</source>
   <translation>Kiitos!</translation>
  </message>
  <message id="thanks.title_name">
   <source>Thank you, {shopper}!</source>
   <translation>Kiitos, {shopper}!</translation>
  </message>
  <message id="tools.done">
   <source>Done</source>
   <translation>Valmis</translation>
  </message>
  <message id="tools.language">
   <source>Language</source>
   <translation>Kieli</translation>
  </message>
  <message id="tools.off">
   <source>off</source>
   <translation>pois</translation>
  </message>
  <message id="tools.on">
   <source>on</source>
   <translation>päällä</translation>
  </message>
  <message id="tools.sound">
   <source>Sound</source>
   <translation>Ääni</translation>
  </message>
  <message id="tools.speech">
   <source>Read aloud</source>
   <translation>Lue ääneen</translation>
  </message>
  <message id="tools.text">
   <source>Text size</source>
   <translation>Tekstin koko</translation>
  </message>
  <message id="tools.theme">
   <source>Colours</source>
   <translation>Värit</translation>
  </message>
  <message id="tools.theme_contrast">
   <source>High contrast</source>
   <translation>Suuri kontrasti</translation>
  </message>
  <message id="tools.theme_dark">
   <source>Dark</source>
   <translation>Tumma</translation>
  </message>
  <message id="tools.theme_light">
   <source>Light</source>
   <translation>Vaalea</translation>
  </message>
  <message id="tools.title">
   <source>How would you like it?</source>
   <translation>Miten haluat sen?</translation>
  </message>
  <message id="tools.volume_0">
   <source>Sound off</source>
   <translation>Ääni pois</translation>
  </message>
  <message id="tools.volume_1">
   <source>Quiet</source>
   <translation>Hiljainen</translation>
  </message>
  <message id="tools.volume_2">
   <source>Normal</source>
   <translation>Tavallinen</translation>
  </message>
  <message id="tools.volume_3">
   <source>Loud</source>
   <translation>Kova</translation>
  </message>
  <message id="trouble.not_connected">
   <source>No phone is paired yet</source>
   <translation>Puhelinta ei ole vielä yhdistetty</translation>
  </message>
  <message id="trouble.not_connected_hint">
   <source>Type the code in the app, or go on without a phone.</source>
   <translation>Kirjoita koodi sovellukseen tai jatka ilman puhelinta.</translation>
  </message>
  <message id="trouble.paused">
   <source>A short pause: the shop did not answer</source>
   <translation>Lyhyt tauko: kauppa ei vastannut</translation>
  </message>
  <message id="trouble.paused_hint">
   <source>The next try comes by itself. What you buy is kept safe here.</source>
   <translation>Seuraava yritys tulee itsestään. Ostoksesi säilyvät täällä.</translation>
  </message>
  <message id="trouble.refused">
   <source>The shop did not accept this till</source>
   <translation>Kauppa ei hyväksynyt tätä kassaa</translation>
  </message>
  <message id="trouble.refused_hint">
   <source>Touch "Try again", or go on without a phone and ask staff.</source>
   <translation>Kosketa ”Yritä uudelleen” tai jatka ilman puhelinta ja kysy henkilökunnalta.</translation>
  </message>
  <message id="trouble.slow">
   <source>The shop takes too long to answer</source>
   <translation>Kaupan vastaus kestää liian kauan</translation>
  </message>
  <message id="trouble.slow_hint">
   <source>You can go on. What was not answered is asked again.</source>
   <translation>Voit jatkaa. Vastaamatta jäänyt kysytään uudelleen.</translation>
  </message>
  <message id="trouble.unreachable">
   <source>The shop can't be reached</source>
   <translation>Kauppaan ei saada yhteyttä</translation>
  </message>
  <message id="trouble.unreachable_hint">
   <source>You can go on shopping. We keep trying by ourselves.</source>
   <translation>Voit jatkaa ostoksia. Yritämme itsestään uudelleen.</translation>
  </message>
  <message id="unit.kilograms">
   <source>{value} kg</source>
   <translation>{value} kg</translation>
  </message>
  <message id="unit.percent">
   <source>{value}%</source>
   <translation>{value} %</translation>
  </message>
  <message id="unit.seconds">
   <source>{value} s</source>
   <translation>{value} s</translation>
  </message>
  <message id="welcome.check">
   <source>Look at your basket</source>
   <translation>Katso ostoskori</translation>
  </message>
  <message id="welcome.check_hint">
   <source>I ask when I am not sure</source>
   <translation>Kysyn, jos en ole varma</translation>
  </message>
  <message id="welcome.pay">
   <source>Pay and go</source>
   <translation>Maksa ja lähde</translation>
  </message>
  <message id="welcome.pay_hint">
   <source>By card, in the app or at the desk</source>
   <translation>Kortilla, sovelluksessa tai kassalla</translation>
  </message>
  <message id="welcome.put">
   <source>Put it down</source>
   <translation>Aseta tiskille</translation>
  </message>
  <message id="welcome.put_hint">
   <source>No scanning, side by side</source>
   <translation>Ilman skannausta, vierekkäin</translation>
  </message>
  <message id="welcome.start">
   <source>Touch to start</source>
   <translation>Aloita koskettamalla</translation>
  </message>
  <message id="welcome.title">
   <source>Put your goods down. I see them.</source>
   <translation>Aseta ostokset tiskille. Minä näen ne.</translation>
  </message>
 </context>
</TS>

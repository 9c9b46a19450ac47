<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name />
  <message id="ago.hours" numerus="yes">
   <source>{n} hours ago</source>
   <translation>
    <numerusform>vor {n} Stunde</numerusform>
    <numerusform>vor {n} Stunden</numerusform>
   </translation>
  </message>
  <message id="ago.minutes" numerus="yes">
   <source>{n} minutes ago</source>
   <translation>
    <numerusform>vor {n} Minute</numerusform>
    <numerusform>vor {n} Minuten</numerusform>
   </translation>
  </message>
  <message id="ago.now">
   <source>just now</source>
   <translation>gerade eben</translation>
  </message>
  <message id="ago.seconds" numerus="yes">
   <source>{n} seconds ago</source>
   <translation>
    <numerusform>vor {n} Sekunde</numerusform>
    <numerusform>vor {n} Sekunden</numerusform>
   </translation>
  </message>
  <message id="approval.no_pin">
   <source>No member of staff has a PIN here yet. Five touches of the name at the top left open the staff panel.</source>
   <translation>Noch hat hier niemand vom Personal eine PIN. Fünfmal auf den Namen oben tippen öffnet das Personalmenü.</translation>
  </message>
  <message id="approval.title">
   <source>Is the shopper {age} or older?</source>
   <translation>Ist die Person {age} Jahre oder älter?</translation>
  </message>
  <message id="basket.correction">
   <source>staff will check</source>
   <translation>wird vom Personal geprüft</translation>
  </message>
  <message id="basket.empty">
   <source>Your basket is empty</source>
   <translation>Ihr Warenkorb ist leer</translation>
  </message>
  <message id="basket.empty_hint">
   <source>What you put on the counter shows up here.</source>
   <translation>Was Sie auf die Theke legen, erscheint hier.</translation>
  </message>
  <message id="basket.exchange">
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message id="basket.exchange_name">
   <source>{name} is something else</source>
   <translation>{name} ist etwas anderes</translation>
  </message>
  <message id="basket.finish">
   <source>Finish</source>
   <translation>Fertig</translation>
  </message>
  <message id="basket.less">
   <source>One {name} less</source>
   <translation>Einmal {name} weniger</translation>
  </message>
  <message id="basket.more">
   <source>One more {name}</source>
   <translation>Noch einmal {name}</translation>
  </message>
  <message id="basket.pieces" numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} Artikel</numerusform>
    <numerusform>{n} Artikel</numerusform>
   </translation>
  </message>
  <message id="basket.sold_out">
   <source>listed as sold out now</source>
   <translation>inzwischen als ausverkauft geführt</translation>
  </message>
  <message id="basket.title">
   <source>Your basket</source>
   <translation>Ihr Warenkorb</translation>
  </message>
  <message id="basket.total">
   <source>Total</source>
   <translation>Summe</translation>
  </message>
  <message id="basket.unsent">
   <source>sent later</source>
   <translation>später gesendet</translation>
  </message>
  <message id="basket.unsent_some">
   <source>{n} sent later</source>
   <translation>{n} später gesendet</translation>
  </message>
  <message id="basket.was">
   <source>was {price}</source>
   <translation>vorher {price}</translation>
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
   <translation>Ihr Warenkorb wird geleert. Bitte lassen Sie die Waren auf der Theke.</translation>
  </message>
  <message id="cancel.no">
   <source>No, go on</source>
   <translation>Nein, weitermachen</translation>
  </message>
  <message id="cancel.title">
   <source>Cancel the whole purchase?</source>
   <translation>Den ganzen Kauf abbrechen?</translation>
  </message>
  <message id="cancel.yes">
   <source>Yes, cancel it</source>
   <translation>Ja, abbrechen</translation>
  </message>
  <message id="closing.hint">
   <source>This till is being switched off. Everything is kept.</source>
   <translation>Diese Kasse wird ausgeschaltet. Alles bleibt erhalten.</translation>
  </message>
  <message id="closing.title">
   <source>Goodbye</source>
   <translation>Auf Wiedersehen</translation>
  </message>
  <message id="footer.all_sent">
   <source>All sent</source>
   <translation>Alles gesendet</translation>
  </message>
  <message id="footer.held" numerus="yes">
   <source>{n} kept until a phone is paired</source>
   <translation>
    <numerusform>{n} wartet auf ein Handy</numerusform>
    <numerusform>{n} warten auf ein Handy</numerusform>
   </translation>
  </message>
  <message id="footer.parked" numerus="yes">
   <source>{n} for staff</source>
   <translation>
    <numerusform>{n} für das Personal</numerusform>
    <numerusform>{n} für das Personal</numerusform>
   </translation>
  </message>
  <message id="footer.session">
   <source>Session {short_id}</source>
   <translation>Einkauf {short_id}</translation>
  </message>
  <message id="footer.waiting" numerus="yes">
   <source>{n} waiting to be sent</source>
   <translation>
    <numerusform>{n} wartet auf das Senden</numerusform>
    <numerusform>{n} warten auf das Senden</numerusform>
   </translation>
  </message>
  <message id="guide.added">
   <source>Added: {name}</source>
   <translation>Hinzugefügt: {name}</translation>
  </message>
  <message id="guide.added_hint">
   <source>{price}</source>
   <translation>{price}</translation>
  </message>
  <message id="guide.camera_ended">
   <source>The recording has come to its end</source>
   <translation>Die Aufzeichnung ist zu Ende</translation>
  </message>
  <message id="guide.camera_ended_hint">
   <source>You can still choose goods from the list, or finish.</source>
   <translation>Sie können noch aus der Liste wählen oder abschließen.</translation>
  </message>
  <message id="guide.camera_frozen">
   <source>The picture stands still</source>
   <translation>Das Bild steht still</translation>
  </message>
  <message id="guide.camera_frozen_hint">
   <source>Please choose your goods from the list until it moves again.</source>
   <translation>Bitte wählen Sie aus der Liste, bis es sich wieder bewegt.</translation>
  </message>
  <message id="guide.camera_lost">
   <source>I can't see the counter</source>
   <translation>Ich sehe die Theke nicht</translation>
  </message>
  <message id="guide.camera_lost_hint">
   <source>Please choose your goods from the list. The camera comes back by itself.</source>
   <translation>Bitte wählen Sie Ihre Waren aus der Liste. Die Kamera kommt von selbst wieder.</translation>
  </message>
  <message id="guide.camera_starting">
   <source>One moment, the camera is starting</source>
   <translation>Einen Moment, die Kamera startet</translation>
  </message>
  <message id="guide.camera_starting_hint">
   <source>You can already choose goods from the list.</source>
   <translation>Sie können schon Waren aus der Liste wählen.</translation>
  </message>
  <message id="guide.clear">
   <source>Please clear the counter</source>
   <translation>Bitte räumen Sie die Theke frei</translation>
  </message>
  <message id="guide.clear_hint" numerus="yes">
   <source>{n} things were already lying there. They are not counted.</source>
   <translation>
    <numerusform>{n} Ding lag schon da. Es wird nicht gezählt.</numerusform>
    <numerusform>{n} Dinge lagen schon da. Sie werden nicht gezählt.</numerusform>
   </translation>
  </message>
  <message id="guide.exchanged">
   <source>{name} is now {other}</source>
   <translation>{name} ist jetzt {other}</translation>
  </message>
  <message id="guide.for_price_check">
   <source>Scan to see a price</source>
   <translation>Scannen, um den Preis zu sehen</translation>
  </message>
  <message id="guide.for_price_check_hint">
   <source>Nothing is added to your basket.</source>
   <translation>Es wird nichts hinzugefügt.</translation>
  </message>
  <message id="guide.for_remove">
   <source>Scan what you want to take off</source>
   <translation>Scannen Sie, was weg soll</translation>
  </message>
  <message id="guide.for_remove_hint">
   <source>It comes off your basket.</source>
   <translation>Es wird aus dem Warenkorb genommen.</translation>
  </message>
  <message id="guide.list">
   <source>Choose from the list</source>
   <translation>Aus der Liste wählen</translation>
  </message>
  <message id="guide.list_short">
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message id="guide.model_failed">
   <source>I can't recognise goods right now</source>
   <translation>Ich kann gerade keine Waren erkennen</translation>
  </message>
  <message id="guide.model_failed_hint">
   <source>Please choose them from the list, or ask staff.</source>
   <translation>Bitte wählen Sie aus der Liste, oder fragen Sie das Personal.</translation>
  </message>
  <message id="guide.model_loading">
   <source>One moment, I am getting ready</source>
   <translation>Einen Moment, ich mache mich bereit</translation>
  </message>
  <message id="guide.model_loading_hint">
   <source>I recognise your goods in a few seconds.</source>
   <translation>In wenigen Sekunden erkenne ich Ihre Waren.</translation>
  </message>
  <message id="guide.next">
   <source>Put the next one down, or finish</source>
   <translation>Legen Sie das Nächste hin, oder schließen Sie ab</translation>
  </message>
  <message id="guide.next_hint">
   <source>Counted goods can go straight into your bag.</source>
   <translation>Gezähltes darf gleich in Ihre Tasche.</translation>
  </message>
  <message id="guide.removed">
   <source>Taken off: {name}</source>
   <translation>Entfernt: {name}</translation>
  </message>
  <message id="guide.removed_hint">
   <source>Your basket is up to date.</source>
   <translation>Ihr Warenkorb ist aktuell.</translation>
  </message>
  <message id="guide.restarted">
   <source>A part of this till was started again</source>
   <translation>Ein Teil dieser Kasse wurde neu gestartet</translation>
  </message>
  <message id="guide.restarted_hint">
   <source>You can go on; nothing is lost.</source>
   <translation>Sie können weitermachen; nichts ist verloren.</translation>
  </message>
  <message id="guide.scan_expired">
   <source>Past its date: {name}</source>
   <translation>Abgelaufen: {name}</translation>
  </message>
  <message id="guide.scan_expired_hint">
   <source>It must not be sold. Please take a fresh one.</source>
   <translation>Es darf nicht verkauft werden. Bitte nehmen Sie ein frisches.</translation>
  </message>
  <message id="guide.scan_limit">
   <source>No more of this: {name}</source>
   <translation>Nicht mehr davon: {name}</translation>
  </message>
  <message id="guide.scan_limit_hint">
   <source>You have reached the most that one person may buy.</source>
   <translation>Mehr davon darf eine Person nicht kaufen.</translation>
  </message>
  <message id="guide.scan_no_goods">
   <source>This code belongs to no product</source>
   <translation>Dieser Code gehört zu keinem Artikel</translation>
  </message>
  <message id="guide.scan_no_goods_hint">
   <source>Scan the barcode of the product itself.</source>
   <translation>Scannen Sie den Strichcode des Artikels.</translation>
  </message>
  <message id="guide.scan_no_sale">
   <source>Please begin first</source>
   <translation>Bitte beginnen Sie zuerst</translation>
  </message>
  <message id="guide.scan_no_sale_hint">
   <source>Touch the screen to start your purchase.</source>
   <translation>Tippen Sie auf den Bildschirm, um einzukaufen.</translation>
  </message>
  <message id="guide.scan_not_in_basket">
   <source>Not in your basket: {name}</source>
   <translation>Nicht in Ihrem Warenkorb: {name}</translation>
  </message>
  <message id="guide.scan_not_in_basket_hint">
   <source>There is nothing to take off.</source>
   <translation>Es gibt nichts herauszunehmen.</translation>
  </message>
  <message id="guide.scan_price">
   <source>{name}: {price}</source>
   <translation>{name}: {price}</translation>
  </message>
  <message id="guide.scan_price_hint">
   <source>Only the price was checked. Nothing was added.</source>
   <translation>Nur der Preis wurde geprüft. Es wurde nichts hinzugefügt.</translation>
  </message>
  <message id="guide.scan_same">
   <source>Already counted: {name}</source>
   <translation>Schon gezählt: {name}</translation>
  </message>
  <message id="guide.scan_same_hint">
   <source>The camera saw it. Scan again for one more.</source>
   <translation>Die Kamera hat es gesehen. Für ein weiteres Stück noch einmal scannen.</translation>
  </message>
  <message id="guide.scan_unknown_code">
   <source>This code is not known here</source>
   <translation>Dieser Code ist hier nicht bekannt</translation>
  </message>
  <message id="guide.scan_unknown_code_hint">
   <source>Choose the product from the list, or ask for help.</source>
   <translation>Wählen Sie den Artikel aus der Liste oder rufen Sie Hilfe.</translation>
  </message>
  <message id="guide.scan_unknown_code_named">
   <source>We do not sell this: {name}</source>
   <translation>Das verkaufen wir nicht: {name}</translation>
  </message>
  <message id="guide.start">
   <source>Put your goods on the counter</source>
   <translation>Legen Sie Ihre Waren auf die Theke</translation>
  </message>
  <message id="guide.start_hint">
   <source>Side by side, so that I can see each one.</source>
   <translation>Nebeneinander, damit ich jedes Stück sehe.</translation>
  </message>
  <message id="guide.tool_scan">
   <source>Scan for …</source>
   <translation>Scan für …</translation>
  </message>
  <message id="guide.tool_stop_scan">
   <source>Stop</source>
   <translation>Beenden</translation>
  </message>
  <message id="guide.tool_undo">
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message id="guide.undo_hint">
   <source>Was that a mistake? You can undo it.</source>
   <translation>War das ein Versehen? Sie können es rückgängig machen.</translation>
  </message>
  <message id="help.button">
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message id="help.cancel">
   <source>I don't need help any more</source>
   <translation>Ich brauche keine Hilfe mehr</translation>
  </message>
  <message id="help.hint">
   <source>Somebody from the shop is on the way to you. You can go on meanwhile.</source>
   <translation>Jemand vom Laden ist auf dem Weg zu Ihnen. Sie können inzwischen weitermachen.</translation>
  </message>
  <message id="help.title">
   <source>Help is coming</source>
   <translation>Hilfe kommt</translation>
  </message>
  <message id="idle.end">
   <source>Cancel purchase</source>
   <translation>Kauf abbrechen</translation>
  </message>
  <message id="idle.hint" numerus="yes">
   <source>Your purchase is cancelled in {n} seconds.</source>
   <translation>
    <numerusform>Ihr Kauf wird in {n} Sekunde abgebrochen.</numerusform>
    <numerusform>Ihr Kauf wird in {n} Sekunden abgebrochen.</numerusform>
   </translation>
  </message>
  <message id="idle.more">
   <source>I need more time</source>
   <translation>Ich brauche mehr Zeit</translation>
  </message>
  <message id="idle.title">
   <source>Are you still there?</source>
   <translation>Sind Sie noch da?</translation>
  </message>
  <message id="keys.erase">
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message id="keys.letters">
   <source>abc</source>
   <translation>abc</translation>
  </message>
  <message id="keys.shift">
   <source>Capital letters</source>
   <translation>Großbuchstaben</translation>
  </message>
  <message id="keys.space">
   <source>Space</source>
   <translation>Leerzeichen</translation>
  </message>
  <message id="keys.symbols">
   <source>123</source>
   <translation>123</translation>
  </message>
  <message id="lamp.basket">
   <source>basket</source>
   <translation>Warenkorb</translation>
  </message>
  <message id="lamp.basket.about">
   <source>Sending what you buy</source>
   <translation>Ihren Einkauf senden</translation>
  </message>
  <message id="lamp.catalogue">
   <source>prices</source>
   <translation>Preise</translation>
  </message>
  <message id="lamp.catalogue.about">
   <source>Fetching prices</source>
   <translation>Preise holen</translation>
  </message>
  <message id="lamp.closed">
   <source>working</source>
   <translation>funktioniert</translation>
  </message>
  <message id="lamp.devices">
   <source>sign-in</source>
   <translation>Anmeldung</translation>
  </message>
  <message id="lamp.devices.about">
   <source>Pairing this till with your phone</source>
   <translation>Diese Kasse mit Ihrem Handy koppeln</translation>
  </message>
  <message id="lamp.failures" numerus="yes">
   <source>{n} failures in a row</source>
   <translation>
    <numerusform>{n} Fehler</numerusform>
    <numerusform>{n} Fehler in Folge</numerusform>
   </translation>
  </message>
  <message id="lamp.half_open">
   <source>trying again</source>
   <translation>neuer Versuch</translation>
  </message>
  <message id="lamp.last_success">
   <source>last answer {ago}</source>
   <translation>letzte Antwort {ago}</translation>
  </message>
  <message id="lamp.live">
   <source>live</source>
   <translation>live</translation>
  </message>
  <message id="lamp.live.about">
   <source>Hearing about changes at once</source>
   <translation>Änderungen sofort erfahren</translation>
  </message>
  <message id="lamp.never">
   <source>not used yet</source>
   <translation>noch nicht benutzt</translation>
  </message>
  <message id="lamp.open">
   <source>not answering</source>
   <translation>antwortet nicht</translation>
  </message>
  <message id="lamp.orders">
   <source>orders</source>
   <translation>Käufe</translation>
  </message>
  <message id="lamp.orders.about">
   <source>Finishing a purchase</source>
   <translation>Einen Kauf abschließen</translation>
  </message>
  <message id="lamp.pending">
   <source>questions</source>
   <translation>Fragen</translation>
  </message>
  <message id="lamp.pending.about">
   <source>Asking on your phone</source>
   <translation>Auf Ihrem Handy nachfragen</translation>
  </message>
  <message id="lamp.took">
   <source>in {ms} ms</source>
   <translation>in {ms} ms</translation>
  </message>
  <message id="lamps.bad_hint">
   <source>You can go on shopping. What can't be sent now is kept safe here and is sent later.</source>
   <translation>Sie können weiter einkaufen. Was jetzt nicht gesendet werden kann, bleibt hier sicher und wird später gesendet.</translation>
  </message>
  <message id="lamps.close">
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message id="lamps.device">
   <source>Till {device_id}</source>
   <translation>Kasse {device_id}</translation>
  </message>
  <message id="lamps.ok_hint">
   <source>Everything is connected. Your basket is kept up to date.</source>
   <translation>Alles ist verbunden. Ihr Warenkorb bleibt aktuell.</translation>
  </message>
  <message id="lamps.speed">
   <source>Recognition takes {ms} ms, {rate} times a second</source>
   <translation>Die Erkennung dauert {ms} ms, {rate}-mal in der Sekunde</translation>
  </message>
  <message id="lamps.title">
   <source>Connections</source>
   <translation>Verbindungen</translation>
  </message>
  <message id="lamps.try_now">
   <source>Try now</source>
   <translation>Jetzt versuchen</translation>
  </message>
  <message id="language.title">
   <source>Choose your language</source>
   <translation>Wählen Sie Ihre Sprache</translation>
  </message>
  <message id="list.all">
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message id="list.answer_title">
   <source>What is it?</source>
   <translation>Was ist es?</translation>
  </message>
  <message id="list.close">
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message id="list.erase">
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message id="list.exchange_title">
   <source>What is it instead of {name}?</source>
   <translation>Was ist es statt {name}?</translation>
  </message>
  <message id="list.favourites">
   <source>Favourites</source>
   <translation>Beliebt</translation>
  </message>
  <message id="list.found" numerus="yes">
   <source>{n} found</source>
   <translation>
    <numerusform>{n} gefunden</numerusform>
    <numerusform>{n} gefunden</numerusform>
   </translation>
  </message>
  <message id="list.likely">
   <source>Likely</source>
   <translation>Wahrscheinlich</translation>
  </message>
  <message id="list.none">
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message id="list.none_hint">
   <source>Take a letter back, or call staff.</source>
   <translation>Nehmen Sie einen Buchstaben zurück, oder rufen Sie das Personal.</translation>
  </message>
  <message id="list.search">
   <source>Touch the letters of its name</source>
   <translation>Buchstaben des Namens tippen</translation>
  </message>
  <message id="list.title">
   <source>Choose from the list</source>
   <translation>Aus der Liste wählen</translation>
  </message>
  <message id="money.kilogram">
   <source>{price}/kg</source>
   <translation>{price}/kg</translation>
  </message>
  <message id="money.label">
   <source>{weight} label price</source>
   <translation>{weight} Etikettpreis</translation>
  </message>
  <message id="money.offer">
   <source>{quantity} × {price}</source>
   <translation>{quantity} × {price}</translation>
  </message>
  <message id="money.unknown">
   <source>price at the desk</source>
   <translation>Preis an der Kasse</translation>
  </message>
  <message id="money.weighed">
   <source>{weight} × {price}/kg</source>
   <translation>{weight} × {price}/kg</translation>
  </message>
  <message id="out.database">
   <source>What you buy can't be saved right now.</source>
   <translation>Einkäufe können gerade nicht gespeichert werden.</translation>
  </message>
  <message id="out.everything">
   <source>The camera, the recognition and the shop's connection are away at the same time.</source>
   <translation>Kamera, Erkennung und Verbindung zum Laden fehlen gleichzeitig.</translation>
  </message>
  <message id="out.hint">
   <source>This one needs a moment of our staff's time. What you have already put in the basket is safe.</source>
   <translation>Diese hier braucht kurz unser Personal. Was schon in Ihrem Warenkorb ist, bleibt sicher.</translation>
  </message>
  <message id="out.loop">
   <source>A part of this till keeps stopping ({name}).</source>
   <translation>Ein Teil dieser Kasse bleibt immer wieder stehen ({name}).</translation>
  </message>
  <message id="out.staff">
   <source>For staff</source>
   <translation>Für das Personal</translation>
  </message>
  <message id="out.title">
   <source>Please use another till</source>
   <translation>Bitte benutzen Sie eine andere Kasse</translation>
  </message>
  <message id="pairing.attempt">
   <source>Attempt {n} of {most}</source>
   <translation>Versuch {n} von {most}</translation>
  </message>
  <message id="pairing.connecting">
   <source>Connecting to the shop</source>
   <translation>Verbindung mit dem Laden</translation>
  </message>
  <message id="pairing.connecting_hint">
   <source>Your code comes in a moment. You need not wait for it.</source>
   <translation>Ihr Code kommt gleich. Sie müssen nicht darauf warten.</translation>
  </message>
  <message id="pairing.guest">
   <source>Go on without a phone</source>
   <translation>Ohne Handy weiter</translation>
  </message>
  <message id="pairing.left_hours">
   <source>valid for {hours} h {minutes} min</source>
   <translation>gültig noch {hours} h {minutes} min</translation>
  </message>
  <message id="pairing.left_minutes" numerus="yes">
   <source>valid for {n} minutes</source>
   <translation>
    <numerusform>noch {n} Minute gültig</numerusform>
    <numerusform>noch {n} Minuten gültig</numerusform>
   </translation>
  </message>
  <message id="pairing.left_seconds" numerus="yes">
   <source>a new code in {n} seconds</source>
   <translation>
    <numerusform>neuer Code in {n} Sekunde</numerusform>
    <numerusform>neuer Code in {n} Sekunden</numerusform>
   </translation>
  </message>
  <message id="pairing.offline">
   <source>The shop doesn't answer right now</source>
   <translation>Der Laden antwortet gerade nicht</translation>
  </message>
  <message id="pairing.offline_hint">
   <source>You can start all the same. What you buy is kept safe here and is sent later.</source>
   <translation>Sie können trotzdem anfangen. Ihr Einkauf bleibt hier sicher und wird später gesendet.</translation>
  </message>
  <message id="pairing.paired">
   <source>Your phone is paired</source>
   <translation>Ihr Handy ist gekoppelt</translation>
  </message>
  <message id="pairing.paired_hint">
   <source>One moment, your basket opens.</source>
   <translation>Einen Moment, Ihr Warenkorb öffnet sich.</translation>
  </message>
  <message id="pairing.refused">
   <source>Phones can't be paired right now</source>
   <translation>Handys können gerade nicht gekoppelt werden</translation>
  </message>
  <message id="pairing.refused_hint">
   <source>You can start without one. Staff can help with the rest.</source>
   <translation>Sie können ohne Handy anfangen. Beim Rest hilft das Personal.</translation>
  </message>
  <message id="pairing.renewing">
   <source>A new code is coming</source>
   <translation>Ein neuer Code kommt</translation>
  </message>
  <message id="pairing.sign_in">
   <source>Sign in with an account</source>
   <translation>Mit Konto anmelden</translation>
  </message>
  <message id="pairing.title">
   <source>Type this code in the app</source>
   <translation>Geben Sie diesen Code in der App ein</translation>
  </message>
  <message id="pairing.title_qr">
   <source>Type this code in the app, or scan</source>
   <translation>Code in der App eingeben oder scannen</translation>
  </message>
  <message id="pairing.try_again">
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message id="pairing.welcome">
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message id="paper.again">
   <source>Try again</source>
   <translation>Noch einmal</translation>
  </message>
  <message id="paper.failed">
   <source>The printer does not work. Please ask staff for a receipt.</source>
   <translation>Der Drucker geht nicht. Bitte fragen Sie das Personal nach einem Beleg.</translation>
  </message>
  <message id="paper.print">
   <source>Print the receipt</source>
   <translation>Beleg drucken</translation>
  </message>
  <message id="paper.printed">
   <source>Please take your receipt</source>
   <translation>Bitte nehmen Sie Ihren Beleg</translation>
  </message>
  <message id="paper.printing">
   <source>Your receipt is being printed …</source>
   <translation>Ihr Beleg wird gedruckt …</translation>
  </message>
  <message id="pay.again">
   <source>Try again</source>
   <translation>Noch einmal</translation>
  </message>
  <message id="pay.amount">
   <source>To pay</source>
   <translation>Zu zahlen</translation>
  </message>
  <message id="pay.ask_again">
   <source>Ask again</source>
   <translation>Noch einmal fragen</translation>
  </message>
  <message id="pay.cancelled">
   <source>The payment was stopped</source>
   <translation>Die Zahlung wurde abgebrochen</translation>
  </message>
  <message id="pay.cancelled_hint">
   <source>Nothing was charged.</source>
   <translation>Es wurde nichts abgebucht.</translation>
  </message>
  <message id="pay.card">
   <source>By card</source>
   <translation>Mit Karte</translation>
  </message>
  <message id="pay.declined">
   <source>The card was declined</source>
   <translation>Die Karte wurde abgelehnt</translation>
  </message>
  <message id="pay.declined_hint">
   <source>Nothing was charged. Try again or another card, or pay at the desk.</source>
   <translation>Es wurde nichts abgebucht. Versuchen Sie es noch einmal, mit einer anderen Karte, oder zahlen Sie an der Kasse.</translation>
  </message>
  <message id="pay.desk">
   <source>At the desk</source>
   <translation>An der Kasse</translation>
  </message>
  <message id="pay.stop">
   <source>Stop paying</source>
   <translation>Zahlung abbrechen</translation>
  </message>
  <message id="pay.title">
   <source>How would you like to pay?</source>
   <translation>Wie möchten Sie zahlen?</translation>
  </message>
  <message id="pay.unclear">
   <source>The terminal gives no answer</source>
   <translation>Das Gerät gibt keine Antwort</translation>
  </message>
  <message id="pay.unclear_hint">
   <source>Please ask at the desk before you pay again. You will not be charged twice.</source>
   <translation>Bitte fragen Sie an der Kasse, bevor Sie noch einmal zahlen. Sie zahlen nicht doppelt.</translation>
  </message>
  <message id="pay.unknown">
   <source>One moment, we are asking the bank</source>
   <translation>Einen Moment, wir fragen bei der Bank nach</translation>
  </message>
  <message id="pay.unknown_hint">
   <source>You will not be charged twice. Please do not pay again yet.</source>
   <translation>Sie zahlen nicht doppelt. Bitte zahlen Sie noch nicht noch einmal.</translation>
  </message>
  <message id="pay.waiting">
   <source>Hold your card to the terminal</source>
   <translation>Halten Sie Ihre Karte an das Gerät</translation>
  </message>
  <message id="pay.waiting_hint">
   <source>The terminal stands beside the screen.</source>
   <translation>Das Gerät steht neben dem Bildschirm.</translation>
  </message>
  <message id="picture.none">
   <source>No picture from the camera</source>
   <translation>Kein Bild von der Kamera</translation>
  </message>
  <message id="picture.starting">
   <source>The camera is starting</source>
   <translation>Die Kamera startet</translation>
  </message>
  <message id="pill.connected">
   <source>Connected</source>
   <translation>Verbunden</translation>
  </message>
  <message id="pill.connecting">
   <source>Connecting</source>
   <translation>Verbinden …</translation>
  </message>
  <message id="pill.connecting_hint">
   <source>you can already start</source>
   <translation>Sie können schon anfangen</translation>
  </message>
  <message id="pill.go_on">
   <source>you can go on</source>
   <translation>Sie können weitermachen</translation>
  </message>
  <message id="pill.next_try">
   <source>next try in {value} s</source>
   <translation>nächster Versuch in {value} s</translation>
  </message>
  <message id="pill.offline">
   <source>Offline</source>
   <translation>Offline</translation>
  </message>
  <message id="pill.sent_later" numerus="yes">
   <source>you can go on; {n} items will be sent later</source>
   <translation>
    <numerusform>Sie können weitermachen; {n} Artikel wird später gesendet</numerusform>
    <numerusform>Sie können weitermachen; {n} Artikel werden später gesendet</numerusform>
   </translation>
  </message>
  <message id="pill.trying">
   <source>Trying again</source>
   <translation>Neuer Versuch</translation>
  </message>
  <message id="pill.trying_now">
   <source>asking now</source>
   <translation>fragt gerade</translation>
  </message>
  <message id="prices.from">
   <source>Prices from {time}</source>
   <translation>Preise von {time}</translation>
  </message>
  <message id="prices.from_day">
   <source>Prices from {day}</source>
   <translation>Preise vom {day}</translation>
  </message>
  <message id="prices.unconfirmed">
   <source>Prices are not confirmed yet</source>
   <translation>Preise sind noch nicht bestätigt</translation>
  </message>
  <message id="prompt.age">
   <source>Staff must approve this first</source>
   <translation>Das muss das Personal erst freigeben</translation>
  </message>
  <message id="prompt.age_call">
   <source>Call staff</source>
   <translation>Personal rufen</translation>
  </message>
  <message id="prompt.age_hint">
   <source>Only from {age} years. Please call staff, or put it back.</source>
   <translation>Erst ab {age} Jahren. Bitte Personal rufen oder zurückstellen.</translation>
  </message>
  <message id="prompt.age_staff">
   <source>Staff: confirm</source>
   <translation>Personal: bestätigen</translation>
  </message>
  <message id="prompt.always_ask" numerus="yes">
   <source>Shall I add</source>
   <translation>
    <numerusform>Soll ich hinzufügen</numerusform>
    <numerusform>Soll ich hinzufügen</numerusform>
   </translation>
  </message>
  <message id="prompt.always_ask_hint">
   <source>We ask about this one every time.</source>
   <translation>Hier fragen wir jedes Mal nach.</translation>
  </message>
  <message id="prompt.approve">
   <source>Staff: enter PIN</source>
   <translation>Personal: PIN eingeben</translation>
  </message>
  <message id="prompt.at_most" numerus="yes">
   <source>At most {n} of these can be bought at once.</source>
   <translation>
    <numerusform>Davon kann höchstens {n} auf einmal gekauft werden.</numerusform>
    <numerusform>Davon können höchstens {n} auf einmal gekauft werden.</numerusform>
   </translation>
  </message>
  <message id="prompt.call_staff">
   <source>Call staff</source>
   <translation>Personal rufen</translation>
  </message>
  <message id="prompt.expired">
   <source>This is past its date</source>
   <translation>Das Datum ist abgelaufen</translation>
  </message>
  <message id="prompt.expired_hint">
   <source>It can't be sold any more. Please take another one.</source>
   <translation>Es darf nicht mehr verkauft werden. Bitte nehmen Sie ein anderes.</translation>
  </message>
  <message id="prompt.from_list">
   <source>Choose from the list</source>
   <translation>Aus der Liste wählen</translation>
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
   <translation>Weglassen</translation>
  </message>
  <message id="prompt.limit">
   <source>That is more than one may buy</source>
   <translation>Das ist mehr, als man kaufen darf</translation>
  </message>
  <message id="prompt.limit_hint" numerus="yes">
   <source>At most {n} in one purchase. Please put the rest back.</source>
   <translation>
    <numerusform>Höchstens {n} je Einkauf. Bitte den Rest zurückstellen.</numerusform>
    <numerusform>Höchstens {n} je Einkauf. Bitte den Rest zurückstellen.</numerusform>
   </translation>
  </message>
  <message id="prompt.look_alike">
   <source>Which one is it?</source>
   <translation>Welches ist es?</translation>
  </message>
  <message id="prompt.look_alike_hint">
   <source>These look alike. Touch the right one.</source>
   <translation>Diese sehen sich ähnlich. Berühren Sie das richtige.</translation>
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
   <translation>Keines davon</translation>
  </message>
  <message id="prompt.no">
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message id="prompt.nothing">
   <source>It's not for sale</source>
   <translation>Keine Ware</translation>
  </message>
  <message id="prompt.one_more">
   <source>One more</source>
   <translation>Noch eins</translation>
  </message>
  <message id="prompt.other">
   <source>Something else</source>
   <translation>Etwas anderes</translation>
  </message>
  <message id="prompt.put_back">
   <source>I put it back</source>
   <translation>Ich stelle es zurück</translation>
  </message>
  <message id="prompt.quantity">
   <source>That is the most of it</source>
   <translation>Mehr davon geht nicht</translation>
  </message>
  <message id="prompt.same_or_more" numerus="yes">
   <source>{n} more</source>
   <translation>
    <numerusform>Noch einmal</numerusform>
    <numerusform>Noch {n}</numerusform>
   </translation>
  </message>
  <message id="prompt.same_or_more_hint">
   <source>Or is it the one that I have counted already?</source>
   <translation>Oder ist es das, was ich schon gezählt habe?</translation>
  </message>
  <message id="prompt.the_same">
   <source>The same one</source>
   <translation>Dasselbe</translation>
  </message>
  <message id="prompt.understood">
   <source>All right</source>
   <translation>In Ordnung</translation>
  </message>
  <message id="prompt.unknown">
   <source>What is this?</source>
   <translation>Was ist das?</translation>
  </message>
  <message id="prompt.unknown_hint">
   <source>I don't know it. Scan its barcode, choose it from the list, or call staff.</source>
   <translation>Das kenne ich nicht. Scannen Sie den Strichcode, wählen Sie aus der Liste oder rufen Sie Hilfe.</translation>
  </message>
  <message id="prompt.unsure" numerus="yes">
   <source>Are these</source>
   <translation>
    <numerusform>Ist das</numerusform>
    <numerusform>Sind das</numerusform>
   </translation>
  </message>
  <message id="prompt.waiting" numerus="yes">
   <source>{n} more questions</source>
   <translation>
    <numerusform>noch {n} Frage</numerusform>
    <numerusform>noch {n} Fragen</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh" numerus="yes">
   <source>Please weigh these together</source>
   <translation>
    <numerusform>Bitte wiegen</numerusform>
    <numerusform>Bitte zusammen wiegen</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh_desk">
   <source>This is sold by weight: please pay for it at the desk.</source>
   <translation>Das wird nach Gewicht verkauft: bitte bezahlen Sie es an der Kasse.</translation>
  </message>
  <message id="prompt.weigh_hint">
   <source>Put it on the scale.</source>
   <translation>Legen Sie es auf die Waage.</translation>
  </message>
  <message id="prompt.weigh_moving">
   <source>Let it come to rest.</source>
   <translation>Bitte ruhig liegen lassen.</translation>
  </message>
  <message id="prompt.weigh_overload">
   <source>That is too heavy for the scale. Please call staff.</source>
   <translation>Das ist zu schwer für die Waage. Bitte rufen Sie das Personal.</translation>
  </message>
  <message id="prompt.weigh_sold">
   <source>Take the last goods off the scale first.</source>
   <translation>Nehmen Sie zuerst die letzte Ware von der Waage.</translation>
  </message>
  <message id="prompt.weigh_staff">
   <source>This is sold by weight, and the scale is not ready. Please call staff.</source>
   <translation>Das wird nach Gewicht verkauft, und die Waage ist nicht bereit. Bitte rufen Sie das Personal.</translation>
  </message>
  <message id="prompt.weigh_under_zero">
   <source>Take everything off the scale, then put it on again.</source>
   <translation>Nehmen Sie alles von der Waage und legen Sie es neu auf.</translation>
  </message>
  <message id="prompt.weigh_yes">
   <source>Add {weight} · {price}</source>
   <translation>{weight} · {price} hinzufügen</translation>
  </message>
  <message id="prompt.yes">
   <source>Yes, add it</source>
   <translation>Ja, hinzufügen</translation>
  </message>
  <message id="review.age" numerus="yes">
   <source>{n} items need the approval of staff before you can finish.</source>
   <translation>
    <numerusform>{n} Artikel muss das Personal freigeben, bevor Sie abschließen können.</numerusform>
    <numerusform>{n} Artikel muss das Personal freigeben, bevor Sie abschließen können.</numerusform>
   </translation>
  </message>
  <message id="review.back">
   <source>Back to shopping</source>
   <translation>Weiter einkaufen</translation>
  </message>
  <message id="review.cancel">
   <source>Cancel purchase</source>
   <translation>Kauf abbrechen</translation>
  </message>
  <message id="review.corrections">
   <source>Some corrections could not be sent. Staff will see them.</source>
   <translation>Einige Korrekturen konnten nicht gesendet werden. Das Personal sieht sie.</translation>
  </message>
  <message id="review.finish">
   <source>Finish {total}</source>
   <translation>Abschließen {total}</translation>
  </message>
  <message id="review.hint">
   <source>You can still change everything.</source>
   <translation>Sie können noch alles ändern.</translation>
  </message>
  <message id="review.offline">
   <source>The shop doesn't answer right now. You can finish; your purchase is sent later.</source>
   <translation>Der Laden antwortet gerade nicht. Sie können abschließen; Ihr Kauf wird später gesendet.</translation>
  </message>
  <message id="review.open_line">
   <source>To be answered</source>
   <translation>Noch zu klären</translation>
  </message>
  <message id="review.open_unknown">
   <source>Unknown item</source>
   <translation>Unbekannter Artikel</translation>
  </message>
  <message id="review.ordering">
   <source>One moment …</source>
   <translation>Einen Moment …</translation>
  </message>
  <message id="review.ordering_hint">
   <source>Your purchase is being finished.</source>
   <translation>Ihr Kauf wird abgeschlossen.</translation>
  </message>
  <message id="review.questions" numerus="yes">
   <source>{n} questions are still open. They are settled at the desk.</source>
   <translation>
    <numerusform>{n} Frage ist noch offen. Sie wird an der Kasse geklärt.</numerusform>
    <numerusform>{n} Fragen sind noch offen. Sie werden an der Kasse geklärt.</numerusform>
   </translation>
  </message>
  <message id="review.title">
   <source>Is everything right?</source>
   <translation>Stimmt alles?</translation>
  </message>
  <message id="scan.add">
   <source>Add, as always</source>
   <translation>Hinzufügen wie immer</translation>
  </message>
  <message id="scan.price_check">
   <source>See a price</source>
   <translation>Preis ansehen</translation>
  </message>
  <message id="scan.remove">
   <source>Take something off</source>
   <translation>Etwas herausnehmen</translation>
  </message>
  <message id="scan.title">
   <source>What is your next scan for?</source>
   <translation>Wofür ist der nächste Scan?</translation>
  </message>
  <message id="shoplist.bought">
   <source>in the basket</source>
   <translation>im Warenkorb</translation>
  </message>
  <message id="shoplist.done">
   <source>Everything is in your basket</source>
   <translation>Alles ist im Warenkorb</translation>
  </message>
  <message id="shoplist.left" numerus="yes">
   <source>{n} to go</source>
   <translation>
    <numerusform>noch {n}</numerusform>
    <numerusform>noch {n}</numerusform>
   </translation>
  </message>
  <message id="shoplist.title">
   <source>Your shopping list</source>
   <translation>Ihre Einkaufsliste</translation>
  </message>
  <message id="shoplist.urgent">
   <source>urgent</source>
   <translation>dringend</translation>
  </message>
  <message id="shut.hint">
   <source>Please use another till. We are glad that you are here.</source>
   <translation>Bitte benutzen Sie eine andere Kasse. Schön, dass Sie da sind.</translation>
  </message>
  <message id="shut.title">
   <source>This till is closed</source>
   <translation>Diese Kasse ist geschlossen</translation>
  </message>
  <message id="signin.back">
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message id="signin.email">
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message id="signin.go">
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message id="signin.hide">
   <source>Hide password</source>
   <translation>Passwort verbergen</translation>
  </message>
  <message id="signin.hint">
   <source>With the account that you use in the app. It is forgotten when you leave.</source>
   <translation>Mit Ihrem Konto aus der App. Es wird vergessen, wenn Sie gehen.</translation>
  </message>
  <message id="signin.password">
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message id="signin.refused">
   <source>E-mail or password is not right. Please try again.</source>
   <translation>E-Mail oder Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.</translation>
  </message>
  <message id="signin.show">
   <source>Show password</source>
   <translation>Passwort anzeigen</translation>
  </message>
  <message id="signin.signed_in">
   <source>Signed in as {shopper}</source>
   <translation>Angemeldet als {shopper}</translation>
  </message>
  <message id="signin.title">
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message id="signin.unreachable">
   <source>The shop doesn't answer right now. You can go on without signing in.</source>
   <translation>Der Laden antwortet gerade nicht. Sie können ohne Anmeldung weitermachen.</translation>
  </message>
  <message id="signin.waiting">
   <source>One moment …</source>
   <translation>Einen Moment …</translation>
  </message>
  <message id="stage.title">
   <source>Demo: touch to put on the counter</source>
   <translation>Demo: berühren, um es auf die Theke zu legen</translation>
  </message>
  <message id="sure.both">
   <source>{words} · {percent}</source>
   <translation>{words} · {percent}</translation>
  </message>
  <message id="sure.maybe">
   <source>maybe</source>
   <translation>vielleicht</translation>
  </message>
  <message id="sure.not_sure">
   <source>not sure</source>
   <translation>unsicher</translation>
  </message>
  <message id="sure.probably">
   <source>probably</source>
   <translation>wahrscheinlich</translation>
  </message>
  <message id="thanks.card_hint">
   <source>Paid by card. Don't forget your goods.</source>
   <translation>Mit Karte bezahlt. Vergessen Sie Ihre Waren nicht.</translation>
  </message>
  <message id="thanks.closes" numerus="yes">
   <source>This screen closes in {n} seconds</source>
   <translation>
    <numerusform>Diese Anzeige schließt in {n} Sekunde</numerusform>
    <numerusform>Diese Anzeige schließt in {n} Sekunden</numerusform>
   </translation>
  </message>
  <message id="thanks.guest_hint">
   <source>Please show this number at the desk.</source>
   <translation>Bitte zeigen Sie diese Nummer an der Kasse.</translation>
  </message>
  <message id="thanks.local_hint">
   <source>Pay in the app or at the desk. Your purchase is sent as soon as the shop answers.</source>
   <translation>Zahlen Sie in der App oder an der Kasse. Ihr Kauf wird gesendet, sobald der Laden antwortet.</translation>
  </message>
  <message id="thanks.next">
   <source>Next shopper</source>
   <translation>Nächster Kunde</translation>
  </message>
  <message id="thanks.number">
   <source>Your purchase number</source>
   <translation>Ihre Kaufnummer</translation>
  </message>
  <message id="thanks.paid_hint">
   <source>Your receipt is in the app.</source>
   <translation>Ihr Beleg ist in der App.</translation>
  </message>
  <message id="thanks.print">
   <source>Print receipt</source>
   <translation>Beleg drucken</translation>
  </message>
  <message id="thanks.print_failed">
   <source>The printer does not answer. Please ask at the desk.</source>
   <translation>Der Drucker antwortet nicht. Bitte fragen Sie an der Kasse.</translation>
  </message>
  <message id="thanks.printing">
   <source>Printing …</source>
   <translation>Wird gedruckt …</translation>
  </message>
  <message id="thanks.questions" numerus="yes">
   <source>{n} items are still to be looked at.</source>
   <translation>
    <numerusform>{n} Artikel ist noch zu prüfen.</numerusform>
    <numerusform>{n} Artikel sind noch zu prüfen.</numerusform>
   </translation>
  </message>
  <message id="thanks.receipt">
   <source>Receipt</source>
   <translation>Beleg</translation>
  </message>
  <message id="thanks.scan">
   <source>Scan for your receipt</source>
   <translation>Beleg per Scan mitnehmen</translation>
  </message>
  <message id="thanks.title">
   <source>Thank you!</source>
   <translation>Vielen Dank!</translation>
  </message>
  <message id="thanks.title_name">
   <source>Thank you, {shopper}!</source>
   <translation>Vielen Dank, {shopper}!</translation>
  </message>
  <message id="tools.done">
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message id="tools.language">
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message id="tools.off">
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message id="tools.on">
   <source>on</source>
   <translation>an</translation>
  </message>
  <message id="tools.sound">
   <source>Sound</source>
   <translation>Ton</translation>
  </message>
  <message id="tools.speech">
   <source>Read aloud</source>
   <translation>Vorlesen</translation>
  </message>
  <message id="tools.text">
   <source>Text size</source>
   <translation>Schriftgröße</translation>
  </message>
  <message id="tools.theme">
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message id="tools.theme_contrast">
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message id="tools.theme_dark">
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message id="tools.theme_light">
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message id="tools.title">
   <source>How would you like it?</source>
   <translation>Wie hätten Sie es gern?</translation>
  </message>
  <message id="tools.volume_0">
   <source>Sound off</source>
   <translation>Ton aus</translation>
  </message>
  <message id="tools.volume_1">
   <source>Quiet</source>
   <translation>Leise</translation>
  </message>
  <message id="tools.volume_2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="tools.volume_3">
   <source>Loud</source>
   <translation>Laut</translation>
  </message>
  <message id="trouble.not_connected">
   <source>No phone is paired yet</source>
   <translation>Noch kein Handy gekoppelt</translation>
  </message>
  <message id="trouble.not_connected_hint">
   <source>Type the code in the app, or go on without a phone.</source>
   <translation>Geben Sie den Code in der App ein, oder machen Sie ohne Handy weiter.</translation>
  </message>
  <message id="trouble.paused">
   <source>A short pause: the shop did not answer</source>
   <translation>Kurze Pause: Der Laden hat nicht geantwortet</translation>
  </message>
  <message id="trouble.paused_hint">
   <source>The next try comes by itself. What you buy is kept safe here.</source>
   <translation>Der nächste Versuch kommt von selbst. Ihr Einkauf bleibt hier sicher.</translation>
  </message>
  <message id="trouble.refused">
   <source>The shop did not accept this till</source>
   <translation>Der Laden hat diese Kasse nicht angenommen</translation>
  </message>
  <message id="trouble.refused_hint">
   <source>Touch "Try again", or go on without a phone and ask staff.</source>
   <translation>Berühren Sie „Noch einmal versuchen“, oder machen Sie ohne Handy weiter und fragen Sie das Personal.</translation>
  </message>
  <message id="trouble.slow">
   <source>The shop takes too long to answer</source>
   <translation>Der Laden braucht zu lange für die Antwort</translation>
  </message>
  <message id="trouble.slow_hint">
   <source>You can go on. What was not answered is asked again.</source>
   <translation>Sie können weitermachen. Was nicht beantwortet wurde, wird wieder gefragt.</translation>
  </message>
  <message id="trouble.unreachable">
   <source>The shop can't be reached</source>
   <translation>Der Laden ist nicht zu erreichen</translation>
  </message>
  <message id="trouble.unreachable_hint">
   <source>You can go on shopping. We keep trying by ourselves.</source>
   <translation>Sie können weiter einkaufen. Wir versuchen es von selbst weiter.</translation>
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
   <translation>Warenkorb ansehen</translation>
  </message>
  <message id="welcome.check_hint">
   <source>I ask when I am not sure</source>
   <translation>Ich frage, wenn ich unsicher bin</translation>
  </message>
  <message id="welcome.pay">
   <source>Pay and go</source>
   <translation>Zahlen und gehen</translation>
  </message>
  <message id="welcome.pay_hint">
   <source>By card, in the app or at the desk</source>
   <translation>Mit Karte, in der App oder an der Kasse</translation>
  </message>
  <message id="welcome.put">
   <source>Put it down</source>
   <translation>Hinlegen</translation>
  </message>
  <message id="welcome.put_hint">
   <source>No scanning, side by side</source>
   <translation>Ohne Scannen, nebeneinander</translation>
  </message>
  <message id="welcome.start">
   <source>Touch to start</source>
   <translation>Zum Starten berühren</translation>
  </message>
  <message id="welcome.title">
   <source>Put your goods down. I see them.</source>
   <translation>Einfach hinlegen. Ich sehe es.</translation>
  </message>
 </context>
</TS>

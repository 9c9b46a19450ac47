<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name />
  <message id="staff.about.device">
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message id="staff.about.folder">
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message id="staff.about.libraries">
   <source>It stands on</source>
   <translation>Il repose sur</translation>
  </message>
  <message id="staff.about.licence">
   <source>ShopShadow Kiosk is free software under the AGPL 3.0 or later.</source>
   <translation>ShopShadow Kiosk est un logiciel libre sous AGPL 3.0 ou ultérieure.</translation>
  </message>
  <message id="staff.about.model">
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message id="staff.about.name">
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message id="staff.about.version">
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message id="staff.analytics.approved">
   <source>Questions answered with yes</source>
   <translation>Questions avec réponse oui</translation>
  </message>
  <message id="staff.analytics.asked">
   <source>Questions asked</source>
   <translation>Questions posées</translation>
  </message>
  <message id="staff.analytics.confirmed">
   <source>Things recognised</source>
   <translation>Objets reconnus</translation>
  </message>
  <message id="staff.analytics.declined">
   <source>Questions answered with no</source>
   <translation>Questions avec réponse non</translation>
  </message>
  <message id="staff.analytics.failed">
   <source>Calls that failed</source>
   <translation>Appels échoués</translation>
  </message>
  <message id="staff.analytics.hint">
   <source>Of the last six hours, since the start at most.</source>
   <translation>Des six dernières heures, au plus depuis le démarrage.</translation>
  </message>
  <message id="staff.analytics.mean">
   <source>Mean time of a call</source>
   <translation>Durée moyenne d’un appel</translation>
  </message>
  <message id="staff.analytics.nothing">
   <source>Nothing yet.</source>
   <translation>Encore rien.</translation>
  </message>
  <message id="staff.analytics.products">
   <source>What went into baskets</source>
   <translation>Ce qui est allé dans les paniers</translation>
  </message>
  <message id="staff.analytics.sent">
   <source>Calls that worked</source>
   <translation>Appels réussis</translation>
  </message>
  <message id="staff.analytics.trips">
   <source>Times a breaker opened</source>
   <translation>Disjoncteurs ouverts</translation>
  </message>
  <message id="staff.analytics.unknown">
   <source>Unknown things</source>
   <translation>Objets inconnus</translation>
  </message>
  <message id="staff.answer.by_phone">
   <source>on the phone</source>
   <translation>sur le téléphone</translation>
  </message>
  <message id="staff.answer.by_screen">
   <source>answered here</source>
   <translation>répondu ici</translation>
  </message>
  <message id="staff.answer.left">
   <source>no answer</source>
   <translation>sans réponse</translation>
  </message>
  <message id="staff.answer.no">
   <source>no</source>
   <translation>non</translation>
  </message>
  <message id="staff.answer.open">
   <source>open</source>
   <translation>ouverte</translation>
  </message>
  <message id="staff.answer.phone">
   <source>asked on the phone</source>
   <translation>demandé sur le téléphone</translation>
  </message>
  <message id="staff.answer.yes">
   <source>yes</source>
   <translation>oui</translation>
  </message>
  <message id="staff.backend.ca_bundle">
   <source>File of certificates</source>
   <translation>Fichier de certificats</translation>
  </message>
  <message id="staff.backend.connecting">
   <source>is being looked for</source>
   <translation>est recherché</translation>
  </message>
  <message id="staff.backend.device_name">
   <source>This kiosk's name</source>
   <translation>Nom de cette borne</translation>
  </message>
  <message id="staff.backend.dialect">
   <source>Dialect</source>
   <translation>Dialecte</translation>
  </message>
  <message id="staff.backend.embedded">
   <source>the kiosk's own hub</source>
   <translation>le serveur propre à la borne</translation>
  </message>
  <message id="staff.backend.groups">
   <source>What answers</source>
   <translation>Ce qui répond</translation>
  </message>
  <message id="staff.backend.now">
   <source>Backend</source>
   <translation>Serveur</translation>
  </message>
  <message id="staff.backend.pair">
   <source>Show a fresh pairing code</source>
   <translation>Afficher un nouveau code</translation>
  </message>
  <message id="staff.backend.pair_later">
   <source>Somebody shops: a fresh code comes after the sale, or cancel it.</source>
   <translation>Un achat est en cours : un nouveau code viendra après, ou annulez-le.</translation>
  </message>
  <message id="staff.backend.pairing">
   <source>Pairing</source>
   <translation>Association</translation>
  </message>
  <message id="staff.backend.pins">
   <source>Pins of the server's key</source>
   <translation>Empreintes de la clé du serveur</translation>
  </message>
  <message id="staff.backend.reached">
   <source>answers:</source>
   <translation>répond :</translation>
  </message>
  <message id="staff.backend.restart_hint">
   <source>Changes of the backend hold after a restart.</source>
   <translation>Les changements du serveur valent après un redémarrage.</translation>
  </message>
  <message id="staff.backend.settings">
   <source>How it is reached</source>
   <translation>Comment il est joint</translation>
  </message>
  <message id="staff.backend.unreachable">
   <source>cannot be reached:</source>
   <translation>est injoignable :</translation>
  </message>
  <message id="staff.backend.url">
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message id="staff.breaker.closed">
   <source>works</source>
   <translation>marche</translation>
  </message>
  <message id="staff.breaker.half_open">
   <source>is being tried</source>
   <translation>à l’essai</translation>
  </message>
  <message id="staff.breaker.last">
   <source>last answer {ago}</source>
   <translation>dernière réponse {ago}</translation>
  </message>
  <message id="staff.breaker.next">
   <source>next try in {n} s</source>
   <translation>prochain essai dans {n} s</translation>
  </message>
  <message id="staff.breaker.open">
   <source>paused after failures</source>
   <translation>en pause après des échecs</translation>
  </message>
  <message id="staff.breaker.trips" numerus="yes">
   <source>paused {n} times</source>
   <translation>
    <numerusform>mis en pause {n} fois</numerusform>
    <numerusform>mis en pause {n} fois</numerusform>
   </translation>
  </message>
  <message id="staff.camera.address">
   <source>Another address or file</source>
   <translation>Autre adresse ou fichier</translation>
  </message>
  <message id="staff.camera.auto">
   <source>Automatic</source>
   <translation>Automatique</translation>
  </message>
  <message id="staff.camera.ended">
   <source>at the end of the film</source>
   <translation>à la fin du film</translation>
  </message>
  <message id="staff.camera.frozen">
   <source>frozen</source>
   <translation>figée</translation>
  </message>
  <message id="staff.camera.learn">
   <source>The counter is empty now: learn it</source>
   <translation>Le comptoir est vide : l’apprendre</translation>
  </message>
  <message id="staff.camera.live">
   <source>live</source>
   <translation>en marche</translation>
  </message>
  <message id="staff.camera.lost">
   <source>lost</source>
   <translation>perdue</translation>
  </message>
  <message id="staff.camera.mirror">
   <source>Mirror the picture</source>
   <translation>Inverser l’image</translation>
  </message>
  <message id="staff.camera.now">
   <source>Now</source>
   <translation>Maintenant</translation>
  </message>
  <message id="staff.camera.rotation">
   <source>Turn the picture</source>
   <translation>Tourner l’image</translation>
  </message>
  <message id="staff.camera.source">
   <source>Camera</source>
   <translation>Caméra</translation>
  </message>
  <message id="staff.camera.stage">
   <source>Demo stage</source>
   <translation>Scène de démonstration</translation>
  </message>
  <message id="staff.camera.starting">
   <source>starting</source>
   <translation>démarre</translation>
  </message>
  <message id="staff.camera.zone">
   <source>Counting zone</source>
   <translation>Zone de comptage</translation>
  </message>
  <message id="staff.camera.zone_clear">
   <source>Whole picture</source>
   <translation>Toute l’image</translation>
  </message>
  <message id="staff.camera.zone_hint">
   <source>Tap the corners of the counter on the picture; drag a corner to move it. Without a zone the whole picture counts.</source>
   <translation>Touchez les coins du comptoir sur l’image ; glissez un coin pour le déplacer. Sans zone, toute l’image compte.</translation>
  </message>
  <message id="staff.camera.zone_save">
   <source>Keep the zone</source>
   <translation>Garder la zone</translation>
  </message>
  <message id="staff.cancel">
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message id="staff.close">
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message id="staff.closes">
   <source>Closes in {n} s</source>
   <translation>Se ferme dans {n} s</translation>
  </message>
  <message id="staff.decision.added">
   <source>added without asking</source>
   <translation>ajouté sans demander</translation>
  </message>
  <message id="staff.decision.unknown">
   <source>Unknown item</source>
   <translation>Objet inconnu</translation>
  </message>
  <message id="staff.decision.votes">
   <source>Seen in {n} of {of} pictures: {scores}</source>
   <translation>Vu sur {n} des {of} images : {scores}</translation>
  </message>
  <message id="staff.done">
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message id="staff.drill.backend">
   <source>Cut the backend</source>
   <translation>Couper le serveur</translation>
  </message>
  <message id="staff.drill.backend_hint">
   <source>No request gets through for eight seconds.</source>
   <translation>Aucun appel ne passe pendant huit secondes.</translation>
  </message>
  <message id="staff.drill.camera">
   <source>Lose the camera</source>
   <translation>Perdre la caméra</translation>
  </message>
  <message id="staff.drill.camera_hint">
   <source>No picture comes for eight seconds.</source>
   <translation>Aucune image n’arrive pendant huit secondes.</translation>
  </message>
  <message id="staff.drill.queue">
   <source>Fill the queue</source>
   <translation>Remplir la file</translation>
  </message>
  <message id="staff.drill.queue_hint">
   <source>Twenty letters wait behind a cut backend. Only while nobody shops.</source>
   <translation>Vingt lettres attendent derrière un serveur coupé. Seulement si personne ne fait d’achat.</translation>
  </message>
  <message id="staff.drills.begin">
   <source>Begin</source>
   <translation>Commencer</translation>
  </message>
  <message id="staff.drills.failed">
   <source>The kiosk has not recovered as it should.</source>
   <translation>La borne ne s’est pas rétablie comme il faut.</translation>
  </message>
  <message id="staff.drills.hint">
   <source>Each drill takes something away from the running kiosk and shows how it recovers. Nothing is lost.</source>
   <translation>Chaque exercice retire quelque chose à la borne en marche et montre comment elle se rétablit. Rien ne se perd.</translation>
  </message>
  <message id="staff.drills.ok">
   <source>The kiosk has recovered.</source>
   <translation>La borne s’est rétablie.</translation>
  </message>
  <message id="staff.endpoint.alerts">
   <source>Alerts</source>
   <translation>Alertes</translation>
  </message>
  <message id="staff.endpoint.basket">
   <source>Basket</source>
   <translation>Panier</translation>
  </message>
  <message id="staff.endpoint.catalogue">
   <source>Catalogue</source>
   <translation>Catalogue</translation>
  </message>
  <message id="staff.endpoint.devices">
   <source>Devices</source>
   <translation>Appareils</translation>
  </message>
  <message id="staff.endpoint.evidence">
   <source>Pictures</source>
   <translation>Images</translation>
  </message>
  <message id="staff.endpoint.live">
   <source>Live updates</source>
   <translation>Nouvelles en direct</translation>
  </message>
  <message id="staff.endpoint.orders">
   <source>Orders</source>
   <translation>Commandes</translation>
  </message>
  <message id="staff.endpoint.pending">
   <source>Questions</source>
   <translation>Questions</translation>
  </message>
  <message id="staff.gate.again">
   <source>The same PIN again</source>
   <translation>Le même PIN encore une fois</translation>
  </message>
  <message id="staff.gate.choose">
   <source>Choose a PIN</source>
   <translation>Choisissez un PIN</translation>
  </message>
  <message id="staff.gate.first">
   <source>The first of staff</source>
   <translation>La première personne</translation>
  </message>
  <message id="staff.gate.first_hint">
   <source>This kiosk has no staff yet. Give your name and choose a PIN of 6 to 12 figures.</source>
   <translation>Cette borne n’a pas encore de personnel. Donnez votre nom et choisissez un PIN de 6 à 12 chiffres.</translation>
  </message>
  <message id="staff.gate.locked">
   <source>Too many wrong PINs. Locked for {n} s.</source>
   <translation>Trop de PIN erronés. Verrouillé pendant {n} s.</translation>
  </message>
  <message id="staff.gate.not_the_same">
   <source>The two PINs differ. Choose again.</source>
   <translation>Les deux PIN diffèrent. Choisissez à nouveau.</translation>
  </message>
  <message id="staff.gate.pin">
   <source>PIN of {name}</source>
   <translation>PIN de {name}</translation>
  </message>
  <message id="staff.gate.title">
   <source>For staff</source>
   <translation>Pour le personnel</translation>
  </message>
  <message id="staff.health.all">
   <source>Test everything</source>
   <translation>Tout tester</translation>
  </message>
  <message id="staff.health.hint">
   <source>Each test really uses the part.</source>
   <translation>Chaque test utilise vraiment la partie.</translation>
  </message>
  <message id="staff.health.test">
   <source>Test</source>
   <translation>Tester</translation>
  </message>
  <message id="staff.key.erase">
   <source>Erase</source>
   <translation>Effacer</translation>
  </message>
  <message id="staff.key.shift">
   <source>Capitals</source>
   <translation>Majuscules</translation>
  </message>
  <message id="staff.key.signs">
   <source>Signs</source>
   <translation>Signes</translation>
  </message>
  <message id="staff.key.space">
   <source>Space</source>
   <translation>Espace</translation>
  </message>
  <message id="staff.ledger.check">
   <source>Check the ledger</source>
   <translation>Vérifier le registre</translation>
  </message>
  <message id="staff.ledger.not_told">
   <source>The backend could not be asked which entry it was told of last.</source>
   <translation>Impossible de demander au serveur quelle est la dernière entrée qu’il connaît.</translation>
  </message>
  <message id="staff.ledger.sound" numerus="yes">
   <source>Sound: {n} entries, none changed, removed or cut off.</source>
   <translation>
    <numerusform>Intact : {n} entrée, ni changée, ni enlevée, ni coupée.</numerusform>
    <numerusform>Intact : {n} entrées, aucune changée, enlevée ou coupée.</numerusform>
   </translation>
  </message>
  <message id="staff.ledger.told">
   <source>The backend was told of entry {n}; it would miss it.</source>
   <translation>Le serveur connaît l’entrée {n} ; son absence se verrait.</translation>
  </message>
  <message id="staff.letter.add">
   <source>Add</source>
   <translation>Ajout</translation>
  </message>
  <message id="staff.letter.approve">
   <source>Yes to a question</source>
   <translation>Oui à une question</translation>
  </message>
  <message id="staff.letter.ask">
   <source>Question</source>
   <translation>Question</translation>
  </message>
  <message id="staff.letter.decline">
   <source>No to a question</source>
   <translation>Non à une question</translation>
  </message>
  <message id="staff.letter.end_session">
   <source>End of a session</source>
   <translation>Fin de session</translation>
  </message>
  <message id="staff.letter.order">
   <source>Order</source>
   <translation>Commande</translation>
  </message>
  <message id="staff.letter.quantity">
   <source>Quantity</source>
   <translation>Quantité</translation>
  </message>
  <message id="staff.letter.start_session">
   <source>Begin of a session</source>
   <translation>Début de session</translation>
  </message>
  <message id="staff.metrics.backend">
   <source>Time of the slowest kind of call, ms</source>
   <translation>Durée du type d’appel le plus lent, ms</translation>
  </message>
  <message id="staff.metrics.calls">
   <source>Calls in ten seconds</source>
   <translation>Appels en dix secondes</translation>
  </message>
  <message id="staff.metrics.camera">
   <source>camera</source>
   <translation>caméra</translation>
  </message>
  <message id="staff.metrics.failed">
   <source>failed</source>
   <translation>échoués</translation>
  </message>
  <message id="staff.metrics.inference">
   <source>Time of a detection, ms</source>
   <translation>Durée d’une détection, ms</translation>
  </message>
  <message id="staff.metrics.minutes">
   <source>minutes</source>
   <translation>minutes</translation>
  </message>
  <message id="staff.metrics.model">
   <source>recognition</source>
   <translation>reconnaissance</translation>
  </message>
  <message id="staff.metrics.p50">
   <source>half are faster</source>
   <translation>la moitié est plus rapide</translation>
  </message>
  <message id="staff.metrics.p95">
   <source>19 of 20 are faster</source>
   <translation>19 sur 20 sont plus rapides</translation>
  </message>
  <message id="staff.metrics.parked">
   <source>parked</source>
   <translation>mises de côté</translation>
  </message>
  <message id="staff.metrics.queue">
   <source>Letters</source>
   <translation>Lettres</translation>
  </message>
  <message id="staff.metrics.rates">
   <source>Pictures and detections a second</source>
   <translation>Images et détections par seconde</translation>
  </message>
  <message id="staff.metrics.sent">
   <source>worked</source>
   <translation>réussis</translation>
  </message>
  <message id="staff.metrics.soon">
   <source>The first figures come in half a minute.</source>
   <translation>Les premiers chiffres arrivent dans une demi-minute.</translation>
  </message>
  <message id="staff.metrics.waiting">
   <source>waiting</source>
   <translation>en attente</translation>
  </message>
  <message id="staff.needs.backend">
   <source>The backend does not answer; selling goes on</source>
   <translation>Le serveur ne répond pas ; la vente continue</translation>
  </message>
  <message id="staff.needs.camera">
   <source>The camera gives no picture</source>
   <translation>La caméra ne donne pas d’image</translation>
  </message>
  <message id="staff.needs.database">
   <source>Nothing can be stored</source>
   <translation>Rien ne peut être enregistré</translation>
  </message>
  <message id="staff.needs.full">
   <source>So much waits to be sent that no guest can begin</source>
   <translation>Tant de messages attendent qu’aucun invité ne peut commencer</translation>
  </message>
  <message id="staff.needs.heading">
   <source>What needs you</source>
   <translation>À régler</translation>
  </message>
  <message id="staff.needs.help">
   <source>A shopper wants help</source>
   <translation>Un client demande de l’aide</translation>
  </message>
  <message id="staff.needs.loop">
   <source>A part of the program keeps failing</source>
   <translation>Une partie du programme échoue sans cesse</translation>
  </message>
  <message id="staff.needs.model">
   <source>Goods are not recognised</source>
   <translation>Les articles ne sont pas reconnus</translation>
  </message>
  <message id="staff.needs.nothing">
   <source>Everything works.</source>
   <translation>Tout fonctionne.</translation>
  </message>
  <message id="staff.needs.parked">
   <source>Parked letters: {n}</source>
   <translation>Messages mis de côté : {n}</translation>
  </message>
  <message id="staff.needs.refused">
   <source>The backend refuses this kiosk</source>
   <translation>Le serveur refuse cette borne</translation>
  </message>
  <message id="staff.needs.restart">
   <source>Some changes wait for a restart</source>
   <translation>Des changements attendent un redémarrage</translation>
  </message>
  <message id="staff.no">
   <source>No</source>
   <translation>Non</translation>
  </message>
  <message id="staff.page.about">
   <source>About</source>
   <translation>À propos</translation>
  </message>
  <message id="staff.page.analytics">
   <source>Figures</source>
   <translation>Chiffres</translation>
  </message>
  <message id="staff.page.backend">
   <source>Backend</source>
   <translation>Serveur</translation>
  </message>
  <message id="staff.page.camera">
   <source>Camera</source>
   <translation>Caméra</translation>
  </message>
  <message id="staff.page.drills">
   <source>Drills</source>
   <translation>Exercices</translation>
  </message>
  <message id="staff.page.health">
   <source>Health</source>
   <translation>Santé</translation>
  </message>
  <message id="staff.page.language">
   <source>Language, reading</source>
   <translation>Langue, lecture</translation>
  </message>
  <message id="staff.page.ledger">
   <source>Ledger</source>
   <translation>Registre</translation>
  </message>
  <message id="staff.page.menu">
   <source>Menu</source>
   <translation>Menu</translation>
  </message>
  <message id="staff.page.metrics">
   <source>Metrics</source>
   <translation>Mesures</translation>
  </message>
  <message id="staff.page.people">
   <source>Staff</source>
   <translation>Personnel</translation>
  </message>
  <message id="staff.page.privacy">
   <source>Privacy</source>
   <translation>Vie privée</translation>
  </message>
  <message id="staff.page.products">
   <source>Products</source>
   <translation>Produits</translation>
  </message>
  <message id="staff.page.queue">
   <source>Queue</source>
   <translation>File d’attente</translation>
  </message>
  <message id="staff.page.recognition">
   <source>Recognition</source>
   <translation>Reconnaissance</translation>
  </message>
  <message id="staff.page.restart">
   <source>Restart</source>
   <translation>Redémarrer</translation>
  </message>
  <message id="staff.page.sale">
   <source>Till and sale</source>
   <translation>Caisse et achat</translation>
  </message>
  <message id="staff.page.support">
   <source>Support</source>
   <translation>Assistance</translation>
  </message>
  <message id="staff.pairing.code_shown">
   <source>a code is shown</source>
   <translation>un code est affiché</translation>
  </message>
  <message id="staff.pairing.connecting">
   <source>not connected yet</source>
   <translation>pas encore connecté</translation>
  </message>
  <message id="staff.pairing.offline">
   <source>not connected: the backend does not answer; it is tried again by itself</source>
   <translation>pas connecté : le serveur ne répond pas ; un nouvel essai se fait tout seul</translation>
  </message>
  <message id="staff.pairing.paired">
   <source>a phone is paired</source>
   <translation>un téléphone est associé</translation>
  </message>
  <message id="staff.pairing.refused">
   <source>registration failed: the backend said no</source>
   <translation>enregistrement échoué : le serveur a refusé</translation>
  </message>
  <message id="staff.part.backend">
   <source>Backend</source>
   <translation>Serveur</translation>
  </message>
  <message id="staff.part.camera">
   <source>Camera</source>
   <translation>Caméra</translation>
  </message>
  <message id="staff.part.database">
   <source>Database</source>
   <translation>Base de données</translation>
  </message>
  <message id="staff.part.disk">
   <source>Disk</source>
   <translation>Disque</translation>
  </message>
  <message id="staff.part.model">
   <source>Recognition</source>
   <translation>Reconnaissance</translation>
  </message>
  <message id="staff.part.sound">
   <source>Sound</source>
   <translation>Son</translation>
  </message>
  <message id="staff.people.add">
   <source>Add somebody</source>
   <translation>Ajouter quelqu’un</translation>
  </message>
  <message id="staff.people.hint">
   <source>Everybody has a PIN of their own; the ledger names them.</source>
   <translation>Chacun a son propre PIN ; le registre les nomme.</translation>
  </message>
  <message id="staff.people.name">
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message id="staff.people.new_pin">
   <source>New PIN</source>
   <translation>Nouveau PIN</translation>
  </message>
  <message id="staff.people.pin_for">
   <source>{name}: new PIN</source>
   <translation>{name} : nouveau PIN</translation>
  </message>
  <message id="staff.people.remove">
   <source>Remove</source>
   <translation>Enlever</translation>
  </message>
  <message id="staff.privacy.delete">
   <source>Delete all pictures now</source>
   <translation>Effacer toutes les images maintenant</translation>
  </message>
  <message id="staff.privacy.hint">
   <source>Pictures of the camera stay in memory. Cut-outs of single things are kept for questions and as evidence, and are deleted when their time is over.</source>
   <translation>Les images de la caméra restent en mémoire. Des découpes d’objets servent aux questions et de preuve, et sont effacées à leur échéance.</translation>
  </message>
  <message id="staff.privacy.hours">
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message id="staff.privacy.keep">
   <source>Evidence is kept for</source>
   <translation>Les preuves sont gardées</translation>
  </message>
  <message id="staff.privacy.nothing">
   <source>nothing is kept</source>
   <translation>rien n’est gardé</translation>
  </message>
  <message id="staff.product.always_ask">
   <source>Always ask</source>
   <translation>Toujours demander</translation>
  </message>
  <message id="staff.product.barcode">
   <source>Barcode</source>
   <translation>Code-barres</translation>
  </message>
  <message id="staff.product.classes">
   <source>Classes of the model, parted by commas</source>
   <translation>Classes du modèle, séparées par des virgules</translation>
  </message>
  <message id="staff.product.image">
   <source>Picture file</source>
   <translation>Fichier d’image</translation>
  </message>
  <message id="staff.product.max_quantity">
   <source>Most pieces a sale</source>
   <translation>Maximum par achat</translation>
  </message>
  <message id="staff.product.min_age">
   <source>Age needed</source>
   <translation>Âge minimal</translation>
  </message>
  <message id="staff.product.name">
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message id="staff.product.price_hint">
   <source>The backend's price is what the shopper pays.</source>
   <translation>Le prix du serveur est celui que paie la clientèle.</translation>
  </message>
  <message id="staff.product.price_minor">
   <source>Price in cents</source>
   <translation>Prix en centimes</translation>
  </message>
  <message id="staff.product.threshold">
   <source>Added without asking from</source>
   <translation>Ajouté sans demander à partir de</translation>
  </message>
  <message id="staff.products.back">
   <source>All products</source>
   <translation>Tous les produits</translation>
  </message>
  <message id="staff.products.edit">
   <source>Change</source>
   <translation>Modifier</translation>
  </message>
  <message id="staff.products.files">
   <source>Catalogue files</source>
   <translation>Fichiers de catalogue</translation>
  </message>
  <message id="staff.products.food_answers">
   <source>answers</source>
   <translation>répond</translation>
  </message>
  <message id="staff.products.food_away">
   <source>does not answer</source>
   <translation>ne répond pas</translation>
  </message>
  <message id="staff.products.food_off">
   <source>off</source>
   <translation>désactivé</translation>
  </message>
  <message id="staff.products.food_untried">
   <source>not tried yet</source>
   <translation>pas encore essayé</translation>
  </message>
  <message id="staff.products.hint">
   <source>Prices, names and barcodes are changed in the shop's backend, and so on every till; rules of recognition on this kiosk alone.</source>
   <translation>Prix, noms et codes-barres changent dans le serveur du magasin, donc à chaque caisse ; les règles de reconnaissance sur cette borne seulement.</translation>
  </message>
  <message id="staff.products.import">
   <source>Take over</source>
   <translation>Importer</translation>
  </message>
  <message id="staff.products.more">
   <source>and {n} more: search for one</source>
   <translation>et {n} autres : faites une recherche</translation>
  </message>
  <message id="staff.products.not_kept">
   <source>The cache folder can't be written: after a restart prices have to be read anew.</source>
   <translation>Le dossier de cache n'est pas accessible en écriture : après un redémarrage, les prix doivent être relus.</translation>
  </message>
  <message id="staff.products.prices">
   <source>Prices</source>
   <translation>Prix</translation>
  </message>
  <message id="staff.products.read">
   <source>read {ago}</source>
   <translation>lus {ago}</translation>
  </message>
  <message id="staff.products.refresh">
   <source>Read prices now</source>
   <translation>Lire les prix maintenant</translation>
  </message>
  <message id="staff.products.refused">
   <source>Changes that the backend refused</source>
   <translation>Modifications refusées par le serveur</translation>
  </message>
  <message id="staff.products.refused_seen">
   <source>Read</source>
   <translation>Lu</translation>
  </message>
  <message id="staff.products.scanned" numerus="yes">
   <source>scanned {n} times</source>
   <translation>
    <numerusform>scanné {n} fois</numerusform>
    <numerusform>scanné {n} fois</numerusform>
   </translation>
  </message>
  <message id="staff.products.seek">
   <source>Find a product</source>
   <translation>Chercher un produit</translation>
  </message>
  <message id="staff.products.sell">
   <source>Sell this</source>
   <translation>Vendre</translation>
  </message>
  <message id="staff.products.unknown">
   <source>Codes that nothing is sold under</source>
   <translation>Codes sans produit vendu</translation>
  </message>
  <message id="staff.question.age">
   <source>age</source>
   <translation>âge</translation>
  </message>
  <message id="staff.question.always_ask">
   <source>always asked</source>
   <translation>toujours demandé</translation>
  </message>
  <message id="staff.question.expired">
   <source>expired</source>
   <translation>périmé</translation>
  </message>
  <message id="staff.question.look_alike">
   <source>look-alikes</source>
   <translation>produits semblables</translation>
  </message>
  <message id="staff.question.quantity">
   <source>quantity</source>
   <translation>quantité</translation>
  </message>
  <message id="staff.question.same_or_more">
   <source>one more or the same</source>
   <translation>un de plus ou le même</translation>
  </message>
  <message id="staff.question.unknown">
   <source>unknown</source>
   <translation>inconnu</translation>
  </message>
  <message id="staff.question.unsure">
   <source>unsure</source>
   <translation>pas sûr</translation>
  </message>
  <message id="staff.queue.discard">
   <source>Give up</source>
   <translation>Abandonner</translation>
  </message>
  <message id="staff.queue.empty">
   <source>Everything has been sent.</source>
   <translation>Tout est envoyé.</translation>
  </message>
  <message id="staff.queue.held">
   <source>Held until the phone is paired again</source>
   <translation>Retenues jusqu’à ce que le téléphone soit de nouveau associé</translation>
  </message>
  <message id="staff.queue.hint">
   <source>What is parked was refused by the backend. Send it again once the cause is mended, or give it up with a reason.</source>
   <translation>Ce qui est mis de côté a été refusé par le serveur. Renvoyez-le une fois la cause réglée, ou abandonnez-le avec une raison.</translation>
  </message>
  <message id="staff.queue.parked">
   <source>Parked: need you</source>
   <translation>Mises de côté : à vous d’agir</translation>
  </message>
  <message id="staff.queue.retry">
   <source>Send again</source>
   <translation>Renvoyer</translation>
  </message>
  <message id="staff.queue.sending">
   <source>Being sent</source>
   <translation>En cours d’envoi</translation>
  </message>
  <message id="staff.queue.tries" numerus="yes">
   <source>{n} tries</source>
   <translation>
    <numerusform>{n} essai</numerusform>
    <numerusform>{n} essais</numerusform>
   </translation>
  </message>
  <message id="staff.queue.waiting">
   <source>Waiting</source>
   <translation>En attente</translation>
  </message>
  <message id="staff.queue.why">
   <source>Why is it given up?</source>
   <translation>Pourquoi l’abandonner ?</translation>
  </message>
  <message id="staff.receipts.always">
   <source>After every sale</source>
   <translation>Après chaque achat</translation>
  </message>
  <message id="staff.receipts.heading">
   <source>Receipts on paper</source>
   <translation>Tickets sur papier</translation>
  </message>
  <message id="staff.receipts.never">
   <source>Never</source>
   <translation>Jamais</translation>
  </message>
  <message id="staff.receipts.none">
   <source>There is no receipt printer. One is set up in the configuration, under [printer].</source>
   <translation>Il n’y a pas d’imprimante de tickets. Elle se règle dans la configuration, sous [printer].</translation>
  </message>
  <message id="staff.receipts.touch">
   <source>When touched for</source>
   <translation>À la demande</translation>
  </message>
  <message id="staff.receipts.when">
   <source>A receipt is printed</source>
   <translation>Un ticket est imprimé</translation>
  </message>
  <message id="staff.recognition.add_rule">
   <source>A rule for another product</source>
   <translation>Une règle pour un autre produit</translation>
  </message>
  <message id="staff.recognition.at_most">
   <source>at most {n}</source>
   <translation>au plus {n}</translation>
  </message>
  <message id="staff.recognition.calibration">
   <source>How often it was right</source>
   <translation>À quelle fréquence c’était juste</translation>
  </message>
  <message id="staff.recognition.confidence">
   <source>how sure</source>
   <translation>assurance</translation>
  </message>
  <message id="staff.recognition.decisions">
   <source>The last 20 decisions</source>
   <translation>Les 20 dernières décisions</translation>
  </message>
  <message id="staff.recognition.doubted">
   <source>asked: not yet shown that it is recognised</source>
   <translation>demandé : pas encore prouvé qu’il est reconnu</translation>
  </message>
  <message id="staff.recognition.failed">
   <source>does not work</source>
   <translation>ne marche pas</translation>
  </message>
  <message id="staff.recognition.from_age">
   <source>from {n} years</source>
   <translation>dès {n} ans</translation>
  </message>
  <message id="staff.recognition.hint">
   <source>A higher value asks more and is wrong less often.</source>
   <translation>Une valeur plus haute demande plus souvent et se trompe moins.</translation>
  </message>
  <message id="staff.recognition.ideal">
   <source>as it should be</source>
   <translation>comme il faudrait</translation>
  </message>
  <message id="staff.recognition.loading">
   <source>loading</source>
   <translation>se charge</translation>
  </message>
  <message id="staff.recognition.model">
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message id="staff.recognition.no_answers">
   <source>Nobody has answered a question yet.</source>
   <translation>Personne n’a encore répondu à une question.</translation>
  </message>
  <message id="staff.recognition.now">
   <source>Now</source>
   <translation>Maintenant</translation>
  </message>
  <message id="staff.recognition.own_threshold">
   <source>from {value}</source>
   <translation>à partir de {value}</translation>
  </message>
  <message id="staff.recognition.ready">
   <source>ready</source>
   <translation>prête</translation>
  </message>
  <message id="staff.recognition.rules">
   <source>Rules of single products</source>
   <translation>Règles de certains produits</translation>
  </message>
  <message id="staff.recognition.seen">
   <source>as people answered</source>
   <translation>selon les réponses</translation>
  </message>
  <message id="staff.recognition.share_right">
   <source>Share of yes, by how sure the model was</source>
   <translation>Part des oui, selon l’assurance du modèle</translation>
  </message>
  <message id="staff.recognition.threshold">
   <source>Added without asking from</source>
   <translation>Ajouté sans demander à partir de</translation>
  </message>
  <message id="staff.restart.again">
   <source>Restart the kiosk</source>
   <translation>Redémarrer la borne</translation>
  </message>
  <message id="staff.restart.end">
   <source>End the kiosk</source>
   <translation>Arrêter la borne</translation>
  </message>
  <message id="staff.restart.hint">
   <source>The sale that is on and all letters are kept.</source>
   <translation>L’achat en cours et toutes les lettres sont conservés.</translation>
  </message>
  <message id="staff.restart.needed">
   <source>Some changes wait for a restart.</source>
   <translation>Des changements attendent un redémarrage.</translation>
  </message>
  <message id="staff.sale.cancel">
   <source>Cancel the sale</source>
   <translation>Annuler l’achat</translation>
  </message>
  <message id="staff.sale.close_till">
   <source>Close the till</source>
   <translation>Fermer la caisse</translation>
  </message>
  <message id="staff.sale.closed">
   <source>closed</source>
   <translation>fermée</translation>
  </message>
  <message id="staff.sale.guest">
   <source>guest</source>
   <translation>invité</translation>
  </message>
  <message id="staff.sale.heading">
   <source>The sale that is on</source>
   <translation>L’achat en cours</translation>
  </message>
  <message id="staff.sale.help_came">
   <source>Help is here</source>
   <translation>L’aide est là</translation>
  </message>
  <message id="staff.sale.nobody">
   <source>Nobody is shopping.</source>
   <translation>Personne ne fait d’achat.</translation>
  </message>
  <message id="staff.sale.open">
   <source>open</source>
   <translation>ouverte</translation>
  </message>
  <message id="staff.sale.open_till">
   <source>Open the till</source>
   <translation>Ouvrir la caisse</translation>
  </message>
  <message id="staff.sale.remove">
   <source>Remove</source>
   <translation>Enlever</translation>
  </message>
  <message id="staff.sale.till">
   <source>The till is</source>
   <translation>La caisse est</translation>
  </message>
  <message id="staff.sale.total">
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message id="staff.step.backend_answers">
   <source>the backend answers again</source>
   <translation>le serveur répond de nouveau</translation>
  </message>
  <message id="staff.step.backend_cut">
   <source>backend cut off</source>
   <translation>serveur coupé</translation>
  </message>
  <message id="staff.step.backend_given_back">
   <source>backend given back</source>
   <translation>serveur rendu</translation>
  </message>
  <message id="staff.step.backend_noticed">
   <source>the kiosk has noticed</source>
   <translation>la borne l’a remarqué</translation>
  </message>
  <message id="staff.step.backend_still_away">
   <source>the backend does not answer</source>
   <translation>le serveur ne répond pas</translation>
  </message>
  <message id="staff.step.backend_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>la borne ne l’a pas remarqué</translation>
  </message>
  <message id="staff.step.camera_given_back">
   <source>camera given back</source>
   <translation>caméra rendue</translation>
  </message>
  <message id="staff.step.camera_live">
   <source>pictures come again</source>
   <translation>les images reviennent</translation>
  </message>
  <message id="staff.step.camera_noticed">
   <source>the kiosk has noticed</source>
   <translation>la borne l’a remarqué</translation>
  </message>
  <message id="staff.step.camera_still_away">
   <source>no pictures</source>
   <translation>aucune image</translation>
  </message>
  <message id="staff.step.camera_taken">
   <source>camera taken away</source>
   <translation>caméra retirée</translation>
  </message>
  <message id="staff.step.camera_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>la borne ne l’a pas remarqué</translation>
  </message>
  <message id="staff.step.queue_empty">
   <source>all letters are sent</source>
   <translation>toutes les lettres sont parties</translation>
  </message>
  <message id="staff.step.queue_filled">
   <source>{value} letters written</source>
   <translation>{value} lettres écrites</translation>
  </message>
  <message id="staff.step.queue_still_waits">
   <source>{value} letters still wait</source>
   <translation>{value} lettres attendent encore</translation>
  </message>
  <message id="staff.step.queue_waits">
   <source>{value} letters wait</source>
   <translation>{value} lettres attendent</translation>
  </message>
  <message id="staff.step.somebody_shops">
   <source>not now: somebody shops, or guests are switched off</source>
   <translation>pas maintenant : quelqu’un fait un achat, ou les invités sont exclus</translation>
  </message>
  <message id="staff.support.hint">
   <source>One file with settings, ledger, queue, figures and logs. It holds no secrets, no names of shoppers and no pictures.</source>
   <translation>Un fichier avec réglages, registre, file, chiffres et journaux. Sans secrets, sans noms de clients, sans images.</translation>
  </message>
  <message id="staff.support.write">
   <source>Write the support bundle</source>
   <translation>Écrire le fichier d’assistance</translation>
  </message>
  <message id="staff.test.backend">
   <source>Test the backend</source>
   <translation>Tester le serveur</translation>
  </message>
  <message id="staff.test.camera">
   <source>Test the camera</source>
   <translation>Tester la caméra</translation>
  </message>
  <message id="staff.test.database">
   <source>Test the database</source>
   <translation>Tester la base de données</translation>
  </message>
  <message id="staff.test.disk">
   <source>Test the disk</source>
   <translation>Tester le disque</translation>
  </message>
  <message id="staff.test.fails">
   <source>Does not work:</source>
   <translation>Ne marche pas :</translation>
  </message>
  <message id="staff.test.model">
   <source>Test the recognition</source>
   <translation>Tester la reconnaissance</translation>
  </message>
  <message id="staff.test.sound">
   <source>Test the sound</source>
   <translation>Tester le son</translation>
  </message>
  <message id="staff.test.works">
   <source>Works:</source>
   <translation>Marche :</translation>
  </message>
  <message id="staff.told.age_approved">
   <source>The age was approved.</source>
   <translation>L’âge a été confirmé.</translation>
  </message>
  <message id="staff.told.bundle">
   <source>Written: {words}</source>
   <translation>Écrit : {words}</translation>
  </message>
  <message id="staff.told.deleted">
   <source>Pictures deleted: {words}</source>
   <translation>Images effacées : {words}</translation>
  </message>
  <message id="staff.told.letter_gone">
   <source>That letter is not parked any more.</source>
   <translation>Cette lettre n’est plus en attente d’une personne.</translation>
  </message>
  <message id="staff.told.letter_moved">
   <source>Done.</source>
   <translation>C’est fait.</translation>
  </message>
  <message id="staff.told.refused">
   <source>Not done: {words}</source>
   <translation>Pas fait : {words}</translation>
  </message>
  <message id="staff.told.saved">
   <source>Saved. It holds from now on.</source>
   <translation>Enregistré. Valable dès maintenant.</translation>
  </message>
  <message id="staff.told.saved_for_restart">
   <source>Saved. It holds after a restart.</source>
   <translation>Enregistré. Valable après un redémarrage.</translation>
  </message>
  <message id="staff.told.wrong_pin">
   <source>That PIN is not right.</source>
   <translation>Ce code PIN n’est pas le bon.</translation>
  </message>
  <message id="staff.try_now">
   <source>Try now</source>
   <translation>Essayer maintenant</translation>
  </message>
  <message id="staff.window.hint">
   <source>How every shopper finds the window; they can change it for themselves.</source>
   <translation>C’est ainsi que chacun trouve l’écran ; chacun peut le changer pour soi.</translation>
  </message>
  <message id="staff.window.language">
   <source>Language</source>
   <translation>Langue</translation>
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
   <translation>Mouvement</translation>
  </message>
  <message id="staff.window.motion.false">
   <source>No</source>
   <translation>Non</translation>
  </message>
  <message id="staff.window.motion.true">
   <source>Yes</source>
   <translation>Oui</translation>
  </message>
  <message id="staff.window.speech">
   <source>Read aloud</source>
   <translation>Lire à voix haute</translation>
  </message>
  <message id="staff.window.speech.false">
   <source>No</source>
   <translation>Non</translation>
  </message>
  <message id="staff.window.speech.true">
   <source>Yes</source>
   <translation>Oui</translation>
  </message>
  <message id="staff.window.theme">
   <source>Colours</source>
   <translation>Couleurs</translation>
  </message>
  <message id="staff.window.theme.contrast">
   <source>High contrast</source>
   <translation>Contraste élevé</translation>
  </message>
  <message id="staff.window.theme.dark">
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message id="staff.window.theme.light">
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message id="staff.window.volume">
   <source>Volume</source>
   <translation>Volume</translation>
  </message>
  <message id="staff.window.volume.0">
   <source>Off</source>
   <translation>Muet</translation>
  </message>
  <message id="staff.window.volume.1">
   <source>Quiet</source>
   <translation>Faible</translation>
  </message>
  <message id="staff.window.volume.2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="staff.window.volume.3">
   <source>Loud</source>
   <translation>Fort</translation>
  </message>
  <message id="staff.yes">
   <source>Yes</source>
   <translation>Oui</translation>
  </message>
 </context>
</TS>

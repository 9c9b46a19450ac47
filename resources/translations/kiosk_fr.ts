<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name />
  <message id="ago.hours" numerus="yes">
   <source>{n} hours ago</source>
   <translation>
    <numerusform>il y a {n} heure</numerusform>
    <numerusform>il y a {n} heures</numerusform>
   </translation>
  </message>
  <message id="ago.minutes" numerus="yes">
   <source>{n} minutes ago</source>
   <translation>
    <numerusform>il y a {n} minute</numerusform>
    <numerusform>il y a {n} minutes</numerusform>
   </translation>
  </message>
  <message id="ago.now">
   <source>just now</source>
   <translation>à l'instant</translation>
  </message>
  <message id="ago.seconds" numerus="yes">
   <source>{n} seconds ago</source>
   <translation>
    <numerusform>il y a {n} seconde</numerusform>
    <numerusform>il y a {n} secondes</numerusform>
   </translation>
  </message>
  <message id="approval.no_pin">
   <source>No member of staff has a PIN here yet. Five touches of the name at the top left open the staff panel.</source>
   <translation>Personne n’a encore de code PIN ici. Touchez cinq fois le nom en haut pour ouvrir l’espace du personnel.</translation>
  </message>
  <message id="approval.title">
   <source>Is the shopper {age} or older?</source>
   <translation>La personne a-t-elle {age} ans ou plus ?</translation>
  </message>
  <message id="basket.correction">
   <source>staff will check</source>
   <translation>vérifié par le personnel</translation>
  </message>
  <message id="basket.empty">
   <source>Your basket is empty</source>
   <translation>Votre panier est vide</translation>
  </message>
  <message id="basket.empty_hint">
   <source>What you put on the counter shows up here.</source>
   <translation>Ce que vous posez sur le comptoir apparaît ici.</translation>
  </message>
  <message id="basket.exchange">
   <source>Change</source>
   <translation>Changer</translation>
  </message>
  <message id="basket.exchange_name">
   <source>{name} is something else</source>
   <translation>{name} : c’est autre chose</translation>
  </message>
  <message id="basket.finish">
   <source>Finish</source>
   <translation>Terminer</translation>
  </message>
  <message id="basket.less">
   <source>One {name} less</source>
   <translation>Un de moins : {name}</translation>
  </message>
  <message id="basket.more">
   <source>One more {name}</source>
   <translation>Un de plus : {name}</translation>
  </message>
  <message id="basket.pieces" numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} article</numerusform>
    <numerusform>{n} articles</numerusform>
   </translation>
  </message>
  <message id="basket.sold_out">
   <source>listed as sold out now</source>
   <translation>désormais indiqué en rupture</translation>
  </message>
  <message id="basket.title">
   <source>Your basket</source>
   <translation>Votre panier</translation>
  </message>
  <message id="basket.total">
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message id="basket.unsent">
   <source>sent later</source>
   <translation>envoi différé</translation>
  </message>
  <message id="basket.unsent_some">
   <source>{n} sent later</source>
   <translation>{n} en envoi différé</translation>
  </message>
  <message id="basket.was">
   <source>was {price}</source>
   <translation>avant {price}</translation>
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
   <translation>Votre panier sera vidé. Laissez les articles sur le comptoir.</translation>
  </message>
  <message id="cancel.no">
   <source>No, go on</source>
   <translation>Non, continuer</translation>
  </message>
  <message id="cancel.title">
   <source>Cancel the whole purchase?</source>
   <translation>Annuler tout l'achat ?</translation>
  </message>
  <message id="cancel.yes">
   <source>Yes, cancel it</source>
   <translation>Oui, annuler</translation>
  </message>
  <message id="closing.hint">
   <source>This till is being switched off. Everything is kept.</source>
   <translation>Cette caisse s'éteint. Tout est conservé.</translation>
  </message>
  <message id="closing.title">
   <source>Goodbye</source>
   <translation>Au revoir</translation>
  </message>
  <message id="footer.all_sent">
   <source>All sent</source>
   <translation>Tout est envoyé</translation>
  </message>
  <message id="footer.held" numerus="yes">
   <source>{n} kept until a phone is paired</source>
   <translation>
    <numerusform>{n} en attente d'un téléphone</numerusform>
    <numerusform>{n} en attente d'un téléphone</numerusform>
   </translation>
  </message>
  <message id="footer.parked" numerus="yes">
   <source>{n} for staff</source>
   <translation>
    <numerusform>{n} pour le personnel</numerusform>
    <numerusform>{n} pour le personnel</numerusform>
   </translation>
  </message>
  <message id="footer.session">
   <source>Session {short_id}</source>
   <translation>Session {short_id}</translation>
  </message>
  <message id="footer.waiting" numerus="yes">
   <source>{n} waiting to be sent</source>
   <translation>
    <numerusform>{n} en attente d'envoi</numerusform>
    <numerusform>{n} en attente d'envoi</numerusform>
   </translation>
  </message>
  <message id="guide.added">
   <source>Added: {name}</source>
   <translation>Ajouté : {name}</translation>
  </message>
  <message id="guide.added_hint">
   <source>{price}</source>
   <translation>{price}</translation>
  </message>
  <message id="guide.camera_ended">
   <source>The recording has come to its end</source>
   <translation>L'enregistrement est terminé</translation>
  </message>
  <message id="guide.camera_ended_hint">
   <source>You can still choose goods from the list, or finish.</source>
   <translation>Vous pouvez encore choisir dans la liste, ou terminer.</translation>
  </message>
  <message id="guide.camera_frozen">
   <source>The picture stands still</source>
   <translation>L'image est figée</translation>
  </message>
  <message id="guide.camera_frozen_hint">
   <source>Please choose your goods from the list until it moves again.</source>
   <translation>Choisissez dans la liste en attendant qu'elle reprenne.</translation>
  </message>
  <message id="guide.camera_lost">
   <source>I can't see the counter</source>
   <translation>Je ne vois pas le comptoir</translation>
  </message>
  <message id="guide.camera_lost_hint">
   <source>Please choose your goods from the list. The camera comes back by itself.</source>
   <translation>Choisissez vos articles dans la liste. La caméra reviendra d'elle-même.</translation>
  </message>
  <message id="guide.camera_starting">
   <source>One moment, the camera is starting</source>
   <translation>Un instant, la caméra démarre</translation>
  </message>
  <message id="guide.camera_starting_hint">
   <source>You can already choose goods from the list.</source>
   <translation>Vous pouvez déjà choisir dans la liste.</translation>
  </message>
  <message id="guide.clear">
   <source>Please clear the counter</source>
   <translation>Veuillez dégager le comptoir</translation>
  </message>
  <message id="guide.clear_hint" numerus="yes">
   <source>{n} things were already lying there. They are not counted.</source>
   <translation>
    <numerusform>{n} objet s'y trouvait déjà. Il n'est pas compté.</numerusform>
    <numerusform>{n} objets s'y trouvaient déjà. Ils ne sont pas comptés.</numerusform>
   </translation>
  </message>
  <message id="guide.exchanged">
   <source>{name} is now {other}</source>
   <translation>{name} remplacé par {other}</translation>
  </message>
  <message id="guide.for_price_check">
   <source>Scan to see a price</source>
   <translation>Scannez pour voir le prix</translation>
  </message>
  <message id="guide.for_price_check_hint">
   <source>Nothing is added to your basket.</source>
   <translation>Rien n’est ajouté au panier.</translation>
  </message>
  <message id="guide.for_remove">
   <source>Scan what you want to take off</source>
   <translation>Scannez ce que vous voulez retirer</translation>
  </message>
  <message id="guide.for_remove_hint">
   <source>It comes off your basket.</source>
   <translation>L’article sera retiré du panier.</translation>
  </message>
  <message id="guide.list">
   <source>Choose from the list</source>
   <translation>Choisir dans la liste</translation>
  </message>
  <message id="guide.list_short">
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message id="guide.model_failed">
   <source>I can't recognise goods right now</source>
   <translation>Je ne peux pas reconnaître les articles</translation>
  </message>
  <message id="guide.model_failed_hint">
   <source>Please choose them from the list, or ask staff.</source>
   <translation>Choisissez-les dans la liste ou demandez au personnel.</translation>
  </message>
  <message id="guide.model_loading">
   <source>One moment, I am getting ready</source>
   <translation>Un instant, je me prépare</translation>
  </message>
  <message id="guide.model_loading_hint">
   <source>I recognise your goods in a few seconds.</source>
   <translation>Dans quelques secondes, je reconnaîtrai vos articles.</translation>
  </message>
  <message id="guide.next">
   <source>Put the next one down, or finish</source>
   <translation>Posez l'article suivant ou terminez</translation>
  </message>
  <message id="guide.next_hint">
   <source>Counted goods can go straight into your bag.</source>
   <translation>Les articles comptés peuvent aller dans votre sac.</translation>
  </message>
  <message id="guide.removed">
   <source>Taken off: {name}</source>
   <translation>Retiré : {name}</translation>
  </message>
  <message id="guide.removed_hint">
   <source>Your basket is up to date.</source>
   <translation>Votre panier est à jour.</translation>
  </message>
  <message id="guide.restarted">
   <source>A part of this till was started again</source>
   <translation>Une partie de cette caisse a été relancée</translation>
  </message>
  <message id="guide.restarted_hint">
   <source>You can go on; nothing is lost.</source>
   <translation>Vous pouvez continuer ; rien n'est perdu.</translation>
  </message>
  <message id="guide.scan_expired">
   <source>Past its date: {name}</source>
   <translation>Date dépassée : {name}</translation>
  </message>
  <message id="guide.scan_expired_hint">
   <source>It must not be sold. Please take a fresh one.</source>
   <translation>Il ne peut pas être vendu. Prenez-en un autre, s’il vous plaît.</translation>
  </message>
  <message id="guide.scan_limit">
   <source>No more of this: {name}</source>
   <translation>Quantité maximale : {name}</translation>
  </message>
  <message id="guide.scan_limit_hint">
   <source>You have reached the most that one person may buy.</source>
   <translation>Une personne ne peut pas en acheter davantage.</translation>
  </message>
  <message id="guide.scan_no_goods">
   <source>This code belongs to no product</source>
   <translation>Ce code ne correspond à aucun article</translation>
  </message>
  <message id="guide.scan_no_goods_hint">
   <source>Scan the barcode of the product itself.</source>
   <translation>Scannez le code-barres de l’article.</translation>
  </message>
  <message id="guide.scan_no_sale">
   <source>Please begin first</source>
   <translation>Commencez d’abord, s’il vous plaît</translation>
  </message>
  <message id="guide.scan_no_sale_hint">
   <source>Touch the screen to start your purchase.</source>
   <translation>Touchez l’écran pour commencer vos achats.</translation>
  </message>
  <message id="guide.scan_not_in_basket">
   <source>Not in your basket: {name}</source>
   <translation>Pas dans votre panier : {name}</translation>
  </message>
  <message id="guide.scan_not_in_basket_hint">
   <source>There is nothing to take off.</source>
   <translation>Il n’y a rien à retirer.</translation>
  </message>
  <message id="guide.scan_price">
   <source>{name}: {price}</source>
   <translation>{name} : {price}</translation>
  </message>
  <message id="guide.scan_price_hint">
   <source>Only the price was checked. Nothing was added.</source>
   <translation>Le prix a seulement été vérifié. Rien n’a été ajouté.</translation>
  </message>
  <message id="guide.scan_same">
   <source>Already counted: {name}</source>
   <translation>Déjà compté : {name}</translation>
  </message>
  <message id="guide.scan_same_hint">
   <source>The camera saw it. Scan again for one more.</source>
   <translation>La caméra l’a vu. Scannez encore pour en ajouter un.</translation>
  </message>
  <message id="guide.scan_unknown_code">
   <source>This code is not known here</source>
   <translation>Ce code n’est pas connu ici</translation>
  </message>
  <message id="guide.scan_unknown_code_hint">
   <source>Choose the product from the list, or ask for help.</source>
   <translation>Choisissez l’article dans la liste ou demandez de l’aide.</translation>
  </message>
  <message id="guide.scan_unknown_code_named">
   <source>We do not sell this: {name}</source>
   <translation>Nous ne vendons pas ceci : {name}</translation>
  </message>
  <message id="guide.start">
   <source>Put your goods on the counter</source>
   <translation>Posez vos articles sur le comptoir</translation>
  </message>
  <message id="guide.start_hint">
   <source>Side by side, so that I can see each one.</source>
   <translation>Côte à côte, pour que je voie chacun d'eux.</translation>
  </message>
  <message id="guide.tool_scan">
   <source>Scan for …</source>
   <translation>Scan pour …</translation>
  </message>
  <message id="guide.tool_stop_scan">
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message id="guide.tool_undo">
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message id="guide.undo_hint">
   <source>Was that a mistake? You can undo it.</source>
   <translation>C’était une erreur ? Vous pouvez annuler.</translation>
  </message>
  <message id="help.button">
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message id="help.cancel">
   <source>I don't need help any more</source>
   <translation>Je n'ai plus besoin d'aide</translation>
  </message>
  <message id="help.hint">
   <source>Somebody from the shop is on the way to you. You can go on meanwhile.</source>
   <translation>Quelqu'un du magasin vient vers vous. Vous pouvez continuer en attendant.</translation>
  </message>
  <message id="help.title">
   <source>Help is coming</source>
   <translation>De l'aide arrive</translation>
  </message>
  <message id="idle.end">
   <source>Cancel purchase</source>
   <translation>Annuler l'achat</translation>
  </message>
  <message id="idle.hint" numerus="yes">
   <source>Your purchase is cancelled in {n} seconds.</source>
   <translation>
    <numerusform>Votre achat sera annulé dans {n} seconde.</numerusform>
    <numerusform>Votre achat sera annulé dans {n} secondes.</numerusform>
   </translation>
  </message>
  <message id="idle.more">
   <source>I need more time</source>
   <translation>J'ai besoin de plus de temps</translation>
  </message>
  <message id="idle.title">
   <source>Are you still there?</source>
   <translation>Êtes-vous toujours là ?</translation>
  </message>
  <message id="keys.erase">
   <source>Delete</source>
   <translation>Effacer</translation>
  </message>
  <message id="keys.letters">
   <source>abc</source>
   <translation>abc</translation>
  </message>
  <message id="keys.shift">
   <source>Capital letters</source>
   <translation>Majuscules</translation>
  </message>
  <message id="keys.space">
   <source>Space</source>
   <translation>Espace</translation>
  </message>
  <message id="keys.symbols">
   <source>123</source>
   <translation>123</translation>
  </message>
  <message id="lamp.basket">
   <source>basket</source>
   <translation>panier</translation>
  </message>
  <message id="lamp.basket.about">
   <source>Sending what you buy</source>
   <translation>Envoyer vos achats</translation>
  </message>
  <message id="lamp.catalogue">
   <source>prices</source>
   <translation>prix</translation>
  </message>
  <message id="lamp.catalogue.about">
   <source>Fetching prices</source>
   <translation>Récupérer les prix</translation>
  </message>
  <message id="lamp.closed">
   <source>working</source>
   <translation>fonctionne</translation>
  </message>
  <message id="lamp.devices">
   <source>sign-in</source>
   <translation>connexion</translation>
  </message>
  <message id="lamp.devices.about">
   <source>Pairing this till with your phone</source>
   <translation>Associer cette caisse à votre téléphone</translation>
  </message>
  <message id="lamp.failures" numerus="yes">
   <source>{n} failures in a row</source>
   <translation>
    <numerusform>{n} échec</numerusform>
    <numerusform>{n} échecs de suite</numerusform>
   </translation>
  </message>
  <message id="lamp.half_open">
   <source>trying again</source>
   <translation>nouvel essai</translation>
  </message>
  <message id="lamp.last_success">
   <source>last answer {ago}</source>
   <translation>dernière réponse {ago}</translation>
  </message>
  <message id="lamp.live">
   <source>live</source>
   <translation>direct</translation>
  </message>
  <message id="lamp.live.about">
   <source>Hearing about changes at once</source>
   <translation>Apprendre les changements aussitôt</translation>
  </message>
  <message id="lamp.never">
   <source>not used yet</source>
   <translation>pas encore utilisé</translation>
  </message>
  <message id="lamp.open">
   <source>not answering</source>
   <translation>ne répond pas</translation>
  </message>
  <message id="lamp.orders">
   <source>orders</source>
   <translation>achats</translation>
  </message>
  <message id="lamp.orders.about">
   <source>Finishing a purchase</source>
   <translation>Terminer un achat</translation>
  </message>
  <message id="lamp.pending">
   <source>questions</source>
   <translation>questions</translation>
  </message>
  <message id="lamp.pending.about">
   <source>Asking on your phone</source>
   <translation>Vous poser les questions sur le téléphone</translation>
  </message>
  <message id="lamp.took">
   <source>in {ms} ms</source>
   <translation>en {ms} ms</translation>
  </message>
  <message id="lamps.bad_hint">
   <source>You can go on shopping. What can't be sent now is kept safe here and is sent later.</source>
   <translation>Vous pouvez continuer. Ce qui ne peut être envoyé maintenant est gardé ici et sera envoyé plus tard.</translation>
  </message>
  <message id="lamps.close">
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message id="lamps.device">
   <source>Till {device_id}</source>
   <translation>Caisse {device_id}</translation>
  </message>
  <message id="lamps.ok_hint">
   <source>Everything is connected. Your basket is kept up to date.</source>
   <translation>Tout est connecté. Votre panier reste à jour.</translation>
  </message>
  <message id="lamps.speed">
   <source>Recognition takes {ms} ms, {rate} times a second</source>
   <translation>La reconnaissance prend {ms} ms, {rate} fois par seconde</translation>
  </message>
  <message id="lamps.title">
   <source>Connections</source>
   <translation>Connexions</translation>
  </message>
  <message id="lamps.try_now">
   <source>Try now</source>
   <translation>Essayer maintenant</translation>
  </message>
  <message id="language.title">
   <source>Choose your language</source>
   <translation>Choisissez votre langue</translation>
  </message>
  <message id="list.all">
   <source>All</source>
   <translation>Tout</translation>
  </message>
  <message id="list.answer_title">
   <source>What is it?</source>
   <translation>Qu'est-ce que c'est ?</translation>
  </message>
  <message id="list.close">
   <source>Back</source>
   <translation>Retour</translation>
  </message>
  <message id="list.erase">
   <source>Delete</source>
   <translation>Effacer</translation>
  </message>
  <message id="list.exchange_title">
   <source>What is it instead of {name}?</source>
   <translation>Qu’est-ce que c’est, au lieu de {name} ?</translation>
  </message>
  <message id="list.favourites">
   <source>Favourites</source>
   <translation>Favoris</translation>
  </message>
  <message id="list.found" numerus="yes">
   <source>{n} found</source>
   <translation>
    <numerusform>{n} trouvé</numerusform>
    <numerusform>{n} trouvés</numerusform>
   </translation>
  </message>
  <message id="list.likely">
   <source>Likely</source>
   <translation>Probables</translation>
  </message>
  <message id="list.none">
   <source>Nothing found</source>
   <translation>Rien trouvé</translation>
  </message>
  <message id="list.none_hint">
   <source>Take a letter back, or call staff.</source>
   <translation>Effacez une lettre ou appelez le personnel.</translation>
  </message>
  <message id="list.search">
   <source>Touch the letters of its name</source>
   <translation>Touchez les lettres de son nom</translation>
  </message>
  <message id="list.title">
   <source>Choose from the list</source>
   <translation>Choisir dans la liste</translation>
  </message>
  <message id="money.kilogram">
   <source>{price}/kg</source>
   <translation>{price}/kg</translation>
  </message>
  <message id="money.label">
   <source>{weight} label price</source>
   <translation>{weight} prix étiquette</translation>
  </message>
  <message id="money.offer">
   <source>{quantity} × {price}</source>
   <translation>{quantity} × {price}</translation>
  </message>
  <message id="money.unknown">
   <source>price at the desk</source>
   <translation>prix en caisse</translation>
  </message>
  <message id="money.weighed">
   <source>{weight} × {price}/kg</source>
   <translation>{weight} × {price}/kg</translation>
  </message>
  <message id="out.database">
   <source>What you buy can't be saved right now.</source>
   <translation>Les achats ne peuvent pas être enregistrés.</translation>
  </message>
  <message id="out.everything">
   <source>The camera, the recognition and the shop's connection are away at the same time.</source>
   <translation>La caméra, la reconnaissance et la connexion au magasin sont absentes en même temps.</translation>
  </message>
  <message id="out.hint">
   <source>This one needs a moment of our staff's time. What you have already put in the basket is safe.</source>
   <translation>Celle-ci a besoin de notre personnel. Ce qui est déjà dans votre panier est en sécurité.</translation>
  </message>
  <message id="out.loop">
   <source>A part of this till keeps stopping ({name}).</source>
   <translation>Une partie de cette caisse s'arrête sans cesse ({name}).</translation>
  </message>
  <message id="out.staff">
   <source>For staff</source>
   <translation>Pour le personnel</translation>
  </message>
  <message id="out.title">
   <source>Please use another till</source>
   <translation>Veuillez utiliser une autre caisse</translation>
  </message>
  <message id="pairing.attempt">
   <source>Attempt {n} of {most}</source>
   <translation>Essai {n} sur {most}</translation>
  </message>
  <message id="pairing.connecting">
   <source>Connecting to the shop</source>
   <translation>Connexion au magasin</translation>
  </message>
  <message id="pairing.connecting_hint">
   <source>Your code comes in a moment. You need not wait for it.</source>
   <translation>Votre code arrive. Inutile de l'attendre.</translation>
  </message>
  <message id="pairing.guest">
   <source>Go on without a phone</source>
   <translation>Continuer sans téléphone</translation>
  </message>
  <message id="pairing.left_hours">
   <source>valid for {hours} h {minutes} min</source>
   <translation>valable {hours} h {minutes} min</translation>
  </message>
  <message id="pairing.left_minutes" numerus="yes">
   <source>valid for {n} minutes</source>
   <translation>
    <numerusform>valable {n} minute</numerusform>
    <numerusform>valable {n} minutes</numerusform>
   </translation>
  </message>
  <message id="pairing.left_seconds" numerus="yes">
   <source>a new code in {n} seconds</source>
   <translation>
    <numerusform>nouveau code dans {n} seconde</numerusform>
    <numerusform>nouveau code dans {n} secondes</numerusform>
   </translation>
  </message>
  <message id="pairing.offline">
   <source>The shop doesn't answer right now</source>
   <translation>Le magasin ne répond pas pour l'instant</translation>
  </message>
  <message id="pairing.offline_hint">
   <source>You can start all the same. What you buy is kept safe here and is sent later.</source>
   <translation>Vous pouvez commencer quand même. Vos achats sont gardés ici et envoyés plus tard.</translation>
  </message>
  <message id="pairing.paired">
   <source>Your phone is paired</source>
   <translation>Votre téléphone est associé</translation>
  </message>
  <message id="pairing.paired_hint">
   <source>One moment, your basket opens.</source>
   <translation>Un instant, votre panier s'ouvre.</translation>
  </message>
  <message id="pairing.refused">
   <source>Phones can't be paired right now</source>
   <translation>Impossible d'associer un téléphone maintenant</translation>
  </message>
  <message id="pairing.refused_hint">
   <source>You can start without one. Staff can help with the rest.</source>
   <translation>Vous pouvez commencer sans téléphone. Le personnel vous aidera.</translation>
  </message>
  <message id="pairing.renewing">
   <source>A new code is coming</source>
   <translation>Un nouveau code arrive</translation>
  </message>
  <message id="pairing.sign_in">
   <source>Sign in with an account</source>
   <translation>Se connecter avec un compte</translation>
  </message>
  <message id="pairing.title">
   <source>Type this code in the app</source>
   <translation>Saisissez ce code dans l'application</translation>
  </message>
  <message id="pairing.title_qr">
   <source>Type this code in the app, or scan</source>
   <translation>Saisissez ce code dans l'application, ou scannez</translation>
  </message>
  <message id="pairing.try_again">
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message id="pairing.welcome">
   <source>Welcome</source>
   <translation>Bienvenue</translation>
  </message>
  <message id="paper.again">
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message id="paper.failed">
   <source>The printer does not work. Please ask staff for a receipt.</source>
   <translation>L’imprimante ne marche pas. Demandez un ticket au personnel.</translation>
  </message>
  <message id="paper.print">
   <source>Print the receipt</source>
   <translation>Imprimer le ticket</translation>
  </message>
  <message id="paper.printed">
   <source>Please take your receipt</source>
   <translation>Prenez votre ticket, s’il vous plaît</translation>
  </message>
  <message id="paper.printing">
   <source>Your receipt is being printed …</source>
   <translation>Votre ticket s’imprime…</translation>
  </message>
  <message id="pay.again">
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message id="pay.amount">
   <source>To pay</source>
   <translation>À payer</translation>
  </message>
  <message id="pay.ask_again">
   <source>Ask again</source>
   <translation>Demander à nouveau</translation>
  </message>
  <message id="pay.cancelled">
   <source>The payment was stopped</source>
   <translation>Le paiement a été interrompu</translation>
  </message>
  <message id="pay.cancelled_hint">
   <source>Nothing was charged.</source>
   <translation>Rien n'a été débité.</translation>
  </message>
  <message id="pay.card">
   <source>By card</source>
   <translation>Par carte</translation>
  </message>
  <message id="pay.declined">
   <source>The card was declined</source>
   <translation>La carte a été refusée</translation>
  </message>
  <message id="pay.declined_hint">
   <source>Nothing was charged. Try again or another card, or pay at the desk.</source>
   <translation>Rien n'a été débité. Réessayez, prenez une autre carte ou payez en caisse.</translation>
  </message>
  <message id="pay.desk">
   <source>At the desk</source>
   <translation>En caisse</translation>
  </message>
  <message id="pay.stop">
   <source>Stop paying</source>
   <translation>Interrompre le paiement</translation>
  </message>
  <message id="pay.title">
   <source>How would you like to pay?</source>
   <translation>Comment souhaitez-vous payer ?</translation>
  </message>
  <message id="pay.unclear">
   <source>The terminal gives no answer</source>
   <translation>Le terminal ne répond pas</translation>
  </message>
  <message id="pay.unclear_hint">
   <source>Please ask at the desk before you pay again. You will not be charged twice.</source>
   <translation>Adressez-vous à la caisse avant de payer à nouveau. Vous ne serez pas débité deux fois.</translation>
  </message>
  <message id="pay.unknown">
   <source>One moment, we are asking the bank</source>
   <translation>Un instant, nous interrogeons la banque</translation>
  </message>
  <message id="pay.unknown_hint">
   <source>You will not be charged twice. Please do not pay again yet.</source>
   <translation>Vous ne serez pas débité deux fois. Ne payez pas encore une fois.</translation>
  </message>
  <message id="pay.waiting">
   <source>Hold your card to the terminal</source>
   <translation>Présentez votre carte au terminal</translation>
  </message>
  <message id="pay.waiting_hint">
   <source>The terminal stands beside the screen.</source>
   <translation>Le terminal est à côté de l'écran.</translation>
  </message>
  <message id="picture.none">
   <source>No picture from the camera</source>
   <translation>Pas d'image de la caméra</translation>
  </message>
  <message id="picture.starting">
   <source>The camera is starting</source>
   <translation>La caméra démarre</translation>
  </message>
  <message id="pill.connected">
   <source>Connected</source>
   <translation>Connecté</translation>
  </message>
  <message id="pill.connecting">
   <source>Connecting</source>
   <translation>Connexion</translation>
  </message>
  <message id="pill.connecting_hint">
   <source>you can already start</source>
   <translation>vous pouvez déjà commencer</translation>
  </message>
  <message id="pill.go_on">
   <source>you can go on</source>
   <translation>vous pouvez continuer</translation>
  </message>
  <message id="pill.next_try">
   <source>next try in {value} s</source>
   <translation>prochain essai dans {value} s</translation>
  </message>
  <message id="pill.offline">
   <source>Offline</source>
   <translation>Hors ligne</translation>
  </message>
  <message id="pill.sent_later" numerus="yes">
   <source>you can go on; {n} items will be sent later</source>
   <translation>
    <numerusform>vous pouvez continuer ; {n} article sera envoyé plus tard</numerusform>
    <numerusform>vous pouvez continuer ; {n} articles seront envoyés plus tard</numerusform>
   </translation>
  </message>
  <message id="pill.trying">
   <source>Trying again</source>
   <translation>Nouvel essai</translation>
  </message>
  <message id="pill.trying_now">
   <source>asking now</source>
   <translation>demande en cours</translation>
  </message>
  <message id="prices.from">
   <source>Prices from {time}</source>
   <translation>Prix de {time}</translation>
  </message>
  <message id="prices.from_day">
   <source>Prices from {day}</source>
   <translation>Prix du {day}</translation>
  </message>
  <message id="prices.unconfirmed">
   <source>Prices are not confirmed yet</source>
   <translation>Prix pas encore confirmés</translation>
  </message>
  <message id="prompt.age">
   <source>Staff must approve this first</source>
   <translation>Le personnel doit d’abord l’autoriser</translation>
  </message>
  <message id="prompt.age_call">
   <source>Call staff</source>
   <translation>Appeler le personnel</translation>
  </message>
  <message id="prompt.age_hint">
   <source>Only from {age} years. Please call staff, or put it back.</source>
   <translation>À partir de {age} ans. Appelez le personnel ou reposez l’article.</translation>
  </message>
  <message id="prompt.age_staff">
   <source>Staff: confirm</source>
   <translation>Personnel : confirmer</translation>
  </message>
  <message id="prompt.always_ask" numerus="yes">
   <source>Shall I add</source>
   <translation>
    <numerusform>Dois-je ajouter</numerusform>
    <numerusform>Dois-je ajouter</numerusform>
   </translation>
  </message>
  <message id="prompt.always_ask_hint">
   <source>We ask about this one every time.</source>
   <translation>Pour celui-ci, nous demandons toujours.</translation>
  </message>
  <message id="prompt.approve">
   <source>Staff: enter PIN</source>
   <translation>Personnel : code PIN</translation>
  </message>
  <message id="prompt.at_most" numerus="yes">
   <source>At most {n} of these can be bought at once.</source>
   <translation>
    <numerusform>On peut en acheter {n} au maximum.</numerusform>
    <numerusform>On peut en acheter {n} au maximum.</numerusform>
   </translation>
  </message>
  <message id="prompt.call_staff">
   <source>Call staff</source>
   <translation>Appeler le personnel</translation>
  </message>
  <message id="prompt.expired">
   <source>This is past its date</source>
   <translation>La date est dépassée</translation>
  </message>
  <message id="prompt.expired_hint">
   <source>It can't be sold any more. Please take another one.</source>
   <translation>Cet article ne peut plus être vendu. Prenez-en un autre, s’il vous plaît.</translation>
  </message>
  <message id="prompt.from_list">
   <source>Choose from the list</source>
   <translation>Choisir dans la liste</translation>
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
   <translation>Ne pas l'acheter</translation>
  </message>
  <message id="prompt.limit">
   <source>That is more than one may buy</source>
   <translation>C’est plus que la quantité autorisée</translation>
  </message>
  <message id="prompt.limit_hint" numerus="yes">
   <source>At most {n} in one purchase. Please put the rest back.</source>
   <translation>
    <numerusform>{n} au maximum par achat. Reposez le reste, s’il vous plaît.</numerusform>
    <numerusform>{n} au maximum par achat. Reposez le reste, s’il vous plaît.</numerusform>
   </translation>
  </message>
  <message id="prompt.look_alike">
   <source>Which one is it?</source>
   <translation>Lequel est-ce ?</translation>
  </message>
  <message id="prompt.look_alike_hint">
   <source>These look alike. Touch the right one.</source>
   <translation>Ils se ressemblent. Touchez le bon.</translation>
  </message>
  <message id="prompt.name" numerus="yes">
   <source>{n} × {name}?</source>
   <translation>
    <numerusform>{name} ?</numerusform>
    <numerusform>{n} × {name} ?</numerusform>
   </translation>
  </message>
  <message id="prompt.neither">
   <source>Neither</source>
   <translation>Aucun des deux</translation>
  </message>
  <message id="prompt.no">
   <source>No</source>
   <translation>Non</translation>
  </message>
  <message id="prompt.nothing">
   <source>It's not for sale</source>
   <translation>Ce n'est pas un article</translation>
  </message>
  <message id="prompt.one_more">
   <source>One more</source>
   <translation>Un de plus</translation>
  </message>
  <message id="prompt.other">
   <source>Something else</source>
   <translation>Autre chose</translation>
  </message>
  <message id="prompt.put_back">
   <source>I put it back</source>
   <translation>Je le repose</translation>
  </message>
  <message id="prompt.quantity">
   <source>That is the most of it</source>
   <translation>C'est le maximum</translation>
  </message>
  <message id="prompt.same_or_more" numerus="yes">
   <source>{n} more</source>
   <translation>
    <numerusform>Un de plus</numerusform>
    <numerusform>{n} de plus</numerusform>
   </translation>
  </message>
  <message id="prompt.same_or_more_hint">
   <source>Or is it the one that I have counted already?</source>
   <translation>Ou est-ce celui que j'ai déjà compté ?</translation>
  </message>
  <message id="prompt.the_same">
   <source>The same one</source>
   <translation>Le même</translation>
  </message>
  <message id="prompt.understood">
   <source>All right</source>
   <translation>D'accord</translation>
  </message>
  <message id="prompt.unknown">
   <source>What is this?</source>
   <translation>Qu'est-ce que c'est ?</translation>
  </message>
  <message id="prompt.unknown_hint">
   <source>I don't know it. Scan its barcode, choose it from the list, or call staff.</source>
   <translation>Je ne le connais pas. Scannez son code-barres, choisissez dans la liste ou appelez le personnel.</translation>
  </message>
  <message id="prompt.unsure" numerus="yes">
   <source>Are these</source>
   <translation>
    <numerusform>Est-ce</numerusform>
    <numerusform>Est-ce</numerusform>
   </translation>
  </message>
  <message id="prompt.waiting" numerus="yes">
   <source>{n} more questions</source>
   <translation>
    <numerusform>encore {n} question</numerusform>
    <numerusform>encore {n} questions</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh" numerus="yes">
   <source>Please weigh these together</source>
   <translation>
    <numerusform>Veuillez peser cet article</numerusform>
    <numerusform>Veuillez peser ces articles ensemble</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh_desk">
   <source>This is sold by weight: please pay for it at the desk.</source>
   <translation>Vendu au poids : veuillez le payer à la caisse.</translation>
  </message>
  <message id="prompt.weigh_hint">
   <source>Put it on the scale.</source>
   <translation>Posez-le sur la balance.</translation>
  </message>
  <message id="prompt.weigh_moving">
   <source>Let it come to rest.</source>
   <translation>Laissez-le se stabiliser.</translation>
  </message>
  <message id="prompt.weigh_overload">
   <source>That is too heavy for the scale. Please call staff.</source>
   <translation>C’est trop lourd pour la balance. Appelez le personnel.</translation>
  </message>
  <message id="prompt.weigh_sold">
   <source>Take the last goods off the scale first.</source>
   <translation>Retirez d’abord les articles précédents de la balance.</translation>
  </message>
  <message id="prompt.weigh_staff">
   <source>This is sold by weight, and the scale is not ready. Please call staff.</source>
   <translation>Vendu au poids, et la balance n’est pas prête. Appelez le personnel.</translation>
  </message>
  <message id="prompt.weigh_under_zero">
   <source>Take everything off the scale, then put it on again.</source>
   <translation>Retirez tout de la balance, puis reposez l’article.</translation>
  </message>
  <message id="prompt.weigh_yes">
   <source>Add {weight} · {price}</source>
   <translation>Ajouter {weight} · {price}</translation>
  </message>
  <message id="prompt.yes">
   <source>Yes, add it</source>
   <translation>Oui, ajouter</translation>
  </message>
  <message id="review.age" numerus="yes">
   <source>{n} items need the approval of staff before you can finish.</source>
   <translation>
    <numerusform>{n} article doit être autorisé par le personnel avant de terminer.</numerusform>
    <numerusform>{n} articles doivent être autorisés par le personnel avant de terminer.</numerusform>
   </translation>
  </message>
  <message id="review.back">
   <source>Back to shopping</source>
   <translation>Continuer mes achats</translation>
  </message>
  <message id="review.cancel">
   <source>Cancel purchase</source>
   <translation>Annuler l'achat</translation>
  </message>
  <message id="review.corrections">
   <source>Some corrections could not be sent. Staff will see them.</source>
   <translation>Certaines corrections n'ont pas pu être envoyées. Le personnel les verra.</translation>
  </message>
  <message id="review.finish">
   <source>Finish {total}</source>
   <translation>Terminer {total}</translation>
  </message>
  <message id="review.hint">
   <source>You can still change everything.</source>
   <translation>Vous pouvez encore tout modifier.</translation>
  </message>
  <message id="review.offline">
   <source>The shop doesn't answer right now. You can finish; your purchase is sent later.</source>
   <translation>Le magasin ne répond pas pour l'instant. Vous pouvez terminer ; votre achat sera envoyé plus tard.</translation>
  </message>
  <message id="review.open_line">
   <source>To be answered</source>
   <translation>À éclaircir</translation>
  </message>
  <message id="review.open_unknown">
   <source>Unknown item</source>
   <translation>Article inconnu</translation>
  </message>
  <message id="review.ordering">
   <source>One moment …</source>
   <translation>Un instant …</translation>
  </message>
  <message id="review.ordering_hint">
   <source>Your purchase is being finished.</source>
   <translation>Votre achat est en cours de finalisation.</translation>
  </message>
  <message id="review.questions" numerus="yes">
   <source>{n} questions are still open. They are settled at the desk.</source>
   <translation>
    <numerusform>{n} question reste ouverte. Elle sera réglée en caisse.</numerusform>
    <numerusform>{n} questions restent ouvertes. Elles seront réglées en caisse.</numerusform>
   </translation>
  </message>
  <message id="review.title">
   <source>Is everything right?</source>
   <translation>Tout est correct ?</translation>
  </message>
  <message id="scan.add">
   <source>Add, as always</source>
   <translation>Ajouter, comme toujours</translation>
  </message>
  <message id="scan.price_check">
   <source>See a price</source>
   <translation>Voir un prix</translation>
  </message>
  <message id="scan.remove">
   <source>Take something off</source>
   <translation>Retirer un article</translation>
  </message>
  <message id="scan.title">
   <source>What is your next scan for?</source>
   <translation>À quoi sert le prochain scan ?</translation>
  </message>
  <message id="shoplist.bought">
   <source>in the basket</source>
   <translation>dans le panier</translation>
  </message>
  <message id="shoplist.done">
   <source>Everything is in your basket</source>
   <translation>Tout est dans votre panier</translation>
  </message>
  <message id="shoplist.left" numerus="yes">
   <source>{n} to go</source>
   <translation>
    <numerusform>encore {n}</numerusform>
    <numerusform>encore {n}</numerusform>
   </translation>
  </message>
  <message id="shoplist.title">
   <source>Your shopping list</source>
   <translation>Votre liste de courses</translation>
  </message>
  <message id="shoplist.urgent">
   <source>urgent</source>
   <translation>urgent</translation>
  </message>
  <message id="shut.hint">
   <source>Please use another till. We are glad that you are here.</source>
   <translation>Veuillez utiliser une autre caisse. Merci de votre visite.</translation>
  </message>
  <message id="shut.title">
   <source>This till is closed</source>
   <translation>Cette caisse est fermée</translation>
  </message>
  <message id="signin.back">
   <source>Back</source>
   <translation>Retour</translation>
  </message>
  <message id="signin.email">
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message id="signin.go">
   <source>Sign in</source>
   <translation>Se connecter</translation>
  </message>
  <message id="signin.hide">
   <source>Hide password</source>
   <translation>Masquer le mot de passe</translation>
  </message>
  <message id="signin.hint">
   <source>With the account that you use in the app. It is forgotten when you leave.</source>
   <translation>Avec votre compte de l'application. Il est oublié à votre départ.</translation>
  </message>
  <message id="signin.password">
   <source>Password</source>
   <translation>Mot de passe</translation>
  </message>
  <message id="signin.refused">
   <source>E-mail or password is not right. Please try again.</source>
   <translation>E-mail ou mot de passe incorrect. Veuillez réessayer.</translation>
  </message>
  <message id="signin.show">
   <source>Show password</source>
   <translation>Afficher le mot de passe</translation>
  </message>
  <message id="signin.signed_in">
   <source>Signed in as {shopper}</source>
   <translation>Connecté : {shopper}</translation>
  </message>
  <message id="signin.title">
   <source>Sign in</source>
   <translation>Se connecter</translation>
  </message>
  <message id="signin.unreachable">
   <source>The shop doesn't answer right now. You can go on without signing in.</source>
   <translation>Le magasin ne répond pas. Vous pouvez continuer sans vous connecter.</translation>
  </message>
  <message id="signin.waiting">
   <source>One moment …</source>
   <translation>Un instant …</translation>
  </message>
  <message id="stage.title">
   <source>Demo: touch to put on the counter</source>
   <translation>Démo : touchez pour poser sur le comptoir</translation>
  </message>
  <message id="sure.both">
   <source>{words} · {percent}</source>
   <translation>{words} · {percent}</translation>
  </message>
  <message id="sure.maybe">
   <source>maybe</source>
   <translation>peut-être</translation>
  </message>
  <message id="sure.not_sure">
   <source>not sure</source>
   <translation>pas sûr</translation>
  </message>
  <message id="sure.probably">
   <source>probably</source>
   <translation>probablement</translation>
  </message>
  <message id="thanks.card_hint">
   <source>Paid by card. Don't forget your goods.</source>
   <translation>Payé par carte. N'oubliez pas vos articles.</translation>
  </message>
  <message id="thanks.closes" numerus="yes">
   <source>This screen closes in {n} seconds</source>
   <translation>
    <numerusform>Cet écran se ferme dans {n} seconde</numerusform>
    <numerusform>Cet écran se ferme dans {n} secondes</numerusform>
   </translation>
  </message>
  <message id="thanks.guest_hint">
   <source>Please show this number at the desk.</source>
   <translation>Présentez ce numéro en caisse.</translation>
  </message>
  <message id="thanks.local_hint">
   <source>Pay in the app or at the desk. Your purchase is sent as soon as the shop answers.</source>
   <translation>Payez dans l'application ou en caisse. Votre achat sera envoyé dès que le magasin répondra.</translation>
  </message>
  <message id="thanks.next">
   <source>Next shopper</source>
   <translation>Client suivant</translation>
  </message>
  <message id="thanks.number">
   <source>Your purchase number</source>
   <translation>Votre numéro d'achat</translation>
  </message>
  <message id="thanks.paid_hint">
   <source>Your receipt is in the app.</source>
   <translation>Votre ticket est dans l'application.</translation>
  </message>
  <message id="thanks.print">
   <source>Print receipt</source>
   <translation>Imprimer le ticket</translation>
  </message>
  <message id="thanks.print_failed">
   <source>The printer does not answer. Please ask at the desk.</source>
   <translation>L'imprimante ne répond pas. Adressez-vous à la caisse.</translation>
  </message>
  <message id="thanks.printing">
   <source>Printing …</source>
   <translation>Impression …</translation>
  </message>
  <message id="thanks.questions" numerus="yes">
   <source>{n} items are still to be looked at.</source>
   <translation>
    <numerusform>{n} article reste à vérifier.</numerusform>
    <numerusform>{n} articles restent à vérifier.</numerusform>
   </translation>
  </message>
  <message id="thanks.receipt">
   <source>Receipt</source>
   <translation>Ticket</translation>
  </message>
  <message id="thanks.scan">
   <source>Scan for your receipt</source>
   <translation>Scannez pour votre ticket</translation>
  </message>
  <message id="thanks.title">
   <source>Thank you!</source>
   <translation>Merci !</translation>
  </message>
  <message id="thanks.title_name">
   <source>Thank you, {shopper}!</source>
   <translation>Merci, {shopper} !</translation>
  </message>
  <message id="tools.done">
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message id="tools.language">
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message id="tools.off">
   <source>off</source>
   <translation>désactivée</translation>
  </message>
  <message id="tools.on">
   <source>on</source>
   <translation>activée</translation>
  </message>
  <message id="tools.sound">
   <source>Sound</source>
   <translation>Son</translation>
  </message>
  <message id="tools.speech">
   <source>Read aloud</source>
   <translation>Lecture vocale</translation>
  </message>
  <message id="tools.text">
   <source>Text size</source>
   <translation>Taille du texte</translation>
  </message>
  <message id="tools.theme">
   <source>Colours</source>
   <translation>Couleurs</translation>
  </message>
  <message id="tools.theme_contrast">
   <source>High contrast</source>
   <translation>Contraste élevé</translation>
  </message>
  <message id="tools.theme_dark">
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message id="tools.theme_light">
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message id="tools.title">
   <source>How would you like it?</source>
   <translation>Que préférez-vous ?</translation>
  </message>
  <message id="tools.volume_0">
   <source>Sound off</source>
   <translation>Son coupé</translation>
  </message>
  <message id="tools.volume_1">
   <source>Quiet</source>
   <translation>Faible</translation>
  </message>
  <message id="tools.volume_2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="tools.volume_3">
   <source>Loud</source>
   <translation>Fort</translation>
  </message>
  <message id="trouble.not_connected">
   <source>No phone is paired yet</source>
   <translation>Aucun téléphone n'est encore associé</translation>
  </message>
  <message id="trouble.not_connected_hint">
   <source>Type the code in the app, or go on without a phone.</source>
   <translation>Saisissez le code dans l'application ou continuez sans téléphone.</translation>
  </message>
  <message id="trouble.paused">
   <source>A short pause: the shop did not answer</source>
   <translation>Courte pause : le magasin n'a pas répondu</translation>
  </message>
  <message id="trouble.paused_hint">
   <source>The next try comes by itself. What you buy is kept safe here.</source>
   <translation>Le prochain essai se fera tout seul. Vos achats sont gardés ici.</translation>
  </message>
  <message id="trouble.refused">
   <source>The shop did not accept this till</source>
   <translation>Le magasin n'a pas accepté cette caisse</translation>
  </message>
  <message id="trouble.refused_hint">
   <source>Touch "Try again", or go on without a phone and ask staff.</source>
   <translation>Touchez « Réessayer » ou continuez sans téléphone et demandez au personnel.</translation>
  </message>
  <message id="trouble.slow">
   <source>The shop takes too long to answer</source>
   <translation>Le magasin met trop de temps à répondre</translation>
  </message>
  <message id="trouble.slow_hint">
   <source>You can go on. What was not answered is asked again.</source>
   <translation>Vous pouvez continuer. Ce qui est resté sans réponse sera redemandé.</translation>
  </message>
  <message id="trouble.unreachable">
   <source>The shop can't be reached</source>
   <translation>Le magasin est injoignable</translation>
  </message>
  <message id="trouble.unreachable_hint">
   <source>You can go on shopping. We keep trying by ourselves.</source>
   <translation>Vous pouvez continuer. Nous réessayons automatiquement.</translation>
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
   <translation>Vérifiez le panier</translation>
  </message>
  <message id="welcome.check_hint">
   <source>I ask when I am not sure</source>
   <translation>Je demande si je ne suis pas sûr</translation>
  </message>
  <message id="welcome.pay">
   <source>Pay and go</source>
   <translation>Payez et partez</translation>
  </message>
  <message id="welcome.pay_hint">
   <source>By card, in the app or at the desk</source>
   <translation>Par carte, dans l'application ou en caisse</translation>
  </message>
  <message id="welcome.put">
   <source>Put it down</source>
   <translation>Posez</translation>
  </message>
  <message id="welcome.put_hint">
   <source>No scanning, side by side</source>
   <translation>Sans scanner, côte à côte</translation>
  </message>
  <message id="welcome.start">
   <source>Touch to start</source>
   <translation>Touchez pour commencer</translation>
  </message>
  <message id="welcome.title">
   <source>Put your goods down. I see them.</source>
   <translation>Posez vos articles. Je les vois.</translation>
  </message>
 </context>
</TS>

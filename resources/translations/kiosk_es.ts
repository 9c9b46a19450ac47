<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name />
  <message id="ago.hours" numerus="yes">
   <source>{n} hours ago</source>
   <translation>
    <numerusform>hace {n} hora</numerusform>
    <numerusform>hace {n} horas</numerusform>
   </translation>
  </message>
  <message id="ago.minutes" numerus="yes">
   <source>{n} minutes ago</source>
   <translation>
    <numerusform>hace {n} minuto</numerusform>
    <numerusform>hace {n} minutos</numerusform>
   </translation>
  </message>
  <message id="ago.now">
   <source>just now</source>
   <translation>ahora mismo</translation>
  </message>
  <message id="ago.seconds" numerus="yes">
   <source>{n} seconds ago</source>
   <translation>
    <numerusform>hace {n} segundo</numerusform>
    <numerusform>hace {n} segundos</numerusform>
   </translation>
  </message>
  <message id="approval.no_pin">
   <source>No member of staff has a PIN here yet. Five touches of the name at the top left open the staff panel.</source>
   <translation>Nadie del personal tiene aún un PIN aquí. Toque cinco veces el nombre de arriba para abrir el panel.</translation>
  </message>
  <message id="approval.title">
   <source>Is the shopper {age} or older?</source>
   <translation>¿La persona tiene {age} años o más?</translation>
  </message>
  <message id="basket.correction">
   <source>staff will check</source>
   <translation>lo revisará el personal</translation>
  </message>
  <message id="basket.empty">
   <source>Your basket is empty</source>
   <translation>Su cesta está vacía</translation>
  </message>
  <message id="basket.empty_hint">
   <source>What you put on the counter shows up here.</source>
   <translation>Lo que ponga en el mostrador aparecerá aquí.</translation>
  </message>
  <message id="basket.exchange">
   <source>Change</source>
   <translation>Cambiar</translation>
  </message>
  <message id="basket.exchange_name">
   <source>{name} is something else</source>
   <translation>{name} es otra cosa</translation>
  </message>
  <message id="basket.finish">
   <source>Finish</source>
   <translation>Terminar</translation>
  </message>
  <message id="basket.less">
   <source>One {name} less</source>
   <translation>Uno menos: {name}</translation>
  </message>
  <message id="basket.more">
   <source>One more {name}</source>
   <translation>Uno más: {name}</translation>
  </message>
  <message id="basket.pieces" numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} artículo</numerusform>
    <numerusform>{n} artículos</numerusform>
   </translation>
  </message>
  <message id="basket.sold_out">
   <source>listed as sold out now</source>
   <translation>ahora figura como agotado</translation>
  </message>
  <message id="basket.title">
   <source>Your basket</source>
   <translation>Su cesta</translation>
  </message>
  <message id="basket.total">
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message id="basket.unsent">
   <source>sent later</source>
   <translation>envío posterior</translation>
  </message>
  <message id="basket.unsent_some">
   <source>{n} sent later</source>
   <translation>{n}: envío posterior</translation>
  </message>
  <message id="basket.was">
   <source>was {price}</source>
   <translation>antes {price}</translation>
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
   <translation>Su cesta se vaciará. Deje los productos en el mostrador.</translation>
  </message>
  <message id="cancel.no">
   <source>No, go on</source>
   <translation>No, continuar</translation>
  </message>
  <message id="cancel.title">
   <source>Cancel the whole purchase?</source>
   <translation>¿Cancelar toda la compra?</translation>
  </message>
  <message id="cancel.yes">
   <source>Yes, cancel it</source>
   <translation>Sí, cancelar</translation>
  </message>
  <message id="closing.hint">
   <source>This till is being switched off. Everything is kept.</source>
   <translation>Esta caja se está apagando. Todo queda guardado.</translation>
  </message>
  <message id="closing.title">
   <source>Goodbye</source>
   <translation>Hasta pronto</translation>
  </message>
  <message id="footer.all_sent">
   <source>All sent</source>
   <translation>Todo enviado</translation>
  </message>
  <message id="footer.held" numerus="yes">
   <source>{n} kept until a phone is paired</source>
   <translation>
    <numerusform>{n} a la espera de un móvil</numerusform>
    <numerusform>{n} a la espera de un móvil</numerusform>
   </translation>
  </message>
  <message id="footer.parked" numerus="yes">
   <source>{n} for staff</source>
   <translation>
    <numerusform>{n} para el personal</numerusform>
    <numerusform>{n} para el personal</numerusform>
   </translation>
  </message>
  <message id="footer.session">
   <source>Session {short_id}</source>
   <translation>Sesión {short_id}</translation>
  </message>
  <message id="footer.waiting" numerus="yes">
   <source>{n} waiting to be sent</source>
   <translation>
    <numerusform>{n} pendiente de envío</numerusform>
    <numerusform>{n} pendientes de envío</numerusform>
   </translation>
  </message>
  <message id="guide.added">
   <source>Added: {name}</source>
   <translation>Añadido: {name}</translation>
  </message>
  <message id="guide.added_hint">
   <source>{price}</source>
   <translation>{price}</translation>
  </message>
  <message id="guide.camera_ended">
   <source>The recording has come to its end</source>
   <translation>La grabación ha terminado</translation>
  </message>
  <message id="guide.camera_ended_hint">
   <source>You can still choose goods from the list, or finish.</source>
   <translation>Aún puede elegir de la lista o terminar.</translation>
  </message>
  <message id="guide.camera_frozen">
   <source>The picture stands still</source>
   <translation>La imagen está parada</translation>
  </message>
  <message id="guide.camera_frozen_hint">
   <source>Please choose your goods from the list until it moves again.</source>
   <translation>Elija de la lista hasta que vuelva a moverse.</translation>
  </message>
  <message id="guide.camera_lost">
   <source>I can't see the counter</source>
   <translation>No puedo ver el mostrador</translation>
  </message>
  <message id="guide.camera_lost_hint">
   <source>Please choose your goods from the list. The camera comes back by itself.</source>
   <translation>Elija sus productos de la lista. La cámara volverá sola.</translation>
  </message>
  <message id="guide.camera_starting">
   <source>One moment, the camera is starting</source>
   <translation>Un momento, la cámara se está iniciando</translation>
  </message>
  <message id="guide.camera_starting_hint">
   <source>You can already choose goods from the list.</source>
   <translation>Ya puede elegir productos de la lista.</translation>
  </message>
  <message id="guide.clear">
   <source>Please clear the counter</source>
   <translation>Por favor, despeje el mostrador</translation>
  </message>
  <message id="guide.clear_hint" numerus="yes">
   <source>{n} things were already lying there. They are not counted.</source>
   <translation>
    <numerusform>Ya había {n} objeto. No se cuenta.</numerusform>
    <numerusform>Ya había {n} objetos. No se cuentan.</numerusform>
   </translation>
  </message>
  <message id="guide.exchanged">
   <source>{name} is now {other}</source>
   <translation>{name} es ahora {other}</translation>
  </message>
  <message id="guide.for_price_check">
   <source>Scan to see a price</source>
   <translation>Escanee para ver el precio</translation>
  </message>
  <message id="guide.for_price_check_hint">
   <source>Nothing is added to your basket.</source>
   <translation>No se añade nada a la cesta.</translation>
  </message>
  <message id="guide.for_remove">
   <source>Scan what you want to take off</source>
   <translation>Escanee lo que quiere quitar</translation>
  </message>
  <message id="guide.for_remove_hint">
   <source>It comes off your basket.</source>
   <translation>Se quitará de la cesta.</translation>
  </message>
  <message id="guide.list">
   <source>Choose from the list</source>
   <translation>Elegir de la lista</translation>
  </message>
  <message id="guide.list_short">
   <source>List</source>
   <translation>Lista</translation>
  </message>
  <message id="guide.model_failed">
   <source>I can't recognise goods right now</source>
   <translation>Ahora no puedo reconocer los productos</translation>
  </message>
  <message id="guide.model_failed_hint">
   <source>Please choose them from the list, or ask staff.</source>
   <translation>Elíjalos de la lista o pregunte al personal.</translation>
  </message>
  <message id="guide.model_loading">
   <source>One moment, I am getting ready</source>
   <translation>Un momento, me estoy preparando</translation>
  </message>
  <message id="guide.model_loading_hint">
   <source>I recognise your goods in a few seconds.</source>
   <translation>En unos segundos reconoceré sus productos.</translation>
  </message>
  <message id="guide.next">
   <source>Put the next one down, or finish</source>
   <translation>Ponga el siguiente o termine</translation>
  </message>
  <message id="guide.next_hint">
   <source>Counted goods can go straight into your bag.</source>
   <translation>Lo ya contado puede ir directo a su bolsa.</translation>
  </message>
  <message id="guide.removed">
   <source>Taken off: {name}</source>
   <translation>Quitado: {name}</translation>
  </message>
  <message id="guide.removed_hint">
   <source>Your basket is up to date.</source>
   <translation>Su cesta está actualizada.</translation>
  </message>
  <message id="guide.restarted">
   <source>A part of this till was started again</source>
   <translation>Una parte de esta caja se ha reiniciado</translation>
  </message>
  <message id="guide.restarted_hint">
   <source>You can go on; nothing is lost.</source>
   <translation>Puede continuar; no se ha perdido nada.</translation>
  </message>
  <message id="guide.scan_expired">
   <source>Past its date: {name}</source>
   <translation>Caducado: {name}</translation>
  </message>
  <message id="guide.scan_expired_hint">
   <source>It must not be sold. Please take a fresh one.</source>
   <translation>No se puede vender. Tome otro, por favor.</translation>
  </message>
  <message id="guide.scan_limit">
   <source>No more of this: {name}</source>
   <translation>Cantidad máxima: {name}</translation>
  </message>
  <message id="guide.scan_limit_hint">
   <source>You have reached the most that one person may buy.</source>
   <translation>Una persona no puede comprar más.</translation>
  </message>
  <message id="guide.scan_no_goods">
   <source>This code belongs to no product</source>
   <translation>Este código no es de ningún producto</translation>
  </message>
  <message id="guide.scan_no_goods_hint">
   <source>Scan the barcode of the product itself.</source>
   <translation>Escanee el código de barras del producto.</translation>
  </message>
  <message id="guide.scan_no_sale">
   <source>Please begin first</source>
   <translation>Primero, empiece su compra</translation>
  </message>
  <message id="guide.scan_no_sale_hint">
   <source>Touch the screen to start your purchase.</source>
   <translation>Toque la pantalla para empezar a comprar.</translation>
  </message>
  <message id="guide.scan_not_in_basket">
   <source>Not in your basket: {name}</source>
   <translation>No está en su cesta: {name}</translation>
  </message>
  <message id="guide.scan_not_in_basket_hint">
   <source>There is nothing to take off.</source>
   <translation>No hay nada que quitar.</translation>
  </message>
  <message id="guide.scan_price">
   <source>{name}: {price}</source>
   <translation>{name}: {price}</translation>
  </message>
  <message id="guide.scan_price_hint">
   <source>Only the price was checked. Nothing was added.</source>
   <translation>Solo se ha consultado el precio. No se ha añadido nada.</translation>
  </message>
  <message id="guide.scan_same">
   <source>Already counted: {name}</source>
   <translation>Ya contado: {name}</translation>
  </message>
  <message id="guide.scan_same_hint">
   <source>The camera saw it. Scan again for one more.</source>
   <translation>La cámara lo ha visto. Escanee otra vez para añadir uno más.</translation>
  </message>
  <message id="guide.scan_unknown_code">
   <source>This code is not known here</source>
   <translation>Este código no se conoce aquí</translation>
  </message>
  <message id="guide.scan_unknown_code_hint">
   <source>Choose the product from the list, or ask for help.</source>
   <translation>Elija el producto de la lista o pida ayuda.</translation>
  </message>
  <message id="guide.scan_unknown_code_named">
   <source>We do not sell this: {name}</source>
   <translation>No vendemos esto: {name}</translation>
  </message>
  <message id="guide.start">
   <source>Put your goods on the counter</source>
   <translation>Ponga sus productos en el mostrador</translation>
  </message>
  <message id="guide.start_hint">
   <source>Side by side, so that I can see each one.</source>
   <translation>Uno al lado del otro, para que pueda verlos todos.</translation>
  </message>
  <message id="guide.tool_scan">
   <source>Scan for …</source>
   <translation>Escanear …</translation>
  </message>
  <message id="guide.tool_stop_scan">
   <source>Stop</source>
   <translation>Terminar</translation>
  </message>
  <message id="guide.tool_undo">
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message id="guide.undo_hint">
   <source>Was that a mistake? You can undo it.</source>
   <translation>¿Fue un error? Puede deshacerlo.</translation>
  </message>
  <message id="help.button">
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message id="help.cancel">
   <source>I don't need help any more</source>
   <translation>Ya no necesito ayuda</translation>
  </message>
  <message id="help.hint">
   <source>Somebody from the shop is on the way to you. You can go on meanwhile.</source>
   <translation>Alguien de la tienda viene hacia usted. Mientras tanto puede continuar.</translation>
  </message>
  <message id="help.title">
   <source>Help is coming</source>
   <translation>La ayuda está en camino</translation>
  </message>
  <message id="idle.end">
   <source>Cancel purchase</source>
   <translation>Cancelar la compra</translation>
  </message>
  <message id="idle.hint" numerus="yes">
   <source>Your purchase is cancelled in {n} seconds.</source>
   <translation>
    <numerusform>Su compra se cancelará en {n} segundo.</numerusform>
    <numerusform>Su compra se cancelará en {n} segundos.</numerusform>
   </translation>
  </message>
  <message id="idle.more">
   <source>I need more time</source>
   <translation>Necesito más tiempo</translation>
  </message>
  <message id="idle.title">
   <source>Are you still there?</source>
   <translation>¿Sigue ahí?</translation>
  </message>
  <message id="keys.erase">
   <source>Delete</source>
   <translation>Borrar</translation>
  </message>
  <message id="keys.letters">
   <source>abc</source>
   <translation>abc</translation>
  </message>
  <message id="keys.shift">
   <source>Capital letters</source>
   <translation>Mayúsculas</translation>
  </message>
  <message id="keys.space">
   <source>Space</source>
   <translation>Espacio</translation>
  </message>
  <message id="keys.symbols">
   <source>123</source>
   <translation>123</translation>
  </message>
  <message id="lamp.basket">
   <source>basket</source>
   <translation>cesta</translation>
  </message>
  <message id="lamp.basket.about">
   <source>Sending what you buy</source>
   <translation>Enviar lo que compra</translation>
  </message>
  <message id="lamp.catalogue">
   <source>prices</source>
   <translation>precios</translation>
  </message>
  <message id="lamp.catalogue.about">
   <source>Fetching prices</source>
   <translation>Consultar los precios</translation>
  </message>
  <message id="lamp.closed">
   <source>working</source>
   <translation>funciona</translation>
  </message>
  <message id="lamp.devices">
   <source>sign-in</source>
   <translation>acceso</translation>
  </message>
  <message id="lamp.devices.about">
   <source>Pairing this till with your phone</source>
   <translation>Vincular esta caja con su móvil</translation>
  </message>
  <message id="lamp.failures" numerus="yes">
   <source>{n} failures in a row</source>
   <translation>
    <numerusform>{n} fallo</numerusform>
    <numerusform>{n} fallos seguidos</numerusform>
   </translation>
  </message>
  <message id="lamp.half_open">
   <source>trying again</source>
   <translation>reintentando</translation>
  </message>
  <message id="lamp.last_success">
   <source>last answer {ago}</source>
   <translation>última respuesta {ago}</translation>
  </message>
  <message id="lamp.live">
   <source>live</source>
   <translation>en vivo</translation>
  </message>
  <message id="lamp.live.about">
   <source>Hearing about changes at once</source>
   <translation>Conocer los cambios al momento</translation>
  </message>
  <message id="lamp.never">
   <source>not used yet</source>
   <translation>aún sin usar</translation>
  </message>
  <message id="lamp.open">
   <source>not answering</source>
   <translation>no responde</translation>
  </message>
  <message id="lamp.orders">
   <source>orders</source>
   <translation>compras</translation>
  </message>
  <message id="lamp.orders.about">
   <source>Finishing a purchase</source>
   <translation>Terminar una compra</translation>
  </message>
  <message id="lamp.pending">
   <source>questions</source>
   <translation>preguntas</translation>
  </message>
  <message id="lamp.pending.about">
   <source>Asking on your phone</source>
   <translation>Preguntar en su móvil</translation>
  </message>
  <message id="lamp.took">
   <source>in {ms} ms</source>
   <translation>en {ms} ms</translation>
  </message>
  <message id="lamps.bad_hint">
   <source>You can go on shopping. What can't be sent now is kept safe here and is sent later.</source>
   <translation>Puede seguir comprando. Lo que no se puede enviar ahora se guarda aquí y se enviará después.</translation>
  </message>
  <message id="lamps.close">
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message id="lamps.device">
   <source>Till {device_id}</source>
   <translation>Caja {device_id}</translation>
  </message>
  <message id="lamps.ok_hint">
   <source>Everything is connected. Your basket is kept up to date.</source>
   <translation>Todo está conectado. Su cesta se mantiene al día.</translation>
  </message>
  <message id="lamps.speed">
   <source>Recognition takes {ms} ms, {rate} times a second</source>
   <translation>El reconocimiento tarda {ms} ms, {rate} veces por segundo</translation>
  </message>
  <message id="lamps.title">
   <source>Connections</source>
   <translation>Conexiones</translation>
  </message>
  <message id="lamps.try_now">
   <source>Try now</source>
   <translation>Intentar ahora</translation>
  </message>
  <message id="language.title">
   <source>Choose your language</source>
   <translation>Elija su idioma</translation>
  </message>
  <message id="list.all">
   <source>All</source>
   <translation>Todo</translation>
  </message>
  <message id="list.answer_title">
   <source>What is it?</source>
   <translation>¿Qué es?</translation>
  </message>
  <message id="list.close">
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message id="list.erase">
   <source>Delete</source>
   <translation>Borrar</translation>
  </message>
  <message id="list.exchange_title">
   <source>What is it instead of {name}?</source>
   <translation>¿Qué es en lugar de {name}?</translation>
  </message>
  <message id="list.favourites">
   <source>Favourites</source>
   <translation>Favoritos</translation>
  </message>
  <message id="list.found" numerus="yes">
   <source>{n} found</source>
   <translation>
    <numerusform>{n} encontrado</numerusform>
    <numerusform>{n} encontrados</numerusform>
   </translation>
  </message>
  <message id="list.likely">
   <source>Likely</source>
   <translation>Probables</translation>
  </message>
  <message id="list.none">
   <source>Nothing found</source>
   <translation>No se ha encontrado nada</translation>
  </message>
  <message id="list.none_hint">
   <source>Take a letter back, or call staff.</source>
   <translation>Borre una letra o llame al personal.</translation>
  </message>
  <message id="list.search">
   <source>Touch the letters of its name</source>
   <translation>Toque las letras de su nombre</translation>
  </message>
  <message id="list.title">
   <source>Choose from the list</source>
   <translation>Elegir de la lista</translation>
  </message>
  <message id="money.kilogram">
   <source>{price}/kg</source>
   <translation>{price}/kg</translation>
  </message>
  <message id="money.label">
   <source>{weight} label price</source>
   <translation>{weight} precio etiqueta</translation>
  </message>
  <message id="money.offer">
   <source>{quantity} × {price}</source>
   <translation>{quantity} × {price}</translation>
  </message>
  <message id="money.unknown">
   <source>price at the desk</source>
   <translation>precio en caja</translation>
  </message>
  <message id="money.weighed">
   <source>{weight} × {price}/kg</source>
   <translation>{weight} × {price}/kg</translation>
  </message>
  <message id="out.database">
   <source>What you buy can't be saved right now.</source>
   <translation>Ahora no se pueden guardar las compras.</translation>
  </message>
  <message id="out.everything">
   <source>The camera, the recognition and the shop's connection are away at the same time.</source>
   <translation>La cámara, el reconocimiento y la conexión con la tienda faltan a la vez.</translation>
  </message>
  <message id="out.hint">
   <source>This one needs a moment of our staff's time. What you have already put in the basket is safe.</source>
   <translation>Esta necesita un momento a nuestro personal. Lo que ya está en su cesta está a salvo.</translation>
  </message>
  <message id="out.loop">
   <source>A part of this till keeps stopping ({name}).</source>
   <translation>Una parte de esta caja se detiene una y otra vez ({name}).</translation>
  </message>
  <message id="out.staff">
   <source>For staff</source>
   <translation>Para el personal</translation>
  </message>
  <message id="out.title">
   <source>Please use another till</source>
   <translation>Por favor, use otra caja</translation>
  </message>
  <message id="pairing.attempt">
   <source>Attempt {n} of {most}</source>
   <translation>Intento {n} de {most}</translation>
  </message>
  <message id="pairing.connecting">
   <source>Connecting to the shop</source>
   <translation>Conectando con la tienda</translation>
  </message>
  <message id="pairing.connecting_hint">
   <source>Your code comes in a moment. You need not wait for it.</source>
   <translation>Su código llega enseguida. No hace falta que espere.</translation>
  </message>
  <message id="pairing.guest">
   <source>Go on without a phone</source>
   <translation>Continuar sin móvil</translation>
  </message>
  <message id="pairing.left_hours">
   <source>valid for {hours} h {minutes} min</source>
   <translation>válido {hours} h {minutes} min</translation>
  </message>
  <message id="pairing.left_minutes" numerus="yes">
   <source>valid for {n} minutes</source>
   <translation>
    <numerusform>válido {n} minuto</numerusform>
    <numerusform>válido {n} minutos</numerusform>
   </translation>
  </message>
  <message id="pairing.left_seconds" numerus="yes">
   <source>a new code in {n} seconds</source>
   <translation>
    <numerusform>código nuevo en {n} segundo</numerusform>
    <numerusform>código nuevo en {n} segundos</numerusform>
   </translation>
  </message>
  <message id="pairing.offline">
   <source>The shop doesn't answer right now</source>
   <translation>La tienda no responde en este momento</translation>
  </message>
  <message id="pairing.offline_hint">
   <source>You can start all the same. What you buy is kept safe here and is sent later.</source>
   <translation>Puede empezar de todos modos. Su compra se guarda aquí y se enviará después.</translation>
  </message>
  <message id="pairing.paired">
   <source>Your phone is paired</source>
   <translation>Su móvil está vinculado</translation>
  </message>
  <message id="pairing.paired_hint">
   <source>One moment, your basket opens.</source>
   <translation>Un momento, su cesta se abre.</translation>
  </message>
  <message id="pairing.refused">
   <source>Phones can't be paired right now</source>
   <translation>Ahora no se pueden vincular móviles</translation>
  </message>
  <message id="pairing.refused_hint">
   <source>You can start without one. Staff can help with the rest.</source>
   <translation>Puede empezar sin él. El personal le ayudará con el resto.</translation>
  </message>
  <message id="pairing.renewing">
   <source>A new code is coming</source>
   <translation>Llega un código nuevo</translation>
  </message>
  <message id="pairing.sign_in">
   <source>Sign in with an account</source>
   <translation>Entrar con una cuenta</translation>
  </message>
  <message id="pairing.title">
   <source>Type this code in the app</source>
   <translation>Escriba este código en la aplicación</translation>
  </message>
  <message id="pairing.title_qr">
   <source>Type this code in the app, or scan</source>
   <translation>Escriba este código en la aplicación o escanee</translation>
  </message>
  <message id="pairing.try_again">
   <source>Try again</source>
   <translation>Volver a intentar</translation>
  </message>
  <message id="pairing.welcome">
   <source>Welcome</source>
   <translation>Bienvenido</translation>
  </message>
  <message id="paper.again">
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message id="paper.failed">
   <source>The printer does not work. Please ask staff for a receipt.</source>
   <translation>La impresora no funciona. Pida un recibo al personal.</translation>
  </message>
  <message id="paper.print">
   <source>Print the receipt</source>
   <translation>Imprimir el recibo</translation>
  </message>
  <message id="paper.printed">
   <source>Please take your receipt</source>
   <translation>Tome su recibo, por favor</translation>
  </message>
  <message id="paper.printing">
   <source>Your receipt is being printed …</source>
   <translation>Su recibo se está imprimiendo…</translation>
  </message>
  <message id="pay.again">
   <source>Try again</source>
   <translation>Volver a intentar</translation>
  </message>
  <message id="pay.amount">
   <source>To pay</source>
   <translation>A pagar</translation>
  </message>
  <message id="pay.ask_again">
   <source>Ask again</source>
   <translation>Preguntar de nuevo</translation>
  </message>
  <message id="pay.cancelled">
   <source>The payment was stopped</source>
   <translation>El pago se ha interrumpido</translation>
  </message>
  <message id="pay.cancelled_hint">
   <source>Nothing was charged.</source>
   <translation>No se ha cobrado nada.</translation>
  </message>
  <message id="pay.card">
   <source>By card</source>
   <translation>Con tarjeta</translation>
  </message>
  <message id="pay.declined">
   <source>The card was declined</source>
   <translation>La tarjeta fue rechazada</translation>
  </message>
  <message id="pay.declined_hint">
   <source>Nothing was charged. Try again or another card, or pay at the desk.</source>
   <translation>No se ha cobrado nada. Pruebe de nuevo o con otra tarjeta, o pague en caja.</translation>
  </message>
  <message id="pay.desk">
   <source>At the desk</source>
   <translation>En caja</translation>
  </message>
  <message id="pay.stop">
   <source>Stop paying</source>
   <translation>Interrumpir el pago</translation>
  </message>
  <message id="pay.title">
   <source>How would you like to pay?</source>
   <translation>¿Cómo quiere pagar?</translation>
  </message>
  <message id="pay.unclear">
   <source>The terminal gives no answer</source>
   <translation>El terminal no responde</translation>
  </message>
  <message id="pay.unclear_hint">
   <source>Please ask at the desk before you pay again. You will not be charged twice.</source>
   <translation>Pregunte en caja antes de volver a pagar. No se le cobrará dos veces.</translation>
  </message>
  <message id="pay.unknown">
   <source>One moment, we are asking the bank</source>
   <translation>Un momento, consultamos con el banco</translation>
  </message>
  <message id="pay.unknown_hint">
   <source>You will not be charged twice. Please do not pay again yet.</source>
   <translation>No se le cobrará dos veces. No vuelva a pagar todavía.</translation>
  </message>
  <message id="pay.waiting">
   <source>Hold your card to the terminal</source>
   <translation>Acerque su tarjeta al terminal</translation>
  </message>
  <message id="pay.waiting_hint">
   <source>The terminal stands beside the screen.</source>
   <translation>El terminal está junto a la pantalla.</translation>
  </message>
  <message id="picture.none">
   <source>No picture from the camera</source>
   <translation>Sin imagen de la cámara</translation>
  </message>
  <message id="picture.starting">
   <source>The camera is starting</source>
   <translation>La cámara se está iniciando</translation>
  </message>
  <message id="pill.connected">
   <source>Connected</source>
   <translation>Conectado</translation>
  </message>
  <message id="pill.connecting">
   <source>Connecting</source>
   <translation>Conectando</translation>
  </message>
  <message id="pill.connecting_hint">
   <source>you can already start</source>
   <translation>ya puede empezar</translation>
  </message>
  <message id="pill.go_on">
   <source>you can go on</source>
   <translation>puede continuar</translation>
  </message>
  <message id="pill.next_try">
   <source>next try in {value} s</source>
   <translation>próximo intento en {value} s</translation>
  </message>
  <message id="pill.offline">
   <source>Offline</source>
   <translation>Sin conexión</translation>
  </message>
  <message id="pill.sent_later" numerus="yes">
   <source>you can go on; {n} items will be sent later</source>
   <translation>
    <numerusform>puede continuar; {n} artículo se enviará después</numerusform>
    <numerusform>puede continuar; {n} artículos se enviarán después</numerusform>
   </translation>
  </message>
  <message id="pill.trying">
   <source>Trying again</source>
   <translation>Reintentando</translation>
  </message>
  <message id="pill.trying_now">
   <source>asking now</source>
   <translation>preguntando ahora</translation>
  </message>
  <message id="prices.from">
   <source>Prices from {time}</source>
   <translation>Precios de las {time}</translation>
  </message>
  <message id="prices.from_day">
   <source>Prices from {day}</source>
   <translation>Precios del {day}</translation>
  </message>
  <message id="prices.unconfirmed">
   <source>Prices are not confirmed yet</source>
   <translation>Precios aún sin confirmar</translation>
  </message>
  <message id="prompt.age">
   <source>Staff must approve this first</source>
   <translation>El personal debe autorizarlo primero</translation>
  </message>
  <message id="prompt.age_call">
   <source>Call staff</source>
   <translation>Llamar al personal</translation>
  </message>
  <message id="prompt.age_hint">
   <source>Only from {age} years. Please call staff, or put it back.</source>
   <translation>A partir de {age} años. Llame al personal o devuélvalo a su sitio.</translation>
  </message>
  <message id="prompt.age_staff">
   <source>Staff: confirm</source>
   <translation>Personal: confirmar</translation>
  </message>
  <message id="prompt.always_ask" numerus="yes">
   <source>Shall I add</source>
   <translation>
    <numerusform>¿Añado</numerusform>
    <numerusform>¿Añado</numerusform>
   </translation>
  </message>
  <message id="prompt.always_ask_hint">
   <source>We ask about this one every time.</source>
   <translation>Por este preguntamos siempre.</translation>
  </message>
  <message id="prompt.approve">
   <source>Staff: enter PIN</source>
   <translation>Personal: PIN</translation>
  </message>
  <message id="prompt.at_most" numerus="yes">
   <source>At most {n} of these can be bought at once.</source>
   <translation>
    <numerusform>Se puede comprar {n} como máximo.</numerusform>
    <numerusform>Se pueden comprar {n} como máximo.</numerusform>
   </translation>
  </message>
  <message id="prompt.call_staff">
   <source>Call staff</source>
   <translation>Llamar al personal</translation>
  </message>
  <message id="prompt.expired">
   <source>This is past its date</source>
   <translation>La fecha ha caducado</translation>
  </message>
  <message id="prompt.expired_hint">
   <source>It can't be sold any more. Please take another one.</source>
   <translation>Ya no se puede vender. Tome otro, por favor.</translation>
  </message>
  <message id="prompt.from_list">
   <source>Choose from the list</source>
   <translation>Elegir de la lista</translation>
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
   <translation>Dejarlo</translation>
  </message>
  <message id="prompt.limit">
   <source>That is more than one may buy</source>
   <translation>Es más de lo que se puede comprar</translation>
  </message>
  <message id="prompt.limit_hint" numerus="yes">
   <source>At most {n} in one purchase. Please put the rest back.</source>
   <translation>
    <numerusform>Como máximo {n} por compra. Devuelva el resto, por favor.</numerusform>
    <numerusform>Como máximo {n} por compra. Devuelva el resto, por favor.</numerusform>
   </translation>
  </message>
  <message id="prompt.look_alike">
   <source>Which one is it?</source>
   <translation>¿Cuál es?</translation>
  </message>
  <message id="prompt.look_alike_hint">
   <source>These look alike. Touch the right one.</source>
   <translation>Se parecen. Toque el correcto.</translation>
  </message>
  <message id="prompt.name" numerus="yes">
   <source>{n} × {name}?</source>
   <translation>
    <numerusform>¿{name}?</numerusform>
    <numerusform>¿{n} × {name}?</numerusform>
   </translation>
  </message>
  <message id="prompt.neither">
   <source>Neither</source>
   <translation>Ninguno</translation>
  </message>
  <message id="prompt.no">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="prompt.nothing">
   <source>It's not for sale</source>
   <translation>No es un producto</translation>
  </message>
  <message id="prompt.one_more">
   <source>One more</source>
   <translation>Uno más</translation>
  </message>
  <message id="prompt.other">
   <source>Something else</source>
   <translation>Otra cosa</translation>
  </message>
  <message id="prompt.put_back">
   <source>I put it back</source>
   <translation>Lo devuelvo</translation>
  </message>
  <message id="prompt.quantity">
   <source>That is the most of it</source>
   <translation>Es el máximo</translation>
  </message>
  <message id="prompt.same_or_more" numerus="yes">
   <source>{n} more</source>
   <translation>
    <numerusform>Uno más</numerusform>
    <numerusform>{n} más</numerusform>
   </translation>
  </message>
  <message id="prompt.same_or_more_hint">
   <source>Or is it the one that I have counted already?</source>
   <translation>¿O es el que ya he contado?</translation>
  </message>
  <message id="prompt.the_same">
   <source>The same one</source>
   <translation>El mismo</translation>
  </message>
  <message id="prompt.understood">
   <source>All right</source>
   <translation>De acuerdo</translation>
  </message>
  <message id="prompt.unknown">
   <source>What is this?</source>
   <translation>¿Qué es esto?</translation>
  </message>
  <message id="prompt.unknown_hint">
   <source>I don't know it. Scan its barcode, choose it from the list, or call staff.</source>
   <translation>No lo conozco. Escanee su código de barras, elíjalo de la lista o llame al personal.</translation>
  </message>
  <message id="prompt.unsure" numerus="yes">
   <source>Are these</source>
   <translation>
    <numerusform>¿Es esto</numerusform>
    <numerusform>¿Son estos</numerusform>
   </translation>
  </message>
  <message id="prompt.waiting" numerus="yes">
   <source>{n} more questions</source>
   <translation>
    <numerusform>{n} pregunta más</numerusform>
    <numerusform>{n} preguntas más</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh" numerus="yes">
   <source>Please weigh these together</source>
   <translation>
    <numerusform>Pese este artículo</numerusform>
    <numerusform>Pese estos artículos juntos</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh_desk">
   <source>This is sold by weight: please pay for it at the desk.</source>
   <translation>Se vende por peso: páguelo en la caja, por favor.</translation>
  </message>
  <message id="prompt.weigh_hint">
   <source>Put it on the scale.</source>
   <translation>Póngalo en la báscula.</translation>
  </message>
  <message id="prompt.weigh_moving">
   <source>Let it come to rest.</source>
   <translation>Espere a que se estabilice.</translation>
  </message>
  <message id="prompt.weigh_overload">
   <source>That is too heavy for the scale. Please call staff.</source>
   <translation>Es demasiado pesado para la báscula. Llame al personal.</translation>
  </message>
  <message id="prompt.weigh_sold">
   <source>Take the last goods off the scale first.</source>
   <translation>Retire primero el artículo anterior de la báscula.</translation>
  </message>
  <message id="prompt.weigh_staff">
   <source>This is sold by weight, and the scale is not ready. Please call staff.</source>
   <translation>Se vende por peso y la báscula no está lista. Llame al personal.</translation>
  </message>
  <message id="prompt.weigh_under_zero">
   <source>Take everything off the scale, then put it on again.</source>
   <translation>Retire todo de la báscula y vuelva a colocarlo.</translation>
  </message>
  <message id="prompt.weigh_yes">
   <source>Add {weight} · {price}</source>
   <translation>Añadir {weight} · {price}</translation>
  </message>
  <message id="prompt.yes">
   <source>Yes, add it</source>
   <translation>Sí, añadir</translation>
  </message>
  <message id="review.age" numerus="yes">
   <source>{n} items need the approval of staff before you can finish.</source>
   <translation>
    <numerusform>El personal debe autorizar {n} artículo antes de terminar.</numerusform>
    <numerusform>El personal debe autorizar {n} artículos antes de terminar.</numerusform>
   </translation>
  </message>
  <message id="review.back">
   <source>Back to shopping</source>
   <translation>Seguir comprando</translation>
  </message>
  <message id="review.cancel">
   <source>Cancel purchase</source>
   <translation>Cancelar la compra</translation>
  </message>
  <message id="review.corrections">
   <source>Some corrections could not be sent. Staff will see them.</source>
   <translation>Algunas correcciones no se pudieron enviar. El personal las verá.</translation>
  </message>
  <message id="review.finish">
   <source>Finish {total}</source>
   <translation>Terminar {total}</translation>
  </message>
  <message id="review.hint">
   <source>You can still change everything.</source>
   <translation>Todavía puede cambiarlo todo.</translation>
  </message>
  <message id="review.offline">
   <source>The shop doesn't answer right now. You can finish; your purchase is sent later.</source>
   <translation>La tienda no responde ahora. Puede terminar; su compra se enviará después.</translation>
  </message>
  <message id="review.open_line">
   <source>To be answered</source>
   <translation>Por aclarar</translation>
  </message>
  <message id="review.open_unknown">
   <source>Unknown item</source>
   <translation>Artículo desconocido</translation>
  </message>
  <message id="review.ordering">
   <source>One moment …</source>
   <translation>Un momento…</translation>
  </message>
  <message id="review.ordering_hint">
   <source>Your purchase is being finished.</source>
   <translation>Se está terminando su compra.</translation>
  </message>
  <message id="review.questions" numerus="yes">
   <source>{n} questions are still open. They are settled at the desk.</source>
   <translation>
    <numerusform>Queda {n} pregunta abierta. Se resuelve en caja.</numerusform>
    <numerusform>Quedan {n} preguntas abiertas. Se resuelven en caja.</numerusform>
   </translation>
  </message>
  <message id="review.title">
   <source>Is everything right?</source>
   <translation>¿Está todo bien?</translation>
  </message>
  <message id="scan.add">
   <source>Add, as always</source>
   <translation>Añadir, como siempre</translation>
  </message>
  <message id="scan.price_check">
   <source>See a price</source>
   <translation>Ver un precio</translation>
  </message>
  <message id="scan.remove">
   <source>Take something off</source>
   <translation>Quitar un artículo</translation>
  </message>
  <message id="scan.title">
   <source>What is your next scan for?</source>
   <translation>¿Para qué es el próximo escaneo?</translation>
  </message>
  <message id="shoplist.bought">
   <source>in the basket</source>
   <translation>en la cesta</translation>
  </message>
  <message id="shoplist.done">
   <source>Everything is in your basket</source>
   <translation>Todo está en su cesta</translation>
  </message>
  <message id="shoplist.left" numerus="yes">
   <source>{n} to go</source>
   <translation>
    <numerusform>falta {n}</numerusform>
    <numerusform>faltan {n}</numerusform>
   </translation>
  </message>
  <message id="shoplist.title">
   <source>Your shopping list</source>
   <translation>Su lista de la compra</translation>
  </message>
  <message id="shoplist.urgent">
   <source>urgent</source>
   <translation>urgente</translation>
  </message>
  <message id="shut.hint">
   <source>Please use another till. We are glad that you are here.</source>
   <translation>Por favor, use otra caja. Gracias por su visita.</translation>
  </message>
  <message id="shut.title">
   <source>This till is closed</source>
   <translation>Esta caja está cerrada</translation>
  </message>
  <message id="signin.back">
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message id="signin.email">
   <source>E-mail</source>
   <translation>Correo electrónico</translation>
  </message>
  <message id="signin.go">
   <source>Sign in</source>
   <translation>Entrar</translation>
  </message>
  <message id="signin.hide">
   <source>Hide password</source>
   <translation>Ocultar la contraseña</translation>
  </message>
  <message id="signin.hint">
   <source>With the account that you use in the app. It is forgotten when you leave.</source>
   <translation>Con la cuenta que usa en la aplicación. Se olvida cuando se vaya.</translation>
  </message>
  <message id="signin.password">
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message id="signin.refused">
   <source>E-mail or password is not right. Please try again.</source>
   <translation>El correo o la contraseña no son correctos. Inténtelo de nuevo.</translation>
  </message>
  <message id="signin.show">
   <source>Show password</source>
   <translation>Mostrar la contraseña</translation>
  </message>
  <message id="signin.signed_in">
   <source>Signed in as {shopper}</source>
   <translation>Sesión de {shopper}</translation>
  </message>
  <message id="signin.title">
   <source>Sign in</source>
   <translation>Entrar</translation>
  </message>
  <message id="signin.unreachable">
   <source>The shop doesn't answer right now. You can go on without signing in.</source>
   <translation>La tienda no responde. Puede continuar sin entrar.</translation>
  </message>
  <message id="signin.waiting">
   <source>One moment …</source>
   <translation>Un momento…</translation>
  </message>
  <message id="stage.title">
   <source>Demo: touch to put on the counter</source>
   <translation>Demo: toque para ponerlo en el mostrador</translation>
  </message>
  <message id="sure.both">
   <source>{words} · {percent}</source>
   <translation>{words} · {percent}</translation>
  </message>
  <message id="sure.maybe">
   <source>maybe</source>
   <translation>quizás</translation>
  </message>
  <message id="sure.not_sure">
   <source>not sure</source>
   <translation>no es seguro</translation>
  </message>
  <message id="sure.probably">
   <source>probably</source>
   <translation>probablemente</translation>
  </message>
  <message id="thanks.card_hint">
   <source>Paid by card. Don't forget your goods.</source>
   <translation>Pagado con tarjeta. No olvide sus productos.</translation>
  </message>
  <message id="thanks.closes" numerus="yes">
   <source>This screen closes in {n} seconds</source>
   <translation>
    <numerusform>Esta pantalla se cierra en {n} segundo</numerusform>
    <numerusform>Esta pantalla se cierra en {n} segundos</numerusform>
   </translation>
  </message>
  <message id="thanks.guest_hint">
   <source>Please show this number at the desk.</source>
   <translation>Muestre este número en la caja.</translation>
  </message>
  <message id="thanks.local_hint">
   <source>Pay in the app or at the desk. Your purchase is sent as soon as the shop answers.</source>
   <translation>Pague en la aplicación o en caja. Su compra se enviará en cuanto la tienda responda.</translation>
  </message>
  <message id="thanks.next">
   <source>Next shopper</source>
   <translation>Siguiente cliente</translation>
  </message>
  <message id="thanks.number">
   <source>Your purchase number</source>
   <translation>Su número de compra</translation>
  </message>
  <message id="thanks.paid_hint">
   <source>Your receipt is in the app.</source>
   <translation>Su recibo está en la aplicación.</translation>
  </message>
  <message id="thanks.print">
   <source>Print receipt</source>
   <translation>Imprimir recibo</translation>
  </message>
  <message id="thanks.print_failed">
   <source>The printer does not answer. Please ask at the desk.</source>
   <translation>La impresora no responde. Pregunte en caja.</translation>
  </message>
  <message id="thanks.printing">
   <source>Printing …</source>
   <translation>Imprimiendo…</translation>
  </message>
  <message id="thanks.questions" numerus="yes">
   <source>{n} items are still to be looked at.</source>
   <translation>
    <numerusform>Queda {n} artículo por revisar.</numerusform>
    <numerusform>Quedan {n} artículos por revisar.</numerusform>
   </translation>
  </message>
  <message id="thanks.receipt">
   <source>Receipt</source>
   <translation>Recibo</translation>
  </message>
  <message id="thanks.scan">
   <source>Scan for your receipt</source>
   <translation>Escanee para su recibo</translation>
  </message>
  <message id="thanks.title">
   <source>Thank you!</source>
   <translation>¡Gracias!</translation>
  </message>
  <message id="thanks.title_name">
   <source>Thank you, {shopper}!</source>
   <translation>¡Gracias, {shopper}!</translation>
  </message>
  <message id="tools.done">
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message id="tools.language">
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message id="tools.off">
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message id="tools.on">
   <source>on</source>
   <translation>activado</translation>
  </message>
  <message id="tools.sound">
   <source>Sound</source>
   <translation>Sonido</translation>
  </message>
  <message id="tools.speech">
   <source>Read aloud</source>
   <translation>Leer en voz alta</translation>
  </message>
  <message id="tools.text">
   <source>Text size</source>
   <translation>Tamaño del texto</translation>
  </message>
  <message id="tools.theme">
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message id="tools.theme_contrast">
   <source>High contrast</source>
   <translation>Alto contraste</translation>
  </message>
  <message id="tools.theme_dark">
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message id="tools.theme_light">
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message id="tools.title">
   <source>How would you like it?</source>
   <translation>¿Cómo lo prefiere?</translation>
  </message>
  <message id="tools.volume_0">
   <source>Sound off</source>
   <translation>Sin sonido</translation>
  </message>
  <message id="tools.volume_1">
   <source>Quiet</source>
   <translation>Bajo</translation>
  </message>
  <message id="tools.volume_2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="tools.volume_3">
   <source>Loud</source>
   <translation>Alto</translation>
  </message>
  <message id="trouble.not_connected">
   <source>No phone is paired yet</source>
   <translation>Aún no hay ningún móvil vinculado</translation>
  </message>
  <message id="trouble.not_connected_hint">
   <source>Type the code in the app, or go on without a phone.</source>
   <translation>Escriba el código en la aplicación o continúe sin móvil.</translation>
  </message>
  <message id="trouble.paused">
   <source>A short pause: the shop did not answer</source>
   <translation>Breve pausa: la tienda no ha respondido</translation>
  </message>
  <message id="trouble.paused_hint">
   <source>The next try comes by itself. What you buy is kept safe here.</source>
   <translation>El próximo intento llegará solo. Su compra se guarda aquí.</translation>
  </message>
  <message id="trouble.refused">
   <source>The shop did not accept this till</source>
   <translation>La tienda no ha aceptado esta caja</translation>
  </message>
  <message id="trouble.refused_hint">
   <source>Touch "Try again", or go on without a phone and ask staff.</source>
   <translation>Toque «Volver a intentar» o continúe sin móvil y pregunte al personal.</translation>
  </message>
  <message id="trouble.slow">
   <source>The shop takes too long to answer</source>
   <translation>La tienda tarda demasiado en responder</translation>
  </message>
  <message id="trouble.slow_hint">
   <source>You can go on. What was not answered is asked again.</source>
   <translation>Puede continuar. Lo que no se respondió se volverá a preguntar.</translation>
  </message>
  <message id="trouble.unreachable">
   <source>The shop can't be reached</source>
   <translation>No se puede contactar con la tienda</translation>
  </message>
  <message id="trouble.unreachable_hint">
   <source>You can go on shopping. We keep trying by ourselves.</source>
   <translation>Puede seguir comprando. Seguimos intentándolo.</translation>
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
   <translation>Mire su cesta</translation>
  </message>
  <message id="welcome.check_hint">
   <source>I ask when I am not sure</source>
   <translation>Pregunto si no estoy seguro</translation>
  </message>
  <message id="welcome.pay">
   <source>Pay and go</source>
   <translation>Pague y listo</translation>
  </message>
  <message id="welcome.pay_hint">
   <source>By card, in the app or at the desk</source>
   <translation>Con tarjeta, en la aplicación o en caja</translation>
  </message>
  <message id="welcome.put">
   <source>Put it down</source>
   <translation>Ponga</translation>
  </message>
  <message id="welcome.put_hint">
   <source>No scanning, side by side</source>
   <translation>Sin escanear, uno junto a otro</translation>
  </message>
  <message id="welcome.start">
   <source>Touch to start</source>
   <translation>Toque para empezar</translation>
  </message>
  <message id="welcome.title">
   <source>Put your goods down. I see them.</source>
   <translation>Ponga sus productos. Yo los veo.</translation>
  </message>
 </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name />
  <message id="staff.about.device">
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message id="staff.about.folder">
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message id="staff.about.libraries">
   <source>It stands on</source>
   <translation>Se apoya en</translation>
  </message>
  <message id="staff.about.licence">
   <source>ShopShadow Kiosk is free software under the AGPL 3.0 or later.</source>
   <translation>ShopShadow Kiosk es software libre bajo la AGPL 3.0 o posterior.</translation>
  </message>
  <message id="staff.about.model">
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message id="staff.about.name">
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message id="staff.about.version">
   <source>Version</source>
   <translation>Versión</translation>
  </message>
  <message id="staff.analytics.approved">
   <source>Questions answered with yes</source>
   <translation>Preguntas respondidas con sí</translation>
  </message>
  <message id="staff.analytics.asked">
   <source>Questions asked</source>
   <translation>Preguntas hechas</translation>
  </message>
  <message id="staff.analytics.confirmed">
   <source>Things recognised</source>
   <translation>Objetos reconocidos</translation>
  </message>
  <message id="staff.analytics.declined">
   <source>Questions answered with no</source>
   <translation>Preguntas respondidas con no</translation>
  </message>
  <message id="staff.analytics.failed">
   <source>Calls that failed</source>
   <translation>Llamadas fallidas</translation>
  </message>
  <message id="staff.analytics.hint">
   <source>Of the last six hours, since the start at most.</source>
   <translation>De las últimas seis horas, como mucho desde el arranque.</translation>
  </message>
  <message id="staff.analytics.mean">
   <source>Mean time of a call</source>
   <translation>Duración media de una llamada</translation>
  </message>
  <message id="staff.analytics.nothing">
   <source>Nothing yet.</source>
   <translation>Nada todavía.</translation>
  </message>
  <message id="staff.analytics.products">
   <source>What went into baskets</source>
   <translation>Lo que fue a las cestas</translation>
  </message>
  <message id="staff.analytics.sent">
   <source>Calls that worked</source>
   <translation>Llamadas logradas</translation>
  </message>
  <message id="staff.analytics.trips">
   <source>Times a breaker opened</source>
   <translation>Disyuntores abiertos</translation>
  </message>
  <message id="staff.analytics.unknown">
   <source>Unknown things</source>
   <translation>Objetos desconocidos</translation>
  </message>
  <message id="staff.answer.by_phone">
   <source>on the phone</source>
   <translation>en el teléfono</translation>
  </message>
  <message id="staff.answer.by_screen">
   <source>answered here</source>
   <translation>respondido aquí</translation>
  </message>
  <message id="staff.answer.left">
   <source>no answer</source>
   <translation>sin respuesta</translation>
  </message>
  <message id="staff.answer.no">
   <source>no</source>
   <translation>no</translation>
  </message>
  <message id="staff.answer.open">
   <source>open</source>
   <translation>abierta</translation>
  </message>
  <message id="staff.answer.phone">
   <source>asked on the phone</source>
   <translation>preguntado en el teléfono</translation>
  </message>
  <message id="staff.answer.yes">
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message id="staff.backend.ca_bundle">
   <source>File of certificates</source>
   <translation>Archivo de certificados</translation>
  </message>
  <message id="staff.backend.connecting">
   <source>is being looked for</source>
   <translation>se está buscando</translation>
  </message>
  <message id="staff.backend.device_name">
   <source>This kiosk's name</source>
   <translation>Nombre de este quiosco</translation>
  </message>
  <message id="staff.backend.dialect">
   <source>Dialect</source>
   <translation>Dialecto</translation>
  </message>
  <message id="staff.backend.embedded">
   <source>the kiosk's own hub</source>
   <translation>el servidor propio del quiosco</translation>
  </message>
  <message id="staff.backend.groups">
   <source>What answers</source>
   <translation>Qué responde</translation>
  </message>
  <message id="staff.backend.now">
   <source>Backend</source>
   <translation>Servidor</translation>
  </message>
  <message id="staff.backend.pair">
   <source>Show a fresh pairing code</source>
   <translation>Mostrar un código nuevo</translation>
  </message>
  <message id="staff.backend.pair_later">
   <source>Somebody shops: a fresh code comes after the sale, or cancel it.</source>
   <translation>Hay una compra en curso: habrá un código nuevo después, o cancélela.</translation>
  </message>
  <message id="staff.backend.pairing">
   <source>Pairing</source>
   <translation>Vinculación</translation>
  </message>
  <message id="staff.backend.pins">
   <source>Pins of the server's key</source>
   <translation>Huellas de la clave del servidor</translation>
  </message>
  <message id="staff.backend.reached">
   <source>answers:</source>
   <translation>responde:</translation>
  </message>
  <message id="staff.backend.restart_hint">
   <source>Changes of the backend hold after a restart.</source>
   <translation>Los cambios del servidor valen tras reiniciar.</translation>
  </message>
  <message id="staff.backend.settings">
   <source>How it is reached</source>
   <translation>Cómo se alcanza</translation>
  </message>
  <message id="staff.backend.unreachable">
   <source>cannot be reached:</source>
   <translation>no se alcanza:</translation>
  </message>
  <message id="staff.backend.url">
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message id="staff.breaker.closed">
   <source>works</source>
   <translation>funciona</translation>
  </message>
  <message id="staff.breaker.half_open">
   <source>is being tried</source>
   <translation>se está probando</translation>
  </message>
  <message id="staff.breaker.last">
   <source>last answer {ago}</source>
   <translation>última respuesta {ago}</translation>
  </message>
  <message id="staff.breaker.next">
   <source>next try in {n} s</source>
   <translation>próximo intento en {n} s</translation>
  </message>
  <message id="staff.breaker.open">
   <source>paused after failures</source>
   <translation>en pausa tras fallos</translation>
  </message>
  <message id="staff.breaker.trips" numerus="yes">
   <source>paused {n} times</source>
   <translation>
    <numerusform>en pausa una vez</numerusform>
    <numerusform>en pausa {n} veces</numerusform>
   </translation>
  </message>
  <message id="staff.camera.address">
   <source>Another address or file</source>
   <translation>Otra dirección o archivo</translation>
  </message>
  <message id="staff.camera.auto">
   <source>Automatic</source>
   <translation>Automática</translation>
  </message>
  <message id="staff.camera.ended">
   <source>at the end of the film</source>
   <translation>al final de la película</translation>
  </message>
  <message id="staff.camera.frozen">
   <source>frozen</source>
   <translation>congelada</translation>
  </message>
  <message id="staff.camera.learn">
   <source>The counter is empty now: learn it</source>
   <translation>El mostrador está vacío: aprenderlo</translation>
  </message>
  <message id="staff.camera.live">
   <source>live</source>
   <translation>en marcha</translation>
  </message>
  <message id="staff.camera.lost">
   <source>lost</source>
   <translation>perdida</translation>
  </message>
  <message id="staff.camera.mirror">
   <source>Mirror the picture</source>
   <translation>Reflejar la imagen</translation>
  </message>
  <message id="staff.camera.now">
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message id="staff.camera.rotation">
   <source>Turn the picture</source>
   <translation>Girar la imagen</translation>
  </message>
  <message id="staff.camera.source">
   <source>Camera</source>
   <translation>Cámara</translation>
  </message>
  <message id="staff.camera.stage">
   <source>Demo stage</source>
   <translation>Escenario de demostración</translation>
  </message>
  <message id="staff.camera.starting">
   <source>starting</source>
   <translation>arrancando</translation>
  </message>
  <message id="staff.camera.zone">
   <source>Counting zone</source>
   <translation>Zona de conteo</translation>
  </message>
  <message id="staff.camera.zone_clear">
   <source>Whole picture</source>
   <translation>Toda la imagen</translation>
  </message>
  <message id="staff.camera.zone_hint">
   <source>Tap the corners of the counter on the picture; drag a corner to move it. Without a zone the whole picture counts.</source>
   <translation>Toque en la imagen las esquinas del mostrador; arrastre una esquina para moverla. Sin zona cuenta toda la imagen.</translation>
  </message>
  <message id="staff.camera.zone_save">
   <source>Keep the zone</source>
   <translation>Conservar la zona</translation>
  </message>
  <message id="staff.cancel">
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message id="staff.close">
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message id="staff.closes">
   <source>Closes in {n} s</source>
   <translation>Se cierra en {n} s</translation>
  </message>
  <message id="staff.decision.added">
   <source>added without asking</source>
   <translation>añadido sin preguntar</translation>
  </message>
  <message id="staff.decision.unknown">
   <source>Unknown item</source>
   <translation>Objeto desconocido</translation>
  </message>
  <message id="staff.decision.votes">
   <source>Seen in {n} of {of} pictures: {scores}</source>
   <translation>Visto en {n} de {of} imágenes: {scores}</translation>
  </message>
  <message id="staff.done">
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message id="staff.drill.backend">
   <source>Cut the backend</source>
   <translation>Cortar el servidor</translation>
  </message>
  <message id="staff.drill.backend_hint">
   <source>No request gets through for eight seconds.</source>
   <translation>Durante ocho segundos no pasa ninguna llamada.</translation>
  </message>
  <message id="staff.drill.camera">
   <source>Lose the camera</source>
   <translation>Perder la cámara</translation>
  </message>
  <message id="staff.drill.camera_hint">
   <source>No picture comes for eight seconds.</source>
   <translation>Durante ocho segundos no llega ninguna imagen.</translation>
  </message>
  <message id="staff.drill.queue">
   <source>Fill the queue</source>
   <translation>Llenar la cola</translation>
  </message>
  <message id="staff.drill.queue_hint">
   <source>Twenty letters wait behind a cut backend. Only while nobody shops.</source>
   <translation>Veinte cartas esperan tras un servidor cortado. Solo si nadie compra.</translation>
  </message>
  <message id="staff.drills.begin">
   <source>Begin</source>
   <translation>Empezar</translation>
  </message>
  <message id="staff.drills.failed">
   <source>The kiosk has not recovered as it should.</source>
   <translation>El quiosco no se ha recuperado como debe.</translation>
  </message>
  <message id="staff.drills.hint">
   <source>Each drill takes something away from the running kiosk and shows how it recovers. Nothing is lost.</source>
   <translation>Cada ejercicio quita algo al quiosco en marcha y muestra cómo se recupera. No se pierde nada.</translation>
  </message>
  <message id="staff.drills.ok">
   <source>The kiosk has recovered.</source>
   <translation>El quiosco se ha recuperado.</translation>
  </message>
  <message id="staff.endpoint.alerts">
   <source>Alerts</source>
   <translation>Avisos</translation>
  </message>
  <message id="staff.endpoint.basket">
   <source>Basket</source>
   <translation>Cesta</translation>
  </message>
  <message id="staff.endpoint.catalogue">
   <source>Catalogue</source>
   <translation>Catálogo</translation>
  </message>
  <message id="staff.endpoint.devices">
   <source>Devices</source>
   <translation>Dispositivos</translation>
  </message>
  <message id="staff.endpoint.evidence">
   <source>Pictures</source>
   <translation>Imágenes</translation>
  </message>
  <message id="staff.endpoint.live">
   <source>Live updates</source>
   <translation>Novedades en directo</translation>
  </message>
  <message id="staff.endpoint.orders">
   <source>Orders</source>
   <translation>Pedidos</translation>
  </message>
  <message id="staff.endpoint.pending">
   <source>Questions</source>
   <translation>Preguntas</translation>
  </message>
  <message id="staff.gate.again">
   <source>The same PIN again</source>
   <translation>El mismo PIN otra vez</translation>
  </message>
  <message id="staff.gate.choose">
   <source>Choose a PIN</source>
   <translation>Elija un PIN</translation>
  </message>
  <message id="staff.gate.first">
   <source>The first of staff</source>
   <translation>La primera persona</translation>
  </message>
  <message id="staff.gate.first_hint">
   <source>This kiosk has no staff yet. Give your name and choose a PIN of 6 to 12 figures.</source>
   <translation>Este quiosco aún no tiene personal. Dé su nombre y elija un PIN de 6 a 12 cifras.</translation>
  </message>
  <message id="staff.gate.locked">
   <source>Too many wrong PINs. Locked for {n} s.</source>
   <translation>Demasiados PIN erróneos. Bloqueado {n} s.</translation>
  </message>
  <message id="staff.gate.not_the_same">
   <source>The two PINs differ. Choose again.</source>
   <translation>Los dos PIN son distintos. Elija de nuevo.</translation>
  </message>
  <message id="staff.gate.pin">
   <source>PIN of {name}</source>
   <translation>PIN de {name}</translation>
  </message>
  <message id="staff.gate.title">
   <source>For staff</source>
   <translation>Para el personal</translation>
  </message>
  <message id="staff.health.all">
   <source>Test everything</source>
   <translation>Probar todo</translation>
  </message>
  <message id="staff.health.hint">
   <source>Each test really uses the part.</source>
   <translation>Cada prueba usa de verdad la parte.</translation>
  </message>
  <message id="staff.health.test">
   <source>Test</source>
   <translation>Probar</translation>
  </message>
  <message id="staff.key.erase">
   <source>Erase</source>
   <translation>Borrar</translation>
  </message>
  <message id="staff.key.shift">
   <source>Capitals</source>
   <translation>Mayúsculas</translation>
  </message>
  <message id="staff.key.signs">
   <source>Signs</source>
   <translation>Signos</translation>
  </message>
  <message id="staff.key.space">
   <source>Space</source>
   <translation>Espacio</translation>
  </message>
  <message id="staff.ledger.check">
   <source>Check the ledger</source>
   <translation>Comprobar el registro</translation>
  </message>
  <message id="staff.ledger.not_told">
   <source>The backend could not be asked which entry it was told of last.</source>
   <translation>No se pudo preguntar al servidor cuál es la última entrada que conoce.</translation>
  </message>
  <message id="staff.ledger.sound" numerus="yes">
   <source>Sound: {n} entries, none changed, removed or cut off.</source>
   <translation>
    <numerusform>Íntegro: una entrada, ni cambiada, ni quitada, ni cortada.</numerusform>
    <numerusform>Íntegro: {n} entradas, ninguna cambiada, quitada ni cortada.</numerusform>
   </translation>
  </message>
  <message id="staff.ledger.told">
   <source>The backend was told of entry {n}; it would miss it.</source>
   <translation>El servidor conoce la entrada {n}; notaría su falta.</translation>
  </message>
  <message id="staff.letter.add">
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message id="staff.letter.approve">
   <source>Yes to a question</source>
   <translation>Sí a una pregunta</translation>
  </message>
  <message id="staff.letter.ask">
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message id="staff.letter.decline">
   <source>No to a question</source>
   <translation>No a una pregunta</translation>
  </message>
  <message id="staff.letter.end_session">
   <source>End of a session</source>
   <translation>Fin de sesión</translation>
  </message>
  <message id="staff.letter.order">
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message id="staff.letter.quantity">
   <source>Quantity</source>
   <translation>Cantidad</translation>
  </message>
  <message id="staff.letter.start_session">
   <source>Begin of a session</source>
   <translation>Inicio de sesión</translation>
  </message>
  <message id="staff.metrics.backend">
   <source>Time of the slowest kind of call, ms</source>
   <translation>Duración del tipo de llamada más lento, ms</translation>
  </message>
  <message id="staff.metrics.calls">
   <source>Calls in ten seconds</source>
   <translation>Llamadas en diez segundos</translation>
  </message>
  <message id="staff.metrics.camera">
   <source>camera</source>
   <translation>cámara</translation>
  </message>
  <message id="staff.metrics.failed">
   <source>failed</source>
   <translation>fallidas</translation>
  </message>
  <message id="staff.metrics.inference">
   <source>Time of a detection, ms</source>
   <translation>Duración de una detección, ms</translation>
  </message>
  <message id="staff.metrics.minutes">
   <source>minutes</source>
   <translation>minutos</translation>
  </message>
  <message id="staff.metrics.model">
   <source>recognition</source>
   <translation>reconocimiento</translation>
  </message>
  <message id="staff.metrics.p50">
   <source>half are faster</source>
   <translation>la mitad es más rápida</translation>
  </message>
  <message id="staff.metrics.p95">
   <source>19 of 20 are faster</source>
   <translation>19 de 20 son más rápidas</translation>
  </message>
  <message id="staff.metrics.parked">
   <source>parked</source>
   <translation>apartadas</translation>
  </message>
  <message id="staff.metrics.queue">
   <source>Letters</source>
   <translation>Cartas</translation>
  </message>
  <message id="staff.metrics.rates">
   <source>Pictures and detections a second</source>
   <translation>Imágenes y detecciones por segundo</translation>
  </message>
  <message id="staff.metrics.sent">
   <source>worked</source>
   <translation>logradas</translation>
  </message>
  <message id="staff.metrics.soon">
   <source>The first figures come in half a minute.</source>
   <translation>Las primeras cifras llegan en medio minuto.</translation>
  </message>
  <message id="staff.metrics.waiting">
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
  <message id="staff.needs.backend">
   <source>The backend does not answer; selling goes on</source>
   <translation>El servidor no responde; la venta continúa</translation>
  </message>
  <message id="staff.needs.camera">
   <source>The camera gives no picture</source>
   <translation>La cámara no da imagen</translation>
  </message>
  <message id="staff.needs.database">
   <source>Nothing can be stored</source>
   <translation>No se puede guardar nada</translation>
  </message>
  <message id="staff.needs.full">
   <source>So much waits to be sent that no guest can begin</source>
   <translation>Espera tanto por enviar que ningún invitado puede empezar</translation>
  </message>
  <message id="staff.needs.heading">
   <source>What needs you</source>
   <translation>Lo que requiere atención</translation>
  </message>
  <message id="staff.needs.help">
   <source>A shopper wants help</source>
   <translation>Un cliente pide ayuda</translation>
  </message>
  <message id="staff.needs.loop">
   <source>A part of the program keeps failing</source>
   <translation>Una parte del programa falla una y otra vez</translation>
  </message>
  <message id="staff.needs.model">
   <source>Goods are not recognised</source>
   <translation>No se reconocen los artículos</translation>
  </message>
  <message id="staff.needs.nothing">
   <source>Everything works.</source>
   <translation>Todo funciona.</translation>
  </message>
  <message id="staff.needs.parked">
   <source>Parked letters: {n}</source>
   <translation>Mensajes apartados: {n}</translation>
  </message>
  <message id="staff.needs.refused">
   <source>The backend refuses this kiosk</source>
   <translation>El servidor rechaza este quiosco</translation>
  </message>
  <message id="staff.needs.restart">
   <source>Some changes wait for a restart</source>
   <translation>Algunos cambios esperan un reinicio</translation>
  </message>
  <message id="staff.no">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="staff.page.about">
   <source>About</source>
   <translation>Acerca de</translation>
  </message>
  <message id="staff.page.analytics">
   <source>Figures</source>
   <translation>Cifras</translation>
  </message>
  <message id="staff.page.backend">
   <source>Backend</source>
   <translation>Servidor</translation>
  </message>
  <message id="staff.page.camera">
   <source>Camera</source>
   <translation>Cámara</translation>
  </message>
  <message id="staff.page.drills">
   <source>Drills</source>
   <translation>Ejercicios</translation>
  </message>
  <message id="staff.page.health">
   <source>Health</source>
   <translation>Estado</translation>
  </message>
  <message id="staff.page.language">
   <source>Language, reading</source>
   <translation>Idioma, lectura</translation>
  </message>
  <message id="staff.page.ledger">
   <source>Ledger</source>
   <translation>Registro</translation>
  </message>
  <message id="staff.page.menu">
   <source>Menu</source>
   <translation>Menú</translation>
  </message>
  <message id="staff.page.metrics">
   <source>Metrics</source>
   <translation>Mediciones</translation>
  </message>
  <message id="staff.page.people">
   <source>Staff</source>
   <translation>Personal</translation>
  </message>
  <message id="staff.page.privacy">
   <source>Privacy</source>
   <translation>Privacidad</translation>
  </message>
  <message id="staff.page.products">
   <source>Products</source>
   <translation>Productos</translation>
  </message>
  <message id="staff.page.queue">
   <source>Queue</source>
   <translation>Cola</translation>
  </message>
  <message id="staff.page.recognition">
   <source>Recognition</source>
   <translation>Reconocimiento</translation>
  </message>
  <message id="staff.page.restart">
   <source>Restart</source>
   <translation>Reiniciar</translation>
  </message>
  <message id="staff.page.sale">
   <source>Till and sale</source>
   <translation>Caja y compra</translation>
  </message>
  <message id="staff.page.support">
   <source>Support</source>
   <translation>Asistencia</translation>
  </message>
  <message id="staff.pairing.code_shown">
   <source>a code is shown</source>
   <translation>se muestra un código</translation>
  </message>
  <message id="staff.pairing.connecting">
   <source>not connected yet</source>
   <translation>aún no conectado</translation>
  </message>
  <message id="staff.pairing.offline">
   <source>not connected: the backend does not answer; it is tried again by itself</source>
   <translation>no conectado: el servidor no responde; se intenta de nuevo solo</translation>
  </message>
  <message id="staff.pairing.paired">
   <source>a phone is paired</source>
   <translation>hay un teléfono vinculado</translation>
  </message>
  <message id="staff.pairing.refused">
   <source>registration failed: the backend said no</source>
   <translation>registro fallido: el servidor se negó</translation>
  </message>
  <message id="staff.part.backend">
   <source>Backend</source>
   <translation>Servidor</translation>
  </message>
  <message id="staff.part.camera">
   <source>Camera</source>
   <translation>Cámara</translation>
  </message>
  <message id="staff.part.database">
   <source>Database</source>
   <translation>Base de datos</translation>
  </message>
  <message id="staff.part.disk">
   <source>Disk</source>
   <translation>Disco</translation>
  </message>
  <message id="staff.part.model">
   <source>Recognition</source>
   <translation>Reconocimiento</translation>
  </message>
  <message id="staff.part.sound">
   <source>Sound</source>
   <translation>Sonido</translation>
  </message>
  <message id="staff.people.add">
   <source>Add somebody</source>
   <translation>Añadir a alguien</translation>
  </message>
  <message id="staff.people.hint">
   <source>Everybody has a PIN of their own; the ledger names them.</source>
   <translation>Cada persona tiene su propio PIN; el registro la nombra.</translation>
  </message>
  <message id="staff.people.name">
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message id="staff.people.new_pin">
   <source>New PIN</source>
   <translation>PIN nuevo</translation>
  </message>
  <message id="staff.people.pin_for">
   <source>{name}: new PIN</source>
   <translation>{name}: PIN nuevo</translation>
  </message>
  <message id="staff.people.remove">
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message id="staff.privacy.delete">
   <source>Delete all pictures now</source>
   <translation>Borrar ahora todas las imágenes</translation>
  </message>
  <message id="staff.privacy.hint">
   <source>Pictures of the camera stay in memory. Cut-outs of single things are kept for questions and as evidence, and are deleted when their time is over.</source>
   <translation>Las imágenes de la cámara quedan en memoria. Los recortes de objetos se guardan para preguntas y como prueba, y se borran al cumplirse su plazo.</translation>
  </message>
  <message id="staff.privacy.hours">
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message id="staff.privacy.keep">
   <source>Evidence is kept for</source>
   <translation>Las pruebas se guardan</translation>
  </message>
  <message id="staff.privacy.nothing">
   <source>nothing is kept</source>
   <translation>no se guarda nada</translation>
  </message>
  <message id="staff.product.always_ask">
   <source>Always ask</source>
   <translation>Preguntar siempre</translation>
  </message>
  <message id="staff.product.barcode">
   <source>Barcode</source>
   <translation>Código de barras</translation>
  </message>
  <message id="staff.product.classes">
   <source>Classes of the model, parted by commas</source>
   <translation>Clases del modelo, separadas por comas</translation>
  </message>
  <message id="staff.product.image">
   <source>Picture file</source>
   <translation>Archivo de imagen</translation>
  </message>
  <message id="staff.product.max_quantity">
   <source>Most pieces a sale</source>
   <translation>Máximo por compra</translation>
  </message>
  <message id="staff.product.min_age">
   <source>Age needed</source>
   <translation>Edad mínima</translation>
  </message>
  <message id="staff.product.name">
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message id="staff.product.price_hint">
   <source>The backend's price is what the shopper pays.</source>
   <translation>El precio del servidor es el que paga la clientela.</translation>
  </message>
  <message id="staff.product.price_minor">
   <source>Price in cents</source>
   <translation>Precio en céntimos</translation>
  </message>
  <message id="staff.product.threshold">
   <source>Added without asking from</source>
   <translation>Se añade sin preguntar desde</translation>
  </message>
  <message id="staff.products.back">
   <source>All products</source>
   <translation>Todos los productos</translation>
  </message>
  <message id="staff.products.edit">
   <source>Change</source>
   <translation>Cambiar</translation>
  </message>
  <message id="staff.products.files">
   <source>Catalogue files</source>
   <translation>Archivos de catálogo</translation>
  </message>
  <message id="staff.products.food_answers">
   <source>answers</source>
   <translation>responde</translation>
  </message>
  <message id="staff.products.food_away">
   <source>does not answer</source>
   <translation>no responde</translation>
  </message>
  <message id="staff.products.food_off">
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message id="staff.products.food_untried">
   <source>not tried yet</source>
   <translation>aún no probado</translation>
  </message>
  <message id="staff.products.hint">
   <source>Prices, names and barcodes are changed in the shop's backend, and so on every till; rules of recognition on this kiosk alone.</source>
   <translation>Precios, nombres y códigos de barras cambian en el servidor de la tienda y así en cada caja; las reglas de reconocimiento, solo en este quiosco.</translation>
  </message>
  <message id="staff.products.import">
   <source>Take over</source>
   <translation>Importar</translation>
  </message>
  <message id="staff.products.more">
   <source>and {n} more: search for one</source>
   <translation>y {n} más: busque uno</translation>
  </message>
  <message id="staff.products.not_kept">
   <source>The cache folder can't be written: after a restart prices have to be read anew.</source>
   <translation>No se puede escribir en la carpeta de caché: tras reiniciar hay que volver a leer los precios.</translation>
  </message>
  <message id="staff.products.prices">
   <source>Prices</source>
   <translation>Precios</translation>
  </message>
  <message id="staff.products.read">
   <source>read {ago}</source>
   <translation>leídos {ago}</translation>
  </message>
  <message id="staff.products.refresh">
   <source>Read prices now</source>
   <translation>Leer precios ahora</translation>
  </message>
  <message id="staff.products.refused">
   <source>Changes that the backend refused</source>
   <translation>Cambios rechazados por el servidor</translation>
  </message>
  <message id="staff.products.refused_seen">
   <source>Read</source>
   <translation>Leído</translation>
  </message>
  <message id="staff.products.scanned" numerus="yes">
   <source>scanned {n} times</source>
   <translation>
    <numerusform>escaneado {n} vez</numerusform>
    <numerusform>escaneado {n} veces</numerusform>
   </translation>
  </message>
  <message id="staff.products.seek">
   <source>Find a product</source>
   <translation>Buscar un producto</translation>
  </message>
  <message id="staff.products.sell">
   <source>Sell this</source>
   <translation>Vender</translation>
  </message>
  <message id="staff.products.unknown">
   <source>Codes that nothing is sold under</source>
   <translation>Códigos sin producto a la venta</translation>
  </message>
  <message id="staff.question.age">
   <source>age</source>
   <translation>edad</translation>
  </message>
  <message id="staff.question.always_ask">
   <source>always asked</source>
   <translation>siempre se pregunta</translation>
  </message>
  <message id="staff.question.expired">
   <source>expired</source>
   <translation>caducado</translation>
  </message>
  <message id="staff.question.look_alike">
   <source>look-alikes</source>
   <translation>parecidos</translation>
  </message>
  <message id="staff.question.quantity">
   <source>quantity</source>
   <translation>cantidad</translation>
  </message>
  <message id="staff.question.same_or_more">
   <source>one more or the same</source>
   <translation>uno más o el mismo</translation>
  </message>
  <message id="staff.question.unknown">
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message id="staff.question.unsure">
   <source>unsure</source>
   <translation>inseguro</translation>
  </message>
  <message id="staff.queue.discard">
   <source>Give up</source>
   <translation>Abandonar</translation>
  </message>
  <message id="staff.queue.empty">
   <source>Everything has been sent.</source>
   <translation>Todo está enviado.</translation>
  </message>
  <message id="staff.queue.held">
   <source>Held until the phone is paired again</source>
   <translation>Retenidas hasta que el teléfono se vuelva a vincular</translation>
  </message>
  <message id="staff.queue.hint">
   <source>What is parked was refused by the backend. Send it again once the cause is mended, or give it up with a reason.</source>
   <translation>Lo apartado fue rechazado por el servidor. Envíelo otra vez cuando la causa esté arreglada, o abandónelo con un motivo.</translation>
  </message>
  <message id="staff.queue.parked">
   <source>Parked: need you</source>
   <translation>Apartadas: le necesitan</translation>
  </message>
  <message id="staff.queue.retry">
   <source>Send again</source>
   <translation>Enviar otra vez</translation>
  </message>
  <message id="staff.queue.sending">
   <source>Being sent</source>
   <translation>Enviándose</translation>
  </message>
  <message id="staff.queue.tries" numerus="yes">
   <source>{n} tries</source>
   <translation>
    <numerusform>{n} intento</numerusform>
    <numerusform>{n} intentos</numerusform>
   </translation>
  </message>
  <message id="staff.queue.waiting">
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message id="staff.queue.why">
   <source>Why is it given up?</source>
   <translation>¿Por qué se abandona?</translation>
  </message>
  <message id="staff.receipts.always">
   <source>After every sale</source>
   <translation>Tras cada compra</translation>
  </message>
  <message id="staff.receipts.heading">
   <source>Receipts on paper</source>
   <translation>Tickets en papel</translation>
  </message>
  <message id="staff.receipts.never">
   <source>Never</source>
   <translation>Nunca</translation>
  </message>
  <message id="staff.receipts.none">
   <source>There is no receipt printer. One is set up in the configuration, under [printer].</source>
   <translation>No hay impresora de tickets. Se configura en el archivo de configuración, en [printer].</translation>
  </message>
  <message id="staff.receipts.touch">
   <source>When touched for</source>
   <translation>Si se pide</translation>
  </message>
  <message id="staff.receipts.when">
   <source>A receipt is printed</source>
   <translation>Se imprime un ticket</translation>
  </message>
  <message id="staff.recognition.add_rule">
   <source>A rule for another product</source>
   <translation>Una regla para otro producto</translation>
  </message>
  <message id="staff.recognition.at_most">
   <source>at most {n}</source>
   <translation>como máximo {n}</translation>
  </message>
  <message id="staff.recognition.calibration">
   <source>How often it was right</source>
   <translation>Cuántas veces acertó</translation>
  </message>
  <message id="staff.recognition.confidence">
   <source>how sure</source>
   <translation>seguridad</translation>
  </message>
  <message id="staff.recognition.decisions">
   <source>The last 20 decisions</source>
   <translation>Las últimas 20 decisiones</translation>
  </message>
  <message id="staff.recognition.doubted">
   <source>asked: not yet shown that it is recognised</source>
   <translation>se pregunta: aún no se ha mostrado que se reconoce</translation>
  </message>
  <message id="staff.recognition.failed">
   <source>does not work</source>
   <translation>no funciona</translation>
  </message>
  <message id="staff.recognition.from_age">
   <source>from {n} years</source>
   <translation>desde {n} años</translation>
  </message>
  <message id="staff.recognition.hint">
   <source>A higher value asks more and is wrong less often.</source>
   <translation>Un valor más alto pregunta más y se equivoca menos.</translation>
  </message>
  <message id="staff.recognition.ideal">
   <source>as it should be</source>
   <translation>como debería ser</translation>
  </message>
  <message id="staff.recognition.loading">
   <source>loading</source>
   <translation>cargando</translation>
  </message>
  <message id="staff.recognition.model">
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message id="staff.recognition.no_answers">
   <source>Nobody has answered a question yet.</source>
   <translation>Nadie ha respondido aún a una pregunta.</translation>
  </message>
  <message id="staff.recognition.now">
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message id="staff.recognition.own_threshold">
   <source>from {value}</source>
   <translation>desde {value}</translation>
  </message>
  <message id="staff.recognition.ready">
   <source>ready</source>
   <translation>listo</translation>
  </message>
  <message id="staff.recognition.rules">
   <source>Rules of single products</source>
   <translation>Reglas de productos sueltos</translation>
  </message>
  <message id="staff.recognition.seen">
   <source>as people answered</source>
   <translation>según las respuestas</translation>
  </message>
  <message id="staff.recognition.share_right">
   <source>Share of yes, by how sure the model was</source>
   <translation>Parte de síes, según la seguridad del modelo</translation>
  </message>
  <message id="staff.recognition.threshold">
   <source>Added without asking from</source>
   <translation>Se añade sin preguntar desde</translation>
  </message>
  <message id="staff.restart.again">
   <source>Restart the kiosk</source>
   <translation>Reiniciar el quiosco</translation>
  </message>
  <message id="staff.restart.end">
   <source>End the kiosk</source>
   <translation>Apagar el quiosco</translation>
  </message>
  <message id="staff.restart.hint">
   <source>The sale that is on and all letters are kept.</source>
   <translation>La compra en curso y todas las cartas se conservan.</translation>
  </message>
  <message id="staff.restart.needed">
   <source>Some changes wait for a restart.</source>
   <translation>Algunos cambios esperan un reinicio.</translation>
  </message>
  <message id="staff.sale.cancel">
   <source>Cancel the sale</source>
   <translation>Cancelar la compra</translation>
  </message>
  <message id="staff.sale.close_till">
   <source>Close the till</source>
   <translation>Cerrar la caja</translation>
  </message>
  <message id="staff.sale.closed">
   <source>closed</source>
   <translation>cerrada</translation>
  </message>
  <message id="staff.sale.guest">
   <source>guest</source>
   <translation>invitado</translation>
  </message>
  <message id="staff.sale.heading">
   <source>The sale that is on</source>
   <translation>La compra en curso</translation>
  </message>
  <message id="staff.sale.help_came">
   <source>Help is here</source>
   <translation>Ha llegado la ayuda</translation>
  </message>
  <message id="staff.sale.nobody">
   <source>Nobody is shopping.</source>
   <translation>Nadie está comprando.</translation>
  </message>
  <message id="staff.sale.open">
   <source>open</source>
   <translation>abierta</translation>
  </message>
  <message id="staff.sale.open_till">
   <source>Open the till</source>
   <translation>Abrir la caja</translation>
  </message>
  <message id="staff.sale.remove">
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message id="staff.sale.till">
   <source>The till is</source>
   <translation>La caja está</translation>
  </message>
  <message id="staff.sale.total">
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message id="staff.step.backend_answers">
   <source>the backend answers again</source>
   <translation>el servidor responde de nuevo</translation>
  </message>
  <message id="staff.step.backend_cut">
   <source>backend cut off</source>
   <translation>servidor cortado</translation>
  </message>
  <message id="staff.step.backend_given_back">
   <source>backend given back</source>
   <translation>servidor devuelto</translation>
  </message>
  <message id="staff.step.backend_noticed">
   <source>the kiosk has noticed</source>
   <translation>el quiosco lo ha notado</translation>
  </message>
  <message id="staff.step.backend_still_away">
   <source>the backend does not answer</source>
   <translation>el servidor no responde</translation>
  </message>
  <message id="staff.step.backend_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>el quiosco no lo ha notado</translation>
  </message>
  <message id="staff.step.camera_given_back">
   <source>camera given back</source>
   <translation>cámara devuelta</translation>
  </message>
  <message id="staff.step.camera_live">
   <source>pictures come again</source>
   <translation>vuelven las imágenes</translation>
  </message>
  <message id="staff.step.camera_noticed">
   <source>the kiosk has noticed</source>
   <translation>el quiosco lo ha notado</translation>
  </message>
  <message id="staff.step.camera_still_away">
   <source>no pictures</source>
   <translation>sin imágenes</translation>
  </message>
  <message id="staff.step.camera_taken">
   <source>camera taken away</source>
   <translation>cámara quitada</translation>
  </message>
  <message id="staff.step.camera_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>el quiosco no lo ha notado</translation>
  </message>
  <message id="staff.step.queue_empty">
   <source>all letters are sent</source>
   <translation>todas las cartas están enviadas</translation>
  </message>
  <message id="staff.step.queue_filled">
   <source>{value} letters written</source>
   <translation>{value} cartas escritas</translation>
  </message>
  <message id="staff.step.queue_still_waits">
   <source>{value} letters still wait</source>
   <translation>{value} cartas esperan aún</translation>
  </message>
  <message id="staff.step.queue_waits">
   <source>{value} letters wait</source>
   <translation>{value} cartas esperan</translation>
  </message>
  <message id="staff.step.somebody_shops">
   <source>not now: somebody shops, or guests are switched off</source>
   <translation>ahora no: alguien compra, o no se admiten invitados</translation>
  </message>
  <message id="staff.support.hint">
   <source>One file with settings, ledger, queue, figures and logs. It holds no secrets, no names of shoppers and no pictures.</source>
   <translation>Un archivo con ajustes, registro, cola, cifras y diarios. Sin secretos, sin nombres de clientes y sin imágenes.</translation>
  </message>
  <message id="staff.support.write">
   <source>Write the support bundle</source>
   <translation>Escribir el archivo de asistencia</translation>
  </message>
  <message id="staff.test.backend">
   <source>Test the backend</source>
   <translation>Probar el servidor</translation>
  </message>
  <message id="staff.test.camera">
   <source>Test the camera</source>
   <translation>Probar la cámara</translation>
  </message>
  <message id="staff.test.database">
   <source>Test the database</source>
   <translation>Probar la base de datos</translation>
  </message>
  <message id="staff.test.disk">
   <source>Test the disk</source>
   <translation>Probar el disco</translation>
  </message>
  <message id="staff.test.fails">
   <source>Does not work:</source>
   <translation>No funciona:</translation>
  </message>
  <message id="staff.test.model">
   <source>Test the recognition</source>
   <translation>Probar el reconocimiento</translation>
  </message>
  <message id="staff.test.sound">
   <source>Test the sound</source>
   <translation>Probar el sonido</translation>
  </message>
  <message id="staff.test.works">
   <source>Works:</source>
   <translation>Funciona:</translation>
  </message>
  <message id="staff.told.age_approved">
   <source>The age was approved.</source>
   <translation>La edad se ha confirmado.</translation>
  </message>
  <message id="staff.told.bundle">
   <source>Written: {words}</source>
   <translation>Escrito: {words}</translation>
  </message>
  <message id="staff.told.deleted">
   <source>Pictures deleted: {words}</source>
   <translation>Imágenes borradas: {words}</translation>
  </message>
  <message id="staff.told.letter_gone">
   <source>That letter is not parked any more.</source>
   <translation>Esa carta ya no está apartada.</translation>
  </message>
  <message id="staff.told.letter_moved">
   <source>Done.</source>
   <translation>Hecho.</translation>
  </message>
  <message id="staff.told.refused">
   <source>Not done: {words}</source>
   <translation>No se hizo: {words}</translation>
  </message>
  <message id="staff.told.saved">
   <source>Saved. It holds from now on.</source>
   <translation>Guardado. Vale desde ahora.</translation>
  </message>
  <message id="staff.told.saved_for_restart">
   <source>Saved. It holds after a restart.</source>
   <translation>Guardado. Vale tras reiniciar.</translation>
  </message>
  <message id="staff.told.wrong_pin">
   <source>That PIN is not right.</source>
   <translation>Ese PIN no es correcto.</translation>
  </message>
  <message id="staff.try_now">
   <source>Try now</source>
   <translation>Probar ahora</translation>
  </message>
  <message id="staff.window.hint">
   <source>How every shopper finds the window; they can change it for themselves.</source>
   <translation>Así encuentra cada persona la ventana; puede cambiarla para sí.</translation>
  </message>
  <message id="staff.window.language">
   <source>Language</source>
   <translation>Idioma</translation>
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
   <translation>Movimiento</translation>
  </message>
  <message id="staff.window.motion.false">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="staff.window.motion.true">
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
  <message id="staff.window.speech">
   <source>Read aloud</source>
   <translation>Leer en voz alta</translation>
  </message>
  <message id="staff.window.speech.false">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="staff.window.speech.true">
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
  <message id="staff.window.theme">
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message id="staff.window.theme.contrast">
   <source>High contrast</source>
   <translation>Alto contraste</translation>
  </message>
  <message id="staff.window.theme.dark">
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message id="staff.window.theme.light">
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message id="staff.window.volume">
   <source>Volume</source>
   <translation>Volumen</translation>
  </message>
  <message id="staff.window.volume.0">
   <source>Off</source>
   <translation>Apagado</translation>
  </message>
  <message id="staff.window.volume.1">
   <source>Quiet</source>
   <translation>Bajo</translation>
  </message>
  <message id="staff.window.volume.2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="staff.window.volume.3">
   <source>Loud</source>
   <translation>Alto</translation>
  </message>
  <message id="staff.yes">
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
 </context>
</TS>

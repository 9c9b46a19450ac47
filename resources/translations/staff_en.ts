<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name />
  <message id="staff.about.device">
   <source>Device</source>
   <translation>Device</translation>
  </message>
  <message id="staff.about.folder">
   <source>Folder</source>
   <translation>Folder</translation>
  </message>
  <message id="staff.about.libraries">
   <source>It stands on</source>
   <translation>It stands on</translation>
  </message>
  <message id="staff.about.licence">
   <source>ShopShadow Kiosk is free software under the AGPL 3.0 or later.</source>
   <translation>ShopShadow Kiosk is free software under the AGPL 3.0 or later.</translation>
  </message>
  <message id="staff.about.model">
   <source>Model</source>
   <translation>Model</translation>
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
   <translation>Questions answered with yes</translation>
  </message>
  <message id="staff.analytics.asked">
   <source>Questions asked</source>
   <translation>Questions asked</translation>
  </message>
  <message id="staff.analytics.confirmed">
   <source>Things recognised</source>
   <translation>Things recognised</translation>
  </message>
  <message id="staff.analytics.declined">
   <source>Questions answered with no</source>
   <translation>Questions answered with no</translation>
  </message>
  <message id="staff.analytics.failed">
   <source>Calls that failed</source>
   <translation>Calls that failed</translation>
  </message>
  <message id="staff.analytics.hint">
   <source>Of the last six hours, since the start at most.</source>
   <translation>Of the last six hours, since the start at most.</translation>
  </message>
  <message id="staff.analytics.mean">
   <source>Mean time of a call</source>
   <translation>Mean time of a call</translation>
  </message>
  <message id="staff.analytics.nothing">
   <source>Nothing yet.</source>
   <translation>Nothing yet.</translation>
  </message>
  <message id="staff.analytics.products">
   <source>What went into baskets</source>
   <translation>What went into baskets</translation>
  </message>
  <message id="staff.analytics.sent">
   <source>Calls that worked</source>
   <translation>Calls that worked</translation>
  </message>
  <message id="staff.analytics.trips">
   <source>Times a breaker opened</source>
   <translation>Times a breaker opened</translation>
  </message>
  <message id="staff.analytics.unknown">
   <source>Unknown things</source>
   <translation>Unknown things</translation>
  </message>
  <message id="staff.answer.by_phone">
   <source>on the phone</source>
   <translation>on the phone</translation>
  </message>
  <message id="staff.answer.by_screen">
   <source>answered here</source>
   <translation>answered here</translation>
  </message>
  <message id="staff.answer.left">
   <source>no answer</source>
   <translation>no answer</translation>
  </message>
  <message id="staff.answer.no">
   <source>no</source>
   <translation>no</translation>
  </message>
  <message id="staff.answer.open">
   <source>open</source>
   <translation>open</translation>
  </message>
  <message id="staff.answer.phone">
   <source>asked on the phone</source>
   <translation>asked on the phone</translation>
  </message>
  <message id="staff.answer.yes">
   <source>yes</source>
   <translation>yes</translation>
  </message>
  <message id="staff.backend.ca_bundle">
   <source>File of certificates</source>
   <translation>File of certificates</translation>
  </message>
  <message id="staff.backend.connecting">
   <source>is being looked for</source>
   <translation>is being looked for</translation>
  </message>
  <message id="staff.backend.device_name">
   <source>This kiosk's name</source>
   <translation>This kiosk's name</translation>
  </message>
  <message id="staff.backend.dialect">
   <source>Dialect</source>
   <translation>Dialect</translation>
  </message>
  <message id="staff.backend.embedded">
   <source>the kiosk's own hub</source>
   <translation>the kiosk's own hub</translation>
  </message>
  <message id="staff.backend.groups">
   <source>What answers</source>
   <translation>What answers</translation>
  </message>
  <message id="staff.backend.now">
   <source>Backend</source>
   <translation>Backend</translation>
  </message>
  <message id="staff.backend.pair">
   <source>Show a fresh pairing code</source>
   <translation>Show a fresh pairing code</translation>
  </message>
  <message id="staff.backend.pair_later">
   <source>Somebody shops: a fresh code comes after the sale, or cancel it.</source>
   <translation>Somebody shops: a fresh code comes after the sale, or cancel it.</translation>
  </message>
  <message id="staff.backend.pairing">
   <source>Pairing</source>
   <translation>Pairing</translation>
  </message>
  <message id="staff.backend.pins">
   <source>Pins of the server's key</source>
   <translation>Pins of the server's key</translation>
  </message>
  <message id="staff.backend.reached">
   <source>answers:</source>
   <translation>answers:</translation>
  </message>
  <message id="staff.backend.restart_hint">
   <source>Changes of the backend hold after a restart.</source>
   <translation>Changes of the backend hold after a restart.</translation>
  </message>
  <message id="staff.backend.settings">
   <source>How it is reached</source>
   <translation>How it is reached</translation>
  </message>
  <message id="staff.backend.unreachable">
   <source>cannot be reached:</source>
   <translation>cannot be reached:</translation>
  </message>
  <message id="staff.backend.url">
   <source>Address</source>
   <translation>Address</translation>
  </message>
  <message id="staff.breaker.closed">
   <source>works</source>
   <translation>works</translation>
  </message>
  <message id="staff.breaker.half_open">
   <source>is being tried</source>
   <translation>is being tried</translation>
  </message>
  <message id="staff.breaker.last">
   <source>last answer {ago}</source>
   <translation>last answer {ago}</translation>
  </message>
  <message id="staff.breaker.next">
   <source>next try in {n} s</source>
   <translation>next try in {n} s</translation>
  </message>
  <message id="staff.breaker.open">
   <source>paused after failures</source>
   <translation>paused after failures</translation>
  </message>
  <message id="staff.breaker.trips" numerus="yes">
   <source>paused {n} times</source>
   <translation>
    <numerusform>paused once</numerusform>
    <numerusform>paused {n} times</numerusform>
   </translation>
  </message>
  <message id="staff.camera.address">
   <source>Another address or file</source>
   <translation>Another address or file</translation>
  </message>
  <message id="staff.camera.auto">
   <source>Automatic</source>
   <translation>Automatic</translation>
  </message>
  <message id="staff.camera.ended">
   <source>at the end of the film</source>
   <translation>at the end of the film</translation>
  </message>
  <message id="staff.camera.frozen">
   <source>frozen</source>
   <translation>frozen</translation>
  </message>
  <message id="staff.camera.learn">
   <source>The counter is empty now: learn it</source>
   <translation>The counter is empty now: learn it</translation>
  </message>
  <message id="staff.camera.live">
   <source>live</source>
   <translation>live</translation>
  </message>
  <message id="staff.camera.lost">
   <source>lost</source>
   <translation>lost</translation>
  </message>
  <message id="staff.camera.mirror">
   <source>Mirror the picture</source>
   <translation>Mirror the picture</translation>
  </message>
  <message id="staff.camera.now">
   <source>Now</source>
   <translation>Now</translation>
  </message>
  <message id="staff.camera.rotation">
   <source>Turn the picture</source>
   <translation>Turn the picture</translation>
  </message>
  <message id="staff.camera.source">
   <source>Camera</source>
   <translation>Camera</translation>
  </message>
  <message id="staff.camera.stage">
   <source>Demo stage</source>
   <translation>Demo stage</translation>
  </message>
  <message id="staff.camera.starting">
   <source>starting</source>
   <translation>starting</translation>
  </message>
  <message id="staff.camera.zone">
   <source>Counting zone</source>
   <translation>Counting zone</translation>
  </message>
  <message id="staff.camera.zone_clear">
   <source>Whole picture</source>
   <translation>Whole picture</translation>
  </message>
  <message id="staff.camera.zone_hint">
   <source>Tap the corners of the counter on the picture; drag a corner to move it. Without a zone the whole picture counts.</source>
   <translation>Tap the corners of the counter on the picture; drag a corner to move it. Without a zone the whole picture counts.</translation>
  </message>
  <message id="staff.camera.zone_save">
   <source>Keep the zone</source>
   <translation>Keep the zone</translation>
  </message>
  <message id="staff.cancel">
   <source>Cancel</source>
   <translation>Cancel</translation>
  </message>
  <message id="staff.close">
   <source>Close</source>
   <translation>Close</translation>
  </message>
  <message id="staff.closes">
   <source>Closes in {n} s</source>
   <translation>Closes in {n} s</translation>
  </message>
  <message id="staff.decision.added">
   <source>added without asking</source>
   <translation>added without asking</translation>
  </message>
  <message id="staff.decision.unknown">
   <source>Unknown item</source>
   <translation>Unknown item</translation>
  </message>
  <message id="staff.decision.votes">
   <source>Seen in {n} of {of} pictures: {scores}</source>
   <translation>Seen in {n} of {of} pictures: {scores}</translation>
  </message>
  <message id="staff.done">
   <source>Done</source>
   <translation>Done</translation>
  </message>
  <message id="staff.drill.backend">
   <source>Cut the backend</source>
   <translation>Cut the backend</translation>
  </message>
  <message id="staff.drill.backend_hint">
   <source>No request gets through for eight seconds.</source>
   <translation>No request gets through for eight seconds.</translation>
  </message>
  <message id="staff.drill.camera">
   <source>Lose the camera</source>
   <translation>Lose the camera</translation>
  </message>
  <message id="staff.drill.camera_hint">
   <source>No picture comes for eight seconds.</source>
   <translation>No picture comes for eight seconds.</translation>
  </message>
  <message id="staff.drill.queue">
   <source>Fill the queue</source>
   <translation>Fill the queue</translation>
  </message>
  <message id="staff.drill.queue_hint">
   <source>Twenty letters wait behind a cut backend. Only while nobody shops.</source>
   <translation>Twenty letters wait behind a cut backend. Only while nobody shops.</translation>
  </message>
  <message id="staff.drills.begin">
   <source>Begin</source>
   <translation>Begin</translation>
  </message>
  <message id="staff.drills.failed">
   <source>The kiosk has not recovered as it should.</source>
   <translation>The kiosk has not recovered as it should.</translation>
  </message>
  <message id="staff.drills.hint">
   <source>Each drill takes something away from the running kiosk and shows how it recovers. Nothing is lost.</source>
   <translation>Each drill takes something away from the running kiosk and shows how it recovers. Nothing is lost.</translation>
  </message>
  <message id="staff.drills.ok">
   <source>The kiosk has recovered.</source>
   <translation>The kiosk has recovered.</translation>
  </message>
  <message id="staff.endpoint.alerts">
   <source>Alerts</source>
   <translation>Alerts</translation>
  </message>
  <message id="staff.endpoint.basket">
   <source>Basket</source>
   <translation>Basket</translation>
  </message>
  <message id="staff.endpoint.catalogue">
   <source>Catalogue</source>
   <translation>Catalogue</translation>
  </message>
  <message id="staff.endpoint.devices">
   <source>Devices</source>
   <translation>Devices</translation>
  </message>
  <message id="staff.endpoint.evidence">
   <source>Pictures</source>
   <translation>Pictures</translation>
  </message>
  <message id="staff.endpoint.live">
   <source>Live updates</source>
   <translation>Live updates</translation>
  </message>
  <message id="staff.endpoint.orders">
   <source>Orders</source>
   <translation>Orders</translation>
  </message>
  <message id="staff.endpoint.pending">
   <source>Questions</source>
   <translation>Questions</translation>
  </message>
  <message id="staff.gate.again">
   <source>The same PIN again</source>
   <translation>The same PIN again</translation>
  </message>
  <message id="staff.gate.choose">
   <source>Choose a PIN</source>
   <translation>Choose a PIN</translation>
  </message>
  <message id="staff.gate.first">
   <source>The first of staff</source>
   <translation>The first of staff</translation>
  </message>
  <message id="staff.gate.first_hint">
   <source>This kiosk has no staff yet. Give your name and choose a PIN of 6 to 12 figures.</source>
   <translation>This kiosk has no staff yet. Give your name and choose a PIN of 6 to 12 figures.</translation>
  </message>
  <message id="staff.gate.locked">
   <source>Too many wrong PINs. Locked for {n} s.</source>
   <translation>Too many wrong PINs. Locked for {n} s.</translation>
  </message>
  <message id="staff.gate.not_the_same">
   <source>The two PINs differ. Choose again.</source>
   <translation>The two PINs differ. Choose again.</translation>
  </message>
  <message id="staff.gate.pin">
   <source>PIN of {name}</source>
   <translation>PIN of {name}</translation>
  </message>
  <message id="staff.gate.title">
   <source>For staff</source>
   <translation>For staff</translation>
  </message>
  <message id="staff.health.all">
   <source>Test everything</source>
   <translation>Test everything</translation>
  </message>
  <message id="staff.health.hint">
   <source>Each test really uses the part.</source>
   <translation>Each test really uses the part.</translation>
  </message>
  <message id="staff.health.test">
   <source>Test</source>
   <translation>Test</translation>
  </message>
  <message id="staff.key.erase">
   <source>Erase</source>
   <translation>Erase</translation>
  </message>
  <message id="staff.key.shift">
   <source>Capitals</source>
   <translation>Capitals</translation>
  </message>
  <message id="staff.key.signs">
   <source>Signs</source>
   <translation>Signs</translation>
  </message>
  <message id="staff.key.space">
   <source>Space</source>
   <translation>Space</translation>
  </message>
  <message id="staff.ledger.check">
   <source>Check the ledger</source>
   <translation>Check the ledger</translation>
  </message>
  <message id="staff.ledger.not_told">
   <source>The backend could not be asked which entry it was told of last.</source>
   <translation>The backend could not be asked which entry it was told of last.</translation>
  </message>
  <message id="staff.ledger.sound" numerus="yes">
   <source>Sound: {n} entries, none changed, removed or cut off.</source>
   <translation>
    <numerusform>Sound: one entry, not changed, removed or cut off.</numerusform>
    <numerusform>Sound: {n} entries, none changed, removed or cut off.</numerusform>
   </translation>
  </message>
  <message id="staff.ledger.told">
   <source>The backend was told of entry {n}; it would miss it.</source>
   <translation>The backend was told of entry {n}; it would miss it.</translation>
  </message>
  <message id="staff.letter.add">
   <source>Add</source>
   <translation>Add</translation>
  </message>
  <message id="staff.letter.approve">
   <source>Yes to a question</source>
   <translation>Yes to a question</translation>
  </message>
  <message id="staff.letter.ask">
   <source>Question</source>
   <translation>Question</translation>
  </message>
  <message id="staff.letter.decline">
   <source>No to a question</source>
   <translation>No to a question</translation>
  </message>
  <message id="staff.letter.end_session">
   <source>End of a session</source>
   <translation>End of a session</translation>
  </message>
  <message id="staff.letter.order">
   <source>Order</source>
   <translation>Order</translation>
  </message>
  <message id="staff.letter.quantity">
   <source>Quantity</source>
   <translation>Quantity</translation>
  </message>
  <message id="staff.letter.start_session">
   <source>Begin of a session</source>
   <translation>Begin of a session</translation>
  </message>
  <message id="staff.metrics.backend">
   <source>Time of the slowest kind of call, ms</source>
   <translation>Time of the slowest kind of call, ms</translation>
  </message>
  <message id="staff.metrics.calls">
   <source>Calls in ten seconds</source>
   <translation>Calls in ten seconds</translation>
  </message>
  <message id="staff.metrics.camera">
   <source>camera</source>
   <translation>camera</translation>
  </message>
  <message id="staff.metrics.failed">
   <source>failed</source>
   <translation>failed</translation>
  </message>
  <message id="staff.metrics.inference">
   <source>Time of a detection, ms</source>
   <translation>Time of a detection, ms</translation>
  </message>
  <message id="staff.metrics.minutes">
   <source>minutes</source>
   <translation>minutes</translation>
  </message>
  <message id="staff.metrics.model">
   <source>recognition</source>
   <translation>recognition</translation>
  </message>
  <message id="staff.metrics.p50">
   <source>half are faster</source>
   <translation>half are faster</translation>
  </message>
  <message id="staff.metrics.p95">
   <source>19 of 20 are faster</source>
   <translation>19 of 20 are faster</translation>
  </message>
  <message id="staff.metrics.parked">
   <source>parked</source>
   <translation>parked</translation>
  </message>
  <message id="staff.metrics.queue">
   <source>Letters</source>
   <translation>Letters</translation>
  </message>
  <message id="staff.metrics.rates">
   <source>Pictures and detections a second</source>
   <translation>Pictures and detections a second</translation>
  </message>
  <message id="staff.metrics.sent">
   <source>worked</source>
   <translation>worked</translation>
  </message>
  <message id="staff.metrics.soon">
   <source>The first figures come in half a minute.</source>
   <translation>The first figures come in half a minute.</translation>
  </message>
  <message id="staff.metrics.waiting">
   <source>waiting</source>
   <translation>waiting</translation>
  </message>
  <message id="staff.needs.backend">
   <source>The backend does not answer; selling goes on</source>
   <translation>The backend does not answer; selling goes on</translation>
  </message>
  <message id="staff.needs.camera">
   <source>The camera gives no picture</source>
   <translation>The camera gives no picture</translation>
  </message>
  <message id="staff.needs.database">
   <source>Nothing can be stored</source>
   <translation>Nothing can be stored</translation>
  </message>
  <message id="staff.needs.full">
   <source>So much waits to be sent that no guest can begin</source>
   <translation>So much waits to be sent that no guest can begin</translation>
  </message>
  <message id="staff.needs.heading">
   <source>What needs you</source>
   <translation>What needs you</translation>
  </message>
  <message id="staff.needs.help">
   <source>A shopper wants help</source>
   <translation>A shopper wants help</translation>
  </message>
  <message id="staff.needs.loop">
   <source>A part of the program keeps failing</source>
   <translation>A part of the program keeps failing</translation>
  </message>
  <message id="staff.needs.model">
   <source>Goods are not recognised</source>
   <translation>Goods are not recognised</translation>
  </message>
  <message id="staff.needs.nothing">
   <source>Everything works.</source>
   <translation>Everything works.</translation>
  </message>
  <message id="staff.needs.parked">
   <source>Parked letters: {n}</source>
   <translation>Parked letters: {n}</translation>
  </message>
  <message id="staff.needs.refused">
   <source>The backend refuses this kiosk</source>
   <translation>The backend refuses this kiosk</translation>
  </message>
  <message id="staff.needs.restart">
   <source>Some changes wait for a restart</source>
   <translation>Some changes wait for a restart</translation>
  </message>
  <message id="staff.no">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="staff.page.about">
   <source>About</source>
   <translation>About</translation>
  </message>
  <message id="staff.page.analytics">
   <source>Figures</source>
   <translation>Figures</translation>
  </message>
  <message id="staff.page.backend">
   <source>Backend</source>
   <translation>Backend</translation>
  </message>
  <message id="staff.page.camera">
   <source>Camera</source>
   <translation>Camera</translation>
  </message>
  <message id="staff.page.drills">
   <source>Drills</source>
   <translation>Drills</translation>
  </message>
  <message id="staff.page.health">
   <source>Health</source>
   <translation>Health</translation>
  </message>
  <message id="staff.page.language">
   <source>Language, reading</source>
   <translation>Language, reading</translation>
  </message>
  <message id="staff.page.ledger">
   <source>Ledger</source>
   <translation>Ledger</translation>
  </message>
  <message id="staff.page.menu">
   <source>Menu</source>
   <translation>Menu</translation>
  </message>
  <message id="staff.page.metrics">
   <source>Metrics</source>
   <translation>Metrics</translation>
  </message>
  <message id="staff.page.people">
   <source>Staff</source>
   <translation>Staff</translation>
  </message>
  <message id="staff.page.privacy">
   <source>Privacy</source>
   <translation>Privacy</translation>
  </message>
  <message id="staff.page.products">
   <source>Products</source>
   <translation>Products</translation>
  </message>
  <message id="staff.page.queue">
   <source>Queue</source>
   <translation>Queue</translation>
  </message>
  <message id="staff.page.recognition">
   <source>Recognition</source>
   <translation>Recognition</translation>
  </message>
  <message id="staff.page.restart">
   <source>Restart</source>
   <translation>Restart</translation>
  </message>
  <message id="staff.page.sale">
   <source>Till and sale</source>
   <translation>Till and sale</translation>
  </message>
  <message id="staff.page.support">
   <source>Support</source>
   <translation>Support</translation>
  </message>
  <message id="staff.pairing.code_shown">
   <source>a code is shown</source>
   <translation>a code is shown</translation>
  </message>
  <message id="staff.pairing.connecting">
   <source>not connected yet</source>
   <translation>not connected yet</translation>
  </message>
  <message id="staff.pairing.offline">
   <source>not connected: the backend does not answer; it is tried again by itself</source>
   <translation>not connected: the backend does not answer; it is tried again by itself</translation>
  </message>
  <message id="staff.pairing.paired">
   <source>a phone is paired</source>
   <translation>a phone is paired</translation>
  </message>
  <message id="staff.pairing.refused">
   <source>registration failed: the backend said no</source>
   <translation>registration failed: the backend said no</translation>
  </message>
  <message id="staff.part.backend">
   <source>Backend</source>
   <translation>Backend</translation>
  </message>
  <message id="staff.part.camera">
   <source>Camera</source>
   <translation>Camera</translation>
  </message>
  <message id="staff.part.database">
   <source>Database</source>
   <translation>Database</translation>
  </message>
  <message id="staff.part.disk">
   <source>Disk</source>
   <translation>Disk</translation>
  </message>
  <message id="staff.part.model">
   <source>Recognition</source>
   <translation>Recognition</translation>
  </message>
  <message id="staff.part.sound">
   <source>Sound</source>
   <translation>Sound</translation>
  </message>
  <message id="staff.people.add">
   <source>Add somebody</source>
   <translation>Add somebody</translation>
  </message>
  <message id="staff.people.hint">
   <source>Everybody has a PIN of their own; the ledger names them.</source>
   <translation>Everybody has a PIN of their own; the ledger names them.</translation>
  </message>
  <message id="staff.people.name">
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message id="staff.people.new_pin">
   <source>New PIN</source>
   <translation>New PIN</translation>
  </message>
  <message id="staff.people.pin_for">
   <source>{name}: new PIN</source>
   <translation>{name}: new PIN</translation>
  </message>
  <message id="staff.people.remove">
   <source>Remove</source>
   <translation>Remove</translation>
  </message>
  <message id="staff.privacy.delete">
   <source>Delete all pictures now</source>
   <translation>Delete all pictures now</translation>
  </message>
  <message id="staff.privacy.hint">
   <source>Pictures of the camera stay in memory. Cut-outs of single things are kept for questions and as evidence, and are deleted when their time is over.</source>
   <translation>Pictures of the camera stay in memory. Cut-outs of single things are kept for questions and as evidence, and are deleted when their time is over.</translation>
  </message>
  <message id="staff.privacy.hours">
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message id="staff.privacy.keep">
   <source>Evidence is kept for</source>
   <translation>Evidence is kept for</translation>
  </message>
  <message id="staff.privacy.nothing">
   <source>nothing is kept</source>
   <translation>nothing is kept</translation>
  </message>
  <message id="staff.product.always_ask">
   <source>Always ask</source>
   <translation>Always ask</translation>
  </message>
  <message id="staff.product.barcode">
   <source>Barcode</source>
   <translation>Barcode</translation>
  </message>
  <message id="staff.product.classes">
   <source>Classes of the model, parted by commas</source>
   <translation>Classes of the model, parted by commas</translation>
  </message>
  <message id="staff.product.image">
   <source>Picture file</source>
   <translation>Picture file</translation>
  </message>
  <message id="staff.product.max_quantity">
   <source>Most pieces a sale</source>
   <translation>Most pieces a sale</translation>
  </message>
  <message id="staff.product.min_age">
   <source>Age needed</source>
   <translation>Age needed</translation>
  </message>
  <message id="staff.product.name">
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message id="staff.product.price_hint">
   <source>The backend's price is what the shopper pays.</source>
   <translation>The backend's price is what the shopper pays.</translation>
  </message>
  <message id="staff.product.price_minor">
   <source>Price in cents</source>
   <translation>Price in cents</translation>
  </message>
  <message id="staff.product.threshold">
   <source>Added without asking from</source>
   <translation>Added without asking from</translation>
  </message>
  <message id="staff.products.back">
   <source>All products</source>
   <translation>All products</translation>
  </message>
  <message id="staff.products.edit">
   <source>Change</source>
   <translation>Change</translation>
  </message>
  <message id="staff.products.files">
   <source>Catalogue files</source>
   <translation>Catalogue files</translation>
  </message>
  <message id="staff.products.food_answers">
   <source>answers</source>
   <translation>answers</translation>
  </message>
  <message id="staff.products.food_away">
   <source>does not answer</source>
   <translation>does not answer</translation>
  </message>
  <message id="staff.products.food_off">
   <source>off</source>
   <translation>off</translation>
  </message>
  <message id="staff.products.food_untried">
   <source>not tried yet</source>
   <translation>not tried yet</translation>
  </message>
  <message id="staff.products.hint">
   <source>Prices, names and barcodes are changed in the shop's backend, and so on every till; rules of recognition on this kiosk alone.</source>
   <translation>Prices, names and barcodes are changed in the shop's backend, and so on every till; rules of recognition on this kiosk alone.</translation>
  </message>
  <message id="staff.products.import">
   <source>Take over</source>
   <translation>Take over</translation>
  </message>
  <message id="staff.products.more">
   <source>and {n} more: search for one</source>
   <translation>and {n} more: search for one</translation>
  </message>
  <message id="staff.products.not_kept">
   <source>The cache folder can't be written: after a restart prices have to be read anew.</source>
   <translation>The cache folder can't be written: after a restart prices have to be read anew.</translation>
  </message>
  <message id="staff.products.prices">
   <source>Prices</source>
   <translation>Prices</translation>
  </message>
  <message id="staff.products.read">
   <source>read {ago}</source>
   <translation>read {ago}</translation>
  </message>
  <message id="staff.products.refresh">
   <source>Read prices now</source>
   <translation>Read prices now</translation>
  </message>
  <message id="staff.products.refused">
   <source>Changes that the backend refused</source>
   <translation>Changes that the backend refused</translation>
  </message>
  <message id="staff.products.refused_seen">
   <source>Read</source>
   <translation>Read</translation>
  </message>
  <message id="staff.products.scanned" numerus="yes">
   <source>scanned {n} times</source>
   <translation>
    <numerusform>scanned once</numerusform>
    <numerusform>scanned {n} times</numerusform>
   </translation>
  </message>
  <message id="staff.products.seek">
   <source>Find a product</source>
   <translation>Find a product</translation>
  </message>
  <message id="staff.products.sell">
   <source>Sell this</source>
   <translation>Sell this</translation>
  </message>
  <message id="staff.products.unknown">
   <source>Codes that nothing is sold under</source>
   <translation>Codes that nothing is sold under</translation>
  </message>
  <message id="staff.question.age">
   <source>age</source>
   <translation>age</translation>
  </message>
  <message id="staff.question.always_ask">
   <source>always asked</source>
   <translation>always asked</translation>
  </message>
  <message id="staff.question.expired">
   <source>expired</source>
   <translation>expired</translation>
  </message>
  <message id="staff.question.look_alike">
   <source>look-alikes</source>
   <translation>look-alikes</translation>
  </message>
  <message id="staff.question.quantity">
   <source>quantity</source>
   <translation>quantity</translation>
  </message>
  <message id="staff.question.same_or_more">
   <source>one more or the same</source>
   <translation>one more or the same</translation>
  </message>
  <message id="staff.question.unknown">
   <source>unknown</source>
   <translation>unknown</translation>
  </message>
  <message id="staff.question.unsure">
   <source>unsure</source>
   <translation>unsure</translation>
  </message>
  <message id="staff.queue.discard">
   <source>Give up</source>
   <translation>Give up</translation>
  </message>
  <message id="staff.queue.empty">
   <source>Everything has been sent.</source>
   <translation>Everything has been sent.</translation>
  </message>
  <message id="staff.queue.held">
   <source>Held until the phone is paired again</source>
   <translation>Held until the phone is paired again</translation>
  </message>
  <message id="staff.queue.hint">
   <source>What is parked was refused by the backend. Send it again once the cause is mended, or give it up with a reason.</source>
   <translation>What is parked was refused by the backend. Send it again once the cause is mended, or give it up with a reason.</translation>
  </message>
  <message id="staff.queue.parked">
   <source>Parked: need you</source>
   <translation>Parked: need you</translation>
  </message>
  <message id="staff.queue.retry">
   <source>Send again</source>
   <translation>Send again</translation>
  </message>
  <message id="staff.queue.sending">
   <source>Being sent</source>
   <translation>Being sent</translation>
  </message>
  <message id="staff.queue.tries" numerus="yes">
   <source>{n} tries</source>
   <translation>
    <numerusform>{n} try</numerusform>
    <numerusform>{n} tries</numerusform>
   </translation>
  </message>
  <message id="staff.queue.waiting">
   <source>Waiting</source>
   <translation>Waiting</translation>
  </message>
  <message id="staff.queue.why">
   <source>Why is it given up?</source>
   <translation>Why is it given up?</translation>
  </message>
  <message id="staff.receipts.always">
   <source>After every sale</source>
   <translation>After every sale</translation>
  </message>
  <message id="staff.receipts.heading">
   <source>Receipts on paper</source>
   <translation>Receipts on paper</translation>
  </message>
  <message id="staff.receipts.never">
   <source>Never</source>
   <translation>Never</translation>
  </message>
  <message id="staff.receipts.none">
   <source>There is no receipt printer. One is set up in the configuration, under [printer].</source>
   <translation>There is no receipt printer. One is set up in the configuration, under [printer].</translation>
  </message>
  <message id="staff.receipts.touch">
   <source>When touched for</source>
   <translation>When touched for</translation>
  </message>
  <message id="staff.receipts.when">
   <source>A receipt is printed</source>
   <translation>A receipt is printed</translation>
  </message>
  <message id="staff.recognition.add_rule">
   <source>A rule for another product</source>
   <translation>A rule for another product</translation>
  </message>
  <message id="staff.recognition.at_most">
   <source>at most {n}</source>
   <translation>at most {n}</translation>
  </message>
  <message id="staff.recognition.calibration">
   <source>How often it was right</source>
   <translation>How often it was right</translation>
  </message>
  <message id="staff.recognition.confidence">
   <source>how sure</source>
   <translation>how sure</translation>
  </message>
  <message id="staff.recognition.decisions">
   <source>The last 20 decisions</source>
   <translation>The last 20 decisions</translation>
  </message>
  <message id="staff.recognition.doubted">
   <source>asked: not yet shown that it is recognised</source>
   <translation>asked: not yet shown that it is recognised</translation>
  </message>
  <message id="staff.recognition.failed">
   <source>does not work</source>
   <translation>does not work</translation>
  </message>
  <message id="staff.recognition.from_age">
   <source>from {n} years</source>
   <translation>from {n} years</translation>
  </message>
  <message id="staff.recognition.hint">
   <source>A higher value asks more and is wrong less often.</source>
   <translation>A higher value asks more and is wrong less often.</translation>
  </message>
  <message id="staff.recognition.ideal">
   <source>as it should be</source>
   <translation>as it should be</translation>
  </message>
  <message id="staff.recognition.loading">
   <source>loading</source>
   <translation>loading</translation>
  </message>
  <message id="staff.recognition.model">
   <source>Model</source>
   <translation>Model</translation>
  </message>
  <message id="staff.recognition.no_answers">
   <source>Nobody has answered a question yet.</source>
   <translation>Nobody has answered a question yet.</translation>
  </message>
  <message id="staff.recognition.now">
   <source>Now</source>
   <translation>Now</translation>
  </message>
  <message id="staff.recognition.own_threshold">
   <source>from {value}</source>
   <translation>from {value}</translation>
  </message>
  <message id="staff.recognition.ready">
   <source>ready</source>
   <translation>ready</translation>
  </message>
  <message id="staff.recognition.rules">
   <source>Rules of single products</source>
   <translation>Rules of single products</translation>
  </message>
  <message id="staff.recognition.seen">
   <source>as people answered</source>
   <translation>as people answered</translation>
  </message>
  <message id="staff.recognition.share_right">
   <source>Share of yes, by how sure the model was</source>
   <translation>Share of yes, by how sure the model was</translation>
  </message>
  <message id="staff.recognition.threshold">
   <source>Added without asking from</source>
   <translation>Added without asking from</translation>
  </message>
  <message id="staff.restart.again">
   <source>Restart the kiosk</source>
   <translation>Restart the kiosk</translation>
  </message>
  <message id="staff.restart.end">
   <source>End the kiosk</source>
   <translation>End the kiosk</translation>
  </message>
  <message id="staff.restart.hint">
   <source>The sale that is on and all letters are kept.</source>
   <translation>The sale that is on and all letters are kept.</translation>
  </message>
  <message id="staff.restart.needed">
   <source>Some changes wait for a restart.</source>
   <translation>Some changes wait for a restart.</translation>
  </message>
  <message id="staff.sale.cancel">
   <source>Cancel the sale</source>
   <translation>Cancel the sale</translation>
  </message>
  <message id="staff.sale.close_till">
   <source>Close the till</source>
   <translation>Close the till</translation>
  </message>
  <message id="staff.sale.closed">
   <source>closed</source>
   <translation>closed</translation>
  </message>
  <message id="staff.sale.guest">
   <source>guest</source>
   <translation>guest</translation>
  </message>
  <message id="staff.sale.heading">
   <source>The sale that is on</source>
   <translation>The sale that is on</translation>
  </message>
  <message id="staff.sale.help_came">
   <source>Help is here</source>
   <translation>Help is here</translation>
  </message>
  <message id="staff.sale.nobody">
   <source>Nobody is shopping.</source>
   <translation>Nobody is shopping.</translation>
  </message>
  <message id="staff.sale.open">
   <source>open</source>
   <translation>open</translation>
  </message>
  <message id="staff.sale.open_till">
   <source>Open the till</source>
   <translation>Open the till</translation>
  </message>
  <message id="staff.sale.remove">
   <source>Remove</source>
   <translation>Remove</translation>
  </message>
  <message id="staff.sale.till">
   <source>The till is</source>
   <translation>The till is</translation>
  </message>
  <message id="staff.sale.total">
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message id="staff.step.backend_answers">
   <source>the backend answers again</source>
   <translation>the backend answers again</translation>
  </message>
  <message id="staff.step.backend_cut">
   <source>backend cut off</source>
   <translation>backend cut off</translation>
  </message>
  <message id="staff.step.backend_given_back">
   <source>backend given back</source>
   <translation>backend given back</translation>
  </message>
  <message id="staff.step.backend_noticed">
   <source>the kiosk has noticed</source>
   <translation>the kiosk has noticed</translation>
  </message>
  <message id="staff.step.backend_still_away">
   <source>the backend does not answer</source>
   <translation>the backend does not answer</translation>
  </message>
  <message id="staff.step.backend_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>the kiosk has not noticed</translation>
  </message>
  <message id="staff.step.camera_given_back">
   <source>camera given back</source>
   <translation>camera given back</translation>
  </message>
  <message id="staff.step.camera_live">
   <source>pictures come again</source>
   <translation>pictures come again</translation>
  </message>
  <message id="staff.step.camera_noticed">
   <source>the kiosk has noticed</source>
   <translation>the kiosk has noticed</translation>
  </message>
  <message id="staff.step.camera_still_away">
   <source>no pictures</source>
   <translation>no pictures</translation>
  </message>
  <message id="staff.step.camera_taken">
   <source>camera taken away</source>
   <translation>camera taken away</translation>
  </message>
  <message id="staff.step.camera_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>the kiosk has not noticed</translation>
  </message>
  <message id="staff.step.queue_empty">
   <source>all letters are sent</source>
   <translation>all letters are sent</translation>
  </message>
  <message id="staff.step.queue_filled">
   <source>{value} letters written</source>
   <translation>{value} letters written</translation>
  </message>
  <message id="staff.step.queue_still_waits">
   <source>{value} letters still wait</source>
   <translation>{value} letters still wait</translation>
  </message>
  <message id="staff.step.queue_waits">
   <source>{value} letters wait</source>
   <translation>{value} letters wait</translation>
  </message>
  <message id="staff.step.somebody_shops">
   <source>not now: somebody shops, or guests are switched off</source>
   <translation>not now: somebody shops, or guests are switched off</translation>
  </message>
  <message id="staff.support.hint">
   <source>One file with settings, ledger, queue, figures and logs. It holds no secrets, no names of shoppers and no pictures.</source>
   <translation>One file with settings, ledger, queue, figures and logs. It holds no secrets, no names of shoppers and no pictures.</translation>
  </message>
  <message id="staff.support.write">
   <source>Write the support bundle</source>
   <translation>Write the support bundle</translation>
  </message>
  <message id="staff.test.backend">
   <source>Test the backend</source>
   <translation>Test the backend</translation>
  </message>
  <message id="staff.test.camera">
   <source>Test the camera</source>
   <translation>Test the camera</translation>
  </message>
  <message id="staff.test.database">
   <source>Test the database</source>
   <translation>Test the database</translation>
  </message>
  <message id="staff.test.disk">
   <source>Test the disk</source>
   <translation>Test the disk</translation>
  </message>
  <message id="staff.test.fails">
   <source>Does not work:</source>
   <translation>Does not work:</translation>
  </message>
  <message id="staff.test.model">
   <source>Test the recognition</source>
   <translation>Test the recognition</translation>
  </message>
  <message id="staff.test.sound">
   <source>Test the sound</source>
   <translation>Test the sound</translation>
  </message>
  <message id="staff.test.works">
   <source>Works:</source>
   <translation>Works:</translation>
  </message>
  <message id="staff.told.age_approved">
   <source>The age was approved.</source>
   <translation>The age was approved.</translation>
  </message>
  <message id="staff.told.bundle">
   <source>Written: {words}</source>
   <translation>Written: {words}</translation>
  </message>
  <message id="staff.told.deleted">
   <source>Pictures deleted: {words}</source>
   <translation>Pictures deleted: {words}</translation>
  </message>
  <message id="staff.told.letter_gone">
   <source>That letter is not parked any more.</source>
   <translation>That letter is not parked any more.</translation>
  </message>
  <message id="staff.told.letter_moved">
   <source>Done.</source>
   <translation>Done.</translation>
  </message>
  <message id="staff.told.refused">
   <source>Not done: {words}</source>
   <translation>Not done: {words}</translation>
  </message>
  <message id="staff.told.saved">
   <source>Saved. It holds from now on.</source>
   <translation>Saved. It holds from now on.</translation>
  </message>
  <message id="staff.told.saved_for_restart">
   <source>Saved. It holds after a restart.</source>
   <translation>Saved. It holds after a restart.</translation>
  </message>
  <message id="staff.told.wrong_pin">
   <source>That PIN is not right.</source>
   <translation>That PIN is not right.</translation>
  </message>
  <message id="staff.try_now">
   <source>Try now</source>
   <translation>Try now</translation>
  </message>
  <message id="staff.window.hint">
   <source>How every shopper finds the window; they can change it for themselves.</source>
   <translation>How every shopper finds the window; they can change it for themselves.</translation>
  </message>
  <message id="staff.window.language">
   <source>Language</source>
   <translation>Language</translation>
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
   <translation>Motion</translation>
  </message>
  <message id="staff.window.motion.false">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="staff.window.motion.true">
   <source>Yes</source>
   <translation>Yes</translation>
  </message>
  <message id="staff.window.speech">
   <source>Read aloud</source>
   <translation>Read aloud</translation>
  </message>
  <message id="staff.window.speech.false">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="staff.window.speech.true">
   <source>Yes</source>
   <translation>Yes</translation>
  </message>
  <message id="staff.window.theme">
   <source>Colours</source>
   <translation>Colours</translation>
  </message>
  <message id="staff.window.theme.contrast">
   <source>High contrast</source>
   <translation>High contrast</translation>
  </message>
  <message id="staff.window.theme.dark">
   <source>Dark</source>
   <translation>Dark</translation>
  </message>
  <message id="staff.window.theme.light">
   <source>Light</source>
   <translation>Light</translation>
  </message>
  <message id="staff.window.volume">
   <source>Volume</source>
   <translation>Volume</translation>
  </message>
  <message id="staff.window.volume.0">
   <source>Off</source>
   <translation>Off</translation>
  </message>
  <message id="staff.window.volume.1">
   <source>Quiet</source>
   <translation>Quiet</translation>
  </message>
  <message id="staff.window.volume.2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="staff.window.volume.3">
   <source>Loud</source>
   <translation>Loud</translation>
  </message>
  <message id="staff.yes">
   <source>Yes</source>
   <translation>Yes</translation>
  </message>
 </context>
</TS>

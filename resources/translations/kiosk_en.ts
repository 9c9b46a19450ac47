<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name />
  <message id="ago.hours" numerus="yes">
   <source>{n} hours ago</source>
   <translation>
    <numerusform>{n} hour ago</numerusform>
    <numerusform>{n} hours ago</numerusform>
   </translation>
  </message>
  <message id="ago.minutes" numerus="yes">
   <source>{n} minutes ago</source>
   <translation>
    <numerusform>{n} minute ago</numerusform>
    <numerusform>{n} minutes ago</numerusform>
   </translation>
  </message>
  <message id="ago.now">
   <source>just now</source>
   <translation>just now</translation>
  </message>
  <message id="ago.seconds" numerus="yes">
   <source>{n} seconds ago</source>
   <translation>
    <numerusform>{n} second ago</numerusform>
    <numerusform>{n} seconds ago</numerusform>
   </translation>
  </message>
  <message id="approval.no_pin">
   <source>No member of staff has a PIN here yet. Five touches of the name at the top left open the staff panel.</source>
   <translation>No member of staff has a PIN here yet. Five touches of the name at the top left open the staff panel.</translation>
  </message>
  <message id="approval.title">
   <source>Is the shopper {age} or older?</source>
   <translation>Is the shopper {age} or older?</translation>
  </message>
  <message id="basket.correction">
   <source>staff will check</source>
   <translation>staff will check</translation>
  </message>
  <message id="basket.empty">
   <source>Your basket is empty</source>
   <translation>Your basket is empty</translation>
  </message>
  <message id="basket.empty_hint">
   <source>What you put on the counter shows up here.</source>
   <translation>What you put on the counter shows up here.</translation>
  </message>
  <message id="basket.exchange">
   <source>Change</source>
   <translation>Change</translation>
  </message>
  <message id="basket.exchange_name">
   <source>{name} is something else</source>
   <translation>{name} is something else</translation>
  </message>
  <message id="basket.finish">
   <source>Finish</source>
   <translation>Finish</translation>
  </message>
  <message id="basket.less">
   <source>One {name} less</source>
   <translation>One {name} less</translation>
  </message>
  <message id="basket.more">
   <source>One more {name}</source>
   <translation>One more {name}</translation>
  </message>
  <message id="basket.pieces" numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} item</numerusform>
    <numerusform>{n} items</numerusform>
   </translation>
  </message>
  <message id="basket.sold_out">
   <source>listed as sold out now</source>
   <translation>listed as sold out now</translation>
  </message>
  <message id="basket.title">
   <source>Your basket</source>
   <translation>Your basket</translation>
  </message>
  <message id="basket.total">
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message id="basket.unsent">
   <source>sent later</source>
   <translation>sent later</translation>
  </message>
  <message id="basket.unsent_some">
   <source>{n} sent later</source>
   <translation>{n} sent later</translation>
  </message>
  <message id="basket.was">
   <source>was {price}</source>
   <translation>was {price}</translation>
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
   <translation>Your basket is emptied. Please leave the goods on the counter.</translation>
  </message>
  <message id="cancel.no">
   <source>No, go on</source>
   <translation>No, go on</translation>
  </message>
  <message id="cancel.title">
   <source>Cancel the whole purchase?</source>
   <translation>Cancel the whole purchase?</translation>
  </message>
  <message id="cancel.yes">
   <source>Yes, cancel it</source>
   <translation>Yes, cancel it</translation>
  </message>
  <message id="closing.hint">
   <source>This till is being switched off. Everything is kept.</source>
   <translation>This till is being switched off. Everything is kept.</translation>
  </message>
  <message id="closing.title">
   <source>Goodbye</source>
   <translation>Goodbye</translation>
  </message>
  <message id="footer.all_sent">
   <source>All sent</source>
   <translation>All sent</translation>
  </message>
  <message id="footer.held" numerus="yes">
   <source>{n} kept until a phone is paired</source>
   <translation>
    <numerusform>{n} kept until a phone is paired</numerusform>
    <numerusform>{n} kept until a phone is paired</numerusform>
   </translation>
  </message>
  <message id="footer.parked" numerus="yes">
   <source>{n} for staff</source>
   <translation>
    <numerusform>{n} for staff</numerusform>
    <numerusform>{n} for staff</numerusform>
   </translation>
  </message>
  <message id="footer.session">
   <source>Session {short_id}</source>
   <translation>Session {short_id}</translation>
  </message>
  <message id="footer.waiting" numerus="yes">
   <source>{n} waiting to be sent</source>
   <translation>
    <numerusform>{n} waiting to be sent</numerusform>
    <numerusform>{n} waiting to be sent</numerusform>
   </translation>
  </message>
  <message id="guide.added">
   <source>Added: {name}</source>
   <translation>Added: {name}</translation>
  </message>
  <message id="guide.added_hint">
   <source>{price}</source>
   <translation>{price}</translation>
  </message>
  <message id="guide.camera_ended">
   <source>The recording has come to its end</source>
   <translation>The recording has come to its end</translation>
  </message>
  <message id="guide.camera_ended_hint">
   <source>You can still choose goods from the list, or finish.</source>
   <translation>You can still choose goods from the list, or finish.</translation>
  </message>
  <message id="guide.camera_frozen">
   <source>The picture stands still</source>
   <translation>The picture stands still</translation>
  </message>
  <message id="guide.camera_frozen_hint">
   <source>Please choose your goods from the list until it moves again.</source>
   <translation>Please choose your goods from the list until it moves again.</translation>
  </message>
  <message id="guide.camera_lost">
   <source>I can't see the counter</source>
   <translation>I can't see the counter</translation>
  </message>
  <message id="guide.camera_lost_hint">
   <source>Please choose your goods from the list. The camera comes back by itself.</source>
   <translation>Please choose your goods from the list. The camera comes back by itself.</translation>
  </message>
  <message id="guide.camera_starting">
   <source>One moment, the camera is starting</source>
   <translation>One moment, the camera is starting</translation>
  </message>
  <message id="guide.camera_starting_hint">
   <source>You can already choose goods from the list.</source>
   <translation>You can already choose goods from the list.</translation>
  </message>
  <message id="guide.clear">
   <source>Please clear the counter</source>
   <translation>Please clear the counter</translation>
  </message>
  <message id="guide.clear_hint" numerus="yes">
   <source>{n} things were already lying there. They are not counted.</source>
   <translation>
    <numerusform>{n} thing was already lying there. It is not counted.</numerusform>
    <numerusform>{n} things were already lying there. They are not counted.</numerusform>
   </translation>
  </message>
  <message id="guide.exchanged">
   <source>{name} is now {other}</source>
   <translation>{name} is now {other}</translation>
  </message>
  <message id="guide.for_price_check">
   <source>Scan to see a price</source>
   <translation>Scan to see a price</translation>
  </message>
  <message id="guide.for_price_check_hint">
   <source>Nothing is added to your basket.</source>
   <translation>Nothing is added to your basket.</translation>
  </message>
  <message id="guide.for_remove">
   <source>Scan what you want to take off</source>
   <translation>Scan what you want to take off</translation>
  </message>
  <message id="guide.for_remove_hint">
   <source>It comes off your basket.</source>
   <translation>It comes off your basket.</translation>
  </message>
  <message id="guide.list">
   <source>Choose from the list</source>
   <translation>Choose from the list</translation>
  </message>
  <message id="guide.list_short">
   <source>List</source>
   <translation>List</translation>
  </message>
  <message id="guide.model_failed">
   <source>I can't recognise goods right now</source>
   <translation>I can't recognise goods right now</translation>
  </message>
  <message id="guide.model_failed_hint">
   <source>Please choose them from the list, or ask staff.</source>
   <translation>Please choose them from the list, or ask staff.</translation>
  </message>
  <message id="guide.model_loading">
   <source>One moment, I am getting ready</source>
   <translation>One moment, I am getting ready</translation>
  </message>
  <message id="guide.model_loading_hint">
   <source>I recognise your goods in a few seconds.</source>
   <translation>I recognise your goods in a few seconds.</translation>
  </message>
  <message id="guide.next">
   <source>Put the next one down, or finish</source>
   <translation>Put the next one down, or finish</translation>
  </message>
  <message id="guide.next_hint">
   <source>Counted goods can go straight into your bag.</source>
   <translation>Counted goods can go straight into your bag.</translation>
  </message>
  <message id="guide.removed">
   <source>Taken off: {name}</source>
   <translation>Taken off: {name}</translation>
  </message>
  <message id="guide.removed_hint">
   <source>Your basket is up to date.</source>
   <translation>Your basket is up to date.</translation>
  </message>
  <message id="guide.restarted">
   <source>A part of this till was started again</source>
   <translation>A part of this till was started again</translation>
  </message>
  <message id="guide.restarted_hint">
   <source>You can go on; nothing is lost.</source>
   <translation>You can go on; nothing is lost.</translation>
  </message>
  <message id="guide.scan_expired">
   <source>Past its date: {name}</source>
   <translation>Past its date: {name}</translation>
  </message>
  <message id="guide.scan_expired_hint">
   <source>It must not be sold. Please take a fresh one.</source>
   <translation>It must not be sold. Please take a fresh one.</translation>
  </message>
  <message id="guide.scan_limit">
   <source>No more of this: {name}</source>
   <translation>No more of this: {name}</translation>
  </message>
  <message id="guide.scan_limit_hint">
   <source>You have reached the most that one person may buy.</source>
   <translation>You have reached the most that one person may buy.</translation>
  </message>
  <message id="guide.scan_no_goods">
   <source>This code belongs to no product</source>
   <translation>This code belongs to no product</translation>
  </message>
  <message id="guide.scan_no_goods_hint">
   <source>Scan the barcode of the product itself.</source>
   <translation>Scan the barcode of the product itself.</translation>
  </message>
  <message id="guide.scan_no_sale">
   <source>Please begin first</source>
   <translation>Please begin first</translation>
  </message>
  <message id="guide.scan_no_sale_hint">
   <source>Touch the screen to start your purchase.</source>
   <translation>Touch the screen to start your purchase.</translation>
  </message>
  <message id="guide.scan_not_in_basket">
   <source>Not in your basket: {name}</source>
   <translation>Not in your basket: {name}</translation>
  </message>
  <message id="guide.scan_not_in_basket_hint">
   <source>There is nothing to take off.</source>
   <translation>There is nothing to take off.</translation>
  </message>
  <message id="guide.scan_price">
   <source>{name}: {price}</source>
   <translation>{name}: {price}</translation>
  </message>
  <message id="guide.scan_price_hint">
   <source>Only the price was checked. Nothing was added.</source>
   <translation>Only the price was checked. Nothing was added.</translation>
  </message>
  <message id="guide.scan_same">
   <source>Already counted: {name}</source>
   <translation>Already counted: {name}</translation>
  </message>
  <message id="guide.scan_same_hint">
   <source>The camera saw it. Scan again for one more.</source>
   <translation>The camera saw it. Scan again for one more.</translation>
  </message>
  <message id="guide.scan_unknown_code">
   <source>This code is not known here</source>
   <translation>This code is not known here</translation>
  </message>
  <message id="guide.scan_unknown_code_hint">
   <source>Choose the product from the list, or ask for help.</source>
   <translation>Choose the product from the list, or ask for help.</translation>
  </message>
  <message id="guide.scan_unknown_code_named">
   <source>We do not sell this: {name}</source>
   <translation>We do not sell this: {name}</translation>
  </message>
  <message id="guide.start">
   <source>Put your goods on the counter</source>
   <translation>Put your goods on the counter</translation>
  </message>
  <message id="guide.start_hint">
   <source>Side by side, so that I can see each one.</source>
   <translation>Side by side, so that I can see each one.</translation>
  </message>
  <message id="guide.tool_scan">
   <source>Scan for …</source>
   <translation>Scan for …</translation>
  </message>
  <message id="guide.tool_stop_scan">
   <source>Stop</source>
   <translation>Stop</translation>
  </message>
  <message id="guide.tool_undo">
   <source>Undo</source>
   <translation>Undo</translation>
  </message>
  <message id="guide.undo_hint">
   <source>Was that a mistake? You can undo it.</source>
   <translation>Was that a mistake? You can undo it.</translation>
  </message>
  <message id="help.button">
   <source>Help</source>
   <translation>Help</translation>
  </message>
  <message id="help.cancel">
   <source>I don't need help any more</source>
   <translation>I don't need help any more</translation>
  </message>
  <message id="help.hint">
   <source>Somebody from the shop is on the way to you. You can go on meanwhile.</source>
   <translation>Somebody from the shop is on the way to you. You can go on meanwhile.</translation>
  </message>
  <message id="help.title">
   <source>Help is coming</source>
   <translation>Help is coming</translation>
  </message>
  <message id="idle.end">
   <source>Cancel purchase</source>
   <translation>Cancel purchase</translation>
  </message>
  <message id="idle.hint" numerus="yes">
   <source>Your purchase is cancelled in {n} seconds.</source>
   <translation>
    <numerusform>Your purchase is cancelled in {n} second.</numerusform>
    <numerusform>Your purchase is cancelled in {n} seconds.</numerusform>
   </translation>
  </message>
  <message id="idle.more">
   <source>I need more time</source>
   <translation>I need more time</translation>
  </message>
  <message id="idle.title">
   <source>Are you still there?</source>
   <translation>Are you still there?</translation>
  </message>
  <message id="keys.erase">
   <source>Delete</source>
   <translation>Delete</translation>
  </message>
  <message id="keys.letters">
   <source>abc</source>
   <translation>abc</translation>
  </message>
  <message id="keys.shift">
   <source>Capital letters</source>
   <translation>Capital letters</translation>
  </message>
  <message id="keys.space">
   <source>Space</source>
   <translation>Space</translation>
  </message>
  <message id="keys.symbols">
   <source>123</source>
   <translation>123</translation>
  </message>
  <message id="lamp.basket">
   <source>basket</source>
   <translation>basket</translation>
  </message>
  <message id="lamp.basket.about">
   <source>Sending what you buy</source>
   <translation>Sending what you buy</translation>
  </message>
  <message id="lamp.catalogue">
   <source>prices</source>
   <translation>prices</translation>
  </message>
  <message id="lamp.catalogue.about">
   <source>Fetching prices</source>
   <translation>Fetching prices</translation>
  </message>
  <message id="lamp.closed">
   <source>working</source>
   <translation>working</translation>
  </message>
  <message id="lamp.devices">
   <source>sign-in</source>
   <translation>sign-in</translation>
  </message>
  <message id="lamp.devices.about">
   <source>Pairing this till with your phone</source>
   <translation>Pairing this till with your phone</translation>
  </message>
  <message id="lamp.failures" numerus="yes">
   <source>{n} failures in a row</source>
   <translation>
    <numerusform>{n} failure</numerusform>
    <numerusform>{n} failures in a row</numerusform>
   </translation>
  </message>
  <message id="lamp.half_open">
   <source>trying again</source>
   <translation>trying again</translation>
  </message>
  <message id="lamp.last_success">
   <source>last answer {ago}</source>
   <translation>last answer {ago}</translation>
  </message>
  <message id="lamp.live">
   <source>live</source>
   <translation>live</translation>
  </message>
  <message id="lamp.live.about">
   <source>Hearing about changes at once</source>
   <translation>Hearing about changes at once</translation>
  </message>
  <message id="lamp.never">
   <source>not used yet</source>
   <translation>not used yet</translation>
  </message>
  <message id="lamp.open">
   <source>not answering</source>
   <translation>not answering</translation>
  </message>
  <message id="lamp.orders">
   <source>orders</source>
   <translation>orders</translation>
  </message>
  <message id="lamp.orders.about">
   <source>Finishing a purchase</source>
   <translation>Finishing a purchase</translation>
  </message>
  <message id="lamp.pending">
   <source>questions</source>
   <translation>questions</translation>
  </message>
  <message id="lamp.pending.about">
   <source>Asking on your phone</source>
   <translation>Asking on your phone</translation>
  </message>
  <message id="lamp.took">
   <source>in {ms} ms</source>
   <translation>in {ms} ms</translation>
  </message>
  <message id="lamps.bad_hint">
   <source>You can go on shopping. What can't be sent now is kept safe here and is sent later.</source>
   <translation>You can go on shopping. What can't be sent now is kept safe here and is sent later.</translation>
  </message>
  <message id="lamps.close">
   <source>Close</source>
   <translation>Close</translation>
  </message>
  <message id="lamps.device">
   <source>Till {device_id}</source>
   <translation>Till {device_id}</translation>
  </message>
  <message id="lamps.ok_hint">
   <source>Everything is connected. Your basket is kept up to date.</source>
   <translation>Everything is connected. Your basket is kept up to date.</translation>
  </message>
  <message id="lamps.speed">
   <source>Recognition takes {ms} ms, {rate} times a second</source>
   <translation>Recognition takes {ms} ms, {rate} times a second</translation>
  </message>
  <message id="lamps.title">
   <source>Connections</source>
   <translation>Connections</translation>
  </message>
  <message id="lamps.try_now">
   <source>Try now</source>
   <translation>Try now</translation>
  </message>
  <message id="language.title">
   <source>Choose your language</source>
   <translation>Choose your language</translation>
  </message>
  <message id="list.all">
   <source>All</source>
   <translation>All</translation>
  </message>
  <message id="list.answer_title">
   <source>What is it?</source>
   <translation>What is it?</translation>
  </message>
  <message id="list.close">
   <source>Back</source>
   <translation>Back</translation>
  </message>
  <message id="list.erase">
   <source>Delete</source>
   <translation>Delete</translation>
  </message>
  <message id="list.exchange_title">
   <source>What is it instead of {name}?</source>
   <translation>What is it instead of {name}?</translation>
  </message>
  <message id="list.favourites">
   <source>Favourites</source>
   <translation>Favourites</translation>
  </message>
  <message id="list.found" numerus="yes">
   <source>{n} found</source>
   <translation>
    <numerusform>{n} found</numerusform>
    <numerusform>{n} found</numerusform>
   </translation>
  </message>
  <message id="list.likely">
   <source>Likely</source>
   <translation>Likely</translation>
  </message>
  <message id="list.none">
   <source>Nothing found</source>
   <translation>Nothing found</translation>
  </message>
  <message id="list.none_hint">
   <source>Take a letter back, or call staff.</source>
   <translation>Take a letter back, or call staff.</translation>
  </message>
  <message id="list.search">
   <source>Touch the letters of its name</source>
   <translation>Touch the letters of its name</translation>
  </message>
  <message id="list.title">
   <source>Choose from the list</source>
   <translation>Choose from the list</translation>
  </message>
  <message id="money.kilogram">
   <source>{price}/kg</source>
   <translation>{price}/kg</translation>
  </message>
  <message id="money.label">
   <source>{weight} label price</source>
   <translation>{weight} label price</translation>
  </message>
  <message id="money.offer">
   <source>{quantity} × {price}</source>
   <translation>{quantity} × {price}</translation>
  </message>
  <message id="money.unknown">
   <source>price at the desk</source>
   <translation>price at the desk</translation>
  </message>
  <message id="money.weighed">
   <source>{weight} × {price}/kg</source>
   <translation>{weight} × {price}/kg</translation>
  </message>
  <message id="out.database">
   <source>What you buy can't be saved right now.</source>
   <translation>What you buy can't be saved right now.</translation>
  </message>
  <message id="out.everything">
   <source>The camera, the recognition and the shop's connection are away at the same time.</source>
   <translation>The camera, the recognition and the shop's connection are away at the same time.</translation>
  </message>
  <message id="out.hint">
   <source>This one needs a moment of our staff's time. What you have already put in the basket is safe.</source>
   <translation>This one needs a moment of our staff's time. What you have already put in the basket is safe.</translation>
  </message>
  <message id="out.loop">
   <source>A part of this till keeps stopping ({name}).</source>
   <translation>A part of this till keeps stopping ({name}).</translation>
  </message>
  <message id="out.staff">
   <source>For staff</source>
   <translation>For staff</translation>
  </message>
  <message id="out.title">
   <source>Please use another till</source>
   <translation>Please use another till</translation>
  </message>
  <message id="pairing.attempt">
   <source>Attempt {n} of {most}</source>
   <translation>Attempt {n} of {most}</translation>
  </message>
  <message id="pairing.connecting">
   <source>Connecting to the shop</source>
   <translation>Connecting to the shop</translation>
  </message>
  <message id="pairing.connecting_hint">
   <source>Your code comes in a moment. You need not wait for it.</source>
   <translation>Your code comes in a moment. You need not wait for it.</translation>
  </message>
  <message id="pairing.guest">
   <source>Go on without a phone</source>
   <translation>Go on without a phone</translation>
  </message>
  <message id="pairing.left_hours">
   <source>valid for {hours} h {minutes} min</source>
   <translation>valid for {hours} h {minutes} min</translation>
  </message>
  <message id="pairing.left_minutes" numerus="yes">
   <source>valid for {n} minutes</source>
   <translation>
    <numerusform>valid for {n} minute</numerusform>
    <numerusform>valid for {n} minutes</numerusform>
   </translation>
  </message>
  <message id="pairing.left_seconds" numerus="yes">
   <source>a new code in {n} seconds</source>
   <translation>
    <numerusform>a new code in {n} second</numerusform>
    <numerusform>a new code in {n} seconds</numerusform>
   </translation>
  </message>
  <message id="pairing.offline">
   <source>The shop doesn't answer right now</source>
   <translation>The shop doesn't answer right now</translation>
  </message>
  <message id="pairing.offline_hint">
   <source>You can start all the same. What you buy is kept safe here and is sent later.</source>
   <translation>You can start all the same. What you buy is kept safe here and is sent later.</translation>
  </message>
  <message id="pairing.paired">
   <source>Your phone is paired</source>
   <translation>Your phone is paired</translation>
  </message>
  <message id="pairing.paired_hint">
   <source>One moment, your basket opens.</source>
   <translation>One moment, your basket opens.</translation>
  </message>
  <message id="pairing.refused">
   <source>Phones can't be paired right now</source>
   <translation>Phones can't be paired right now</translation>
  </message>
  <message id="pairing.refused_hint">
   <source>You can start without one. Staff can help with the rest.</source>
   <translation>You can start without one. Staff can help with the rest.</translation>
  </message>
  <message id="pairing.renewing">
   <source>A new code is coming</source>
   <translation>A new code is coming</translation>
  </message>
  <message id="pairing.sign_in">
   <source>Sign in with an account</source>
   <translation>Sign in with an account</translation>
  </message>
  <message id="pairing.title">
   <source>Type this code in the app</source>
   <translation>Type this code in the app</translation>
  </message>
  <message id="pairing.title_qr">
   <source>Type this code in the app, or scan</source>
   <translation>Type this code in the app, or scan</translation>
  </message>
  <message id="pairing.try_again">
   <source>Try again</source>
   <translation>Try again</translation>
  </message>
  <message id="pairing.welcome">
   <source>Welcome</source>
   <translation>Welcome</translation>
  </message>
  <message id="paper.again">
   <source>Try again</source>
   <translation>Try again</translation>
  </message>
  <message id="paper.failed">
   <source>The printer does not work. Please ask staff for a receipt.</source>
   <translation>The printer does not work. Please ask staff for a receipt.</translation>
  </message>
  <message id="paper.print">
   <source>Print the receipt</source>
   <translation>Print the receipt</translation>
  </message>
  <message id="paper.printed">
   <source>Please take your receipt</source>
   <translation>Please take your receipt</translation>
  </message>
  <message id="paper.printing">
   <source>Your receipt is being printed …</source>
   <translation>Your receipt is being printed …</translation>
  </message>
  <message id="pay.again">
   <source>Try again</source>
   <translation>Try again</translation>
  </message>
  <message id="pay.amount">
   <source>To pay</source>
   <translation>To pay</translation>
  </message>
  <message id="pay.ask_again">
   <source>Ask again</source>
   <translation>Ask again</translation>
  </message>
  <message id="pay.cancelled">
   <source>The payment was stopped</source>
   <translation>The payment was stopped</translation>
  </message>
  <message id="pay.cancelled_hint">
   <source>Nothing was charged.</source>
   <translation>Nothing was charged.</translation>
  </message>
  <message id="pay.card">
   <source>By card</source>
   <translation>By card</translation>
  </message>
  <message id="pay.declined">
   <source>The card was declined</source>
   <translation>The card was declined</translation>
  </message>
  <message id="pay.declined_hint">
   <source>Nothing was charged. Try again or another card, or pay at the desk.</source>
   <translation>Nothing was charged. Try again or another card, or pay at the desk.</translation>
  </message>
  <message id="pay.desk">
   <source>At the desk</source>
   <translation>At the desk</translation>
  </message>
  <message id="pay.stop">
   <source>Stop paying</source>
   <translation>Stop paying</translation>
  </message>
  <message id="pay.title">
   <source>How would you like to pay?</source>
   <translation>How would you like to pay?</translation>
  </message>
  <message id="pay.unclear">
   <source>The terminal gives no answer</source>
   <translation>The terminal gives no answer</translation>
  </message>
  <message id="pay.unclear_hint">
   <source>Please ask at the desk before you pay again. You will not be charged twice.</source>
   <translation>Please ask at the desk before you pay again. You will not be charged twice.</translation>
  </message>
  <message id="pay.unknown">
   <source>One moment, we are asking the bank</source>
   <translation>One moment, we are asking the bank</translation>
  </message>
  <message id="pay.unknown_hint">
   <source>You will not be charged twice. Please do not pay again yet.</source>
   <translation>You will not be charged twice. Please do not pay again yet.</translation>
  </message>
  <message id="pay.waiting">
   <source>Hold your card to the terminal</source>
   <translation>Hold your card to the terminal</translation>
  </message>
  <message id="pay.waiting_hint">
   <source>The terminal stands beside the screen.</source>
   <translation>The terminal stands beside the screen.</translation>
  </message>
  <message id="picture.none">
   <source>No picture from the camera</source>
   <translation>No picture from the camera</translation>
  </message>
  <message id="picture.starting">
   <source>The camera is starting</source>
   <translation>The camera is starting</translation>
  </message>
  <message id="pill.connected">
   <source>Connected</source>
   <translation>Connected</translation>
  </message>
  <message id="pill.connecting">
   <source>Connecting</source>
   <translation>Connecting</translation>
  </message>
  <message id="pill.connecting_hint">
   <source>you can already start</source>
   <translation>you can already start</translation>
  </message>
  <message id="pill.go_on">
   <source>you can go on</source>
   <translation>you can go on</translation>
  </message>
  <message id="pill.next_try">
   <source>next try in {value} s</source>
   <translation>next try in {value} s</translation>
  </message>
  <message id="pill.offline">
   <source>Offline</source>
   <translation>Offline</translation>
  </message>
  <message id="pill.sent_later" numerus="yes">
   <source>you can go on; {n} items will be sent later</source>
   <translation>
    <numerusform>you can go on; {n} item will be sent later</numerusform>
    <numerusform>you can go on; {n} items will be sent later</numerusform>
   </translation>
  </message>
  <message id="pill.trying">
   <source>Trying again</source>
   <translation>Trying again</translation>
  </message>
  <message id="pill.trying_now">
   <source>asking now</source>
   <translation>asking now</translation>
  </message>
  <message id="prices.from">
   <source>Prices from {time}</source>
   <translation>Prices from {time}</translation>
  </message>
  <message id="prices.from_day">
   <source>Prices from {day}</source>
   <translation>Prices from {day}</translation>
  </message>
  <message id="prices.unconfirmed">
   <source>Prices are not confirmed yet</source>
   <translation>Prices are not confirmed yet</translation>
  </message>
  <message id="prompt.age">
   <source>Staff must approve this first</source>
   <translation>Staff must approve this first</translation>
  </message>
  <message id="prompt.age_call">
   <source>Call staff</source>
   <translation>Call staff</translation>
  </message>
  <message id="prompt.age_hint">
   <source>Only from {age} years. Please call staff, or put it back.</source>
   <translation>Only from {age} years. Please call staff, or put it back.</translation>
  </message>
  <message id="prompt.age_staff">
   <source>Staff: confirm</source>
   <translation>Staff: confirm</translation>
  </message>
  <message id="prompt.always_ask" numerus="yes">
   <source>Shall I add</source>
   <translation>
    <numerusform>Shall I add</numerusform>
    <numerusform>Shall I add</numerusform>
   </translation>
  </message>
  <message id="prompt.always_ask_hint">
   <source>We ask about this one every time.</source>
   <translation>We ask about this one every time.</translation>
  </message>
  <message id="prompt.approve">
   <source>Staff: enter PIN</source>
   <translation>Staff: enter PIN</translation>
  </message>
  <message id="prompt.at_most" numerus="yes">
   <source>At most {n} of these can be bought at once.</source>
   <translation>
    <numerusform>At most {n} of these can be bought at once.</numerusform>
    <numerusform>At most {n} of these can be bought at once.</numerusform>
   </translation>
  </message>
  <message id="prompt.call_staff">
   <source>Call staff</source>
   <translation>Call staff</translation>
  </message>
  <message id="prompt.expired">
   <source>This is past its date</source>
   <translation>This is past its date</translation>
  </message>
  <message id="prompt.expired_hint">
   <source>It can't be sold any more. Please take another one.</source>
   <translation>It can't be sold any more. Please take another one.</translation>
  </message>
  <message id="prompt.from_list">
   <source>Choose from the list</source>
   <translation>Choose from the list</translation>
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
   <translation>Leave it out</translation>
  </message>
  <message id="prompt.limit">
   <source>That is more than one may buy</source>
   <translation>That is more than one may buy</translation>
  </message>
  <message id="prompt.limit_hint" numerus="yes">
   <source>At most {n} in one purchase. Please put the rest back.</source>
   <translation>
    <numerusform>At most {n} in one purchase. Please put the rest back.</numerusform>
    <numerusform>At most {n} in one purchase. Please put the rest back.</numerusform>
   </translation>
  </message>
  <message id="prompt.look_alike">
   <source>Which one is it?</source>
   <translation>Which one is it?</translation>
  </message>
  <message id="prompt.look_alike_hint">
   <source>These look alike. Touch the right one.</source>
   <translation>These look alike. Touch the right one.</translation>
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
   <translation>Neither</translation>
  </message>
  <message id="prompt.no">
   <source>No</source>
   <translation>No</translation>
  </message>
  <message id="prompt.nothing">
   <source>It's not for sale</source>
   <translation>It's not for sale</translation>
  </message>
  <message id="prompt.one_more">
   <source>One more</source>
   <translation>One more</translation>
  </message>
  <message id="prompt.other">
   <source>Something else</source>
   <translation>Something else</translation>
  </message>
  <message id="prompt.put_back">
   <source>I put it back</source>
   <translation>I put it back</translation>
  </message>
  <message id="prompt.quantity">
   <source>That is the most of it</source>
   <translation>That is the most of it</translation>
  </message>
  <message id="prompt.same_or_more" numerus="yes">
   <source>{n} more</source>
   <translation>
    <numerusform>One more</numerusform>
    <numerusform>{n} more</numerusform>
   </translation>
  </message>
  <message id="prompt.same_or_more_hint">
   <source>Or is it the one that I have counted already?</source>
   <translation>Or is it the one that I have counted already?</translation>
  </message>
  <message id="prompt.the_same">
   <source>The same one</source>
   <translation>The same one</translation>
  </message>
  <message id="prompt.understood">
   <source>All right</source>
   <translation>All right</translation>
  </message>
  <message id="prompt.unknown">
   <source>What is this?</source>
   <translation>What is this?</translation>
  </message>
  <message id="prompt.unknown_hint">
   <source>I don't know it. Scan its barcode, choose it from the list, or call staff.</source>
   <translation>I don't know it. Scan its barcode, choose it from the list, or call staff.</translation>
  </message>
  <message id="prompt.unsure" numerus="yes">
   <source>Are these</source>
   <translation>
    <numerusform>Is this</numerusform>
    <numerusform>Are these</numerusform>
   </translation>
  </message>
  <message id="prompt.waiting" numerus="yes">
   <source>{n} more questions</source>
   <translation>
    <numerusform>{n} more question</numerusform>
    <numerusform>{n} more questions</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh" numerus="yes">
   <source>Please weigh these together</source>
   <translation>
    <numerusform>Please weigh this</numerusform>
    <numerusform>Please weigh these together</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh_desk">
   <source>This is sold by weight: please pay for it at the desk.</source>
   <translation>This is sold by weight: please pay for it at the desk.</translation>
  </message>
  <message id="prompt.weigh_hint">
   <source>Put it on the scale.</source>
   <translation>Put it on the scale.</translation>
  </message>
  <message id="prompt.weigh_moving">
   <source>Let it come to rest.</source>
   <translation>Let it come to rest.</translation>
  </message>
  <message id="prompt.weigh_overload">
   <source>That is too heavy for the scale. Please call staff.</source>
   <translation>That is too heavy for the scale. Please call staff.</translation>
  </message>
  <message id="prompt.weigh_sold">
   <source>Take the last goods off the scale first.</source>
   <translation>Take the last goods off the scale first.</translation>
  </message>
  <message id="prompt.weigh_staff">
   <source>This is sold by weight, and the scale is not ready. Please call staff.</source>
   <translation>This is sold by weight, and the scale is not ready. Please call staff.</translation>
  </message>
  <message id="prompt.weigh_under_zero">
   <source>Take everything off the scale, then put it on again.</source>
   <translation>Take everything off the scale, then put it on again.</translation>
  </message>
  <message id="prompt.weigh_yes">
   <source>Add {weight} · {price}</source>
   <translation>Add {weight} · {price}</translation>
  </message>
  <message id="prompt.yes">
   <source>Yes, add it</source>
   <translation>Yes, add it</translation>
  </message>
  <message id="review.age" numerus="yes">
   <source>{n} items need the approval of staff before you can finish.</source>
   <translation>
    <numerusform>{n} item needs the approval of staff before you can finish.</numerusform>
    <numerusform>{n} items need the approval of staff before you can finish.</numerusform>
   </translation>
  </message>
  <message id="review.back">
   <source>Back to shopping</source>
   <translation>Back to shopping</translation>
  </message>
  <message id="review.cancel">
   <source>Cancel purchase</source>
   <translation>Cancel purchase</translation>
  </message>
  <message id="review.corrections">
   <source>Some corrections could not be sent. Staff will see them.</source>
   <translation>Some corrections could not be sent. Staff will see them.</translation>
  </message>
  <message id="review.finish">
   <source>Finish {total}</source>
   <translation>Finish {total}</translation>
  </message>
  <message id="review.hint">
   <source>You can still change everything.</source>
   <translation>You can still change everything.</translation>
  </message>
  <message id="review.offline">
   <source>The shop doesn't answer right now. You can finish; your purchase is sent later.</source>
   <translation>The shop doesn't answer right now. You can finish; your purchase is sent later.</translation>
  </message>
  <message id="review.open_line">
   <source>To be answered</source>
   <translation>To be answered</translation>
  </message>
  <message id="review.open_unknown">
   <source>Unknown item</source>
   <translation>Unknown item</translation>
  </message>
  <message id="review.ordering">
   <source>One moment …</source>
   <translation>One moment …</translation>
  </message>
  <message id="review.ordering_hint">
   <source>Your purchase is being finished.</source>
   <translation>Your purchase is being finished.</translation>
  </message>
  <message id="review.questions" numerus="yes">
   <source>{n} questions are still open. They are settled at the desk.</source>
   <translation>
    <numerusform>{n} question is still open. It is settled at the desk.</numerusform>
    <numerusform>{n} questions are still open. They are settled at the desk.</numerusform>
   </translation>
  </message>
  <message id="review.title">
   <source>Is everything right?</source>
   <translation>Is everything right?</translation>
  </message>
  <message id="scan.add">
   <source>Add, as always</source>
   <translation>Add, as always</translation>
  </message>
  <message id="scan.price_check">
   <source>See a price</source>
   <translation>See a price</translation>
  </message>
  <message id="scan.remove">
   <source>Take something off</source>
   <translation>Take something off</translation>
  </message>
  <message id="scan.title">
   <source>What is your next scan for?</source>
   <translation>What is your next scan for?</translation>
  </message>
  <message id="shoplist.bought">
   <source>in the basket</source>
   <translation>in the basket</translation>
  </message>
  <message id="shoplist.done">
   <source>Everything is in your basket</source>
   <translation>Everything is in your basket</translation>
  </message>
  <message id="shoplist.left" numerus="yes">
   <source>{n} to go</source>
   <translation>
    <numerusform>{n} to go</numerusform>
    <numerusform>{n} to go</numerusform>
   </translation>
  </message>
  <message id="shoplist.title">
   <source>Your shopping list</source>
   <translation>Your shopping list</translation>
  </message>
  <message id="shoplist.urgent">
   <source>urgent</source>
   <translation>urgent</translation>
  </message>
  <message id="shut.hint">
   <source>Please use another till. We are glad that you are here.</source>
   <translation>Please use another till. We are glad that you are here.</translation>
  </message>
  <message id="shut.title">
   <source>This till is closed</source>
   <translation>This till is closed</translation>
  </message>
  <message id="signin.back">
   <source>Back</source>
   <translation>Back</translation>
  </message>
  <message id="signin.email">
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message id="signin.go">
   <source>Sign in</source>
   <translation>Sign in</translation>
  </message>
  <message id="signin.hide">
   <source>Hide password</source>
   <translation>Hide password</translation>
  </message>
  <message id="signin.hint">
   <source>With the account that you use in the app. It is forgotten when you leave.</source>
   <translation>With the account that you use in the app. It is forgotten when you leave.</translation>
  </message>
  <message id="signin.password">
   <source>Password</source>
   <translation>Password</translation>
  </message>
  <message id="signin.refused">
   <source>E-mail or password is not right. Please try again.</source>
   <translation>E-mail or password is not right. Please try again.</translation>
  </message>
  <message id="signin.show">
   <source>Show password</source>
   <translation>Show password</translation>
  </message>
  <message id="signin.signed_in">
   <source>Signed in as {shopper}</source>
   <translation>Signed in as {shopper}</translation>
  </message>
  <message id="signin.title">
   <source>Sign in</source>
   <translation>Sign in</translation>
  </message>
  <message id="signin.unreachable">
   <source>The shop doesn't answer right now. You can go on without signing in.</source>
   <translation>The shop doesn't answer right now. You can go on without signing in.</translation>
  </message>
  <message id="signin.waiting">
   <source>One moment …</source>
   <translation>One moment …</translation>
  </message>
  <message id="stage.title">
   <source>Demo: touch to put on the counter</source>
   <translation>Demo: touch to put on the counter</translation>
  </message>
  <message id="sure.both">
   <source>{words} · {percent}</source>
   <translation>{words} · {percent}</translation>
  </message>
  <message id="sure.maybe">
   <source>maybe</source>
   <translation>maybe</translation>
  </message>
  <message id="sure.not_sure">
   <source>not sure</source>
   <translation>not sure</translation>
  </message>
  <message id="sure.probably">
   <source>probably</source>
   <translation>probably</translation>
  </message>
  <message id="thanks.card_hint">
   <source>Paid by card. Don't forget your goods.</source>
   <translation>Paid by card. Don't forget your goods.</translation>
  </message>
  <message id="thanks.closes" numerus="yes">
   <source>This screen closes in {n} seconds</source>
   <translation>
    <numerusform>This screen closes in {n} second</numerusform>
    <numerusform>This screen closes in {n} seconds</numerusform>
   </translation>
  </message>
  <message id="thanks.guest_hint">
   <source>Please show this number at the desk.</source>
   <translation>Please show this number at the desk.</translation>
  </message>
  <message id="thanks.local_hint">
   <source>Pay in the app or at the desk. Your purchase is sent as soon as the shop answers.</source>
   <translation>Pay in the app or at the desk. Your purchase is sent as soon as the shop answers.</translation>
  </message>
  <message id="thanks.next">
   <source>Next shopper</source>
   <translation>Next shopper</translation>
  </message>
  <message id="thanks.number">
   <source>Your purchase number</source>
   <translation>Your purchase number</translation>
  </message>
  <message id="thanks.paid_hint">
   <source>Your receipt is in the app.</source>
   <translation>Your receipt is in the app.</translation>
  </message>
  <message id="thanks.print">
   <source>Print receipt</source>
   <translation>Print receipt</translation>
  </message>
  <message id="thanks.print_failed">
   <source>The printer does not answer. Please ask at the desk.</source>
   <translation>The printer does not answer. Please ask at the desk.</translation>
  </message>
  <message id="thanks.printing">
   <source>Printing …</source>
   <translation>Printing …</translation>
  </message>
  <message id="thanks.questions" numerus="yes">
   <source>{n} items are still to be looked at.</source>
   <translation>
    <numerusform>{n} item is still to be looked at.</numerusform>
    <numerusform>{n} items are still to be looked at.</numerusform>
   </translation>
  </message>
  <message id="thanks.receipt">
   <source>Receipt</source>
   <translation>Receipt</translation>
  </message>
  <message id="thanks.scan">
   <source>Scan for your receipt</source>
   <translation>Scan for your receipt</translation>
  </message>
  <message id="thanks.title">
   <source>Thank you!</source>
   <translation>Thank you!</translation>
  </message>
  <message id="thanks.title_name">
   <source>Thank you, {shopper}!</source>
   <translation>Thank you, {shopper}!</translation>
  </message>
  <message id="tools.done">
   <source>Done</source>
   <translation>Done</translation>
  </message>
  <message id="tools.language">
   <source>Language</source>
   <translation>Language</translation>
  </message>
  <message id="tools.off">
   <source>off</source>
   <translation>off</translation>
  </message>
  <message id="tools.on">
   <source>on</source>
   <translation>on</translation>
  </message>
  <message id="tools.sound">
   <source>Sound</source>
   <translation>Sound</translation>
  </message>
  <message id="tools.speech">
   <source>Read aloud</source>
   <translation>Read aloud</translation>
  </message>
  <message id="tools.text">
   <source>Text size</source>
   <translation>Text size</translation>
  </message>
  <message id="tools.theme">
   <source>Colours</source>
   <translation>Colours</translation>
  </message>
  <message id="tools.theme_contrast">
   <source>High contrast</source>
   <translation>High contrast</translation>
  </message>
  <message id="tools.theme_dark">
   <source>Dark</source>
   <translation>Dark</translation>
  </message>
  <message id="tools.theme_light">
   <source>Light</source>
   <translation>Light</translation>
  </message>
  <message id="tools.title">
   <source>How would you like it?</source>
   <translation>How would you like it?</translation>
  </message>
  <message id="tools.volume_0">
   <source>Sound off</source>
   <translation>Sound off</translation>
  </message>
  <message id="tools.volume_1">
   <source>Quiet</source>
   <translation>Quiet</translation>
  </message>
  <message id="tools.volume_2">
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message id="tools.volume_3">
   <source>Loud</source>
   <translation>Loud</translation>
  </message>
  <message id="trouble.not_connected">
   <source>No phone is paired yet</source>
   <translation>No phone is paired yet</translation>
  </message>
  <message id="trouble.not_connected_hint">
   <source>Type the code in the app, or go on without a phone.</source>
   <translation>Type the code in the app, or go on without a phone.</translation>
  </message>
  <message id="trouble.paused">
   <source>A short pause: the shop did not answer</source>
   <translation>A short pause: the shop did not answer</translation>
  </message>
  <message id="trouble.paused_hint">
   <source>The next try comes by itself. What you buy is kept safe here.</source>
   <translation>The next try comes by itself. What you buy is kept safe here.</translation>
  </message>
  <message id="trouble.refused">
   <source>The shop did not accept this till</source>
   <translation>The shop did not accept this till</translation>
  </message>
  <message id="trouble.refused_hint">
   <source>Touch "Try again", or go on without a phone and ask staff.</source>
   <translation>Touch "Try again", or go on without a phone and ask staff.</translation>
  </message>
  <message id="trouble.slow">
   <source>The shop takes too long to answer</source>
   <translation>The shop takes too long to answer</translation>
  </message>
  <message id="trouble.slow_hint">
   <source>You can go on. What was not answered is asked again.</source>
   <translation>You can go on. What was not answered is asked again.</translation>
  </message>
  <message id="trouble.unreachable">
   <source>The shop can't be reached</source>
   <translation>The shop can't be reached</translation>
  </message>
  <message id="trouble.unreachable_hint">
   <source>You can go on shopping. We keep trying by ourselves.</source>
   <translation>You can go on shopping. We keep trying by ourselves.</translation>
  </message>
  <message id="unit.kilograms">
   <source>{value} kg</source>
   <translation>{value} kg</translation>
  </message>
  <message id="unit.percent">
   <source>{value}%</source>
   <translation>{value}%</translation>
  </message>
  <message id="unit.seconds">
   <source>{value} s</source>
   <translation>{value} s</translation>
  </message>
  <message id="welcome.check">
   <source>Look at your basket</source>
   <translation>Look at your basket</translation>
  </message>
  <message id="welcome.check_hint">
   <source>I ask when I am not sure</source>
   <translation>I ask when I am not sure</translation>
  </message>
  <message id="welcome.pay">
   <source>Pay and go</source>
   <translation>Pay and go</translation>
  </message>
  <message id="welcome.pay_hint">
   <source>By card, in the app or at the desk</source>
   <translation>By card, in the app or at the desk</translation>
  </message>
  <message id="welcome.put">
   <source>Put it down</source>
   <translation>Put it down</translation>
  </message>
  <message id="welcome.put_hint">
   <source>No scanning, side by side</source>
   <translation>No scanning, side by side</translation>
  </message>
  <message id="welcome.start">
   <source>Touch to start</source>
   <translation>Touch to start</translation>
  </message>
  <message id="welcome.title">
   <source>Put your goods down. I see them.</source>
   <translation>Put your goods down. I see them.</translation>
  </message>
 </context>
</TS>

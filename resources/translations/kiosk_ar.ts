<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
 <context>
  <name />
  <message id="ago.hours" numerus="yes">
   <source>{n} hours ago</source>
   <translation>
    <numerusform>الآن</numerusform>
    <numerusform>قبل ساعة</numerusform>
    <numerusform>قبل ساعتين</numerusform>
    <numerusform>قبل {n} ساعات</numerusform>
    <numerusform>قبل {n} ساعة</numerusform>
    <numerusform>قبل {n} ساعة</numerusform>
   </translation>
  </message>
  <message id="ago.minutes" numerus="yes">
   <source>{n} minutes ago</source>
   <translation>
    <numerusform>الآن</numerusform>
    <numerusform>قبل دقيقة</numerusform>
    <numerusform>قبل دقيقتين</numerusform>
    <numerusform>قبل {n} دقائق</numerusform>
    <numerusform>قبل {n} دقيقة</numerusform>
    <numerusform>قبل {n} دقيقة</numerusform>
   </translation>
  </message>
  <message id="ago.now">
   <source>just now</source>
   <translation>الآن</translation>
  </message>
  <message id="ago.seconds" numerus="yes">
   <source>{n} seconds ago</source>
   <translation>
    <numerusform>الآن</numerusform>
    <numerusform>قبل ثانية</numerusform>
    <numerusform>قبل ثانيتين</numerusform>
    <numerusform>قبل {n} ثوانٍ</numerusform>
    <numerusform>قبل {n} ثانية</numerusform>
    <numerusform>قبل {n} ثانية</numerusform>
   </translation>
  </message>
  <message id="approval.no_pin">
   <source>No member of staff has a PIN here yet. Five touches of the name at the top left open the staff panel.</source>
   <translation>لا يملك أي موظف رمزاً هنا بعد. المس الاسم في الأعلى خمس مرات لفتح لوحة الموظفين.</translation>
  </message>
  <message id="approval.title">
   <source>Is the shopper {age} or older?</source>
   <translation>هل عمر المتسوق {age} سنة أو أكثر؟</translation>
  </message>
  <message id="basket.correction">
   <source>staff will check</source>
   <translation>سيتحقق الموظفون</translation>
  </message>
  <message id="basket.empty">
   <source>Your basket is empty</source>
   <translation>سلتك فارغة</translation>
  </message>
  <message id="basket.empty_hint">
   <source>What you put on the counter shows up here.</source>
   <translation>ما تضعه على الطاولة يظهر هنا.</translation>
  </message>
  <message id="basket.exchange">
   <source>Change</source>
   <translation>تغيير</translation>
  </message>
  <message id="basket.exchange_name">
   <source>{name} is something else</source>
   <translation>{name}: إنه شيء آخر</translation>
  </message>
  <message id="basket.finish">
   <source>Finish</source>
   <translation>إنهاء</translation>
  </message>
  <message id="basket.less">
   <source>One {name} less</source>
   <translation>إنقاص واحد: {name}</translation>
  </message>
  <message id="basket.more">
   <source>One more {name}</source>
   <translation>إضافة واحد: {name}</translation>
  </message>
  <message id="basket.pieces" numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>لا منتجات</numerusform>
    <numerusform>منتج واحد</numerusform>
    <numerusform>منتجان</numerusform>
    <numerusform>{n} منتجات</numerusform>
    <numerusform>{n} منتجًا</numerusform>
    <numerusform>{n} منتج</numerusform>
   </translation>
  </message>
  <message id="basket.sold_out">
   <source>listed as sold out now</source>
   <translation>مدرج الآن كنافد من المخزون</translation>
  </message>
  <message id="basket.title">
   <source>Your basket</source>
   <translation>سلتك</translation>
  </message>
  <message id="basket.total">
   <source>Total</source>
   <translation>المجموع</translation>
  </message>
  <message id="basket.unsent">
   <source>sent later</source>
   <translation>يُرسل لاحقًا</translation>
  </message>
  <message id="basket.unsent_some">
   <source>{n} sent later</source>
   <translation>{n} يُرسل لاحقًا</translation>
  </message>
  <message id="basket.was">
   <source>was {price}</source>
   <translation>كان {price}</translation>
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
   <translation>ستُفرغ سلتك. يرجى ترك المنتجات على الطاولة.</translation>
  </message>
  <message id="cancel.no">
   <source>No, go on</source>
   <translation>لا، أتابع</translation>
  </message>
  <message id="cancel.title">
   <source>Cancel the whole purchase?</source>
   <translation>هل تريد إلغاء الشراء كله؟</translation>
  </message>
  <message id="cancel.yes">
   <source>Yes, cancel it</source>
   <translation>نعم، ألغِه</translation>
  </message>
  <message id="closing.hint">
   <source>This till is being switched off. Everything is kept.</source>
   <translation>يجري إيقاف هذا الصندوق. كل شيء محفوظ.</translation>
  </message>
  <message id="closing.title">
   <source>Goodbye</source>
   <translation>مع السلامة</translation>
  </message>
  <message id="footer.all_sent">
   <source>All sent</source>
   <translation>أُرسل كل شيء</translation>
  </message>
  <message id="footer.held" numerus="yes">
   <source>{n} kept until a phone is paired</source>
   <translation>
    <numerusform>لا شيء بانتظار هاتف</numerusform>
    <numerusform>واحد بانتظار هاتف</numerusform>
    <numerusform>اثنان بانتظار هاتف</numerusform>
    <numerusform>{n} بانتظار هاتف</numerusform>
    <numerusform>{n} بانتظار هاتف</numerusform>
    <numerusform>{n} بانتظار هاتف</numerusform>
   </translation>
  </message>
  <message id="footer.parked" numerus="yes">
   <source>{n} for staff</source>
   <translation>
    <numerusform>لا شيء للموظفين</numerusform>
    <numerusform>واحد للموظفين</numerusform>
    <numerusform>اثنان للموظفين</numerusform>
    <numerusform>{n} للموظفين</numerusform>
    <numerusform>{n} للموظفين</numerusform>
    <numerusform>{n} للموظفين</numerusform>
   </translation>
  </message>
  <message id="footer.session">
   <source>Session {short_id}</source>
   <translation>الجلسة {short_id}</translation>
  </message>
  <message id="footer.waiting" numerus="yes">
   <source>{n} waiting to be sent</source>
   <translation>
    <numerusform>لا شيء بانتظار الإرسال</numerusform>
    <numerusform>واحد بانتظار الإرسال</numerusform>
    <numerusform>اثنان بانتظار الإرسال</numerusform>
    <numerusform>{n} بانتظار الإرسال</numerusform>
    <numerusform>{n} بانتظار الإرسال</numerusform>
    <numerusform>{n} بانتظار الإرسال</numerusform>
   </translation>
  </message>
  <message id="guide.added">
   <source>Added: {name}</source>
   <translation>أُضيف: {name}</translation>
  </message>
  <message id="guide.added_hint">
   <source>{price}</source>
   <translation>{price}</translation>
  </message>
  <message id="guide.camera_ended">
   <source>The recording has come to its end</source>
   <translation>انتهى التسجيل</translation>
  </message>
  <message id="guide.camera_ended_hint">
   <source>You can still choose goods from the list, or finish.</source>
   <translation>ما زال بإمكانك الاختيار من القائمة أو الإنهاء.</translation>
  </message>
  <message id="guide.camera_frozen">
   <source>The picture stands still</source>
   <translation>الصورة متوقفة</translation>
  </message>
  <message id="guide.camera_frozen_hint">
   <source>Please choose your goods from the list until it moves again.</source>
   <translation>يرجى الاختيار من القائمة حتى تتحرك من جديد.</translation>
  </message>
  <message id="guide.camera_lost">
   <source>I can't see the counter</source>
   <translation>لا أستطيع رؤية الطاولة</translation>
  </message>
  <message id="guide.camera_lost_hint">
   <source>Please choose your goods from the list. The camera comes back by itself.</source>
   <translation>يرجى الاختيار من القائمة. ستعود الكاميرا تلقائيًا.</translation>
  </message>
  <message id="guide.camera_starting">
   <source>One moment, the camera is starting</source>
   <translation>لحظة من فضلك، الكاميرا تبدأ العمل</translation>
  </message>
  <message id="guide.camera_starting_hint">
   <source>You can already choose goods from the list.</source>
   <translation>يمكنك الاختيار من القائمة الآن.</translation>
  </message>
  <message id="guide.clear">
   <source>Please clear the counter</source>
   <translation>يرجى إخلاء الطاولة</translation>
  </message>
  <message id="guide.clear_hint" numerus="yes">
   <source>{n} things were already lying there. They are not counted.</source>
   <translation>
    <numerusform>لا شيء على الطاولة.</numerusform>
    <numerusform>كان هناك غرض واحد من قبل. لن يُحتسب.</numerusform>
    <numerusform>كان هناك غرضان من قبل. لن يُحتسبا.</numerusform>
    <numerusform>كانت هناك {n} أغراض من قبل. لن تُحتسب.</numerusform>
    <numerusform>كان هناك {n} غرضًا من قبل. لن تُحتسب.</numerusform>
    <numerusform>كان هناك {n} غرض من قبل. لن تُحتسب.</numerusform>
   </translation>
  </message>
  <message id="guide.exchanged">
   <source>{name} is now {other}</source>
   <translation>استبدل {name} بـ {other}</translation>
  </message>
  <message id="guide.for_price_check">
   <source>Scan to see a price</source>
   <translation>امسح لرؤية السعر</translation>
  </message>
  <message id="guide.for_price_check_hint">
   <source>Nothing is added to your basket.</source>
   <translation>لا يضاف شيء إلى سلتك.</translation>
  </message>
  <message id="guide.for_remove">
   <source>Scan what you want to take off</source>
   <translation>امسح ما تريد إزالته</translation>
  </message>
  <message id="guide.for_remove_hint">
   <source>It comes off your basket.</source>
   <translation>سيُزال من سلتك.</translation>
  </message>
  <message id="guide.list">
   <source>Choose from the list</source>
   <translation>اختر من القائمة</translation>
  </message>
  <message id="guide.list_short">
   <source>List</source>
   <translation>القائمة</translation>
  </message>
  <message id="guide.model_failed">
   <source>I can't recognise goods right now</source>
   <translation>لا أستطيع التعرّف على المنتجات الآن</translation>
  </message>
  <message id="guide.model_failed_hint">
   <source>Please choose them from the list, or ask staff.</source>
   <translation>يرجى الاختيار من القائمة أو سؤال الموظفين.</translation>
  </message>
  <message id="guide.model_loading">
   <source>One moment, I am getting ready</source>
   <translation>لحظة من فضلك، أستعد للعمل</translation>
  </message>
  <message id="guide.model_loading_hint">
   <source>I recognise your goods in a few seconds.</source>
   <translation>سأتعرّف على مشترياتك خلال ثوانٍ.</translation>
  </message>
  <message id="guide.next">
   <source>Put the next one down, or finish</source>
   <translation>ضع المنتج التالي أو أنهِ الشراء</translation>
  </message>
  <message id="guide.next_hint">
   <source>Counted goods can go straight into your bag.</source>
   <translation>ما تم عدّه يمكنك وضعه في حقيبتك.</translation>
  </message>
  <message id="guide.removed">
   <source>Taken off: {name}</source>
   <translation>أُزيل: {name}</translation>
  </message>
  <message id="guide.removed_hint">
   <source>Your basket is up to date.</source>
   <translation>سلتك محدّثة.</translation>
  </message>
  <message id="guide.restarted">
   <source>A part of this till was started again</source>
   <translation>أُعيد تشغيل جزء من هذا الصندوق</translation>
  </message>
  <message id="guide.restarted_hint">
   <source>You can go on; nothing is lost.</source>
   <translation>يمكنك المتابعة؛ لم يُفقد شيء.</translation>
  </message>
  <message id="guide.scan_expired">
   <source>Past its date: {name}</source>
   <translation>منتهي الصلاحية: {name}</translation>
  </message>
  <message id="guide.scan_expired_hint">
   <source>It must not be sold. Please take a fresh one.</source>
   <translation>لا يجوز بيعه. من فضلك خذ واحدًا صالحًا.</translation>
  </message>
  <message id="guide.scan_limit">
   <source>No more of this: {name}</source>
   <translation>بلغت الحد الأقصى: {name}</translation>
  </message>
  <message id="guide.scan_limit_hint">
   <source>You have reached the most that one person may buy.</source>
   <translation>وصلت إلى أقصى كمية يمكن لشخص واحد شراؤها.</translation>
  </message>
  <message id="guide.scan_no_goods">
   <source>This code belongs to no product</source>
   <translation>هذا الرمز لا يخص أي منتج</translation>
  </message>
  <message id="guide.scan_no_goods_hint">
   <source>Scan the barcode of the product itself.</source>
   <translation>امسح الباركود الخاص بالمنتج نفسه.</translation>
  </message>
  <message id="guide.scan_no_sale">
   <source>Please begin first</source>
   <translation>يرجى البدء أولاً</translation>
  </message>
  <message id="guide.scan_no_sale_hint">
   <source>Touch the screen to start your purchase.</source>
   <translation>المس الشاشة لبدء الشراء.</translation>
  </message>
  <message id="guide.scan_not_in_basket">
   <source>Not in your basket: {name}</source>
   <translation>ليس في سلتك: {name}</translation>
  </message>
  <message id="guide.scan_not_in_basket_hint">
   <source>There is nothing to take off.</source>
   <translation>لا يوجد ما يمكن إزالته.</translation>
  </message>
  <message id="guide.scan_price">
   <source>{name}: {price}</source>
   <translation>{name}: {price}</translation>
  </message>
  <message id="guide.scan_price_hint">
   <source>Only the price was checked. Nothing was added.</source>
   <translation>تم التحقق من السعر فقط. لم يُضف شيء.</translation>
  </message>
  <message id="guide.scan_same">
   <source>Already counted: {name}</source>
   <translation>تم احتسابه بالفعل: {name}</translation>
  </message>
  <message id="guide.scan_same_hint">
   <source>The camera saw it. Scan again for one more.</source>
   <translation>رأته الكاميرا. امسحه مرة أخرى لإضافة قطعة أخرى.</translation>
  </message>
  <message id="guide.scan_unknown_code">
   <source>This code is not known here</source>
   <translation>هذا الرمز غير معروف هنا</translation>
  </message>
  <message id="guide.scan_unknown_code_hint">
   <source>Choose the product from the list, or ask for help.</source>
   <translation>اختر المنتج من القائمة أو اطلب المساعدة.</translation>
  </message>
  <message id="guide.scan_unknown_code_named">
   <source>We do not sell this: {name}</source>
   <translation>لا نبيع هذا المنتج: {name}</translation>
  </message>
  <message id="guide.start">
   <source>Put your goods on the counter</source>
   <translation>ضع مشترياتك على الطاولة</translation>
  </message>
  <message id="guide.start_hint">
   <source>Side by side, so that I can see each one.</source>
   <translation>جنبًا إلى جنب حتى أرى كل قطعة.</translation>
  </message>
  <message id="guide.tool_scan">
   <source>Scan for …</source>
   <translation>مسح …</translation>
  </message>
  <message id="guide.tool_stop_scan">
   <source>Stop</source>
   <translation>إنهاء</translation>
  </message>
  <message id="guide.tool_undo">
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message id="guide.undo_hint">
   <source>Was that a mistake? You can undo it.</source>
   <translation>هل كان ذلك خطأ؟ يمكنك التراجع عنه.</translation>
  </message>
  <message id="help.button">
   <source>Help</source>
   <translation>مساعدة</translation>
  </message>
  <message id="help.cancel">
   <source>I don't need help any more</source>
   <translation>لم أعد بحاجة إلى مساعدة</translation>
  </message>
  <message id="help.hint">
   <source>Somebody from the shop is on the way to you. You can go on meanwhile.</source>
   <translation>أحد الموظفين في طريقه إليك. يمكنك المتابعة في هذه الأثناء.</translation>
  </message>
  <message id="help.title">
   <source>Help is coming</source>
   <translation>المساعدة في الطريق</translation>
  </message>
  <message id="idle.end">
   <source>Cancel purchase</source>
   <translation>إلغاء الشراء</translation>
  </message>
  <message id="idle.hint" numerus="yes">
   <source>Your purchase is cancelled in {n} seconds.</source>
   <translation>
    <numerusform>يُلغى شراؤك الآن.</numerusform>
    <numerusform>يُلغى شراؤك بعد ثانية.</numerusform>
    <numerusform>يُلغى شراؤك بعد ثانيتين.</numerusform>
    <numerusform>يُلغى شراؤك بعد {n} ثوانٍ.</numerusform>
    <numerusform>يُلغى شراؤك بعد {n} ثانية.</numerusform>
    <numerusform>يُلغى شراؤك بعد {n} ثانية.</numerusform>
   </translation>
  </message>
  <message id="idle.more">
   <source>I need more time</source>
   <translation>أحتاج إلى مزيد من الوقت</translation>
  </message>
  <message id="idle.title">
   <source>Are you still there?</source>
   <translation>هل ما زلت هنا؟</translation>
  </message>
  <message id="keys.erase">
   <source>Delete</source>
   <translation>حذف</translation>
  </message>
  <message id="keys.letters">
   <source>abc</source>
   <translation>abc</translation>
  </message>
  <message id="keys.shift">
   <source>Capital letters</source>
   <translation>أحرف كبيرة</translation>
  </message>
  <message id="keys.space">
   <source>Space</source>
   <translation>مسافة</translation>
  </message>
  <message id="keys.symbols">
   <source>123</source>
   <translation>123</translation>
  </message>
  <message id="lamp.basket">
   <source>basket</source>
   <translation>السلة</translation>
  </message>
  <message id="lamp.basket.about">
   <source>Sending what you buy</source>
   <translation>إرسال ما تشتريه</translation>
  </message>
  <message id="lamp.catalogue">
   <source>prices</source>
   <translation>الأسعار</translation>
  </message>
  <message id="lamp.catalogue.about">
   <source>Fetching prices</source>
   <translation>جلب الأسعار</translation>
  </message>
  <message id="lamp.closed">
   <source>working</source>
   <translation>يعمل</translation>
  </message>
  <message id="lamp.devices">
   <source>sign-in</source>
   <translation>الاقتران</translation>
  </message>
  <message id="lamp.devices.about">
   <source>Pairing this till with your phone</source>
   <translation>ربط هذا الصندوق بهاتفك</translation>
  </message>
  <message id="lamp.failures" numerus="yes">
   <source>{n} failures in a row</source>
   <translation>
    <numerusform>لا أخطاء</numerusform>
    <numerusform>خطأ واحد</numerusform>
    <numerusform>خطآن متتاليان</numerusform>
    <numerusform>{n} أخطاء متتالية</numerusform>
    <numerusform>{n} خطأً متتاليًا</numerusform>
    <numerusform>{n} خطأ متتالٍ</numerusform>
   </translation>
  </message>
  <message id="lamp.half_open">
   <source>trying again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message id="lamp.last_success">
   <source>last answer {ago}</source>
   <translation>آخر جواب {ago}</translation>
  </message>
  <message id="lamp.live">
   <source>live</source>
   <translation>مباشر</translation>
  </message>
  <message id="lamp.live.about">
   <source>Hearing about changes at once</source>
   <translation>معرفة التغييرات فورًا</translation>
  </message>
  <message id="lamp.never">
   <source>not used yet</source>
   <translation>لم يُستخدم بعد</translation>
  </message>
  <message id="lamp.open">
   <source>not answering</source>
   <translation>لا يجيب</translation>
  </message>
  <message id="lamp.orders">
   <source>orders</source>
   <translation>الطلبات</translation>
  </message>
  <message id="lamp.orders.about">
   <source>Finishing a purchase</source>
   <translation>إنهاء الشراء</translation>
  </message>
  <message id="lamp.pending">
   <source>questions</source>
   <translation>الأسئلة</translation>
  </message>
  <message id="lamp.pending.about">
   <source>Asking on your phone</source>
   <translation>السؤال على هاتفك</translation>
  </message>
  <message id="lamp.took">
   <source>in {ms} ms</source>
   <translation>خلال {ms} مللي ثانية</translation>
  </message>
  <message id="lamps.bad_hint">
   <source>You can go on shopping. What can't be sent now is kept safe here and is sent later.</source>
   <translation>يمكنك متابعة التسوق. ما لا يمكن إرساله الآن يُحفظ هنا بأمان ويُرسل لاحقًا.</translation>
  </message>
  <message id="lamps.close">
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message id="lamps.device">
   <source>Till {device_id}</source>
   <translation>الصندوق {device_id}</translation>
  </message>
  <message id="lamps.ok_hint">
   <source>Everything is connected. Your basket is kept up to date.</source>
   <translation>كل شيء متصل. سلتك محدّثة دائمًا.</translation>
  </message>
  <message id="lamps.speed">
   <source>Recognition takes {ms} ms, {rate} times a second</source>
   <translation>التعرّف يستغرق {ms} مللي ثانية، {rate} مرة في الثانية</translation>
  </message>
  <message id="lamps.title">
   <source>Connections</source>
   <translation>الاتصالات</translation>
  </message>
  <message id="lamps.try_now">
   <source>Try now</source>
   <translation>حاول الآن</translation>
  </message>
  <message id="language.title">
   <source>Choose your language</source>
   <translation>اختر لغتك</translation>
  </message>
  <message id="list.all">
   <source>All</source>
   <translation>الكل</translation>
  </message>
  <message id="list.answer_title">
   <source>What is it?</source>
   <translation>ما هو؟</translation>
  </message>
  <message id="list.close">
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message id="list.erase">
   <source>Delete</source>
   <translation>حذف</translation>
  </message>
  <message id="list.exchange_title">
   <source>What is it instead of {name}?</source>
   <translation>ما هو بدلًا من {name}؟</translation>
  </message>
  <message id="list.favourites">
   <source>Favourites</source>
   <translation>المفضلة</translation>
  </message>
  <message id="list.found" numerus="yes">
   <source>{n} found</source>
   <translation>
    <numerusform>لا نتائج</numerusform>
    <numerusform>نتيجة واحدة</numerusform>
    <numerusform>نتيجتان</numerusform>
    <numerusform>{n} نتائج</numerusform>
    <numerusform>{n} نتيجة</numerusform>
    <numerusform>{n} نتيجة</numerusform>
   </translation>
  </message>
  <message id="list.likely">
   <source>Likely</source>
   <translation>الأرجح</translation>
  </message>
  <message id="list.none">
   <source>Nothing found</source>
   <translation>لم يُعثر على شيء</translation>
  </message>
  <message id="list.none_hint">
   <source>Take a letter back, or call staff.</source>
   <translation>احذف حرفًا أو نادِ أحد الموظفين.</translation>
  </message>
  <message id="list.search">
   <source>Touch the letters of its name</source>
   <translation>المس حروف اسمه</translation>
  </message>
  <message id="list.title">
   <source>Choose from the list</source>
   <translation>اختر من القائمة</translation>
  </message>
  <message id="money.kilogram">
   <source>{price}/kg</source>
   <translation>{price}/كغ</translation>
  </message>
  <message id="money.label">
   <source>{weight} label price</source>
   <translation>{weight} سعر الملصق</translation>
  </message>
  <message id="money.offer">
   <source>{quantity} × {price}</source>
   <translation>{quantity} × {price}</translation>
  </message>
  <message id="money.unknown">
   <source>price at the desk</source>
   <translation>السعر عند الصندوق</translation>
  </message>
  <message id="money.weighed">
   <source>{weight} × {price}/kg</source>
   <translation>{weight} × {price}/كغ</translation>
  </message>
  <message id="out.database">
   <source>What you buy can't be saved right now.</source>
   <translation>لا يمكن حفظ المشتريات الآن.</translation>
  </message>
  <message id="out.everything">
   <source>The camera, the recognition and the shop's connection are away at the same time.</source>
   <translation>الكاميرا والتعرّف والاتصال بالمتجر غائبة معًا.</translation>
  </message>
  <message id="out.hint">
   <source>This one needs a moment of our staff's time. What you have already put in the basket is safe.</source>
   <translation>هذا الصندوق يحتاج إلى أحد موظفينا. ما في سلتك محفوظ.</translation>
  </message>
  <message id="out.loop">
   <source>A part of this till keeps stopping ({name}).</source>
   <translation>جزء من هذا الصندوق يتوقف مرارًا ({name}).</translation>
  </message>
  <message id="out.staff">
   <source>For staff</source>
   <translation>للموظفين</translation>
  </message>
  <message id="out.title">
   <source>Please use another till</source>
   <translation>يرجى استخدام صندوق آخر</translation>
  </message>
  <message id="pairing.attempt">
   <source>Attempt {n} of {most}</source>
   <translation>المحاولة {n} من {most}</translation>
  </message>
  <message id="pairing.connecting">
   <source>Connecting to the shop</source>
   <translation>جارٍ الاتصال بالمتجر</translation>
  </message>
  <message id="pairing.connecting_hint">
   <source>Your code comes in a moment. You need not wait for it.</source>
   <translation>سيظهر رمزك بعد لحظة. لا داعي لانتظاره.</translation>
  </message>
  <message id="pairing.guest">
   <source>Go on without a phone</source>
   <translation>المتابعة من دون هاتف</translation>
  </message>
  <message id="pairing.left_hours">
   <source>valid for {hours} h {minutes} min</source>
   <translation>صالح لمدة {hours} س {minutes} د</translation>
  </message>
  <message id="pairing.left_minutes" numerus="yes">
   <source>valid for {n} minutes</source>
   <translation>
    <numerusform>ينتهي الآن</numerusform>
    <numerusform>صالح لدقيقة</numerusform>
    <numerusform>صالح لدقيقتين</numerusform>
    <numerusform>صالح لمدة {n} دقائق</numerusform>
    <numerusform>صالح لمدة {n} دقيقة</numerusform>
    <numerusform>صالح لمدة {n} دقيقة</numerusform>
   </translation>
  </message>
  <message id="pairing.left_seconds" numerus="yes">
   <source>a new code in {n} seconds</source>
   <translation>
    <numerusform>رمز جديد الآن</numerusform>
    <numerusform>رمز جديد بعد ثانية</numerusform>
    <numerusform>رمز جديد بعد ثانيتين</numerusform>
    <numerusform>رمز جديد بعد {n} ثوانٍ</numerusform>
    <numerusform>رمز جديد بعد {n} ثانية</numerusform>
    <numerusform>رمز جديد بعد {n} ثانية</numerusform>
   </translation>
  </message>
  <message id="pairing.offline">
   <source>The shop doesn't answer right now</source>
   <translation>المتجر لا يجيب الآن</translation>
  </message>
  <message id="pairing.offline_hint">
   <source>You can start all the same. What you buy is kept safe here and is sent later.</source>
   <translation>يمكنك البدء رغم ذلك. ما تشتريه محفوظ هنا ويُرسل لاحقًا.</translation>
  </message>
  <message id="pairing.paired">
   <source>Your phone is paired</source>
   <translation>تم ربط هاتفك</translation>
  </message>
  <message id="pairing.paired_hint">
   <source>One moment, your basket opens.</source>
   <translation>لحظة من فضلك، تُفتح سلتك.</translation>
  </message>
  <message id="pairing.refused">
   <source>Phones can't be paired right now</source>
   <translation>لا يمكن ربط الهواتف الآن</translation>
  </message>
  <message id="pairing.refused_hint">
   <source>You can start without one. Staff can help with the rest.</source>
   <translation>يمكنك البدء من دونه. سيساعدك الموظفون في الباقي.</translation>
  </message>
  <message id="pairing.renewing">
   <source>A new code is coming</source>
   <translation>رمز جديد في الطريق</translation>
  </message>
  <message id="pairing.sign_in">
   <source>Sign in with an account</source>
   <translation>الدخول بحساب</translation>
  </message>
  <message id="pairing.title">
   <source>Type this code in the app</source>
   <translation>اكتب هذا الرمز في التطبيق</translation>
  </message>
  <message id="pairing.title_qr">
   <source>Type this code in the app, or scan</source>
   <translation>اكتب هذا الرمز في التطبيق أو امسحه</translation>
  </message>
  <message id="pairing.try_again">
   <source>Try again</source>
   <translation>حاول مرة أخرى</translation>
  </message>
  <message id="pairing.welcome">
   <source>Welcome</source>
   <translation>أهلًا وسهلًا</translation>
  </message>
  <message id="paper.again">
   <source>Try again</source>
   <translation>حاول مجدداً</translation>
  </message>
  <message id="paper.failed">
   <source>The printer does not work. Please ask staff for a receipt.</source>
   <translation>الطابعة لا تعمل. اطلب الإيصال من الموظف.</translation>
  </message>
  <message id="paper.print">
   <source>Print the receipt</source>
   <translation>طباعة الإيصال</translation>
  </message>
  <message id="paper.printed">
   <source>Please take your receipt</source>
   <translation>خذ الإيصال من فضلك</translation>
  </message>
  <message id="paper.printing">
   <source>Your receipt is being printed …</source>
   <translation>تتم طباعة الإيصال…</translation>
  </message>
  <message id="pay.again">
   <source>Try again</source>
   <translation>حاول مجددًا</translation>
  </message>
  <message id="pay.amount">
   <source>To pay</source>
   <translation>المبلغ المطلوب</translation>
  </message>
  <message id="pay.ask_again">
   <source>Ask again</source>
   <translation>اسأل مجددًا</translation>
  </message>
  <message id="pay.cancelled">
   <source>The payment was stopped</source>
   <translation>أُوقف الدفع</translation>
  </message>
  <message id="pay.cancelled_hint">
   <source>Nothing was charged.</source>
   <translation>لم يُخصم شيء.</translation>
  </message>
  <message id="pay.card">
   <source>By card</source>
   <translation>بالبطاقة</translation>
  </message>
  <message id="pay.declined">
   <source>The card was declined</source>
   <translation>رُفضت البطاقة</translation>
  </message>
  <message id="pay.declined_hint">
   <source>Nothing was charged. Try again or another card, or pay at the desk.</source>
   <translation>لم يُخصم شيء. حاول مجددًا أو ببطاقة أخرى أو ادفع عند الصندوق.</translation>
  </message>
  <message id="pay.desk">
   <source>At the desk</source>
   <translation>عند الصندوق</translation>
  </message>
  <message id="pay.stop">
   <source>Stop paying</source>
   <translation>إيقاف الدفع</translation>
  </message>
  <message id="pay.title">
   <source>How would you like to pay?</source>
   <translation>كيف تود أن تدفع؟</translation>
  </message>
  <message id="pay.unclear">
   <source>The terminal gives no answer</source>
   <translation>الجهاز لا يجيب</translation>
  </message>
  <message id="pay.unclear_hint">
   <source>Please ask at the desk before you pay again. You will not be charged twice.</source>
   <translation>يرجى السؤال عند الصندوق قبل الدفع مجددًا. لن يُخصم منك مرتين.</translation>
  </message>
  <message id="pay.unknown">
   <source>One moment, we are asking the bank</source>
   <translation>لحظة من فضلك، نسأل البنك</translation>
  </message>
  <message id="pay.unknown_hint">
   <source>You will not be charged twice. Please do not pay again yet.</source>
   <translation>لن يُخصم منك مرتين. يرجى عدم الدفع مرة أخرى الآن.</translation>
  </message>
  <message id="pay.waiting">
   <source>Hold your card to the terminal</source>
   <translation>قرّب بطاقتك من الجهاز</translation>
  </message>
  <message id="pay.waiting_hint">
   <source>The terminal stands beside the screen.</source>
   <translation>الجهاز بجانب الشاشة.</translation>
  </message>
  <message id="picture.none">
   <source>No picture from the camera</source>
   <translation>لا صورة من الكاميرا</translation>
  </message>
  <message id="picture.starting">
   <source>The camera is starting</source>
   <translation>الكاميرا تبدأ العمل</translation>
  </message>
  <message id="pill.connected">
   <source>Connected</source>
   <translation>متصل</translation>
  </message>
  <message id="pill.connecting">
   <source>Connecting</source>
   <translation>جارٍ الاتصال</translation>
  </message>
  <message id="pill.connecting_hint">
   <source>you can already start</source>
   <translation>يمكنك البدء الآن</translation>
  </message>
  <message id="pill.go_on">
   <source>you can go on</source>
   <translation>يمكنك المتابعة</translation>
  </message>
  <message id="pill.next_try">
   <source>next try in {value} s</source>
   <translation>المحاولة التالية بعد {value} ث</translation>
  </message>
  <message id="pill.offline">
   <source>Offline</source>
   <translation>غير متصل</translation>
  </message>
  <message id="pill.sent_later" numerus="yes">
   <source>you can go on; {n} items will be sent later</source>
   <translation>
    <numerusform>يمكنك المتابعة</numerusform>
    <numerusform>يمكنك المتابعة؛ سيُرسل منتج واحد لاحقًا</numerusform>
    <numerusform>يمكنك المتابعة؛ سيُرسل منتجان لاحقًا</numerusform>
    <numerusform>يمكنك المتابعة؛ ستُرسل {n} منتجات لاحقًا</numerusform>
    <numerusform>يمكنك المتابعة؛ سيُرسل {n} منتجًا لاحقًا</numerusform>
    <numerusform>يمكنك المتابعة؛ سيُرسل {n} منتج لاحقًا</numerusform>
   </translation>
  </message>
  <message id="pill.trying">
   <source>Trying again</source>
   <translation>إعادة المحاولة</translation>
  </message>
  <message id="pill.trying_now">
   <source>asking now</source>
   <translation>يُسأل الآن</translation>
  </message>
  <message id="prices.from">
   <source>Prices from {time}</source>
   <translation>الأسعار كما في {time}</translation>
  </message>
  <message id="prices.from_day">
   <source>Prices from {day}</source>
   <translation>الأسعار كما في {day}</translation>
  </message>
  <message id="prices.unconfirmed">
   <source>Prices are not confirmed yet</source>
   <translation>لم تُؤكَّد الأسعار بعد</translation>
  </message>
  <message id="prompt.age">
   <source>Staff must approve this first</source>
   <translation>يجب أن يوافق الموظف أولاً</translation>
  </message>
  <message id="prompt.age_call">
   <source>Call staff</source>
   <translation>نداء الموظفين</translation>
  </message>
  <message id="prompt.age_hint">
   <source>Only from {age} years. Please call staff, or put it back.</source>
   <translation>من عمر {age} سنة فقط. نادِ الموظف أو أعد المنتج إلى مكانه.</translation>
  </message>
  <message id="prompt.age_staff">
   <source>Staff: confirm</source>
   <translation>الموظف: تأكيد</translation>
  </message>
  <message id="prompt.always_ask" numerus="yes">
   <source>Shall I add</source>
   <translation>
    <numerusform>هل أضيف</numerusform>
    <numerusform>هل أضيف</numerusform>
    <numerusform>هل أضيف</numerusform>
    <numerusform>هل أضيف</numerusform>
    <numerusform>هل أضيف</numerusform>
    <numerusform>هل أضيف</numerusform>
   </translation>
  </message>
  <message id="prompt.always_ask_hint">
   <source>We ask about this one every time.</source>
   <translation>نسأل عن هذا في كل مرة.</translation>
  </message>
  <message id="prompt.approve">
   <source>Staff: enter PIN</source>
   <translation>للموظفين: الرمز السري</translation>
  </message>
  <message id="prompt.at_most" numerus="yes">
   <source>At most {n} of these can be bought at once.</source>
   <translation>
    <numerusform>لا يمكن شراء أي قطعة.</numerusform>
    <numerusform>يمكن شراء قطعة واحدة على الأكثر.</numerusform>
    <numerusform>يمكن شراء قطعتين على الأكثر.</numerusform>
    <numerusform>يمكن شراء {n} قطع على الأكثر.</numerusform>
    <numerusform>يمكن شراء {n} قطعة على الأكثر.</numerusform>
    <numerusform>يمكن شراء {n} قطعة على الأكثر.</numerusform>
   </translation>
  </message>
  <message id="prompt.call_staff">
   <source>Call staff</source>
   <translation>نادِ الموظف</translation>
  </message>
  <message id="prompt.expired">
   <source>This is past its date</source>
   <translation>انتهت صلاحية هذا المنتج</translation>
  </message>
  <message id="prompt.expired_hint">
   <source>It can't be sold any more. Please take another one.</source>
   <translation>لا يمكن بيعه. خذ غيره من فضلك.</translation>
  </message>
  <message id="prompt.from_list">
   <source>Choose from the list</source>
   <translation>اختر من القائمة</translation>
  </message>
  <message id="prompt.goods" numerus="yes">
   <source>{n} × {name}</source>
   <translation>
    <numerusform>{n} × {name}</numerusform>
    <numerusform>{name}</numerusform>
    <numerusform>{n} × {name}</numerusform>
    <numerusform>{n} × {name}</numerusform>
    <numerusform>{n} × {name}</numerusform>
    <numerusform>{n} × {name}</numerusform>
   </translation>
  </message>
  <message id="prompt.leave_out">
   <source>Leave it out</source>
   <translation>اتركه</translation>
  </message>
  <message id="prompt.limit">
   <source>That is more than one may buy</source>
   <translation>هذا أكثر من المسموح به</translation>
  </message>
  <message id="prompt.limit_hint" numerus="yes">
   <source>At most {n} in one purchase. Please put the rest back.</source>
   <translation>
    <numerusform>الحد الأقصى {n} في كل عملية شراء. أعد الباقي من فضلك.</numerusform>
    <numerusform>الحد الأقصى {n} في كل عملية شراء. أعد الباقي من فضلك.</numerusform>
    <numerusform>الحد الأقصى {n} في كل عملية شراء. أعد الباقي من فضلك.</numerusform>
    <numerusform>الحد الأقصى {n} في كل عملية شراء. أعد الباقي من فضلك.</numerusform>
    <numerusform>الحد الأقصى {n} في كل عملية شراء. أعد الباقي من فضلك.</numerusform>
    <numerusform>الحد الأقصى {n} في كل عملية شراء. أعد الباقي من فضلك.</numerusform>
   </translation>
  </message>
  <message id="prompt.look_alike">
   <source>Which one is it?</source>
   <translation>أيهما هو؟</translation>
  </message>
  <message id="prompt.look_alike_hint">
   <source>These look alike. Touch the right one.</source>
   <translation>يتشابهان. المس الصحيح.</translation>
  </message>
  <message id="prompt.name" numerus="yes">
   <source>{n} × {name}?</source>
   <translation>
    <numerusform>{name}؟</numerusform>
    <numerusform>{name}؟</numerusform>
    <numerusform>{n} × {name}؟</numerusform>
    <numerusform>{n} × {name}؟</numerusform>
    <numerusform>{n} × {name}؟</numerusform>
    <numerusform>{n} × {name}؟</numerusform>
   </translation>
  </message>
  <message id="prompt.neither">
   <source>Neither</source>
   <translation>لا هذا ولا ذاك</translation>
  </message>
  <message id="prompt.no">
   <source>No</source>
   <translation>لا</translation>
  </message>
  <message id="prompt.nothing">
   <source>It's not for sale</source>
   <translation>ليس للبيع</translation>
  </message>
  <message id="prompt.one_more">
   <source>One more</source>
   <translation>واحد آخر</translation>
  </message>
  <message id="prompt.other">
   <source>Something else</source>
   <translation>شيء آخر</translation>
  </message>
  <message id="prompt.put_back">
   <source>I put it back</source>
   <translation>سأعيده</translation>
  </message>
  <message id="prompt.quantity">
   <source>That is the most of it</source>
   <translation>هذا هو الحد الأقصى</translation>
  </message>
  <message id="prompt.same_or_more" numerus="yes">
   <source>{n} more</source>
   <translation>
    <numerusform>واحد آخر</numerusform>
    <numerusform>واحد آخر</numerusform>
    <numerusform>اثنان آخران</numerusform>
    <numerusform>{n} أخرى</numerusform>
    <numerusform>{n} أخرى</numerusform>
    <numerusform>{n} أخرى</numerusform>
   </translation>
  </message>
  <message id="prompt.same_or_more_hint">
   <source>Or is it the one that I have counted already?</source>
   <translation>أم هو الذي عددته من قبل؟</translation>
  </message>
  <message id="prompt.the_same">
   <source>The same one</source>
   <translation>نفسه</translation>
  </message>
  <message id="prompt.understood">
   <source>All right</source>
   <translation>حسنًا</translation>
  </message>
  <message id="prompt.unknown">
   <source>What is this?</source>
   <translation>ما هذا؟</translation>
  </message>
  <message id="prompt.unknown_hint">
   <source>I don't know it. Scan its barcode, choose it from the list, or call staff.</source>
   <translation>لا أعرفه. امسح الباركود أو اختره من القائمة أو استدعِ الموظفين.</translation>
  </message>
  <message id="prompt.unsure" numerus="yes">
   <source>Are these</source>
   <translation>
    <numerusform>هل هذا</numerusform>
    <numerusform>هل هذا</numerusform>
    <numerusform>هل هذان</numerusform>
    <numerusform>هل هذه</numerusform>
    <numerusform>هل هذه</numerusform>
    <numerusform>هل هذه</numerusform>
   </translation>
  </message>
  <message id="prompt.waiting" numerus="yes">
   <source>{n} more questions</source>
   <translation>
    <numerusform>لا أسئلة أخرى</numerusform>
    <numerusform>سؤال آخر</numerusform>
    <numerusform>سؤالان آخران</numerusform>
    <numerusform>{n} أسئلة أخرى</numerusform>
    <numerusform>{n} سؤالًا آخر</numerusform>
    <numerusform>{n} سؤال آخر</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh" numerus="yes">
   <source>Please weigh these together</source>
   <translation>
    <numerusform>يرجى وزن هذا</numerusform>
    <numerusform>يرجى وزن هذا</numerusform>
    <numerusform>يرجى وزن القطعتين معًا</numerusform>
    <numerusform>يرجى وزن هذه القطع معًا</numerusform>
    <numerusform>يرجى وزن هذه القطع معًا</numerusform>
    <numerusform>يرجى وزن هذه القطع معًا</numerusform>
   </translation>
  </message>
  <message id="prompt.weigh_desk">
   <source>This is sold by weight: please pay for it at the desk.</source>
   <translation>يباع هذا بالوزن: يرجى دفع ثمنه عند المكتب.</translation>
  </message>
  <message id="prompt.weigh_hint">
   <source>Put it on the scale.</source>
   <translation>ضعه على الميزان.</translation>
  </message>
  <message id="prompt.weigh_moving">
   <source>Let it come to rest.</source>
   <translation>انتظر حتى يستقر.</translation>
  </message>
  <message id="prompt.weigh_overload">
   <source>That is too heavy for the scale. Please call staff.</source>
   <translation>هذا أثقل مما يحتمله الميزان. يرجى استدعاء الموظفين.</translation>
  </message>
  <message id="prompt.weigh_sold">
   <source>Take the last goods off the scale first.</source>
   <translation>ارفع البضاعة السابقة عن الميزان أولًا.</translation>
  </message>
  <message id="prompt.weigh_staff">
   <source>This is sold by weight, and the scale is not ready. Please call staff.</source>
   <translation>يباع هذا بالوزن والميزان غير جاهز. يرجى استدعاء الموظفين.</translation>
  </message>
  <message id="prompt.weigh_under_zero">
   <source>Take everything off the scale, then put it on again.</source>
   <translation>ارفع كل شيء عن الميزان ثم ضعه مرة أخرى.</translation>
  </message>
  <message id="prompt.weigh_yes">
   <source>Add {weight} · {price}</source>
   <translation>أضف {weight} · {price}</translation>
  </message>
  <message id="prompt.yes">
   <source>Yes, add it</source>
   <translation>نعم، أضفه</translation>
  </message>
  <message id="review.age" numerus="yes">
   <source>{n} items need the approval of staff before you can finish.</source>
   <translation>
    <numerusform>{n} من المنتجات يحتاج موافقة الموظف قبل الإنهاء.</numerusform>
    <numerusform>منتج واحد يحتاج موافقة الموظف قبل الإنهاء.</numerusform>
    <numerusform>منتجان يحتاجان موافقة الموظف قبل الإنهاء.</numerusform>
    <numerusform>{n} منتجات تحتاج موافقة الموظف قبل الإنهاء.</numerusform>
    <numerusform>{n} منتجاً يحتاج موافقة الموظف قبل الإنهاء.</numerusform>
    <numerusform>{n} منتج يحتاج موافقة الموظف قبل الإنهاء.</numerusform>
   </translation>
  </message>
  <message id="review.back">
   <source>Back to shopping</source>
   <translation>العودة إلى التسوق</translation>
  </message>
  <message id="review.cancel">
   <source>Cancel purchase</source>
   <translation>إلغاء الشراء</translation>
  </message>
  <message id="review.corrections">
   <source>Some corrections could not be sent. Staff will see them.</source>
   <translation>تعذّر إرسال بعض التصحيحات. سيراها الموظفون.</translation>
  </message>
  <message id="review.finish">
   <source>Finish {total}</source>
   <translation>إنهاء {total}</translation>
  </message>
  <message id="review.hint">
   <source>You can still change everything.</source>
   <translation>لا يزال بإمكانك تغيير كل شيء.</translation>
  </message>
  <message id="review.offline">
   <source>The shop doesn't answer right now. You can finish; your purchase is sent later.</source>
   <translation>المتجر لا يجيب الآن. يمكنك الإنهاء؛ يُرسل شراؤك لاحقًا.</translation>
  </message>
  <message id="review.open_line">
   <source>To be answered</source>
   <translation>بانتظار الجواب</translation>
  </message>
  <message id="review.open_unknown">
   <source>Unknown item</source>
   <translation>منتج مجهول</translation>
  </message>
  <message id="review.ordering">
   <source>One moment …</source>
   <translation>لحظة من فضلك…</translation>
  </message>
  <message id="review.ordering_hint">
   <source>Your purchase is being finished.</source>
   <translation>يجري إنهاء شرائك.</translation>
  </message>
  <message id="review.questions" numerus="yes">
   <source>{n} questions are still open. They are settled at the desk.</source>
   <translation>
    <numerusform>لا أسئلة مفتوحة.</numerusform>
    <numerusform>بقي سؤال واحد مفتوحًا. يُحسم عند الصندوق.</numerusform>
    <numerusform>بقي سؤالان مفتوحان. يُحسمان عند الصندوق.</numerusform>
    <numerusform>بقيت {n} أسئلة مفتوحة. تُحسم عند الصندوق.</numerusform>
    <numerusform>بقي {n} سؤالًا مفتوحًا. تُحسم عند الصندوق.</numerusform>
    <numerusform>بقي {n} سؤال مفتوحًا. تُحسم عند الصندوق.</numerusform>
   </translation>
  </message>
  <message id="review.title">
   <source>Is everything right?</source>
   <translation>هل كل شيء صحيح؟</translation>
  </message>
  <message id="scan.add">
   <source>Add, as always</source>
   <translation>الإضافة كالمعتاد</translation>
  </message>
  <message id="scan.price_check">
   <source>See a price</source>
   <translation>رؤية السعر</translation>
  </message>
  <message id="scan.remove">
   <source>Take something off</source>
   <translation>إزالة بضاعة</translation>
  </message>
  <message id="scan.title">
   <source>What is your next scan for?</source>
   <translation>ما الغرض من المسح التالي؟</translation>
  </message>
  <message id="shoplist.bought">
   <source>in the basket</source>
   <translation>في السلة</translation>
  </message>
  <message id="shoplist.done">
   <source>Everything is in your basket</source>
   <translation>كل شيء في سلتك</translation>
  </message>
  <message id="shoplist.left" numerus="yes">
   <source>{n} to go</source>
   <translation>
    <numerusform>لا شيء متبقٍ</numerusform>
    <numerusform>بقي واحد</numerusform>
    <numerusform>بقي اثنان</numerusform>
    <numerusform>بقيت {n}</numerusform>
    <numerusform>بقي {n}</numerusform>
    <numerusform>بقي {n}</numerusform>
   </translation>
  </message>
  <message id="shoplist.title">
   <source>Your shopping list</source>
   <translation>قائمة تسوقك</translation>
  </message>
  <message id="shoplist.urgent">
   <source>urgent</source>
   <translation>عاجل</translation>
  </message>
  <message id="shut.hint">
   <source>Please use another till. We are glad that you are here.</source>
   <translation>يرجى استخدام صندوق آخر. نسعد بزيارتك.</translation>
  </message>
  <message id="shut.title">
   <source>This till is closed</source>
   <translation>هذا الصندوق مغلق</translation>
  </message>
  <message id="signin.back">
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message id="signin.email">
   <source>E-mail</source>
   <translation>البريد الإلكتروني</translation>
  </message>
  <message id="signin.go">
   <source>Sign in</source>
   <translation>دخول</translation>
  </message>
  <message id="signin.hide">
   <source>Hide password</source>
   <translation>إخفاء كلمة المرور</translation>
  </message>
  <message id="signin.hint">
   <source>With the account that you use in the app. It is forgotten when you leave.</source>
   <translation>بالحساب الذي تستخدمه في التطبيق. يُنسى عندما تغادر.</translation>
  </message>
  <message id="signin.password">
   <source>Password</source>
   <translation>كلمة المرور</translation>
  </message>
  <message id="signin.refused">
   <source>E-mail or password is not right. Please try again.</source>
   <translation>البريد أو كلمة المرور غير صحيحة. حاول مرة أخرى.</translation>
  </message>
  <message id="signin.show">
   <source>Show password</source>
   <translation>إظهار كلمة المرور</translation>
  </message>
  <message id="signin.signed_in">
   <source>Signed in as {shopper}</source>
   <translation>مسجّل الدخول باسم {shopper}</translation>
  </message>
  <message id="signin.title">
   <source>Sign in</source>
   <translation>تسجيل الدخول</translation>
  </message>
  <message id="signin.unreachable">
   <source>The shop doesn't answer right now. You can go on without signing in.</source>
   <translation>المتجر لا يجيب الآن. يمكنك المتابعة من دون تسجيل الدخول.</translation>
  </message>
  <message id="signin.waiting">
   <source>One moment …</source>
   <translation>لحظة من فضلك…</translation>
  </message>
  <message id="stage.title">
   <source>Demo: touch to put on the counter</source>
   <translation>عرض: المس لوضعه على الطاولة</translation>
  </message>
  <message id="sure.both">
   <source>{words} · {percent}</source>
   <translation>{words} · {percent}</translation>
  </message>
  <message id="sure.maybe">
   <source>maybe</source>
   <translation>ربما</translation>
  </message>
  <message id="sure.not_sure">
   <source>not sure</source>
   <translation>غير مؤكد</translation>
  </message>
  <message id="sure.probably">
   <source>probably</source>
   <translation>على الأرجح</translation>
  </message>
  <message id="thanks.card_hint">
   <source>Paid by card. Don't forget your goods.</source>
   <translation>تم الدفع بالبطاقة. لا تنسَ مشترياتك.</translation>
  </message>
  <message id="thanks.closes" numerus="yes">
   <source>This screen closes in {n} seconds</source>
   <translation>
    <numerusform>تُغلق هذه الشاشة الآن</numerusform>
    <numerusform>تُغلق هذه الشاشة بعد ثانية</numerusform>
    <numerusform>تُغلق هذه الشاشة بعد ثانيتين</numerusform>
    <numerusform>تُغلق هذه الشاشة بعد {n} ثوانٍ</numerusform>
    <numerusform>تُغلق هذه الشاشة بعد {n} ثانية</numerusform>
    <numerusform>تُغلق هذه الشاشة بعد {n} ثانية</numerusform>
   </translation>
  </message>
  <message id="thanks.guest_hint">
   <source>Please show this number at the desk.</source>
   <translation>يرجى إظهار هذا الرقم عند الصندوق.</translation>
  </message>
  <message id="thanks.local_hint">
   <source>Pay in the app or at the desk. Your purchase is sent as soon as the shop answers.</source>
   <translation>ادفع في التطبيق أو عند الصندوق. يُرسل شراؤك فور إجابة المتجر.</translation>
  </message>
  <message id="thanks.next">
   <source>Next shopper</source>
   <translation>المتسوق التالي</translation>
  </message>
  <message id="thanks.number">
   <source>Your purchase number</source>
   <translation>رقم شرائك</translation>
  </message>
  <message id="thanks.paid_hint">
   <source>Your receipt is in the app.</source>
   <translation>إيصالك في التطبيق.</translation>
  </message>
  <message id="thanks.print">
   <source>Print receipt</source>
   <translation>طباعة الإيصال</translation>
  </message>
  <message id="thanks.print_failed">
   <source>The printer does not answer. Please ask at the desk.</source>
   <translation>الطابعة لا تجيب. يرجى السؤال عند الصندوق.</translation>
  </message>
  <message id="thanks.printing">
   <source>Printing …</source>
   <translation>جارٍ الطباعة…</translation>
  </message>
  <message id="thanks.questions" numerus="yes">
   <source>{n} items are still to be looked at.</source>
   <translation>
    <numerusform>لا شيء بحاجة إلى مراجعة.</numerusform>
    <numerusform>بقي منتج واحد للمراجعة.</numerusform>
    <numerusform>بقي منتجان للمراجعة.</numerusform>
    <numerusform>بقيت {n} منتجات للمراجعة.</numerusform>
    <numerusform>بقي {n} منتجًا للمراجعة.</numerusform>
    <numerusform>بقي {n} منتج للمراجعة.</numerusform>
   </translation>
  </message>
  <message id="thanks.receipt">
   <source>Receipt</source>
   <translation>الإيصال</translation>
  </message>
  <message id="thanks.scan">
   <source>Scan for your receipt</source>
   <translation>امسح للحصول على إيصالك</translation>
  </message>
  <message id="thanks.title">
   <source>Thank you!</source>
   <translation>شكرًا لك!</translation>
  </message>
  <message id="thanks.title_name">
   <source>Thank you, {shopper}!</source>
   <translation>شكرًا لك يا {shopper}!</translation>
  </message>
  <message id="tools.done">
   <source>Done</source>
   <translation>تم</translation>
  </message>
  <message id="tools.language">
   <source>Language</source>
   <translation>اللغة</translation>
  </message>
  <message id="tools.off">
   <source>off</source>
   <translation>متوقفة</translation>
  </message>
  <message id="tools.on">
   <source>on</source>
   <translation>مفعّلة</translation>
  </message>
  <message id="tools.sound">
   <source>Sound</source>
   <translation>الصوت</translation>
  </message>
  <message id="tools.speech">
   <source>Read aloud</source>
   <translation>القراءة بصوت عالٍ</translation>
  </message>
  <message id="tools.text">
   <source>Text size</source>
   <translation>حجم النص</translation>
  </message>
  <message id="tools.theme">
   <source>Colours</source>
   <translation>الألوان</translation>
  </message>
  <message id="tools.theme_contrast">
   <source>High contrast</source>
   <translation>تباين عالٍ</translation>
  </message>
  <message id="tools.theme_dark">
   <source>Dark</source>
   <translation>داكن</translation>
  </message>
  <message id="tools.theme_light">
   <source>Light</source>
   <translation>فاتح</translation>
  </message>
  <message id="tools.title">
   <source>How would you like it?</source>
   <translation>كيف تفضّلها؟</translation>
  </message>
  <message id="tools.volume_0">
   <source>Sound off</source>
   <translation>الصوت مغلق</translation>
  </message>
  <message id="tools.volume_1">
   <source>Quiet</source>
   <translation>منخفض</translation>
  </message>
  <message id="tools.volume_2">
   <source>Normal</source>
   <translation>عادي</translation>
  </message>
  <message id="tools.volume_3">
   <source>Loud</source>
   <translation>مرتفع</translation>
  </message>
  <message id="trouble.not_connected">
   <source>No phone is paired yet</source>
   <translation>لم يُربط أي هاتف بعد</translation>
  </message>
  <message id="trouble.not_connected_hint">
   <source>Type the code in the app, or go on without a phone.</source>
   <translation>اكتب الرمز في التطبيق أو تابع من دون هاتف.</translation>
  </message>
  <message id="trouble.paused">
   <source>A short pause: the shop did not answer</source>
   <translation>استراحة قصيرة: لم يجب المتجر</translation>
  </message>
  <message id="trouble.paused_hint">
   <source>The next try comes by itself. What you buy is kept safe here.</source>
   <translation>المحاولة التالية تلقائية. ما تشتريه محفوظ هنا.</translation>
  </message>
  <message id="trouble.refused">
   <source>The shop did not accept this till</source>
   <translation>المتجر لم يقبل هذا الصندوق</translation>
  </message>
  <message id="trouble.refused_hint">
   <source>Touch "Try again", or go on without a phone and ask staff.</source>
   <translation>المس «حاول مرة أخرى» أو تابع من دون هاتف واسأل الموظفين.</translation>
  </message>
  <message id="trouble.slow">
   <source>The shop takes too long to answer</source>
   <translation>المتجر يتأخر في الإجابة</translation>
  </message>
  <message id="trouble.slow_hint">
   <source>You can go on. What was not answered is asked again.</source>
   <translation>يمكنك المتابعة. ما لم يُجب عنه يُسأل مجددًا.</translation>
  </message>
  <message id="trouble.unreachable">
   <source>The shop can't be reached</source>
   <translation>لا يمكن الوصول إلى المتجر</translation>
  </message>
  <message id="trouble.unreachable_hint">
   <source>You can go on shopping. We keep trying by ourselves.</source>
   <translation>يمكنك متابعة التسوق. نواصل المحاولة تلقائيًا.</translation>
  </message>
  <message id="unit.kilograms">
   <source>{value} kg</source>
   <translation>{value} كغ</translation>
  </message>
  <message id="unit.percent">
   <source>{value}%</source>
   <translation>{value}٪</translation>
  </message>
  <message id="unit.seconds">
   <source>{value} s</source>
   <translation>{value} ث</translation>
  </message>
  <message id="welcome.check">
   <source>Look at your basket</source>
   <translation>راجع سلتك</translation>
  </message>
  <message id="welcome.check_hint">
   <source>I ask when I am not sure</source>
   <translation>أسأل عندما لا أكون متأكدًا</translation>
  </message>
  <message id="welcome.pay">
   <source>Pay and go</source>
   <translation>ادفع وانطلق</translation>
  </message>
  <message id="welcome.pay_hint">
   <source>By card, in the app or at the desk</source>
   <translation>بالبطاقة أو في التطبيق أو عند الصندوق</translation>
  </message>
  <message id="welcome.put">
   <source>Put it down</source>
   <translation>ضع</translation>
  </message>
  <message id="welcome.put_hint">
   <source>No scanning, side by side</source>
   <translation>من دون مسح، جنبًا إلى جنب</translation>
  </message>
  <message id="welcome.start">
   <source>Touch to start</source>
   <translation>المس للبدء</translation>
  </message>
  <message id="welcome.title">
   <source>Put your goods down. I see them.</source>
   <translation>ضع مشترياتك. أنا أراها.</translation>
  </message>
 </context>
</TS>

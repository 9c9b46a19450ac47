<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
 <context>
  <name />
  <message id="staff.about.device">
   <source>Device</source>
   <translation>الجهاز</translation>
  </message>
  <message id="staff.about.folder">
   <source>Folder</source>
   <translation>المجلد</translation>
  </message>
  <message id="staff.about.libraries">
   <source>It stands on</source>
   <translation>يقوم على</translation>
  </message>
  <message id="staff.about.licence">
   <source>ShopShadow Kiosk is free software under the AGPL 3.0 or later.</source>
   <translation>كشك ShopShadow برنامج حر برخصة AGPL 3.0 أو أحدث.</translation>
  </message>
  <message id="staff.about.model">
   <source>Model</source>
   <translation>النموذج</translation>
  </message>
  <message id="staff.about.name">
   <source>Name</source>
   <translation>الاسم</translation>
  </message>
  <message id="staff.about.version">
   <source>Version</source>
   <translation>الإصدار</translation>
  </message>
  <message id="staff.analytics.approved">
   <source>Questions answered with yes</source>
   <translation>أسئلة أُجيب عنها بنعم</translation>
  </message>
  <message id="staff.analytics.asked">
   <source>Questions asked</source>
   <translation>أسئلة مطروحة</translation>
  </message>
  <message id="staff.analytics.confirmed">
   <source>Things recognised</source>
   <translation>أشياء تم التعرّف عليها</translation>
  </message>
  <message id="staff.analytics.declined">
   <source>Questions answered with no</source>
   <translation>أسئلة أُجيب عنها بلا</translation>
  </message>
  <message id="staff.analytics.failed">
   <source>Calls that failed</source>
   <translation>نداءات فاشلة</translation>
  </message>
  <message id="staff.analytics.hint">
   <source>Of the last six hours, since the start at most.</source>
   <translation>لآخر ست ساعات، منذ البدء على الأكثر.</translation>
  </message>
  <message id="staff.analytics.mean">
   <source>Mean time of a call</source>
   <translation>متوسط مدة النداء</translation>
  </message>
  <message id="staff.analytics.nothing">
   <source>Nothing yet.</source>
   <translation>لا شيء بعد.</translation>
  </message>
  <message id="staff.analytics.products">
   <source>What went into baskets</source>
   <translation>ما وُضع في السلال</translation>
  </message>
  <message id="staff.analytics.sent">
   <source>Calls that worked</source>
   <translation>نداءات ناجحة</translation>
  </message>
  <message id="staff.analytics.trips">
   <source>Times a breaker opened</source>
   <translation>مرات فتح القاطع</translation>
  </message>
  <message id="staff.analytics.unknown">
   <source>Unknown things</source>
   <translation>أشياء غير معروفة</translation>
  </message>
  <message id="staff.answer.by_phone">
   <source>on the phone</source>
   <translation>على الهاتف</translation>
  </message>
  <message id="staff.answer.by_screen">
   <source>answered here</source>
   <translation>أُجيب هنا</translation>
  </message>
  <message id="staff.answer.left">
   <source>no answer</source>
   <translation>بلا جواب</translation>
  </message>
  <message id="staff.answer.no">
   <source>no</source>
   <translation>لا</translation>
  </message>
  <message id="staff.answer.open">
   <source>open</source>
   <translation>مفتوح</translation>
  </message>
  <message id="staff.answer.phone">
   <source>asked on the phone</source>
   <translation>سُئل على الهاتف</translation>
  </message>
  <message id="staff.answer.yes">
   <source>yes</source>
   <translation>نعم</translation>
  </message>
  <message id="staff.backend.ca_bundle">
   <source>File of certificates</source>
   <translation>ملف الشهادات</translation>
  </message>
  <message id="staff.backend.connecting">
   <source>is being looked for</source>
   <translation>يجري البحث عنه</translation>
  </message>
  <message id="staff.backend.device_name">
   <source>This kiosk's name</source>
   <translation>اسم هذا الكشك</translation>
  </message>
  <message id="staff.backend.dialect">
   <source>Dialect</source>
   <translation>اللهجة</translation>
  </message>
  <message id="staff.backend.embedded">
   <source>the kiosk's own hub</source>
   <translation>خادم الكشك نفسه</translation>
  </message>
  <message id="staff.backend.groups">
   <source>What answers</source>
   <translation>ما الذي يجيب</translation>
  </message>
  <message id="staff.backend.now">
   <source>Backend</source>
   <translation>الخادم</translation>
  </message>
  <message id="staff.backend.pair">
   <source>Show a fresh pairing code</source>
   <translation>أظهر رمز اقتران جديدًا</translation>
  </message>
  <message id="staff.backend.pair_later">
   <source>Somebody shops: a fresh code comes after the sale, or cancel it.</source>
   <translation>هناك من يتسوق: يأتي رمز جديد بعد الشراء، أو ألغِه.</translation>
  </message>
  <message id="staff.backend.pairing">
   <source>Pairing</source>
   <translation>الاقتران</translation>
  </message>
  <message id="staff.backend.pins">
   <source>Pins of the server's key</source>
   <translation>بصمات مفتاح الخادم</translation>
  </message>
  <message id="staff.backend.reached">
   <source>answers:</source>
   <translation>يجيب:</translation>
  </message>
  <message id="staff.backend.restart_hint">
   <source>Changes of the backend hold after a restart.</source>
   <translation>تسري تغييرات الخادم بعد إعادة التشغيل.</translation>
  </message>
  <message id="staff.backend.settings">
   <source>How it is reached</source>
   <translation>كيف يُوصل إليه</translation>
  </message>
  <message id="staff.backend.unreachable">
   <source>cannot be reached:</source>
   <translation>لا يمكن الوصول إليه:</translation>
  </message>
  <message id="staff.backend.url">
   <source>Address</source>
   <translation>العنوان</translation>
  </message>
  <message id="staff.breaker.closed">
   <source>works</source>
   <translation>يعمل</translation>
  </message>
  <message id="staff.breaker.half_open">
   <source>is being tried</source>
   <translation>قيد التجربة</translation>
  </message>
  <message id="staff.breaker.last">
   <source>last answer {ago}</source>
   <translation>آخر جواب {ago}</translation>
  </message>
  <message id="staff.breaker.next">
   <source>next try in {n} s</source>
   <translation>المحاولة التالية خلال {n} ث</translation>
  </message>
  <message id="staff.breaker.open">
   <source>paused after failures</source>
   <translation>متوقف بعد إخفاقات</translation>
  </message>
  <message id="staff.breaker.trips" numerus="yes">
   <source>paused {n} times</source>
   <translation>
    <numerusform>لم يتوقف</numerusform>
    <numerusform>توقف مرة واحدة</numerusform>
    <numerusform>توقف مرتين</numerusform>
    <numerusform>توقف {n} مرات</numerusform>
    <numerusform>توقف {n} مرة</numerusform>
    <numerusform>توقف {n} مرة</numerusform>
   </translation>
  </message>
  <message id="staff.camera.address">
   <source>Another address or file</source>
   <translation>عنوان أو ملف آخر</translation>
  </message>
  <message id="staff.camera.auto">
   <source>Automatic</source>
   <translation>تلقائي</translation>
  </message>
  <message id="staff.camera.ended">
   <source>at the end of the film</source>
   <translation>في نهاية الفيلم</translation>
  </message>
  <message id="staff.camera.frozen">
   <source>frozen</source>
   <translation>متجمدة</translation>
  </message>
  <message id="staff.camera.learn">
   <source>The counter is empty now: learn it</source>
   <translation>المنضدة فارغة الآن: تعلّمها</translation>
  </message>
  <message id="staff.camera.live">
   <source>live</source>
   <translation>تعمل</translation>
  </message>
  <message id="staff.camera.lost">
   <source>lost</source>
   <translation>مفقودة</translation>
  </message>
  <message id="staff.camera.mirror">
   <source>Mirror the picture</source>
   <translation>عكس الصورة</translation>
  </message>
  <message id="staff.camera.now">
   <source>Now</source>
   <translation>الآن</translation>
  </message>
  <message id="staff.camera.rotation">
   <source>Turn the picture</source>
   <translation>تدوير الصورة</translation>
  </message>
  <message id="staff.camera.source">
   <source>Camera</source>
   <translation>الكاميرا</translation>
  </message>
  <message id="staff.camera.stage">
   <source>Demo stage</source>
   <translation>مسرح العرض</translation>
  </message>
  <message id="staff.camera.starting">
   <source>starting</source>
   <translation>تبدأ</translation>
  </message>
  <message id="staff.camera.zone">
   <source>Counting zone</source>
   <translation>منطقة العد</translation>
  </message>
  <message id="staff.camera.zone_clear">
   <source>Whole picture</source>
   <translation>الصورة كلها</translation>
  </message>
  <message id="staff.camera.zone_hint">
   <source>Tap the corners of the counter on the picture; drag a corner to move it. Without a zone the whole picture counts.</source>
   <translation>المس زوايا المنضدة على الصورة، واسحب زاوية لتحريكها. دون منطقة تُحسب الصورة كلها.</translation>
  </message>
  <message id="staff.camera.zone_save">
   <source>Keep the zone</source>
   <translation>احفظ المنطقة</translation>
  </message>
  <message id="staff.cancel">
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
  <message id="staff.close">
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message id="staff.closes">
   <source>Closes in {n} s</source>
   <translation>يُغلق خلال {n} ث</translation>
  </message>
  <message id="staff.decision.added">
   <source>added without asking</source>
   <translation>أُضيف دون سؤال</translation>
  </message>
  <message id="staff.decision.unknown">
   <source>Unknown item</source>
   <translation>شيء غير معروف</translation>
  </message>
  <message id="staff.decision.votes">
   <source>Seen in {n} of {of} pictures: {scores}</source>
   <translation>شوهد في {n} من {of} صور: {scores}</translation>
  </message>
  <message id="staff.done">
   <source>Done</source>
   <translation>تم</translation>
  </message>
  <message id="staff.drill.backend">
   <source>Cut the backend</source>
   <translation>اقطع الخادم</translation>
  </message>
  <message id="staff.drill.backend_hint">
   <source>No request gets through for eight seconds.</source>
   <translation>لا يمر أي نداء لثماني ثوانٍ.</translation>
  </message>
  <message id="staff.drill.camera">
   <source>Lose the camera</source>
   <translation>افقد الكاميرا</translation>
  </message>
  <message id="staff.drill.camera_hint">
   <source>No picture comes for eight seconds.</source>
   <translation>لا تأتي أي صورة لثماني ثوانٍ.</translation>
  </message>
  <message id="staff.drill.queue">
   <source>Fill the queue</source>
   <translation>املأ القائمة</translation>
  </message>
  <message id="staff.drill.queue_hint">
   <source>Twenty letters wait behind a cut backend. Only while nobody shops.</source>
   <translation>تنتظر عشرون رسالة خلف خادم مقطوع. فقط حين لا يشتري أحد.</translation>
  </message>
  <message id="staff.drills.begin">
   <source>Begin</source>
   <translation>ابدأ</translation>
  </message>
  <message id="staff.drills.failed">
   <source>The kiosk has not recovered as it should.</source>
   <translation>لم يتعافَ الكشك كما يجب.</translation>
  </message>
  <message id="staff.drills.hint">
   <source>Each drill takes something away from the running kiosk and shows how it recovers. Nothing is lost.</source>
   <translation>كل تمرين يأخذ شيئًا من الكشك العامل ويُظهر كيف يتعافى. لا يضيع شيء.</translation>
  </message>
  <message id="staff.drills.ok">
   <source>The kiosk has recovered.</source>
   <translation>تعافى الكشك.</translation>
  </message>
  <message id="staff.endpoint.alerts">
   <source>Alerts</source>
   <translation>التنبيهات</translation>
  </message>
  <message id="staff.endpoint.basket">
   <source>Basket</source>
   <translation>السلة</translation>
  </message>
  <message id="staff.endpoint.catalogue">
   <source>Catalogue</source>
   <translation>الكتالوج</translation>
  </message>
  <message id="staff.endpoint.devices">
   <source>Devices</source>
   <translation>الأجهزة</translation>
  </message>
  <message id="staff.endpoint.evidence">
   <source>Pictures</source>
   <translation>الصور</translation>
  </message>
  <message id="staff.endpoint.live">
   <source>Live updates</source>
   <translation>التحديثات المباشرة</translation>
  </message>
  <message id="staff.endpoint.orders">
   <source>Orders</source>
   <translation>الطلبات</translation>
  </message>
  <message id="staff.endpoint.pending">
   <source>Questions</source>
   <translation>الأسئلة</translation>
  </message>
  <message id="staff.gate.again">
   <source>The same PIN again</source>
   <translation>الرمز نفسه مرة أخرى</translation>
  </message>
  <message id="staff.gate.choose">
   <source>Choose a PIN</source>
   <translation>اختر رمز PIN</translation>
  </message>
  <message id="staff.gate.first">
   <source>The first of staff</source>
   <translation>أول موظف</translation>
  </message>
  <message id="staff.gate.first_hint">
   <source>This kiosk has no staff yet. Give your name and choose a PIN of 6 to 12 figures.</source>
   <translation>لا موظفين لهذا الكشك بعد. اكتب اسمك واختر رمز PIN من 6 إلى 12 رقمًا.</translation>
  </message>
  <message id="staff.gate.locked">
   <source>Too many wrong PINs. Locked for {n} s.</source>
   <translation>رموز خاطئة كثيرة. مقفل لمدة {n} ث.</translation>
  </message>
  <message id="staff.gate.not_the_same">
   <source>The two PINs differ. Choose again.</source>
   <translation>الرمزان مختلفان. اختر من جديد.</translation>
  </message>
  <message id="staff.gate.pin">
   <source>PIN of {name}</source>
   <translation>رمز PIN: {name}</translation>
  </message>
  <message id="staff.gate.title">
   <source>For staff</source>
   <translation>للموظفين</translation>
  </message>
  <message id="staff.health.all">
   <source>Test everything</source>
   <translation>اختبر كل شيء</translation>
  </message>
  <message id="staff.health.hint">
   <source>Each test really uses the part.</source>
   <translation>كل اختبار يستعمل الجزء فعلًا.</translation>
  </message>
  <message id="staff.health.test">
   <source>Test</source>
   <translation>اختبر</translation>
  </message>
  <message id="staff.key.erase">
   <source>Erase</source>
   <translation>مسح</translation>
  </message>
  <message id="staff.key.shift">
   <source>Capitals</source>
   <translation>أحرف كبيرة</translation>
  </message>
  <message id="staff.key.signs">
   <source>Signs</source>
   <translation>علامات</translation>
  </message>
  <message id="staff.key.space">
   <source>Space</source>
   <translation>مسافة</translation>
  </message>
  <message id="staff.ledger.check">
   <source>Check the ledger</source>
   <translation>افحص السجل</translation>
  </message>
  <message id="staff.ledger.not_told">
   <source>The backend could not be asked which entry it was told of last.</source>
   <translation>تعذر سؤال الخادم عن آخر قيد أُبلغ به.</translation>
  </message>
  <message id="staff.ledger.sound" numerus="yes">
   <source>Sound: {n} entries, none changed, removed or cut off.</source>
   <translation>
    <numerusform>سليم: لا قيود.</numerusform>
    <numerusform>سليم: قيد واحد، لم يُغيَّر أو يُحذف أو يُقطع.</numerusform>
    <numerusform>سليم: قيدان، لم يُغيَّر أو يُحذف أو يُقطع أي منهما.</numerusform>
    <numerusform>سليم: {n} قيود، لم يُغيَّر أو يُحذف أو يُقطع أي منها.</numerusform>
    <numerusform>سليم: {n} قيدًا، لم يُغيَّر أو يُحذف أو يُقطع أي منها.</numerusform>
    <numerusform>سليم: {n} قيد، لم يُغيَّر أو يُحذف أو يُقطع أي منها.</numerusform>
   </translation>
  </message>
  <message id="staff.ledger.told">
   <source>The backend was told of entry {n}; it would miss it.</source>
   <translation>يعرف الخادم القيد {n}، ويلاحظ غيابه.</translation>
  </message>
  <message id="staff.letter.add">
   <source>Add</source>
   <translation>إضافة</translation>
  </message>
  <message id="staff.letter.approve">
   <source>Yes to a question</source>
   <translation>نعم على سؤال</translation>
  </message>
  <message id="staff.letter.ask">
   <source>Question</source>
   <translation>سؤال</translation>
  </message>
  <message id="staff.letter.decline">
   <source>No to a question</source>
   <translation>لا على سؤال</translation>
  </message>
  <message id="staff.letter.end_session">
   <source>End of a session</source>
   <translation>نهاية جلسة</translation>
  </message>
  <message id="staff.letter.order">
   <source>Order</source>
   <translation>طلب</translation>
  </message>
  <message id="staff.letter.quantity">
   <source>Quantity</source>
   <translation>الكمية</translation>
  </message>
  <message id="staff.letter.start_session">
   <source>Begin of a session</source>
   <translation>بداية جلسة</translation>
  </message>
  <message id="staff.metrics.backend">
   <source>Time of the slowest kind of call, ms</source>
   <translation>مدة أبطأ نوع من النداءات، م.ث</translation>
  </message>
  <message id="staff.metrics.calls">
   <source>Calls in ten seconds</source>
   <translation>النداءات في عشر ثوانٍ</translation>
  </message>
  <message id="staff.metrics.camera">
   <source>camera</source>
   <translation>الكاميرا</translation>
  </message>
  <message id="staff.metrics.failed">
   <source>failed</source>
   <translation>فشلت</translation>
  </message>
  <message id="staff.metrics.inference">
   <source>Time of a detection, ms</source>
   <translation>مدة الكشف، م.ث</translation>
  </message>
  <message id="staff.metrics.minutes">
   <source>minutes</source>
   <translation>دقائق</translation>
  </message>
  <message id="staff.metrics.model">
   <source>recognition</source>
   <translation>التعرّف</translation>
  </message>
  <message id="staff.metrics.p50">
   <source>half are faster</source>
   <translation>النصف أسرع</translation>
  </message>
  <message id="staff.metrics.p95">
   <source>19 of 20 are faster</source>
   <translation>19 من 20 أسرع</translation>
  </message>
  <message id="staff.metrics.parked">
   <source>parked</source>
   <translation>موقوفة</translation>
  </message>
  <message id="staff.metrics.queue">
   <source>Letters</source>
   <translation>الرسائل</translation>
  </message>
  <message id="staff.metrics.rates">
   <source>Pictures and detections a second</source>
   <translation>الصور وعمليات الكشف في الثانية</translation>
  </message>
  <message id="staff.metrics.sent">
   <source>worked</source>
   <translation>نجحت</translation>
  </message>
  <message id="staff.metrics.soon">
   <source>The first figures come in half a minute.</source>
   <translation>تأتي الأرقام الأولى خلال نصف دقيقة.</translation>
  </message>
  <message id="staff.metrics.waiting">
   <source>waiting</source>
   <translation>في الانتظار</translation>
  </message>
  <message id="staff.needs.backend">
   <source>The backend does not answer; selling goes on</source>
   <translation>الخادم لا يجيب؛ البيع مستمر</translation>
  </message>
  <message id="staff.needs.camera">
   <source>The camera gives no picture</source>
   <translation>الكاميرا لا تعطي صورة</translation>
  </message>
  <message id="staff.needs.database">
   <source>Nothing can be stored</source>
   <translation>لا يمكن حفظ أي شيء</translation>
  </message>
  <message id="staff.needs.full">
   <source>So much waits to be sent that no guest can begin</source>
   <translation>ما ينتظر الإرسال كثير إلى حد لا يستطيع معه أي ضيف أن يبدأ</translation>
  </message>
  <message id="staff.needs.heading">
   <source>What needs you</source>
   <translation>ما يحتاج إليك</translation>
  </message>
  <message id="staff.needs.help">
   <source>A shopper wants help</source>
   <translation>متسوق يطلب المساعدة</translation>
  </message>
  <message id="staff.needs.loop">
   <source>A part of the program keeps failing</source>
   <translation>جزء من البرنامج يتعطل باستمرار</translation>
  </message>
  <message id="staff.needs.model">
   <source>Goods are not recognised</source>
   <translation>لا يتم التعرّف على السلع</translation>
  </message>
  <message id="staff.needs.nothing">
   <source>Everything works.</source>
   <translation>كل شيء يعمل.</translation>
  </message>
  <message id="staff.needs.parked">
   <source>Parked letters: {n}</source>
   <translation>الرسائل الموقوفة: {n}</translation>
  </message>
  <message id="staff.needs.refused">
   <source>The backend refuses this kiosk</source>
   <translation>الخادم يرفض هذا الكشك</translation>
  </message>
  <message id="staff.needs.restart">
   <source>Some changes wait for a restart</source>
   <translation>بعض التغييرات تنتظر إعادة التشغيل</translation>
  </message>
  <message id="staff.no">
   <source>No</source>
   <translation>لا</translation>
  </message>
  <message id="staff.page.about">
   <source>About</source>
   <translation>حول</translation>
  </message>
  <message id="staff.page.analytics">
   <source>Figures</source>
   <translation>الأرقام</translation>
  </message>
  <message id="staff.page.backend">
   <source>Backend</source>
   <translation>الخادم</translation>
  </message>
  <message id="staff.page.camera">
   <source>Camera</source>
   <translation>الكاميرا</translation>
  </message>
  <message id="staff.page.drills">
   <source>Drills</source>
   <translation>تمارين</translation>
  </message>
  <message id="staff.page.health">
   <source>Health</source>
   <translation>الحالة</translation>
  </message>
  <message id="staff.page.language">
   <source>Language, reading</source>
   <translation>اللغة والقراءة</translation>
  </message>
  <message id="staff.page.ledger">
   <source>Ledger</source>
   <translation>السجل</translation>
  </message>
  <message id="staff.page.menu">
   <source>Menu</source>
   <translation>القائمة</translation>
  </message>
  <message id="staff.page.metrics">
   <source>Metrics</source>
   <translation>القياسات</translation>
  </message>
  <message id="staff.page.people">
   <source>Staff</source>
   <translation>الموظفون</translation>
  </message>
  <message id="staff.page.privacy">
   <source>Privacy</source>
   <translation>الخصوصية</translation>
  </message>
  <message id="staff.page.products">
   <source>Products</source>
   <translation>المنتجات</translation>
  </message>
  <message id="staff.page.queue">
   <source>Queue</source>
   <translation>قائمة الانتظار</translation>
  </message>
  <message id="staff.page.recognition">
   <source>Recognition</source>
   <translation>التعرّف</translation>
  </message>
  <message id="staff.page.restart">
   <source>Restart</source>
   <translation>إعادة التشغيل</translation>
  </message>
  <message id="staff.page.sale">
   <source>Till and sale</source>
   <translation>الصندوق والشراء</translation>
  </message>
  <message id="staff.page.support">
   <source>Support</source>
   <translation>الدعم</translation>
  </message>
  <message id="staff.pairing.code_shown">
   <source>a code is shown</source>
   <translation>يُعرض رمز</translation>
  </message>
  <message id="staff.pairing.connecting">
   <source>not connected yet</source>
   <translation>غير متصل بعد</translation>
  </message>
  <message id="staff.pairing.offline">
   <source>not connected: the backend does not answer; it is tried again by itself</source>
   <translation>غير متصل: الخادم لا يجيب، ويعاد المحاولة تلقائيًا</translation>
  </message>
  <message id="staff.pairing.paired">
   <source>a phone is paired</source>
   <translation>اقترن هاتف</translation>
  </message>
  <message id="staff.pairing.refused">
   <source>registration failed: the backend said no</source>
   <translation>فشل التسجيل: رفض الخادم</translation>
  </message>
  <message id="staff.part.backend">
   <source>Backend</source>
   <translation>الخادم</translation>
  </message>
  <message id="staff.part.camera">
   <source>Camera</source>
   <translation>الكاميرا</translation>
  </message>
  <message id="staff.part.database">
   <source>Database</source>
   <translation>قاعدة البيانات</translation>
  </message>
  <message id="staff.part.disk">
   <source>Disk</source>
   <translation>القرص</translation>
  </message>
  <message id="staff.part.model">
   <source>Recognition</source>
   <translation>التعرّف</translation>
  </message>
  <message id="staff.part.sound">
   <source>Sound</source>
   <translation>الصوت</translation>
  </message>
  <message id="staff.people.add">
   <source>Add somebody</source>
   <translation>أضف شخصًا</translation>
  </message>
  <message id="staff.people.hint">
   <source>Everybody has a PIN of their own; the ledger names them.</source>
   <translation>لكل واحد رمز خاص، والسجل يذكره بالاسم.</translation>
  </message>
  <message id="staff.people.name">
   <source>Name</source>
   <translation>الاسم</translation>
  </message>
  <message id="staff.people.new_pin">
   <source>New PIN</source>
   <translation>رمز PIN جديد</translation>
  </message>
  <message id="staff.people.pin_for">
   <source>{name}: new PIN</source>
   <translation>{name}: رمز PIN جديد</translation>
  </message>
  <message id="staff.people.remove">
   <source>Remove</source>
   <translation>إزالة</translation>
  </message>
  <message id="staff.privacy.delete">
   <source>Delete all pictures now</source>
   <translation>احذف كل الصور الآن</translation>
  </message>
  <message id="staff.privacy.hint">
   <source>Pictures of the camera stay in memory. Cut-outs of single things are kept for questions and as evidence, and are deleted when their time is over.</source>
   <translation>تبقى صور الكاميرا في الذاكرة. تُحفظ قصاصات الأشياء للأسئلة وكدليل، وتُحذف عند انتهاء مدتها.</translation>
  </message>
  <message id="staff.privacy.hours">
   <source>{n} h</source>
   <translation>{n} ساعة</translation>
  </message>
  <message id="staff.privacy.keep">
   <source>Evidence is kept for</source>
   <translation>تُحفظ الأدلة</translation>
  </message>
  <message id="staff.privacy.nothing">
   <source>nothing is kept</source>
   <translation>لا يُحفظ شيء</translation>
  </message>
  <message id="staff.product.always_ask">
   <source>Always ask</source>
   <translation>اسأل دائمًا</translation>
  </message>
  <message id="staff.product.barcode">
   <source>Barcode</source>
   <translation>الرمز الشريطي</translation>
  </message>
  <message id="staff.product.classes">
   <source>Classes of the model, parted by commas</source>
   <translation>أصناف النموذج، تفصلها فواصل</translation>
  </message>
  <message id="staff.product.image">
   <source>Picture file</source>
   <translation>ملف الصورة</translation>
  </message>
  <message id="staff.product.max_quantity">
   <source>Most pieces a sale</source>
   <translation>الحد الأقصى لكل شراء</translation>
  </message>
  <message id="staff.product.min_age">
   <source>Age needed</source>
   <translation>العمر الأدنى</translation>
  </message>
  <message id="staff.product.name">
   <source>Name</source>
   <translation>الاسم</translation>
  </message>
  <message id="staff.product.price_hint">
   <source>The backend's price is what the shopper pays.</source>
   <translation>يدفع المتسوق سعر الخادم.</translation>
  </message>
  <message id="staff.product.price_minor">
   <source>Price in cents</source>
   <translation>السعر بالسنت</translation>
  </message>
  <message id="staff.product.threshold">
   <source>Added without asking from</source>
   <translation>يُضاف دون سؤال ابتداءً من</translation>
  </message>
  <message id="staff.products.back">
   <source>All products</source>
   <translation>كل المنتجات</translation>
  </message>
  <message id="staff.products.edit">
   <source>Change</source>
   <translation>تغيير</translation>
  </message>
  <message id="staff.products.files">
   <source>Catalogue files</source>
   <translation>ملفات الكتالوج</translation>
  </message>
  <message id="staff.products.food_answers">
   <source>answers</source>
   <translation>يستجيب</translation>
  </message>
  <message id="staff.products.food_away">
   <source>does not answer</source>
   <translation>لا يستجيب</translation>
  </message>
  <message id="staff.products.food_off">
   <source>off</source>
   <translation>متوقف</translation>
  </message>
  <message id="staff.products.food_untried">
   <source>not tried yet</source>
   <translation>لم يُجرَّب بعد</translation>
  </message>
  <message id="staff.products.hint">
   <source>Prices, names and barcodes are changed in the shop's backend, and so on every till; rules of recognition on this kiosk alone.</source>
   <translation>تتغير الأسعار والأسماء والرموز الشريطية في خادم المتجر أي في كل صندوق، أما قواعد التعرف فعلى هذا الكشك وحده.</translation>
  </message>
  <message id="staff.products.import">
   <source>Take over</source>
   <translation>استيراد</translation>
  </message>
  <message id="staff.products.more">
   <source>and {n} more: search for one</source>
   <translation>و{n} أخرى: استخدم البحث</translation>
  </message>
  <message id="staff.products.not_kept">
   <source>The cache folder can't be written: after a restart prices have to be read anew.</source>
   <translation>لا يمكن الكتابة في مجلد التخزين المؤقت: بعد إعادة التشغيل يجب قراءة الأسعار من جديد.</translation>
  </message>
  <message id="staff.products.prices">
   <source>Prices</source>
   <translation>الأسعار</translation>
  </message>
  <message id="staff.products.read">
   <source>read {ago}</source>
   <translation>قُرئت {ago}</translation>
  </message>
  <message id="staff.products.refresh">
   <source>Read prices now</source>
   <translation>اقرأ الأسعار الآن</translation>
  </message>
  <message id="staff.products.refused">
   <source>Changes that the backend refused</source>
   <translation>تغييرات رفضها الخادم</translation>
  </message>
  <message id="staff.products.refused_seen">
   <source>Read</source>
   <translation>قُرئت</translation>
  </message>
  <message id="staff.products.scanned" numerus="yes">
   <source>scanned {n} times</source>
   <translation>
    <numerusform>لم يُمسح</numerusform>
    <numerusform>مُسح مرة</numerusform>
    <numerusform>مُسح مرتين</numerusform>
    <numerusform>مُسح {n} مرات</numerusform>
    <numerusform>مُسح {n} مرة</numerusform>
    <numerusform>مُسح {n} مرة</numerusform>
   </translation>
  </message>
  <message id="staff.products.seek">
   <source>Find a product</source>
   <translation>ابحث عن منتج</translation>
  </message>
  <message id="staff.products.sell">
   <source>Sell this</source>
   <translation>بيع هذا</translation>
  </message>
  <message id="staff.products.unknown">
   <source>Codes that nothing is sold under</source>
   <translation>رموز لا يُباع تحتها شيء</translation>
  </message>
  <message id="staff.question.age">
   <source>age</source>
   <translation>العمر</translation>
  </message>
  <message id="staff.question.always_ask">
   <source>always asked</source>
   <translation>يُسأل دائمًا</translation>
  </message>
  <message id="staff.question.expired">
   <source>expired</source>
   <translation>منتهي الصلاحية</translation>
  </message>
  <message id="staff.question.look_alike">
   <source>look-alikes</source>
   <translation>متشابهات</translation>
  </message>
  <message id="staff.question.quantity">
   <source>quantity</source>
   <translation>الكمية</translation>
  </message>
  <message id="staff.question.same_or_more">
   <source>one more or the same</source>
   <translation>واحد آخر أم نفسه</translation>
  </message>
  <message id="staff.question.unknown">
   <source>unknown</source>
   <translation>غير معروف</translation>
  </message>
  <message id="staff.question.unsure">
   <source>unsure</source>
   <translation>غير متأكد</translation>
  </message>
  <message id="staff.queue.discard">
   <source>Give up</source>
   <translation>تخلَّ عنها</translation>
  </message>
  <message id="staff.queue.empty">
   <source>Everything has been sent.</source>
   <translation>أُرسل كل شيء.</translation>
  </message>
  <message id="staff.queue.held">
   <source>Held until the phone is paired again</source>
   <translation>محجوزة حتى يُقرن الهاتف من جديد</translation>
  </message>
  <message id="staff.queue.hint">
   <source>What is parked was refused by the backend. Send it again once the cause is mended, or give it up with a reason.</source>
   <translation>ما أُوقف رفضه الخادم. أعد إرساله بعد إصلاح السبب، أو تخلَّ عنه مع ذكر السبب.</translation>
  </message>
  <message id="staff.queue.parked">
   <source>Parked: need you</source>
   <translation>موقوفة: تحتاج إليك</translation>
  </message>
  <message id="staff.queue.retry">
   <source>Send again</source>
   <translation>أعد الإرسال</translation>
  </message>
  <message id="staff.queue.sending">
   <source>Being sent</source>
   <translation>قيد الإرسال</translation>
  </message>
  <message id="staff.queue.tries" numerus="yes">
   <source>{n} tries</source>
   <translation>
    <numerusform>بلا محاولات</numerusform>
    <numerusform>محاولة واحدة</numerusform>
    <numerusform>محاولتان</numerusform>
    <numerusform>{n} محاولات</numerusform>
    <numerusform>{n} محاولة</numerusform>
    <numerusform>{n} محاولة</numerusform>
   </translation>
  </message>
  <message id="staff.queue.waiting">
   <source>Waiting</source>
   <translation>في الانتظار</translation>
  </message>
  <message id="staff.queue.why">
   <source>Why is it given up?</source>
   <translation>لماذا التخلي عنها؟</translation>
  </message>
  <message id="staff.receipts.always">
   <source>After every sale</source>
   <translation>بعد كل عملية شراء</translation>
  </message>
  <message id="staff.receipts.heading">
   <source>Receipts on paper</source>
   <translation>الإيصالات الورقية</translation>
  </message>
  <message id="staff.receipts.never">
   <source>Never</source>
   <translation>أبدًا</translation>
  </message>
  <message id="staff.receipts.none">
   <source>There is no receipt printer. One is set up in the configuration, under [printer].</source>
   <translation>لا توجد طابعة إيصالات. تُضبط في ملف الإعدادات ضمن [printer].</translation>
  </message>
  <message id="staff.receipts.touch">
   <source>When touched for</source>
   <translation>عند الطلب</translation>
  </message>
  <message id="staff.receipts.when">
   <source>A receipt is printed</source>
   <translation>يُطبع الإيصال</translation>
  </message>
  <message id="staff.recognition.add_rule">
   <source>A rule for another product</source>
   <translation>قاعدة لمنتج آخر</translation>
  </message>
  <message id="staff.recognition.at_most">
   <source>at most {n}</source>
   <translation>بحد أقصى {n}</translation>
  </message>
  <message id="staff.recognition.calibration">
   <source>How often it was right</source>
   <translation>كم مرة أصاب</translation>
  </message>
  <message id="staff.recognition.confidence">
   <source>how sure</source>
   <translation>الثقة</translation>
  </message>
  <message id="staff.recognition.decisions">
   <source>The last 20 decisions</source>
   <translation>آخر 20 قرارًا</translation>
  </message>
  <message id="staff.recognition.doubted">
   <source>asked: not yet shown that it is recognised</source>
   <translation>يُسأل عنه: لم يثبت بعد أنه يُتعرَّف عليه</translation>
  </message>
  <message id="staff.recognition.failed">
   <source>does not work</source>
   <translation>لا يعمل</translation>
  </message>
  <message id="staff.recognition.from_age">
   <source>from {n} years</source>
   <translation>من عمر {n}</translation>
  </message>
  <message id="staff.recognition.hint">
   <source>A higher value asks more and is wrong less often.</source>
   <translation>القيمة الأعلى تسأل أكثر وتخطئ أقل.</translation>
  </message>
  <message id="staff.recognition.ideal">
   <source>as it should be</source>
   <translation>كما ينبغي</translation>
  </message>
  <message id="staff.recognition.loading">
   <source>loading</source>
   <translation>يُحمَّل</translation>
  </message>
  <message id="staff.recognition.model">
   <source>Model</source>
   <translation>النموذج</translation>
  </message>
  <message id="staff.recognition.no_answers">
   <source>Nobody has answered a question yet.</source>
   <translation>لم يجب أحد عن سؤال بعد.</translation>
  </message>
  <message id="staff.recognition.now">
   <source>Now</source>
   <translation>الآن</translation>
  </message>
  <message id="staff.recognition.own_threshold">
   <source>from {value}</source>
   <translation>من {value}</translation>
  </message>
  <message id="staff.recognition.ready">
   <source>ready</source>
   <translation>جاهز</translation>
  </message>
  <message id="staff.recognition.rules">
   <source>Rules of single products</source>
   <translation>قواعد منتجات بعينها</translation>
  </message>
  <message id="staff.recognition.seen">
   <source>as people answered</source>
   <translation>حسب الإجابات</translation>
  </message>
  <message id="staff.recognition.share_right">
   <source>Share of yes, by how sure the model was</source>
   <translation>نسبة نعم حسب ثقة النموذج</translation>
  </message>
  <message id="staff.recognition.threshold">
   <source>Added without asking from</source>
   <translation>يُضاف دون سؤال ابتداءً من</translation>
  </message>
  <message id="staff.restart.again">
   <source>Restart the kiosk</source>
   <translation>أعد تشغيل الكشك</translation>
  </message>
  <message id="staff.restart.end">
   <source>End the kiosk</source>
   <translation>أوقف الكشك</translation>
  </message>
  <message id="staff.restart.hint">
   <source>The sale that is on and all letters are kept.</source>
   <translation>يُحفظ الشراء الجاري وكل الرسائل.</translation>
  </message>
  <message id="staff.restart.needed">
   <source>Some changes wait for a restart.</source>
   <translation>بعض التغييرات تنتظر إعادة التشغيل.</translation>
  </message>
  <message id="staff.sale.cancel">
   <source>Cancel the sale</source>
   <translation>إلغاء الشراء</translation>
  </message>
  <message id="staff.sale.close_till">
   <source>Close the till</source>
   <translation>أغلق الصندوق</translation>
  </message>
  <message id="staff.sale.closed">
   <source>closed</source>
   <translation>مغلق</translation>
  </message>
  <message id="staff.sale.guest">
   <source>guest</source>
   <translation>ضيف</translation>
  </message>
  <message id="staff.sale.heading">
   <source>The sale that is on</source>
   <translation>الشراء الجاري</translation>
  </message>
  <message id="staff.sale.help_came">
   <source>Help is here</source>
   <translation>وصلت المساعدة</translation>
  </message>
  <message id="staff.sale.nobody">
   <source>Nobody is shopping.</source>
   <translation>لا أحد يشتري.</translation>
  </message>
  <message id="staff.sale.open">
   <source>open</source>
   <translation>مفتوح</translation>
  </message>
  <message id="staff.sale.open_till">
   <source>Open the till</source>
   <translation>افتح الصندوق</translation>
  </message>
  <message id="staff.sale.remove">
   <source>Remove</source>
   <translation>إزالة</translation>
  </message>
  <message id="staff.sale.till">
   <source>The till is</source>
   <translation>الصندوق</translation>
  </message>
  <message id="staff.sale.total">
   <source>Total</source>
   <translation>المجموع</translation>
  </message>
  <message id="staff.step.backend_answers">
   <source>the backend answers again</source>
   <translation>الخادم يجيب من جديد</translation>
  </message>
  <message id="staff.step.backend_cut">
   <source>backend cut off</source>
   <translation>قُطع الخادم</translation>
  </message>
  <message id="staff.step.backend_given_back">
   <source>backend given back</source>
   <translation>أُعيد الخادم</translation>
  </message>
  <message id="staff.step.backend_noticed">
   <source>the kiosk has noticed</source>
   <translation>لاحظ الكشك ذلك</translation>
  </message>
  <message id="staff.step.backend_still_away">
   <source>the backend does not answer</source>
   <translation>الخادم لا يجيب</translation>
  </message>
  <message id="staff.step.backend_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>لم يلاحظ الكشك ذلك</translation>
  </message>
  <message id="staff.step.camera_given_back">
   <source>camera given back</source>
   <translation>أُعيدت الكاميرا</translation>
  </message>
  <message id="staff.step.camera_live">
   <source>pictures come again</source>
   <translation>عادت الصور</translation>
  </message>
  <message id="staff.step.camera_noticed">
   <source>the kiosk has noticed</source>
   <translation>لاحظ الكشك ذلك</translation>
  </message>
  <message id="staff.step.camera_still_away">
   <source>no pictures</source>
   <translation>لا صور</translation>
  </message>
  <message id="staff.step.camera_taken">
   <source>camera taken away</source>
   <translation>أُخذت الكاميرا</translation>
  </message>
  <message id="staff.step.camera_unnoticed">
   <source>the kiosk has not noticed</source>
   <translation>لم يلاحظ الكشك ذلك</translation>
  </message>
  <message id="staff.step.queue_empty">
   <source>all letters are sent</source>
   <translation>أُرسلت كل الرسائل</translation>
  </message>
  <message id="staff.step.queue_filled">
   <source>{value} letters written</source>
   <translation>كُتبت الرسائل: {value}</translation>
  </message>
  <message id="staff.step.queue_still_waits">
   <source>{value} letters still wait</source>
   <translation>ما زالت تنتظر: {value}</translation>
  </message>
  <message id="staff.step.queue_waits">
   <source>{value} letters wait</source>
   <translation>رسائل تنتظر: {value}</translation>
  </message>
  <message id="staff.step.somebody_shops">
   <source>not now: somebody shops, or guests are switched off</source>
   <translation>ليس الآن: أحدهم يشتري، أو الضيوف ممنوعون</translation>
  </message>
  <message id="staff.support.hint">
   <source>One file with settings, ledger, queue, figures and logs. It holds no secrets, no names of shoppers and no pictures.</source>
   <translation>ملف واحد فيه الإعدادات والسجل والقائمة والأرقام. لا أسرار فيه ولا أسماء متسوقين ولا صور.</translation>
  </message>
  <message id="staff.support.write">
   <source>Write the support bundle</source>
   <translation>اكتب ملف الدعم</translation>
  </message>
  <message id="staff.test.backend">
   <source>Test the backend</source>
   <translation>اختبر الخادم</translation>
  </message>
  <message id="staff.test.camera">
   <source>Test the camera</source>
   <translation>اختبر الكاميرا</translation>
  </message>
  <message id="staff.test.database">
   <source>Test the database</source>
   <translation>اختبر قاعدة البيانات</translation>
  </message>
  <message id="staff.test.disk">
   <source>Test the disk</source>
   <translation>اختبر القرص</translation>
  </message>
  <message id="staff.test.fails">
   <source>Does not work:</source>
   <translation>لا يعمل:</translation>
  </message>
  <message id="staff.test.model">
   <source>Test the recognition</source>
   <translation>اختبر التعرّف</translation>
  </message>
  <message id="staff.test.sound">
   <source>Test the sound</source>
   <translation>اختبر الصوت</translation>
  </message>
  <message id="staff.test.works">
   <source>Works:</source>
   <translation>يعمل:</translation>
  </message>
  <message id="staff.told.age_approved">
   <source>The age was approved.</source>
   <translation>تم تأكيد العمر.</translation>
  </message>
  <message id="staff.told.bundle">
   <source>Written: {words}</source>
   <translation>كُتب: {words}</translation>
  </message>
  <message id="staff.told.deleted">
   <source>Pictures deleted: {words}</source>
   <translation>صور محذوفة: {words}</translation>
  </message>
  <message id="staff.told.letter_gone">
   <source>That letter is not parked any more.</source>
   <translation>لم تعد هذه الرسالة موقوفة.</translation>
  </message>
  <message id="staff.told.letter_moved">
   <source>Done.</source>
   <translation>تم.</translation>
  </message>
  <message id="staff.told.refused">
   <source>Not done: {words}</source>
   <translation>لم يتم: {words}</translation>
  </message>
  <message id="staff.told.saved">
   <source>Saved. It holds from now on.</source>
   <translation>حُفظ. يسري من الآن.</translation>
  </message>
  <message id="staff.told.saved_for_restart">
   <source>Saved. It holds after a restart.</source>
   <translation>حُفظ. يسري بعد إعادة التشغيل.</translation>
  </message>
  <message id="staff.told.wrong_pin">
   <source>That PIN is not right.</source>
   <translation>رمز PIN غير صحيح.</translation>
  </message>
  <message id="staff.try_now">
   <source>Try now</source>
   <translation>حاول الآن</translation>
  </message>
  <message id="staff.window.hint">
   <source>How every shopper finds the window; they can change it for themselves.</source>
   <translation>هكذا يجد كل متسوق النافذة، وله أن يغيّرها لنفسه.</translation>
  </message>
  <message id="staff.window.language">
   <source>Language</source>
   <translation>اللغة</translation>
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
   <translation>الحركة</translation>
  </message>
  <message id="staff.window.motion.false">
   <source>No</source>
   <translation>لا</translation>
  </message>
  <message id="staff.window.motion.true">
   <source>Yes</source>
   <translation>نعم</translation>
  </message>
  <message id="staff.window.speech">
   <source>Read aloud</source>
   <translation>القراءة بصوت</translation>
  </message>
  <message id="staff.window.speech.false">
   <source>No</source>
   <translation>لا</translation>
  </message>
  <message id="staff.window.speech.true">
   <source>Yes</source>
   <translation>نعم</translation>
  </message>
  <message id="staff.window.theme">
   <source>Colours</source>
   <translation>الألوان</translation>
  </message>
  <message id="staff.window.theme.contrast">
   <source>High contrast</source>
   <translation>تباين عالٍ</translation>
  </message>
  <message id="staff.window.theme.dark">
   <source>Dark</source>
   <translation>داكن</translation>
  </message>
  <message id="staff.window.theme.light">
   <source>Light</source>
   <translation>فاتح</translation>
  </message>
  <message id="staff.window.volume">
   <source>Volume</source>
   <translation>مستوى الصوت</translation>
  </message>
  <message id="staff.window.volume.0">
   <source>Off</source>
   <translation>مطفأ</translation>
  </message>
  <message id="staff.window.volume.1">
   <source>Quiet</source>
   <translation>خافت</translation>
  </message>
  <message id="staff.window.volume.2">
   <source>Normal</source>
   <translation>عادي</translation>
  </message>
  <message id="staff.window.volume.3">
   <source>Loud</source>
   <translation>عالٍ</translation>
  </message>
  <message id="staff.yes">
   <source>Yes</source>
   <translation>نعم</translation>
  </message>
 </context>
</TS>

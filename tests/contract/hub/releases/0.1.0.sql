BEGIN TRANSACTION;
CREATE TABLE device (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(255), 
	firmware_version VARCHAR(20), 
	credential_hash VARCHAR(64) NOT NULL, 
	credential_used BOOLEAN NOT NULL, 
	code VARCHAR(4), 
	code_expires_at DOUBLE NOT NULL, 
	code_spent BOOLEAN NOT NULL, 
	pairing_token_hash VARCHAR(64), 
	last_heartbeat DOUBLE, 
	created_at DOUBLE NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (code), 
	UNIQUE (pairing_token_hash)
);
INSERT INTO "device" VALUES('0490a1fd-5939-40b2-b788-c2458f62a896',NULL,NULL,'1b4628a7a4f8788876cef5cef1af4ab7d75611c1c981f70d3cef308c0d4a7ef4',1,'5612',1.79525671753800129893e+09,1,NULL,1.79524231767434692377e+09,1.79524231753800129888e+09);
INSERT INTO "device" VALUES('b5601cd2-8bb8-4e0c-a6f9-44a07dd61c7a',NULL,NULL,'2f5f4d53585c00074fd088165b1df6fa048e1be57d819c0b3073717458a58917',1,'9786',1.79525671775288510325e+09,0,'70ff6aa73c09f692013a4a3acf92f6d888da29a58b87c18f1813887ed21e0419',NULL,1.79524231775288510321e+09);
CREATE TABLE kept_answer (
	owner VARCHAR(50) NOT NULL, 
	"key" VARCHAR(200) NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	status INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	at DOUBLE NOT NULL, 
	PRIMARY KEY (owner, "key")
);
INSERT INTO "kept_answer" VALUES('device 0490a1fd-5939-40b2-b788-c2458f62a896','e1','21272015b1ccb9eb3a32502633c660e23af27c689962ce00a728da4dd1fc76ec',201,'{"success": true, "message": "Item added to basket", "data": {"itemId": "5b9732f9-53a7-4e90-9b43-25a127bab799", "lineId": "e1", "eventId": "e1", "productId": "P009", "quantity": 1, "seq": 2, "action": "created"}}',1.79524231769584751133e+09);
INSERT INTO "kept_answer" VALUES('device 0490a1fd-5939-40b2-b788-c2458f62a896','e2','21272015b1ccb9eb3a32502633c660e23af27c689962ce00a728da4dd1fc76ec',200,'{"success": true, "message": "Item quantity updated", "data": {"itemId": "5b9732f9-53a7-4e90-9b43-25a127bab799", "lineId": "e1", "eventId": "e2", "productId": "P009", "quantity": 2, "seq": 3, "action": "updated"}}',1.79524231771480822562e+09);
INSERT INTO "kept_answer" VALUES('device 0490a1fd-5939-40b2-b788-c2458f62a896','e3','c73b12a880dc1bf0736bcb580547f1d2e3a2d95004fbe7282d7ea4e175403c10',201,'{"success": true, "pendingItem": {"id": "82dbbc45-d185-45f3-8a53-aee842c8ca79", "user_id": "2714e9e0-11c7-4c40-b1d3-5eb4795a9e10", "device_id": "0490a1fd-5939-40b2-b788-c2458f62a896", "product_id": "P021", "name": "Something", "quantity": 1, "confidence": "0.50", "status": "pending", "timestamp": "2026-11-21T06:25:17.724Z", "event_id": "e3"}}',1.79524231772477221489e+09);
INSERT INTO "kept_answer" VALUES('device 0490a1fd-5939-40b2-b788-c2458f62a896','e4','7082e8a4ce153b7a684ac3364161e585c069e7a9ed67baa53f6731709342a36d',200,'{"success": true, "data": {"lineId": "e3", "productId": "P021", "quantity": 2, "seq": 6}}',1.79524231773373532292e+09);
INSERT INTO "kept_answer" VALUES('device 0490a1fd-5939-40b2-b788-c2458f62a896','e5','67af5b96042b3e3a104b01b9c129a6a109b63e48f784240da0758295a34a4af6',201,'{"success": true, "pendingItem": {"id": "0002b9e7-a6e2-4cc8-8a61-327b1db0d61a", "user_id": "2714e9e0-11c7-4c40-b1d3-5eb4795a9e10", "device_id": "0490a1fd-5939-40b2-b788-c2458f62a896", "product_id": "P002", "name": "Something", "quantity": 1, "confidence": "0.50", "status": "pending", "timestamp": "2026-11-21T06:25:17.746Z", "event_id": "e5"}}',1795242317.74662);
INSERT INTO "kept_answer" VALUES('device b5601cd2-8bb8-4e0c-a6f9-44a07dd61c7a','a1','7e1d17785b077abb91bcd45ac3780acdd2a35d7136bbfe9b2208998e7a0a8435',201,'{"success": true, "message": "Item added to basket", "data": {"itemId": "ff4edc99-acf0-46cf-9327-65673dc786f6", "lineId": "a1", "eventId": "a1", "productId": "P021", "quantity": 1, "seq": 2, "action": "created"}}',1.79524231776937603956e+09);
INSERT INTO "kept_answer" VALUES('device b5601cd2-8bb8-4e0c-a6f9-44a07dd61c7a','o1','b7735f258eabf4872e194ec1a4e68b4695d7bc1e592b9fa9e4bf5f4a82ad2ab4',201,'{"success": true, "data": {"order": {"id": "ORD-001", "number": "ORD-001", "total": 1.99, "totalMinor": 199, "currency": "EUR", "items": [{"productId": "P021", "name": "Cup", "quantity": 1, "price": 1.99, "subtotal": 1.99}], "localNumber": null, "createdAt": "2026-11-21T06:25:17.777Z"}}}',1.79524231777757263183e+09);
CREATE TABLE line (
	id VARCHAR(36) NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	product_id VARCHAR(20) NOT NULL, 
	quantity INTEGER NOT NULL, 
	confidence DOUBLE NOT NULL, 
	first_event_id VARCHAR(200) NOT NULL, 
	added_at DOUBLE NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT one_line_a_product UNIQUE (session_id, product_id), 
	CONSTRAINT line_quantity CHECK (quantity > 0), 
	FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE cascade, 
	FOREIGN KEY(product_id) REFERENCES product (id)
);
INSERT INTO "line" VALUES('5b9732f9-53a7-4e90-9b43-25a127bab799','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e','P009',2,0.92,'e1',1.79524231769584751133e+09);
INSERT INTO "line" VALUES('e38b27f4-2354-4533-9221-011e10eb7984','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e','P021',2,0.5,'e3',1.79524231773373532292e+09);
CREATE TABLE line_event (
	id INTEGER NOT NULL, 
	line_id VARCHAR(36) NOT NULL, 
	event_id VARCHAR(200) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT once_a_line UNIQUE (line_id, event_id), 
	FOREIGN KEY(line_id) REFERENCES line (id) ON DELETE cascade
);
INSERT INTO "line_event" VALUES(1,'5b9732f9-53a7-4e90-9b43-25a127bab799','e1');
INSERT INTO "line_event" VALUES(2,'5b9732f9-53a7-4e90-9b43-25a127bab799','e2');
INSERT INTO "line_event" VALUES(3,'e38b27f4-2354-4533-9221-011e10eb7984','e3');
INSERT INTO "line_event" VALUES(4,'e38b27f4-2354-4533-9221-011e10eb7984','e4');
CREATE TABLE live_update (
	id INTEGER NOT NULL, 
	device_id VARCHAR(36) NOT NULL, 
	user_id VARCHAR(36), 
	session_id VARCHAR(36), 
	seq INTEGER NOT NULL, 
	type VARCHAR(30) NOT NULL, 
	entity_id VARCHAR(200) NOT NULL, 
	at DOUBLE NOT NULL, 
	data TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT no_gaps UNIQUE (session_id, seq), 
	FOREIGN KEY(device_id) REFERENCES device (id) ON DELETE cascade, 
	FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE cascade
);
INSERT INTO "live_update" VALUES(1,'0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',1,'session_update','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',1.79524231767434692377e+09,'{"action": "opened", "session": {"id": "01a1fcc7-d76c-72ff-9f4b-280a938d1c2e", "kind": "shopper", "state": "open", "shopper": {"id": "2714e9e0-11c7-4c40-b1d3-5eb4795a9e10", "name": "Ada"}, "openedAt": "2026-11-21T06:25:17.674Z"}}');
INSERT INTO "live_update" VALUES(2,'0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',2,'basket_update','e1',1.79524231769584751133e+09,'{"action": "added", "eventId": "e1", "lineId": "e1", "productId": "P009", "productName": "Water Bottle", "quantity": 1, "confidence": 0.92}');
INSERT INTO "live_update" VALUES(3,'0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',3,'basket_update','e1',1.79524231771480822562e+09,'{"action": "updated", "eventId": "e2", "lineId": "e1", "productId": "P009", "productName": "Water Bottle", "quantity": 2, "confidence": 0.92}');
INSERT INTO "live_update" VALUES(4,'0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',4,'pending_update','e3',1.79524231772477221489e+09,'{"action": "added", "eventId": "e3", "productId": "P021", "productName": "Something", "quantity": 1, "by": "device"}');
INSERT INTO "live_update" VALUES(5,'0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',5,'pending_update','e3',1.79524231773373532292e+09,'{"action": "approved", "eventId": "e3", "productId": "P021", "productName": "Something", "quantity": 2, "by": "device"}');
INSERT INTO "live_update" VALUES(6,'0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',6,'basket_update','e3',1.79524231773373532292e+09,'{"action": "added", "eventId": "e3", "lineId": "e3", "productId": "P021", "productName": "Cup", "quantity": 2, "confidence": 0.5}');
INSERT INTO "live_update" VALUES(7,'0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e',7,'pending_update','e5',1795242317.74662,'{"action": "added", "eventId": "e5", "productId": "P002", "productName": "Something", "quantity": 1, "by": "device"}');
INSERT INTO "live_update" VALUES(8,'b5601cd2-8bb8-4e0c-a6f9-44a07dd61c7a',NULL,'c235d569-8695-4640-ba8b-585994ed6785',1,'session_update','c235d569-8695-4640-ba8b-585994ed6785',1.79524231776262545583e+09,'{"action": "opened", "session": {"id": "c235d569-8695-4640-ba8b-585994ed6785", "kind": "guest", "state": "open", "shopper": null, "openedAt": "2026-11-21T06:25:17.762Z"}}');
INSERT INTO "live_update" VALUES(9,'b5601cd2-8bb8-4e0c-a6f9-44a07dd61c7a',NULL,'c235d569-8695-4640-ba8b-585994ed6785',2,'basket_update','a1',1.79524231776937603956e+09,'{"action": "added", "eventId": "a1", "lineId": "a1", "productId": "P021", "productName": "Cup", "quantity": 1, "confidence": 0.92}');
INSERT INTO "live_update" VALUES(10,'b5601cd2-8bb8-4e0c-a6f9-44a07dd61c7a',NULL,'c235d569-8695-4640-ba8b-585994ed6785',3,'order_update','ORD-001',1.79524231777757263183e+09,'{"action": "created", "order": {"id": "ORD-001", "number": "ORD-001", "total": 1.99, "totalMinor": 199, "currency": "EUR", "items": [{"productId": "P021", "name": "Cup", "quantity": 1, "price": 1.99, "subtotal": 1.99}], "localNumber": null, "createdAt": "2026-11-21T06:25:17.777Z"}}');
CREATE TABLE "order" (
	number INTEGER NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	total_minor INTEGER NOT NULL, 
	currency VARCHAR(3) NOT NULL, 
	local_number VARCHAR(64), 
	created_at DOUBLE NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (session_id), 
	FOREIGN KEY(session_id) REFERENCES session (id)
);
INSERT INTO "order" VALUES(1,'c235d569-8695-4640-ba8b-585994ed6785',199,'EUR',NULL,1.79524231777757263183e+09);
CREATE TABLE order_item (
	id INTEGER NOT NULL, 
	order_number INTEGER NOT NULL, 
	product_id VARCHAR(20) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	quantity INTEGER NOT NULL, 
	price_minor INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(order_number) REFERENCES "order" (number) ON DELETE cascade
);
INSERT INTO "order_item" VALUES(1,1,'P021','Cup',1,199);
CREATE TABLE pending (
	id VARCHAR(36) NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	event_id VARCHAR(200) NOT NULL, 
	product_id VARCHAR(20) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	quantity INTEGER NOT NULL, 
	confidence DOUBLE NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	asked_at DOUBLE NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT one_question_an_item UNIQUE (session_id, event_id), 
	CONSTRAINT pending_state CHECK (state in ('pending', 'approved', 'declined', 'expired')), 
	CONSTRAINT pending_quantity CHECK (quantity > 0), 
	FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE cascade, 
	FOREIGN KEY(product_id) REFERENCES product (id)
);
INSERT INTO "pending" VALUES('82dbbc45-d185-45f3-8a53-aee842c8ca79','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e','e3','P021','Something',1,0.5,'approved',1.79524231772477221489e+09);
INSERT INTO "pending" VALUES('0002b9e7-a6e2-4cc8-8a61-327b1db0d61a','01a1fcc7-d76c-72ff-9f4b-280a938d1c2e','e5','P002','Something',1,0.5,'pending',1795242317.74662);
CREATE TABLE product (
	id VARCHAR(20) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	category VARCHAR(100) NOT NULL, 
	price_minor INTEGER, 
	currency VARCHAR(3) NOT NULL, 
	stock INTEGER, 
	image VARCHAR(255) NOT NULL, 
	barcode VARCHAR(64) NOT NULL, 
	position INTEGER NOT NULL, 
	offered BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "product" VALUES('P009','Water Bottle','Drinks',89,'EUR',200,'','',0,1);
INSERT INTO "product" VALUES('P021','Cup','Household',199,'EUR',200,'','',1,1);
INSERT INTO "product" VALUES('P002','Fresh Bananas','Fruit',99,'EUR',200,'','',2,1);
INSERT INTO "product" VALUES('P001','Organic Apples','Fruit',199,'EUR',200,'','',3,1);
INSERT INTO "product" VALUES('P020','Premium Sandwich','Ready to eat',649,'EUR',200,'','',4,1);
INSERT INTO "product" VALUES('P003','Fresh Oranges','Fruit',149,'EUR',200,'','',5,1);
INSERT INTO "product" VALUES('P006','Broccoli Crown','Vegetables',229,'EUR',200,'','',6,1);
INSERT INTO "product" VALUES('P005','Fresh Carrots','Vegetables',149,'EUR',200,'','',7,1);
INSERT INTO "product" VALUES('P019','Hot Dog Pack','Ready to eat',499,'EUR',200,'','',8,1);
INSERT INTO "product" VALUES('P017','Pepperoni Pizza','Ready to eat',899,'EUR',200,'','',9,1);
INSERT INTO "product" VALUES('P013','Chocolate Donut','Bakery',179,'EUR',200,'','',10,1);
INSERT INTO "product" VALUES('P015','Birthday Cake','Bakery',1599,'EUR',200,'','',11,1);
CREATE TABLE schema_version (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_version" VALUES(1);
CREATE TABLE session (
	id VARCHAR(36) NOT NULL, 
	device_id VARCHAR(36) NOT NULL, 
	user_id VARCHAR(36), 
	kind VARCHAR(10) NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	ordered BOOLEAN NOT NULL, 
	seq INTEGER NOT NULL, 
	opened_at DOUBLE NOT NULL, 
	closed_at DOUBLE, 
	PRIMARY KEY (id), 
	CONSTRAINT session_kind CHECK (kind in ('guest', 'shopper')), 
	CONSTRAINT session_state CHECK (state in ('open', 'closed')), 
	FOREIGN KEY(device_id) REFERENCES device (id) ON DELETE cascade, 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE set null
);
INSERT INTO "session" VALUES('01a1fcc7-d76c-72ff-9f4b-280a938d1c2e','0490a1fd-5939-40b2-b788-c2458f62a896','2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','shopper','open',0,7,1.79524231767434692377e+09,NULL);
INSERT INTO "session" VALUES('c235d569-8695-4640-ba8b-585994ed6785','b5601cd2-8bb8-4e0c-a6f9-44a07dd61c7a',NULL,'guest','open',1,3,1.79524231776262545583e+09,NULL);
CREATE TABLE user (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	email VARCHAR(255) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	role VARCHAR(10) NOT NULL, 
	created_at DOUBLE NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT user_role CHECK (role in ('user', 'admin')), 
	UNIQUE (email)
);
INSERT INTO "user" VALUES('2714e9e0-11c7-4c40-b1d3-5eb4795a9e10','Ada','fef81885246d4ab8a5626e8bb6f9c924@shop.example','$argon2id$v=19$m=19456,t=2,p=1$5F+GKZG94FDGzzBpBY3yVw$xNajjW4aKU3l4wxMMzP6uB+7cv11FoUbJdDN4m6y1ws','user',1.79524231759245777133e+09);
CREATE TABLE wrong_guess (
	id INTEGER NOT NULL, 
	address VARCHAR(64) NOT NULL, 
	at DOUBLE NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "wrong_guess" VALUES(1,'127.0.0.1',1.79524231779119682311e+09);
CREATE INDEX ix_product_barcode ON product (barcode);
CREATE INDEX ix_wrong_guess_at ON wrong_guess (at);
CREATE INDEX ix_wrong_guess_address ON wrong_guess (address);
CREATE INDEX ix_session_device_id ON session (device_id);
CREATE INDEX ix_session_user_id ON session (user_id);
CREATE UNIQUE INDEX one_open_session_a_device ON session (device_id) WHERE state = 'open';
CREATE INDEX updates_of_a_user ON live_update (user_id, id);
CREATE INDEX updates_of_a_device ON live_update (device_id, id);
CREATE INDEX ix_line_event_event_id ON line_event (event_id);
CREATE INDEX ix_line_event_line_id ON line_event (line_id);
COMMIT;

BEGIN TRANSACTION;
CREATE TABLE amendment (
	seq INTEGER NOT NULL, 
	field VARCHAR NOT NULL, 
	question_id INTEGER, 
	prediction_id INTEGER, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	amended_on DATE NOT NULL, 
	late BOOLEAN NOT NULL, 
	reason VARCHAR, 
	PRIMARY KEY (seq, field), 
	FOREIGN KEY(question_id) REFERENCES question (id), 
	FOREIGN KEY(prediction_id) REFERENCES prediction (id)
);
CREATE TABLE article (
	id INTEGER NOT NULL, 
	url VARCHAR, 
	title VARCHAR, 
	outlet_id INTEGER, 
	author VARCHAR, 
	published DATE, 
	retrieved VARCHAR, 
	sha256 VARCHAR, 
	forgotten BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(outlet_id) REFERENCES source (id)
);
CREATE TABLE blob (
	sha256 VARCHAR NOT NULL, 
	bytes BLOB NOT NULL, 
	PRIMARY KEY (sha256)
);
CREATE TABLE event (seq INTEGER PRIMARY KEY, prev TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO "event" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000000','{"actor":"","data":{"kind":"prediction","made":"2025-01-10","prediction":1,"probability":{"high":"0.7","low":"0.7","point":"0.7","wording":"70%"},"question":{"claim":"It rains in May","deadline":{"earliest":"2025-02-01","from":"2025-01-10","latest":"2025-02-01","rule":"year-month-day","text":"2025-02-01"},"id":1,"kind":"binary"},"source":{"id":1,"key":"weather service","name":"Weather Service"},"stance":"affirms","tags":["weather"]},"ledger":"test-ledger","prev":"0000000000000000000000000000000000000000000000000000000000000000","recorded_at":"2025-03-01T12:00:00Z","seq":1,"type":"prediction.recorded","v":1}','7198a3da8556b4a29a930ccc4ce0eec10fe0e6a12ffbce8ba4fc9c81b79350ed');
INSERT INTO "event" VALUES(2,'7198a3da8556b4a29a930ccc4ce0eec10fe0e6a12ffbce8ba4fc9c81b79350ed','{"actor":"","data":{"made":"2025-01-20","prediction":1,"probability":{"high":"0.4","low":"0.4","point":"0.4","wording":"0.4"}},"ledger":"test-ledger","prev":"7198a3da8556b4a29a930ccc4ce0eec10fe0e6a12ffbce8ba4fc9c81b79350ed","recorded_at":"2025-03-01T12:00:00Z","seq":2,"type":"prediction.revised","v":1}','ecf060264b8d27316f863bf429cdef272172bb251822b1aaa3424a33b9e6a985');
INSERT INTO "event" VALUES(3,'ecf060264b8d27316f863bf429cdef272172bb251822b1aaa3424a33b9e6a985','{"actor":"","data":{"decided_on":"2025-03-01","note":"It was dry.","outcome":"false","question":1,"resolution":1,"resolved_on":"2025-02-01"},"ledger":"test-ledger","prev":"ecf060264b8d27316f863bf429cdef272172bb251822b1aaa3424a33b9e6a985","recorded_at":"2025-03-01T12:00:00Z","seq":3,"type":"question.resolved","v":1}','490930340bdd4851c4dcfc16c24212714028cc1d330b2d1159236db7bf6438ca');
INSERT INTO "event" VALUES(4,'490930340bdd4851c4dcfc16c24212714028cc1d330b2d1159236db7bf6438ca','{"actor":"","data":{"kind":"prediction","made":"2025-03-01","prediction":2,"question":{"claim":"It snows in May","deadline":{"earliest":"2025-06-01","from":"2025-03-01","latest":"2025-06-01","rule":"year-month-day","text":"2025-06-01"},"id":2,"kind":"binary"},"source":{"id":1},"stance":"affirms"},"ledger":"test-ledger","prev":"490930340bdd4851c4dcfc16c24212714028cc1d330b2d1159236db7bf6438ca","recorded_at":"2025-03-01T12:00:00Z","seq":4,"type":"prediction.recorded","v":1}','a33a0c05d79af444c06786d292e5b3c97483abd1f9593717c3c4d16ace40c50d');
CREATE TABLE evidence (
	resolution_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	url VARCHAR NOT NULL, 
	PRIMARY KEY (resolution_id, position), 
	FOREIGN KEY(resolution_id) REFERENCES resolution (id)
);
CREATE TABLE identity (
	ledger VARCHAR NOT NULL, 
	PRIMARY KEY (ledger)
);
INSERT INTO "identity" VALUES('test-ledger');
CREATE TABLE imported_file (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	format VARCHAR NOT NULL, 
	mapping VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE prediction (
	id INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	via_id INTEGER, 
	article_id INTEGER, 
	claim VARCHAR, 
	role VARCHAR, 
	quote VARCHAR, 
	quote_start INTEGER, 
	quote_end INTEGER, 
	attribution VARCHAR, 
	kind VARCHAR NOT NULL, 
	conditional BOOLEAN NOT NULL, 
	made DATE NOT NULL, 
	stance VARCHAR NOT NULL, 
	probability FLOAT, 
	probability_low FLOAT, 
	probability_high FLOAT, 
	probability_wording VARCHAR, 
	probability_table VARCHAR, 
	withdrawn_on DATE, 
	withdrawn_reason VARCHAR, 
	retracted BOOLEAN NOT NULL, 
	retracted_reason VARCHAR, 
	file_id INTEGER, 
	file_row INTEGER, 
	file_key VARCHAR, 
	extractor VARCHAR, 
	recorded_at VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT attribution_known CHECK (attribution IN ('direct', 'paraphrase', 'own', 'relayed')), 
	CONSTRAINT kind_known CHECK (kind IN ('prediction', 'commitment', 'schedule')), 
	CONSTRAINT stance_known CHECK (stance IN ('affirms', 'denies')), 
	CONSTRAINT probability_in_range CHECK (probability BETWEEN 0 AND 1), 
	CONSTRAINT probability_low_in_range CHECK (probability_low BETWEEN 0 AND 1), 
	CONSTRAINT probability_high_in_range CHECK (probability_high BETWEEN 0 AND 1), 
	FOREIGN KEY(question_id) REFERENCES question (id), 
	FOREIGN KEY(source_id) REFERENCES source (id), 
	FOREIGN KEY(via_id) REFERENCES source (id), 
	FOREIGN KEY(article_id) REFERENCES article (id), 
	FOREIGN KEY(file_id) REFERENCES imported_file (id)
);
INSERT INTO "prediction" VALUES(1,1,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prediction',0,'2025-01-10','affirms',0.7,0.7,0.7,'70%',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,'2025-03-01T12:00:00Z',1);
INSERT INTO "prediction" VALUES(2,2,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'prediction',0,'2025-03-01','affirms',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,'2025-03-01T12:00:00Z',4);
CREATE TABLE question (
	id INTEGER NOT NULL, 
	"key" VARCHAR, 
	kind VARCHAR NOT NULL, 
	claim VARCHAR NOT NULL, 
	criteria VARCHAR, 
	deadline_text VARCHAR, 
	deadline_earliest DATE, 
	deadline_latest DATE, 
	deadline_rule VARCHAR, 
	deadline_from DATE, 
	merged_into INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(merged_into) REFERENCES question (id)
);
INSERT INTO "question" VALUES(1,NULL,'binary','It rains in May',NULL,'2025-02-01','2025-02-01','2025-02-01','year-month-day','2025-01-10',NULL);
INSERT INTO "question" VALUES(2,NULL,'binary','It snows in May',NULL,'2025-06-01','2025-06-01','2025-06-01','year-month-day','2025-03-01',NULL);
CREATE TABLE question_link (
	question_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	relation VARCHAR NOT NULL, 
	PRIMARY KEY (question_id, other_id, relation), 
	FOREIGN KEY(question_id) REFERENCES question (id), 
	FOREIGN KEY(other_id) REFERENCES question (id)
);
CREATE TABLE resolution (
	id INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	outcome VARCHAR NOT NULL, 
	fraction FLOAT, 
	resolved_on DATE NOT NULL, 
	decided_on DATE NOT NULL, 
	early BOOLEAN NOT NULL, 
	reason VARCHAR, 
	note VARCHAR, 
	decided_by VARCHAR, 
	superseded_by INTEGER, 
	recorded_at VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT outcome_known CHECK (outcome IN ('true', 'false', 'partly', 'void', 'ambiguous')), 
	CONSTRAINT fraction_in_range CHECK (fraction BETWEEN 0 AND 1), 
	FOREIGN KEY(question_id) REFERENCES question (id), 
	FOREIGN KEY(superseded_by) REFERENCES resolution (id)
);
INSERT INTO "resolution" VALUES(1,1,'false',NULL,'2025-02-01','2025-03-01',0,NULL,'It was dry.',NULL,NULL,'2025-03-01T12:00:00Z',3);
CREATE TABLE revision (
	seq INTEGER NOT NULL, 
	prediction_id INTEGER NOT NULL, 
	made DATE NOT NULL, 
	probability FLOAT NOT NULL, 
	probability_low FLOAT NOT NULL, 
	probability_high FLOAT NOT NULL, 
	probability_wording VARCHAR NOT NULL, 
	probability_table VARCHAR, 
	reason VARCHAR, 
	PRIMARY KEY (seq), 
	CONSTRAINT probability_in_range CHECK (probability BETWEEN 0 AND 1), 
	FOREIGN KEY(prediction_id) REFERENCES prediction (id)
);
INSERT INTO "revision" VALUES(2,1,'2025-01-20',0.4,0.4,0.4,'0.4',NULL,NULL);
CREATE TABLE source (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR, 
	affiliation VARCHAR, 
	merged_into INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT kind_known CHECK (kind IN ('person', 'organisation', 'outlet', 'group', 'model')), 
	FOREIGN KEY(merged_into) REFERENCES source (id)
);
INSERT INTO "source" VALUES(1,'Weather Service',NULL,NULL,NULL);
CREATE TABLE source_name (
	source_id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (source_id, "key"), 
	FOREIGN KEY(source_id) REFERENCES source (id)
);
INSERT INTO "source_name" VALUES(1,'weather service','Weather Service');
CREATE TABLE tag (
	prediction_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (prediction_id, name), 
	FOREIGN KEY(prediction_id) REFERENCES prediction (id)
);
INSERT INTO "tag" VALUES(1,'weather');
CREATE TRIGGER event_is_appended BEFORE INSERT ON event WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event) OR NEW.prev IS NOT coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'the journal only takes an event that follows the last one'); END;
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the journal cannot be changed'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'nothing can be removed from the journal'); END;
CREATE INDEX ix_question_key ON question ("key");
CREATE INDEX ix_question_deadline_latest ON question (deadline_latest);
CREATE INDEX ix_source_name_key ON source_name ("key");
CREATE INDEX ix_article_sha256 ON article (sha256);
CREATE INDEX ix_article_url ON article (url);
CREATE INDEX ix_resolution_question_id ON resolution (question_id);
CREATE INDEX prediction_by_source ON prediction (source_id, question_id);
CREATE INDEX ix_prediction_question_id ON prediction (question_id);
CREATE INDEX ix_prediction_article_id ON prediction (article_id);
CREATE INDEX ix_tag_name ON tag (name);
CREATE INDEX ix_revision_prediction_id ON revision (prediction_id);
CREATE INDEX ix_amendment_prediction_id ON amendment (prediction_id);
CREATE INDEX ix_amendment_question_id ON amendment (question_id);
COMMIT;

-- Append-only (rules B-12, B-13): a change or removal of an action is a new row with the next versie; no row is ever updated or deleted. The current
-- version of an action is the row with the highest versie, unless that one is vervallen (rule B-14). The primary key lets only one of two
-- simultaneous changes become the next version.
CREATE TABLE verwerkingsactie_versie (
    actie_id                          UUID                        NOT NULL,
    versie                            INTEGER                     NOT NULL,
    vervallen                         BOOLEAN                     NOT NULL,
    tijdstip_registratie              TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    client_id                         VARCHAR                     NOT NULL, -- who delivered this version
    vertrouwelijkheid                 VARCHAR                     NOT NULL,
    tijdstip                          VARCHAR                     NOT NULL, -- literally as delivered (rule B-19)
    tijdstip_moment                   TIMESTAMP(9) WITH TIME ZONE NOT NULL, -- the same, to compare and sort
    -- What follows is kept literally as delivered (rule B-34), hence text also for UUIDs; lengths are judged in code points before anything gets here.
    actie_naam                        VARCHAR,
    handeling_naam                    VARCHAR,
    verwerking_naam                   VARCHAR,
    verwerking_id                     VARCHAR,
    verwerkingsactiviteit_id          VARCHAR,
    verwerkingsactiviteit_url         VARCHAR,
    bewaartermijn                     VARCHAR,
    uitvoerder                        VARCHAR,
    systeem                           VARCHAR,
    gebruiker                         VARCHAR,
    gegevensbron                      VARCHAR,
    soort_afnemer_id                  VARCHAR,
    afnemer_id                        VARCHAR,
    verwerkingsactiviteit_id_afnemer  VARCHAR,
    verwerkingsactiviteit_url_afnemer VARCHAR,
    verwerking_id_afnemer             VARCHAR,
    CONSTRAINT verwerkingsactie_versie_pk PRIMARY KEY (actie_id, versie)
);

CREATE INDEX verwerkingsactie_versie_moment ON verwerkingsactie_versie (tijdstip_moment);

CREATE TABLE verwerkt_object (
    actie_id                   UUID          NOT NULL,
    versie                     INTEGER       NOT NULL,
    volgnummer                 INTEGER       NOT NULL, -- the place in the request, so that the objects go back in the same order
    verwerkt_object_id         UUID          NOT NULL, -- this occurrence, not the person; the same in every version (AMB-30)
    objecttype                 VARCHAR       NOT NULL,
    soort_object_id            VARCHAR       NOT NULL,
    object_id                  VARCHAR       NOT NULL,
    betrokkenheid              VARCHAR,
    verwerkte_soorten_gegevens VARCHAR ARRAY NOT NULL,
    CONSTRAINT verwerkt_object_pk PRIMARY KEY (actie_id, versie, volgnummer),
    CONSTRAINT verwerkt_object_actie FOREIGN KEY (actie_id, versie) REFERENCES verwerkingsactie_versie (actie_id, versie)
);

CREATE INDEX verwerkt_object_persoon ON verwerkt_object (object_id, soort_object_id);

-- For as long as the action exists, because a client may deliver again months later (AMB-35).
CREATE TABLE idempotency_record (
    client_id       VARCHAR NOT NULL,
    idempotency_key VARCHAR NOT NULL,
    body_hash       VARCHAR NOT NULL, -- SHA-256 of the body, hexadecimal
    actie_id        UUID    NOT NULL,
    CONSTRAINT idempotency_record_pk PRIMARY KEY (client_id, idempotency_key)
);

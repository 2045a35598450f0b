-- One row for each community. `head` is the position of its last event. `edition` rises with whatever makes a server that
-- holds the community in memory read it anew: another configuration, or events that an erasure has reduced. `erased` is 1 once anybody was.
CREATE TABLE community (
    id TEXT NOT NULL PRIMARY KEY,
    config TEXT NOT NULL,
    head BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    erased BIGINT NOT NULL
);

-- The log, as JSON, one event a row. Rows are added and never changed; only an erasure takes some away and puts the same
-- events there reduced. `print` is the SHA-256 of the body: two different events may claim one name, and both are kept.
CREATE TABLE event (
    community TEXT NOT NULL REFERENCES community (id),
    position BIGINT NOT NULL,
    replica TEXT NOT NULL,
    number BIGINT NOT NULL,
    print BYTEA NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (community, position),
    UNIQUE (community, replica, number, print)
);

-- What an engine is opened from, with the events after `position`. May be lost at any time.
CREATE TABLE snapshot (
    community TEXT NOT NULL PRIMARY KEY REFERENCES community (id),
    position BIGINT NOT NULL,
    body BYTEA NOT NULL
);

-- The answer that belongs to a key which a client has given an entry. After an erasure the event alone is kept of it.
CREATE TABLE receipt (
    community TEXT NOT NULL REFERENCES community (id),
    caller TEXT NOT NULL,
    key TEXT NOT NULL,
    request BYTEA NOT NULL,
    replica TEXT NOT NULL,
    number BIGINT NOT NULL,
    answer TEXT NOT NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (community, caller, key)
);
CREATE INDEX receipt_made ON receipt (made);

-- Who may speak here, and with which key.
CREATE TABLE device (
    community TEXT NOT NULL REFERENCES community (id),
    id TEXT NOT NULL,
    particulars TEXT NOT NULL,
    revoked BIGINT NOT NULL,
    PRIMARY KEY (community, id)
);

-- Requests that were seen within the window in which their time would still pass.
CREATE TABLE nonce (
    community TEXT NOT NULL,
    device TEXT NOT NULL,
    nonce TEXT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (community, device, nonce)
);
CREATE INDEX nonce_until ON nonce (until);

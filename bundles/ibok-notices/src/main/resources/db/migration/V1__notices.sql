-- What was sent. The text is made once and kept in both languages; a secret never stands in it (decision 33).
-- The customer is '' when a message is about an account or an address alone.
CREATE TABLE notices.message (
    customer     text NOT NULL,
    id           uuid NOT NULL UNIQUE,
    -- Set when the message is for this account alone; else all who may see the customer read it.
    account      uuid,
    topic        text NOT NULL,
    at           timestamptz NOT NULL,
    facts        jsonb NOT NULL,
    link         text,
    secret_maker text,
    secret_about text,
    subject_pl   text NOT NULL,
    body_pl      text NOT NULL,
    subject_en   text NOT NULL,
    body_en      text NOT NULL,
    PRIMARY KEY (customer, id)
);
CREATE INDEX message_recent ON notices.message (customer, at DESC, id DESC);
CREATE INDEX message_account ON notices.message (account, at DESC, id DESC) WHERE customer = '';

-- One way to one recipient. The waiting ones are what a node claims: next_at is the lease while it sends.
CREATE TABLE notices.delivery (
    customer  text NOT NULL,
    message   uuid NOT NULL,
    id        uuid NOT NULL UNIQUE,
    topic     text NOT NULL,
    at        timestamptz NOT NULL,
    channel   text NOT NULL CHECK (channel IN ('email', 'portal')),
    account   uuid,
    name      text NOT NULL,
    address   text NOT NULL,
    language  text NOT NULL CHECK (language IN ('pl', 'en')),
    -- waiting: to be sent; sent: accepted by the mail server, or shown in the portal; failed: for good; kept: a demonstration sends
    -- nothing; settled: nothing to be sent any more
    state     text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'kept', 'settled')),
    reason    text,
    attempts  integer NOT NULL DEFAULT 0,
    claim     bigint NOT NULL DEFAULT 0,
    queued_at timestamptz NOT NULL DEFAULT now(),
    next_at   timestamptz NOT NULL DEFAULT now(),
    done_at   timestamptz,
    PRIMARY KEY (customer, message, id),
    FOREIGN KEY (customer, message) REFERENCES notices.message (customer, id) ON DELETE CASCADE
);
CREATE INDEX delivery_due ON notices.delivery (next_at) WHERE state = 'waiting';
CREATE INDEX delivery_failed ON notices.delivery (at DESC, id DESC) WHERE state = 'failed';
CREATE INDEX delivery_recent ON notices.delivery (at DESC, id DESC);
CREATE INDEX delivery_customer ON notices.delivery (customer, at DESC, id DESC);
CREATE INDEX delivery_topic ON notices.delivery (topic, at DESC, id DESC);
CREATE INDEX delivery_address ON notices.delivery (lower(address) text_pattern_ops, at DESC);

-- Account × topic × channel: only what differs from the topic's default stands here.
CREATE TABLE notices.choice (
    account uuid NOT NULL,
    topic   text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email', 'portal')),
    chosen  boolean NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (account, topic, channel)
);

-- What an account has not opened yet.
CREATE TABLE notices.unread (
    account  uuid NOT NULL,
    customer text NOT NULL,
    message  uuid NOT NULL,
    PRIMARY KEY (account, customer, message),
    FOREIGN KEY (customer, message) REFERENCES notices.message (customer, id) ON DELETE CASCADE
);
CREATE INDEX unread_message ON notices.unread (customer, message);

-- The same to many customers: made into messages in steps, after the sender's commit.
CREATE TABLE notices.mailing (
    id        uuid PRIMARY KEY,
    topic     text NOT NULL,
    facts     jsonb NOT NULL,
    link      text,
    at        timestamptz NOT NULL,
    customers text[] NOT NULL,
    done      integer NOT NULL DEFAULT 0,
    next_at   timestamptz NOT NULL DEFAULT now(),
    reason    text
);
CREATE INDEX mailing_due ON notices.mailing (next_at);

-- The utility's own words for a topic; the last version counts, one without text means the shipped words.
CREATE TABLE notices.template (
    topic    text NOT NULL,
    language text NOT NULL CHECK (language IN ('pl', 'en')),
    version  integer NOT NULL,
    text     text,
    author   text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (topic, language, version)
);

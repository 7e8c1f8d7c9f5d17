-- A link that travels by e-mail: only the hash of its secret is kept (decision 33). A newer one for the same matter takes the place of the earlier.
CREATE TABLE accounts.secret_link (
    purpose    text NOT NULL CHECK (purpose IN ('activation', 'password', 'registration', 'email_new', 'email_old')),
    -- the account, the registration or the change of e-mail
    about      uuid NOT NULL,
    hash       bytea NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (purpose, about)
);
CREATE INDEX secret_link_expires ON accounts.secret_link (expires_at);

CREATE INDEX account_email ON accounts.account (lower(email)) WHERE email IS NOT NULL;

-- How the office or a registration made an account, and what its owner still has to do first.
CREATE TABLE accounts.issue (
    account_id   uuid PRIMARY KEY REFERENCES accounts.account (id),
    customer     text NOT NULL,
    way          text NOT NULL CHECK (way IN ('letter', 'link', 'registration')),
    channel      text NOT NULL CHECK (channel IN ('brought', 'posted', 'meter_reader', 'list', 'web')),
    applied_on   date NOT NULL,
    issued_at    timestamptz NOT NULL,
    issued_by    text NOT NULL,
    language     text NOT NULL CHECK (language IN ('pl', 'en')),
    -- letters printed so far; each had another password
    letters      integer NOT NULL DEFAULT 0,
    printed_at   timestamptz
);
CREATE INDEX issue_customer ON accounts.issue (customer);

-- The second secret of a customer: printed on letters and invoices, good once.
CREATE TABLE accounts.activation_code (
    customer   text PRIMARY KEY,
    hash       bytea NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

-- Somebody who registers by themselves. What they typed as a secret is not kept, only whether it was right.
CREATE TABLE accounts.registration (
    id           uuid PRIMARY KEY,
    customer     text NOT NULL,
    name         text NOT NULL,
    email        text NOT NULL,
    language     text NOT NULL CHECK (language IN ('pl', 'en')),
    proof        text NOT NULL CHECK (proof IN ('code', 'invoice', 'none')),
    regulations  integer,
    address      text NOT NULL,
    state        text NOT NULL CHECK (state IN ('asked', 'proved', 'waiting', 'opened', 'rejected')),
    asked_at     timestamptz NOT NULL,
    confirmed_at timestamptz,
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    account_id   uuid REFERENCES accounts.account (id)
);
CREATE INDEX registration_state ON accounts.registration (state, confirmed_at, id);
CREATE INDEX registration_customer ON accounts.registration (customer);
CREATE INDEX registration_asked ON accounts.registration (asked_at);

-- What was typed as a login or an e-mail by who has forgotten the password; looked up after the answer, so that the answer tells nothing.
CREATE TABLE accounts.password_request (
    id       uuid PRIMARY KEY,
    typed    text NOT NULL,
    asked_at timestamptz NOT NULL
);

-- An e-mail address on its way in: the new one is confirmed by a link, and so is the present one, or by the office in its place.
CREATE TABLE accounts.email_change (
    id               uuid PRIMARY KEY,
    account_id       uuid NOT NULL REFERENCES accounts.account (id),
    old_email        text,
    new_email        text NOT NULL,
    asked_at         timestamptz NOT NULL,
    new_confirmed_at timestamptz,
    old_confirmed_at timestamptz,
    ended_at         timestamptz,
    ended            text CHECK (ended IN ('done', 'replaced', 'refused')),
    CHECK ((ended IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX email_change_open ON accounts.email_change (account_id) WHERE ended IS NULL;

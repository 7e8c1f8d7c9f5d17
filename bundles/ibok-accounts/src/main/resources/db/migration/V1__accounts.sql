-- Who signs in. A customer's account sees customers by grants, a staff account works by roles.
CREATE TABLE accounts.account (
    id                  uuid PRIMARY KEY,
    login               text NOT NULL CHECK (login = btrim(login) AND login <> ''),
    name                text COLLATE "pl-x-icu" NOT NULL,
    email               text,
    kind                text NOT NULL CHECK (kind IN ('customer', 'staff')),
    password_hash       text NOT NULL,
    password_changed_at timestamptz NOT NULL,
    -- Set while the password is one that somebody else gave: it must be changed, and is worth nothing afterwards.
    one_time_until      timestamptz,
    locked_at           timestamptz,
    locked_reason       text,
    language            text CHECK (language IN ('pl', 'en')),
    opened_at           timestamptz NOT NULL,
    search              text GENERATED ALWAYS AS
        (lower((login || ' ' || name || ' ' || coalesce(email, '')) COLLATE "pl-x-icu")) STORED
);
CREATE UNIQUE INDEX account_login ON accounts.account (lower(login));
CREATE INDEX account_name ON accounts.account (name, id);
CREATE INDEX account_search ON accounts.account USING gin (search gin_trgm_ops);

-- Account × customer × permissions × dates (decision 9). '*' stands for every permission that is given to customers.
CREATE TABLE accounts.customer_grant (
    account_id   uuid NOT NULL REFERENCES accounts.account (id),
    customer     text NOT NULL,
    permissions  text[] NOT NULL CHECK (cardinality(permissions) > 0),
    valid_from   date NOT NULL,
    valid_to     date CHECK (valid_to >= valid_from),
    -- The account that passed its own right on; what a delegate reads is audited.
    delegated_by uuid REFERENCES accounts.account (id),
    PRIMARY KEY (account_id, customer)
);
CREATE INDEX customer_grant_customer ON accounts.customer_grant (customer);

CREATE TABLE accounts.role (
    name    text PRIMARY KEY,
    shipped boolean NOT NULL
);
INSERT INTO accounts.role (name, shipped)
VALUES ('clerk', true), ('accountant', true), ('editor', true), ('administrator', true);

-- Permissions met so far. What a bundle ships for the roles is taken over once, when its permission is first met, so that edits hold.
CREATE TABLE accounts.permission (
    name       text PRIMARY KEY,
    side       text NOT NULL CHECK (side IN ('customer', 'staff')),
    first_met  timestamptz NOT NULL
);

CREATE TABLE accounts.role_permission (
    role       text NOT NULL REFERENCES accounts.role (name),
    permission text NOT NULL,
    PRIMARY KEY (role, permission)
);

CREATE TABLE accounts.account_role (
    account_id uuid NOT NULL REFERENCES accounts.account (id),
    role       text NOT NULL REFERENCES accounts.role (name),
    PRIMARY KEY (account_id, role)
);

-- Only the hash of what the cookie carries is kept.
CREATE TABLE accounts.session (
    hash         bytea PRIMARY KEY,
    id           uuid NOT NULL UNIQUE,
    account_id   uuid NOT NULL REFERENCES accounts.account (id),
    -- 'open', or what is still to be done before the session lets anybody in
    stage        text NOT NULL CHECK (stage IN ('open', 'new_password')),
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    customer     text,
    address      text NOT NULL,
    user_agent   text NOT NULL
);
CREATE INDEX session_account ON accounts.session (account_id);
CREATE INDEX session_expires ON accounts.session (expires_at);

CREATE TABLE accounts.token (
    hash         bytea PRIMARY KEY,
    id           uuid NOT NULL UNIQUE,
    account_id   uuid NOT NULL REFERENCES accounts.account (id),
    name         text NOT NULL,
    scopes       text[] NOT NULL CHECK (cardinality(scopes) > 0),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX token_account ON accounts.token (account_id);

-- Failed sign-ins, counted for all nodes: by login and address, by login, and by address.
CREATE TABLE accounts.sign_in_attempt (
    kind          text NOT NULL CHECK (kind IN ('pair', 'login', 'address')),
    key           text NOT NULL,
    failures      integer NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE INDEX sign_in_attempt_last ON accounts.sign_in_attempt (last_at);

-- Addresses an account has signed in from; a guessing from elsewhere doesn't lock its owner out there.
CREATE TABLE accounts.known_address (
    account_id uuid NOT NULL REFERENCES accounts.account (id),
    address    text NOT NULL,
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (account_id, address)
);

-- Refusals, summed by the hour so that nobody can flood the audit with them.
CREATE TABLE accounts.denial (
    account_id uuid NOT NULL,
    login      text NOT NULL,
    permission text NOT NULL,
    hour       timestamptz NOT NULL,
    count      bigint NOT NULL,
    customer   text,
    PRIMARY KEY (account_id, permission, hour)
);
CREATE INDEX denial_hour ON accounts.denial (hour);

-- A session may owe more than a new password: docs/decisions/0063 and 0064.
ALTER TABLE accounts.session DROP CONSTRAINT session_stage_check;
ALTER TABLE accounts.session ADD CONSTRAINT session_stage_check
    CHECK (stage IN ('open', 'second_factor', 'new_password', 'factor_set_up', 'regulations'));

-- The second factor of an account (RFC 6238). It counts from the moment a code has confirmed it.
CREATE TABLE accounts.second_factor (
    account_id   uuid PRIMARY KEY REFERENCES accounts.account (id),
    -- encrypted with a key of the installation, bound to the account
    secret       bytea NOT NULL,
    -- step of the last code that was taken: an older one and the same one count no more
    last_step    bigint NOT NULL DEFAULT 0,
    begun_at     timestamptz NOT NULL,
    confirmed_at timestamptz
);

-- Only hashes are kept; each code works once.
CREATE TABLE accounts.recovery_code (
    account_id uuid NOT NULL REFERENCES accounts.second_factor (account_id) ON DELETE CASCADE,
    hash       bytea NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (account_id, hash)
);

-- Set when its owner has closed the account; it is locked from then on and names no login.
ALTER TABLE accounts.account ADD COLUMN closed_at timestamptz;

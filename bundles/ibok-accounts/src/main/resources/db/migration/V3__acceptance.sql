-- Which version of the regulations an account has accepted, when, and how it came to us (decision 14). The first time counts.
CREATE TABLE accounts.acceptance (
    account_id  uuid NOT NULL REFERENCES accounts.account (id),
    document    text NOT NULL,
    version     integer NOT NULL CHECK (version > 0),
    accepted_at timestamptz NOT NULL,
    -- paper: signed on the application; office: told to a member of staff; web: clicked by the account itself
    channel     text NOT NULL CHECK (channel IN ('paper', 'office', 'web')),
    recorded_by text NOT NULL,
    PRIMARY KEY (account_id, document, version)
);

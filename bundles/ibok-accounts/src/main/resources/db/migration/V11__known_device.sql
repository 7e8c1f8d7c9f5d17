-- What an account has been signed in from: a kind of browser and system, and a part of the network. Who comes with another of either is told of to the owner.
CREATE TABLE accounts.known_device (
    account_id uuid NOT NULL REFERENCES accounts.account (id),
    device     text NOT NULL,
    network    text NOT NULL,
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (account_id, device, network)
);
CREATE INDEX known_device_last ON accounts.known_device (last_at);

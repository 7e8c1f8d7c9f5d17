-- Accounts issued for a list of customers: what became of each, in letters of so many a printing.
CREATE TABLE accounts.issue_list (
    id           uuid PRIMARY KEY,
    submitted_at timestamptz NOT NULL,
    submitted_by text NOT NULL,
    language     text NOT NULL CHECK (language IN ('pl', 'en')),
    total        integer NOT NULL,
    job          uuid,
    finished_at  timestamptz
);
CREATE INDEX issue_list_submitted ON accounts.issue_list (submitted_at DESC, id);

CREATE TABLE accounts.issue_line (
    list       uuid NOT NULL REFERENCES accounts.issue_list (id),
    line       integer NOT NULL,
    customer   text NOT NULL,
    state      text NOT NULL CHECK (state IN ('waiting', 'opened', 'refused')),
    reason     text CHECK (reason IN ('unknown', 'has_account', 'login_taken')),
    account_id uuid REFERENCES accounts.account (id),
    PRIMARY KEY (list, line)
);
CREATE INDEX issue_line_state ON accounts.issue_line (list, state, line);

CREATE TABLE accounts.issue_printing (
    list       uuid NOT NULL REFERENCES accounts.issue_list (id),
    number     integer NOT NULL,
    first_line integer NOT NULL,
    last_line  integer NOT NULL,
    letters    integer NOT NULL,
    printed    integer NOT NULL DEFAULT 0,
    printed_at timestamptz,
    printed_by text,
    PRIMARY KEY (list, number)
);

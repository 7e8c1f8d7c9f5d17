-- Every value a setting ever had. The row with the latest begin that is not after a day holds on that day; of rows with the same begin, the last one.
CREATE TABLE store.setting (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    valid_from date NOT NULL,
    value      text NOT NULL,
    set_at     timestamptz NOT NULL
);
CREATE INDEX setting_name ON store.setting (name, valid_from);
REVOKE UPDATE, DELETE ON store.setting FROM ${app};

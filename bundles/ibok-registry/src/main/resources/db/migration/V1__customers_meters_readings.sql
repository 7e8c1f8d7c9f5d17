-- Customers and what they have by contract.

CREATE TABLE registry.customer (
    code text PRIMARY KEY,
    name text COLLATE "pl-x-icu" NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'business')),
    nip text CHECK (nip ~ '^[0-9]{10}$'),
    address text COLLATE "pl-x-icu" NOT NULL,
    email text,
    phone text
);

CREATE TABLE registry.premises (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    street text COLLATE "pl-x-icu",
    house text NOT NULL,
    flat text,
    postcode text,
    city text COLLATE "pl-x-icu" NOT NULL,
    UNIQUE NULLS NOT DISTINCT (city, street, house, flat, postcode)
);

CREATE TABLE registry.service_point (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    code text NOT NULL UNIQUE,
    premises_id uuid NOT NULL REFERENCES registry.premises,
    kind text NOT NULL CHECK (kind IN ('main', 'sub', 'garden')),
    main_id uuid REFERENCES registry.service_point,
    location text,
    CHECK ((kind = 'main') = (main_id IS NULL))
);
CREATE INDEX service_point_premises ON registry.service_point (premises_id);
CREATE INDEX service_point_main ON registry.service_point (main_id);

CREATE TABLE registry.contract (
    number text PRIMARY KEY,
    customer_code text NOT NULL REFERENCES registry.customer,
    first_day date NOT NULL,
    last_day date CHECK (last_day >= first_day),
    tariff_group text NOT NULL,
    billing_months smallint NOT NULL CHECK (billing_months BETWEEN 1 AND 12),
    sewage boolean NOT NULL
);
CREATE INDEX contract_customer ON registry.contract (customer_code);

-- The days of a contract at one service point. The last day of one may be the first of the next (hand-over), hence '[)'.
CREATE TABLE registry.contract_service_point (
    service_point_id uuid NOT NULL REFERENCES registry.service_point,
    contract_number text NOT NULL REFERENCES registry.contract,
    first_day date NOT NULL,
    last_day date CHECK (last_day >= first_day),
    PRIMARY KEY (service_point_id, contract_number),
    CONSTRAINT one_contract_at_a_time
        EXCLUDE USING gist (service_point_id WITH =, daterange(first_day, last_day, '[)') WITH &&)
);
CREATE INDEX contract_service_point_contract ON registry.contract_service_point (contract_number);

-- A meter as installed: the same device installed elsewhere later is another row. An exchange takes one out and puts another in on the
-- same day, hence '[)'.
CREATE TABLE registry.meter (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    service_point_id uuid NOT NULL REFERENCES registry.service_point,
    number text NOT NULL,
    digits smallint NOT NULL CHECK (digits BETWEEN 4 AND 8),
    -- What a radio meter's data is known by; null = no radio.
    radio_key text,
    installed_on date NOT NULL,
    installed_state numeric(12, 3) NOT NULL CHECK (installed_state >= 0),
    removed_on date CHECK (removed_on >= installed_on),
    removed_state numeric(12, 3) CHECK (removed_state >= 0),
    legalised_until date,
    legalisation_computed boolean NOT NULL DEFAULT false,
    UNIQUE (service_point_id, number, installed_on),
    CHECK (installed_state < 10 ^ digits AND removed_state < 10 ^ digits),
    CONSTRAINT one_meter_at_a_time
        EXCLUDE USING gist (service_point_id WITH =, daterange(installed_on, removed_on, '[)') WITH &&),
    CONSTRAINT one_radio_key_at_a_time
        EXCLUDE USING gist (radio_key WITH =, daterange(installed_on, removed_on, '[)') WITH &&)
);
CREATE INDEX meter_number ON registry.meter (number);
CREATE INDEX meter_radio_key ON registry.meter (radio_key) WHERE radio_key IS NOT NULL;
CREATE INDEX meter_legalised_until ON registry.meter (legalised_until) WHERE removed_on IS NULL;

-- What may be billed. Led by the service point: one reads a page of history or the days around a period from neighbouring rows. The key is
-- natural, so that what comes again is recognised; nth tells apart what the same source said about the same day at different times.
CREATE TABLE registry.reading (
    service_point_id uuid NOT NULL,
    read_on date NOT NULL,
    meter_id uuid NOT NULL REFERENCES registry.meter,
    source text NOT NULL CHECK (source IN ('staff', 'customer', 'radio', 'estimate', 'protocol')),
    nth smallint NOT NULL DEFAULT 0,
    id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    read_at timestamptz,
    value numeric(12, 3) NOT NULL CHECK (value >= 0),
    status text NOT NULL CHECK (status IN ('accepted', 'informational', 'billed', 'withdrawn')),
    rollover boolean NOT NULL DEFAULT false,
    note text,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (service_point_id, read_on, meter_id, source, nth)
);

-- Raw data of radio meters: one partition a month (UTC), made when its first value comes. Rows are added, never edited.
CREATE TABLE registry.interval_reading (
    meter_id uuid NOT NULL,
    at timestamptz NOT NULL,
    state numeric(12, 3) NOT NULL,
    PRIMARY KEY (meter_id, at)
) PARTITION BY RANGE (at);

CREATE FUNCTION registry.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of %.% are never edited', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER never_edited BEFORE UPDATE OR DELETE ON registry.interval_reading
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();

-- Makes the partition of the month in which a moment lies, if it is not there. Attaching takes a lock that lets readers and writers pass; the role of
-- everyday work may not make tables, so the function runs as the owner.
CREATE FUNCTION registry.open_interval_month(moment timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    month timestamp := date_trunc('month', moment AT TIME ZONE 'UTC');
    partition text := 'interval_reading_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass('registry.' || partition) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('registry.open_interval_month'));
    IF to_regclass('registry.' || partition) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE registry.%I (LIKE registry.interval_reading INCLUDING DEFAULTS)', partition);
    EXECUTE format(
        'ALTER TABLE registry.interval_reading ATTACH PARTITION registry.%I FOR VALUES FROM (%L) TO (%L)',
        partition, month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
END $$;

-- Prices as approved: net. The published gross is text, since it need not be the rounded net.
CREATE TABLE registry.tariff_group (
    code text PRIMARY KEY,
    description text COLLATE "pl-x-icu" NOT NULL
);

CREATE TABLE registry.price (
    tariff_group text NOT NULL REFERENCES registry.tariff_group,
    component text NOT NULL CHECK (component IN ('water', 'sewage', 'subscription')),
    first_day date NOT NULL,
    last_day date CHECK (last_day >= first_day),
    net numeric(12, 4) NOT NULL CHECK (net >= 0),
    vat_rate numeric(5, 2) NOT NULL CHECK (vat_rate >= 0),
    published_gross text,
    PRIMARY KEY (tariff_group, component, first_day)
);

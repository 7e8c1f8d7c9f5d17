package pl.ibok.registry.imports;

/** Marks the rows that contradict the registry or an earlier row before anything is written, so that a row in conflict changes nothing. In this order. */
final class CustomerConflicts {

    /** Which rows say something else than the registry. Whoever is there already is met again by {@link CustomerRows#OUTCOMES}. */
    static final String WITH_REGISTRY = CustomerRows.WITH_ROWS
            + """
            , met AS (
                SELECT r.line, CASE
                    WHEN (k.customer_code, k.first_day, k.last_day, k.tariff_group, k.billing_months::int, k.sewage) IS DISTINCT FROM
                            (r.customer, r.contract_from, r.contract_to, r.tariff, r.months, r.with_sewage) AND k.number IS NOT NULL
                        OR EXISTS (SELECT 1 FROM registry.contract_service_point o
                            WHERE o.service_point_id = sp.id AND o.contract_number <> r.contract
                                AND daterange(o.first_day, o.last_day, '[)') && daterange(r.contract_from, r.contract_to, '[)'))
                        THEN 'registry.import.otherContract|' || r.contract
                    WHEN sp.kind <> r.meter_kind OR (p.city, p.house, p.street, p.flat, p.postcode) IS DISTINCT FROM
                            (r.city, r.house, r.street, r.flat, r.postcode) AND p.id IS NOT NULL
                        THEN 'registry.import.otherPoint|' || r.point
                    WHEN (m.digits::int, m.radio_key, m.installed_state, m.legalised_until) IS DISTINCT FROM
                            (r.digits, r.radio_key, r.first_state, r.valid_until) AND m.id IS NOT NULL
                        OR m.id IS NULL AND EXISTS (SELECT 1 FROM registry.meter o WHERE o.service_point_id = sp.id
                            AND daterange(o.installed_on, o.removed_on, '[)') && daterange(r.installed_on, NULL, '[)'))
                        OR m.id IS NULL AND EXISTS (SELECT 1 FROM registry.meter o WHERE o.radio_key = r.radio_key
                            AND daterange(o.installed_on, o.removed_on, '[)') && daterange(r.installed_on, NULL, '[)'))
                        THEN 'registry.import.otherMeter|' || r.meter
                    WHEN c.name = '–' AND c.address = '–' THEN 'registry.import.anonymised|' || r.customer
                    WHEN c.nip <> r.nip_digits OR r.kind IS NOT NULL AND c.kind <> r.customer_kind
                            AND (c.kind = 'business' OR r.nip_digits IS NULL)
                        THEN 'registry.import.otherParty|' || r.customer
                    END AS reason
                FROM rows r
                LEFT JOIN registry.customer c ON c.code = r.customer
                LEFT JOIN registry.contract k ON k.number = r.contract
                LEFT JOIN registry.service_point sp ON sp.code = r.point
                LEFT JOIN registry.premises p ON p.id = sp.premises_id
                LEFT JOIN registry.meter m ON m.service_point_id = sp.id AND m.number = r.meter AND m.installed_on = r.installed_on
            )
            """
            + mark();

    /** Which rows say something else than the first row of the same contract, point, meter or radio key; a new meter hangs until it is taken out. */
    static final String WITH_ROWS_BEFORE = CustomerRows.WITH_ROWS
            + """
            , saying AS (
                SELECT r.*, m.id IS NOT NULL AS hangs,
                    ROW(customer, contract_from, contract_to, tariff, months, with_sewage)::text AS of_contract,
                    ROW(meter_kind, city, house, street, flat, postcode)::text AS of_point,
                    ROW(meter, r.installed_on, r.digits, r.radio_key, trim_scale(first_state), valid_until)::text AS of_meter,
                    ROW(point, meter, r.installed_on)::text AS of_radio
                FROM rows r LEFT JOIN registry.service_point sp ON sp.code = r.point
                LEFT JOIN registry.meter m ON m.service_point_id = sp.id AND m.number = r.meter AND m.installed_on = r.installed_on
            ), served AS (
                SELECT DISTINCT ON (point, contract) point, contract, line, daterange(contract_from, contract_to, '[)') AS days
                FROM rows ORDER BY point, contract, line
            ), covered AS (
                SELECT DISTINCT l.point, l.contract FROM served l JOIN served e ON e.point = l.point
                WHERE e.line < l.line AND e.contract <> l.contract AND e.days && l.days
            ), met AS (
                SELECT s.line, CASE
                    WHEN of_contract <> first_value(of_contract) OVER (PARTITION BY s.contract ORDER BY s.line)
                            OR o.point IS NOT NULL
                        THEN 'registry.import.otherContract|' || s.contract
                    WHEN of_point <> first_value(of_point) OVER (PARTITION BY s.point ORDER BY s.line)
                        THEN 'registry.import.otherPoint|' || s.point
                    WHEN NOT hangs AND of_meter <> first_value(of_meter) OVER (PARTITION BY s.point, hangs ORDER BY s.line)
                        OR NOT hangs AND radio_key IS NOT NULL
                            AND of_radio <> first_value(of_radio) OVER (PARTITION BY radio_key, hangs ORDER BY s.line)
                        THEN 'registry.import.otherMeter|' || meter
                    END AS reason
                FROM saying s LEFT JOIN covered o ON o.point = s.point AND o.contract = s.contract
            )
            """
            + mark();

    /** Which rows say something else of a customer than the first row that brings or changes them. An empty cell says nothing. */
    static final String OF_CUSTOMERS = CustomerRows.WITH_ROWS
            + """
            , leader AS (
                SELECT DISTINCT ON (r.customer) r.customer, r.line, r.name,
                    CASE WHEN c.code IS NULL OR coalesce(r.kind, r.nip) IS NOT NULL THEN r.customer_kind ELSE c.kind END AS kind,
                    coalesce(r.nip_digits, c.nip) AS nip,
                    CASE WHEN c.code IS NULL THEN r.letters_to ELSE coalesce(r.address, c.address) END AS address,
                    coalesce(r.email, c.email) AS email, coalesce(r.phone, c.phone) AS phone
                FROM rows r LEFT JOIN registry.customer c ON c.code = r.customer
                WHERE c.code IS NULL OR r.name <> c.name OR r.address <> c.address OR r.nip_digits IS DISTINCT FROM c.nip AND r.nip IS NOT NULL
                    OR r.email IS DISTINCT FROM c.email AND r.email IS NOT NULL OR r.phone IS DISTINCT FROM c.phone AND r.phone IS NOT NULL
                ORDER BY r.customer, r.line
            ), met AS (
                SELECT r.line, 'registry.import.otherCustomer|' || r.customer AS reason
                FROM rows r JOIN leader l ON l.customer = r.customer AND l.line <> r.line
                WHERE r.name <> l.name OR r.address <> l.address OR r.nip_digits IS DISTINCT FROM l.nip AND r.nip IS NOT NULL
                    OR r.email IS DISTINCT FROM l.email AND r.email IS NOT NULL OR r.phone IS DISTINCT FROM l.phone AND r.phone IS NOT NULL
                    OR coalesce(r.kind, r.nip) IS NOT NULL AND r.customer_kind <> l.kind
            )
            """
            + mark();

    private CustomerConflicts() {}

    private static String mark() {
        return """
            UPDATE pg_temp.staged s SET outcome = 'conflict', reason = met.reason
            FROM met WHERE met.line = s.line AND met.reason IS NOT NULL
            """;
    }
}

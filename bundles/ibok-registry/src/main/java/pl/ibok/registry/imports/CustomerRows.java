package pl.ibok.registry.imports;

/** The statements of an import of customers, in their order. Each takes the rows that no earlier one refused. */
final class CustomerRows {

    /** The staged words in the words of the registry. */
    private static final String ROWS =
            """
            rows AS (
                SELECT s.*,
                    CASE lower(coalesce(kind, CASE WHEN nip IS NULL THEN 'person' ELSE 'business' END))
                        WHEN 'person' THEN 'person' WHEN 'osoba' THEN 'person'
                        WHEN 'business' THEN 'business' WHEN 'firma' THEN 'business' END AS customer_kind,
                    CASE lower(coalesce(point_kind, 'main')) WHEN 'main' THEN 'main' WHEN 'główny' THEN 'main'
                        WHEN 'sub' THEN 'sub' WHEN 'podlicznik' THEN 'sub'
                        WHEN 'garden' THEN 'garden' WHEN 'ogrodowy' THEN 'garden' END AS meter_kind,
                    translate(nip, '- ', '') AS nip_digits,
                    coalesce(address, concat_ws(', ', concat_ws(' ', coalesce(street, city), house || coalesce('/' || flat, '')),
                        concat_ws(' ', postcode, city))) AS letters_to,
                    coalesce(billing_months, 2) AS months, coalesce(sewage, true) AS with_sewage,
                    coalesce(installed_state, 0) AS first_state,
                    coalesce(legalised_until, CASE WHEN legalised_in BETWEEN 1990 AND 2100 THEN make_date(legalised_in + 5, 12, 31) END,
                        CASE WHEN marking BETWEEN 1990 AND 2100 THEN make_date(marking + 5, 12, 1) END) AS valid_until,
                    legalised_until IS NULL AND coalesce(legalised_in, marking) IS NOT NULL AS valid_computed
                FROM pg_temp.staged s WHERE outcome IS NULL
            )
            """;

    static final String WITH_ROWS = "WITH " + ROWS;

    static final String REFUSE = WITH_ROWS
            + """
            , wrong AS (
                SELECT line, CASE
                    WHEN customer_kind IS NULL THEN 'registry.import.kind|' || kind
                    WHEN nip_digits !~ '^[0-9]{10}$' THEN 'registry.import.nip|' || nip
                    WHEN meter_kind IS NULL THEN 'registry.import.pointKind|' || point_kind
                    WHEN meter_kind <> 'main' AND main_point IS NULL THEN 'registry.import.noMainPoint|' || point
                    WHEN contract_to < contract_from THEN 'registry.import.period|' || contract
                    WHEN months NOT BETWEEN 1 AND 12 THEN 'registry.import.billingMonths|' || months
                    WHEN digits NOT BETWEEN 4 AND 8 THEN 'registry.import.digits|' || digits
                    WHEN first_state < 0 OR first_state >= 10::numeric ^ digits THEN 'registry.import.dial|' || first_state
                    WHEN legalised_in NOT BETWEEN 1990 AND 2100 THEN 'registry.import.year|legalised_in|' || legalised_in
                    WHEN marking NOT BETWEEN 1990 AND 2100 THEN 'registry.import.year|marking|' || marking
                    END AS reason
                FROM rows)
            UPDATE pg_temp.staged s SET outcome = 'refused', reason = w.reason
            FROM wrong w WHERE w.line = s.line AND w.reason IS NOT NULL
            """;

    /** The main point is there, or comes with a sound row of this chunk. */
    static final String REFUSE_WITHOUT_MAIN = WITH_ROWS
            + """
            UPDATE pg_temp.staged s SET outcome = 'refused', reason = 'registry.import.unknownMainPoint|' || r.main_point
            FROM rows r
            WHERE r.line = s.line AND r.meter_kind <> 'main'
                AND NOT EXISTS (SELECT 1 FROM registry.service_point p WHERE p.code = r.main_point AND p.kind = 'main')
                AND NOT EXISTS (SELECT 1 FROM rows m WHERE m.point = r.main_point AND m.meter_kind = 'main')
            """;

    static final String CUSTOMERS = WITH_ROWS
            + """
            INSERT INTO registry.customer (code, name, kind, nip, address, email, phone)
            SELECT customer, name, customer_kind, nip_digits, letters_to, email, phone FROM rows ORDER BY line
            ON CONFLICT DO NOTHING
            """;

    static final String PREMISES = WITH_ROWS
            + """
            INSERT INTO registry.premises (street, house, flat, postcode, city)
            SELECT street, house, flat, postcode, city FROM rows ORDER BY line
            ON CONFLICT DO NOTHING
            """;

    private static final String AT_PREMISES =
            """
            JOIN registry.premises p ON p.city = r.city AND p.house = r.house AND p.street IS NOT DISTINCT FROM r.street
                AND p.flat IS NOT DISTINCT FROM r.flat AND p.postcode IS NOT DISTINCT FROM r.postcode
            """;

    static final String MAIN_POINTS = WITH_ROWS
            + """
            INSERT INTO registry.service_point (code, premises_id, kind, location)
            SELECT r.point, p.id, 'main', r.location FROM rows r
            """
            + AT_PREMISES
            + """
            WHERE r.meter_kind = 'main' ORDER BY r.line
            ON CONFLICT DO NOTHING
            """;

    static final String OTHER_POINTS = WITH_ROWS
            + """
            INSERT INTO registry.service_point (code, premises_id, kind, main_id, location)
            SELECT r.point, p.id, r.meter_kind, main.id, r.location FROM rows r
            """
            + AT_PREMISES
            + """
            JOIN registry.service_point main ON main.code = r.main_point AND main.kind = 'main'
            WHERE r.meter_kind <> 'main' ORDER BY r.line
            ON CONFLICT DO NOTHING
            """;

    static final String CONTRACTS = WITH_ROWS
            + """
            INSERT INTO registry.contract (number, customer_code, first_day, last_day, tariff_group, billing_months, sewage)
            SELECT contract, customer, contract_from, contract_to, tariff, months, with_sewage FROM rows ORDER BY line
            ON CONFLICT DO NOTHING
            """;

    /** Also passes over what another contract covers: the exclusion constraint is a conflict too. */
    static final String CONTRACT_POINTS = WITH_ROWS
            + """
            INSERT INTO registry.contract_service_point (service_point_id, contract_number, first_day, last_day)
            SELECT p.id, r.contract, r.contract_from, r.contract_to FROM rows r
            JOIN registry.service_point p ON p.code = r.point
            JOIN registry.contract c ON c.number = r.contract AND c.customer_code = r.customer
            ORDER BY r.line
            ON CONFLICT DO NOTHING
            """;

    static final String METERS = WITH_ROWS
            + """
            INSERT INTO registry.meter (service_point_id, number, digits, radio_key, installed_on, installed_state, legalised_until,
                legalisation_computed)
            SELECT p.id, r.meter, r.digits, r.radio_key, r.installed_on, r.first_state, r.valid_until, r.valid_computed
            FROM rows r JOIN registry.service_point p ON p.code = r.point ORDER BY r.line
            ON CONFLICT DO NOTHING
            """;

    /** The state at installation is where consumption begins. */
    static final String PROTOCOLS =
            """
            INSERT INTO registry.reading (service_point_id, read_on, meter_id, source, value, status, recorded_at)
            SELECT m.service_point_id, m.installed_on, m.id, 'protocol', m.installed_state, 'accepted', ?
            FROM pg_temp.staged s JOIN registry.service_point p ON p.code = s.point
            JOIN registry.meter m ON m.service_point_id = p.id AND m.number = s.meter AND m.installed_on = s.installed_on
            WHERE s.outcome IS NULL AND m.xmin = pg_current_xact_id()::xid
            ON CONFLICT DO NOTHING
            """;

    /**
     * Each row beside what the registry holds now. An empty cell says nothing, so it is no difference. Another NIP, or a kind that no new NIP explains, is
     * another party.
     */
    private static final String MET = WITH_ROWS
            + """
            , met AS (
                SELECT r.line, r.customer, r.contract, r.point, r.meter, c.name AS had_name, c.address AS had_address, c.email AS had_email,
                    c.phone AS had_phone, c.nip AS had_nip, r.name, coalesce(r.address, c.address) AS address,
                    coalesce(r.email, c.email) AS email, coalesce(r.phone, c.phone) AS phone, coalesce(r.nip_digits, c.nip) AS nip,
                    CASE WHEN coalesce(r.kind, r.nip) IS NULL THEN c.kind ELSE r.customer_kind END AS kind, c.kind AS had_kind,
                    c.nip <> r.nip_digits OR r.kind IS NOT NULL AND c.kind <> r.customer_kind
                        AND (c.kind = 'business' OR r.nip_digits IS NULL) AS other_party,
                    c.name = '–' AND c.address = '–' AS anonymised,
                    k.customer_code = r.customer AND cs.service_point_id IS NOT NULL
                        AND (k.first_day, k.last_day, k.tariff_group, k.billing_months::int, k.sewage) IS NOT DISTINCT FROM
                            (r.contract_from, r.contract_to, r.tariff, r.months, r.with_sewage) AS same_contract,
                    sp.kind = r.meter_kind AND (p.city, p.house, p.street, p.flat, p.postcode) IS NOT DISTINCT FROM
                        (r.city, r.house, r.street, r.flat, r.postcode) AS same_point,
                    (m.digits::int, m.radio_key, m.installed_state, m.legalised_until) IS NOT DISTINCT FROM
                        (r.digits, r.radio_key, r.first_state, r.valid_until) AND m.id IS NOT NULL AS same_meter,
                    c.xmin = pg_current_xact_id()::xid AS customer_written,
                    pg_current_xact_id()::xid IN (cs.xmin, m.xmin) AS added,
                    row_number() OVER (PARTITION BY cs.contract_number, m.id ORDER BY r.line) = 1 AS first
                FROM rows r
                JOIN registry.customer c ON c.code = r.customer
                JOIN registry.service_point sp ON sp.code = r.point
                JOIN registry.premises p ON p.id = sp.premises_id
                JOIN registry.contract k ON k.number = r.contract
                LEFT JOIN registry.contract_service_point cs ON cs.service_point_id = sp.id AND cs.contract_number = k.number
                    AND k.customer_code = r.customer
                LEFT JOIN registry.meter m ON m.service_point_id = sp.id AND m.number = r.meter AND m.installed_on = r.installed_on
            ), judged AS (
                SELECT *, same_contract IS TRUE AND same_point AND same_meter AS same_network,
                    other_party IS NOT TRUE AND NOT anonymised AS same_party,
                    (had_name, had_kind, had_nip, had_address, had_email, had_phone) IS NOT DISTINCT FROM
                        (name, kind, nip, address, email, phone) AS same_customer
                FROM met
            )
            """;

    /** The first row of each customer that says something new of one who was there before, and contradicts nothing else. */
    static final String CHANGING = "CREATE TEMPORARY TABLE changing ON COMMIT DROP AS " + MET
            + """
            SELECT DISTINCT ON (customer) line, customer, name, kind, nip, address, email, phone,
                replace(concat_ws('; ', CASE WHEN name <> had_name THEN had_name END,
                    CASE WHEN nip IS DISTINCT FROM had_nip THEN coalesce('NIP ' || had_nip, '–') END,
                    CASE WHEN address <> had_address THEN had_address END,
                    CASE WHEN email IS DISTINCT FROM had_email THEN coalesce(had_email, '–') END,
                    CASE WHEN phone IS DISTINCT FROM had_phone THEN coalesce(had_phone, '–') END), '|', '¦') AS before
            FROM judged WHERE same_network AND same_party AND NOT same_customer AND NOT customer_written
            ORDER BY customer, line
            """;

    static final String CHANGE =
            """
            UPDATE registry.customer c SET name = n.name, kind = n.kind, nip = n.nip, address = n.address, email = n.email, phone = n.phone
            FROM pg_temp.changing n WHERE n.customer = c.code
            """;

    /** Compares each row with what the registry holds now; what this transaction wrote is new. */
    static final String OUTCOMES = MET
            + """
            , final AS (
                SELECT j.*, same_network AND same_party AND same_customer AS same, n.line IS NOT NULL AS changes, n.before,
                    first AND (added IS TRUE OR customer_written AND NOT EXISTS (SELECT 1 FROM pg_temp.changing o WHERE o.customer = j.customer))
                        AS goes_in
                FROM judged j LEFT JOIN pg_temp.changing n ON n.line = j.line
            )
            UPDATE pg_temp.staged s SET
                outcome = CASE WHEN same AND goes_in THEN NULL WHEN same AND changes THEN 'updated' WHEN same THEN 'duplicate'
                    ELSE 'conflict' END,
                reason = CASE WHEN same AND changes THEN 'registry.import.updated|' || f.customer || '|' || before
                    WHEN same THEN s.reason
                    WHEN same_contract IS NOT TRUE THEN 'registry.import.otherContract|' || f.contract
                    WHEN NOT same_point THEN 'registry.import.otherPoint|' || f.point
                    WHEN NOT same_meter THEN 'registry.import.otherMeter|' || f.meter
                    WHEN anonymised THEN 'registry.import.anonymised|' || f.customer
                    WHEN NOT same_party THEN 'registry.import.otherParty|' || f.customer
                    ELSE 'registry.import.otherCustomer|' || f.customer END
            FROM final f
            WHERE s.line = f.line AND (NOT same OR changes OR NOT goes_in)
            """;

    private CustomerRows() {}
}
